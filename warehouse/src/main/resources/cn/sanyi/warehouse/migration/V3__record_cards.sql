-- Cards of records with a clock: for each revision and level the instant from which it is warranted, or none.
-- Written with the revision; whether a card has been issued is a question of time.
CREATE TABLE record_card ${onCluster}
(
    register LowCardinality(String),
    source LowCardinality(String),
    record_key String,
    revision Int64,
    digest String,
    level LowCardinality(String),
    rule LowCardinality(Nullable(String)),
    rule_version LowCardinality(Nullable(String)),
    fires_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    due_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    days_over Nullable(Int32),
    ended_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    unit_code LowCardinality(Nullable(String)),
    reason Nullable(String),
    values_seen Nullable(String),
    stored_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3, 'Asia/Shanghai')
)
ENGINE = ${engine}(stored_at)
ORDER BY (register, source, record_key, revision, digest, level);
