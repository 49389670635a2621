-- title: Some attributions with their words
-- description: The attributions with these row numbers, flat: words, chain, article.
-- hidden: yes
-- param ids list: Row numbers of attributions
-- column attribution_id: Row number of the attribution
-- column public_id: Attribution
-- column source_public_id: Source
-- column source: Who takes the stance
-- column is_named: 0 for an unnamed source
-- column party_public_id: Party
-- column party: For whom the source spoke on that day
-- column own_voice: 1 where the publisher says it itself
-- column capacity: In what capacity the source spoke
-- column quoted_words: The exact words
-- column mode: direct, mixed or indirect speech
-- column hedge: How unsure the speaker is
-- column reporting: How the reporter passes it on
-- column chain: Through whom it is known, up to the publisher
-- column kind: For a denial: flat, qualified, fabricated, intent or knowledge
-- column scope: For a denial: full, partial or element
-- column element: Which element is denied
-- column article_public_id: Article
-- column article: Title of the article, or its address
-- column publisher: Who published it
-- column is_retelling: 1 where the article retells a report in other words
-- column said_earliest: Earliest possible time (UTC)
-- column said_latest: Latest possible time (UTC)
-- column said_precision: Precision of that time
-- column said_offset: Minutes from UTC of the clock by which that time was told; empty where not known
-- column dated_by: said, published or seen: what the time is the time of
-- column is_automatic: 1 where no person has made or accepted the row
SELECT detail.attribution_id,
  detail.public_id,
  detail.source_public_id,
  detail.source,
  detail.is_named,
  detail.party_public_id,
  detail.party,
  detail.own_voice,
  detail.capacity,
  detail.quoted_words,
  detail.mode,
  detail.hedge,
  detail.reporting,
  detail.chain,
  denial.kind,
  denial.scope,
  denial.element,
  detail.article_public_id,
  detail.article,
  detail.publisher,
  detail.is_retelling,
  detail.said_earliest,
  detail.said_latest,
  detail.said_precision,
  detail.said_offset,
  detail.dated_by,
  detail.is_automatic
FROM attribution_details AS detail
LEFT JOIN denials AS denial ON denial.attribution_id = detail.attribution_id
WHERE detail.attribution_id IN (:ids)
ORDER BY detail.attribution_id
