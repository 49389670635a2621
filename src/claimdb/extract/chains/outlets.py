"""Which words name a news outlet: one that passes on what others say.

Invariant: an outlet that stands in no table is known by its shape ("the Harbour
Gazette", "Sky Nine News", "state-run northern news agencies"). Words such as
"agency" or "paper" name one only in the wide sense, for where the grammar
around them already says that somebody is passed on.
"""

import re
from functools import lru_cache
from typing import Final

from claimdb.extract.chains.outletwords import (
    BARE,
    KINDS,
    LOOSE,
    NAMES,
    NEWS,
    OTHER_TRADES,
    OWNED,
    PERIODICAL,
    TITLES,
)
from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span

#: A word with its inner signs ("state-run", "Al-Jazeera", "St."), and what follows it directly.
_TOKEN: Final = re.compile(r"[^\W_][\w.&/+-]*|&|\S")
#: "(KCNA)" behind a name, and signs between its words.
_ASIDE: Final = re.compile(r"\([^)]*\)|[,&\u201c\u201d\"]")
#: They end in a full stop and no sentence does.
_SAINTS: Final = frozenset({"st.", "ft.", "mt.", "u.s.", "u.k.", "u.n."})
_MARKS: Final = "'\u2018\u2019"
#: Words that no outlet's name goes on through.
_STOPS: Final = listed(
    """
    a about after against ahead also although and any around as at because before but by due
    during earlier early every for from had has he her hers him his how i if in into is it its
    last late later my no not of off on once or our over she since so that the their them then
    there these they this those though through to told today tonight two until us was we were
    what when where whether which while who whom whose why will with would yesterday you your
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december
    """
)
_DETERMINERS: Final = listed("the a an his her its their our my this that one")
#: Kinds of work that carry an outlet's name: "a Reuters report", "the Ten O'Clock programme".
_WORKS: Final = listed("article report reports programme program show series podcast")
#: "A media appearance", "a radio interview": what stands before these is a kind of work.
_WORKED: Final = re.compile(
    r"\s+(?:appearances?|interviews?|coverage|campaigns?|blitz|reports?|personalit|hosts?|shows?|ads?|"
    r"briefings?|events?|scrum|addresse?s?|posts?)\b"
)
#: The longest names have eight words ("the state-run Korean Central News Agency website").
_LONGEST: Final = 9
_FAR: Final = 120


def is_outlet(words: str, *, wide: bool = False) -> bool:
    """Tell whether ``words`` name an outlet, as a whole ("the Bay News website")."""
    return _is_outlet(" ".join(words.split()), wide=wide)


def outlet_at(text: str, start: int, end: int, *, wide: bool = False) -> Span | None:
    """Return the longest outlet whose words begin at ``start``, None where there is none.

    Nothing from ``end`` on is read. Of "CNN's Wolf Blitzer" the outlet is "CNN".
    """
    tokens = _tokens(text, start, min(end, start + _FAR))
    for count in range(len(tokens), 0, -1):
        span = Span(start, tokens[count - 1].end)
        if not is_outlet(text[span.start : span.end], wide=wide):
            continue
        if _ends_there(text, span, end):
            return _bare(text, span, tokens)
    return None


def _bare(text: str, span: Span, tokens: list[Span]) -> Span:
    """Return a name without the article of what it stands before ("in a CBS interview")."""
    article = text[tokens[0].start : tokens[0].end].lower()
    if article not in {"a", "an"} or not is_outlet(text[tokens[1].start : span.end]):
        return span
    is_name = text[tokens[1].start].isupper()
    return Span(tokens[1].start, span.end) if is_name else span


@lru_cache(maxsize=1 << 12)
def _is_outlet(words: str, *, wide: bool) -> bool:
    tokens = _ASIDE.sub(" ", words).replace("\u2019", "'").split()
    definite = bool(tokens) and tokens[0].lower() in _DETERMINERS
    tokens = tokens[1:] if definite else tokens
    if not tokens or len(tokens) > _LONGEST or "," in words.strip(", "):
        return False
    plain = [_plain(token) for token in tokens]
    if tokens[-1][0].isupper() and " ".join(plain) in NAMES:
        return True
    if any(word in _STOPS or word in _DETERMINERS for word in plain):
        return False
    if tokens[-1][0].isupper() and _has_name(plain):
        return True
    if _titled(tokens, plain, definite=definite) or _of_a_kind(plain, wide=wide):
        return True
    return _called(tokens, plain, wide=wide)


def _called(tokens: list[str], plain: list[str], *, wide: bool) -> bool:
    """Tell whether a kind of outlet has its name behind it: "the newspaper Norrbladet".

    A number may end that name ("the broadcaster Kanal 9").
    """
    numbered = tokens[-1].isdigit()
    names = int(numbered)
    while names < len(tokens) and tokens[-1 - names][0].isupper():
        names += 1
    if numbered and names == 1:
        return False  # a kind of outlet and a number is none by name
    return 0 < names < len(tokens) and _of_a_kind(plain[:-names], wide=wide)


def _plain(token: str) -> str:
    """Return a word in lower case, without its genitive; of "Post-Dispatch" the last part."""
    word = re.sub(r"'s?$", "", token).lower().strip(".")
    whole = word in OWNED or word in NAMES
    return word if whole or "-" not in word else _last_part(word)


def _last_part(word: str) -> str:
    last = word.rpartition("-")[2]
    return last if last in TITLES else word


def _has_name(plain: list[str]) -> bool:
    """Tell whether the words are a known name, or end in one ("South Korea's Yonhap")."""
    spoken = [re.sub(r"[\W_]+", " ", word).strip() for word in plain]
    return any(" ".join(spoken[first:]) in NAMES for first in range(len(spoken)))


def _titled(tokens: list[str], plain: list[str], *, definite: bool) -> bool:
    """Tell whether capitals end in a newspaper's or a station's word, a number aside."""
    if plain[-1].isdigit() and len(plain) > 1:
        return plain[-2] in {"channel", "radio", "tv"}
    if plain[-1] in _WORKS and len(plain) > 1:
        return _has_name(plain[:-1]) or _titled(tokens[:-1], plain[:-1], definite=definite)
    if plain[-1] not in TITLES or not tokens[-1][0].isupper():
        return _begun(tokens, plain, definite=definite)
    named = len(tokens) > 1 and (tokens[-2][0].isupper() or tokens[-2].isdigit())
    return named or plain[-1] not in BARE or (definite and len(tokens) == 1)


def _begun(tokens: list[str], plain: list[str], *, definite: bool) -> bool:
    """Tell whether capitals begin as names of outlets do: "Radio Vesna", "the Weekly Bee"."""
    if not (tokens[0][0].isupper() and tokens[-1][0].isupper()):
        return False
    return plain[0] == "radio" or (definite and len(tokens) > 1 and plain[0] in PERIODICAL)


def _of_a_kind(plain: list[str], *, wide: bool) -> bool:
    """Tell whether common nouns say outlet: "local media", "the news agency", "the paper"."""
    last, before = plain[-1], plain[:-1]
    if before and before[-1] in OTHER_TRADES:
        return False
    if last in KINDS:
        return True
    if last not in LOOSE:
        return False
    if any(word in NEWS for word in before) or any(_has_name([word]) for word in before):
        return True
    if last in {"press", "outlet", "outlets"} and any(word in OWNED for word in before):
        return True
    return wide and last not in {"report", "reports", "service"}


def _tokens(text: str, start: int, end: int) -> list[Span]:
    """Return the words from ``start`` that one name may be made of."""
    found: list[Span] = []
    place = start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() < place:
            continue
        word = match.group()
        gap = text[place : match.start()]
        if gap.strip() or (found and not gap and word not in _MARKS):
            break
        if not found and word.lower() in _DETERMINERS:
            pass
        elif word in _MARKS or not (word[0].isalnum() or word == "&") or word.lower() in _STOPS:
            break
        found.append(Span(match.start(), match.start() + len(word.rstrip(".,/-+"))))
        place = match.end()
        if len(found) > _LONGEST or (word.endswith(".") and word.lower() not in _SAINTS):
            break
        place = _past_possessive(text, place)
    return found


def _past_possessive(text: str, place: int) -> int:
    """Return where the words go on after "'s" or a plural's apostrophe."""
    if text[place : place + 1] in _MARKS and text[place : place + 1]:
        return place + 2 if text[place + 1 : place + 2] == "s" else place + 1
    return place


def _is_first_name(text: str, words: list[str], last: int, end: int) -> bool:
    """Tell "Ria" of "Ria Soto", who works there, from the agency of that name."""
    following = _TOKEN.match(text, last + 1, end) if text[last : last + 1] == " " else None
    owned = len(words) > 1 and words[-2].endswith(("'s", "\u2019s", "s'", "s\u2019"))
    return owned and words[-1].istitle() and bool(following and following.group()[0].isupper())


def _ends_there(text: str, span: Span, end: int) -> bool:
    """Tell whether no longer name begins with these words ("the Post Office")."""
    words = text[span.start : span.end].split()
    if _is_first_name(text, words, span.end, end):
        return False
    named = _has_name([word.lower() for word in words if word.lower() not in _DETERMINERS])
    if not words[-1][0].isupper() or named:
        return not (words[-1].islower() and _WORKED.match(text, span.end, end))
    following = (
        _TOKEN.match(text, span.end + 1, end) if text[span.end : span.end + 1] == " " else None
    )
    # "The" and one word are ambiguous.
    if following is None or len(words) > len(("the", "Post")):
        return True
    word = following.group()
    return not word[0].isupper() or word.lower() in _STOPS
