-- An entry names nothing that is not there. PostgreSQL checks the same once a statement; see its V4.

ALTER TABLE item_ledger_entry ADD CONSTRAINT item_ledger_entry_item FOREIGN KEY (item_no) REFERENCES item (no);
ALTER TABLE item_ledger_entry ADD CONSTRAINT item_ledger_entry_register
    FOREIGN KEY (register_no) REFERENCES item_register (no);

ALTER TABLE value_entry ADD CONSTRAINT value_entry_item_ledger_entry
    FOREIGN KEY (item_no, item_ledger_entry_no) REFERENCES item_ledger_entry (item_no, entry_no);
ALTER TABLE value_entry ADD CONSTRAINT value_entry_register FOREIGN KEY (register_no) REFERENCES item_register (no);

ALTER TABLE item_application_entry ADD CONSTRAINT item_application_entry_inbound
    FOREIGN KEY (item_no, inbound_entry_no) REFERENCES item_ledger_entry (item_no, entry_no);
ALTER TABLE item_application_entry ADD CONSTRAINT item_application_entry_outbound
    FOREIGN KEY (item_no, outbound_entry_no) REFERENCES item_ledger_entry (item_no, entry_no);

ALTER TABLE average_cost_entry_point ADD CONSTRAINT average_cost_entry_point_item
    FOREIGN KEY (item_no) REFERENCES item (no);
