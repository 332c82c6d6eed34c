package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.setup.ExchangeRates.ExchangeRate;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The rates of the additional reporting currency (R-8 a), by the date from which one holds. */
public final class ExchangeRateTable implements Table<ExchangeRate> {
    private static final List<String> COLUMNS = List.of("starting_date", "amount", "local_amount");

    @Override
    public String name() {
        return "exchange_rate";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ExchangeRate rate, RowSink sink) {
        sink.date(rate.startingDate());
        sink.text(ExactText.of(rate.amount()));
        sink.text(ExactText.of(rate.localAmount()));
    }

    @Override
    public ExchangeRate read(RowSource source) {
        return new ExchangeRate(source.date(), ExactText.read(source.text()), ExactText.read(source.text()));
    }
}
