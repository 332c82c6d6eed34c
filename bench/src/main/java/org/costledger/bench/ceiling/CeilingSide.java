package org.costledger.bench.ceiling;

import java.util.concurrent.atomic.AtomicReference;
import org.costledger.bench.measure.Side;

/** The bare loop over lines in some order. */
public final class CeilingSide implements Side {
    /** About a fifth of a second. */
    private static final int LINES_A_RUN = 10_000_000;

    private final String name;
    private final BareLoop bare;
    private final BareLoop.Totals expected;

    /**
     * The loop under a name.
     *
     * @param expected totals of the same lines in any order
     */
    public CeilingSide(String name, BareLoop bare, BareLoop.Totals expected) {
        this.name = name;
        this.bare = bare;
        this.expected = expected;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int repeats() {
        return Math.max(1, LINES_A_RUN / bare.size());
    }

    @Override
    public Trial prepare() {
        var found = new AtomicReference<BareLoop.Totals>();
        return new Trial() {
            @Override
            public void run() {
                for (int i = 0; i < repeats(); i++) found.set(bare.run());
            }

            @Override
            public void prove() {
                if (!expected.equals(found.get()))
                    throw new IllegalStateException("expected " + expected + ", " + name + " gives " + found.get());
            }
        };
    }
}
