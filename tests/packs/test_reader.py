"""Packs are read whole, or refused with every problem and its place."""

from pathlib import Path
from typing import Final

import pytest

from claimdb.errors import PackInvalid, PackMissing
from claimdb.packs import parse_pack, read_pack
from tests.support.snapshots import Snapshot

CASES: Final = Path(__file__).parent / "cases"
BAD: Final = sorted(path.stem for path in CASES.glob("bad-*.yaml"))


@pytest.mark.parametrize("case", BAD)
def test_every_problem_has_its_place(
    case: str, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that is wrong in a file is told at once, as file:line:column: sentence."""
    monkeypatch.chdir(CASES)

    with pytest.raises(PackInvalid) as caught:
        read_pack(Path(f"{case}.yaml"))

    snapshot(str(caught.value))


def test_short_spellings() -> None:
    """A pack may be written short, and means the same."""
    pack = read_pack(CASES / "good-small.yaml")

    assert (pack.name, pack.curator, pack.language) == ("small", "Ann Example", "no")
    assert [claim.language for claim in pack.claims] == ["no", "en", "no"]
    assert [relation.stable_key for relation in pack.relations] == [
        "claims/unsafe/entails/in-need",
        "claims/unsafe/entails/closed",
    ]


def test_what_is_built_upon_comes_first() -> None:
    """A chain and its answers can be stored in the order of the attributions."""
    pack = read_pack(CASES / "good-small.yaml")

    keys = [attribution.key for attribution in pack.attributions]

    assert keys == ["gazette-relays", "own", "witness-shakes", "berg-denies", "berg-silent"]


def test_passages_are_exact() -> None:
    """Every passage is the text between its offsets, emoji or not."""
    pack = read_pack(CASES / "good-small.yaml")
    texts = {article.key: article.text for article in pack.articles}

    found = [
        (texts[one.article][passage.selector.start : passage.selector.end], passage.selector.exact)
        for one in pack.attributions
        for passage in one.passages
    ]

    assert len(found) == 9
    assert all(text == exact for text, exact in found)


def test_a_cue_is_the_one_beside_the_content() -> None:
    """A word that stands all over the text is found in the paragraph of the content."""
    pack = parse_pack(_pack("Ann said no.\n\nBerg said yes.\n\nCarl said no.", "yes", "said"))

    cue = pack.attributions[0].passages[1].selector

    assert (cue.start, cue.exact) == (19, "said")


def test_a_cue_elsewhere_is_found_too() -> None:
    """Without a fitting word in the paragraph, the only one of the text is meant."""
    pack = parse_pack(_pack("Berg spoke.\n\nYes, and gladly.", "gladly", "spoke"))

    assert pack.attributions[0].passages[1].selector.start == 5


def test_content_over_two_paragraphs() -> None:
    """A quote may run over a blank line; its cue is then looked for in both paragraphs."""
    text = "Ann said no.\n\nBerg told us: yes.\n\nAnd yes again.\n\nCarl told us no."
    pack = parse_pack(_pack(text, "yes. And yes again", "told"))

    content, cue = (passage.selector for passage in pack.attributions[0].passages)

    assert content.exact == "yes.\n\nAnd yes again"
    assert cue.start == text.index("told")


def test_an_ambiguous_cue_is_numbered_as_in_the_text() -> None:
    """The numbers that an error offers are those that an occurrence takes."""
    text = "Ann said no.\n\nBerg said yes and said it again."

    with pytest.raises(PackInvalid, match="2: …") as caught:
        parse_pack(_pack(text, "yes", "said"))
    assert "3: …" in str(caught.value)


def test_articles_in_files(tmp_path: Path) -> None:
    """A text may stand in a file of the pack's folder; blank lines around it are not it."""
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "one.md").write_bytes("\ufeff\r\nCr\u00e8me.\r\nTwo\r\n\r\n".encode())
    (folder / "pack.yaml").write_text("pack: p\ncurator: A\narticles: {one: {file: one.md}}\n")

    assert read_pack(folder).articles[0].text == "Cr\u00e8me.\r\nTwo"


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Also where the file only seems to stand in the folder."""
    (tmp_path / "secret.txt").write_text("Secret.")
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "one.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "pack.yaml").write_text("pack: p\ncurator: A\narticles: {one: {file: one.txt}}\n")

    with pytest.raises(PackInvalid, match=r"3:24: The file 'one.txt' lies outside"):
        read_pack(folder)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    """A file of an article is named with the place of its wrong byte."""
    (tmp_path / "one.txt").write_bytes(b"fine\nbad \xff")
    (tmp_path / "pack.yaml").write_text("pack: p\ncurator: A\narticles: {one: {file: one.txt}}\n")

    with pytest.raises(PackInvalid, match=r"one.txt:2:5: The byte 0xFF"):
        read_pack(tmp_path)


def test_no_files_without_a_folder() -> None:
    """A pack from standard input brings its texts."""
    with pytest.raises(PackInvalid, match=r"stdin:3:24: .* give the text itself"):
        parse_pack(b"pack: p\ncurator: A\narticles: {one: {file: one.txt}}\n", "stdin")


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_no_pack(tmp_path: Path, name: str) -> None:
    """A missing file and a folder without pack.yaml are the same mistake."""
    with pytest.raises(PackMissing, match=r"pack\.yaml"):
        read_pack(tmp_path / name)


@pytest.mark.parametrize("text", ["a: " + "[" * 5000, "a: " + "[" * 60 + "]" * 60])
def test_deep_nesting_is_a_problem_and_no_crash(text: str) -> None:
    """Nobody brings the program down by brackets."""
    with pytest.raises(PackInvalid, match="far too deeply"):
        parse_pack(text)


def test_a_loop_of_affiliations_counts_only_on_one_day() -> None:
    """Two who speak for each other in turn are no loop; open ends are."""
    links = "curator: A\nsources:\n{}"
    source = "  {0}: {{name: {0}, kind: person, affiliations: [{{as: head_of, to: {1}{2}}}]}}\n"
    turns = source.format("a", "b", ", until: 2019") + source.format("b", "a", ", from: 2020")
    always = source.format("a", "b", "") + source.format("b", "a", ", from: 2020")

    assert len(parse_pack("pack: p\n" + links.format(turns)).affiliations) == 2
    with pytest.raises(PackInvalid, match="a → b → a"):
        parse_pack("pack: p\n" + links.format(always))


def _pack(text: str, content: str, cue: str) -> str:
    indented = text.replace("\n", "\n      ")
    return f"""
pack: p
curator: A
sources: {{berg: {{name: Berg, kind: person}}}}
claims: {{c: {{statement: C.}}}}
articles:
  one:
    text: |
      {indented}
    attributions:
      a:
        source: berg
        claim: c
        stance: asserts
        mode: direct
        content: {content}
        cue: {cue}
"""
