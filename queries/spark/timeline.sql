-- title: Timeline
-- question: What did states and their bodies do about vendors, month by month?
-- A claim without a date of its own counts for the day on which it was published.
SELECT date_trunc('MONTH', coalesce(earliest, published)) AS month,
       subject_label AS subject, property, object_label AS object, status,
       count(DISTINCT article) AS articles,
       collect_set(holder_label) AS holders
FROM claims
WHERE property IN ('bans', 'restricts', 'permits', 'sanctions', 'votesOn')
  AND coalesce(earliest, published) IS NOT NULL
GROUP BY month, subject_label, property, object_label, status
ORDER BY month, subject, property, object, status;
