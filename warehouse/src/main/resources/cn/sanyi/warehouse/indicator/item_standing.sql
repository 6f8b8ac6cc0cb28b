-- How each item stands on the as-of date: the version in force, and what its cases of the past twelve months showed.
SELECT i.code AS code, i.version AS version, i.name AS name, i.unit_code AS unit_code, i.level AS level, i.type AS type,
       i.type NOT IN ('PENALTY', 'COERCION', 'INSPECTION')
           AND NOT {has:i.exemptions:SECRET} AND NOT {has:i.exemptions:LAW} AS in_scope,
       {has:i.exemptions:UNSUITABLE_ONLINE} AS unsuitable_online,
       i.online_submission AS online_submission, coalesce(i.link_works, false) AS link_works,
       i.hall_code IS NOT NULL AS in_hall, i.integrated_window AS integrated_window,
       i.binding_verified AS binding_verified, i.once_listed AS once_listed, i.high_frequency AS high_frequency,
       i.declared_visits AS declared_visits, i.materials AS materials, i.baseline_materials AS baseline_materials,
       coalesce(c.cases, 0) AS cases, coalesce(c.visit_cases, 0) AS visit_cases,
       coalesce(c.once_cases, 0) AS once_cases, coalesce(c.integrated_cases, 0) AS integrated_cases
FROM (
    SELECT *, row_number() OVER (PARTITION BY code ORDER BY version DESC) AS newest
    FROM {table:item}
    WHERE valid_from < :toDate AND (valid_to IS NULL OR valid_to >= :toDate)
) AS i
LEFT JOIN (
    SELECT item_code,
           count(*) AS cases,
           sum(CASE WHEN state = 'CLOSED' AND closed_at < :to AND visits IS NOT NULL THEN 1 ELSE 0 END) AS visit_cases,
           sum(CASE WHEN state = 'CLOSED' AND closed_at < :to AND visits <= 1 THEN 1 ELSE 0 END) AS once_cases,
           sum(CASE WHEN integrated_window THEN 1 ELSE 0 END) AS integrated_cases
    FROM {table:case_fact}
    WHERE accepted_at >= :yearBefore AND accepted_at < :to AND state <> 'DELETED' AND item_code IS NOT NULL
    GROUP BY item_code
) AS c ON c.item_code = i.code
WHERE i.newest = 1
