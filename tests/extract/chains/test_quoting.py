"""Chains in words of quoting."""

from tests.extract.chains.marking import chains, contents


def test_who_is_quoted_is_the_origin_and_who_quotes_relays() -> None:
    """A content that begins with who is quoted is cut to what they said."""
    text = "The Harbour Post website quoted the coast guard as saying that nine men were missing."
    row = (
        "The Harbour Post website",
        "quoted",
        "the coast guard as saying that nine men were missing",
    )
    assert chains(text, row) == [
        "~quoted: The Harbour Post website",
        "saying: the coast guard [via The Harbour Post website]",
    ]
    assert contents(text, row) == ["that nine men were missing"] * 2


def test_who_quotes_is_found_where_only_who_is_quoted_was_marked() -> None:
    """The phrase before the verb is who quotes, without its adverb."""
    text = "It also quoted a survivor, Jomo Achebe, as saying the ship “broke like bread”."
    row = ("a survivor, Jomo Achebe", "saying", "the ship “broke like bread”")
    assert chains(text, row) == ["~quoted: It", "saying: a survivor, Jomo Achebe [via It]"]


def test_words_may_stand_before_who_quotes_them() -> None:
    """The order of content and cue does not matter."""
    text = "“Everything is ready,” the Tavria agency quoted him as saying."
    row = ("the Tavria agency", "quoted", "“Everything is ready,”")
    assert chains(text, row) == [
        "~quoted: the Tavria agency",
        "saying: him [via the Tavria agency]",
    ]


def test_the_passive_names_who_quotes_behind_by() -> None:
    """Who was quoted keeps the row."""
    text = "The pact is near, the envoy was quoted as saying by the Tavria news agency."
    row = ("the envoy", "was quoted as saying", "The pact is near")
    assert chains(text, row) == [
        "~was quoted as saying by: the Tavria news agency",
        "was quoted as saying: the envoy [via the Tavria news agency]",
    ]


def test_a_source_that_is_who_quotes_is_repaired() -> None:
    """In the passive, the subject is the origin, whatever was marked."""
    text = "The minister was quoted by Radio Vesna as saying that the dam held."
    assert chains(text, ("Radio Vesna", "saying", "that the dam held")) == [
        "~was quoted by: Radio Vesna",
        "saying: The minister [via Radio Vesna]",
    ]


def test_quoted_as_saying_alone_is_no_chain() -> None:
    """Where nobody is named who quotes, there is nobody to be known through."""
    text = "He was quoted as saying the dam held."
    assert chains(text, ("He", "was quoted as saying", "the dam held")) == [
        "was quoted as saying: He"
    ]


def test_what_is_cited_as_being_something_is_not_said() -> None:
    """Only a verb of speech behind "as" makes a speaker."""
    text = "The judges cited the dam as missing its target."
    row = ("The judges", "cited", "the dam as missing its target")
    assert chains(text, row) == ["cited: The judges"]


def test_a_source_is_divided_from_who_quotes_it() -> None:
    """Words of “officials quoted by the agency” are the officials', via the agency."""
    text = "The bank was closed, according to officials quoted by the Interfluv news agency."
    row = (
        "officials quoted by the Interfluv news agency",
        "according to",
        "The bank was closed",
    )
    assert chains(text, row) == [
        "~quoted by: the Interfluv news agency",
        "according to: officials [via the Interfluv news agency]",
    ]


def test_as_quoted_by() -> None:
    """Behind somebody who speaks, it names who passes the words on."""
    text = "The weir will hold, Moor said, as quoted by the Bay News agency."
    assert chains(text, ("Moor", "said", "The weir will hold")) == [
        "~quoted by: the Bay News agency",
        "said: Moor [via the Bay News agency]",
    ]
