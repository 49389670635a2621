"""The database, or what one pack became in it, as a pack that can be loaded again.

Invariant: loading what is exported into an empty database gives the same
sources, claims, articles and attributions under the same public identifiers;
corrections that people made since are in it. What a pack cannot hold (a text
that is not kept, words that the newest text has no more) is left out and told.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.errors import NotFound
from claimdb.export.pack_keys import Keys
from claimdb.export.pack_parts import (
    affiliation_of,
    alias_of,
    article_of,
    attribution_of,
    claim_of,
    credit_of,
    selector_of,
    source_of,
    topic_of,
)
from claimdb.export.pack_scope import scope_of
from claimdb.model.vocab import PassageRole, RelationKind, SubjectRole
from claimdb.packs.facts import (
    Affiliation,
    Answered,
    Article,
    Attribution,
    Claim,
    Pack,
    Passage,
    Relation,
    Source,
    Subject,
)
from claimdb.queries import run
from claimdb.queries.nearest import nearest
from claimdb.queries.values import number, optional, optional_number, string
from claimdb.text.spans import reanchor

#: The name that stands for everything that a person made or accepted.
ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Exported:
    """A pack, and a sentence for everything that it could not hold."""

    pack: Pack
    left_out: tuple[str, ...]


def export_pack(reader: Reader, name: str) -> Exported:
    """Return the pack ``name`` as it stands in the database now; ``all`` is everything.

    Raises ``NotFound`` for a pack that was never loaded.
    """
    packs = {
        string(row, "pack"): string(row, "curator") for row in run.select(reader, "export_packs")
    }
    if name not in packs and name != ALL:
        near = nearest(name, {one: one for one in packs})
        raise NotFound("pack", name, near, known=[*packs, ALL])
    return _Export(reader, name).build(packs.get(name, "claimdb export"))


class _Export:
    """Reads every table once and puts the pack together."""

    def __init__(self, reader: Reader, name: str) -> None:
        self._reader, self._name = reader, name
        self._left_out: list[str] = []
        self._scope = scope_of(reader, name, whole=name == ALL)
        self._source_keys = Keys(self._scope.keys["sources"])
        self._claim_keys = Keys(self._scope.keys["claims"])
        self._article_keys = Keys(self._scope.keys["articles"])
        self._attribution_keys = Keys(self._scope.keys["attributions"])
        self._articles = {number(row, "id"): row for row in self._kept_articles()}
        self._sources = {number(row, "id"): row for row in self._kept_sources()}
        self._claims = {number(row, "id"): row for row in self._in_scope("claims")}

    def build(self, curator: str) -> Exported:
        """Return the pack; attributions first, since they tell what is left out."""
        attributions = tuple(self._exported_attributions())
        pack = Pack(
            name=self._name,
            curator=curator,
            topics=tuple(topic_of(row) for row in self._in_scope("topics", "slug")),
            sources=tuple(self._exported_sources()),
            affiliations=tuple(self._exported_affiliations()),
            claims=tuple(self._exported_claims()),
            relations=tuple(self._exported_relations()),
            articles=tuple(self._exported_articles()),
            attributions=attributions,
        )
        return Exported(pack, tuple(self._left_out))

    def _rows(self, kind: str) -> list[Row]:
        return run.select(self._reader, f"export_{kind}")

    def _in_scope(self, kind: str, identifier: str = "public_id") -> Iterator[Row]:
        return (row for row in self._rows(kind) if self._scope.has(kind, str(row[identifier])))

    def _kept_articles(self) -> Iterator[Row]:
        for row in self._in_scope("articles"):
            if row["text"] is None:
                self._left_out.append(f"article {string(row, 'public_id')}: its text is not kept")
            else:
                yield row

    def _kept_sources(self) -> Iterator[Row]:
        for row in self._in_scope("sources"):
            article = optional_number(row, "article_id")
            if article is None or article in self._articles:
                yield row

    def _source_key(self, source: int) -> str:
        row = self._sources[source]
        return self._source_keys.of(string(row, "public_id"), string(row, "name"))

    def _claim_key(self, claim: int) -> str:
        row = self._claims[claim]
        return self._claim_keys.of(string(row, "public_id"), string(row, "statement"))

    def _article_key(self, article: int) -> str:
        row = self._articles[article]
        day = (optional(row, "published_earliest") or "")[:10]
        return self._article_keys.of(
            string(row, "public_id"), optional(row, "title") or f"article {day}"
        )

    def _exported_sources(self) -> Iterator[Source]:
        aliases = defaultdict(list)
        for row in self._rows("aliases"):
            aliases[number(row, "source_id")].append(alias_of(row))
        for source, row in self._sources.items():
            article = optional_number(row, "article_id")
            unnamed_in = None if article is None else self._article_key(article)
            yield source_of(row, self._source_key(source), unnamed_in, tuple(aliases[source]))

    def _exported_affiliations(self) -> Iterator[Affiliation]:
        place = {source: at for at, source in enumerate(self._sources)}
        links = [
            row
            for row in self._in_scope("affiliations", "id")
            if number(row, "source_id") in place and number(row, "target_id") in place
        ]
        # A pack has them under their sources, and so in that order.
        for row in sorted(links, key=lambda row: place[number(row, "source_id")]):
            source, target = number(row, "source_id"), number(row, "target_id")
            yield affiliation_of(row, self._source_key(source), self._source_key(target))

    def _exported_claims(self) -> Iterator[Claim]:
        subjects, filed = defaultdict(list), defaultdict(list)
        for row in self._rows("subjects"):
            source = number(row, "source_id")
            if source in self._sources:
                subject = Subject(self._source_key(source), SubjectRole(string(row, "role")))
                subjects[number(row, "claim_id")].append(subject)
        slugs = {number(row, "id"): string(row, "slug") for row in self._in_scope("topics", "slug")}
        for row in self._rows("filed"):
            if slug := slugs.get(number(row, "topic_id")):
                filed[number(row, "claim_id")].append(slug)
        for claim, row in self._claims.items():
            yield claim_of(row, self._claim_key(claim), tuple(subjects[claim]), tuple(filed[claim]))

    def _exported_relations(self) -> Iterator[Relation]:
        for row in self._in_scope("relations", "id"):
            claim, other = number(row, "claim_id"), number(row, "other_id")
            if claim in self._claims and other in self._claims:
                yield Relation(
                    self._claim_key(claim),
                    RelationKind(string(row, "kind")),
                    self._claim_key(other),
                    optional(row, "note"),
                )

    def _exported_articles(self) -> Iterator[Article]:
        credited = defaultdict(list)
        for row in self._rows("credits"):
            source = number(row, "source_id")
            if source in self._sources:
                credited[number(row, "article_id")].append(credit_of(row, self._source_key(source)))
        for article, row in self._articles.items():
            publisher = optional_number(row, "publisher_id")
            key = self._source_key(publisher) if publisher in self._sources else None
            yield article_of(row, self._article_key(article), key, tuple(credited[article]))

    def _exported_attributions(self) -> Iterator[Attribution]:
        proofs = defaultdict(list)
        for row in self._rows("proofs"):
            proofs[number(row, "attribution_id")].append(row)
        made: dict[int, Answered] = {}
        for row in self._in_scope("attributions"):
            one = number(row, "id")
            if (
                number(row, "article_id") not in self._articles
                or number(row, "claim_id") not in self._claims
                or number(row, "source_id") not in self._sources
            ):
                continue
            passages = self._passages(row, proofs[one])
            if passages is None:
                reason = "the newest text has its words no more"
                self._left_out.append(f"attribution {string(row, 'public_id')}: {reason}")
                continue
            exported = self._attribution(row, passages, made)
            made[one] = Answered(exported.article, exported.key)
            yield exported

    def _attribution(
        self, row: Row, passages: tuple[Passage, ...], made: dict[int, Answered]
    ) -> Attribution:
        via = made.get(optional_number(row, "via_id") or 0)
        public, article = string(row, "public_id"), number(row, "article_id")
        source = self._source_key(number(row, "source_id"))
        claim = self._claim_key(number(row, "claim_id"))
        return attribution_of(
            row,
            keys=(
                self._article_key(article),
                self._attribution_keys.of(public, f"{source} {claim}"),
                source,
                claim,
            ),
            passages=passages,
            text_hash=string(self._articles[article], "text_hash"),
            via=via.attribution if via else None,
            answers=made.get(optional_number(row, "answers_id") or 0),
        )

    def _passages(self, row: Row, proofs: list[Row]) -> tuple[Passage, ...] | None:
        """Return the passages in the newest text; None where one is not found again."""
        article = self._articles[number(row, "article_id")]
        found = []
        for proof in proofs:
            if proof["exact"] is None:
                return None
            selector = selector_of(proof)
            if number(row, "revision_id") != number(article, "revision_id"):
                moved = reanchor(selector, string(article, "text"))
                if moved is None:
                    return None
                selector = selector_of(proof, string(article, "text"), moved)
            found.append(Passage(PassageRole(string(proof, "role")), selector))
        order = list(PassageRole)
        return tuple(sorted(found, key=lambda one: order.index(one.role)))
