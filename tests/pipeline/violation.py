"""What a case of a broken rule is, and the pieces of SQL that cases share."""

from typing import Final, NamedTuple

from tests.support.engines import ENGINES

ZERO_HASH: Final = "b2:" + "0" * 32
#: Made by a person, at some time.
BY: Final = "'ana', '2024-06-18T09:30:00Z'"
FIRST: Final = "SELECT min(id) FROM"
OTHER_TEXT: Final = "SELECT max(id) FROM revisions"


class Case(NamedTuple):
    """What is done, which checks find it, and how the finding begins or goes on.

    What cannot be done on an engine at all is a case of the others.
    """

    name: str
    sql: str
    checks: set[str]
    told: str
    rebuilt: bool = False
    engines: tuple[str, ...] = ENGINES
    #: Which checks find it on a server, where they are others.
    on_server: set[str] | None = None

    def found_by(self, engine: str) -> set[str]:
        """Return the checks that find it on an engine."""
        return self.on_server if engine == "postgresql" and self.on_server else self.checks
