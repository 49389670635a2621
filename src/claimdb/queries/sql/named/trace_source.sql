-- title: What counts of a source
-- description: The attributions that count of a source, whatever their stance, the latest recorded first.
-- hidden: yes
-- param source source: The source
-- column id: The attribution
SELECT attribution.id
FROM sources AS merged
JOIN current_attributions AS attribution ON attribution.source_id = merged.id
WHERE merged.canonical_id = :source
ORDER BY attribution.id DESC
{page}
