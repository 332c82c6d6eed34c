package org.costledger.engine.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Assignment;
import org.costledger.engine.journal.JournalLine.ChargeSide;
import org.costledger.engine.journal.JournalLine.ChargeSplit;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;

/** Random item charges on goods of every kind, spread in every way. */
final class RandomCharges {
    private final RandomLines lines;
    private final Chance chance;
    private final MemoryLedger ledger;

    RandomCharges(RandomLines lines, MemoryLedger ledger) {
        this.lines = lines;
        this.chance = lines.chance();
        this.ledger = ledger;
    }

    /** Billed by a vendor: cost. */
    Optional<JournalLine> onGoods() {
        boolean credit = chance.percent(15);
        return charge(
                ChargeSide.PURCHASE,
                credit ? DocumentType.PURCHASE_CREDIT_MEMO : DocumentType.PURCHASE_INVOICE,
                targets(RandomCharges::isChargedByVendors),
                credit ? -1 : 1);
    }

    /** Billed to a customer: revenue. */
    Optional<JournalLine> toCustomer() {
        return charge(
                ChargeSide.SALE,
                DocumentType.SALES_INVOICE,
                targets(entry -> entry.entryType() == ItemLedgerEntryType.SALE),
                1);
    }

    private static boolean isChargedByVendors(ItemLedgerEntry entry) {
        return switch (entry.entryType()) {
            case PURCHASE, SALE -> true;
            case TRANSFER -> entry.positive() || entry.entryNo() % 5 == 0;
            case POSITIVE_ADJUSTMENT,
                    NEGATIVE_ADJUSTMENT,
                    CONSUMPTION,
                    OUTPUT,
                    BLANK,
                    ASSEMBLY_CONSUMPTION,
                    ASSEMBLY_OUTPUT -> false;
        };
    }

    private List<ItemLedgerEntry> targets(Predicate<ItemLedgerEntry> wanted) {
        var targets = new ArrayList<ItemLedgerEntry>();
        int count = chance.between(1, 3);
        while (targets.size() < count) {
            var more = lines.entry(wanted);
            if (more.isEmpty()) break;
            targets.add(more.get());
        }
        return targets;
    }

    private Optional<JournalLine> charge(
            ChargeSide side, DocumentType document, List<ItemLedgerEntry> targets, int sign) {
        if (targets.isEmpty()) return Optional.empty();
        var split = chance.oneOf(ChargeSplit.values());
        var step = ledger.setup().amountPrecision();
        var assignments = new ArrayList<Assignment>();
        var sum = Amount.ZERO;
        for (var target : targets) {
            var amount = Amount.of(chance.decimal(20, 2)).rounded(step);
            if (sign < 0) amount = amount.negated();
            sum = sum.plus(amount);
            assignments.add(new Assignment(
                    entriesOfLine(target),
                    chance.percent(80) ? target.quantity().abs() : lines.quantity(),
                    split == ChargeSplit.AMOUNTS_GIVEN ? Optional.of(amount) : Optional.empty(),
                    chance.percent(10) ? Quantity.ZERO : lines.quantity(),
                    chance.percent(92)
                            ? Optional.empty()
                            : Optional.of(lines.partOf(target.quantity().abs()))));
        }
        return Optional.of(new JournalLine.ItemCharge(
                lines.header(document),
                chance.oneOf(RandomWorld.CHARGES),
                side,
                Quantity.of("1"),
                sum,
                split,
                assignments));
    }

    /** A line of a transfer receipt made one entry a source; any other line is one entry here. */
    private List<Long> entriesOfLine(ItemLedgerEntry target) {
        if (!target.isTransfer() || !target.positive()) return List.of(target.entryNo());
        return ledger.history(target.stock().itemNo()).itemLedgerEntries().stream()
                .filter(entry -> entry.registerNo() == target.registerNo())
                .filter(entry -> entry.isTransfer() && entry.positive())
                .map(ItemLedgerEntry::entryNo)
                .toList();
    }
}
