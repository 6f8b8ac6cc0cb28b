-- Limits of steps and who answers alerts; rows of before say that there are none.
ALTER TABLE item ${onCluster} ADD COLUMN step_limits String DEFAULT '' AFTER statutory_unit;

ALTER TABLE organisation ${onCluster} ADD COLUMN answers_alerts Bool DEFAULT false AFTER display_order;

ALTER TABLE case_fact ${onCluster}
    ADD COLUMN watched_step LowCardinality(Nullable(String)) AFTER materials_exempt,
    ADD COLUMN watched_step_days Nullable(Int32) AFTER watched_step,
    ADD COLUMN watched_step_due_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER watched_step_days,
    ADD COLUMN answers_expected Nullable(Bool) AFTER watched_step_due_at,
    ADD COLUMN warning_answered_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER answers_expected,
    ADD COLUMN yellow_answered_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER warning_answered_at,
    ADD COLUMN misconduct_confirmed_at Nullable(DateTime64(3, 'Asia/Shanghai')) AFTER yellow_answered_at;
