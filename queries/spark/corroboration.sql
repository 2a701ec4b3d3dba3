-- title: Corroboration
-- question: Which facts do several articles state that are not copies of each other?
-- needs: copies
-- A copy counts as the first, by its address, of the articles that it is like itself.
SELECT subject_label AS subject, property, object_label AS object,
       count(DISTINCT coalesce(first, article)) AS sources,
       count(DISTINCT publisher) AS publishers,
       count(DISTINCT article) AS articles,
       min(published) AS first_published
FROM claims
LEFT JOIN (
  SELECT article AS of, least(article, min(copy)) AS first FROM copies GROUP BY article
) ON of = article
WHERE status = 'fact'
GROUP BY subject, subject_label, property, object, object_label
HAVING count(DISTINCT coalesce(first, article)) > 1
ORDER BY sources DESC, subject, property, object;
