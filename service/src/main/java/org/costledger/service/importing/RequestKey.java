package org.costledger.service.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.RowValues;

/**
 * By what a line is known when it is imported again: the key it states; else its document and line, which no other line of its
 * type has; else the bytes of its file and its row. Only the last depends on the file: a line that has neither key nor
 * document and line is another one in another file.
 */
final class RequestKey {
    private RequestKey() {}

    /**
     * The key of a line.
     *
     * @param hasParts whether rows of the same document and line are parts of one line; else serial, lot and package number
     *     tell them apart
     * @param digestOfFile SHA-256 of its bytes
     */
    static String of(FileKind kind, RowValues first, boolean hasParts, String digestOfFile) {
        var type = kind == FileKind.MOVEMENTS ? kind.fileName() + "/" + first.text("type") : kind.fileName();
        if (first.has("key")) return kind.fileName() + "/key/" + first.text("key");
        var pieces = hasParts ? "" : pieces(first);
        if (first.has("documentNo") && first.has("lineNo"))
            return type + "/" + first.text("documentNo") + "/"
                    + first.whole("lineNo").orElseThrow() + pieces;
        if (first.text("type").equals("undo"))
            return type + "/" + first.text("ofDocumentNo") + "/"
                    + first.whole("ofLineNo").orElse(0) + pieces;
        return type + "/" + digestOfFile + "/" + first.number();
    }

    private static String pieces(RowValues row) {
        var pieces = String.join("/", row.text("serialNo"), row.text("lotNo"), row.text("packageNo"));
        return pieces.equals("//") ? "" : "/" + pieces;
    }

    /** SHA-256 of what rows say, whatever file they stand in; the key itself is left out. */
    static String digest(FileKind kind, List<RowValues> rows) {
        var digest = sha256();
        add(digest, kind.fileName());
        for (var row : rows) {
            row.canonical().forEach((column, value) -> {
                if (column.equals("key")) return;
                add(digest, column);
                add(digest, value);
            });
            add(digest, "");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
