-- title: The denials that were recorded last
-- description: Attributions that count and deny, the last recorded first.
-- hidden: yes
-- column attribution_id: The attribution
SELECT denial.attribution_id
FROM denials AS denial
-- Each of them denies; CASE, as in the list of denials.
JOIN current_attributions AS attribution ON attribution.id = denial.attribution_id
  AND CASE WHEN attribution.stance = 'denies' THEN TRUE ELSE FALSE END
ORDER BY denial.attribution_id DESC
{page}
