package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.traded;

import org.costledger.engine.journal.Tracking;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

class ApplicationLawsTest {
    private final LedgerFixture ledger = traded(CostingMethod.FIFO);

    @Test
    void aReceiptWithoutItsOwnApplicationIsReported() {
        ledger.applications.remove(2L);
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void aReceiptWithTwoOwnApplicationsIsReported() {
        ledger.apply(6, 2, 0, "10");
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void anOwnApplicationOfAnotherQuantityIsReported() {
        ledger.own(2).quantity = "9";
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void anApplicationOfNothingIsReported() {
        ledger.application(4).quantity = "0";
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void aQuantityThatIsAppliedToNothingIsReported() {
        ledger.application(4).outbound = 0;
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void anApplicationToAnInboundIsReported() {
        ledger.application(4).outbound = 4;
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void anApplicationOfAnUnknownEntryIsReported() {
        ledger.application(4).inbound = 99;
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void aTransferWithoutItsOutboundIsReported() {
        ledger.own(6).outbound = 0;
        assertThat(ledger.brokenLaws()).containsExactly("INV-5");
    }

    @Test
    void aQuantityThatWasTransferredIsReported() {
        ledger.application(4).transferredFrom = 1;
        assertThat(ledger.brokenLaws()).contains("INV-5");
    }

    @Test
    void anApplicationAcrossLocationsIsReported() {
        ledger.entry(1).stock = StockKey.of(LedgerFixture.ITEM).at("EAST");
        assertThat(ledger.brokenLaws()).contains("INV-16");
    }

    @Test
    void anApplicationAcrossLotsIsReportedWhereLotsAreSpecific() {
        ledger.entry(2).tracking = Tracking.lot("L1");
        assertThat(ledger.violations()).isEmpty();

        ledger.item = tracked(ledger.item, ItemTrackingCode.LOT);
        assertThat(ledger.brokenLaws()).containsExactly("INV-16");
    }

    private static Item tracked(Item item, ItemTrackingCode code) {
        return new Item(
                item.no(),
                item.description(),
                item.type(),
                item.costingMethod(),
                item.unitsOfMeasure(),
                item.indirectCost(),
                code,
                item.policies(),
                item.blocks(),
                item.groups(),
                item.variants());
    }

    @Test
    void costThatFlowsInACircleIsReported() {
        // The sale of entry 3 is supplied from what came back of it.
        ledger.application(4).inbound = 4;
        assertThat(ledger.violations())
                .filteredOn(violation -> violation.law().equals("INV-17"))
                .extracting(Violation::detail)
                .containsExactly("cost flows in a circle among entries [3, 4]");
    }
}
