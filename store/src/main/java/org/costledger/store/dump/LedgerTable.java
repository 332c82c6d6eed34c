package org.costledger.store.dump;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of a ledger.
 *
 * @param order the columns by which its rows are put in order, so that equal tables are equal texts
 */
public record LedgerTable(String name, List<String> order) {
    /**
     * All tables of a ledger, each behind those that its rows refer to. What the schema itself brings along is left out.
     */
    public static final List<LedgerTable> ALL = List.of(
            table("ledger", "id"),
            table("company_setup", "id"),
            table("exchange_rate", "starting_date"),
            table("accounting_period", "starting_date"),
            table("inventory_period", "ending_date"),
            table("inventory_period_history", "ending_date", "number"),
            table("location", "code"),
            table("item_charge", "no"),
            table("inventory_posting_setup", "location_code", "inventory_posting_group"),
            table("general_posting_setup", "gen_bus_posting_group", "gen_prod_posting_group"),
            table("center", "no"),
            table("item", "no"),
            table("item_state", "item_no"),
            table("item_unit_of_measure", "item_no", "code"),
            table("item_variant", "item_no", "code"),
            table("bill_of_materials", "item_no", "version_no"),
            table("bill_of_materials_line", "item_no", "version_no", "line_no"),
            table("routing", "item_no", "version_no"),
            table("routing_operation", "item_no", "version_no", "line_no"),
            table("stockkeeping_unit", "item_no", "variant_code", "location_code"),
            table("revaluation_journal_template", "name"),
            table("revaluation_journal_batch", "template_name", "name"),
            table("revaluation_journal_line", "template_name", "batch_name", "line_no"),
            table("standard_cost_worksheet", "name"),
            table("standard_cost_worksheet_line", "worksheet_name", "type", "no"),
            table("request", "request_no"),
            table("item_register", "no"),
            table("item_ledger_entry", "entry_no"),
            table("value_entry", "entry_no"),
            table("item_application_entry", "entry_no"),
            table("item_application_history", "entry_no"),
            table("physical_inventory_entry", "entry_no"),
            table("average_cost_entry_point", "item_no", "variant_code", "location_code", "valuation_date"),
            table("average_cost_entry_point_stock", "item_no", "variant_code", "location_code"));

    /** What is derived from those, and left out of a backup: it is taken anew where it is wanted. */
    public static final Set<String> DERIVED = Set.of("value_snapshot", "value_snapshot_line", "value_snapshot_item");

    /** Columns that are left out too: by the version of an item a program knows whether what it holds of it is still true. */
    public static final Set<String> DERIVED_COLUMNS = Set.of("item_state.version");

    private static LedgerTable table(String name, String... order) {
        return new LedgerTable(name, Stream.of(order).toList());
    }
}
