"""Who is known via "which", via the one who cites it."""

import pytest

from tests.extract.chains.marking import chains, contents

_COLONEL = ("a colonel", "saying", "lorries pass")


def test_which_hangs_on_who_cites_it() -> None:
    """The colonel's words are known via the agency via the radio, as the agency's own are."""
    text = (
        "The pass is open, Radio Vesna reported, citing the Interfluv agency, "
        "which quoted a colonel as saying lorries pass."
    )
    rows = (
        ("Radio Vesna", "reported", "The pass is open"),
        ("a colonel", "saying", "lorries pass"),
    )
    assert chains(text, *rows) == [
        "~reported: Radio Vesna",
        "citing: the Interfluv agency [via Radio Vesna]",
        "~reported: Radio Vesna",
        "~quoted: which [via Radio Vesna]",
        "saying: a colonel [via which]",
    ]
    assert contents(text, *rows)[2:] == ["lorries pass"] * 3


@pytest.mark.parametrize("verb", ["cited", "quoted"])
def test_who_only_cites_becomes_the_one_that_passes_on(verb: str) -> None:
    """Whom somebody cites is nothing that is said, once it is known what for."""
    text = (
        f"Radio Vesna {verb} the Interfluv agency, which quotes a colonel as saying lorries pass."
    )
    rows = (("Radio Vesna", verb, "the Interfluv agency"), _COLONEL)
    assert chains(text, *rows) == [
        f"~{verb}: Radio Vesna",
        "~quotes: which [via Radio Vesna]",
        "saying: a colonel [via which]",
    ]


@pytest.mark.parametrize(
    "before",
    [
        "Radio Vesna praised the Interfluv agency",
        "Radio Vesna said it was the Interfluv agency",
        "The Interfluv agency",
    ],
)
def test_other_antecedents_hang_on_nobody(before: str) -> None:
    """Only of one who is cited somebody passes on the words."""
    text = f"{before}, which quoted a colonel as saying lorries pass."
    rows = [("Radio Vesna", "praised", "the Interfluv agency")] if "praised" in before else []
    told = chains(text, *rows, _COLONEL)
    assert told[-2:] == ["~quoted: which", "saying: a colonel [via which]"]
