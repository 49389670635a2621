-- title: What a row of a program says
-- description: A relation, affiliation, judgement or link between articles in words: one, what, another.
-- hidden: yes
-- param of text: relation, affiliation, judgement or copy
-- param number int: Its number
-- column one: Name, statement or title of one
-- column says: What the program says
-- column other: Of the other
SELECT claim.statement AS one, relation.kind AS says, other.statement AS other
FROM claim_relations AS relation
JOIN claims AS claim ON claim.id = relation.claim_id
JOIN claims AS other ON other.id = relation.other_id
WHERE :of = 'relation' AND relation.id = :number
UNION ALL
SELECT source.name, link.kind, target.name
FROM affiliations AS link
JOIN sources AS source ON source.id = link.source_id
JOIN sources AS target ON target.id = link.target_id
WHERE :of = 'affiliation' AND link.id = :number
UNION ALL
SELECT coalesce(left_source.name, left_claim.statement), judgement.judgement,
  coalesce(right_source.name, right_claim.statement)
FROM judgements AS judgement
LEFT JOIN sources AS left_source ON left_source.id = judgement.left_source_id
LEFT JOIN sources AS right_source ON right_source.id = judgement.right_source_id
LEFT JOIN claims AS left_claim ON left_claim.id = judgement.left_claim_id
LEFT JOIN claims AS right_claim ON right_claim.id = judgement.right_claim_id
WHERE :of = 'judgement' AND judgement.id = :number
UNION ALL
SELECT coalesce(article.title, article.public_id), copy.kind,
  coalesce(original.title, original.public_id)
FROM article_copies AS copy
JOIN articles AS article ON article.id = copy.article_id
JOIN articles AS original ON original.id = copy.original_id
WHERE :of = 'copy' AND copy.id = :number
