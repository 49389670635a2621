"""The options that link: a source with other sources, a claim with other claims."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Annotated, Final

import typer

from claimdb.cli._complete import complete_claim, complete_source
from claimdb.model.vocab import AffiliationKind, RelationKind

if TYPE_CHECKING:
    from claimdb.pipeline.hand import AffiliationWish

_LINKS: Final = "Affiliations"
_BEARS: Final = "How it bears on other claims"


def _link(option: str, words: str) -> object:
    return typer.Option(
        option, metavar="NAME", help=words, rich_help_panel=_LINKS, autocompletion=complete_source
    )


def _bears(option: str, words: str) -> object:
    return typer.Option(
        option, metavar="CLAIM", help=words, rich_help_panel=_BEARS, autocompletion=complete_claim
    )


@dataclass(kw_only=True)
class LinkOptions:
    """Affiliations of one source with others, and what is known of a single one."""

    spokesperson_of: Annotated[
        list[str] | None, _link("--spokesperson-of", "Speaks for it, by office.")
    ] = None
    head_of: Annotated[list[str] | None, _link("--head-of", "Heads it, and speaks for it.")] = None
    official_of: Annotated[
        list[str] | None, _link("--official-of", "An official, who speaks for it.")
    ] = None
    part_of: Annotated[
        list[str] | None, _link("--part-of", "A part of it, which speaks for it.")
    ] = None
    member_of: Annotated[
        list[str] | None, _link("--member-of", "A member; does not speak for it.")
    ] = None
    employee_of: Annotated[
        list[str] | None, _link("--employee-of", "Employed; does not speak for it.")
    ] = None
    family_of: Annotated[list[str] | None, _link("--family-of", "Of the family.")] = None
    owned_by: Annotated[list[str] | None, _link("--owned-by", "Owned by it.")] = None
    located_in: Annotated[list[str] | None, _link("--located-in", "Located there.")] = None
    role: Annotated[
        str | None,
        typer.Option(
            "--role", metavar="WORDS", help="In which role, in words.", rich_help_panel=_LINKS
        ),
    ] = None
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Since when.", rich_help_panel=_LINKS),
    ] = None
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Until when.", rich_help_panel=_LINKS),
    ] = None

    def wish(self) -> "AffiliationWish":
        """Return them as the pipeline takes them."""
        from claimdb.pipeline.hand import AffiliationWish

        to = {kind: tuple(getattr(self, kind.value) or ()) for kind in AffiliationKind}
        return AffiliationWish(to=to, role=self.role, since=self.since, until=self.until)


@dataclass(kw_only=True)
class BearsOptions:
    """Relations of one claim to others."""

    entails: Annotated[list[str] | None, _bears("--entails", "If this is so, that is so.")] = None
    contradicts: Annotated[list[str] | None, _bears("--contradicts", "Not both can be so.")] = None
    refines: Annotated[list[str] | None, _bears("--refines", "Says that more exactly.")] = None
    supports: Annotated[
        list[str] | None, _bears("--supports", "Is reported evidence for that; carries nothing.")
    ] = None
    supersedes: Annotated[list[str] | None, _bears("--supersedes", "Takes the place of that.")] = (
        None
    )

    def relations(self) -> tuple[tuple[RelationKind, str], ...]:
        """Return kind and claim of each."""
        return tuple(
            (RelationKind(field.name), name)
            for field in fields(self)
            for name in getattr(self, field.name) or ()
        )
