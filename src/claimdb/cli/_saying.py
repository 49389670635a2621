"""The options of an attribution: what 'add attribution', 'add denial' and 'supersede' share."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from claimdb.cli._complete import complete_claim, complete_source
from claimdb.model.vocab import DenialKind, DenialScope, Hedge, Mode, Reporting, Stance

if TYPE_CHECKING:
    from claimdb.pipeline.hand_evidence import Saying

_WHO: Final = "Who says what"
_WORDS: Final = "The words"
_HOW: Final = "How it is said"
_DENIAL: Final = "The denial"


@dataclass(kw_only=True)
class SayingOptions:
    """What every attribution may say."""

    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            "-s",
            metavar="NAME",
            help="Who takes the stance: name, alias, identifier, or a label of this article.",
            rich_help_panel=_WHO,
            autocompletion=complete_source,
        ),
    ] = None
    claim: Annotated[
        str | None,
        typer.Option(
            "--claim",
            metavar="CLAIM",
            help="On which claim: its statement, identifier, or key in a pack.",
            rich_help_panel=_WHO,
            autocompletion=complete_claim,
        ),
    ] = None
    new_claim: Annotated[
        str | None,
        typer.Option(
            "--new-claim",
            metavar="STATEMENT",
            help="On a claim that is added now.",
            rich_help_panel=_WHO,
        ),
    ] = None
    own_voice: Annotated[
        bool | None,
        typer.Option(
            "--own-voice/--no-own-voice",
            help="The article says it itself, naming no source.",
            rich_help_panel=_WHO,
        ),
    ] = None
    via: Annotated[
        str | None,
        typer.Option(
            "--via",
            metavar="ATT",
            help="Known through this attribution of the same text.",
            rich_help_panel=_WHO,
        ),
    ] = None
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="ATT",
            help="Answers this attribution, of any article.",
            rich_help_panel=_WHO,
        ),
    ] = None
    quote: Annotated[
        list[str] | None,
        typer.Option(
            "--quote",
            "-q",
            metavar="WORDS",
            help="Words of the article that say it; more than once for parts.",
            rich_help_panel=_WORDS,
        ),
    ] = None
    occurrence: Annotated[
        list[int] | None,
        typer.Option(
            "--occurrence",
            min=1,
            metavar="N",
            help="Which place, where a quote stands in several; or once for each quote.",
            rich_help_panel=_WORDS,
        ),
    ] = None
    cue: Annotated[
        str | None,
        typer.Option(
            "--cue",
            metavar="WORDS",
            help="The word that tells of speaking, such as said.",
            rich_help_panel=_WORDS,
        ),
    ] = None
    source_words: Annotated[
        str | None,
        typer.Option(
            "--source-words",
            metavar="WORDS",
            help="The words that name who, such as Mr Kirby.",
            rich_help_panel=_WORDS,
        ),
    ] = None
    mode: Annotated[
        Mode | None,
        typer.Option(
            "--mode",
            help="If not given: whether the words stand in quotation marks.",
            rich_help_panel=_WORDS,
        ),
    ] = None
    said: Annotated[
        str | None,
        typer.Option("--said", metavar="DATE", help="When it was said.", rich_help_panel=_HOW),
    ] = None
    said_words: Annotated[
        str | None,
        typer.Option(
            "--said-words",
            metavar="WORDS",
            help="The words that give the date, such as Monday.",
            rich_help_panel=_HOW,
        ),
    ] = None
    capacity: Annotated[
        str | None,
        typer.Option(
            "--capacity",
            metavar="WORDS",
            help="In what capacity, as the article puts it.",
            rich_help_panel=_HOW,
        ),
    ] = None
    hedge: Annotated[
        Hedge | None,
        typer.Option("--hedge", help="How unsure the speaker is.", rich_help_panel=_HOW),
    ] = None
    hedge_words: Annotated[
        str | None,
        typer.Option(
            "--hedge-words",
            metavar="WORDS",
            help="The words that hedge, such as may.",
            rich_help_panel=_HOW,
        ),
    ] = None
    reporting: Annotated[
        Reporting | None,
        typer.Option(
            "--reporting",
            help="How the article passes it on; neutral if not given.",
            rich_help_panel=_HOW,
        ),
    ] = None

    def saying(self) -> "Saying":
        """Return it as the pipeline takes it."""
        from claimdb.pipeline.hand_evidence import Saying

        told = dict(vars(self))
        lists: dict[str, Any] = {
            "quotes": tuple(told.pop("quote") or ()),
            "occurrences": tuple(told.pop("occurrence") or ()),
            "drop": frozenset(one.value.replace("-", "_") for one in told.pop("drop", None) or ()),
        }
        return Saying(**told, **lists)


StanceOption = Annotated[
    Stance | None,
    typer.Option("--stance", help="asserts if not given.", rich_help_panel=_WHO),
]
KindOption = Annotated[
    DenialKind | None,
    typer.Option("--kind", help="What the denial does.", rich_help_panel=_DENIAL),
]
ScopeOption = Annotated[
    DenialScope | None,
    typer.Option("--scope", help="How much of the claim is denied.", rich_help_panel=_DENIAL),
]
ElementOption = Annotated[
    str | None,
    typer.Option(
        "--element",
        metavar="WORDS",
        help="The one element that is denied.",
        rich_help_panel=_DENIAL,
    ),
]


@dataclass(kw_only=True)
class AttributionOptions(SayingOptions):
    """What an attribution that is no denial may say."""

    stance: StanceOption = None


@dataclass(kw_only=True)
class DenialOptions(SayingOptions):
    """What a denial may say; flat and of the whole claim if nothing else is said."""

    kind: KindOption = None
    scope: ScopeOption = None
    element: ElementOption = None

    def saying(self) -> "Saying":
        """Return it as the pipeline takes it, with what is not said filled in."""
        from dataclasses import replace

        scope = self.scope or (DenialScope.ELEMENT if self.element else DenialScope.FULL)
        kind = self.kind or DenialKind.FLAT
        return replace(super().saying(), stance=Stance.DENIES, kind=kind, scope=scope)
