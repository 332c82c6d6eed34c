package org.costledger.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FreshProcessTest {
    @Test
    void startsAsTheLauncherStartsACommand() throws IOException {
        var launcher = Files.readString(Path.of("..", "costledger"));
        assertThat(launcher).contains(FreshProcess.LAUNCHED_AS);
    }
}
