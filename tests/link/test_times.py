"""How times of two statements lie to each other."""

import pytest

from claimdb.link.frame import frame
from claimdb.link.times import times
from claimdb.link.view import view


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It sank on 4 June 2024.", "It sank in June 2024.", (True, False, False)),
        ("It sank on 4 June 2024.", "It sank.", (True, False, False)),
        ("It sank on 4 June 2024.", "It sank on 5 June 2024.", (False, False, True)),
        ("It sank on 4 June 2024.", "It sank on June 4, 2024.", (True, True, False)),
        ("It sank.", "It sank.", (True, True, False)),
    ],
)
def test_the_longer_time_follows_from_the_shorter(
    left: str, right: str, expected: tuple[bool, bool, bool]
) -> None:
    """And two that do not meet are rivals."""
    found = times(view(frame(left)), view(frame(right)))

    assert (found.forward, found.backward, found.rival) == expected
