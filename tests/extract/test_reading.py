"""An extractor reads texts in order, closely, long ones in parts, foreign ones not at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract import load
from claimdb.extract.document import Document
from claimdb.extract.parts import LONGEST
from claimdb.extract.protocol import Extractor, Reading, Tagger, Text
from claimdb.extract.reading import TaggedExtractor, Unmarked, rules
from claimdb.extract.record import Extraction, Found
from claimdb.model.vocab import Mode, Stance
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span

_SENTENCE = re.compile(
    r"(?P<source>(?:Mr |Ms )?[A-Z]\w+(?: [A-Z]\w+)?) (?P<cue>said|denied)(?: on \w+)?"
    r" (?P<content>that [^.]+)"
)


@dataclass
class Simple:
    """A tagger of sentences such as "Ann said that …"; remembers how far it has read."""

    name: str = "simple"
    version: str = "7"
    ahead: int = 1
    read: list[str] = field(default_factory=list)

    def find(self, documents: Iterable[Document]) -> Iterator[tuple[Found, ...]]:
        """Yield what is found, ``ahead`` documents at a time."""
        batch: list[tuple[Found, ...]] = []
        for document in documents:
            self.read.append(document.text)
            batch.append(tuple(_found(match) for match in _SENTENCE.finditer(document.text)))
            if len(batch) == self.ahead:
                yield from batch
                batch = []
        yield from batch


def _found(match: re.Match[str]) -> Found:
    content, cue, source = ((Span(*match.span(role)),) for role in ("content", "cue", "source"))
    return Found(content, cue, source, 0.8)


def simple(ahead: int = 1) -> TaggedExtractor:
    """Return an extractor with the simple tagger."""
    return TaggedExtractor("simple", Simple(ahead=ahead))


def told(text: str, found: Iterable[Extraction]) -> list[tuple[str, str]]:
    """Return who says what."""
    return [
        tuple(text[spans[0].start : spans[0].end] for spans in (one.source, one.content))  # type: ignore[misc]
        for one in found
    ]


GERMAN = (
    "Der Minister hat am Montag gesagt, dass die Brücke nicht vor dem Winter fertig wird und"
    " dass der Bund die Kosten für den Bau nicht mehr allein tragen kann. "
) * 5


def test_what_is_marked_is_read_closely() -> None:
    """Stance, mode, speaker and time, each beside its own attribution."""
    text = "Ana Bell said on Monday that the dam broke. Ms Bell denied that it was old."

    first, second = simple().extract(text, published=parse_date("2031-05-13"))

    assert (first.stance, second.stance) == (Stance.ASSERTS, Stance.DENIES)
    assert (first.mode, first.by, first.confidence) == (Mode.INDIRECT, "model", 0.8)
    assert second.speaker is not None
    assert second.speaker.resolved == "Ana Bell"
    assert first.said is not None
    assert first.said.date is not None
    assert f"{first.said.date.earliest:%F}" == "2031-05-12"
    assert second.said is None


def test_rules_find_beside_the_tagger() -> None:
    """In order of the text, whoever has found it."""
    text = (
        "ANA BELL: We say that the dam is safe.\n\nCARL MOSS: You said so before.\n\n"
        "ANA BELL: I did, and we were right.\n\nDora Finch said that nobody had asked."
    )

    found = simple().extract(text)

    assert {one.by for one in found} == {"model", "transcript"}
    assert found == sorted(found, key=lambda one: one.content[0])


def test_an_extractor_is_named_with_its_model() -> None:
    """Rules alone have none."""
    assert isinstance(simple(), Extractor)
    assert isinstance(Simple(), Tagger)
    assert isinstance(Unmarked(), Tagger)
    assert (simple().name, simple().model) == ("simple", "simple/7")
    assert (rules().name, rules().model) == ("rules", None)
    assert load("rules") == rules()


@pytest.mark.parametrize("ahead", [1, 2, 5])
def test_many_texts_are_read_in_order(ahead: int) -> None:
    """However many the tagger reads at a time, and whatever is between them."""
    texts = ["Ann said that A.", GERMAN, GERMAN, "", "Bo said that B.", "Cy said that C.", GERMAN]

    readings = list(simple(ahead).read_many(Text(one) for one in texts))

    found = [told(text, one.extractions) for text, one in zip(texts, readings, strict=True)]
    assert found == [
        [("Ann", "that A")], [], [], [], [("Bo", "that B")], [("Cy", "that C")], []
    ]  # fmt: skip
    remark = "it seems to be in German, and only English is read: nothing was looked for."
    assert [one.remark for one in readings] == [None, remark, remark, None, None, None, remark]


def test_texts_are_taken_as_they_come() -> None:
    """A stream without an end gives its first results at once."""
    tagger = Simple()

    def stream() -> Iterator[str]:
        while True:
            yield f"Ann said that {len(tagger.read)}."

    readings = TaggedExtractor("simple", tagger).extract_many(stream())

    assert [len(next(readings)) for _ in range(3)] == [1, 1, 1]
    assert len(tagger.read) == 3


def test_a_foreign_text_is_not_shown_to_the_tagger() -> None:
    """Nor one that its publisher calls foreign, where the words leave it open."""
    extractor = TaggedExtractor("simple", tagger := Simple())
    asked = [Text(GERMAN), Text("Ann said that A.", language="de"), Text("Bo said that B.")]

    found = list(extractor.extract_many(asked))

    assert [len(one) for one in found] == [0, 0, 1]
    assert tagger.read == ["Bo said that B."]


def test_a_long_text_is_read_in_parts() -> None:
    """Spans are those of the whole, and so are links."""
    paragraph = f"Ann said that it rained. {'Nobody came to see it. ' * 100}\n\n"
    many = 2 * LONGEST // len(paragraph)
    text = paragraph * many
    extractor = TaggedExtractor("simple", tagger := Simple())

    found = extractor.extract(text)

    assert len(tagger.read) > 1
    assert told(text, found) == [("Ann", "that it rained")] * many
    assert found == sorted(found, key=lambda one: one.content[0])


@pytest.mark.parametrize(
    "start", ["\ufeff", "\ufeff\ufeff ", "\x00", "\ud800 ", "\U0001f6a2 ", "\r\n\u2028"]
)
def test_strange_characters_shift_nothing(start: str) -> None:
    """A byte-order mark, NUL, half a character: each counts as one."""
    text = f"{start}Ann said that A."

    assert told(text, simple().extract(text)) == [("Ann", "that A")]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """And whatever is found lies in it."""
    for one in (*rules().extract(text), *simple().extract(f"Ann said that {text}")):
        spans = (*one.content, *one.cue, *one.source)
        assert all(span.end <= len(text) + 14 for span in spans)


def test_nothing_gives_nothing() -> None:
    """No text at all, and an empty one."""
    assert list(simple().extract_many([])) == []
    assert list(simple().read_many([Text("")])) == [Reading()]
