package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.posting.Books.invoice;
import static org.costledger.engine.posting.Books.on;
import static org.costledger.engine.posting.Books.receipt;

import java.util.List;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

/** An invoice takes back what was revalued of the expected cost of a Standard item (POST-55). */
class ExpectedRevaluationTest {
    @Test
    void anInvoiceBringsTheStandardOfItsMoment() { // EX-8
        var books = standard("2");
        books.post(receipt(on(1), "150", "2"));
        long revaluation = books.revalueExpected(1, "150", "150", "3");
        books.post(invoice(on(5), 1, "150", "300"));
        assertThat(books.values(1))
                .containsExactly(
                        "DIRECT_COST 0 300",
                        "REVALUATION 0 150",
                        "DIRECT_COST 300 -300",
                        "REVALUATION 0 -150",
                        "VARIANCE 150 0");
        var reversal = books.ledger.valueEntries(1).get(3);
        assertThat(reversal.kind().appliesToEntry()).isEqualTo(revaluation);
        assertThat(reversal.quantities().valued()).hasToString("150");
        assertThat(reversal.quantities().invoiced().isZero()).isTrue();
    }

    @Test
    void partialInvoicesTakeBackTheirSharesAndTheLastTheRest() {
        var books = standard("1");
        books.post(receipt(on(1), "3", "1"));
        books.revalueExpected(1, "1", "3", "1.33333");
        for (var amount : new String[] {"1", "1", "1"}) books.post(invoice(on(5), 1, "1", amount));
        assertThat(revaluations(books))
                .containsExactly(
                        "REVALUATION 0 1", "REVALUATION 0 -0.33", "REVALUATION 0 -0.33", "REVALUATION 0 -0.34");
    }

    @Test
    void onlyWhatWasNotInvoicedWhenItWasRevaluedCounts() {
        var books = standard("2");
        books.post(receipt(on(1), "10", "2"));
        books.post(invoice(on(2), 1, "4", "8"));
        books.revalueExpected(1, "6", "6", "3");
        books.post(invoice(on(5), 1, "2", "4"));
        books.post(invoice(on(6), 1, "4", "8"));
        assertThat(revaluations(books)).containsExactly("REVALUATION 0 6", "REVALUATION 0 -2", "REVALUATION 0 -4");
    }

    @Test
    void aReversalIsDatedAsTheRevaluation() {
        var books = standard("2");
        books.post(receipt(on(1), "10", "2"));
        books.revalueExpected(1, "10", "10", "3");
        books.post(invoice(on(9), 1, "10", "20"));
        assertThat(books.ledger.valueEntries(1))
                .filteredOn(value -> value.kind().entryType() == CostEntryType.REVALUATION)
                .extracting(ValueEntry::valuationDate)
                .containsOnly(Books.date(1));
    }

    private static List<String> revaluations(Books books) {
        return books.values(1).stream()
                .filter(words -> words.startsWith("REVAL"))
                .toList();
    }

    private static Books standard(String cost) {
        return Books.of(Setup.DEFAULT, CostingMethod.STANDARD, cost);
    }
}
