package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;

/** A quantity and what it is worth, as recorded so far. */
public record Worth(Quantity quantity, Amount actual, Amount expected) {
    public static final Worth NONE = new Worth(Quantity.ZERO, Amount.ZERO, Amount.ZERO);

    /** What an item ledger entry moves, its cost aside. */
    static Worth of(ItemLedgerEntry entry) {
        return new Worth(entry.quantity(), Amount.ZERO, Amount.ZERO);
    }

    /** What a value entry adds to inventory. */
    static Worth of(ValueEntry entry) {
        return entry.kind().inventoriable()
                ? new Worth(
                        Quantity.ZERO,
                        entry.cost().actual().lcy(),
                        entry.cost().expected().lcy())
                : NONE;
    }

    public Amount total() {
        return actual.plus(expected);
    }

    public boolean isNone() {
        return quantity.isZero() && actual.isZero() && expected.isZero();
    }

    public Worth plus(Worth other) {
        return new Worth(quantity.plus(other.quantity), actual.plus(other.actual), expected.plus(other.expected));
    }

    /** Decimals are strings, so that no reader rounds them. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("quantity", quantity.toString());
        json.put("costActual", actual.toString());
        json.put("costExpected", expected.toString());
        json.put("total", total().toString());
        return json;
    }
}
