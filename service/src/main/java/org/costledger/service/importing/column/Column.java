package org.costledger.service.importing.column;

/**
 * A column of a kind of file.
 *
 * @param isRequired whether each row must have a value in it
 * @param meaning with unit and sign, as the manual has it
 */
public record Column(String name, ColumnType type, boolean isRequired, String example, String meaning) {
    /** Columns of this prefix hold dimensions: what follows is the dimension, the value its value. */
    public static final String DIMENSION = "dimension.";

    static Column required(String name, ColumnType type, String example, String meaning) {
        return new Column(name, type, true, example, meaning);
    }

    static Column optional(String name, ColumnType type, String example, String meaning) {
        return new Column(name, type, false, example, meaning);
    }

    /** The column of a dimension. */
    static Column dimension(String name) {
        return optional(name, Types.CODE, "BIKES", "value of the dimension named behind the point");
    }
}
