package org.costledger.store.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AccountingPeriods.FiscalYear;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.AverageCostSettings;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The accounting periods, by their first day, with how averages are taken in the fiscal years they begin (ADJ-100). */
public final class AccountingPeriodTable implements Table<AccountingPeriodTable.Row> {
    private static final List<String> COLUMNS =
            List.of("starting_date", "new_fiscal_year", "average_cost_calc_type", "average_cost_period");

    /**
     * A period.
     *
     * @param averageCost of the fiscal year that begins with it; empty: as the inventory setup says
     */
    public record Row(LocalDate startingDate, boolean newFiscalYear, Optional<AverageCostSettings> averageCost) {}

    /** The rows of all periods. */
    public static List<Row> rows(AccountingPeriods periods) {
        var years = periods.fiscalYears().stream().collect(Collectors.toMap(FiscalYear::startingDate, year -> year));
        return periods.startingDates().stream()
                .map(start -> {
                    var year = Optional.ofNullable(years.get(start));
                    return new Row(start, year.isPresent(), year.flatMap(FiscalYear::averageCost));
                })
                .toList();
    }

    /** The periods of all rows. */
    public static AccountingPeriods periods(Collection<Row> rows) {
        return new AccountingPeriods(
                rows.stream().map(Row::startingDate).toList(),
                rows.stream()
                        .filter(Row::newFiscalYear)
                        .map(row -> new FiscalYear(row.startingDate(), row.averageCost()))
                        .toList());
    }

    private static Optional<AverageCostSettings> averageCost(Optional<String> type, Optional<String> period) {
        return type.flatMap(stated -> period.map(length -> new AverageCostSettings(
                AverageCostCalculationType.valueOf(stated), AverageCostPeriod.valueOf(length))));
    }

    @Override
    public String name() {
        return "accounting_period";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(AccountingPeriodTable.Row row, RowSink sink) {
        sink.date(row.startingDate());
        sink.flag(row.newFiscalYear());
        if (row.averageCost().isPresent()) {
            sink.text(row.averageCost().get().calculationType().name());
            sink.text(row.averageCost().get().period().name());
        } else {
            sink.nothing();
            sink.nothing();
        }
    }

    @Override
    public AccountingPeriodTable.Row read(RowSource source) {
        return new Row(source.date(), source.flag(), averageCost(source.optionalText(), source.optionalText()));
    }
}
