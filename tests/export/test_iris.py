"""Permanent IRIs: addresses where a database is published, names everywhere else."""

from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.canonical import PREFIXES, public_id
from claimdb.errors import SettingUnusable
from claimdb.export.iris import NAMESPACE, Iris, named, web_iri
from tests.text.strategies import ANY_TEXT

ID = public_id("claim", "The ferry sank.")
FITS = (
    "https://facts.example.org/",
    "https://facts.example.org/desk/-/",
    "http://localhost:8001/desk/-",
    "https://пример.example/факты/",
    "https://[2001:db8::1]/",
)
UNFIT = (
    *("", "facts.example.org", "//facts.example.org/", "/claim/", "ftp://facts.example.org/"),
    *("javascript:alert(1)", "https://", "https:///claim/", "https://facts.example.org:99999/"),
    *("https://facts.example.org/?a=1", "https://facts.example.org/?", "https://a.example/#"),
    *("https://facts.example.org/#a", "https://ana:secret@facts.example.org/"),
    *("https://facts.example.org/a b", "https://facts.example.org/<b>", "https://[::1/"),
    *("https://facts.example.org/..", "https://facts.example.org/./a/", "https://a.example/%zz"),
    *("https://facts.example.org/\u202e", "https://facts.example.org/[a]", " https://a.example/"),
)


@pytest.mark.parametrize("base", FITS)
def test_under_a_base_an_iri_is_the_address_of_a_page(base: str) -> None:
    """With or without the last slash of the base."""
    assert Iris(base).claim(ID) == f"{base.removesuffix('/')}/claim/{ID}"


def test_each_kind_has_its_page() -> None:
    """As the pages of Datasette have it; a revision is found on the page of its article."""
    iris = Iris("https://facts.example.org/desk/-/")
    kinds = {
        "claim": iris.claim,
        "attribution": iris.attribution,
        "passage": iris.passage,
        "source": iris.source,
        "article": iris.article,
    }

    for kind, made in kinds.items():
        assert made(ID) == f"https://facts.example.org/desk/-/{kind}/{ID}"
    assert iris.revision(ID) == iris.article(ID)


@pytest.mark.parametrize("base", UNFIT)
def test_a_base_that_no_page_can_stand_under_is_refused(base: str) -> None:
    """In one sentence that shows what one looks like."""
    with pytest.raises(SettingUnusable, match="the base IRI cannot be"):
        Iris(base)


def test_without_a_base_an_iri_is_a_name() -> None:
    """It is registered, asks nobody for leave, and can be made anew from the identifier."""
    name = Iris().claim(ID)

    assert name == f"urn:uuid:{uuid5(NAMESPACE, ID)}" == named(ID)
    assert UUID(name.removeprefix("urn:uuid:")).version == 5
    assert Iris().canonical(ID) is None
    assert Iris(FITS[0]).canonical(ID) == name


def test_names_do_not_change() -> None:
    """What was exported once is called the same for ever."""
    assert named("clm_ncfnm5lcbjlfuqri6r7v") == "urn:uuid:15eb9dc6-c50a-5449-a5e9-4430cf627916"


@given(st.sampled_from(sorted(PREFIXES)), ANY_TEXT, ANY_TEXT)
def test_two_things_have_two_names(kind: str, one: str, other: str) -> None:
    """Whatever they are made of."""
    ids = {public_id(kind, one), public_id(kind, other)}

    assert len({named(public) for public in ids}) == len(ids)


@pytest.mark.parametrize("address", FITS)
def test_an_address_of_the_web_is_an_iri(address: str) -> None:
    """With a query and a fragment too."""
    assert web_iri(f"{address}?a=%20b#c") == f"{address}?a=%20b#c"


@given(ANY_TEXT)
def test_what_a_browser_would_run_is_none(text: str) -> None:
    """Whatever follows the colon."""
    for scheme in ("javascript", "JavaScript", "data", "vbscript", "file", "blob"):
        assert web_iri(f"{scheme}:{text}") is None


@given(ANY_TEXT)
def test_no_text_makes_an_iri_that_breaks_out(text: str) -> None:
    """What is an IRI has no space, no sign of markup and no mark of direction."""
    made = web_iri(f"https://daily.example/{text}")

    assert made is None or not set(made) & set(' \n\t<>"{}|\\^`[]\u202e\u2028')
