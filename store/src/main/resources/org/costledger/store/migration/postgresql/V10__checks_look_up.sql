-- What entries refer to (V4, V7) is looked up for each row that was appended. As a subquery that gives a value it can be planned in no
-- other way: a plan is made once a session, and one that was made while there were few rows may read whole tables. Only reading them
-- row by row must be ruled out. Entries that are appended together have few registers and items.

CREATE OR REPLACE FUNCTION check_items_of_appended() RETURNS TRIGGER LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
    unknown TEXT;
BEGIN
    SELECT a.item_no INTO unknown FROM (SELECT DISTINCT item_no FROM appended) a
        WHERE (SELECT i.no FROM item i WHERE i.no = a.item_no) IS NULL LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'row of % names item %, which is not there', TG_TABLE_NAME, unknown
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION check_appended_item_ledger_entries() RETURNS TRIGGER LANGUAGE plpgsql
    SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.item_no, a.register_no INTO wrong FROM (SELECT DISTINCT item_no, register_no FROM appended) a
        WHERE (SELECT i.no FROM item i WHERE i.no = a.item_no) IS NULL
            OR (SELECT r.no FROM item_register r WHERE r.no = a.register_no) IS NULL
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'row of item_ledger_entry names item % and register %, which are not both there',
            wrong.item_no, wrong.register_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION check_appended_value_entries() RETURNS TRIGGER LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.entry_no, a.item_no, a.item_ledger_entry_no, a.register_no INTO wrong FROM appended a
        WHERE (SELECT e.item_no FROM item_ledger_entry e WHERE e.entry_no = a.item_ledger_entry_no)
                IS DISTINCT FROM a.item_no
            OR (SELECT r.no FROM item_register r WHERE r.no = a.register_no) IS NULL
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'value entry % names item ledger entry % of item % and register %, which are not both there',
            wrong.entry_no, wrong.item_ledger_entry_no, wrong.item_no, wrong.register_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION check_appended_applications() RETURNS TRIGGER LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
    wrong RECORD;
BEGIN
    SELECT a.entry_no, a.item_no INTO wrong FROM appended a
        WHERE (SELECT e.item_no FROM item_ledger_entry e WHERE e.entry_no = a.inbound_entry_no) IS DISTINCT FROM a.item_no
            OR (a.outbound_entry_no IS NOT NULL
                AND (SELECT e.item_no FROM item_ledger_entry e WHERE e.entry_no = a.outbound_entry_no)
                    IS DISTINCT FROM a.item_no)
        LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'item application entry % names an item ledger entry of item % that is not there',
            wrong.entry_no, wrong.item_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;
