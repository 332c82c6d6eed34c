package org.costledger.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadFolderTest {
    private static final int LINES = 10_000;

    /** SHA-256 of the files of the reference generator, for 10,000 lines. */
    private static final Map<WorkloadName, Map<String, String>> RECORDED = Map.of(
            WorkloadName.W1,
            Map.of(
                    "ledger.csv", "f146031bfa51736bfe9b8a35509a9e8a1b6b5abcc9cef72364a28b52d490b6f8",
                    "change_1.csv", "6d602830edd29b4bb2733f40998e6b316091105391d72b9cbc31762f98b70c56",
                    "change_b.csv", "2bbe407ae957f99279431ea6df54a65f9f17c0763287e6307d8b5aad777f9f1a"),
            WorkloadName.W2,
            Map.of(
                    "ledger.csv", "e7e940e1efcc5d924d0d0061795ebaba31fdabc76dddf099832c74b885381385",
                    "change_1.csv", "7652a243fa1231c40619c3974d547592f185013fd6325488b6fa076431e5890f",
                    "change_b.csv", "e6c561f5a98f796d933a2e603c4ed6a90f713e46bd7f63515645226b4275eb34"),
            WorkloadName.W3,
            Map.of(
                    "ledger.csv", "b2932fb1bf4c17a06e77e37fd361827012d34487e8af1782ad6f0ff16988e17d",
                    "change_1.csv", "430ca751d11762716eef0d97baabf87bee2e4154dc0158e552321c1f4d5cc433",
                    "change_b.csv", "b9da2d73eeb0e8b6362c01ee3fcb7182317e2947425134232ce3896c981a39d1"),
            WorkloadName.W4,
            Map.of(
                    "ledger.csv", "0a8a25f14dc885c6577c5279a94b723a69deb6498737da3ee15f150602fd7655",
                    "change_1.csv", "a02694ad834987189efb5d19dcab7282a90c8813dadf8c6328a537404f143ea7"));

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void filesHaveTheRecordedBytes(WorkloadName name) throws IOException, NoSuchAlgorithmException {
        var folder = WorkloadFolder.write(name, LINES, temporary);
        var hashes = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) hashes.put(file.getFileName().toString(), sha256(file));
        }
        assertThat(hashes).isEqualTo(RECORDED.get(name));
    }

    @ParameterizedTest
    @EnumSource
    void readingGivesWhatWasGenerated(WorkloadName name) throws IOException {
        var folder = WorkloadFolder.write(name, LINES, temporary);
        assertThat(WorkloadFolder.read(name, folder)).isEqualTo(Workload.generate(name, LINES));
    }

    @Test
    void anotherFileIsNotRead() throws IOException {
        Files.writeString(temporary.resolve("ledger.csv"), "entry;day\n1;1\n");
        assertThatThrownBy(() -> WorkloadFolder.read(WorkloadName.W1, temporary))
                .hasMessageContaining("does not begin");
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
