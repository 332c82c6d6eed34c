package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.posting.Books.on;
import static org.costledger.engine.posting.Books.receipt;

import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

/** The receipts of one order line add up to what the line costs, under odd conditions (POST-52). */
class CumulativeExpectedCostTest {
    @Test
    void receiptsOfOneOrderLineAddUp() {
        var books = books(true, CostingMethod.FIFO);
        for (int day = 1; day <= 3; day++)
            books.post(receipt(on(day, DocumentType.PURCHASE_RECEIPT, "PO1", 10_000, ""), "1", "0.335"));
        assertThat(books.values(1)).containsExactly("DIRECT_COST 0 0.34");
        assertThat(books.values(2)).containsExactly("DIRECT_COST 0 0.33");
        assertThat(books.values(3)).containsExactly("DIRECT_COST 0 0.34");
    }

    @Test
    void receiptsOfOtherLinesDoNotCount() {
        var books = books(true, CostingMethod.FIFO);
        books.post(receipt(on(1, DocumentType.PURCHASE_RECEIPT, "PO1", 10_000, ""), "1", "0.335"));
        books.post(receipt(on(1, DocumentType.PURCHASE_RECEIPT, "PO1", 20_000, ""), "1", "0.335"));
        books.post(receipt(on(1, DocumentType.PURCHASE_RECEIPT, "PO2", 10_000, ""), "1", "0.335"));
        assertThat(books.values(2)).containsExactly("DIRECT_COST 0 0.34");
        assertThat(books.values(3)).containsExactly("DIRECT_COST 0 0.34");
    }

    @Test
    void withoutExpectedCostPostingEachReceiptIsRoundedAlone() {
        var books = books(false, CostingMethod.FIFO);
        for (int day = 1; day <= 2; day++)
            books.post(receipt(on(day, DocumentType.PURCHASE_RECEIPT, "PO1", 10_000, ""), "1", "0.335"));
        assertThat(books.values(2)).containsExactly("DIRECT_COST 0 0.34");
    }

    @Test
    void aStandardItemIsExpectedAtItsStandard() {
        var books = books(true, CostingMethod.STANDARD);
        for (int day = 1; day <= 2; day++)
            books.post(receipt(on(day, DocumentType.PURCHASE_RECEIPT, "PO1", 10_000, ""), "1", "0.335"));
        assertThat(books.values(2)).containsExactly("DIRECT_COST 0 2");
    }

    /** An item that waits for adjustment and may not be adjusted online. */
    private static Books books(boolean expectedCostPosting, CostingMethod method) {
        var costing = new CostingSettings(
                true,
                expectedCostPosting,
                AutomaticCostAdjustment.NEVER,
                AverageCostCalculationType.ITEM,
                AverageCostPeriod.DAY,
                Optional.empty());
        var books = Books.of(Setup.DEFAULT.withCosting(costing), method, "2");
        var state = books.ledger.itemState(Books.ITEM).withFlags(false, false);
        books.ledger.append(Costing.change(books.ledger, books.ledger.item(Books.ITEM), state));
        return books;
    }
}
