"""Which sort of doing a cue tells of, how sure the speaker is, and how the reporter sounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.manner import manners
from claimdb.extract.record import Found, Manner, Sort
from claimdb.model.vocab import Hedge, Reporting
from claimdb.text.spans import Span
from tests.support.marked import marked
from tests.text.strategies import TEXT


def _manner(text: str) -> Manner:
    document, found = marked(text)
    return manners(document, [found])[0]


def _shown(text: str) -> tuple[list[str], list[str]]:
    document, found = marked(text)
    (manner,) = manners(document, [found])
    return (
        [document.text[span.start : span.end] for span in manner.hedge_words],
        [document.text[span.start : span.end] for span in manner.reporting_words],
    )


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("S[He] C[said] T[that it rained].", Sort.SPEECH),
        ("S[He] C[went on to say] T[that it rained].", Sort.SPEECH),
        ("C[According to] S[him], T[it rained].", Sort.SPEECH),
        ("S[MAYOR]C[:] T[It rains].", Sort.SPEECH),
        ("S[his] C[claim] T[that it rained]", Sort.SPEECH),
        ("S[He] C[seemed to blame] T[the rain].", Sort.SPEECH),
        ("S[He] C[made clear] T[that it rained].", Sort.SPEECH),
        ("S[The poll] C[shows] T[that it rained].", Sort.SPEECH),
        ("S[The inquiry] C[found] T[that it rained].", Sort.SPEECH),
        ("S[They] C[have long argued] T[that it rains].", Sort.SPEECH),
        ("S[He] C[believes] T[that it rained].", Sort.ATTITUDE),
        ("S[She] C[wants] T[to see rain].", Sort.ATTITUDE),
        ("S[They] C[hope] T[for rain].", Sort.ATTITUDE),
        ("S[Farmers] C[fear] T[that it will not rain].", Sort.ATTITUDE),
        ("S[They] C[are afraid] T[of rain].", Sort.ATTITUDE),
        ("S[their] C[view] T[that it rained]", Sort.ATTITUDE),
        ("S[They] C[are looking for] T[rain].", Sort.ATTITUDE),
        ("S[She] C[watched] T[the rain].", Sort.PERCEPTION),
        ("S[She] C[knows] T[that it rained].", Sort.PERCEPTION),
        ("S[Divers] C[found] T[a wreck].", Sort.PERCEPTION),
        ("T[It] C[seems] T[to rain].", Sort.PERCEPTION),
        ("S[An aerial view] C[shows] T[the flooded quay].", Sort.PERCEPTION),
        ("S[This photo taken on Monday] C[shows] T[the mayor].", Sort.PERCEPTION),
        ("S[Security camera footage] C[showed] T[the fire].", Sort.PERCEPTION),
        ("S[Maps of the valley] C[depict] T[the old road].", Sort.PERCEPTION),
        ("S[The images] C[show] T[that he lied].", Sort.SPEECH),
        ("S[The author of the picture] C[depicts] T[the town as dead].", Sort.SPEECH),
        ("S[An image analysis] C[shows] T[two cracks].", Sort.SPEECH),
        ("T[The vote] C[is seen] T[as a defeat].", Sort.ATTITUDE),
        ("T[He] C[is wanted by] S[a court].", Sort.ATTITUDE),
        ("S[The town] C[rarely welcomes] T[strangers].", Sort.ATTITUDE),
        ("S[They] C[lavished praise on] T[each other].", Sort.ATTITUDE),
        ("S[She] C[praised] T[the crew for saving the boat].", Sort.SPEECH),
        ("S[She] C[hailed] T[the crew as heroes].", Sort.SPEECH),
        ("S[She] C[thanked] T[the crew for its courage].", Sort.ATTITUDE),
        ("S[She] C[thanked] T[the crew for “firmly supporting” her].", Sort.SPEECH),
        ("S[She] C[apologised for] T[the delay].", Sort.ATTITUDE),
        ("S[She] C[apologised for] T[keeping the crew waiting].", Sort.SPEECH),
        ("S[She] C[congratulated] T[the crew].", Sort.ATTITUDE),
        ("S[She] C[apologised], saying T[“We kept them waiting”].", Sort.SPEECH),
        ("S[She] C[hailed] T[“a great day for boats”].", Sort.SPEECH),
    ],
)
def test_sorts_by_cue(text: str, sort: Sort) -> None:
    """Verbs, nouns, adjectives, signs and phrases of a cue tell the sort."""
    assert _manner(text).sort is sort


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("S[He] C[zorbed] T[that it rained].", Sort.SPEECH),
        ('S[He] C[zorbed] T["It rains"].', Sort.SPEECH),
        ("T[It rained], S[he] C[zorbed].", Sort.SPEECH),
        ("T[It rained]", Sort.SPEECH),
        ("S[He] C[zorbed] T[to go].", Sort.ATTITUDE),
        ("S[He] C[zorbed] T[the rain].", Sort.ATTITUDE),
        ("S[He] C[has yet] T[to comment].", Sort.SPEECH),
    ],
)
def test_sorts_by_shape(text: str, sort: Sort) -> None:
    """Where no table knows the cue, the shape of the content tells."""
    assert _manner(text).sort is sort


@pytest.mark.parametrize(
    ("text", "hedge", "words"),
    [
        ("S[He] C[said] T[that it may have rained].", Hedge.POSSIBLE, ["may"]),
        ("S[He] C[said] T[it could rain].", Hedge.POSSIBLE, ["could"]),
        ("S[He] C[said] T[perhaps it rained].", Hedge.POSSIBLE, ["perhaps"]),
        ("S[He] C[said] T[it could not have rained].", Hedge.POSSIBLE, ["could"]),
        ("S[He] C[said] T[it is likely to rain].", Hedge.LIKELY, ["likely"]),
        ("S[He] C[said] T[it would probably rain].", Hedge.LIKELY, ["probably"]),
        ("T[Rain] C[is expected].", Hedge.LIKELY, ["expected"]),
        ("T[He] C[is believed] T[to have left].", Hedge.BELIEVED, ["believed"]),
        ("S[Police] C[suspect] T[that he left].", Hedge.BELIEVED, ["suspect"]),
        ('T["I think it rained,"] S[he] C[said].', Hedge.BELIEVED, ["think"]),
        ("S[He] C[believes] T[it might rain].", Hedge.POSSIBLE, ["might"]),
        ("S[He] C[said] T[it rained].", None, []),
        ("S[He] C[said] T[they could not find the road].", None, []),
        ("S[He] C[said] T[it rained because clouds may gather].", None, []),
        ('T["I thought a star had come down,"] S[he] C[said].', None, []),
    ],
)
def test_hedges(text: str, hedge: Hedge | None, words: list[str]) -> None:
    """The weakest hedge of cue and main clause counts, and its words are shown."""
    assert (_manner(text).hedge, _shown(text)[0]) == (hedge, words)


@pytest.mark.parametrize(
    ("text", "reporting", "words"),
    [
        ("S[He] C[revealed] T[that it rained].", Reporting.ENDORSES, ["revealed"]),
        ("S[He] C[pointed out] T[that it rained].", Reporting.ENDORSES, ["pointed"]),
        ("S[He] C[admitted] T[that it rained].", Reporting.ENDORSES, ["admitted"]),
        ("S[He] C[claimed] T[that it rained].", Reporting.DISTANCES, ["claimed"]),
        ("S[He] C[falsely said] T[that it rained].", Reporting.DISTANCES, ["falsely"]),
        ("S[He] falsely C[said] T[that it rained].", Reporting.DISTANCES, ["falsely"]),
        ("S[The] so-called C[proof] T[that it rained]", None, []),
        ("S[his] C[so-called proof] T[that it rained]", Reporting.DISTANCES, ["so"]),
        ("S[He] C[said] T[that it rained].", Reporting.NEUTRAL, ["said"]),
        ("S[He] C[told] us T[that it rained].", Reporting.NEUTRAL, ["told"]),
        ("S[He] C[vowed] T[that it would rain].", None, []),
        ("S[He] C[would not acknowledge] T[the rain].", None, []),
        ("S[Nobody] C[noticed] T[the rain].", None, []),
        ("S[MAYOR]C[:] T[It rains].", None, []),
    ],
)
def test_reporting(text: str, reporting: Reporting | None, words: list[str]) -> None:
    """The cue and the adverb with it tell how the reporter sounds; most say nothing of it."""
    assert (_manner(text).reporting, _shown(text)[1]) == (reporting, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("S[He] C[said], without evidence, T[that it rained].", "without evidence"),
        (
            "Without providing any proof, S[he] C[said] T[that it rained].",
            "Without providing any proof",
        ),
        ("S[He] C[said] T[that it rained], but offered no evidence.", "offered no evidence"),
    ],
)
def test_nothing_to_prove_it(text: str, words: str) -> None:
    """A reporter who misses evidence in the same sentence keeps at a distance."""
    manner = _manner(text)

    assert (manner.reporting, _shown(text)[1]) == (Reporting.DISTANCES, [words])


@pytest.mark.parametrize(
    "text",
    [
        "S[He] C[said] T[that they were jailed without evidence].",
        "S[He] C[said] T[that it rained]. Bo spoke without evidence.",
        "Bo spoke without evidence. S[He] C[said] T[that it rained].",
    ],
)
def test_proof_that_is_missed_elsewhere(text: str) -> None:
    """Evidence that the speaker misses, or another sentence, says nothing of the reporter."""
    assert _manner(text).reporting is Reporting.NEUTRAL


@given(TEXT, st.data())
def test_any_spans_of_any_text(text: str, data: st.DataObject) -> None:
    """No text and no spans in it are too odd to have a manner."""
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: (Span(min(pair), max(pair)),)
    )
    content, cue, source = (data.draw(spans) for _ in range(3))

    (manner,) = manners(Document(text + "\nHe spoke without proof."), [Found(content, cue, source)])

    assert manner.sort in Sort
