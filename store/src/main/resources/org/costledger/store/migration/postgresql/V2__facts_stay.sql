-- What happened stays: of an entry only the columns that chapter 01 marks with M may change, and none is deleted. An application that
-- is removed must stand in the history first. The same for H2: org.costledger.store.h2.FactsStay.

CREATE FUNCTION refuse_to_change_facts() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % would change what happened; facts stay as they were written', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION refuse_to_forget_applications() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM removed WHERE NOT EXISTS (
            SELECT FROM item_application_history kept WHERE kept.entry_no = removed.entry_no)) THEN
        RAISE EXCEPTION '% on % would change what happened; write an application to the history before it is removed',
            TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;

-- Refuses to change the columns of a table but those named; called again when the table has more columns.
CREATE PROCEDURE keep_facts(kept_table TEXT, VARIADIC changeable TEXT[]) LANGUAGE plpgsql AS $$
DECLARE
    facts TEXT;
BEGIN
    SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) INTO facts
        FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = kept_table AND column_name <> ALL (changeable);
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER facts_stay BEFORE TRUNCATE OR UPDATE OF %s ON %I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts()',
        facts, kept_table);
END
$$;

CALL keep_facts('item_ledger_entry', 'remaining_quantity', 'invoiced_quantity', 'completely_invoiced', 'last_invoice_date',
    'applied_entry_to_adjust', 'shipped_qty_not_returned', 'applies_to_entry');
CALL keep_facts('value_entry', 'valuation_date', 'valued_by_average_cost');
CALL keep_facts('item_application_entry', 'register_no', 'quantity', 'cost_application', 'output_completely_invd_date',
    'outbound_entry_is_updated');
CALL keep_facts('item_application_history', '');
CALL keep_facts('physical_inventory_entry', '');
CALL keep_facts('item_register', '');
CALL keep_facts('inventory_period_history', '');
CALL keep_facts('request', 'answer', 'first_register_no', 'last_register_no');

CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON item_ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts();
CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON value_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts();
CREATE TRIGGER facts_are_not_deleted AFTER DELETE ON item_application_entry
    REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget_applications();
CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON item_application_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts();
CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON physical_inventory_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts();
CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON item_register
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts();
CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON request
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_facts();
