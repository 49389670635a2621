"""A content of which the end alone was marked becomes the whole clause."""

import pytest

from claimdb.extract.bounds import bounded
from tests.support.found import words
from tests.support.marked import marked


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "S[The weekly] C[said] a friend of the actor confirmed T[his stay in Tolm].",
            "a friend of the actor confirmed his stay in Tolm",
        ),
        (
            "S[Police] C[said] two guards denied T[the theft of the map].",
            "two guards denied the theft of the map",
        ),
        (
            "S[The bank] C[reported] its auditors warned T[of a loss].",
            "its auditors warned of a loss",
        ),
    ],
)
def test_from_the_verb_on(text: str, content: str) -> None:
    """Where the words between end in a verb of their own."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "S[Police] C[said] on the day the bridge was opened T[the cable was safe].",
        "S[Ann] C[said] in a letter the board received T[it was over].",
        "S[Ann] C[painted] the boat she loved T[in red].",
        "S[Ann] C[said] “no” and left T[the hall].",
    ],
)
def test_when_and_where_it_was_said_is_no_part(text: str) -> None:
    """Nor is what stands in quotation marks, or behind another verb."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert row.content == found.content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "A dam broke in the night, T[and the road was shut], S[police] C[said].",
            "A dam broke in the night, and the road was shut",
        ),
        (
            "The ship left Lagos, T[but it never came to Tema], C[according to] S[the owners].",
            "The ship left Lagos, but it never came to Tema",
        ),
        (
            "Prices fell by half, T[and nobody bought], S[a dealer] C[said].",
            "Prices fell by half, and nobody bought",
        ),
    ],
)
def test_from_the_start_of_the_sentence(text: str, content: str) -> None:
    """Of two clauses before who says it the second one was marked."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == [content]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("T[The army], S[the radio] C[said], insists T[that the pass is open].", "insists"),
        ("T[The bishop], S[a priest] C[said], had denied T[that he was ill].", "had denied"),
        ("T[The rebels], S[it] C[added], demanded T[that the mine be shut].", "demanded"),
    ],
)
def test_with_the_verb_behind_an_insertion(text: str, verb: str) -> None:
    """Who says it parts the subject from its verb, which belongs to what is said."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content)[1].startswith(f"{verb} that")


@pytest.mark.parametrize(
    ("headline", "content"),
    [
        ("S[Audit office] C[demands] T[new ferry] bid", "new ferry bid"),
        ("S[Union] C[rejects] T[pay offer for pilots] in Lagos", "pay offer for pilots in Lagos"),
        ("S[Mayor] C[denies] T[theft]: paper", "theft"),
    ],
)
def test_to_the_end_of_a_headline(headline: str, content: str) -> None:
    """But not over a colon, behind which stands who says so."""
    document, found = marked(f"{headline}\n\nThe ferry has been late since the spring of 2027.")

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("S[Ann] C[called for] T[a ban on goods from] Vesnia, which she left.", "from Vesnia"),
        ("S[Ann] C[pledged] T[to] shut the port and left.", "to shut the port"),
        ("S[Ann] C[rejected] T[that claim in] a long statement on Monday.", "that claim"),
        ("S[Ann] C[praised] T[the plan on] Friday.", "the plan"),
        ("S[Ann] C[asked] T[what it was for], and left.", "what it was for"),
        ("S[Ann] C[asked] T[who it was by] C[or] S[Bo].", "who it was by"),
    ],
)
def test_no_content_ends_in_a_word_that_leads_on(text: str, content: str) -> None:
    """It goes on to what it leads to, or ends before by what and when it was said."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert document.text[row.content[0].start : row.content[-1].end].endswith(content)
