"""From what a person types to the row that is meant: identifiers, keys, names, words.

Every function tries the surest reading first and stops at the first one that
fits anything: public identifier, key in a pack, name as it is written, name
but for case and titles, beginning, part. One row is the answer; several are
``Ambiguous`` and none is ``NotFound``. Of rows of the same name or statement those
that people made are meant before those that programs found, one in each article.
Invariant: namesakes are never merged, and of rows that are judged the same the
canonical one is returned.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.reader import Params, Reader, Row, Value
from claimdb.errors import Ambiguous, Candidate, NotFound
from claimdb.ingest.urls import canonical_url
from claimdb.queries import run
from claimdb.queries.nearest import nearest
from claimdb.queries.values import number, optional, string
from claimdb.text.names import name_key
from claimdb.text.untitled import untitled

#: So many candidates fit on a screen; the error says how many more there are.
_SHOWN: Final = 12
#: No reading looks at more rows than this; nobody reads so many candidates.
_MOST: Final = 200
_PUBLIC_ID: Final = re.compile(r"(?P<prefix>[a-z]{3})_[a-z2-7]{20}")
_PACK_KEY: Final = re.compile(r"(?:(?P<pack>[\w.-]+):)?(?P<item>[\w.-]+(?:/[\w.-]+)*)")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_URL: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")
#: Words of up to so many letters (and, the, will) tell no claim from another.
_TELLING: Final = 4
#: No name has a character after this one.
_LAST: Final = "\U0010ffff"

_Reading = Callable[[Reader, str], Iterable[int]]


def source(reader: Reader, text: str) -> int:
    """Return the canonical source that ``text`` names.

    Accepts a public identifier, a pack key (``kirby`` or ``PACK:kirby``), a name
    or alias ("Moscow" is Russia), its beginning or a part of it, or the label of
    an unnamed source that only one article has.
    """
    return _one(reader, "source", text, _SOURCE_READINGS)


#: A party is a source that others speak for.
party = source


def claim(reader: Reader, text: str) -> int:
    """Return the canonical claim: public identifier, pack key, statement, words of it."""
    return _one(reader, "claim", text, _CLAIM_READINGS)


def article(reader: Reader, text: str) -> int:
    """Return the article: public identifier, pack key, address, title, part of it, day."""
    return _one(reader, "article", text, _ARTICLE_READINGS)


def attribution(reader: Reader, text: str) -> int:
    """Return the attribution: public identifier, or key in a pack."""
    return _one(reader, "attribution", text, (_by_public_id("attribution"), _attribution_keys))


def topic(reader: Reader, text: str) -> str:
    """Return the short name of the topic: short name, name, part of either."""
    return _topic(reader, text)


def _topic(reader: Reader, text: str) -> str:
    rows = run.select(reader, "lookup_topics")
    known = {string(row, "slug"): string(row, "name") for row in rows}
    wanted = text.strip().casefold()
    whole = [slug for slug, name in known.items() if wanted in {slug, name.casefold()}]
    part = [s for s, name in known.items() if wanted in s or wanted in name.casefold()]
    fits = whole or (part if wanted else [])
    if len(fits) > 1:
        raise Ambiguous("topic", text, [Candidate(known[slug], "", slug) for slug in fits])
    if not fits:
        raise NotFound("topic", text, nearest(wanted, known))
    return fits[0]


def filters(
    reader: Reader,
    *,
    source: str | None = None,
    claim: str | None = None,
    topic: str | None = None,
    contested: bool = False,
) -> dict[str, Value | Sequence[Value]]:
    """Return the filters of these names, and ``contested`` if only that is wanted."""
    found: dict[str, Value | Sequence[Value]] = {}
    if source is not None:
        found["source"] = _one(reader, "source", source, _SOURCE_READINGS)
    if claim is not None:
        found["claim"] = _one(reader, "claim", claim, _CLAIM_READINGS)
    if topic is not None:
        found["topic"] = _topic(reader, topic)
    if contested:
        found["contested"] = 1
    return found


def _one(reader: Reader, kind: str, text: str, readings: Iterable[_Reading]) -> int:
    wanted = " ".join(text.split())
    for reading in readings if wanted else ():
        found = list(dict.fromkeys(reading(reader, wanted)))
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous(kind, text, _candidates(reader, kind, found[:_SHOWN]), len(found))
    raise NotFound(kind, text, _near(reader, kind, wanted))


def _ids(reader: Reader, name: str, params: Params, limit: int = 0) -> list[int]:
    return [number(row, "id") for row in run.select(reader, name, params, limit=limit)]


def _by_public_id(kind: str) -> _Reading:
    def reading(reader: Reader, text: str) -> list[int]:
        if not _PUBLIC_ID.fullmatch(text):
            return []
        return _ids(reader, f"lookup_{kind}_id", {"ids": [text]})

    return reading


def _by_pack_key(kind: str) -> _Reading:
    """Read ``KEY``, ``sources/KEY``, ``PACK:KEY`` and ``PACK:sources/KEY``."""

    def reading(reader: Reader, text: str) -> list[int]:
        match = _PACK_KEY.fullmatch(text)
        if match is None:
            return []
        item = f"{kind}s/{match['item'].removeprefix(f'{kind}s/')}"
        rows = run.select(reader, "lookup_pack_item", {"item": item, "pack": match["pack"] or ""})
        public_ids = [public for row in rows if (public := optional(row, "entity_id"))]
        return _ids(reader, f"lookup_{kind}_id", {"ids": public_ids}) if public_ids else []

    return reading


def _attribution_keys(reader: Reader, text: str) -> list[int]:
    """Read ``KEY``, ``ARTICLE/KEY``, and either after ``PACK:``."""
    match = _PACK_KEY.fullmatch(text)
    if match is None:
        return []
    before, _, key = match["item"].replace("/attributions/", "/").rpartition("/")
    rows = run.select(reader, "lookup_pack_attribution", {"ending": f"/attributions/{key}"})
    latest: dict[tuple[str, str], str] = {}
    for row in rows:
        item, origin = string(row, "item"), string(row, "origin")
        in_article = not before or item.startswith(f"articles/{before.removeprefix('articles/')}/")
        if in_article and origin == f"pack:{match['pack'] or origin.removeprefix('pack:')}":
            latest.setdefault((origin, item), string(row, "entity_id"))
    if not latest:
        return []
    return _ids(reader, "lookup_attribution_id", {"ids": list(latest.values())})


def _source_names(reader: Reader, text: str) -> list[int]:
    """Read a whole name or alias: as it is written, else but for case, accents and titles."""
    rows = run.select(reader, "lookup_source_name", {"key": name_key(text)})
    exact = [row for row in rows if row["name"] == text]
    return [number(row, "id") for row in _by_people(exact or rows)]


def _by_people(rows: list[Row]) -> list[Row]:
    """Return those that people made, if there are any: programs find the same name everywhere."""
    return [row for row in rows if row["by_person"]] or rows


def _source_beginnings(reader: Reader, text: str) -> list[int]:
    key = name_key(text)
    if not key:
        return []
    return _ids(reader, "lookup_source_prefix", {"key": key, "after": key + _LAST}, _MOST)


def _source_parts(reader: Reader, text: str) -> list[int]:
    key = name_key(text)
    return _ids(reader, "lookup_source_part", {"key": key}, _MOST) if key else []


def _source_labels(reader: Reader, text: str) -> list[int]:
    """Read the label of an unnamed source, or its beginning."""
    key = name_key(text)
    params = {"key": key, "after": key + _LAST}
    rows = run.select(reader, "lookup_source_unnamed", params, limit=_MOST) if key else []
    whole = [row for row in rows if row["is_whole"]]
    return [number(row, "id") for row in whole or rows]


def _claim_words(reader: Reader, text: str) -> list[int]:
    """Read a statement or words of it: the whole one if there is one, else all that have them."""
    words = _WORD.findall(text)
    if not words:
        return []
    rows = run.select(reader, "lookup_claim_words", {"words": _all_of(words), "most": _MOST})
    whole = [row for row in rows if _plain(string(row, "statement")) == _plain(text)]
    return [number(row, "id") for row in (_by_people(whole) if whole else rows)]


def _article_addresses(reader: Reader, text: str) -> list[int]:
    if not _URL.fullmatch(text):
        return []
    return _ids(reader, "lookup_article_url", {"hash": text_hash(f"url {canonical_url(text)}")})


def _article_titles(reader: Reader, text: str) -> list[int]:
    rows = run.select(reader, "lookup_article_title", {"title": text}, limit=_MOST)
    whole = [row for row in rows if row["is_whole"]]
    return [number(row, "id") for row in whole or rows]


def _article_days(reader: Reader, text: str) -> list[int]:
    if not _DAY.fullmatch(text):
        return []
    day = {"earliest": f"{text}T00:00:00Z", "latest": f"{text}T23:59:59Z"}
    return _ids(reader, "lookup_article_day", day, _MOST)


_SOURCE_READINGS: Final[tuple[_Reading, ...]] = (
    _by_public_id("source"),
    _by_pack_key("source"),
    _source_names,
    _source_beginnings,
    _source_parts,
    _source_labels,
)
_CLAIM_READINGS: Final[tuple[_Reading, ...]] = (
    _by_public_id("claim"),
    _by_pack_key("claim"),
    _claim_words,
)
_ARTICLE_READINGS: Final[tuple[_Reading, ...]] = (
    _by_public_id("article"),
    _by_pack_key("article"),
    _article_addresses,
    _article_titles,
    _article_days,
)


def _candidates(reader: Reader, kind: str, ids: list[int]) -> list[Candidate]:
    """Return what tells the rows apart, best match first."""
    rows = run.select(reader, f"lookup_{kind}_card", {"ids": ids})
    cards = {number(row, "id"): _CARDS[kind](row) for row in rows}
    return [cards[one] for one in ids if one in cards]


def _source_card(row: Row) -> Candidate:
    if row["is_named"]:
        parts = [string(row, "kind"), optional(row, "description")]
        told = ": ".join(filter(None, parts))
    else:
        told = f"unnamed, in {_article_name(row, optional(row, 'article_kind'))}"
    return Candidate(string(row, "name"), told, string(row, "public_id"))


def _claim_card(row: Row) -> Candidate:
    return Candidate(string(row, "statement"), "", string(row, "public_id"))


def _article_card(row: Row) -> Candidate:
    publisher = optional(row, "publisher") or "publisher not stated"
    kind = string(row, "kind")
    if kind == "retelling" and row["title"]:  # beside its original nothing else may differ
        publisher = f"a retelling, {publisher}"
    return Candidate(_article_name(row, kind), publisher, string(row, "public_id"))


def _attribution_card(row: Row) -> Candidate:
    told = f"{string(row, 'stance')}: {string(row, 'statement')}"
    return Candidate(string(row, "source"), told, string(row, "public_id"))


_CARDS: Final[dict[str, Callable[[Row], Candidate]]] = {
    "source": _source_card,
    "claim": _claim_card,
    "article": _article_card,
    "attribution": _attribution_card,
}


def _article_name(row: Row, kind: str | None) -> str:
    title, published = optional(row, "title"), optional(row, "published")
    if title is None:
        return untitled(kind or "article", published)
    return f"\u201c{title}\u201d of {published}" if published else f"\u201c{title}\u201d"


def _near(reader: Reader, kind: str, text: str) -> list[str]:
    """Return up to three names that come close to ``text``."""
    if kind == "source" and (key := name_key(text)):
        return nearest(key, _similar_names(reader, key))
    if kind == "claim" and (words := [word for word in _WORD.findall(text) if word[_TELLING:]]):
        params: Params = {"words": _any_of(words), "most": 3}
        return [
            string(row, "statement") for row in run.select(reader, "lookup_claim_words", params)
        ]
    return []


def _similar_names(reader: Reader, key: str) -> dict[str, str]:
    """Return names in which a word begins as the longest word of ``key`` does, by their key."""
    first = max(key.split(), key=len)[0]
    rows = run.select(reader, "lookup_source_near", {"first": f" {first}"})
    return {string(row, "name_key"): string(row, "name") for row in rows}


def _plain(statement: str) -> str:
    return " ".join(_WORD.findall(statement.casefold()))


def _all_of(words: list[str]) -> str:
    """Return the full-text query for all ``words``, the last of which may go on."""
    return " ".join(_quoted(words)) + "*"


def _any_of(words: list[str]) -> str:
    return " OR ".join(_quoted(words))


def _quoted(words: list[str]) -> Iterator[str]:
    return (f'"{word}"' for word in words)
