-- What happened stays. Which columns may change is said by the class; the same for PostgreSQL stands in its own V2.

CREATE TRIGGER item_ledger_entry_facts_stay BEFORE UPDATE, DELETE ON item_ledger_entry
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER value_entry_facts_stay BEFORE UPDATE, DELETE ON value_entry
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER item_application_entry_facts_stay BEFORE UPDATE, DELETE ON item_application_entry
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER item_application_history_facts_stay BEFORE UPDATE, DELETE ON item_application_history
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER physical_inventory_entry_facts_stay BEFORE UPDATE, DELETE ON physical_inventory_entry
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER item_register_facts_stay BEFORE UPDATE, DELETE ON item_register
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER inventory_period_history_facts_stay BEFORE UPDATE ON inventory_period_history
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';
CREATE TRIGGER request_facts_stay BEFORE UPDATE, DELETE ON request
    FOR EACH ROW CALL 'org.costledger.store.h2.FactsStay';

-- H2 truncates without asking a trigger, unless a foreign key points to the table. This table has no rows and never will.
CREATE TABLE not_truncated (
    value_entry_no            BIGINT REFERENCES value_entry (entry_no),
    item_application_entry_no BIGINT REFERENCES item_application_entry (entry_no),
    item_application_history_no BIGINT REFERENCES item_application_history (entry_no),
    physical_inventory_entry_no BIGINT REFERENCES physical_inventory_entry (entry_no),
    item_register_no          BIGINT REFERENCES item_register (no),
    idempotency_key           VARCHAR REFERENCES request (idempotency_key),
    inventory_period_ending_date DATE,
    inventory_period_history_number INTEGER,
    FOREIGN KEY (inventory_period_ending_date, inventory_period_history_number)
        REFERENCES inventory_period_history (ending_date, number),
    CONSTRAINT not_truncated_is_empty CHECK (1 = 0)
);
