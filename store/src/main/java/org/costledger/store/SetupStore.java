package org.costledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.ExchangeRates.ExchangeRate;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.PostingSetup;
import org.costledger.engine.setup.PostingSetup.GeneralPostingSetup;
import org.costledger.engine.setup.PostingSetup.InventoryPostingSetup;
import org.costledger.engine.setup.Setup;
import org.costledger.store.row.RowFailure;
import org.costledger.store.table.AccountingPeriodTable;
import org.costledger.store.table.CenterTable;
import org.costledger.store.table.CompanySetupTable;
import org.costledger.store.table.ExchangeRateTable;
import org.costledger.store.table.GeneralPostingSetupTable;
import org.costledger.store.table.InventoryPeriodHistoryTable;
import org.costledger.store.table.InventoryPeriodTable;
import org.costledger.store.table.InventoryPostingSetupTable;
import org.costledger.store.table.ItemChargeTable;
import org.costledger.store.table.LocationTable;

/**
 * The setup of a ledger, and what became of its inventory periods. It is written as a whole; only what differs from what is there is
 * sent.
 */
public final class SetupStore {
    private static final String VERSION = "SELECT version FROM company_setup";

    private final Connection connection;
    private final KeyedTable<CompanySetupTable.Row> company;
    private final KeyedTable<ExchangeRate> exchangeRates;
    private final KeyedTable<AccountingPeriodTable.Row> accountingPeriods;
    private final KeyedTable<InventoryPeriod> inventoryPeriods;
    private final KeyedTable<InventoryPeriodHistory> history;
    private final KeyedTable<Location> locations;
    private final KeyedTable<ItemCharge> itemCharges;
    private final KeyedTable<InventoryPostingSetup> inventoryPosting;
    private final KeyedTable<GeneralPostingSetup> generalPosting;
    private final KeyedTable<Center> centers;

    public SetupStore(Connection connection) {
        this.connection = connection;
        company = new KeyedTable<>(connection, new CompanySetupTable(), 1);
        exchangeRates = new KeyedTable<>(connection, new ExchangeRateTable(), 1);
        accountingPeriods = new KeyedTable<>(connection, new AccountingPeriodTable(), 1);
        inventoryPeriods = new KeyedTable<>(connection, new InventoryPeriodTable(), 1);
        history = new KeyedTable<>(connection, new InventoryPeriodHistoryTable(), 2);
        locations = new KeyedTable<>(connection, new LocationTable(), 1);
        itemCharges = new KeyedTable<>(connection, new ItemChargeTable(), 1);
        inventoryPosting = new KeyedTable<>(connection, new InventoryPostingSetupTable(), 2);
        generalPosting = new KeyedTable<>(connection, new GeneralPostingSetupTable(), 2);
        centers = new KeyedTable<>(connection, new CenterTable(), 1);
    }

    // ---- reading

    /** Grows with every change of the setup; 0: none was written yet. Who has read the setup of a version need not read it again. */
    public long version() {
        try (var statement = connection.prepareStatement(VERSION);
                var result = statement.executeQuery()) {
            return version(result);
        } catch (SQLException failed) {
            throw new RowFailure("the version of the setup", failed);
        }
    }

    /** Asks for the version. */
    static Supplier<Long> askVersion(RowWriter rows) {
        return rows.ask(VERSION, List.of(), SetupStore::version);
    }

    private static long version(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getLong(1) : 0;
    }

    /** The setup, in nine queries; the default if none was written yet. */
    public Setup read() {
        var rows = company.all();
        var once = rows.isEmpty() ? Setup.DEFAULT : rows.getFirst().setup();
        return new Setup(
                once.localCurrency(),
                once.additionalReportingCurrency(),
                new ExchangeRates(exchangeRates.all()),
                calendar(once.calendar().allowedPostingDates()),
                once.costing(),
                once.stock(),
                byCode(locations.all(), Location::code),
                byCode(itemCharges.all(), ItemCharge::no),
                new PostingSetup(new HashSet<>(inventoryPosting.all()), new HashSet<>(generalPosting.all())),
                once.manufacturing().withCenters(byCode(centers.all(), Center::no)));
    }

    private Setup.Calendar calendar(AllowedPostingDates allowed) {
        return new Setup.Calendar(
                allowed,
                AccountingPeriodTable.periods(accountingPeriods.all()),
                new InventoryPeriods(inventoryPeriods.all()));
    }

    private static <R> Map<String, R> byCode(Collection<R> rows, Function<R, String> code) {
        return rows.stream().collect(Collectors.toMap(code, row -> row));
    }

    /** What became of each inventory period, by its ending date, in order (GL-75). */
    public SortedMap<LocalDate, List<InventoryPeriodHistory>> inventoryPeriodHistory() {
        return history.all().stream()
                .sorted(Comparator.comparingInt(InventoryPeriodHistory::number))
                .collect(Collectors.groupingBy(InventoryPeriodHistory::endingDate, TreeMap::new, Collectors.toList()));
    }

    // ---- writing

    /** Writes the setup in place of what is there. */
    public void write(Setup setup) {
        checkCodes(setup.locations(), Location::code);
        checkCodes(setup.itemCharges(), ItemCharge::no);
        checkCodes(setup.manufacturing().centers(), Center::no);
        company.put(List.of(new CompanySetupTable.Row(version() + 1, setup)));
        exchangeRates.change(exchangeRates.all(), setup.exchangeRates().rates());
        accountingPeriods.change(
                accountingPeriods.all(),
                AccountingPeriodTable.rows(setup.calendar().accountingPeriods()));
        inventoryPeriods.change(
                inventoryPeriods.all(), setup.calendar().inventoryPeriods().periods());
        locations.change(locations.all(), setup.locations().values());
        itemCharges.change(itemCharges.all(), setup.itemCharges().values());
        inventoryPosting.change(inventoryPosting.all(), setup.postingSetup().inventory());
        generalPosting.change(generalPosting.all(), setup.postingSetup().general());
        centers.change(centers.all(), setup.manufacturing().centers().values());
    }

    /** Lets the version grow, where only what became of a period is written. */
    void growVersion() {
        try (var statement = connection.prepareStatement("UPDATE company_setup SET version = version + 1")) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new RowFailure("the version of the setup", failed);
        }
    }

    private static <R> void checkCodes(Map<String, R> byCode, Function<R, String> code) {
        byCode.forEach((key, row) -> {
            if (!key.equals(code.apply(row))) throw new IllegalArgumentException(row + " is kept under " + key);
        });
    }

    /**
     * Writes what became of an inventory period, which is there: what is new, or all where it is another period that ends on the same
     * date. One that was deleted took its history along (GL-72), so that nothing is to be written of it.
     */
    public void writeInventoryPeriodHistory(LocalDate endingDate, List<InventoryPeriodHistory> changes) {
        var kept = history.of(endingDate).stream()
                .sorted(Comparator.comparingInt(InventoryPeriodHistory::number))
                .toList();
        boolean isContinued = kept.size() <= changes.size() && kept.equals(changes.subList(0, kept.size()));
        if (!isContinued) history.remove(kept);
        history.add(isContinued ? changes.subList(kept.size(), changes.size()) : changes);
    }
}
