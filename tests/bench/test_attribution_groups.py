"""Which groups a row is in."""

import pytest

from claimdb.bench.attribution_groups import CueKind, Group, cue_kind, groups
from claimdb.extract.document import Document
from claimdb.extract.record import Found, Sort
from claimdb.text.spans import Span


def marked(text: str) -> tuple[Document, Found]:
    """Return a text without its marks, and the row of them: <source>, {cue}, [content]."""
    plain, opened, spans = "", dict[str, int](), dict[str, list[Span]]()
    for sign in text:
        if sign in "<{[":
            opened[sign] = len(plain)
        elif sign in ">}]":
            start = opened[{">": "<", "}": "{", "]": "["}[sign]]
            spans.setdefault(sign, []).append(Span(start, len(plain)))
        else:
            plain += sign
    content, cue, source = (tuple(spans.get(sign, ())) for sign in "]}>")
    return Document(plain), Found(content, cue, source)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<The mayor> {said} [it rained].", CueKind.SAYING),
        ("<The mayor of the old town> {has said in a statement that} [it rained].", CueKind.SAYING),
        ("<The report> {claims} [that it rained].", CueKind.SAYING),
        ("<Some> {say} [it rained].", CueKind.SAYING),
        ("Rain fell on the town, {adding} [to the floods].", CueKind.SAYING),
        ("<Nobody> {would comment} [on the rain].", CueKind.SAYING),
        ("<His> {claim} [that it rained] was odd.", CueKind.NOUN),
        ("<Holt>'s repeated {claim} [that it rained] was odd.", CueKind.NOUN),
        ("the <town>'s {announcement} [that it rained]", CueKind.NOUN),
        ("{According to} <Holt>, [it rained].", CueKind.ACCORDING),
        ("<HOLT>{:} [It rained.]", CueKind.SIGN),
        ("[“It rained.”] <Ida Holt>", CueKind.NONE),
    ],
)
def test_a_row_has_one_kind_of_cue(text: str, kind: CueKind) -> None:
    """By the words of the cue and what stands before them."""
    document, row = marked(text)

    assert cue_kind(document, row, Sort.SPEECH) is kind


@pytest.mark.parametrize(
    ("sort", "kind"),
    [
        (Sort.SPEECH, CueKind.SAYING),
        (Sort.ATTITUDE, CueKind.BELIEF),
        (Sort.PERCEPTION, CueKind.PERCEPTION),
    ],
)
def test_verbs_divide_by_what_is_done(sort: Sort, kind: CueKind) -> None:
    """As close reading says."""
    assert cue_kind(*marked("<They> {do} [so]"), sort) is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<She> {said} [one two three four five six]", {Group.SPEECH, Group.PRONOUN}),
        ("<Holt> {said} [one two - three four five]", {Group.SHORT}),
        ("{It is said} [one two three four five six]", {Group.SPEECH, Group.NO_SOURCE}),
        ("[One two,] <Holt> {said}, [three]", {Group.SHORT, Group.PIECES}),
        (
            "[One two three. Four five six],  <Holt> {said}",
            {Group.SPEECH, Group.SENTENCES},
        ),
        ("<He and Holt> {said} [so]", {Group.SHORT}),
    ],
)
def test_a_row_may_be_in_several_groups(text: str, expected: set[str]) -> None:
    """By length, pieces, sentences and source."""
    document, row = marked(text)

    (found,) = groups(document, [row], [Sort.SPEECH])

    assert found & set(Group) == expected


def test_what_is_thought_is_not_speech() -> None:
    """However long it is."""
    document, row = marked("<Holt> {thinks} [one two three four five six]")

    (found,) = groups(document, [row], [Sort.ATTITUDE])

    assert found == {CueKind.BELIEF}
