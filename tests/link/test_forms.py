"""Forms of verbs and nouns."""

import pytest

from claimdb.lexicons.commonverbs import VERBS
from claimdb.link import forms


@pytest.mark.parametrize(
    ("verb", "third", "past", "participle", "gerund"),
    [
        ("supply", "supplies", "supplied", "supplied", "supplying"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("give", "gives", "gave", "given", "giving"),
        ("die", "dies", "died", "died", "dying"),
        ("admit", "admits", "admitted", "admitted", "admitting"),
        ("open", "opens", "opened", "opened", "opening"),
        ("panic", "panics", "panicked", "panicked", "panicking"),
        ("launch", "launches", "launched", "launched", "launching"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("play", "plays", "played", "played", "playing"),
        ("be", "bes", "was", "been", "being"),
    ],
)
def test_forms_are_made(verb: str, third: str, past: str, participle: str, gerund: str) -> None:
    """By the rules of spelling, or from the table."""
    assert (
        forms.plural_s(verb),
        forms.past(verb),
        forms.participle(verb),
        forms.gerund(verb),
    ) == (third, past, participle, gerund)


def test_every_form_leads_back_to_its_verb() -> None:
    """Whatever else it may be a form of."""
    for verb in VERBS - {"be", "have", "do", "lie"}:
        assert (verb, forms.BASE) in forms.readings(verb)
        assert (verb, forms.PAST) in forms.readings(forms.past(verb))
        assert (verb, forms.PARTICIPLE) in forms.readings(forms.participle(verb))
        assert (verb, forms.ING) in forms.readings(forms.gerund(verb))


def test_unknown_verbs_are_read_by_their_ending() -> None:
    """And with a prefix they are forms of the same verb."""
    assert ("zorbe", forms.PAST) in forms.readings("zorbed") or forms.readings("zorbed")
    assert ("redeploy", forms.ING) in forms.readings("redeploying")
    assert forms.readings("table") == frozenset()


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("missiles", "missile"),
        ("bodies", "body"),
        ("crashes", "crash"),
        ("men", "man"),
        ("gas", "gas"),
        ("crisis", "crisis"),
        ("politics", "politics"),
        ("police", "police"),
    ],
)
def test_nouns_have_a_singular(word: str, lemma: str) -> None:
    """Where they end like a plural and are one."""
    assert forms.singular(word) == lemma
