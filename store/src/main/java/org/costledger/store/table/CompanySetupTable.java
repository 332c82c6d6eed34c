package org.costledger.store.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.number.Precision;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.PostingSetup;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockSettings;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** What the setup says once. */
public final class CompanySetupTable implements Table<CompanySetupTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "local_currency",
            "amount_rounding_precision",
            "unit_amount_rounding_precision",
            "additional_reporting_currency",
            "acy_amount_rounding_precision",
            "acy_unit_amount_rounding_precision",
            "allow_posting_from",
            "allow_posting_to",
            "automatic_cost_posting",
            "expected_cost_posting_to_gl",
            "automatic_cost_adjustment",
            "average_cost_calc_type",
            "average_cost_period",
            "earliest_allowed_valuation_date",
            "prevent_negative_inventory",
            "location_mandatory",
            "variant_mandatory_if_exists",
            "exact_cost_reversing_mandatory_sales",
            "exact_cost_reversing_mandatory_purchase",
            "cost_incl_setup",
            "include_non_inventory_cost_in_production");

    private static final long ID = 1;

    /**
     * The only row.
     *
     * @param version grows with every change of the setup
     * @param setup without what it holds many of: rates, periods, locations, item charges, posting setup and centers
     */
    public record Row(long version, Setup setup) {}

    private static void write(Currency currency, RowSink sink) {
        sink.text(currency.code());
        sink.decimal(currency.amount().step());
        sink.decimal(currency.unitAmount().step());
    }

    private static Currency currency(String code, long amount, long unitAmount) {
        return new Currency(code, new Precision(amount), new Precision(unitAmount));
    }

    private static void write(CostingSettings costing, RowSink sink) {
        sink.flag(costing.automaticCostPosting());
        sink.flag(costing.expectedCostPostingToGl());
        sink.text(costing.automaticCostAdjustment().name());
        sink.text(costing.averageCostCalculationType().name());
        sink.text(costing.averageCostPeriod().name());
        sink.date(costing.earliestAllowedValuationDate());
    }

    private static CostingSettings costing(RowSource source) {
        return new CostingSettings(
                source.flag(),
                source.flag(),
                AutomaticCostAdjustment.valueOf(source.text()),
                AverageCostCalculationType.valueOf(source.text()),
                AverageCostPeriod.valueOf(source.text()),
                source.optionalDate());
    }

    private static void write(StockSettings stock, RowSink sink) {
        sink.flag(stock.preventNegativeInventory());
        sink.flag(stock.locationMandatory());
        sink.flag(stock.variantMandatoryIfExists());
        sink.flag(stock.exactCostReversingMandatorySales());
        sink.flag(stock.exactCostReversingMandatoryPurchase());
    }

    private static StockSettings stock(RowSource source) {
        return new StockSettings(source.flag(), source.flag(), source.flag(), source.flag(), source.flag());
    }

    private static Optional<Currency> additionalCurrency(RowSource source) {
        var code = source.optionalText();
        var amount = source.optionalDecimal();
        var unitAmount = source.optionalDecimal();
        return code.map(stated -> currency(stated, amount.orElseThrow(), unitAmount.orElseThrow()));
    }

    @Override
    public String name() {
        return "company_setup";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(CompanySetupTable.Row row, RowSink sink) {
        sink.number(ID);
        sink.number(row.version());
        var setup = row.setup();
        write(setup.localCurrency(), sink);
        setup.additionalReportingCurrency().ifPresentOrElse(currency -> write(currency, sink), () -> {
            for (int column = 0; column < 3; column++) sink.nothing();
        });
        sink.date(setup.calendar().allowedPostingDates().from());
        sink.date(setup.calendar().allowedPostingDates().to());
        write(setup.costing(), sink);
        write(setup.stock(), sink);
        sink.flag(setup.manufacturing().costInclSetup());
        sink.flag(setup.manufacturing().includeNonInventoryCostInProduction());
    }

    @Override
    public CompanySetupTable.Row read(RowSource source) {
        source.number();
        long version = source.number();
        var local = currency(source.text(), source.decimal(), source.decimal());
        var additional = additionalCurrency(source);
        var calendar = new Setup.Calendar(
                new AllowedPostingDates(source.optionalDate(), source.optionalDate()),
                AccountingPeriods.CALENDAR,
                InventoryPeriods.NONE);
        return new Row(
                version,
                new Setup(
                        local,
                        additional,
                        ExchangeRates.NONE,
                        calendar,
                        costing(source),
                        stock(source),
                        Map.of(),
                        Map.of(),
                        PostingSetup.OFF,
                        new Manufacturing(source.flag(), source.flag(), Map.of())));
    }
}
