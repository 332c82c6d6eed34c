package org.costledger.bench.workload;

/** Numbers the lines of one workload and hands them on. */
final class Lines {
    static final int DAYS = 730;
    /** One currency unit. */
    static final long UNIT = 100_000;

    private final LineSink sink;
    private final int wanted;
    private int count;
    private int changes;

    Lines(LineSink sink, int wanted) {
        this.sink = sink;
        this.wanted = wanted;
        sink.begin(LineSink.LEDGER);
    }

    int wanted() {
        return wanted;
    }

    int count() {
        return count;
    }

    boolean isComplete() {
        return count >= wanted;
    }

    /** The day the next line falls on: the lines are spread evenly over the days. */
    int day() {
        return (int) (1 + (long) count * DAYS / wanted);
    }

    /** Writes a line of the ledger and returns its number. */
    int add(int day, int item, byte kind, int quantity, long cost, int reference) {
        count++;
        sink.line(count, day, item, kind, quantity, cost, reference);
        return count;
    }

    /** From here on {@link #change} writes to that file, numbered after the last line of the ledger. */
    void beginChanges(String fileName) {
        changes = 0;
        sink.begin(fileName);
    }

    void change(int day, int item, byte kind, int quantity, long cost, int reference) {
        changes++;
        sink.line(count + changes, day, item, kind, quantity, cost, reference);
    }

    /** A late invoice at ten per cent more. */
    void dearerInvoice(Receipt receipt) {
        change(DAYS, receipt.item(), LineKind.INVOICE, receipt.quantity(), receipt.cost() * 11 / 10, receipt.entry());
    }

    /** A receipt that a later line refers to. */
    record Receipt(int entry, int item, int quantity, long cost) {}
}
