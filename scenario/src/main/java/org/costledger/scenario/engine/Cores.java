package org.costledger.scenario.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.costledger.engine.adjustment.Workers;

/** Works on as many items of a run as the machine has processors, one thread for each. */
public record Cores(int count) implements Workers {
    public Cores {
        if (count < 1) throw new IllegalArgumentException(count + " workers");
    }

    /** All processors of the machine. */
    public static Cores all() {
        return new Cores(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void work(int tasks, Task task) {
        int threads = Math.min(count, tasks);
        if (threads <= 1) {
            ONE.work(tasks, task);
            return;
        }
        var failures = new AtomicReferenceArray<Throwable>(tasks);
        var next = new AtomicInteger();
        var done = new CountDownLatch(threads);
        for (int worker = 0; worker < threads; worker++) {
            int number = worker;
            Thread.ofPlatform().daemon().name("adjustment " + number).start(() -> {
                try {
                    for (int piece = next.getAndIncrement(); piece < tasks; piece = next.getAndIncrement())
                        work(task, number, piece, failures);
                } finally {
                    done.countDown();
                }
            });
        }
        await(done);
        for (int piece = 0; piece < tasks; piece++) {
            switch (failures.get(piece)) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> {}
            }
        }
    }

    /** Whoever asks for several pieces hears of the first that failed, so the others are done all the same. */
    private static void work(Task task, int worker, int piece, AtomicReferenceArray<Throwable> failures) {
        try {
            task.work(worker, piece);
        } catch (RuntimeException | Error failure) {
            failures.set(piece, failure);
        }
    }

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException stop) {
                interrupted = true; // what the threads work on belongs to the caller, so they are waited for
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
