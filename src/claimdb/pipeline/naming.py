"""From what a person writes to the row to write about: surer than for reading.

Invariant: nothing is written about a row whose name was only begun. A whole
name, an alias, an identifier, a key in a pack, a whole statement are enough;
anything less is an error that lists what may be meant, or a question.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz

from claimdb.db.reader import Reader
from claimdb.errors import Ambiguous, Candidate, NotByName, Superseded
from claimdb.pipeline.evidence import current_row
from claimdb.pipeline.identity import claim_id
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.stored import ref
from claimdb.queries import lookup, run
from claimdb.queries.values import number, string
from claimdb.text.names import name_key

_WORD: Final = re.compile(r"\w+")
#: Two statements of one subject matter share so much (of 100); the same claim in other
#: words has been seen from 60 upwards, so that this only proposes.
_SIMILAR: Final = 65
#: Words of up to so many letters (and, the, will) tell no claim from another.
_TELLING: Final = 4
_MOST: Final = 20
#: A named source that a program found, and that nobody has edited.
_BY_PROGRAM: Final = (
    "CASE WHEN source.is_named = 1 AND source.created_by IS NULL AND source.edited_by IS NULL"
    " THEN 1 ELSE 0 END"
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person has answered so far.

    ``rows`` has the identifier that a name of a kind means, ``places`` the number of
    the place that a quote stands at, ``apart`` the words that keep a namesake apart.
    """

    rows: dict[tuple[str, str], str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    apart: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Names:
    """Names looked up in a database that nobody else is writing to."""

    work: Work
    reader: Reader
    answers: Answers

    def source(self, text: str, article: Ref | None = None) -> Ref:
        """Return the source of this name; an unnamed one by its label in ``article``.

        Raises ``Ambiguous`` and ``NotFound``.
        """
        wanted = self._answered("source", text)
        if found := self._by_id("sources", wanted):
            return found
        found = self._one_of(text, self._meant(wanted, article), wanted)
        return found or self._looked_up("source", wanted, lookup.source)

    def bearers(self, name: str, article: Ref | None = None) -> list[tuple[int, str]]:
        """Return number and name of whoever bears this name, or an alias, or a label here.

        Named sources that programs found, one in each article, are left out.
        """
        return [(one, written) for one, written, by_person in self._all(name, article) if by_person]

    def _all(self, name: str, article: Ref | None) -> list[tuple[int, str, bool]]:
        """Return all who bear a name, each with whether a person made them, or they are of here."""
        wanted = (name_key(name), article.number if article else None)
        return [
            (int(str(one)), str(written), not by_program)
            for one, written, by_program in self.work.batch.rows(
                f"SELECT source.id, source.name, {_BY_PROGRAM} FROM sources AS source"
                " WHERE source.name_key = ? AND (source.is_named = 1 OR source.article_id = ?)"
                f" UNION SELECT source.id, alias.name, {_BY_PROGRAM} FROM source_aliases AS alias"
                " JOIN sources AS source ON source.id = alias.source_id"
                " WHERE alias.name_key = ? AND (source.is_named = 1 OR source.article_id = ?)",
                *wanted,
                *wanted,
            )
        ]

    def _meant(self, wanted: str, article: Ref | None) -> list[tuple[int, str]]:
        """Return those that people know under a name; if there are none, those programs found."""
        bearers = self._all(wanted, article)
        known = [(one, written) for one, written, by_person in bearers if by_person]
        return known or [(one, written) for one, written, _ in bearers]

    def _one_of(self, text: str, bearers: list[tuple[int, str]], wanted: str) -> Ref | None:
        exact = {one for one, written in bearers if written == wanted}
        fits = sorted(exact or {one for one, _ in bearers})
        if not fits:
            return None
        standing = {
            self.work.batch.rows("SELECT canonical_id FROM sources WHERE id = ?", one)[0][0]
            for one in fits
        }
        if len(standing) > 1:
            raise Ambiguous("source", text, [self.card(one) for one in fits])
        # Of rows judged the same the one that stands for all is meant.
        meant = fits[0] if len(fits) == 1 else int(str(standing.pop()))
        return ref(self.work.batch, "sources", meant)

    def card(self, source: int) -> Candidate:
        """Return what tells a source from its namesakes."""
        name, kind, told, named, public = self.work.batch.rows(
            "SELECT name, kind, coalesce(description, ''), is_named, public_id FROM sources"
            " WHERE id = ?",
            source,
        )[0]
        parts = [str(kind), str(told)] if named else [f"unnamed {kind}", str(told)]
        return Candidate(str(name), ": ".join(filter(None, parts)), str(public))

    def claim(self, text: str) -> Ref:
        """Return the claim of this statement; raises ``Ambiguous`` and ``NotFound``."""
        wanted = self._answered("claim", text)
        found = self._by_id("claims", wanted) or self.same_statement(wanted)
        return found or self._looked_up("claim", wanted, lookup.claim)

    def same_statement(self, statement: str) -> Ref | None:
        """Return the claim that says just this, but for case, spaces and marks.

        Claims that programs found are left out: each is of the one article that it is in.
        """
        found = self._by_id("claims", claim_id(statement))
        if found and _plain(self._statement(found.number)) == _plain(statement):
            return found
        words = _WORD.findall(statement)
        for one, told in self._claims(" ".join(f'"{word}"' for word in words), by_people=True):
            if _plain(told) == _plain(statement):
                return ref(self.work.batch, "claims", one)
        return None

    def similar(self, statement: str, but: int) -> list[Candidate]:
        """Return up to three other claims that come close to a statement."""
        words = [word for word in _WORD.findall(statement) if len(word) > _TELLING]
        near = {
            one: (fuzz.token_sort_ratio(_plain(told), _plain(statement)), told)
            for one, told in self._claims(" OR ".join(f'"{word}"' for word in words))
            if one != but
        }
        close = sorted((-score, one) for one, (score, _) in near.items() if score >= _SIMILAR)
        return [
            Candidate(near[one][1], "", ref(self.work.batch, "claims", one).public)
            for _, one in close[:3]
        ]

    def _claims(self, words: str, *, by_people: bool = False) -> list[tuple[int, str]]:
        if not words:
            return []
        rows = run.select(self.reader, "lookup_claim_words", {"words": words, "most": _MOST})
        return [
            (number(row, "id"), string(row, "statement"))
            for row in rows
            if row["by_person"] or not by_people
        ]

    def article(self, text: str) -> Ref:
        """Return the article: identifier, address, title, day; a part of a title will do.

        The words of a wrong article would not be found in it.
        """
        wanted = self._answered("article", text)
        found = lookup.article(self.reader, wanted)
        return ref(self.work.batch, "articles", found)

    def attribution(self, text: str) -> Ref:
        """Return the attribution: identifier, or key in a pack."""
        wanted = self._answered("attribution", text)
        found = lookup.attribution(self.reader, wanted)
        return ref(self.work.batch, "attributions", found)

    def current(self, text: str) -> Ref:
        """Return the attribution; raises ``Superseded`` where another stands in its place."""
        found = self.attribution(text)
        latest, public = current_row(self.work.batch, found.number)
        if latest != found.number:
            raise Superseded(found.public, public)
        return found

    def _answered(self, kind: str, text: str) -> str:
        words = " ".join(text.split())
        return self.answers.rows.get((kind, text), words)

    def _by_id(self, table: str, text: str) -> Ref | None:
        found = self.work.batch.find(table, text)
        return None if found is None else Ref(found, text)

    def _looked_up(self, kind: str, text: str, find: Callable[[Reader, str], int]) -> Ref:
        """Return what reading finds, if it is a key in a pack; else ask whether it is meant."""
        found = ref(self.work.batch, f"{kind}s", find(self.reader, text))
        if self._is_key(kind, text):
            return found
        raise NotByName(kind, text, self._told(kind, found))

    def _is_key(self, kind: str, text: str) -> bool:
        pack, _, item = text.rpartition(":")
        wanted = f"{kind}s/{item.removeprefix(f'{kind}s/')}"
        rows = run.select(self.reader, "lookup_pack_item", {"item": wanted, "pack": pack})
        return any(row["entity_id"] for row in rows)

    def _told(self, kind: str, found: Ref) -> Candidate:
        if kind == "source":
            return self.card(found.number)
        return Candidate(self._statement(found.number), "", found.public)

    def _statement(self, claim: int) -> str:
        return str(self.work.batch.rows("SELECT statement FROM claims WHERE id = ?", claim)[0][0])


def _plain(statement: str) -> str:
    return " ".join(_WORD.findall(statement.casefold()))
