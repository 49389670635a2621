"""Items have stable keys, and hashes that change with their meaning only."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from claimdb.packs import Item, parse_pack, read_pack, write_pack

SMALL: Final = Path(__file__).parent / "cases" / "good-small.yaml"


def test_stable_keys() -> None:
    """Each item of a pack has a key of its own, told by where it stands."""
    keys = [item.stable_key for item in read_pack(SMALL).items()]

    assert len(keys) == len(set(keys))
    assert {
        "topics/bridges",
        "sources/mayor",
        "sources/mayor/affiliations/head_of/town/2019-01-01",
        "claims/unsafe",
        "claims/unsafe/entails/in-need",
        "articles/bridge",
        "articles/bridge/attributions/berg-denies",
    } <= set(keys)


def test_the_same_pack_has_the_same_hashes() -> None:
    """However it is written: loading it twice finds nothing new."""
    pack = read_pack(SMALL)
    again = parse_pack(write_pack(pack))

    assert _hashes(pack.items()) == _hashes(again.items())


def test_a_key_and_an_identifier_are_not_meaning() -> None:
    """Only what an item says counts."""
    source = read_pack(SMALL).sources[0]
    other = replace(source, key="elsewhere", id="src_aaaaaaaaaaaaaaaaaaaa")

    assert other.content_hash == source.content_hash
    assert replace(source, name="Other").content_hash != source.content_hash


def test_the_same_words_in_a_changed_text_are_new_evidence() -> None:
    """An attribution is bound to the text that it stands in."""
    text = SMALL.read_text(encoding="utf-8")
    pack, changed = parse_pack(text), parse_pack(text.replace("may sue.", "may sue them."))

    before = _hashes(pack.items())
    after = _hashes(changed.items())

    different = {key for key in before if before[key] != after[key]}
    assert {key.split("/attributions")[0] for key in different} == {"articles/bridge"}
    assert len(different) == 5


def _hashes(items: Iterable[Item]) -> dict[str, str]:
    return {item.stable_key: item.content_hash for item in items}
