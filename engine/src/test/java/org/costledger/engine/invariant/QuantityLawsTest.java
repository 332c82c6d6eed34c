package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemType;
import org.junit.jupiter.api.Test;

class QuantityLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.FIFO);

    @Test
    void anEntryThatMovesNothingIsReported() {
        ledger.entry(4).quantity = "0";
        assertThat(ledger.brokenLaws()).contains("INV-1");
    }

    @Test
    void anEntryWithoutValueIsReported() {
        ledger.values.remove(6L);
        assertThat(ledger.brokenLaws()).contains("VALUED", "INV-2", "INV-7", "INV-25");
    }

    @Test
    void twoValueEntriesThatStateTheQuantityAreReported() {
        ledger.value(2).quantity = "10";
        assertThat(ledger.brokenLaws()).containsExactly("INV-2");
    }

    @Test
    void aValueEntryThatStatesAnotherQuantityIsReported() {
        ledger.value(3).quantity = "9";
        assertThat(ledger.brokenLaws()).containsExactly("INV-2");
    }

    @Test
    void moreThanTheQuantityRemainingIsReported() {
        ledger.entry(2).remaining = "11";
        assertThat(ledger.brokenLaws()).contains("INV-3", "INV-4", "INV-19");
    }

    @Test
    void remainingOfTheOtherSignIsReported() {
        ledger.entry(3).remaining = "1";
        assertThat(ledger.brokenLaws()).contains("INV-3");
    }

    @Test
    void anIssueWhoseApplicationsLeaveAnotherRemainderIsReported() {
        ledger.application(3).quantity = "-9";
        assertThat(ledger.brokenLaws()).containsExactly("INV-4");
    }

    @Test
    void aServiceItemHasNeitherStockNorApplications() {
        ledger.item = ofType(ledger.item, ItemType.SERVICE);
        assertThat(ledger.violations())
                .filteredOn(violation -> violation.law().equals("INV-6"))
                .extracting(Violation::subject)
                .contains(
                        "item ledger entry 2 of item LINK",
                        "item application entry 1 of item LINK",
                        "value entry 1 of item LINK");
    }

    @Test
    void aServiceItemWithoutStockBreaksNoLaw() {
        var sold = new LedgerFixture(CostingMethod.FIFO);
        sold.item = ofType(sold.item, ItemType.SERVICE);
        sold.issue(1, LedgerFixture.day(1), "-3", "0").remaining = "0";
        sold.value(1).inventoriable = false;
        sold.value(1).nonInvtbl = "-30";
        assertThat(sold.violations()).isEmpty();
    }

    private static Item ofType(Item item, ItemType type) {
        return new Item(
                item.no(),
                item.description(),
                type,
                item.costingMethod(),
                item.unitsOfMeasure(),
                item.indirectCost(),
                item.trackingCode(),
                item.policies(),
                item.blocks(),
                item.groups(),
                Map.of());
    }

    @Test
    void anInvoicedQuantityNoValueEntryInvoicesIsReported() {
        ledger.value(2).invoiced = "9";
        assertThat(ledger.brokenLaws()).containsExactly("INV-7");
    }

    @Test
    void moreThanTheQuantityInvoicedIsReported() {
        ledger.entry(2).invoiced = "11";
        ledger.value(3).invoiced = "11";
        assertThat(ledger.brokenLaws()).contains("INV-7", "INV-8");
    }

    @Test
    void completelyInvoicedMeansAllOfIt() {
        ledger.entry(2).completely = false;
        assertThat(ledger.brokenLaws()).containsExactly("INV-8");
    }

    @Test
    void anOutputMayBeInvoicedButNotCompletely() {
        ledger.entry(2).type = ItemLedgerEntryType.OUTPUT;
        ledger.entry(2).completely = false;
        ledger.entry(5).completely = false;
        ledger.entry(6).completely = false;
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aTransferThatIsNotInvoicedIsReported() {
        ledger.entry(6).invoiced = "0";
        ledger.entry(6).completely = false;
        ledger.value(ledger.values.size()).invoiced = "0";
        assertThat(ledger.brokenLaws()).containsExactly("INV-8");
    }

    @Test
    void aTransferIsNotCompletelyInvoicedBeforeItsSource() {
        ledger.entry(2).completely = false;
        ledger.entry(2).invoiced = "0";
        ledger.value(3).invoiced = "0";
        assertThat(ledger.violations())
                .extracting(Violation::subject)
                .containsExactly("item ledger entry 5 of item LINK", "item ledger entry 6 of item LINK");

        ledger.entry(5).completely = false;
        ledger.entry(6).completely = false;
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aTransferByAverageTakesTheSourcesOfItsOutbound() {
        ledger.own(6).transferredFrom = 0;
        ledger.entry(2).completely = false;
        ledger.entry(2).invoiced = "0";
        ledger.value(3).invoiced = "0";
        ledger.entry(5).completely = false;
        assertThat(ledger.violations())
                .extracting(Violation::subject)
                .containsExactly("item ledger entry 6 of item LINK");
    }

    @Test
    void moreReturnedThanShippedIsReported() {
        ledger.entry(3).notReturned = "1";
        assertThat(ledger.brokenLaws()).containsExactly("INV-18");
        ledger.entry(3).notReturned = "-13";
        assertThat(ledger.brokenLaws()).containsExactly("INV-18");
    }

    @Test
    void neitherReceiptsNorTransfersAreReturned() {
        for (long no : List.of(1L, 5L)) {
            var other = traded(CostingMethod.FIFO);
            other.entry(no).notReturned = "-1";
            assertThat(other.brokenLaws()).containsExactly("INV-18");
        }
    }

    @Test
    void remainingThatIsNotStockIsReported() {
        ledger.entry(3).remaining = "-2";
        ledger.application(4).quantity = "0";
        assertThat(ledger.brokenLaws()).contains("INV-19");
    }

    @Test
    void dropShipmentsAreNoStock() {
        var receipt = ledger.receipt(6, LedgerFixture.day(14), "3", "9");
        receipt.dropShipment = true;
        assertThat(ledger.violations()).isEmpty();
    }
}
