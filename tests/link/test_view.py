"""Statements made ready for comparing."""

from claimdb.link.frame import frame
from claimdb.link.view import Role, View, view


def seen(statement: str) -> View:
    """Return the view of a statement."""
    return view(frame(statement))


def roles(statement: str) -> dict[str, Role]:
    """Return the role of each term by its words."""
    return {part.term.words: part.role for part in seen(statement).parts}


def test_active_and_passive_have_the_same_roles() -> None:
    """Who does, what is done to, whoever stands first."""
    active, passive = roles("Rebels seized Lund."), roles("Lund was seized by rebels.")

    assert active == {"Rebels": Role.AGENT, "seized": Role.DEED, "Lund": Role.PATIENT}
    assert passive == {"rebels": Role.AGENT, "seized": Role.DEED, "Lund": Role.PATIENT}


def test_what_only_happens_has_a_patient() -> None:
    """Wages rise, and somebody raises wages."""
    assert roles("The wages rose.")["wages"] is Role.PATIENT


def test_who_lost_to_somebody_was_beaten() -> None:
    """The winner does it."""
    found = roles("Ola Berg lost the cup to Tor Lund.")

    assert found["Tor Lund"] is Role.AGENT
    assert found["Ola Berg"] is Role.PATIENT


def test_who_won_against_somebody_beat_him() -> None:
    """What is won stands beside."""
    found = roles("Ola Berg won the cup against Tor Lund.")

    assert (found["Ola Berg"], found["Tor Lund"]) == (Role.AGENT, Role.PATIENT)
    assert found["cup"] is Role.OTHER


def test_a_tool_stands_beside_what_is_hit() -> None:
    """Rockets were used to hit the port: the port is hit."""
    found = roles("Rockets were used to hit the port.")

    assert (found["Rockets"], found["port"]) == (Role.OTHER, Role.PATIENT)


def test_nobody_negates() -> None:
    """As "not" does."""
    assert seen("The guards saved nobody.").negated
    assert not seen("The guards saved him.").negated


def test_negations_are_counted_in_all_clauses() -> None:
    """Also where the statement as a whole is not negated."""
    assert seen("The boat sank because it was not mended.").nots == 1


def test_amounts_are_no_days_and_no_scores() -> None:
    """Each stands once, by what is counted."""
    found = seen("On 4 June 2024 Ola Berg won 3-1 before more than 19,000 guests.")

    assert [(one.low, one.high, one.of) for one in found.amounts] == [(19000, None, "guest")]
    assert [day.key for day in found.days] == ["2024-06-04"]


def test_a_verb_that_lends_itself_to_a_deed_is_spent() -> None:
    """It is no term of its own."""
    assert "launched" not in roles("Japan launched an investigation into the leak.")
    assert "failed" not in roles("The army failed to capture Lund.")


def test_what_is_bought_from_somebody_is_sold_by_him() -> None:
    """Beside itself, in the same roles; without the seller nothing is told of a sale."""
    bought = seen("Mali bought ten jets from Chad.")

    assert {"buy"} == bought.deeds.keys
    assert "sell" in bought.deeds.also
    assert "sell" not in seen("Mali bought ten jets.").deeds.also


def test_what_belongs_to_somebody_is_owned_by_him() -> None:
    """The sides change."""
    owned = seen("The mill belongs to Brightwell.")

    assert owned.deeds.keys == {"own"}
    assert [part.role for part in owned.parts if part.term.words == "Brightwell"] == [Role.AGENT]


def test_what_stands_behind_a_gerund_is_not_done_to() -> None:
    """Who fined Orsk for polluting the Vend has done nothing to the Vend."""
    parts = view(frame("The court fined Orsk for polluting the Vend.")).parts

    assert {one.term.words: one.role for one in parts if one.term.words in {"Orsk", "Vend"}} == {
        "Orsk": Role.PATIENT,
        "Vend": Role.PURPOSE,
    }


def test_no_is_told_by_the_negation_and_a_fraction_by_the_amount() -> None:
    """Neither is left over as a word."""
    none = view(frame("No data was stolen from Merkato."))
    third = view(frame("Two thirds of the patients recovered."))

    assert none.negated
    assert [one.term.words for one in none.parts] == ["data", "stolen", "Merkato"]
    assert [one.term.words for one in third.parts] == ["patients", "recovered"]
