package org.costledger.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"costledger " + version() + " on Java " + Runtime.version()};
    }

    static String version() throws IOException {
        try (var build = BuildVersion.class.getResourceAsStream("build.properties")) {
            if (build == null) {
                throw new IllegalStateException("build.properties is missing");
            }
            var properties = new Properties();
            properties.load(build);
            return properties.getProperty("version", "");
        }
    }
}
