"""The linker's version: another one where its answers are others, or nobody would link anew."""

from collections.abc import Iterator

import yaml

from claimdb.bench.linking import halves, score
from claimdb.bench.resolving_gold import resolution_cases
from claimdb.canonical import content_hash
from claimdb.pipeline.linking import VERSION
from claimdb.resolve import compare
from tests.support.repository import ROOT

CASES = ROOT / "tests" / "cases"
#: What is asked, and what is answered to it.
Answer = tuple[tuple[str, ...], str]


def test_other_answers_have_another_version() -> None:
    """What is answered to the gold pairs is what this version is known to answer."""
    known = yaml.safe_load((CASES / "linking" / "answers.yaml").read_text(encoding="utf-8"))
    found = sorted(_answers())
    own = {
        "pairs": content_hash([list(asked) for asked, _ in found]),
        "answers": content_hash([answer for _, answer in found]),
    }

    assert known.get(VERSION) == own, f"read tests/cases/linking/answers.yaml; there are {own}"
    assert max(known, key=int) == VERSION


def _answers() -> Iterator[Answer]:
    """Yield what pairs of claims, and of sources, are held to be to each other."""
    for pairs in halves(CASES / "linking").values():
        for one, relation in score(pairs).of:
            yield (one.left, one.right), relation.value
    for case in resolution_cases(CASES / "resolution")[0]:
        verdict = compare(case.a, case.b)
        yield (case.topic, case.name), "" if verdict is None else verdict.judgement.value
