package org.uprportal.testing;

import java.util.concurrent.Callable;

/** How much memory is really held while something is done: what is left after a collection, again and again. */
public final class LiveHeap {

    /** So many times as long as a look takes, nobody looks. */
    private static final int PAUSE = 6;

    private LiveHeap() {}

    /** The most that was held more than before, in megabytes. */
    public static double during(Callable<?> work) throws Exception {
        var before = now();
        var most = new long[] {before};
        var looks = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                var began = System.nanoTime();
                most[0] = Math.max(most[0], now());
                try {
                    Thread.sleep(PAUSE * (System.nanoTime() - began) / 1_000_000);
                } catch (InterruptedException done) {
                    return;
                }
            }
        });
        try {
            work.call();
        } finally {
            looks.interrupt();
            looks.join();
        }
        return (most[0] - before) / 1e6;
    }

    private static long now() {
        System.gc();
        var machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
