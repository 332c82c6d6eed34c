package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.costledger.engine.Costing;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.PlainOutboundCosts;
import org.costledger.engine.ledger.column.ValuationDays;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** Random ledgers: what is kept of plain outbounds, posting by posting, is what their value entries come to. */
class PlainOutboundCostsTest {
    private int plainOutbounds;
    private int others;
    private int plainDays;
    private int otherDays;

    @Test
    void comeToWhatTheirValueEntriesComeTo() {
        RandomLedger.onMany("plain outbounds", 20_260_801, this::onOne);
        assertThat(List.of(plainOutbounds, others, plainDays, otherDays)).allMatch(count -> count > 0);
    }

    private int onOne(long seed) {
        return RandomLedger.trade(seed, new RandomLedger.AtRandom(seed, ledger -> {
                    compareAll(ledger);
                    ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
                    compareAll(ledger);
                }))
                .posted()
                .size();
    }

    private void compareAll(MemoryLedger ledger) {
        for (var item : ledger.items()) {
            if (item.costingMethod() == CostingMethod.AVERAGE)
                ledger.entries(item.no()).ifPresent(this::compare);
        }
    }

    private void compare(ItemEntries all) {
        var plain = all.valuationDays().plainOutbounds();
        for (int row = 0; row < all.itemLedgerEntries().size(); row++) {
            if (plain.isPlain(row)) compare(all, plain, row);
            else others++;
        }
        for (int stock = 0; stock < all.valuationDays().stockCount(); stock++)
            compareDays(all, plain, all.valuationDays().ofStock(stock));
    }

    private void compare(ItemEntries all, PlainOutboundCosts plain, int row) {
        plainOutbounds++;
        var values = all.valueEntries(row);
        var first = values.getFirst();
        assertThat(first.state().valuedByAverageCost()).isTrue();
        assertThat(first.quantities().invoiced()).isEqualTo(first.quantities().itemLedgerEntry());
        assertThat(first.quantities().invoiced()).isLessThan(Quantity.ZERO);
        assertThat(all.itemLedgerEntries().appliesToEntry(row)).isZero();

        assertThat(values.stream().skip(1)).allMatch(value -> isAdjustmentOf(value, first));
        assertThat(values).allMatch(value -> value.cost().expected().isZero());
        var cost = values.stream().map(value -> value.cost().actual()).reduce(Cost.ZERO, Cost::plus);
        assertThat(plain.cost(row, CurrencyColumn.LCY)).isEqualTo(cost.lcy().units());
        assertThat(plain.cost(row, CurrencyColumn.ACY)).isEqualTo(cost.acy().units());
    }

    private static boolean isAdjustmentOf(ValueEntry value, ValueEntry first) {
        return value.kind().adjustment()
                && value.kind().appliesToEntry() == first.entryNo()
                && value.state().valuedByAverageCost()
                && value.valuationDate().equals(first.valuationDate());
    }

    /** On a plain day every value entry that is valued by average is of one of its plain outbounds. */
    private void compareDays(ItemEntries all, PlainOutboundCosts plain, ValuationDays.StockDays days) {
        for (int at = 0; at < days.size(); at++) {
            if (days.firstOutbound(at) == ValuationDays.NOT_PLAIN) {
                otherDays++;
                continue;
            }
            plainDays++;
            int inOrder = ValuationDays.NO_OUTBOUND;
            int listed = 0;
            for (int row = days.firstOutbound(at); row >= 0; row = plain.next(row)) {
                assertThat(plain.isPlain(row)).isTrue();
                assertThat(row).isGreaterThan(inOrder);
                inOrder = row;
                listed += all.valueEntries(row).size();
            }
            int byAverage = 0;
            long newest = 0;
            for (int value = days.first(at);
                    value >= 0;
                    value = all.valuationDays().next(value)) {
                var entry = all.valueEntry(value);
                if (entry.state().valuedByAverageCost()) byAverage++;
                else if (isPosted(entry)) newest = Math.max(newest, entry.entryNo());
            }
            assertThat(byAverage).isEqualTo(listed);
            assertThat(days.newest(at)).isEqualTo(newest);
        }
    }

    /** By a posting, and not by a run. */
    private static boolean isPosted(ValueEntry value) {
        return !value.kind().adjustment()
                && value.kind().inventoriable()
                && value.kind().entryType() != CostEntryType.ROUNDING;
    }
}
