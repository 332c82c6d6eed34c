-- An entry names nothing that is not there. A foreign key would ask for each row, and lock each row it finds, which takes three times as
-- long as all the rest of writing entries. Here one question is asked a statement. No lock is needed: what entries refer to is never
-- deleted (V2), but for items, whose deletion waits for whoever writes entries.
--
-- The settings keep the plan of these questions, which is made once a session, to looking up in an index, however few rows there were
-- when it was made.

CREATE FUNCTION check_items_of_appended() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
    unknown TEXT;
BEGIN
    SELECT a.item_no INTO unknown FROM (SELECT DISTINCT item_no FROM appended) a
        WHERE NOT EXISTS (SELECT FROM item WHERE item.no = a.item_no) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'row of % names item %, which is not there', TG_TABLE_NAME, unknown
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION check_registers_of_appended() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
    unknown BIGINT;
BEGIN
    SELECT a.register_no INTO unknown FROM (SELECT DISTINCT register_no FROM appended) a
        WHERE NOT EXISTS (SELECT FROM item_register WHERE item_register.no = a.register_no) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'row of % names register %, which is not there', TG_TABLE_NAME, unknown
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION check_appended_value_entries() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.entry_no, a.item_no, a.item_ledger_entry_no INTO wrong FROM appended a
        WHERE NOT EXISTS (
            SELECT FROM item_ledger_entry e WHERE e.entry_no = a.item_ledger_entry_no AND e.item_no = a.item_no)
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'value entry % names item ledger entry % of item %, which is not there',
            wrong.entry_no, wrong.item_ledger_entry_no, wrong.item_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION check_appended_applications() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.entry_no, a.item_no INTO wrong FROM appended a
        WHERE NOT EXISTS (
                SELECT FROM item_ledger_entry e WHERE e.entry_no = a.inbound_entry_no AND e.item_no = a.item_no)
            OR (a.outbound_entry_no IS NOT NULL AND NOT EXISTS (
                SELECT FROM item_ledger_entry e WHERE e.entry_no = a.outbound_entry_no AND e.item_no = a.item_no))
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'item application entry % names an item ledger entry of item % that is not there',
            wrong.entry_no, wrong.item_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER items_are_there AFTER INSERT ON item_ledger_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_items_of_appended();
CREATE TRIGGER registers_are_there AFTER INSERT ON item_ledger_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_registers_of_appended();
CREATE TRIGGER registers_are_there AFTER INSERT ON value_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_registers_of_appended();
CREATE TRIGGER item_ledger_entries_are_there AFTER INSERT ON value_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_appended_value_entries();
CREATE TRIGGER item_ledger_entries_are_there AFTER INSERT ON item_application_entry REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_appended_applications();
CREATE TRIGGER items_are_there AFTER INSERT ON average_cost_entry_point REFERENCING NEW TABLE AS appended
    FOR EACH STATEMENT EXECUTE FUNCTION check_items_of_appended();

-- Waits for all who write entries, and keeps them waiting until the item is gone.
CREATE FUNCTION refuse_to_lose_item() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.no = OLD.no THEN
        RETURN NULL;
    END IF;
    LOCK TABLE item_ledger_entry, average_cost_entry_point IN SHARE MODE;
    IF EXISTS (SELECT FROM item_ledger_entry WHERE item_no = OLD.no)
        OR EXISTS (SELECT FROM average_cost_entry_point WHERE item_no = OLD.no) THEN
        RAISE EXCEPTION 'item % has entries', OLD.no USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER entries_keep_their_item AFTER DELETE OR UPDATE OF no ON item
    FOR EACH ROW EXECUTE FUNCTION refuse_to_lose_item();
