"""What kind of reply words are."""

import pytest

from claimdb.link.denials import DenialWords, Described, Reply, describe
from claimdb.model.vocab import DenialKind, DenialScope

ALLEGED = "The mill dumped acid into the Orle"


def described(cue: str, content: str, allegation: str = ALLEGED, **more: bool) -> Described:
    """Return a reply described beside an allegation."""
    words = DenialWords(cue=cue, content=content, allegation=allegation, names=frozenset({"mill"}))
    return describe(
        words
        if not more
        else DenialWords(cue=cue, content=content, allegation=allegation, is_hedged=True)
    )


@pytest.mark.parametrize(
    ("cue", "content", "kind"),
    [
        ("denied", "dumping acid", DenialKind.FLAT),
        ("categorically denied", "the allegation", DenialKind.FLAT),
        ("called", "the report a fabrication", DenialKind.FABRICATED),
        ("said", "the witnesses were lying", DenialKind.FABRICATED),
        ("said", "it knew nothing of any acid", DenialKind.KNOWLEDGE),
        ("denied", "knowingly dumping acid", DenialKind.KNOWLEDGE),
        ("denied", "deliberately dumping acid", DenialKind.INTENT),
        ("said", "it never intended to dump acid", DenialKind.INTENT),
        ("said", "there was no evidence that it dumped acid", DenialKind.QUALIFIED),
        ("said", "it had not dumped acid as far as it was aware", DenialKind.QUALIFIED),
    ],
)
def test_a_denial_has_a_kind(cue: str, content: str, kind: DenialKind) -> None:
    """Read from its own words."""
    found = described(cue, content)

    assert (found.reply, found.kind) == (Reply.DENIAL, kind)
    assert found.reason


def test_a_hedge_of_the_speaker_qualifies() -> None:
    """Though the words left have none."""
    assert described("denied", "dumping acid", is_hedged=True).kind is DenialKind.QUALIFIED


@pytest.mark.parametrize(
    ("allegation", "content"),
    [
        ("The mill knew of the acid", "knowing of the acid"),
        ("The mill plans to dump acid", "any plan to dump acid"),
    ],
)
def test_who_is_accused_of_knowing_or_planning_denies_just_that(
    allegation: str, content: str
) -> None:
    """Flatly, and the whole of it."""
    found = described("denied", content, allegation)

    assert (found.kind, found.scope) == (DenialKind.FLAT, DenialScope.FULL)


@pytest.mark.parametrize(
    ("content", "scope", "element"),
    [
        ("dumping acid", DenialScope.FULL, None),
        ("some of the allegations", DenialScope.PARTIAL, None),
        ("dumping acid but admitted a leak of oil", DenialScope.PARTIAL, None),
        ("the amount", DenialScope.ELEMENT, "amount"),
        ("illegally dumping acid", DenialScope.ELEMENT, "illegally"),
        ("responsibility for the acid", DenialScope.ELEMENT, "responsibility"),
    ],
)
def test_a_denial_goes_so_far(content: str, scope: DenialScope, element: str | None) -> None:
    """And no further."""
    found = described("denied", content)

    assert (found.reply, found.scope, found.element) == (Reply.DENIAL, scope, element)


def test_a_manner_that_was_alleged_is_not_an_element() -> None:
    """Who is said to have done it illegally denies the whole of it."""
    found = described("denied", "illegally dumping acid", "The mill illegally dumped acid")

    assert found.scope is DenialScope.FULL


@pytest.mark.parametrize(
    ("cue", "content", "reply"),
    [
        ("declined to comment", "", Reply.DECLINED),
        ("would not be drawn", "on the report", Reply.DECLINED),
        ("could neither confirm nor deny", "the report", Reply.DECLINED),
        ("said", "the report was misleading public opinion", Reply.NON_DENIAL),
        ("called", "the question absurd", Reply.NON_DENIAL),
        ("demanded", "that the town present proof", Reply.NON_DENIAL),
        ("accused", "the town of dumping waste", Reply.COUNTER_ACCUSATION),
        ("said", "it was the town that dumped waste", Reply.COUNTER_ACCUSATION),
    ],
)
def test_words_that_deny_no_fact_are_no_denial(cue: str, content: str, reply: Reply) -> None:
    """They have neither kind nor scope."""
    found = described(cue, content)

    assert (found.reply, found.kind, found.scope) == (reply, None, None)


@pytest.mark.parametrize("content", ["selling acid", "that a worker had drowned"])
def test_a_denial_of_something_else_denies_nothing_of_this(content: str) -> None:
    """It has a kind, but goes no way towards the allegation."""
    found = described("denied", content)

    assert (found.reply, found.scope) == (Reply.OTHER_CLAIM, None)


def test_use_is_not_supply() -> None:
    """Who denies that weapons were used has not denied that they were supplied."""
    found = described(
        "denied", "that its rockets had been used in Utopia", "Erewhon supplied rockets to Utopia"
    )

    assert found.reply is Reply.OTHER_CLAIM


def test_without_an_allegation_a_denial_is_of_its_own_words() -> None:
    """There is nothing to set it beside."""
    found = describe(DenialWords(cue="denied", content="selling acid"))

    assert (found.reply, found.scope) == (Reply.DENIAL, DenialScope.FULL)


def test_what_is_denied_is_not_what_it_is_called() -> None:
    """Who denies forging calls nothing a forgery."""
    found = describe(DenialWords(cue="denied", content="that the ballots were forged"))

    assert found.kind is DenialKind.FLAT


@pytest.mark.parametrize(
    ("content", "beside", "scope"),
    [
        ("spilling 40 barrels", ", saying 12 had leaked", DenialScope.PARTIAL),
        ("spilling 40 barrels", ", but it said that only two had", DenialScope.PARTIAL),
        ("spilling dozens of barrels", ", insisting it was a few", DenialScope.PARTIAL),
        ("dumping acid", ", but admitted a leak", DenialScope.PARTIAL),
        ("dumping acid", ", acknowledging that some was lost", DenialScope.PARTIAL),
        ("spilling 40 barrels", ", saying the 40 barrels were sold", DenialScope.FULL),
        ("spilling 40 barrels", ", saying that it had been shut since 2024", DenialScope.FULL),
        ("dumping acid", ", saying 12 inspectors had found none of it", DenialScope.FULL),
        ("spilling 40 barrels", " on 12 May", DenialScope.FULL),
        ("spilling 40 barrels", "", DenialScope.FULL),
    ],
)
def test_what_is_granted_in_the_same_breath(content: str, beside: str, scope: DenialScope) -> None:
    """Who grants a lesser part, or another number, has not denied all of it."""
    found = describe(DenialWords(cue="denied", content=content, beside=beside))

    assert (found.reply, found.scope) == (Reply.DENIAL, scope)


@pytest.mark.parametrize(
    ("cue", "content", "beside", "scope"),
    [
        ("dismissed", "the reports as exaggerated", "", DenialScope.PARTIAL),
        (
            "rejected",
            "claims that it sank forty boats as wildly overblown",
            "",
            DenialScope.PARTIAL,
        ),
        ("denied", "the reports", ", calling them inflated", DenialScope.PARTIAL),
        ("said", "the claims were false and overstated", "", DenialScope.PARTIAL),
        ("rejected", "the reports as absurd", "", DenialScope.FULL),
        ("rejected", "claims that it had exaggerated the toll", "", DenialScope.FULL),
        ("dismissed", "the claim that the toll was exaggerated", "", DenialScope.FULL),
        ("denied", "that the toll had been inflated", "", DenialScope.FULL),
        ("denied", "that the raft was inflated", "", DenialScope.FULL),
    ],
)
def test_what_is_called_too_much_may_be_so_in_part(
    cue: str, content: str, beside: str, scope: DenialScope
) -> None:
    """But who denies that something was exaggerated denies all of that."""
    found = describe(DenialWords(cue=cue, content=content, beside=beside))

    assert (found.reply, found.scope) == (Reply.DENIAL, scope)
