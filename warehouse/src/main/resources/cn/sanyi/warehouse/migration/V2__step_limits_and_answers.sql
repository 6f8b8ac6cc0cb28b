-- Limits of steps and who answers alerts; rows of before say that there are none. Harmless when run again: ClickHouse
-- takes no half of a migration back.
ALTER TABLE item ${onCluster} ADD COLUMN IF NOT EXISTS step_limits String DEFAULT '' AFTER statutory_unit;

ALTER TABLE organisation ${onCluster} ADD COLUMN IF NOT EXISTS answers_alerts Bool DEFAULT false AFTER display_order;

ALTER TABLE case_fact ${onCluster}
    ADD COLUMN IF NOT EXISTS watched_step LowCardinality(Nullable(String)) AFTER materials_exempt,
    ADD COLUMN IF NOT EXISTS watched_step_days Nullable(Int32) AFTER watched_step,
    ADD COLUMN IF NOT EXISTS watched_step_due_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER watched_step_days,
    ADD COLUMN IF NOT EXISTS answers_expected Bool DEFAULT false AFTER watched_step_due_at,
    ADD COLUMN IF NOT EXISTS warning_answered_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER answers_expected,
    ADD COLUMN IF NOT EXISTS yellow_answered_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER warning_answered_at,
    ADD COLUMN IF NOT EXISTS misconduct_confirmed_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER yellow_answered_at;
