-- Every event as it was told. A repeated insert meets the same key and disappears.
CREATE TABLE raw_event ${onCluster}
(
    event_id String,
    revision Int64,
    operation LowCardinality(String),
    origin LowCardinality(String),
    case_id String,
    type LowCardinality(String),
    occurred_at DateTime64(3, 'Asia/Shanghai'),
    recorded_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    source LowCardinality(String),
    item_code LowCardinality(Nullable(String)),
    unit_code LowCardinality(Nullable(String)),
    hall_code LowCardinality(Nullable(String)),
    window_code LowCardinality(Nullable(String)),
    channel LowCardinality(Nullable(String)),
    applicant_token Nullable(String),
    handler_token Nullable(String),
    step LowCardinality(Nullable(String)),
    outcome LowCardinality(Nullable(String)),
    reason Nullable(String),
    promised_due_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    special_kind LowCardinality(Nullable(String)),
    extension_days Nullable(Int32),
    material_code LowCardinality(Nullable(String)),
    supply_method LowCardinality(Nullable(String)),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
PARTITION BY toYear(occurred_at)
ORDER BY (case_id, event_id, revision);

-- Facts of cases. The row that has seen most events holds; a replay writes the same rows again.
CREATE TABLE case_fact ${onCluster}
(
    case_id String,
    source LowCardinality(String),
    item_code LowCardinality(Nullable(String)),
    item_version Nullable(Int32),
    unit_code LowCardinality(Nullable(String)),
    hall_code LowCardinality(Nullable(String)),
    window_code LowCardinality(Nullable(String)),
    integrated_window Nullable(Bool),
    channel LowCardinality(Nullable(String)),
    online Nullable(Bool),
    state LowCardinality(String),
    outcome LowCardinality(Nullable(String)),
    submitted_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    accepted_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    decided_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    closed_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    ended_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    delivered_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    first_event_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    last_event_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    log_events Int32,
    events_seen Int64,
    item_level LowCardinality(Nullable(String)),
    item_type LowCardinality(Nullable(String)),
    item_instant Nullable(Bool),
    item_online Nullable(Bool),
    item_once_listed Nullable(Bool),
    item_high_frequency Nullable(Bool),
    limit_days Nullable(Int32),
    statutory_days Nullable(Int32),
    calendar_version LowCardinality(Nullable(String)),
    original_due_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    due_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    statutory_due_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    due_basis LowCardinality(Nullable(String)),
    resumed_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    suspensions Int32,
    suspended_days Int32,
    net_working_days Nullable(Int32),
    on_time Nullable(Bool),
    corrections Int32,
    steps Int32,
    visits Nullable(Int32),
    materials_required Nullable(Int32),
    materials_supplied Int32,
    materials_exempt Int32,
    findings Array(LowCardinality(String)),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(events_seen)
ORDER BY case_id;

-- All versions of all items.
CREATE TABLE item ${onCluster}
(
    code String,
    version Int32,
    name String,
    unit_code Nullable(String),
    level LowCardinality(String),
    type LowCardinality(String),
    instant Bool,
    promised_limit Nullable(Int32),
    promised_unit LowCardinality(Nullable(String)),
    statutory_limit Nullable(Int32),
    statutory_unit LowCardinality(Nullable(String)),
    suspends_on_correction Bool,
    online_submission Bool,
    link_works Nullable(Bool),
    exemptions Array(LowCardinality(String)),
    hall_code Nullable(String),
    integrated_window Bool,
    binding_verified Bool,
    once_listed Bool,
    high_frequency Bool,
    declared_visits Nullable(Int32),
    materials Nullable(Int32),
    baseline_materials Nullable(Int32),
    valid_from Date32,
    valid_to Nullable(Date32),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY (code, version);

-- All versions of all organisations.
CREATE TABLE organisation ${onCluster}
(
    code String,
    version Int32,
    name String,
    kind LowCardinality(String),
    parent_code Nullable(String),
    peer_group Nullable(String),
    display_order Int32,
    valid_from Date32,
    valid_to Nullable(Date32),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY (code, version);

-- Cards on cases: one per case and level, the highest revision holds.
CREATE TABLE card ${onCluster}
(
    case_id String,
    level LowCardinality(String),
    rule LowCardinality(String),
    rule_version LowCardinality(String),
    fires_at DateTime64(3, 'Asia/Shanghai'),
    due_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    days_over Int32,
    unit_code LowCardinality(Nullable(String)),
    item_code LowCardinality(Nullable(String)),
    reason String,
    values_seen String,
    raised_at DateTime64(3, 'Asia/Shanghai'),
    case_ended_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    revoked_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    revoked_reason Nullable(String),
    revision Int64,
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai'),
    INDEX by_stored_at stored_at TYPE minmax GRANULARITY 1
)
ENGINE = ${engine}(revision)
ORDER BY (case_id, level);

-- Records that were refused, with the reason; nothing is dropped in silence.
CREATE TABLE quarantine ${onCluster}
(
    id String,
    source LowCardinality(String),
    location String,
    reason String,
    raw String,
    at DateTime64(3, 'Asia/Shanghai'),
    mapping LowCardinality(Nullable(String)),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY id;

-- One official run over a period; its id is its hash, so the same run again is the same row.
CREATE TABLE assessment ${onCluster}
(
    id String,
    period LowCardinality(String),
    period_from Date32,
    period_to Date32,
    cut_off DateTime64(3, 'Asia/Shanghai'),
    catalogue_version String,
    calendar_version LowCardinality(String),
    indicator_version LowCardinality(String),
    scheme_version LowCardinality(String),
    rule_version LowCardinality(String),
    cases Int64,
    events Int64,
    rows_compared Int64,
    rows_differing Int64,
    cards_differing Int64,
    hash String,
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY id;

-- Values of indicators in an assessment; unit_code is empty for the county as a whole.
CREATE TABLE assessment_indicator ${onCluster}
(
    assessment_id String,
    unit_code String,
    indicator LowCardinality(String),
    numerator Nullable(Decimal(38, 9)),
    denominator Nullable(Decimal(38, 9)),
    state LowCardinality(String),
    verdict LowCardinality(Nullable(String)),
    rule LowCardinality(Nullable(String)),
    reason Nullable(String),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY (assessment_id, unit_code, indicator);

-- Points of units in an assessment: one row per indicator, and one with an empty indicator for the total.
CREATE TABLE assessment_score ${onCluster}
(
    assessment_id String,
    unit_code String,
    unit_name String,
    peer_group LowCardinality(String),
    indicator LowCardinality(String),
    weight Nullable(Decimal(38, 9)),
    points Nullable(Decimal(38, 9)),
    state LowCardinality(String),
    rank Nullable(Int32),
    band LowCardinality(Nullable(String)),
    rule LowCardinality(Nullable(String)),
    rule_version LowCardinality(Nullable(String)),
    reason Nullable(String),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY (assessment_id, unit_code, indicator);
