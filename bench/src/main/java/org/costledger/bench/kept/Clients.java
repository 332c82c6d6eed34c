package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Several who work at the same time, each in a thread of its own. */
final class Clients {
    private Clients() {}

    /** Returns when all are done; one that fails makes this fail. */
    static void together(int clients, IntConsumer work) {
        if (clients == 1) {
            work.accept(0);
            return;
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<?>>(clients);
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> work.accept(number)));
            }
            for (var one : running) one.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a client was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed);
        }
    }
}
