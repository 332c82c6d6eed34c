package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.costledger.engine.number.Exact;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/** Rates of the additional reporting currency (R-8 a). */
public record ExchangeRates(List<ExchangeRate> rates) {
    public static final ExchangeRates NONE = new ExchangeRates(List.of());

    public ExchangeRates {
        rates = rates.stream()
                .sorted(Comparator.comparing(ExchangeRate::startingDate))
                .toList();
    }

    /**
     * From {@code startingDate} on, {@code amount} of the currency equals {@code localAmount} of the local one.
     *
     * @param amount greater than zero
     * @param localAmount greater than zero
     */
    public record ExchangeRate(LocalDate startingDate, Exact amount, Exact localAmount) {
        Exact convert(Exact local) {
            return local.times(amount).dividedBy(localAmount);
        }
    }

    /** {@code local} at the rate of {@code date}; refused with {@code R-8.rate-missing} if there is none. */
    public Exact convert(Exact local, LocalDate date, String currency) {
        for (int i = rates.size() - 1; i >= 0; i--) {
            var rate = rates.get(i);
            if (!rate.startingDate().isAfter(date)) return rate.convert(local);
        }
        throw new Refused(Reason.EXCHANGE_RATE_MISSING, currency, date);
    }
}
