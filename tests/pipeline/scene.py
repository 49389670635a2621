"""Who said what, in rows that are taken back afterwards; and counting by the words of the design.

Invariant: the count here is slow and knows nothing of SQL, so that it can prove
the one that does.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count

from claimdb.db.bulk import Batch, Value, open_batch
from claimdb.db.engine import writing
from claimdb.model.vocab import AffiliationKind
from claimdb.pipeline.derive import Touched, refresh, refresh_all
from tests.pipeline.packing import derived

Row = dict[str, Value]
#: Articles, origins at the least and at the most, parties.
Side = tuple[int, int, int, int]
NOTHING: Side = (0, 0, 0, 0)

_NOW = "2024-07-01T00:00:00Z"
_SPEAKING = {kind.value for kind in AffiliationKind if kind.speaks_for}


class _TakenBack(Exception):
    """Undoes a scene."""


@contextmanager
def played(url: str) -> Iterator["Scene"]:
    """Give an empty scene whose rows are never kept."""
    with suppress(_TakenBack), writing(url) as connection:
        yield Scene(open_batch(connection))
        raise _TakenBack


class Scene:
    """Rows of an open transaction, and the same as plain values."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.touched = Touched()
        self._serial = count(1)
        self.facts: dict[str, dict[int, Row]] = defaultdict(dict)
        self._revisions: dict[int, int] = {}
        run: Row = {"name": "test", "version": "1", "settings": "{}", "started_by": "ana"}
        self._run = batch.add("runs", {**run, "started_at": _NOW})

    def add(self, table: str, **row: Value) -> int:
        """Add one row, made by a person unless it says how sure a program was."""
        made: Row = {"run_id": self._run, "created_by": "ana", "recorded_at": _NOW}
        if row.get("confidence") is not None:
            made["created_by"] = None
        if table == "reviews":
            made = {"reviewer": "ana", "reviewed_at": _NOW}
        if table in {"reviews", "judgements"}:  # twice in one second they would be one
            made["reason"] = self.public("reason")
        number = self.batch.add(table, {**made, **row})
        self.facts[table][number] = {**made, **row}
        return number

    def public(self, prefix: str) -> str:
        """Return the next identifier."""
        return f"{prefix}_{next(self._serial)}"

    def article(self, day: int | None = None) -> int:
        """Add an article with one text, published on a day of June 2024."""
        public = self.public("art")
        number = self.add(
            "articles", public_id=public, url_hash=public, identity_hash=public,
            **_date("published", day),
        )  # fmt: skip
        self._revisions[number] = self.add(
            "revisions", public_id=self.public("rev"), article_id=number, number=1, text=public,
            text_hash=public, text_length=len(public), seen_at=_NOW,
        )  # fmt: skip
        self.touched.articles.add(number)
        return number

    def named(self) -> int:
        """Add a named source."""
        public = self.public("src")
        return self.add("sources", public_id=public, kind="person", name=public, name_key=public)

    def unnamed(self, article: int) -> int:
        """Add a source that an article does not name."""
        public = self.public("src")
        return self.add(
            "sources", public_id=public, kind="person", name="an aide", name_key="an aide",
            is_named=0, article_id=article,
        )  # fmt: skip

    def claim(self) -> int:
        """Add a claim."""
        public = self.public("clm")
        return self.add("claims", public_id=public, statement=public)

    def say(
        self, article: int, source: int, claim: int, stance: str = "asserts", *,
        day: int | None = None, scope: str = "full", **more: Value,
    ) -> int:  # fmt: skip
        """Add an attribution, with its denial where it is one."""
        number = self.add(
            "attributions", public_id=self.public("att"),
            revision_id=self._revisions[article], source_id=source, claim_id=claim,
            stance=stance, mode="direct", **_date("said", day), **more,
        )  # fmt: skip
        if stance == "denies":
            self.add("denials", attribution_id=number, kind="flat", scope=scope)
        self.touched.claims.add(claim)
        if older := more.get("supersedes_id"):
            before = self.facts["attributions"][int(older)]["claim_id"]
            self.touched.claims.add(int(str(before)))
        return number

    def accuse(self, claim: int, source: int) -> None:
        """Say that a claim accuses a source."""
        self.touched.claims.add(claim)
        self.add("claim_subjects", claim_id=claim, source_id=source, role="accused")

    def copy(self, article: int, original: int, kind: str = "copy") -> int:
        """Say that an article repeats another."""
        self.touched.articles |= {article, original}
        return self.add("article_copies", article_id=article, original_id=original, kind=kind)

    def affiliate(
        self, source: int, target: int, kind: str = "spokesperson_of",
        since: int | None = None, until: int | None = None,
    ) -> int:  # fmt: skip
        """Link two sources from one day to another."""
        self.touched.affiliations = True
        dates = _date("since", since) | _date("until", until)
        return self.add("affiliations", source_id=source, target_id=target, kind=kind, **dates)

    def same(self, entity: str, one: int, other: int, undoes: int | None = None) -> int:
        """Judge two rows the same, or take such a judgement back."""
        left, right = sorted((one, other))
        if entity == "source":
            self.touched.judged_sources |= {left, right}
        else:
            self.touched.judged_claims |= {left, right}
        sides: Row = {f"left_{entity}_id": left, f"right_{entity}_id": right}
        return self.add("judgements", judgement="same", undoes_id=undoes, **sides)

    def review(self, decision: str, **of: int) -> None:
        """Review an attribution, an affiliation or a copy."""
        self.add("reviews", decision=decision, **of)
        if "attribution_id" in of:
            claim = self.facts["attributions"][of["attribution_id"]]["claim_id"]
            self.touched.claims.add(int(str(claim)))
        self.touched.affiliations |= "affiliation_id" in of
        if "article_copy_id" in of:
            copy = self.facts["article_copies"][of["article_copy_id"]]
            self.touched.articles |= {int(str(copy[end])) for end in ("article_id", "original_id")}

    def refresh(self) -> None:
        """Bring derived rows in step with what was touched since the last time."""
        self.batch.flush()
        refresh(self.batch, self.touched)
        self.touched = Touched()

    def require_in_step(self) -> None:
        """Hold derived rows to what making all of them anew gives."""
        before = derived(self.batch)
        refresh_all(self.batch)
        assert derived(self.batch) == before

    def tallies(self) -> dict[int, tuple[int, Side, Side]]:
        """Return for each canonical claim with sayings whether it is contested, and both sides."""
        return {
            int(str(claim)): (int(str(contested)), _side(values[:4]), _side(values[4:]))
            for claim, contested, *values in self.batch.rows(
                "SELECT claim_id, contested, asserts_articles, asserts_origins_min,"
                " asserts_origins_max, asserts_parties, denies_articles, denies_origins_min,"
                " denies_origins_max, denies_parties FROM claim_tallies"
                " WHERE last_said IS NOT NULL"
            )
        }


def _side(values: list[Value]) -> Side:
    one, two, three, four = (int(str(value)) for value in values)
    return one, two, three, four


def _date(prefix: str, day: int | None) -> Row:
    if day is None:
        return {}
    return {
        f"{prefix}_earliest": f"2024-06-{day:02}T00:00:00Z",
        f"{prefix}_latest": f"2024-06-{day:02}T23:59:59Z",
        f"{prefix}_precision": "day",
    }


def is_speaking(kind: Value) -> bool:
    """Return whether an affiliation of this kind makes a party."""
    return kind in _SPEAKING
