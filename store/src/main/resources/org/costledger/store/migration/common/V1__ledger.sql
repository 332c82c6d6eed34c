-- A ledger: what it was told (setup, items), what happened (entries), and what was asked for (requests).
-- Names are those of chapter 01. A blank code is '', as in the engine; an entry number that is not there is NULL. An enumeration
-- that stands on entries is there by its persistent code (chapter 01, section 3), which enumeration_value spells out; any other is a
-- word. A number is exact to five decimals; a column with a fraction of any length is text.

-- ---- the ledger

CREATE TABLE ledger (
    id              SMALLINT                 NOT NULL PRIMARY KEY,
    request_schema  INTEGER                  NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT ledger_is_one CHECK (id = 1)
);

CREATE TABLE enumeration_value (
    enumeration VARCHAR  NOT NULL,
    code        SMALLINT NOT NULL,
    name        VARCHAR  NOT NULL,
    PRIMARY KEY (enumeration, code)
);

INSERT INTO enumeration_value VALUES
    ('ItemLedgerEntryType', 0, 'PURCHASE'),
    ('ItemLedgerEntryType', 1, 'SALE'),
    ('ItemLedgerEntryType', 2, 'POSITIVE_ADJUSTMENT'),
    ('ItemLedgerEntryType', 3, 'NEGATIVE_ADJUSTMENT'),
    ('ItemLedgerEntryType', 4, 'TRANSFER'),
    ('ItemLedgerEntryType', 5, 'CONSUMPTION'),
    ('ItemLedgerEntryType', 6, 'OUTPUT'),
    ('ItemLedgerEntryType', 7, 'BLANK'),
    ('ItemLedgerEntryType', 8, 'ASSEMBLY_CONSUMPTION'),
    ('ItemLedgerEntryType', 9, 'ASSEMBLY_OUTPUT'),
    ('CostEntryType', 0, 'DIRECT_COST'),
    ('CostEntryType', 1, 'REVALUATION'),
    ('CostEntryType', 2, 'ROUNDING'),
    ('CostEntryType', 3, 'INDIRECT_COST'),
    ('CostEntryType', 4, 'VARIANCE'),
    ('CostEntryType', 10, 'DIRECT_COST_NON_INVENTORY'),
    ('VarianceType', 0, 'NONE'),
    ('VarianceType', 1, 'PURCHASE'),
    ('VarianceType', 2, 'MATERIAL'),
    ('VarianceType', 3, 'CAPACITY'),
    ('VarianceType', 4, 'CAPACITY_OVERHEAD'),
    ('VarianceType', 5, 'MANUFACTURING_OVERHEAD'),
    ('VarianceType', 6, 'SUBCONTRACTED'),
    ('VarianceType', 7, 'MATERIAL_NON_INVENTORY'),
    ('DocumentType', 0, 'NONE'),
    ('DocumentType', 1, 'SALES_SHIPMENT'),
    ('DocumentType', 2, 'SALES_INVOICE'),
    ('DocumentType', 3, 'SALES_RETURN_RECEIPT'),
    ('DocumentType', 4, 'SALES_CREDIT_MEMO'),
    ('DocumentType', 5, 'PURCHASE_RECEIPT'),
    ('DocumentType', 6, 'PURCHASE_INVOICE'),
    ('DocumentType', 7, 'PURCHASE_RETURN_SHIPMENT'),
    ('DocumentType', 8, 'PURCHASE_CREDIT_MEMO'),
    ('DocumentType', 9, 'TRANSFER_SHIPMENT'),
    ('DocumentType', 10, 'TRANSFER_RECEIPT'),
    ('DocumentType', 11, 'SERVICE_SHIPMENT'),
    ('DocumentType', 12, 'SERVICE_INVOICE'),
    ('DocumentType', 13, 'SERVICE_CREDIT_MEMO'),
    ('DocumentType', 14, 'POSTED_ASSEMBLY'),
    ('DocumentType', 19, 'INVENTORY_RECEIPT'),
    ('DocumentType', 20, 'INVENTORY_SHIPMENT'),
    ('DocumentType', 21, 'DIRECT_TRANSFER'),
    ('OrderType', 0, 'NONE'),
    ('OrderType', 1, 'PRODUCTION'),
    ('OrderType', 2, 'TRANSFER'),
    ('OrderType', 3, 'SERVICE'),
    ('OrderType', 4, 'ASSEMBLY'),
    ('SourceType', 0, 'NONE'),
    ('SourceType', 1, 'CUSTOMER'),
    ('SourceType', 2, 'VENDOR'),
    ('SourceType', 3, 'ITEM');

-- ---- what it was told: setup

-- Its version grows with every change of the setup, here or in the tables that follow.
CREATE TABLE company_setup (
    id                                     SMALLINT       NOT NULL PRIMARY KEY,
    version                                BIGINT         NOT NULL,
    local_currency                         VARCHAR        NOT NULL,
    amount_rounding_precision              NUMERIC(38, 5) NOT NULL,
    unit_amount_rounding_precision         NUMERIC(38, 5) NOT NULL,
    additional_reporting_currency          VARCHAR,
    acy_amount_rounding_precision          NUMERIC(38, 5),
    acy_unit_amount_rounding_precision     NUMERIC(38, 5),
    allow_posting_from                     DATE,
    allow_posting_to                       DATE,
    automatic_cost_posting                 BOOLEAN        NOT NULL,
    expected_cost_posting_to_gl            BOOLEAN        NOT NULL,
    automatic_cost_adjustment              VARCHAR        NOT NULL,
    average_cost_calc_type                 VARCHAR        NOT NULL,
    average_cost_period                    VARCHAR        NOT NULL,
    earliest_allowed_valuation_date        DATE,
    prevent_negative_inventory             BOOLEAN        NOT NULL,
    location_mandatory                     BOOLEAN        NOT NULL,
    variant_mandatory_if_exists            BOOLEAN        NOT NULL,
    exact_cost_reversing_mandatory_sales   BOOLEAN        NOT NULL,
    exact_cost_reversing_mandatory_purchase BOOLEAN       NOT NULL,
    cost_incl_setup                        BOOLEAN        NOT NULL,
    include_non_inventory_cost_in_production BOOLEAN      NOT NULL,
    CONSTRAINT company_setup_is_one CHECK (id = 1),
    CONSTRAINT company_setup_rounding CHECK (amount_rounding_precision > 0 AND unit_amount_rounding_precision > 0),
    CONSTRAINT company_setup_acy CHECK (
        (additional_reporting_currency IS NULL AND acy_amount_rounding_precision IS NULL
            AND acy_unit_amount_rounding_precision IS NULL)
        OR (additional_reporting_currency IS NOT NULL AND acy_amount_rounding_precision > 0
            AND acy_unit_amount_rounding_precision > 0))
);

-- R-8; amounts of any length, as a decimal or a fraction.
CREATE TABLE exchange_rate (
    starting_date DATE    NOT NULL PRIMARY KEY,
    amount        VARCHAR NOT NULL,
    local_amount  VARCHAR NOT NULL
);

-- The average cost settings are those of the fiscal year that begins with the period; without any, company_setup's hold (ADJ-100).
CREATE TABLE accounting_period (
    starting_date          DATE    NOT NULL PRIMARY KEY,
    new_fiscal_year        BOOLEAN NOT NULL,
    average_cost_calc_type VARCHAR,
    average_cost_period    VARCHAR,
    CONSTRAINT accounting_period_average_cost CHECK (
        (average_cost_calc_type IS NULL AND average_cost_period IS NULL)
        OR (new_fiscal_year AND average_cost_calc_type IS NOT NULL AND average_cost_period IS NOT NULL))
);

CREATE TABLE inventory_period (
    ending_date DATE    NOT NULL PRIMARY KEY,
    name        VARCHAR NOT NULL,
    closed      BOOLEAN NOT NULL
);

-- GL-75. The history of a period goes with it (GL-72).
CREATE TABLE inventory_period_history (
    ending_date      DATE                     NOT NULL REFERENCES inventory_period (ending_date) ON DELETE CASCADE,
    number           INTEGER                  NOT NULL,
    user_id          VARCHAR                  NOT NULL,
    work_date        DATE                     NOT NULL,
    changed_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    kind             VARCHAR                  NOT NULL,
    last_register_no BIGINT,
    PRIMARY KEY (ending_date, number),
    CONSTRAINT inventory_period_history_number CHECK (number > 0)
);

CREATE TABLE location (
    code              VARCHAR NOT NULL PRIMARY KEY,
    use_as_in_transit BOOLEAN NOT NULL
);

CREATE TABLE item_charge (
    no                     VARCHAR NOT NULL PRIMARY KEY,
    description            VARCHAR NOT NULL,
    gen_prod_posting_group VARCHAR NOT NULL
);

CREATE TABLE inventory_posting_setup (
    location_code           VARCHAR NOT NULL,
    inventory_posting_group VARCHAR NOT NULL,
    PRIMARY KEY (location_code, inventory_posting_group)
);

CREATE TABLE general_posting_setup (
    gen_bus_posting_group  VARCHAR NOT NULL,
    gen_prod_posting_group VARCHAR NOT NULL,
    PRIMARY KEY (gen_bus_posting_group, gen_prod_posting_group)
);

-- Work centers, machine centers and resources.
CREATE TABLE center (
    no                     VARCHAR        NOT NULL PRIMARY KEY,
    type                   VARCHAR        NOT NULL,
    direct_unit_cost       NUMERIC(38, 5) NOT NULL,
    indirect_cost_pct      NUMERIC(38, 5) NOT NULL,
    overhead_rate          NUMERIC(38, 5) NOT NULL,
    unit_cost_calculation  VARCHAR        NOT NULL,
    subcontractor          BOOLEAN        NOT NULL,
    gen_prod_posting_group VARCHAR        NOT NULL,
    CONSTRAINT center_cost CHECK (direct_unit_cost >= 0 AND indirect_cost_pct >= 0 AND overhead_rate >= 0),
    CONSTRAINT center_resource CHECK (type <> 'RESOURCE' OR overhead_rate = 0)
);

-- ---- what it was told: items

CREATE TABLE item (
    no                           VARCHAR        NOT NULL PRIMARY KEY,
    description                  VARCHAR        NOT NULL,
    type                         VARCHAR        NOT NULL,
    costing_method               VARCHAR        NOT NULL,
    base_unit_of_measure         VARCHAR        NOT NULL,
    indirect_cost_pct            NUMERIC(38, 5) NOT NULL,
    overhead_rate                NUMERIC(38, 5) NOT NULL,
    sn_specific                  BOOLEAN        NOT NULL,
    lot_specific                 BOOLEAN        NOT NULL,
    package_specific             BOOLEAN        NOT NULL,
    strict_expiration_posting    BOOLEAN        NOT NULL,
    prevent_negative_inventory   VARCHAR        NOT NULL,
    variant_mandatory_if_exists  VARCHAR        NOT NULL,
    reserve                      VARCHAR        NOT NULL,
    inventory_value_zero         BOOLEAN        NOT NULL,
    flushing_method              VARCHAR        NOT NULL,
    excluded_from_cost_adjustment BOOLEAN       NOT NULL,
    blocked                      BOOLEAN        NOT NULL,
    purchasing_blocked           BOOLEAN        NOT NULL,
    sales_blocked                BOOLEAN        NOT NULL,
    service_blocked              BOOLEAN        NOT NULL,
    production_blocked           BOOLEAN        NOT NULL,
    inventory_posting_group      VARCHAR        NOT NULL,
    gen_prod_posting_group       VARCHAR        NOT NULL,
    item_category_code           VARCHAR        NOT NULL,
    replenishment_system         VARCHAR        NOT NULL,
    vendor_no                    VARCHAR        NOT NULL,
    lot_size                     NUMERIC(38, 5) NOT NULL,
    scrap_pct                    NUMERIC(38, 5) NOT NULL,
    CONSTRAINT item_has_number CHECK (no <> '')
);

-- What postings move on an item.
CREATE TABLE item_state (
    item_no                              VARCHAR        NOT NULL PRIMARY KEY REFERENCES item (no) ON DELETE CASCADE,
    unit_cost                            NUMERIC(38, 5) NOT NULL,
    standard_cost                        NUMERIC(38, 5) NOT NULL,
    last_direct_cost                     NUMERIC(38, 5) NOT NULL,
    cost_is_adjusted                     BOOLEAN        NOT NULL,
    allow_online_adjustment              BOOLEAN        NOT NULL,
    application_worksheet_user           VARCHAR        NOT NULL,
    last_unit_cost_calc_date             DATE,
    single_level_material                NUMERIC(38, 5) NOT NULL,
    single_level_capacity                NUMERIC(38, 5) NOT NULL,
    single_level_subcontracted           NUMERIC(38, 5) NOT NULL,
    single_level_capacity_overhead       NUMERIC(38, 5) NOT NULL,
    single_level_manufacturing_overhead  NUMERIC(38, 5) NOT NULL,
    single_level_material_non_inventory  NUMERIC(38, 5) NOT NULL,
    rolled_up_material                   NUMERIC(38, 5) NOT NULL,
    rolled_up_capacity                   NUMERIC(38, 5) NOT NULL,
    rolled_up_subcontracted              NUMERIC(38, 5) NOT NULL,
    rolled_up_capacity_overhead          NUMERIC(38, 5) NOT NULL,
    rolled_up_manufacturing_overhead     NUMERIC(38, 5) NOT NULL,
    rolled_up_material_non_inventory     NUMERIC(38, 5) NOT NULL
);

CREATE TABLE item_unit_of_measure (
    item_no                VARCHAR        NOT NULL REFERENCES item (no) ON DELETE CASCADE,
    code                   VARCHAR        NOT NULL,
    qty_per_unit           NUMERIC(38, 5) NOT NULL,
    qty_rounding_precision NUMERIC(38, 5) NOT NULL,
    PRIMARY KEY (item_no, code),
    CONSTRAINT item_unit_of_measure_qty CHECK (qty_per_unit > 0)
);

CREATE TABLE item_variant (
    item_no            VARCHAR NOT NULL REFERENCES item (no) ON DELETE CASCADE,
    code               VARCHAR NOT NULL,
    blocked            BOOLEAN NOT NULL,
    purchasing_blocked BOOLEAN NOT NULL,
    sales_blocked      BOOLEAN NOT NULL,
    PRIMARY KEY (item_no, code)
);

-- Version 0 is valid before all others and has no starting date (REV-115).
CREATE TABLE bill_of_materials (
    item_no       VARCHAR NOT NULL REFERENCES item (no) ON DELETE CASCADE,
    version_no    INTEGER NOT NULL,
    starting_date DATE,
    certified     BOOLEAN NOT NULL,
    PRIMARY KEY (item_no, version_no),
    CONSTRAINT bill_of_materials_version CHECK (version_no >= 0 AND (version_no = 0) = (starting_date IS NULL))
);

CREATE TABLE bill_of_materials_line (
    item_no         VARCHAR        NOT NULL,
    version_no      INTEGER        NOT NULL,
    line_no         INTEGER        NOT NULL,
    kind            VARCHAR        NOT NULL,
    component_no    VARCHAR        NOT NULL,
    variant_code    VARCHAR        NOT NULL,
    quantity_per    NUMERIC(38, 5) NOT NULL,
    unit_of_measure VARCHAR        NOT NULL,
    scrap_pct       NUMERIC(38, 5) NOT NULL,
    routing_link    VARCHAR        NOT NULL,
    PRIMARY KEY (item_no, version_no, line_no),
    FOREIGN KEY (item_no, version_no) REFERENCES bill_of_materials (item_no, version_no) ON DELETE CASCADE
);

CREATE TABLE routing (
    item_no       VARCHAR NOT NULL REFERENCES item (no) ON DELETE CASCADE,
    version_no    INTEGER NOT NULL,
    starting_date DATE,
    certified     BOOLEAN NOT NULL,
    PRIMARY KEY (item_no, version_no),
    CONSTRAINT routing_version CHECK (version_no >= 0 AND (version_no = 0) = (starting_date IS NULL))
);

CREATE TABLE routing_operation (
    item_no               VARCHAR        NOT NULL,
    version_no            INTEGER        NOT NULL,
    line_no               INTEGER        NOT NULL,
    center_no             VARCHAR        NOT NULL,
    setup_time            NUMERIC(38, 5) NOT NULL,
    run_time              NUMERIC(38, 5) NOT NULL,
    lot_size              NUMERIC(38, 5) NOT NULL,
    concurrent_capacities NUMERIC(38, 5) NOT NULL,
    scrap_factor_pct      NUMERIC(38, 5) NOT NULL,
    scrap_quantity        NUMERIC(38, 5) NOT NULL,
    routing_link          VARCHAR        NOT NULL,
    PRIMARY KEY (item_no, version_no, line_no),
    FOREIGN KEY (item_no, version_no) REFERENCES routing (item_no, version_no) ON DELETE CASCADE
);

CREATE TABLE stockkeeping_unit (
    item_no                              VARCHAR        NOT NULL REFERENCES item (no) ON DELETE CASCADE,
    variant_code                         VARCHAR        NOT NULL,
    location_code                        VARCHAR        NOT NULL,
    unit_cost                            NUMERIC(38, 5) NOT NULL,
    standard_cost                        NUMERIC(38, 5) NOT NULL,
    last_direct_cost                     NUMERIC(38, 5) NOT NULL,
    single_level_material                NUMERIC(38, 5) NOT NULL,
    single_level_capacity                NUMERIC(38, 5) NOT NULL,
    single_level_subcontracted           NUMERIC(38, 5) NOT NULL,
    single_level_capacity_overhead       NUMERIC(38, 5) NOT NULL,
    single_level_manufacturing_overhead  NUMERIC(38, 5) NOT NULL,
    single_level_material_non_inventory  NUMERIC(38, 5) NOT NULL,
    rolled_up_material                   NUMERIC(38, 5) NOT NULL,
    rolled_up_capacity                   NUMERIC(38, 5) NOT NULL,
    rolled_up_subcontracted              NUMERIC(38, 5) NOT NULL,
    rolled_up_capacity_overhead          NUMERIC(38, 5) NOT NULL,
    rolled_up_manufacturing_overhead     NUMERIC(38, 5) NOT NULL,
    rolled_up_material_non_inventory     NUMERIC(38, 5) NOT NULL,
    PRIMARY KEY (item_no, variant_code, location_code)
);

-- ---- what is being prepared: journals and worksheets

CREATE TABLE revaluation_journal_template (
    name                 VARCHAR NOT NULL PRIMARY KEY,
    type                 VARCHAR NOT NULL,
    increments_batch_name BOOLEAN NOT NULL
);

CREATE TABLE revaluation_journal_batch (
    template_name    VARCHAR NOT NULL REFERENCES revaluation_journal_template (name),
    name             VARCHAR NOT NULL,
    next_document_no VARCHAR,
    reason_code      VARCHAR NOT NULL,
    PRIMARY KEY (template_name, name)
);

-- REV-38. A line is per item if it says by what it is grouped, else it is of one entry, or of none yet (REV-45).
CREATE TABLE revaluation_journal_line (
    template_name                        VARCHAR        NOT NULL,
    batch_name                           VARCHAR        NOT NULL,
    line_no                              INTEGER        NOT NULL,
    posting_date                         DATE           NOT NULL,
    document_type                        SMALLINT       NOT NULL,
    document_no                          VARCHAR        NOT NULL,
    document_line_no                     INTEGER        NOT NULL,
    external_document_no                 VARCHAR        NOT NULL,
    document_date                        DATE           NOT NULL,
    invoice_no                           VARCHAR        NOT NULL,
    order_type                           SMALLINT       NOT NULL,
    order_no                             VARCHAR        NOT NULL,
    order_line_no                        INTEGER        NOT NULL,
    source_type                          SMALLINT       NOT NULL,
    source_no                            VARCHAR        NOT NULL,
    gen_bus_posting_group                VARCHAR        NOT NULL,
    gen_prod_posting_group               VARCHAR        NOT NULL,
    dimensions                           VARCHAR        NOT NULL,
    reason_code                          VARCHAR        NOT NULL,
    description                          VARCHAR        NOT NULL,
    item_no                              VARCHAR        NOT NULL,
    variant_code                         VARCHAR        NOT NULL,
    location_code                        VARCHAR        NOT NULL,
    inventory_value_per                  VARCHAR,
    applies_to_entry                     BIGINT,
    partial_revaluation                  BOOLEAN        NOT NULL,
    quantity                             NUMERIC(38, 5) NOT NULL,
    unit_cost_calculated                 NUMERIC(38, 5) NOT NULL,
    inventory_value_calculated           NUMERIC(38, 5) NOT NULL,
    applied_amount                       VARCHAR        NOT NULL,
    unit_cost_revalued                   NUMERIC(38, 5) NOT NULL,
    inventory_value_revalued             NUMERIC(38, 5) NOT NULL,
    update_standard_cost                 BOOLEAN        NOT NULL,
    single_level_material                NUMERIC(38, 5),
    single_level_capacity                NUMERIC(38, 5),
    single_level_subcontracted           NUMERIC(38, 5),
    single_level_capacity_overhead       NUMERIC(38, 5),
    single_level_manufacturing_overhead  NUMERIC(38, 5),
    single_level_material_non_inventory  NUMERIC(38, 5),
    rolled_up_material                   NUMERIC(38, 5),
    rolled_up_capacity                   NUMERIC(38, 5),
    rolled_up_subcontracted              NUMERIC(38, 5),
    rolled_up_capacity_overhead          NUMERIC(38, 5),
    rolled_up_manufacturing_overhead     NUMERIC(38, 5),
    rolled_up_material_non_inventory     NUMERIC(38, 5),
    PRIMARY KEY (template_name, batch_name, line_no),
    FOREIGN KEY (template_name, batch_name) REFERENCES revaluation_journal_batch (template_name, name)
        ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT revaluation_journal_line_subject CHECK (
        inventory_value_per IS NULL OR (applies_to_entry IS NULL AND partial_revaluation))
);

CREATE TABLE standard_cost_worksheet (
    name VARCHAR NOT NULL PRIMARY KEY
);

-- REV-101. A worksheet may name what is not there, until it is implemented.
CREATE TABLE standard_cost_worksheet_line (
    worksheet_name                              VARCHAR        NOT NULL REFERENCES standard_cost_worksheet (name) ON DELETE CASCADE,
    type                                        VARCHAR        NOT NULL,
    no                                          VARCHAR        NOT NULL,
    description                                 VARCHAR        NOT NULL,
    replenishment_system                        VARCHAR,
    implemented                                 BOOLEAN        NOT NULL,
    current_standard_cost                       NUMERIC(38, 5) NOT NULL,
    current_indirect_cost_pct                   NUMERIC(38, 5) NOT NULL,
    current_overhead_rate                       NUMERIC(38, 5) NOT NULL,
    current_single_level_material               NUMERIC(38, 5) NOT NULL,
    current_single_level_capacity               NUMERIC(38, 5) NOT NULL,
    current_single_level_subcontracted          NUMERIC(38, 5) NOT NULL,
    current_single_level_capacity_overhead      NUMERIC(38, 5) NOT NULL,
    current_single_level_manufacturing_overhead NUMERIC(38, 5) NOT NULL,
    current_single_level_material_non_inventory NUMERIC(38, 5) NOT NULL,
    current_rolled_up_material                  NUMERIC(38, 5) NOT NULL,
    current_rolled_up_capacity                  NUMERIC(38, 5) NOT NULL,
    current_rolled_up_subcontracted             NUMERIC(38, 5) NOT NULL,
    current_rolled_up_capacity_overhead         NUMERIC(38, 5) NOT NULL,
    current_rolled_up_manufacturing_overhead    NUMERIC(38, 5) NOT NULL,
    current_rolled_up_material_non_inventory    NUMERIC(38, 5) NOT NULL,
    new_standard_cost                           NUMERIC(38, 5) NOT NULL,
    new_indirect_cost_pct                       NUMERIC(38, 5) NOT NULL,
    new_overhead_rate                           NUMERIC(38, 5) NOT NULL,
    new_single_level_material                   NUMERIC(38, 5) NOT NULL,
    new_single_level_capacity                   NUMERIC(38, 5) NOT NULL,
    new_single_level_subcontracted              NUMERIC(38, 5) NOT NULL,
    new_single_level_capacity_overhead          NUMERIC(38, 5) NOT NULL,
    new_single_level_manufacturing_overhead     NUMERIC(38, 5) NOT NULL,
    new_single_level_material_non_inventory     NUMERIC(38, 5) NOT NULL,
    new_rolled_up_material                      NUMERIC(38, 5) NOT NULL,
    new_rolled_up_capacity                      NUMERIC(38, 5) NOT NULL,
    new_rolled_up_subcontracted                 NUMERIC(38, 5) NOT NULL,
    new_rolled_up_capacity_overhead             NUMERIC(38, 5) NOT NULL,
    new_rolled_up_manufacturing_overhead        NUMERIC(38, 5) NOT NULL,
    new_rolled_up_material_non_inventory        NUMERIC(38, 5) NOT NULL,
    PRIMARY KEY (worksheet_name, type, no)
);

-- ---- what was asked

-- Numbered in the order of commit. Its answer and its registers are known once it is done.
CREATE TABLE request (
    idempotency_key   VARCHAR                  NOT NULL PRIMARY KEY,
    request_no        BIGINT                   NOT NULL,
    kind              VARCHAR                  NOT NULL,
    schema_no         INTEGER                  NOT NULL,
    content           TEXT                     NOT NULL,
    content_hash      VARCHAR                  NOT NULL,
    answer            TEXT,
    first_register_no BIGINT,
    last_register_no  BIGINT,
    user_id           VARCHAR                  NOT NULL,
    requested_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    reason            VARCHAR                  NOT NULL,
    CONSTRAINT request_number UNIQUE (request_no),
    CONSTRAINT request_registers CHECK (
        (first_register_no IS NULL AND last_register_no IS NULL) OR first_register_no <= last_register_no)
);

CREATE SEQUENCE request_no_seq;

-- ---- what happened; V4 says what entries refer to

-- INV-25: one posting and its entries; where it made none of a kind, the last number is the one before the first.
CREATE TABLE item_register (
    no                                BIGINT                   NOT NULL PRIMARY KEY,
    user_id                           VARCHAR                  NOT NULL,
    created_at                        TIMESTAMP WITH TIME ZONE NOT NULL,
    source_code                       VARCHAR                  NOT NULL,
    journal_batch                     VARCHAR                  NOT NULL,
    first_item_ledger_entry_no        BIGINT                   NOT NULL,
    last_item_ledger_entry_no         BIGINT                   NOT NULL,
    first_value_entry_no              BIGINT                   NOT NULL,
    last_value_entry_no               BIGINT                   NOT NULL,
    first_item_application_entry_no   BIGINT                   NOT NULL,
    last_item_application_entry_no    BIGINT                   NOT NULL,
    first_physical_inventory_entry_no BIGINT                   NOT NULL,
    last_physical_inventory_entry_no  BIGINT                   NOT NULL,
    CONSTRAINT item_register_numbers CHECK (
        no > 0
        AND first_item_ledger_entry_no > 0 AND last_item_ledger_entry_no >= first_item_ledger_entry_no - 1
        AND first_value_entry_no > 0 AND last_value_entry_no >= first_value_entry_no - 1
        AND first_item_application_entry_no > 0 AND last_item_application_entry_no >= first_item_application_entry_no - 1
        AND first_physical_inventory_entry_no > 0
        AND last_physical_inventory_entry_no >= first_physical_inventory_entry_no - 1)
);

CREATE TABLE item_ledger_entry (
    entry_no                 BIGINT         NOT NULL PRIMARY KEY,
    register_no              BIGINT         NOT NULL,
    item_no                  VARCHAR        NOT NULL,
    variant_code             VARCHAR        NOT NULL,
    location_code            VARCHAR        NOT NULL,
    entry_type               SMALLINT       NOT NULL,
    posting_date             DATE           NOT NULL,
    quantity                 NUMERIC(38, 5) NOT NULL,
    remaining_quantity       NUMERIC(38, 5) NOT NULL,
    invoiced_quantity        NUMERIC(38, 5) NOT NULL,
    completely_invoiced      BOOLEAN        NOT NULL,
    last_invoice_date        DATE,
    applied_entry_to_adjust  BOOLEAN        NOT NULL,
    shipped_qty_not_returned NUMERIC(38, 5) NOT NULL,
    applies_to_entry         BIGINT,
    document_type            SMALLINT       NOT NULL,
    document_no              VARCHAR        NOT NULL,
    document_line_no         INTEGER        NOT NULL,
    external_document_no     VARCHAR        NOT NULL,
    document_date            DATE           NOT NULL,
    order_type               SMALLINT       NOT NULL,
    order_no                 VARCHAR        NOT NULL,
    order_line_no            INTEGER        NOT NULL,
    source_type              SMALLINT       NOT NULL,
    source_no                VARCHAR        NOT NULL,
    gen_bus_posting_group    VARCHAR        NOT NULL,
    gen_prod_posting_group   VARCHAR        NOT NULL,
    dimensions               VARCHAR        NOT NULL,
    reason_code              VARCHAR        NOT NULL,
    description              VARCHAR        NOT NULL,
    serial_no                VARCHAR        NOT NULL,
    lot_no                   VARCHAR        NOT NULL,
    package_no               VARCHAR        NOT NULL,
    expiration_date          DATE,
    unit_of_measure_code     VARCHAR        NOT NULL,
    qty_per_unit_of_measure  NUMERIC(38, 5) NOT NULL,
    correction               BOOLEAN        NOT NULL,
    drop_shipment            BOOLEAN        NOT NULL,
    CONSTRAINT item_ledger_entry_of_item UNIQUE (item_no, entry_no),
    -- INV-1, INV-3, INV-7
    CONSTRAINT item_ledger_entry_quantities CHECK (
        (quantity > 0 AND remaining_quantity >= 0 AND remaining_quantity <= quantity
            AND invoiced_quantity >= 0 AND invoiced_quantity <= quantity)
        OR (quantity < 0 AND remaining_quantity <= 0 AND remaining_quantity >= quantity
            AND invoiced_quantity <= 0 AND invoiced_quantity >= quantity)),
    -- INV-8; 4 is Transfer
    CONSTRAINT item_ledger_entry_invoiced CHECK (
        invoiced_quantity = quantity OR NOT (completely_invoiced OR entry_type = 4)),
    -- INV-18
    CONSTRAINT item_ledger_entry_shipped CHECK (
        shipped_qty_not_returned = 0
        OR (shipped_qty_not_returned < 0 AND shipped_qty_not_returned >= quantity AND entry_type <> 4))
);

CREATE TABLE value_entry (
    entry_no                     BIGINT         NOT NULL PRIMARY KEY,
    register_no                  BIGINT         NOT NULL,
    item_no                      VARCHAR        NOT NULL,
    item_ledger_entry_no         BIGINT         NOT NULL,
    posting_date                 DATE           NOT NULL,
    valuation_date               DATE           NOT NULL,
    item_ledger_entry_type       SMALLINT       NOT NULL,
    entry_type                   SMALLINT       NOT NULL,
    variance_type                SMALLINT       NOT NULL,
    item_charge_no               VARCHAR        NOT NULL,
    expected_cost                BOOLEAN        NOT NULL,
    inventoriable                BOOLEAN        NOT NULL,
    valued_by_average_cost       BOOLEAN        NOT NULL,
    adjustment                   BOOLEAN        NOT NULL,
    partial_revaluation          BOOLEAN        NOT NULL,
    applies_to_entry             BIGINT,
    valued_quantity              NUMERIC(38, 5) NOT NULL,
    invoiced_quantity            NUMERIC(38, 5) NOT NULL,
    item_ledger_entry_quantity   NUMERIC(38, 5) NOT NULL,
    cost_amount_actual           NUMERIC(38, 5) NOT NULL,
    cost_amount_actual_acy       NUMERIC(38, 5) NOT NULL,
    cost_amount_expected         NUMERIC(38, 5) NOT NULL,
    cost_amount_expected_acy     NUMERIC(38, 5) NOT NULL,
    cost_amount_non_invtbl       NUMERIC(38, 5) NOT NULL,
    cost_amount_non_invtbl_acy   NUMERIC(38, 5) NOT NULL,
    cost_per_unit                NUMERIC(38, 5) NOT NULL,
    cost_per_unit_acy            NUMERIC(38, 5) NOT NULL,
    sales_amount_actual          NUMERIC(38, 5) NOT NULL,
    sales_amount_expected        NUMERIC(38, 5) NOT NULL,
    purchase_amount_actual       NUMERIC(38, 5) NOT NULL,
    purchase_amount_expected     NUMERIC(38, 5) NOT NULL,
    discount_amount              NUMERIC(38, 5) NOT NULL,
    document_type                SMALLINT       NOT NULL,
    document_no                  VARCHAR        NOT NULL,
    document_line_no             INTEGER        NOT NULL,
    external_document_no         VARCHAR        NOT NULL,
    document_date                DATE           NOT NULL,
    source_type                  SMALLINT       NOT NULL,
    source_no                    VARCHAR        NOT NULL,
    inventory_posting_group      VARCHAR        NOT NULL,
    gen_bus_posting_group        VARCHAR        NOT NULL,
    gen_prod_posting_group       VARCHAR        NOT NULL,
    dimensions                   VARCHAR        NOT NULL,
    reason_code                  VARCHAR        NOT NULL,
    description                  VARCHAR        NOT NULL,
    -- INV-10
    CONSTRAINT value_entry_expected CHECK (
        NOT expected_cost
        OR (cost_amount_actual = 0 AND cost_amount_actual_acy = 0 AND cost_amount_non_invtbl = 0
            AND cost_amount_non_invtbl_acy = 0 AND invoiced_quantity = 0)),
    -- INV-11
    CONSTRAINT value_entry_inventoriable CHECK (
        CASE WHEN inventoriable
            THEN cost_amount_non_invtbl = 0 AND cost_amount_non_invtbl_acy = 0
            ELSE cost_amount_actual = 0 AND cost_amount_actual_acy = 0 AND cost_amount_expected = 0
                AND cost_amount_expected_acy = 0
        END),
    -- chapter 01, section 7
    CONSTRAINT value_entry_quantities CHECK (
        (item_ledger_entry_quantity = 0 OR item_ledger_entry_quantity = valued_quantity)
        AND (invoiced_quantity = 0 OR (entry_type = 0 AND item_charge_no = ''))),
    CONSTRAINT value_entry_applies_to CHECK (applies_to_entry < entry_no)
);

CREATE INDEX value_entry_of_item ON value_entry (item_no, entry_no);
CREATE INDEX value_entry_of_item_ledger_entry ON value_entry (item_ledger_entry_no, item_no);
CREATE INDEX value_entry_by_posting_date ON value_entry (posting_date);

-- INV-5: the own entry of an inbound is positive, a quantity application negative.
CREATE TABLE item_application_entry (
    entry_no                    BIGINT         NOT NULL PRIMARY KEY,
    register_no                 BIGINT         NOT NULL,
    item_no                     VARCHAR        NOT NULL,
    inbound_entry_no            BIGINT         NOT NULL,
    outbound_entry_no           BIGINT,
    transferred_from_entry_no   BIGINT,
    quantity                    NUMERIC(38, 5) NOT NULL,
    posting_date                DATE           NOT NULL,
    cost_application            BOOLEAN        NOT NULL,
    output_completely_invd_date DATE,
    outbound_entry_is_updated   BOOLEAN        NOT NULL,
    CONSTRAINT item_application_entry_shape CHECK (
        quantity > 0 OR (quantity < 0 AND outbound_entry_no IS NOT NULL AND transferred_from_entry_no IS NULL)),
    CONSTRAINT item_application_entry_ends CHECK (
        inbound_entry_no <> outbound_entry_no AND inbound_entry_no <> transferred_from_entry_no)
);

CREATE INDEX item_application_entry_of_item ON item_application_entry (item_no, entry_no);
CREATE INDEX item_application_entry_of_inbound ON item_application_entry (inbound_entry_no, item_no);
CREATE INDEX item_application_entry_of_outbound ON item_application_entry (outbound_entry_no, item_no);

-- Applications that were removed, under their numbers.
CREATE TABLE item_application_history (
    entry_no                    BIGINT         NOT NULL PRIMARY KEY,
    register_no                 BIGINT         NOT NULL,
    item_no                     VARCHAR        NOT NULL,
    inbound_entry_no            BIGINT         NOT NULL,
    outbound_entry_no           BIGINT,
    transferred_from_entry_no   BIGINT,
    quantity                    NUMERIC(38, 5) NOT NULL,
    posting_date                DATE           NOT NULL,
    cost_application            BOOLEAN        NOT NULL,
    output_completely_invd_date DATE,
    outbound_entry_is_updated   BOOLEAN        NOT NULL,
    removed_by_register_no      BIGINT         NOT NULL,
    CONSTRAINT item_application_history_register FOREIGN KEY (removed_by_register_no) REFERENCES item_register (no),
    CONSTRAINT item_application_history_item FOREIGN KEY (item_no) REFERENCES item (no)
);

CREATE TABLE physical_inventory_entry (
    entry_no                  BIGINT         NOT NULL PRIMARY KEY,
    register_no               BIGINT         NOT NULL REFERENCES item_register (no),
    item_no                   VARCHAR        NOT NULL REFERENCES item (no),
    variant_code              VARCHAR        NOT NULL,
    location_code             VARCHAR        NOT NULL,
    posting_date              DATE           NOT NULL,
    entry_type                SMALLINT       NOT NULL,
    qty_calculated            NUMERIC(38, 5) NOT NULL,
    qty_counted               NUMERIC(38, 5) NOT NULL,
    quantity                  NUMERIC(38, 5) NOT NULL,
    unit_cost                 NUMERIC(38, 5) NOT NULL,
    amount                    NUMERIC(38, 5) NOT NULL,
    document_no               VARCHAR        NOT NULL,
    last_item_ledger_entry_no BIGINT
);

-- Chapter 01, section 9. Whether one is adjusted follows from the date of its stock (ADJ-17).
CREATE TABLE average_cost_entry_point (
    item_no        VARCHAR NOT NULL,
    variant_code   VARCHAR NOT NULL,
    location_code  VARCHAR NOT NULL,
    valuation_date DATE    NOT NULL,
    PRIMARY KEY (item_no, variant_code, location_code, valuation_date)
);

CREATE TABLE average_cost_entry_point_stock (
    item_no         VARCHAR NOT NULL REFERENCES item (no),
    variant_code    VARCHAR NOT NULL,
    location_code   VARCHAR NOT NULL,
    unadjusted_from DATE,
    PRIMARY KEY (item_no, variant_code, location_code)
);
