"""Sources and claims by hand: names looked up, namesakes never merged, nothing half-written."""

import pytest

from claimdb.errors import (
    AffiliationsTold,
    Ambiguous,
    DatesReversed,
    Namesake,
    NotByName,
    NotFound,
)
from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    Judgement,
    RelationKind,
    SourceKind,
    SubjectRole,
)
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import (
    AffiliationWish,
    ClaimWish,
    SourceWish,
    add_affiliation,
    add_aliases,
    add_claim,
    add_relation,
    add_source,
)
from claimdb.pipeline.hand_edits import edit_source
from claimdb.pipeline.hand_judgements import judge_pair
from claimdb.pipeline.load import load_pack
from claimdb.pipeline.naming import Answers
from tests.support.ferry import OPEN, TITLE, Ferry
from tests.support.repository import ROOT


def _person(name: str, **more: str) -> SourceWish:
    return SourceWish(name=name, kind=SourceKind.PERSON, **more)  # type: ignore[arg-type]


def test_the_same_source_again_is_harmless(case: Ferry) -> None:
    """Not even a run is left; what it has otherwise is told, and stays."""
    before = case.digest()

    again = add_source(case.desk, _person("ada lind", description="somebody"))

    assert (again.row.public, again.added) == (case.lind, False)
    assert "its description stays harbour master" in again.notes[0]
    assert case.digest() == before


def test_a_source_that_was_renamed_is_known_by_its_new_name(case: Ferry) -> None:
    """Its identifier is still made from the first one; the same kind and name is the same."""
    edit_source(case.desk, "Ada Lind", {"name": "Ada M. Lind"})

    assert add_source(case.desk, _person("Ada M. Lind")).row.public == case.lind
    assert add_source(case.desk, _person("Ada Lind")).row.public == case.lind


@pytest.mark.parametrize("name", ["Northern Lines", "the company", "The Company"])
def test_a_namesake_of_another_kind_is_a_question(case: Ferry, name: str) -> None:
    """Also where the name is an alias of somebody else."""
    before = case.digest()

    with pytest.raises(Namesake) as error:
        add_source(case.desk, _person(name))

    assert [one.public_id for one in error.value.candidates] == [case.lines]
    assert "--apart" in str(error.value)
    assert case.digest() == before


def test_a_namesake_that_is_said_to_be_one_is_somebody_new(case: Ferry) -> None:
    """What tells them apart is shown with them; doing it again is harmless."""
    new = add_source(case.desk, _person("Northern Lines", apart="the poet"))
    again = add_source(case.desk, _person("Northern Lines", apart="the poet"))

    assert (new.added, again.added, again.row) == (True, False, new.row)
    told = case.one("SELECT description FROM sources WHERE id = ?", new.row.number)
    assert told == "the poet"
    assert case.violations() == []


def test_a_namesake_that_is_meant_gets_the_new_aliases(case: Ferry) -> None:
    """The answer to the question is the source that is there."""
    answers = Answers(rows={("namesake", "the company"): case.lines})
    wish = SourceWish(
        name="the company", kind=SourceKind.GROUP, aliases=(("NL", AliasKind.ACRONYM),)
    )

    made = add_source(Desk(case.desk.url, "ana", answers), wish)

    assert (made.row.public, made.added) == (case.lines, False)
    assert made.notes == ("its kind stays organisation: 'claimdb edit source' changes it.",)
    assert case.one("SELECT source_id FROM source_aliases WHERE name = 'NL'") == made.row.number


def test_an_unnamed_source_is_of_its_article(case: Ferry) -> None:
    """The same label there is the same source; nobody is asked about namesakes."""
    made = add_source(case.desk, _person("the company", unnamed_in=TITLE))
    again = add_source(case.desk, _person("The company", unnamed_in=case.article))

    assert (made.added, again.added, again.row) == (True, False, made.row)
    assert case.rows("SELECT is_named FROM sources WHERE id = ?", made.row.number) == [(0,)]


def test_an_alias_that_others_bear_is_told(case: Ferry) -> None:
    """It is allowed, and will be a question from then on."""
    made = add_aliases(case.desk, "Ada Lind", (("the company", AliasKind.METONYM),))

    assert made.added
    assert case.lines in made.notes[0]
    with pytest.raises(Ambiguous):
        add_aliases(case.desk, "the company", (("NL", AliasKind.ACRONYM),))


def test_a_name_that_is_only_begun_is_never_written_about(case: Ferry) -> None:
    """Reading would find it; writing wants the whole name, and shows it."""
    with pytest.raises(NotByName, match="Northern Lines"):
        add_aliases(case.desk, "Northern", (("NL", AliasKind.ACRONYM),))
    with pytest.raises(NotByName, match="ferry sailed"):
        add_relation(case.desk, "ferry doors", RelationKind.ENTAILS, OPEN, None)
    with pytest.raises(NotFound):
        add_aliases(case.desk, "Nobody", (("NL", AliasKind.ACRONYM),))


def test_a_spokesperson_makes_a_party(case: Ferry) -> None:
    """The derived tables are in step at once."""
    to = {AffiliationKind.SPOKESPERSON_OF: ("the company",)}
    wish = AffiliationWish(to=to, role="spokeswoman", since="2020")

    made = add_affiliation(case.desk, "Ada Lind", wish)

    assert made.notes == ("affiliation 1: spokesperson of Northern Lines.",)
    party = case.number("sources", case.lines)
    assert case.rows("SELECT party_id FROM source_parties") == [(party,)]
    assert not add_affiliation(case.desk, "Ada Lind", wish).added
    assert case.violations() == []


def test_role_and_dates_are_of_one_affiliation(case: Ferry) -> None:
    """Of several nobody could tell which has ended; without any there is nothing to do."""
    kinds = (AffiliationKind.MEMBER_OF, AffiliationKind.EMPLOYEE_OF)
    both = AffiliationWish(to=dict.fromkeys(kinds, (case.lines,)), since="2020")

    with pytest.raises(AffiliationsTold, match="there are 2"):
        add_affiliation(case.desk, "Ada Lind", both)
    with pytest.raises(AffiliationsTold, match="there are 0"):
        add_affiliation(case.desk, "Ada Lind", AffiliationWish(to={}))


def test_an_affiliation_does_not_end_before_it_begins(case: Ferry) -> None:
    """It is told in a sentence rather than as a rule of the database."""
    to = {AffiliationKind.PART_OF: (case.lines,)}

    with pytest.raises(DatesReversed, match="exchange the two dates"):
        add_affiliation(case.desk, "Ada Lind", AffiliationWish(to=to, since="2025", until="2024"))


def test_nothing_is_kept_where_a_part_fails(case: Ferry) -> None:
    """A source whose affiliation cannot be made is not added either."""
    before = case.digest()
    links = AffiliationWish(to={AffiliationKind.MEMBER_OF: ("Nobody",)})
    wish = SourceWish(name="Bo Ek", kind=SourceKind.PERSON, affiliations=links)

    with pytest.raises(NotFound):
        add_source(case.desk, wish)
    assert case.digest() == before


def test_a_claim_is_known_by_its_words_also_after_an_edit(case: Ferry) -> None:
    """Case, spaces and marks aside, whatever identifier it was given."""
    again = add_claim(case.desk, ClaimWish(statement="the ferry SAILED with its doors open"))

    assert (again.row.public, again.added) == (case.claim, False)


def test_a_claim_close_to_another_names_it(case: Ferry) -> None:
    """A person decides whether the two are the same."""
    made = add_claim(case.desk, ClaimWish(statement="The ferry sailed with open doors."))

    assert made.notes == (f"close to {case.claim} “{OPEN}”.",)


@pytest.mark.parametrize("words", ["did not sail", "didn’t sail", "denies that it sailed"])
def test_a_negated_claim_is_questioned(case: Ferry, words: str) -> None:
    """There are no negated twins: what is denied is the positive claim."""
    made = add_claim(case.desk, ClaimWish(statement=f"The company {words}."))

    assert "'claimdb add denial' says who denies it" in made.notes[0]


def test_a_claim_comes_with_subjects_topics_and_relations(case: Ferry) -> None:
    """All of it in one go, and counted at once."""
    wish = ClaimWish(
        statement="Water came in.",
        subjects=(("the company", SubjectRole.ACCUSED),),
        topics=("Ferry accidents",),
        when="2024-06-16",
        relations=((RelationKind.SUPPORTS, OPEN),),
    )

    made = add_claim(case.desk, wish)

    assert made.notes == ("the topic 'ferry-accidents' is new.",)
    assert case.rows("SELECT kind FROM claim_relations") == [("supports",)]
    assert case.one("SELECT occurred_precision FROM claims WHERE id = ?", made.row.number) == "day"
    assert not add_claim(case.desk, wish).added
    assert case.violations() == []


def test_a_key_in_a_pack_names_its_row(case: Ferry) -> None:
    """With the pack before it or without, for sources and claims."""
    load_pack(case.desk.url, ROOT / "seeds" / "putin-pyongyang-2024")

    made = add_aliases(case.desk, "kirby", (("the spokesman", AliasKind.TITLE),))
    key = "putin-pyongyang-2024:claims/weapons-used"
    related = add_relation(case.desk, OPEN, RelationKind.SUPPORTS, key, None)

    assert case.one("SELECT name FROM sources WHERE id = ?", made.row.number) == "John Kirby"
    assert related.added
    assert case.violations() == []


def test_names_of_one_that_was_judged_the_same_lead_to_the_row_named(case: Ferry) -> None:
    """Evidence points at the row of its own words, so that a judgement can be undone."""
    other = add_source(case.desk, _person("A. Lind")).row
    judge_pair(case.desk, "source", ("Ada Lind", "A. Lind"), Judgement.SAME, None)

    case.says(source="A. Lind")

    assert case.rows("SELECT source_id FROM attributions") == [(other.number,)]


def test_a_name_that_several_judged_the_same_bear_is_no_question(case: Ferry) -> None:
    """They are one by now, and the row that stands for them is meant."""
    other = add_source(case.desk, _person("Ada Lind", apart="the harbour master")).row.public
    judge_pair(case.desk, "source", (case.lind, other), Judgement.SAME, None)

    case.says(source="Ada Lind")

    assert case.rows("SELECT source_id FROM attributions") == [(case.number("sources", case.lind),)]
