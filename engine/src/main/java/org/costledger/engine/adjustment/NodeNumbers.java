package org.costledger.engine.adjustment;

import java.util.Arrays;

/**
 * A number for each of a few rows of an item that may have very many: zero until one is given. Space is taken for the
 * neighbourhood of rows that have a number, and used again for the next item.
 */
final class NodeNumbers {
    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int[] NO_PAGE = {};

    private int[][] pages = {};

    int get(int row) {
        int page = row >>> PAGE_BITS;
        if (page >= pages.length) return 0;
        var numbers = pages[page];
        return numbers.length == 0 ? 0 : numbers[row & PAGE_SIZE - 1];
    }

    void set(int row, int number) {
        int page = row >>> PAGE_BITS;
        if (page >= pages.length) growTo(page);
        if (pages[page].length == 0) pages[page] = new int[PAGE_SIZE];
        pages[page][row & PAGE_SIZE - 1] = number;
    }

    private void growTo(int page) {
        int before = pages.length;
        pages = Arrays.copyOf(pages, Math.max(page + 1, before + (before >> 1)));
        Arrays.fill(pages, before, pages.length, NO_PAGE);
    }
}
