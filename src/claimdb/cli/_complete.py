"""What the shell completes: names of sources, claims, articles and topics.

It runs at every press of the tab key: the driver, one indexed statement, no
rich and no SQLAlchemy. A database that is missing, older or locked completes to
nothing, silently, since an error has no place on a line that is being typed.
"""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeAlias

import typer

from claimdb.errors import ClaimdbError
from claimdb.settings import Settings

#: Completion for one argument: what has been typed -> what it may become, with a remark.
Completion: TypeAlias = Callable[[typer.Context, str], list[tuple[str, str]]]

#: Set by the completion script of the shell.
_ASKED: Final = "_CLAIMDB_COMPLETE"
#: What Bash does not take as it is outside quotation marks.
_SPECIAL: Final = re.compile(r"[^\w.,:/@%+=-]")
#: More than a screen of names is no help.
_MOST: Final = 40


def _completion(kind: str) -> Completion:
    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        from claimdb.db.reader import open_reader
        from claimdb.queries.names import NAMES

        with suppress(ClaimdbError), open_reader(_database(ctx)) as reader:
            found = NAMES[kind](reader, incomplete, _MOST)
            return [(_for_shell(name, incomplete), remark) for name, remark in found]
        return []

    return complete


complete_source: Final = _completion("source")
complete_claim: Final = _completion("claim")
complete_article: Final = _completion("article")
complete_topic: Final = _completion("topic")


def _for_shell(name: str, incomplete: str) -> str:
    """Return a name as the shell can take it: Bash puts it on the line as it is.

    Inside quotation marks nothing needs escaping. Typer drops what does not begin
    with the words typed, so that in Bash a name is completed from its first word.
    """
    if os.environ.get(_ASKED) != "complete_bash" or _is_quoted(os.environ.get("COMP_WORDS", "")):
        return name
    return incomplete + _SPECIAL.sub(r"\\\g<0>", name[len(incomplete) :])


def _is_quoted(line: str) -> bool:
    return line.count('"') % 2 == 1 or line.count("'") % 2 == 1


def _database(ctx: typer.Context) -> str:
    """Return the database of the line that is being typed; no callback has run yet."""
    given = ctx.params.get("db") or ctx.find_root().params.get("db")
    return Settings.load(os.environ, db=given).db_url
