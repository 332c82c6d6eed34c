package org.costledger.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.engine.Constants;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * The file of a ledger in a folder. H2 adds to its end and overwrites nothing that is in it, so what was there before a program was killed
 * is there after it. So that it does not grow for ever, it is written anew, as a whole and beside the old one, when it is opened, was
 * closed orderly, and most of it is of no more use.
 */
final class FolderFile {
    private static final Logger LOG = System.getLogger(FolderFile.class.getName());
    /** What a smaller file wastes is not worth a look. */
    private static final long SMALLEST_BYTES = 64L << 20;

    private static final int LEAST_PERCENT_IN_USE = 50;
    /** In the head of a file that was closed orderly. */
    private static final String CLEAN = "clean";

    private final Path file;

    /** @param database the file, without the ending that H2 gives it */
    FolderFile(Path database) {
        file = database.resolveSibling(database.getFileName() + Constants.SUFFIX_MV_FILE);
    }

    /** Writes it anew if it was closed orderly, is large, and at most half of it is in use. Where that cannot be done, it stays as it is. */
    void writeAnewIfWorthIt() {
        writeAnewIfWorthIt(SMALLEST_BYTES);
    }

    void writeAnewIfWorthIt(long smallestBytes) {
        try {
            if (!Files.exists(file) || Files.size(file) < smallestBytes) return;
            writeAnewIfMuchIsUnused();
        } catch (RuntimeException | IOException failed) {
            // In use by another program, or damaged: whoever opens it next says so. Or there is no room for two.
            LOG.log(Level.WARNING, "{0} keeps what is of no more use: {1}", file, failed.toString());
        }
    }

    private void writeAnewIfMuchIsUnused() throws IOException {
        // Held, and with it locked, until the new one has taken its place, so that nobody opens the old one in between.
        try (var old =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            // After a kill it holds what is yet to be undone, which H2 does not copy well.
            if (!old.getStoreHeader().containsKey(CLEAN)) return;
            var store = old.getFileStore();
            if (store.getFillRate() * store.getChunksFillRate() > LEAST_PERCENT_IN_USE * 100) return;
            // H2 removes one that was not finished when it opens the file.
            var copy = file.resolveSibling(file.getFileName() + ".tempFile");
            try {
                Files.deleteIfExists(copy);
                try (var target =
                        new MVStore.Builder().fileName(copy.toString()).open()) {
                    MVStoreTool.compact(old, target);
                }
                bringToTheDisk(copy);
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void bringToTheDisk(Path copy) throws IOException {
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
