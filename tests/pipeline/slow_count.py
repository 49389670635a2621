"""The count of origins as the design tells it, one sentence after the other."""

from collections import defaultdict
from collections.abc import Iterable

from claimdb.db.bulk import Value
from tests.pipeline.scene import NOTHING, Row, Scene, Side, is_speaking

_SURE = 0.5
_FIRST, _LAST = "0", "9"


def slow_tallies(scene: Scene) -> dict[frozenset[int], tuple[int, Side, Side]]:
    """Return for each set of claims judged the same: contested, and both sides."""
    return _Count(scene).tallies()


class _Count:
    def __init__(self, scene: Scene) -> None:
        self.facts = scene.facts
        self.sources = _joined(self.facts["sources"], self._same("source"))
        self.claims = _joined(self.facts["claims"], self._same("claim"))
        links = [
            (_n(row["article_id"]), _n(row["original_id"]))
            for number, row in self.facts["article_copies"].items()
            if row["kind"] != "reuse" and self._decision("article_copy_id", number) != "rejected"
        ]
        self.texts = _joined(self.facts["articles"], links)

    def tallies(self) -> dict[frozenset[int], tuple[int, Side, Side]]:
        said: dict[frozenset[int], list[Row]] = defaultdict(list)
        for number, row in self.facts["attributions"].items():
            if self._counts(number, row):
                said[self.claims[_n(row["claim_id"])]].append(row)
        return {claim: self._tally(rows) for claim, rows in said.items()}

    def _tally(self, rows: list[Row]) -> tuple[int, Side, Side]:
        asserted = [row for row in rows if row["stance"] == "asserts"]
        denied = [row for row in rows if row["stance"] == "denies"]
        contested = any(self._who(one) != self._who(other) for one in asserted for other in denied)
        return int(contested), self._side(asserted), self._side(denied)

    def _side(self, rows: list[Row]) -> Side:
        if not rows:
            return NOTHING
        own = [row for row in rows if row.get("own_voice") == 1]
        others = [row for row in rows if row.get("own_voice") != 1]
        parties = {self._party(row) for row in others if self._is_named(row)}
        hidden = [row for row in others if not self._is_named(row)]
        by_text: dict[frozenset[int], dict[int, set[frozenset[int]]]] = defaultdict(
            lambda: defaultdict(set)
        )
        for row in hidden:
            by_text[self._text(row)][_n(row["revision_id"])].add(self._who(row))
        unnamed = sum(max(map(len, articles.values())) for articles in by_text.values())
        unnamed = min(unnamed, len({self._who(row) for row in hidden}))
        voices = min(len({self._text(row) for row in own}), len({self._who(row) for row in own}))
        least = len(parties) or int(bool(hidden))
        articles = len({self._text(row) for row in rows})
        return articles, least, len(parties) + unnamed + voices, len(parties)

    def _counts(self, number: int, row: Row) -> bool:
        newer = any(
            one.get("supersedes_id") == number for one in self.facts["attributions"].values()
        )
        decision = self._decision("attribution_id", number)
        if row["stance"] == "relays" or newer or decision not in {None, "accepted"}:
            return False
        sure = row.get("confidence")
        return decision == "accepted" or sure is None or float(sure) >= _SURE

    def _who(self, row: Row) -> frozenset[int]:
        return self.sources[_n(row["source_id"])]

    def _is_named(self, row: Row) -> bool:
        return any(self.facts["sources"][one].get("is_named") != 0 for one in self._who(row))

    def _text(self, row: Row) -> frozenset[int]:
        return self.texts[_n(row["revision_id"])]  # each article has one revision

    def _party(self, row: Row) -> frozenset[int]:
        """Return the topmost source that the speaker speaks for on that day, if there is one."""
        article = self.facts["articles"][_n(row["revision_id"])]
        day = str(
            row.get("said_earliest") or article.get("published_earliest") or "2024-07-01T00:00:00Z"
        )
        speaker = self._who(row)
        above = self._speaks_for(day)
        reached: set[frozenset[int]] = set()
        queue = [speaker]
        while queue:
            new = above[queue.pop()] - reached
            reached |= new
            queue += new
        tops = {one for one in reached if not above[one] and one != speaker}
        return tops.pop() if len(tops) == 1 else speaker

    def _speaks_for(self, day: str) -> dict[frozenset[int], set[frozenset[int]]]:
        above: dict[frozenset[int], set[frozenset[int]]] = defaultdict(set)
        for number, row in self.facts["affiliations"].items():
            since = str(row.get("since_earliest") or _FIRST)
            until = str(row.get("until_latest") or _LAST)
            ends = (self._of(row["source_id"]), self._of(row["target_id"]))
            if (
                is_speaking(row["kind"])
                and since <= day < until
                and ends[0] != ends[1]
                and self._decision("affiliation_id", number) != "rejected"
            ):
                above[ends[0]].add(ends[1])
        return above

    def _of(self, source: Value) -> frozenset[int]:
        return self.sources[_n(source)]

    def _decision(self, of: str, number: int) -> Value:
        found = [row["decision"] for row in self.facts["reviews"].values() if row.get(of) == number]
        return found[-1] if found else None

    def _same(self, entity: str) -> list[tuple[int, int]]:
        judged = self.facts["judgements"]
        undone = {row.get("undoes_id") for row in judged.values()}
        return [
            (_n(row[f"left_{entity}_id"]), _n(row[f"right_{entity}_id"]))
            for number, row in judged.items()
            if f"left_{entity}_id" in row and number not in undone and row["undoes_id"] is None
        ]


def _n(value: Value) -> int:
    return int(str(value))


def _joined(numbers: Iterable[int], pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """Return for each number all those that the pairs join it with."""
    found = {one: frozenset([one]) for one in numbers}
    for left, right in pairs:
        whole = found[left] | found[right]
        found |= dict.fromkeys(whole, whole)
    return found
