package org.costledger.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stands between a program and a server, and cuts the connection where it is told to. */
final class CuttingProxy implements AutoCloseable {
    /** Where a connection is cut: before the words reach the server, or after it carried them out and before it answers. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** The end of a transaction. */
    static final String COMMIT = "COMMIT";

    private static final Pattern NAMED = Pattern.compile("(S_\\d+)\0(\\w+)");

    private final int serverPort;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutsLeft = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile String words = "";
    private volatile Moment moment = Moment.BEFORE;

    CuttingProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Cuts the next connections that send some words. */
    void cut(String words, Moment moment, int times) {
        this.words = words;
        this.moment = moment;
        cutsLeft.set(times);
        cuts.set(0);
    }

    /** How often it cut since it was told to. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> forward(client, server, true));
                Thread.ofVirtual().start(() -> forward(server, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Socket from, Socket to, boolean isFromProgram) {
        var buffer = new byte[1 << 16];
        var named = new HashSet<String>();
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                boolean isCut = isFromProgram && isWord(buffer, read, named) && cutsLeft.getAndDecrement() > 0;
                if (isCut) cuts.incrementAndGet(); // counted before the program can notice
                if (isCut && moment == Moment.AFTER) {
                    from.shutdownOutput(); // what the server answers reaches nobody
                    to.getOutputStream().write(buffer, 0, read);
                    to.getOutputStream().flush();
                }
                if (isCut) return;
                to.getOutputStream().write(buffer, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // One side is gone; the other one goes with it.
        }
    }

    /** What the driver says more than once it says by a name that it gave it the first time. */
    private boolean isWord(byte[] buffer, int length, Set<String> named) {
        var said = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        var naming = NAMED.matcher(said);
        while (naming.find()) if (naming.group(2).startsWith(COMMIT)) named.add("\0" + naming.group(1) + "\0");
        return cutsLeft.get() > 0
                && (said.contains(words)
                        || (words.equals(COMMIT) && named.stream().anyMatch(said::contains)));
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var each : open) each.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
