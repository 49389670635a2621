"""One difference of a schema from what this version makes, in words, with the way out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimdb.admin.shape import Part
from claimdb.db.dialect import Dialect


class Difference(StrEnum):
    """How a part of a schema differs from what this version makes."""

    MISSING = "missing"
    CHANGED = "changed"
    UNEXPECTED = "unexpected"
    DISABLED = "disabled"


#: Made anew by every upgrade.
_MANAGED: Final = frozenset({"view", "trigger", "search table", "function"})
_WAY_BACK: Final = "go back to a backup, or load the facts into a new database"
_CONSTRAINTS: Final = frozenset({"CHECK", "foreign key", "unique key", "primary key", "exclusion"})
#: What stands by itself, and how it is removed where that is not DROP and its kind.
_REMOVED: Final = {
    Dialect.SQLITE: {
        **dict.fromkeys(("table", "view", "index", "trigger"), ""),
        "search table": "DROP TABLE {name}",
    },
    Dialect.POSTGRESQL: {
        **dict.fromkeys(("table", "view", "materialized view", "index", "sequence"), ""),
        **dict.fromkeys(_CONSTRAINTS, "ALTER TABLE {table} DROP CONSTRAINT {name}"),
        "function": "DROP ROUTINE {name}",
        "rule": "DROP RULE {name} ON {table}",
        "search table": "DROP TABLE {name}",
        "trigger": "DROP TRIGGER {name} ON {table}",
    },
}
#: Settings of a table that nobody gives to ours, and how each is taken back.
_SETTINGS: Final = {
    "ROW LEVEL SECURITY": "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    "UNLOGGED": "ALTER TABLE {table} SET LOGGED",
}


@dataclass(frozen=True, slots=True)
class Drift:
    """One part of the schema that is not as this version makes it.

    ``made_by`` is the definition of the part; where it stands by itself it is
    the SQL that makes the part.
    """

    part: Part
    difference: Difference
    made_by: str = ""
    dialect: Dialect = Dialect.SQLITE

    def __str__(self) -> str:
        """Return one sentence: what is wrong, and the way out."""
        return f"{self.subject} {self._verb}; {self.way_out}."

    @property
    def subject(self) -> str:
        """The part in words, such as "CHECK ck_claims_statement of claims"."""
        kind, table, name = self.part
        if kind == "options":
            return f"what follows the columns of table {table}"
        return f"{kind} {name} of {table}" if table else f"{kind} {name}"

    @property
    def _verb(self) -> str:
        if self.difference is Difference.UNEXPECTED:
            return "is none of claimdb's"
        return f"is {self.difference.value}"

    @property
    def way_out(self) -> str:
        """What to do about it."""
        kind = self.part.kind
        if self.difference is Difference.UNEXPECTED:
            removal = self._removal
            return f"if it is not yours, remove it by {removal}" if removal else _WAY_BACK
        if kind in _MANAGED:
            return "'claimdb db upgrade' makes it anew"
        if self.difference is Difference.DISABLED:
            on = f"ALTER TABLE {self.part.table} ENABLE TRIGGER ALL"
            return f"switch it on by {on}, then look for lost rows with 'claimdb verify'"
        if not self.made_by.startswith(("CREATE ", "ALTER ")):
            return _WAY_BACK
        first = f"{self._removal}; " if self.difference is Difference.CHANGED else ""
        return f"make it again by {first}{self.made_by}"

    @property
    def _removal(self) -> str:
        """The SQL that removes the part alone; nothing where facts would go with it."""
        kind, table, name = self.part
        how = _SETTINGS.get(name) if kind == "setting" else _REMOVED[self.dialect].get(kind)
        if how is None:
            return ""
        return how.format(table=table, name=name) or f"DROP {kind.upper()} {name}"
