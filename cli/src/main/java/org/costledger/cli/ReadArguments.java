package org.costledger.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.NotInvoicedInquiry.Direction;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.service.importing.column.FileKind;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How dates, decimals, numbers and words are read from arguments, and what is said of those that are none. */
final class ReadArguments {
    /** A decimal as scenario files write it: digits, without an exponent. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private ReadArguments() {}

    /** Has a command line, and all commands below it, read them. */
    static CommandLine by(CommandLine commandLine) {
        return commandLine
                .registerConverter(LocalDate.class, ReadArguments::date)
                .registerConverter(LedgerPlace.class, LedgerPlace::of)
                .registerConverter(BigDecimal.class, ReadArguments::decimal)
                .registerConverter(Integer.class, ReadArguments::number)
                .registerConverter(FileKind.class, ReadArguments::fileKind)
                .registerConverter(ImportCommand.ModeWord.class, words(ImportCommand.ModeWord.class))
                .registerConverter(Long.class, ReadArguments::entryNumber)
                .registerConverter(DateRule.class, words(DateRule.class))
                .registerConverter(GroupBy.class, words(GroupBy.class))
                .registerConverter(Direction.class, words(Direction.class))
                .registerConverter(ItemLedgerEntryType.class, words(ItemLedgerEntryType.class))
                .registerConverter(CostEntryType.class, words(CostEntryType.class))
                .registerConverter(CalculationArguments.PerWord.class, words(CalculationArguments.PerWord.class))
                .registerConverter(CalculationArguments.BaseWord.class, words(CalculationArguments.BaseWord.class))
                .registerConverter(
                        StandardCostRollUpCommand.LevelsWord.class, words(StandardCostRollUpCommand.LevelsWord.class));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new TypeConversionException("'" + text + "' is no date such as 2026-01-31");
        }
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches())
            throw new TypeConversionException("'" + text + "' is no decimal such as 12.50");
        return new BigDecimal(text);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            throw new TypeConversionException("'" + text + "' is no whole number such as 12");
        }
    }

    private static FileKind fileKind(String text) {
        for (var kind : FileKind.values()) if (kind.fileName().equals(text)) return kind;
        var known = Stream.of(FileKind.values()).map(FileKind::fileName).collect(Collectors.joining(", "));
        throw new TypeConversionException("'" + text + "' is none of " + known);
    }

    private static Long entryNumber(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException none) {
            throw new TypeConversionException("'" + text + "' is no number such as 12");
        }
    }

    private static <W extends Enum<W>> ITypeConverter<W> words(Class<W> of) {
        var words = Arrays.stream(of.getEnumConstants()).collect(Collectors.toMap(ReadArguments::word, word -> word));
        var known =
                Arrays.stream(of.getEnumConstants()).map(ReadArguments::word).collect(Collectors.joining(", "));
        return text -> {
            var word = words.get(text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
            if (word == null) throw new TypeConversionException("'" + text + "' is none of " + known);
            return word;
        };
    }

    /** A constant as it is written on the command line. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
