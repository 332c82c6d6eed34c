package org.costledger.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;

/** How much there must be of everything but drop shipments, told from the requests alone in plain decimals. */
final class StockModel {
    private record Pieces(StockKey stock, String serialNo, String lotNo) {}

    private final Map<Pieces, BigDecimal> quantities = new HashMap<>();
    private final Set<StockKey> touched = new LinkedHashSet<>();

    void post(MemoryLedger before, PostingRequest request, LedgerChange change) {
        touched.clear();
        for (var line : request.lines()) post(before, line, change);
    }

    private void post(MemoryLedger before, JournalLine line, LedgerChange change) {
        switch (line) {
            case JournalLine.Purchase purchase -> {
                if (!purchase.dropShipment()) move(before, purchase.movement(), 1);
            }
            case JournalLine.Sale sale -> {
                if (!sale.dropShipment()) move(before, sale.movement(), -1);
            }
            case JournalLine.PositiveAdjustment adjustment -> move(before, adjustment.movement(), 1);
            case JournalLine.NegativeAdjustment adjustment -> move(before, adjustment.movement(), -1);
            case JournalLine.Transfer transfer -> {
                move(before, transfer.movement(), -1);
                var from = transfer.movement();
                var to = from.stock().at(transfer.to().locationCode().orElseThrow());
                var tracking = from.tracking().stream()
                        .map(part -> new TrackingLine(
                                transfer.to().tracking().orElse(part.tracking()), part.quantity(), part.application()))
                        .toList();
                move(before, new Movement(to, from.quantity(), from.unit(), from.invoicing(), tracking), 1);
            }
            case JournalLine.PhysicalInventory count -> {
                var pieces = pieces(count.stock(), count.tracking());
                quantities.put(pieces, count.counted().toDecimal());
                touched.add(count.stock());
            }
            case JournalLine.Undo undo -> {
                for (var correction : change.appended().itemLedgerEntries()) {
                    if (!correction.facts().dropShipment())
                        add(
                                pieces(correction.stock(), correction.tracking()),
                                correction.quantity().toDecimal());
                }
            }
            case JournalLine.Invoice invoice -> {}
            case JournalLine.ItemCharge charge -> {}
            case JournalLine.Revaluation revaluation -> {}
            case JournalLine.ApplicationWorksheet worksheet -> {}
        }
    }

    private void move(MemoryLedger ledger, Movement movement, int sign) {
        var signum = BigDecimal.valueOf(sign);
        if (!movement.tracking().isEmpty()) {
            for (var part : movement.tracking())
                add(
                        pieces(movement.stock(), part.tracking()),
                        part.quantity().toDecimal().multiply(signum));
            return;
        }
        var units = ledger.item(movement.stock().itemNo()).unitsOfMeasure();
        var unit = units.find(movement.unit()).orElseThrow();
        var step = units.find(Code.BLANK).orElseThrow().qtyRoundingPrecision().toDecimal();
        var quantity =
                movement.quantity().toDecimal().multiply(unit.qtyPerUnit().toDecimal());
        var precision = step.signum() == 0 ? new BigDecimal("0.00001") : step;
        var rounded = quantity.divide(precision, 0, RoundingMode.HALF_UP).multiply(precision);
        add(pieces(movement.stock(), Tracking.NONE), rounded.multiply(signum));
    }

    private static Pieces pieces(StockKey stock, Tracking tracking) {
        return new Pieces(stock, tracking.serialNo(), tracking.lotNo());
    }

    private void add(Pieces pieces, BigDecimal quantity) {
        quantities.merge(pieces, quantity, BigDecimal::add);
        touched.add(pieces.stock());
    }

    /** The ledger says the same of every stock the last request touched. */
    void check(MemoryLedger ledger) {
        for (var stock : touched) {
            var wanted = quantities.entrySet().stream()
                    .filter(entry -> entry.getKey().stock().equals(stock))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(ledger.quantityOnHand(stock)).as("on hand of %s", stock).isEqualTo(Quantity.of(wanted));
        }
    }
}
