package org.costledger.store.table;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.journal.Source.SourceType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.VarianceType;

/** The enumerations that stand on entries, by their persistent codes (chapter 01, section 3). */
public final class EntryCodes {
    public static final EntryCodes.Of<ItemLedgerEntryType> ENTRY_TYPE =
            new Of<>(ItemLedgerEntryType.values(), Enum::ordinal);
    public static final EntryCodes.Of<CostEntryType> COST_ENTRY_TYPE =
            new Of<>(CostEntryType.values(), CostEntryType::code);
    public static final EntryCodes.Of<VarianceType> VARIANCE_TYPE = new Of<>(VarianceType.values(), Enum::ordinal);
    public static final EntryCodes.Of<DocumentType> DOCUMENT_TYPE = new Of<>(DocumentType.values(), DocumentType::code);
    public static final EntryCodes.Of<OrderType> ORDER_TYPE = new Of<>(OrderType.values(), Enum::ordinal);
    public static final EntryCodes.Of<SourceType> SOURCE_TYPE = new Of<>(SourceType.values(), Enum::ordinal);

    private EntryCodes() {}

    /** One enumeration, there and back. */
    public static final class Of<E extends Enum<E>> {
        private final ToIntFunction<E> codes;
        private final E[] values;
        private final int[] places;

        Of(E[] values, ToIntFunction<E> codes) {
            this.values = values;
            this.codes = codes;
            places = new int[Arrays.stream(values).mapToInt(codes).max().orElse(0) + 1];
            Arrays.fill(places, -1);
            for (int place = 0; place < values.length; place++) places[codes.applyAsInt(values[place])] = place;
        }

        /** The code of a value. */
        public int code(E value) {
            return codes.applyAsInt(value);
        }

        /**
         * The value of a code.
         *
         * @throws IllegalStateException if no value has the code
         */
        public E value(long code) {
            if (code < 0 || code >= places.length || places[(int) code] < 0)
                throw new IllegalStateException(
                        "no " + values[0].getDeclaringClass().getSimpleName() + " " + code);
            return values[places[(int) code]];
        }
    }
}
