package org.costledger.bench.workload;

import java.util.Locale;

/** The four workloads. */
public enum WorkloadName {
    /** Trading, FIFO: receipts at expected cost, shipments, invoices up to 30 days late, 40 % of them at another cost. */
    W1,
    /** Average cost per item and day; 3 % of the lines are receipts dated up to 90 days back. */
    W2,
    /** Manufacturing, FIFO, over three levels of orders. */
    W3,
    /** One item with all lines and a deep stock. */
    W4;

    /** The name in lower case, as files and commands write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
