package org.costledger.service.importing.table;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes its table. Nothing of it is found out by looking at the data.
 *
 * @param encoding of a CSV file
 * @param delimiter between the fields of a CSV file
 * @param decimalSeparator before the decimals of a number
 * @param thousandsSeparator between groups of three figures; absent: there is none
 * @param sheet of a workbook; absent: its only one
 */
public record TableFormat(
        Charset encoding,
        char delimiter,
        char decimalSeparator,
        Optional<Character> thousandsSeparator,
        DateFormat dates,
        Optional<String> sheet) {
    /** CSV in UTF-8 with commas, a decimal point and ISO dates; a workbook of one sheet. */
    public static final TableFormat DEFAULT =
            new TableFormat(StandardCharsets.UTF_8, ',', '.', Optional.empty(), DateFormat.ISO, Optional.empty());

    /** More figures than any quantity or amount of a ledger has. */
    private static final int MAX_FIGURES = 60;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+|\\d+\\.\\d+|\\.\\d+)");

    /** The number a text stands for; empty if it is not written in this format. */
    public Optional<BigDecimal> parseNumber(String text) {
        if (text.length() > MAX_FIGURES) return Optional.empty();
        return withPoint(text).filter(plain -> PLAIN.matcher(plain).matches()).map(BigDecimal::new);
    }

    /** The text with a decimal point and no thousands separators; empty if these stand in wrong places. */
    private Optional<String> withPoint(String text) {
        var plain = text;
        if (thousandsSeparator.isPresent()) {
            char separator = thousandsSeparator.get();
            if (plain.indexOf(separator) >= 0) {
                var group = Pattern.quote(String.valueOf(separator));
                var decimals = Pattern.quote(String.valueOf(decimalSeparator));
                if (!plain.matches("[+-]?\\d{1,3}(" + group + "\\d{3})+(" + decimals + "\\d+)?"))
                    return Optional.empty();
                plain = plain.replace(String.valueOf(separator), "");
            }
        }
        if (decimalSeparator == '.') return Optional.of(plain);
        return plain.indexOf('.') >= 0 ? Optional.empty() : Optional.of(plain.replace(decimalSeparator, '.'));
    }

    public String writeNumber(BigDecimal number) {
        return number.toPlainString().replace('.', decimalSeparator);
    }
}
