"""Pictures: the option that asks for one, and where it is written to."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from claimdb.cli._past import At, opened
from claimdb.cli._screen import write_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from claimdb.cli._lists import Page
    from claimdb.queries.choices import Given
    from claimdb.queries.matrix import Matrix
    from claimdb.queries.trace import Trace

_PANEL: Final = "Picture"

SvgOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--svg",
        metavar="FILE",
        help="Draw it as SVG into this file instead; - for standard output.",
        rich_help_panel=_PANEL,
    ),
]
ForceOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--force",
        help="Draw over an existing file.",
        show_default=False,
        rich_help_panel=_PANEL,
    ),
]
#: What stands for standard output.
_STDOUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where a picture is wanted, if one is; ``force`` to write over a file."""

    path: Path | None
    force: bool = False

    def wanted(self, draw: "Callable[[], str]") -> bool:
        """Write what ``draw`` returns, where a picture is wanted, and return whether it is.

        Raises OutputExists and FileUnwritable.
        """
        if self.path is None:
            return False
        if str(self.path) == _STDOUT:
            write_text(draw() + "\n")
            return True
        from claimdb.reports.brief import write

        write(self.path, draw() + "\n", force=self.force)
        typer.echo(f"Wrote {self.path}.", err=True)
        return True


def matrix_picture(found: "Matrix") -> str:
    """Return the picture of claims by sources."""
    from claimdb.pages.pictures.matrix import matrix_svg

    return matrix_svg(found)


def chain_picture(found: "Trace") -> str:
    """Return the picture of chains."""
    from claimdb.pages.pictures.chain import chain_svg

    return chain_svg(found)


def draw_timeline(
    ctx: typer.Context, filters: "Mapping[str, Given]", page: "Page", to: Drawing, *, at: At
) -> bool:
    """Draw a page of what was said when, if a picture is wanted, and return whether it is."""
    if to.path is None:
        return False
    from claimdb.pages.pictures.timeline import timeline_svg
    from claimdb.queries.choices import resolve
    from claimdb.queries.timeline import timeline

    with opened(ctx, at) as reader:
        asked = resolve(reader, "timeline", filters)
        found = timeline(
            reader, filters=asked, sort=page.sort, limit=page.limit, offset=page.offset
        )
    drawn = to.wanted(lambda: timeline_svg(found.sayings, more=found.more))
    if found.more:
        page.more()
    return drawn
