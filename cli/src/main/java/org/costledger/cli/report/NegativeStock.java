package org.costledger.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/** Where more left than was there, by posting date and at the end of a day. Until a receipt comes, the cost is a guess. */
public record NegativeStock(List<Spell> spells) {

    /**
     * A time of less than nothing.
     *
     * @param since the first day that ended below zero
     * @param until the day that ended it; empty while it lasts
     * @param lowest the lowest stock at the end of a day
     */
    public record Spell(StockKey stock, LocalDate since, Optional<LocalDate> until, Quantity lowest) {
        private String end() {
            return until.map(LocalDate::toString).orElse("lasts");
        }
    }

    public static NegativeStock of(LedgerScan ledger) {
        var spells = new ArrayList<Spell>();
        for (var item : ledger.items()) {
            if (item.isInventory()) {
                movements(ledger.history(item.no())).forEach((stock, days) -> addSpells(stock, days, spells));
            }
        }
        spells.sort(Comparator.comparing(Spell::since));
        return new NegativeStock(List.copyOf(spells));
    }

    /** What came less what left, for each stock and day. */
    private static Map<StockKey, TreeMap<LocalDate, Quantity>> movements(LedgerScan.ItemHistory history) {
        var movements = new HashMap<StockKey, TreeMap<LocalDate, Quantity>>();
        for (ItemLedgerEntry entry : history.itemLedgerEntries()) {
            movements
                    .computeIfAbsent(entry.stock(), stock -> new TreeMap<>())
                    .merge(entry.postingDate(), entry.quantity(), Quantity::plus);
        }
        return movements;
    }

    private static void addSpells(StockKey stock, TreeMap<LocalDate, Quantity> days, List<Spell> spells) {
        var balance = Quantity.ZERO;
        Optional<Spell> running = Optional.empty();
        for (var day : days.entrySet()) {
            balance = balance.plus(day.getValue());
            if (balance.signum() < 0) {
                var lowest = balance.min(running.map(Spell::lowest).orElse(Quantity.ZERO));
                var since = running.map(Spell::since).orElse(day.getKey());
                running = Optional.of(new Spell(stock, since, Optional.empty(), lowest));
            } else if (running.isPresent()) {
                var ended = running.get();
                spells.add(new Spell(stock, ended.since(), Optional.of(day.getKey()), ended.lowest()));
                running = Optional.empty();
            }
        }
        running.ifPresent(spells::add);
    }

    public TextTable table() {
        var table = new TextTable(
                Column.words("Item"),
                Column.words("Variant"),
                Column.words("Location"),
                Column.words("Negative since"),
                Column.words("Until"),
                Column.figures("Lowest"));
        for (var spell : spells) {
            table.row(
                    spell.stock().itemNo(),
                    spell.stock().variantCode(),
                    spell.stock().locationCode(),
                    spell.since().toString(),
                    spell.end(),
                    Figures.quantity(spell.lowest()));
        }
        return table;
    }

    public List<Map<String, Object>> json() {
        return spells.stream().map(NegativeStock::json).toList();
    }

    private static Map<String, Object> json(Spell spell) {
        var json = new LinkedHashMap<String, Object>();
        json.put("item", spell.stock().itemNo());
        json.put("variant", spell.stock().variantCode());
        json.put("location", spell.stock().locationCode());
        json.put("since", spell.since().toString());
        spell.until().ifPresent(day -> json.put("until", day.toString()));
        json.put("lowest", spell.lowest().toString());
        return json;
    }
}
