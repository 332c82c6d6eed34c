-- Grows with every transaction that writes anything about the item: who holds what was recorded of a version need not read it again.

ALTER TABLE item_state ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
