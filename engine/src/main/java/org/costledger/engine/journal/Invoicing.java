package org.costledger.engine.journal;

import org.costledger.engine.number.Quantity;

/** How much of what a line moves it also invoices: nothing or all of it (POST-5). */
public sealed interface Invoicing {
    static Invoicing all() {
        return new All();
    }

    static Invoicing none() {
        return new Of(Quantity.ZERO);
    }

    record All() implements Invoicing {}

    /** A quantity in base units; refused unless it is zero or the quantity moved (E-11). */
    record Of(Quantity quantity) implements Invoicing {}

    default Quantity of(Quantity moved) {
        return switch (this) {
            case All all -> moved;
            case Of of -> of.quantity();
        };
    }
}
