-- title: Who is counted how on each side of a claim
-- description: Per side, who speaks for whom, in how many texts. A party is one origin however many speak for it; unnamed sources and publishers' own voices are listed by text. It counts as claim_tallies does, asked of one claim: the view independent_origins tells the same of each attribution, and reads them all.
-- param claim claim: The claim
-- param window int = 9223372036854775807: How many of the first attributions to look at
-- column stance: The side: asserts or denies
-- column form: party, unnamed or voice (a publisher's own)
-- column party_id: Row number of the party; the source itself where it speaks for nobody else
-- column party: The party
-- column source_id: Row number of the source
-- column source: Who takes the stance
-- column report_id: For unnamed and voice: the article that stands for all copies; below zero for texts of one day that credit one agency
-- column article_id: For unnamed and voice: the article
-- column attributions: How often
-- column texts: In how many texts; copies count once
-- column repeats: How often in a copy or retelling of a text that is here too
WITH spoken (id) AS (
  SELECT attribution.id
  FROM claims AS merged
  JOIN attributions AS attribution ON attribution.claim_id = merged.id
  WHERE merged.canonical_id = :claim AND attribution.stance IN ('asserts', 'denies')
  ORDER BY attribution.id
  LIMIT :window
)
SELECT standing.stance,
  CASE WHEN standing.own_voice = 1 THEN 'voice' WHEN standing.is_named = 1 THEN 'party'
    ELSE 'unnamed' END AS form,
  standing.party_id,
  party.name AS party,
  standing.source_id,
  source.name AS source,
  CASE WHEN standing.own_voice = 1 OR standing.is_named = 0 THEN standing.report_id END AS report_id,
  CASE WHEN standing.own_voice = 1 OR standing.is_named = 0 THEN standing.article_id END
    AS article_id,
  count(*) AS attributions,
  count(DISTINCT standing.root_id) AS texts,
  sum(CASE WHEN standing.article_id <> standing.root_id THEN 1 ELSE 0 END) AS repeats
FROM spoken
JOIN standings AS standing ON standing.attribution_id = spoken.id
JOIN sources AS source ON source.id = standing.source_id
JOIN sources AS party ON party.id = standing.party_id
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY standing.stance, party.name, source.name, article_id NULLS FIRST, form,
  standing.party_id, standing.source_id
