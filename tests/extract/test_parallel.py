"""Several processes read as one does."""

from collections.abc import Generator, Iterator

import pytest

from claimdb.extract.parallel import read_all
from claimdb.extract.protocol import Text
from claimdb.extract.reading import rules

TRANSCRIPT = "ANA BELL: I say it is safe.\n\nCARL MOSS: You do.\n\nANA BELL: I do.\n\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_readings_come_in_the_order_of_the_texts(jobs: int) -> None:
    """One for each, also where texts are of very different lengths."""
    texts = [Text(TRANSCRIPT + "It rained. " * many) for many in (0, 5000, 3, 20)]
    texts.insert(2, Text(""))

    readings = list(read_all(iter(texts), rules(), name="rules", jobs=jobs))

    assert readings == list(rules().read_many(texts))
    assert [bool(one.extractions) for one in readings] == [True, True, False, True, True]


def test_no_more_is_taken_than_is_read_soon() -> None:
    """Of a stream without an end, a few parts are ahead."""
    taken = 0

    def stream() -> Iterator[Text]:
        nonlocal taken
        while True:
            taken += 1
            yield Text("It rained. " * 5000)

    readings = read_all(stream(), rules(), name="rules", jobs=2)
    assert isinstance(readings, Generator)
    next(readings)

    assert taken < 20
    readings.close()
    assert list(readings) == []
