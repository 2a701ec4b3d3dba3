-- title: Corroboration
-- question: Which facts do several articles state that are not copies of each other?
-- needs: copies
-- A copy counts as the first, by its address, of the articles that it is like, directly or by way of others: each step
-- takes over what the neighbours or the first one have found, which is enough for chains of five.
WITH direct AS (
  SELECT article, least(article, min(copy)) AS first FROM copies GROUP BY article
),
around AS (
  SELECT copies.article, min(direct.first) AS first
  FROM copies JOIN direct ON direct.article = copies.copy
  GROUP BY copies.article
),
originals AS (
  SELECT near.article, least(near.first, far.first) AS first
  FROM around AS near JOIN around AS far ON far.article = near.first
)
SELECT subject_label AS subject, property, object_label AS object,
       count(DISTINCT coalesce(first, claims.article)) AS sources,
       count(DISTINCT publisher) AS publishers,
       count(DISTINCT claims.article) AS articles,
       min(published) AS first_published
FROM claims LEFT JOIN originals ON originals.article = claims.article
WHERE status = 'fact'
GROUP BY subject, subject_label, property, object, object_label
HAVING sources > 1
ORDER BY sources DESC, subject, property, object;
