@echo off
rem The launcher on Windows: finds a Java runtime and runs the command.
setlocal
set "HOME_OF_COSTLEDGER=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -Xshare:auto "-Dcostledger.home=%HOME_OF_COSTLEDGER%." -jar "%HOME_OF_COSTLEDGER%costledger.jar" %*
if errorlevel 9009 if not errorlevel 9010 echo costledger: No Java was found. Install a JDK 25, or set JAVA_HOME to one. 1>&2
exit /b %ERRORLEVEL%
