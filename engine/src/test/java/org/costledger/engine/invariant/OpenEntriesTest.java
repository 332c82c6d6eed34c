package org.costledger.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.invariant.LedgerFixture.day;

import java.util.Map;
import org.costledger.engine.invariant.LedgerFixture.Application;
import org.costledger.engine.invariant.LedgerFixture.Entry;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** An issue of 3 is open, and so is a receipt of 5 it could take them from; each test names a reason why it did not. */
class OpenEntriesTest {
    private final LedgerFixture ledger = new LedgerFixture(CostingMethod.FIFO);
    private final Entry issue = ledger.issue(1, day(1), "-3", "-12");
    private final Entry receipt = ledger.receipt(2, day(2), "5", "20");

    @Test
    void anIssueThatWaitsWhileAReceiptIsOpenIsReported() {
        assertThat(ledger.violations())
                .extracting(Violation::toString)
                .containsExactly("INV-20 item ledger entry 1 of item LINK: -3 wait, while 5 of entry 2 are open");
    }

    @Test
    void anotherStockDoesNotSupply() {
        receipt.stock = StockKey.of(LedgerFixture.ITEM).at("EAST");
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void whatWouldCloseACircleIsKeptApart() {
        receipt.type = ItemLedgerEntryType.SALE;
        ledger.own(2).outbound = 1;
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void whatWouldHaveClosedACircleIsKeptApart() {
        var returned = removed(1, "5");
        ledger.removed.add(returned);
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void whatWasRemovedByHandStaysApart() {
        ledger.removed.add(removed(1, "-3"));
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void theRemovalOfAnotherApplicationExcusesNothing() {
        ledger.issue(2, day(2), "-1", "-4").stock =
                StockKey.of(LedgerFixture.ITEM).at("EAST");
        ledger.removed.add(removed(3, "-1"));
        assertThat(ledger.brokenLaws()).containsExactly("INV-20");
    }

    private static Application removed(long outbound, String quantity) {
        var application = new Application();
        application.no = 99;
        application.inbound = 2;
        application.outbound = outbound;
        application.quantity = quantity;
        return application;
    }

    @Test
    void aPostingThatNamedAnEntryTriesNoOther() {
        issue.appliesTo = 2;
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aDropShipmentIsNoStock() {
        receipt.dropShipment = true;
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aDirectTransferToTheBlankLocationFillsNothing() {
        receipt.document = DocumentType.DIRECT_TRANSFER;
        assertThat(ledger.violations()).isEmpty();

        issue.stock = issue.stock.at("EAST");
        receipt.stock = receipt.stock.at("EAST");
        assertThat(ledger.brokenLaws()).containsExactly("INV-20");
    }

    @Test
    void anOutboundTransferTakesNothingThatCameLater() {
        issue.type = ItemLedgerEntryType.TRANSFER;
        issue.notReturned = "0";
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void aSpecificItemIsFoundBySerialNumber() {
        var pieces = new LedgerFixture(CostingMethod.SPECIFIC);
        pieces.issue(1, day(1), "-1", "-4").tracking = Tracking.serial("S1");
        pieces.receipt(2, day(2), "1", "4").tracking = Tracking.serial("S1");
        assertThat(pieces.violations()).isEmpty();
    }

    @Test
    void transferOrdersDoNotMixInTransit() {
        ledger.setup = inTransit(ledger.setup, "ROAD");
        issue.stock = issue.stock.at("ROAD");
        receipt.stock = receipt.stock.at("ROAD");
        issue.order = OrderReference.transfer("T1", 1);
        receipt.order = OrderReference.transfer("T2", 1);
        assertThat(ledger.violations()).isEmpty();

        receipt.order = OrderReference.transfer("T1", 2);
        assertThat(ledger.brokenLaws()).containsExactly("INV-20");
    }

    private static Setup inTransit(Setup setup, String location) {
        return setup.withLocations(Map.of(location, new Location(location, true)));
    }

    @Test
    void aProductionOrderLineDoesNotFeedItself() {
        var line = new OrderReference(OrderType.PRODUCTION, "P1", 1);
        issue.type = ItemLedgerEntryType.CONSUMPTION;
        issue.order = line;
        receipt.type = ItemLedgerEntryType.OUTPUT;
        receipt.order = line;
        assertThat(ledger.violations()).isEmpty();
    }
}
