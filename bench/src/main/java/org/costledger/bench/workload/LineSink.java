package org.costledger.bench.workload;

/** Takes the lines of a workload in the order they are made: the ledger first, then its change files. */
public interface LineSink {
    String LEDGER = "ledger.csv";
    String CHANGE_1 = "change_1.csv";
    String CHANGE_B = "change_b.csv";

    /** The lines that follow belong to this file. */
    void begin(String fileName);

    /**
     * One line.
     *
     * @param entry its number, from 1
     * @param day valuation date, as a day number from 1
     * @param kind one of {@link LineKind}
     * @param quantity in whole units
     * @param cost in 1/100000 of the currency unit
     * @param reference an entry or an order; 0: none
     */
    void line(int entry, int day, int item, byte kind, int quantity, long cost, int reference);
}
