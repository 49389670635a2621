-- title: Sources in one line
-- description: What tells sources apart where a name fits several.
-- hidden: yes
-- param ids list: Canonical sources
-- column id: The source
-- column public_id: Public identifier
-- column name: Name or label
-- column kind: What it is
-- column description: Who they are
-- column is_named: 0 for an unnamed source
-- column title: Title of the one article of an unnamed source
-- column article_kind: What that article is: article or retelling
-- column published: Beginning of the day on which that article was published
SELECT source.id, source.public_id, source.name, source.kind, source.description,
  source.is_named, article.title, article.kind AS article_kind,
  substr(CAST(article.published_earliest AS TEXT), 1, 10) AS published
FROM sources AS source
LEFT JOIN articles AS article ON article.id = source.article_id
WHERE source.id IN (:ids)
ORDER BY source.name, source.id
