-- title: Attributions that count
-- description: The one view of current evidence: not superseded, not rejected by the latest review, and, where a machine made them and nobody has looked, of confidence {min_confidence} or more.
-- column is_automatic: 1 where no person has made or accepted the row
CREATE VIEW current_attributions AS
SELECT attribution.*,
  CASE
    WHEN attribution.created_by IS NOT NULL THEN 0
    WHEN EXISTS (SELECT 1 FROM reviews AS review
      WHERE review.attribution_id = attribution.id AND review.decision = 'accepted'
        AND NOT EXISTS (SELECT 1 FROM reviews AS later
          WHERE later.attribution_id = attribution.id AND later.decision = 'withdrawn'
            AND later.id > review.id)) THEN 0
    ELSE 1
  END AS is_automatic
FROM attributions AS attribution
-- CASE: of a plain comparison PostgreSQL expects one row in two hundred, of this one in two.
WHERE CASE WHEN coalesce(
    (SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review
      WHERE review.attribution_id = attribution.id ORDER BY review.id DESC LIMIT 1),
    CASE
      WHEN attribution.created_by IS NOT NULL OR attribution.confidence >= {min_confidence}
      THEN 'accepted'
      ELSE 'unsure'
    END
  ) = 'accepted' THEN TRUE ELSE FALSE END
  -- OFFSET: PostgreSQL would else make it a join, and plans eight tables together.
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer
    WHERE newer.supersedes_id = attribution.id LIMIT 1 OFFSET 0);
