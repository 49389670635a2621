"""The default extractor on articles that people have marked, where they are present."""

from typing import Final

import pytest

from claimdb.bench.extraction import predict
from claimdb.bench.extraction_quality import Quality
from claimdb.bench.floors import digest, read_floors
from claimdb.bench.polnear import load
from claimdb.extract import load as load_extractor
from tests.support.repository import ROOT

DEV: Final = ROOT.parent / "shared" / "data" / "polnear" / "dev"
FLOORS: Final = ROOT / "tests" / "cases" / "extraction" / "polnear_floors.yaml"


# One test, so that the articles are read once and in one process.
@pytest.mark.skipif(not DEV.is_dir(), reason="needs ../shared/data/polnear/dev")
def test_no_figure_is_below_its_floor() -> None:
    """On the articles that the floors were written for, and no others."""
    articles, floors = load(DEV), read_floors(FLOORS)

    assert digest(articles) == floors.corpus

    quality = Quality(articles, predict(load_extractor(), articles), samples=1)

    assert [one for one in floors.held(quality.values()) if not one.is_held] == []
