-- INV-25: a register takes one contiguous block of numbers of each ledger. Sequences are not undone with a transaction, so the lock is
-- held while the numbers are taken and not until the commit.

CREATE SEQUENCE register_no_seq MINVALUE 0 START 0;
CREATE SEQUENCE item_ledger_entry_no_seq MINVALUE 0 START 0;
CREATE SEQUENCE value_entry_no_seq MINVALUE 0 START 0;
CREATE SEQUENCE item_application_entry_no_seq MINVALUE 0 START 0;
CREATE SEQUENCE physical_inventory_entry_no_seq MINVALUE 0 START 0;

-- A ledger that is older than these sequences counts on from what it has.
SELECT setval('register_no_seq', (SELECT COALESCE(MAX(no), 0) FROM item_register));
SELECT setval('item_ledger_entry_no_seq', (SELECT COALESCE(MAX(entry_no), 0) FROM item_ledger_entry));
SELECT setval('value_entry_no_seq', (SELECT COALESCE(MAX(entry_no), 0) FROM value_entry));
SELECT setval('item_application_entry_no_seq', (SELECT COALESCE(MAX(entry_no), 0) FROM (
    SELECT entry_no FROM item_application_entry UNION ALL SELECT entry_no FROM item_application_history) numbered));
SELECT setval('physical_inventory_entry_no_seq', (SELECT COALESCE(MAX(entry_no), 0) FROM physical_inventory_entry));

CREATE FUNCTION take_entry_numbers(registers BIGINT, item_ledger_entries BIGINT, value_entries BIGINT,
        item_application_entries BIGINT, physical_inventory_entries BIGINT,
        OUT register_no BIGINT, OUT item_ledger_entry_no BIGINT, OUT value_entry_no BIGINT,
        OUT item_application_entry_no BIGINT, OUT physical_inventory_entry_no BIGINT)
    LANGUAGE plpgsql AS $$
DECLARE
    key BIGINT := hashtextextended(current_schema() || '.costledger.entry_numbers', 0);
BEGIN
    PERFORM pg_advisory_lock(key);
    SELECT r.last_value, i.last_value, v.last_value, a.last_value, p.last_value
        INTO register_no, item_ledger_entry_no, value_entry_no, item_application_entry_no, physical_inventory_entry_no
        FROM register_no_seq r, item_ledger_entry_no_seq i, value_entry_no_seq v, item_application_entry_no_seq a,
            physical_inventory_entry_no_seq p;
    IF registers > 0 THEN PERFORM setval('register_no_seq', register_no + registers); END IF;
    IF item_ledger_entries > 0 THEN
        PERFORM setval('item_ledger_entry_no_seq', item_ledger_entry_no + item_ledger_entries);
    END IF;
    IF value_entries > 0 THEN PERFORM setval('value_entry_no_seq', value_entry_no + value_entries); END IF;
    IF item_application_entries > 0 THEN
        PERFORM setval('item_application_entry_no_seq', item_application_entry_no + item_application_entries);
    END IF;
    IF physical_inventory_entries > 0 THEN
        PERFORM setval('physical_inventory_entry_no_seq', physical_inventory_entry_no + physical_inventory_entries);
    END IF;
    PERFORM pg_advisory_unlock(key);
EXCEPTION WHEN OTHERS THEN
    PERFORM pg_advisory_unlock(key);
    RAISE;
END
$$;
