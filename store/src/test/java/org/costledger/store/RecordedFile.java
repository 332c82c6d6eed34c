package org.costledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** What H2 does to its files, act by act, for addresses of the scheme {@value #SCHEME}. */
public final class RecordedFile extends FilePathWrapper {
    static final String SCHEME = "recorded";

    private static final List<Act> ACTS = new ArrayList<>();

    sealed interface Act {
        /** A part of the file gets other bytes. */
        record Written(long position, ByteBuffer bytes) implements Act {}

        record Truncated(long size) implements Act {}

        /** Whoever waited for it may be answered. */
        record Synced() implements Act {}
    }

    static void register() {
        FilePath.register(new RecordedFile());
    }

    /** What was done since it was asked for last. */
    static List<Act> taken() {
        synchronized (ACTS) {
            var taken = List.copyOf(ACTS);
            ACTS.clear();
            return taken;
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var channel = super.open(mode);
        return Path.of(getBase().toString()).getFileName().toString().endsWith(".mv.db")
                ? new Recording(channel)
                : channel;
    }

    private static final class Recording extends FileBaseDefault {
        private final FileChannel channel;

        Recording(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            synchronized (ACTS) {
                var bytes = new byte[source.remaining()];
                source.duplicate().get(bytes);
                ACTS.add(new Act.Written(position, ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
                int written = 0;
                while (source.hasRemaining()) written += channel.write(source, position + written);
                return written;
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (ACTS) {
                ACTS.add(new Act.Truncated(size));
                channel.truncate(size);
            }
        }

        @Override
        public void force(boolean metaData) {
            synchronized (ACTS) {
                ACTS.add(new Act.Synced());
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
