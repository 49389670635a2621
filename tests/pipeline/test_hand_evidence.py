"""Attributions by hand: words found, names found, rules told in one sentence."""

import pytest

from claimdb.errors import (
    Ambiguous,
    ChainElsewhere,
    ClaimdbError,
    ContentMissing,
    OwnVoice,
    QuoteAmbiguous,
    QuoteNotFound,
    SaidWordsAlone,
    SourceElsewhere,
    Superseded,
    TwoClaims,
)
from claimdb.model.vocab import Hedge, ReviewDecision, SourceKind, Stance
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import SourceWish, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution, correct, decide
from claimdb.pipeline.ingest import Wish, ingest
from claimdb.pipeline.naming import Answers
from tests.support.ferry import OPEN, TEXT, TITLE, Ferry


def _unnamed(case: Ferry, label: str, article: str = TITLE) -> str:
    wish = SourceWish(name=label, kind=SourceKind.GROUP, unnamed_in=article)
    return add_source(case.desk, wish).row.public


def _other_article(case: Ferry, text: str = "Some passengers said nothing.") -> str:
    file = case.folder / "other.txt"
    file.write_text(text)
    return ingest(case.desk.url, [file], who="ana").results[0].article or ""


def test_names_and_words_become_rows(case: Ferry) -> None:
    """An alias, a statement, words with other marks: all of it is found."""
    saying = Saying(
        source="The Company",
        claim="the ferry sailed with its doors open",
        quotes=('"The doors were closed."',),
        stance=Stance.ASSERTS,
        said="2024-06-17",
        said_words="Monday",
    )

    made = add_attribution(case.desk, "harbour", saying)

    assert made.added
    assert case.one("SELECT exact FROM passages") == "“The doors were closed.”"
    assert case.one("SELECT said_words FROM attributions") == "Monday"
    assert case.violations() == []


def test_the_same_again_is_harmless_and_tells_where_it_stands(case: Ferry) -> None:
    """By whomever; what was superseded or rejected since is not added again."""
    first = case.says()
    case.denies()
    again = Saying(source=case.lind, claim=case.claim, quotes=("sailed with its doors open",))
    before = case.digest()

    assert not add_attribution(Desk(case.desk.url, "ben"), TITLE, again).added
    assert case.digest() == before
    decide(case.desk, first, ReviewDecision.REJECTED, None)
    assert "ana rejected it" in add_attribution(case.desk, TITLE, again).notes[0]
    new = correct(case.desk, first, Saying(hedge=Hedge.LIKELY)).new.public
    assert new in add_attribution(case.desk, TITLE, again).notes[0]


def test_a_new_claim_comes_with_it_or_not_at_all(case: Ferry) -> None:
    """One transaction: without its words the claim is not added either."""
    with pytest.raises(QuoteNotFound):
        case.says("no such words", claim=None, new_claim="Water came in.")
    assert case.one("SELECT count(*) FROM claims") == 1

    case.says(claim=None, new_claim="Water came in.")

    assert case.one("SELECT count(*) FROM claims") == 2


def test_a_quote_in_two_places_is_a_question(case: Ferry) -> None:
    """The error lists them; an answer is taken; a number too."""
    saying = Saying(source=case.lind, claim=OPEN, quotes=("The doors were",))

    with pytest.raises(QuoteAmbiguous):
        add_attribution(case.desk, TITLE, saying)
    answered = Desk(case.desk.url, "ana", Answers(places={"The doors were": 2}))
    add_attribution(answered, TITLE, saying)

    assert case.one("SELECT start_offset FROM passages") == TEXT.rindex("The doors were")


def test_a_label_names_the_unnamed_source_of_this_article(case: Ferry) -> None:
    """The same label elsewhere is somebody else, and nobody is asked."""
    here = _unnamed(case, "some passengers")
    other = _other_article(case)
    _unnamed(case, "some passengers", other)

    case.says("would not say", source="Some passengers", stance=Stance.DECLINES)

    number = case.number("sources", here)
    assert case.rows("SELECT source_id FROM attributions") == [(number,)]


def test_a_label_that_is_also_a_name_is_a_question(case: Ferry) -> None:
    """A label never makes an unnamed source somebody."""
    _unnamed(case, "the company")

    with pytest.raises(Ambiguous) as error:
        case.says(source="the company")
    assert {one.description for one in error.value.candidates} == {
        "organisation",
        "unnamed group",
    }


def test_an_unnamed_source_speaks_in_its_own_article_only(case: Ferry) -> None:
    """By its identifier it could be named anywhere."""
    elsewhere = _unnamed(case, "some passengers", _other_article(case))

    with pytest.raises(SourceElsewhere, match="some passengers"):
        case.says(source=elsewhere)


def test_a_chain_stays_in_one_text_and_leans_on_what_counts(case: Ferry) -> None:
    """The newest text is looked in; an older one has chains of its own."""
    old = case.says()
    new = correct(case.desk, old, Saying(capacity="harbour master")).new.public

    with pytest.raises(Superseded, match=new):
        case.says(via=old)
    with pytest.raises(Superseded, match=new):
        case.denies(answers=old)
    file = case.folder / "changed.txt"
    file.write_text(f"{TEXT} It is told.")
    ingest(case.desk.url, [file], who="ana", wish=Wish(revises=case.article))
    with pytest.raises(ChainElsewhere):
        case.says(via=new)


def test_words_are_found_in_the_newest_text(case: Ferry) -> None:
    """And the state of the text is told where it is not the first."""
    file = case.folder / "changed.txt"
    file.write_text(f"{TEXT} The doors were never seen.")
    ingest(case.desk.url, [file], who="ana", wish=Wish(revises=case.article))
    saying = Saying(source=case.lind, claim=OPEN, quotes=("never seen",), said="2024-06-20")

    notes = add_attribution(case.desk, TITLE, saying).notes

    assert "revision 2" in notes[0]
    assert "after the article was published" in notes[1]


def test_own_voice_is_the_publisher(case: Ferry) -> None:
    """No source needs to be named, no other one may be, and there is no chain."""
    publisher = case.one("SELECT public_id FROM sources WHERE name = 'The Daily Example'")
    voice = case.says(source=None, own_voice=True)

    of = "SELECT source.public_id FROM attributions JOIN sources AS source ON source.id = source_id"
    assert case.one(of) == publisher
    with pytest.raises(OwnVoice, match="The Daily Example"):
        case.says(own_voice=True)
    with pytest.raises(OwnVoice, match="leave --via out"):
        case.says("said that the ferry", source=None, own_voice=True, via=voice)
    assert case.violations() == []


def test_own_voice_of_an_unknown_publisher_is_one_unnamed_source(case: Ferry) -> None:
    """Made once, of that article; a named source cannot stand in for it."""
    article = _other_article(case, "It was so. It was not so.")
    for quote in ("It was so", "It was not so"):
        saying = Saying(quotes=(quote,), claim=OPEN, own_voice=True)
        add_attribution(case.desk, article, saying)

    rows = case.rows("SELECT DISTINCT source_id FROM attributions")
    assert len(rows) == 1
    told = case.rows("SELECT kind, is_named FROM sources WHERE id = ?", rows[0][0])
    assert told == [("outlet", 0)]
    other = Saying(quotes=("It was so",), claim=OPEN, own_voice=True, source=case.lind)
    with pytest.raises(OwnVoice):
        add_attribution(case.desk, article, other)
    assert case.violations() == []


def test_a_named_source_is_not_the_voice_of_an_unknown_publisher(case: Ferry) -> None:
    """The article names no publisher, and so nobody can be taken for it."""
    article = _other_article(case)
    saying = Saying(quotes=("said",), claim=OPEN, own_voice=True, source=case.lind)

    with pytest.raises(OwnVoice, match="does not name"):
        add_attribution(case.desk, article, saying)


@pytest.mark.parametrize(
    ("saying", "error"),
    [
        (Saying(source="Ada Lind", claim=OPEN), ContentMissing),
        (Saying(source="Ada Lind", quotes=("doors open",)), ContentMissing),
        (Saying(claim=OPEN, quotes=("doors open",)), ContentMissing),
        (Saying(claim=OPEN, new_claim="It.", quotes=("doors open",)), TwoClaims),
        (Saying(claim=OPEN, quotes=("doors open",), said_words="Monday"), SaidWordsAlone),
    ],
)
def test_what_is_missing_is_said(case: Ferry, saying: Saying, error: type[ClaimdbError]) -> None:
    """And nothing is written."""
    before = case.digest()

    with pytest.raises(error):
        add_attribution(case.desk, TITLE, saying)
    assert case.digest() == before


def test_a_rejected_row_counts_no_more_until_it_is_accepted(case: Ferry) -> None:
    """What leans on it is named, since it still counts; the same decision again is harmless."""
    said = case.says()
    answer = case.denies(answers=said)

    done = decide(case.desk, said, ReviewDecision.REJECTED, "not her words")

    assert done.notes == (f"{answer} is known through it, or answers it, and still counts.",)
    counted = "SELECT asserts_attributions FROM claim_tallies"
    assert case.one(counted) == 0
    assert not decide(case.desk, said, ReviewDecision.REJECTED, None).added
    assert decide(case.desk, said, ReviewDecision.ACCEPTED, None).added
    assert case.one(counted) == 1
    assert case.violations() == []


def test_many_decisions_within_a_second_are_all_kept(case: Ferry) -> None:
    """Reviews are told apart by their time, which is in whole seconds."""
    said = case.says()

    for decision in (ReviewDecision.REJECTED, ReviewDecision.ACCEPTED) * 2:
        assert decide(case.desk, said, decision, None).added

    assert case.one("SELECT count(DISTINCT reviewed_at) FROM reviews") == 4
    assert case.violations() == []


def test_a_superseded_row_is_not_decided_on(case: Ferry) -> None:
    """The decision would count for nothing; the row in its place is named."""
    old = case.says()
    new = correct(case.desk, old, Saying(hedge=Hedge.LIKELY)).new.public

    with pytest.raises(Superseded, match=new):
        decide(case.desk, old, ReviewDecision.ACCEPTED, None)
