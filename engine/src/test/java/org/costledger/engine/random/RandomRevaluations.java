package org.costledger.engine.random;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.CalculationOptions.Base;
import org.costledger.engine.revaluation.CalculationOptions.Consent;
import org.costledger.engine.revaluation.CalculationOptions.Filter;
import org.costledger.engine.revaluation.CalculationOptions.Per;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;

/** Lines of revaluation journals, calculated on dates of the past, today and ahead, or made for an entry, and edited. */
final class RandomRevaluations {
    private final RandomLines lines;
    private final MemoryLedger ledger;
    private final Chance chance;

    RandomRevaluations(RandomLines lines, MemoryLedger ledger) {
        this.lines = lines;
        this.ledger = ledger;
        this.chance = lines.chance();
    }

    /** A line that changes something; none where the item at hand admits none. */
    Optional<JournalLine> line() {
        try {
            var line = chance.percent(15) ? ofEntry() : calculated(lines.item());
            return line.map(this::edited)
                    .filter(edited -> !edited.amount().isZero())
                    .map(JournalLine.Revaluation::new);
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private Optional<RevaluationLine> ofEntry() {
        return lines.entry(ItemLedgerEntry::positive)
                .map(entry -> RevaluationEditing.entryLine(
                        ledger, header(lines.today()), entry.stock().itemNo(), entry.entryNo()));
    }

    private Header header(LocalDate date) {
        var header = lines.header(DocumentType.NONE, date);
        return new Header(date, header.document().withNo(documentNo()), "", header.order(), header.origin());
    }

    private String documentNo() {
        return "REV" + lines.nextNo();
    }

    private Optional<RevaluationLine> calculated(Item item) {
        var options = new CalculationOptions(
                date(item),
                Optional.of(documentNo()),
                per(item),
                chance.percent(20) ? Base.LAST_DIRECT_UNIT_COST : Base.NONE,
                chance.percent(30),
                new Filter(Optional.of(Set.of(item.no())), Optional.empty(), Optional.empty(), Optional.empty()),
                Consent.NONE);
        var calculated = Costing.calculateInventoryValue(ledger, RevaluationJournal.named("RANDOM"), options);
        return calculated.lines().isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(calculated.lines()));
    }

    /** Of an Average item mostly the end of a period, as it must be. */
    private LocalDate date(Item item) {
        var date = chance.percent(20) ? lines.today().plusDays(chance.upTo(20)) : lines.date();
        return item.costingMethod() == CostingMethod.AVERAGE && chance.percent(90)
                ? ledger.setup().averageCosting().endOfPeriod(date)
                : date;
    }

    private Per per(Item item) {
        if (item.costingMethod() == CostingMethod.AVERAGE && chance.percent(90)) {
            boolean byItem = ledger.setup().averageCosting().isByItem(lines.today());
            return new Per.Item(!byItem, !byItem);
        }
        return chance.percent(35) ? new Per.Entry() : new Per.Item(chance.percent(40), chance.percent(40));
    }

    private RevaluationLine edited(RevaluationLine line) {
        var amount = Amount.of(chance.decimal(30, 2)).rounded(ledger.setup().amountPrecision());
        var value = line.calculated().inventoryValue();
        boolean down = chance.percent(50) && value.compareTo(amount) >= 0;
        return switch (chance.upTo(4)) {
            case 0 ->
                RevaluationEditing.withUnitCost(
                        ledger,
                        line,
                        UnitCost.of(chance.decimal(50, 5))
                                .rounded(ledger.setup().unitAmountPrecision()));
            case 1 -> RevaluationEditing.withInventoryValue(ledger, line, amount);
            case 2 -> line;
            default -> RevaluationEditing.withAmount(ledger, line, down ? amount.negated() : amount);
        };
    }
}
