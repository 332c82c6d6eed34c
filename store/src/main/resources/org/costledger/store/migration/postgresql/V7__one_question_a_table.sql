-- What entries refer to (V4) is asked in one question for each table they are appended to: a document of one line asks it as often as a
-- file of a thousand. Whoever names an item ledger entry of an item names an item that is there.

DROP TRIGGER items_are_there ON item_ledger_entry;
DROP TRIGGER registers_are_there ON item_ledger_entry;
DROP TRIGGER registers_are_there ON value_entry;
DROP TRIGGER item_ledger_entries_are_there ON value_entry;
DROP FUNCTION check_registers_of_appended();

CREATE FUNCTION check_appended_item_ledger_entries() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.item_no, a.register_no INTO wrong FROM (SELECT DISTINCT item_no, register_no FROM appended) a
        WHERE NOT EXISTS (SELECT FROM item WHERE item.no = a.item_no)
            OR NOT EXISTS (SELECT FROM item_register WHERE item_register.no = a.register_no)
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'row of item_ledger_entry names item % and register %, which are not both there',
            wrong.item_no, wrong.register_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION check_appended_value_entries() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.entry_no, a.item_no, a.item_ledger_entry_no, a.register_no INTO wrong FROM appended a
        WHERE NOT EXISTS (
                SELECT FROM item_ledger_entry e WHERE e.entry_no = a.item_ledger_entry_no AND e.item_no = a.item_no)
            OR NOT EXISTS (SELECT FROM item_register WHERE item_register.no = a.register_no)
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'value entry % names item ledger entry % of item % and register %, which are not both there',
            wrong.entry_no, wrong.item_ledger_entry_no, wrong.item_no, wrong.register_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER item_and_register_are_there AFTER INSERT ON item_ledger_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_appended_item_ledger_entries();
CREATE TRIGGER item_ledger_entry_and_register_are_there AFTER INSERT ON value_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_appended_value_entries();

-- What is left of an entry, and the version of an item, change often and stand in no index: with room on their page they change there.
ALTER TABLE item_ledger_entry SET (fillfactor = 85);
ALTER TABLE item_state SET (fillfactor = 50);
