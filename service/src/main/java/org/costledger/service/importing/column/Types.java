package org.costledger.service.importing.column;

import java.util.List;

/** The types that several columns have. */
final class Types {
    static final ColumnType CODE = new ColumnType.CodeOf(20);
    static final ColumnType TRACKING_NO = new ColumnType.CodeOf(50);
    static final ColumnType TEXT = new ColumnType.Text(250);
    static final ColumnType DECIMAL = new ColumnType.Decimal();
    static final ColumnType WHOLE = new ColumnType.Whole();
    static final ColumnType DAY = new ColumnType.Day();
    static final ColumnType YES_NO = new ColumnType.YesNo();

    private Types() {}

    static ColumnType word(String... words) {
        return new ColumnType.Word(List.of(words));
    }
}
