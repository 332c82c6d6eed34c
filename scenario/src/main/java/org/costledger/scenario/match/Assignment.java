package org.costledger.scenario.match;

import java.util.Arrays;

/**
 * Gives each row an entry of its own so that the costs add up to the least: the Hungarian method with potentials,
 * exact over whole numbers and in time rows² × entries.
 */
final class Assignment {
    private static final long UNREACHED = Long.MAX_VALUE / 4;

    private final long[][] cost;
    private final int rows;
    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;
    /** The row of each column, counted from 1; 0: none. Column 0 stands for the row being placed. */
    private final int[] rowOfColumn;

    private Assignment(long[][] cost, int columns) {
        this.cost = cost;
        this.rows = cost.length;
        this.columns = columns;
        this.rowPotential = new long[rows + 1];
        this.columnPotential = new long[columns + 1];
        this.rowOfColumn = new int[columns + 1];
    }

    /**
     * The column of each row.
     *
     * @param cost by row and column; there are at least as many columns as rows
     */
    static int[] columnOfEachRow(long[][] cost, int columns) {
        if (cost.length > columns) {
            throw new IllegalArgumentException(cost.length + " rows for " + columns + " columns");
        }
        var assignment = new Assignment(cost, columns);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        var columnOfRow = new int[assignment.rows];
        for (int column = 1; column <= columns; column++) {
            if (assignment.rowOfColumn[column] > 0) {
                columnOfRow[assignment.rowOfColumn[column] - 1] = column - 1;
            }
        }
        return columnOfRow;
    }

    /** Finds the cheapest chain of changes that ends at a free column, and carries it out. */
    private void place(int newRow) {
        rowOfColumn[0] = newRow;
        var slack = new long[columns + 1];
        Arrays.fill(slack, UNREACHED);
        var cameFrom = new int[columns + 1];
        var visited = new boolean[columns + 1];
        int column = 0;
        do {
            visited[column] = true;
            column = nextColumn(column, slack, cameFrom, visited);
        } while (rowOfColumn[column] != 0);
        while (column != 0) {
            int before = cameFrom[column];
            rowOfColumn[column] = rowOfColumn[before];
            column = before;
        }
    }

    private int nextColumn(int from, long[] slack, int[] cameFrom, boolean[] visited) {
        int row = rowOfColumn[from];
        long least = UNREACHED;
        int next = 0;
        for (int column = 1; column <= columns; column++) {
            if (visited[column]) {
                continue;
            }
            long reduced = cost[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
            if (reduced < slack[column]) {
                slack[column] = reduced;
                cameFrom[column] = from;
            }
            if (slack[column] < least) {
                least = slack[column];
                next = column;
            }
        }
        for (int column = 0; column <= columns; column++) {
            if (visited[column]) {
                rowPotential[rowOfColumn[column]] += least;
                columnPotential[column] -= least;
            } else {
                slack[column] -= least;
            }
        }
        return next;
    }
}
