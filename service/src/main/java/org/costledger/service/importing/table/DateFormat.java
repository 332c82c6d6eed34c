package org.costledger.service.importing.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * How dates are written, as a pattern of year, month and day in figures: {@code yyyy-MM-dd} unless a mapping says otherwise.
 * A year of two figures means 2000 to 2099.
 */
public final class DateFormat {
    public static final DateFormat ISO = of("yyyy-MM-dd").orElseThrow();

    private final String pattern;
    private final DateTimeFormatter formatter;

    private DateFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /** The format of a pattern such as {@code dd.MM.yyyy}; empty if it does not name day, month and year once each. */
    public static Optional<DateFormat> of(String pattern) {
        if (!pattern.matches("[dMy./ -]+")) return Optional.empty();
        if (!namesOnce(pattern, "yyyy", "yy") || !namesOnce(pattern, "MM", "M") || !namesOnce(pattern, "dd", "d"))
            return Optional.empty();
        var formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return Optional.of(new DateFormat(pattern, formatter));
    }

    private static boolean namesOnce(String pattern, String whole, String brief) {
        var letter = brief.charAt(0);
        var named = pattern.replaceAll("[^" + letter + "]+", " ").strip();
        return named.equals(whole) || named.equals(brief);
    }

    /** The date a text stands for; empty if it is written in another way, or is no day of the calendar. */
    public Optional<LocalDate> parse(String text) {
        if (text.length() > pattern.length() + 2) return Optional.empty();
        try {
            return Optional.of(formatter.parse(text, LocalDate::from));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    public String write(LocalDate date) {
        return formatter.format(date);
    }

    public String pattern() {
        return pattern;
    }
}
