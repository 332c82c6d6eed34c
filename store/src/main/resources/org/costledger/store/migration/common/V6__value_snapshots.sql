-- What stock was worth at the end of some days, by posting date and by item, location and variant: the sums of all value entries up to
-- the day that have no higher number than the last one. Those of higher numbers are added by whoever reads, so that no late entry is
-- missed. Derived from the entries: it may be thrown away at any time, and taken again.

CREATE TABLE value_snapshot (
    ending_date         DATE                     NOT NULL PRIMARY KEY,
    last_value_entry_no BIGINT                   NOT NULL,
    taken_at            TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE value_snapshot_line (
    ending_date              DATE           NOT NULL,
    last_value_entry_no      BIGINT         NOT NULL,
    item_no                  VARCHAR        NOT NULL,
    location_code            VARCHAR        NOT NULL,
    variant_code             VARCHAR        NOT NULL,
    quantity                 NUMERIC(38, 5) NOT NULL,
    invoiced_quantity        NUMERIC(38, 5) NOT NULL,
    cost_amount_actual       NUMERIC(38, 5) NOT NULL,
    cost_amount_expected     NUMERIC(38, 5) NOT NULL,
    cost_amount_actual_acy   NUMERIC(38, 5) NOT NULL,
    cost_amount_expected_acy NUMERIC(38, 5) NOT NULL,
    PRIMARY KEY (ending_date, last_value_entry_no, item_no, location_code, variant_code)
);

-- The same by item alone.
CREATE TABLE value_snapshot_item (
    ending_date              DATE           NOT NULL,
    last_value_entry_no      BIGINT         NOT NULL,
    item_no                  VARCHAR        NOT NULL,
    quantity                 NUMERIC(38, 5) NOT NULL,
    invoiced_quantity        NUMERIC(38, 5) NOT NULL,
    cost_amount_actual       NUMERIC(38, 5) NOT NULL,
    cost_amount_expected     NUMERIC(38, 5) NOT NULL,
    cost_amount_actual_acy   NUMERIC(38, 5) NOT NULL,
    cost_amount_expected_acy NUMERIC(38, 5) NOT NULL,
    PRIMARY KEY (ending_date, last_value_entry_no, item_no)
);
