-- title: Copies
-- question: Which articles carry nearly the same text?
-- The others are views on it. Of a text's signature 128 numbers of four digits are compared: the share of equal ones
-- estimates the share of equal runs of four words. Only texts that have four neighbouring numbers in common are compared.
CREATE OR REPLACE TEMPORARY VIEW copies AS
WITH signatures AS (
  SELECT article, hex(unbase64(text_signature)) AS signature
  FROM claims
  WHERE text_signature IS NOT NULL
  GROUP BY article, text_signature
),
bands AS (
  SELECT article, signature, band, substring(signature, band * 16 + 1, 16) AS content
  FROM signatures LATERAL VIEW explode(sequence(0, 31)) AS band
),
pairs AS (
  SELECT DISTINCT one.article AS article, other.article AS copy, one.signature AS mine, other.signature AS theirs
  FROM bands AS one JOIN bands AS other
    ON one.band = other.band AND one.content = other.content AND one.article <> other.article
)
SELECT article, copy
FROM pairs
WHERE size(filter(sequence(0, 127), i -> substring(mine, i * 4 + 1, 4) = substring(theirs, i * 4 + 1, 4))) >= 64;
