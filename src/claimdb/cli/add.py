"""Add a source, claim, attribution or denial by hand.

Names are found through aliases; where a name may be several things you are
asked, or, where nobody can be asked, told what it may be. The same again
changes nothing. docs/by-hand.md goes through a whole case.

For example:

  claimdb add source "Ada Lind" --kind person
  claimdb add claim "The ferry sailed with its doors open."
  claimdb add attribution --article "Harbour briefing" --source "Ada Lind"
    --claim "The ferry sailed with its doors open." --quote "doors open"
  claimdb add denial --article "Harbour briefing" --source "Northern Lines"
    --claim "The ferry sailed with its doors open." --quote "were closed"
"""

from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli._ask import asked
from claimdb.cli._bag import takes, with_word
from claimdb.cli._complete import complete_article, complete_claim, complete_source, complete_topic
from claimdb.cli._lazy import CommandApp
from claimdb.cli._links import BearsOptions, LinkOptions
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.cli._saying import AttributionOptions, DenialOptions
from claimdb.model.vocab import AliasKind, CopyKind, RelationKind, SourceKind, SubjectRole

if TYPE_CHECKING:
    from claimdb.pipeline.hand import Aliases

app = CommandApp(help=__doc__)

Source = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="Name, alias, identifier, or key in a pack.",
        autocompletion=complete_source,
    ),
]
Claim = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="Statement, identifier, or key in a pack.",
        autocompletion=complete_claim,
    ),
]
Other = Annotated[
    str,
    typer.Argument(
        metavar="OTHER", help="The claim that it bears on.", autocompletion=complete_claim
    ),
]
Article = Annotated[
    str,
    typer.Option(
        "--article",
        "-a",
        metavar="ARTICLE",
        help="Title or words of it, address, day, identifier, or key in a pack.",
        autocompletion=complete_article,
    ),
]
AliasWords = Annotated[
    list[str] | None,
    typer.Option(
        "--alias",
        metavar="NAME[:KIND]",
        help="Another name; KIND is name, metonym, spelling, acronym or title.",
    ),
]

SourceName = Annotated[
    str, typer.Argument(metavar="NAME", help="The name, or the label of an unnamed source.")
]
Kind = Annotated[SourceKind, typer.Option("--kind", "-k", help="What it is.")]
Description = Annotated[
    str | None, typer.Option("--description", metavar="WORDS", help="Who they are.")
]
Wikidata = Annotated[str | None, typer.Option("--wikidata", metavar="Q…", help="Wikidata item.")]
UnnamedIn = Annotated[
    str | None,
    typer.Option(
        "--unnamed-in",
        metavar="ARTICLE",
        help="An unnamed source, of this one article.",
        autocompletion=complete_article,
    ),
]
Apart = Annotated[
    str | None,
    typer.Option(
        "--apart", metavar="WORDS", help="Somebody else of a known name: what tells them apart."
    ),
]
Statement = Annotated[
    str, typer.Argument(metavar="STATEMENT", help="One proposition, in neutral words.")
]
Subjects = Annotated[
    list[str] | None,
    typer.Option(
        "--subject",
        metavar="NAME[:ROLE]",
        help="Whom it is about; ROLE is accused, actor, affected or about.",
        autocompletion=complete_source,
    ),
]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--topic",
        metavar="TOPIC",
        help="Where it is filed; a new topic is made.",
        autocompletion=complete_topic,
    ),
]
When = Annotated[
    str | None, typer.Option("--when", metavar="DATE", help="When it is said to happen.")
]
Language = Annotated[
    str | None, typer.Option("--language", metavar="TAG", help="Language, as en or pt-BR.")
]
Note = Annotated[
    str | None, typer.Option("--note", metavar="WORDS", help="What an editor should know.")
]


def _aliases(given: list[str] | None) -> "Aliases":
    return tuple(with_word(one, AliasKind, AliasKind.NAME) for one in given or ())


Bearing = Annotated[
    RelationKind, typer.Argument(metavar="KIND", help="How the first bears on the second.")
]


@app.command()
@takes(LinkOptions)
def source(
    ctx: typer.Context,
    told: LinkOptions,
    name: SourceName,
    kind: Kind,
    alias: AliasWords = None,
    description: Description = None,
    wikidata: Wikidata = None,
    unnamed_in: UnnamedIn = None,
    apart: Apart = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Add a person, organisation, state, outlet, document or group.

    A name that is known already is a question, or, where nobody can be asked,
    an error with the candidates: namesakes are never merged. Spokespeople,
    heads, officials and parts make one party with what they speak for.

    For example:

      claimdb add source Russia --kind state --alias Moscow:metonym
      claimdb add source "John Kirby" -k person --spokesperson-of "White House"
      claimdb add source "a Kremlin aide" -k person --unnamed-in art_…
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand import SourceWish, add_source

    settings = settings_of(ctx, db=db, by=by)
    wish = SourceWish(
        name=name,
        kind=kind,
        aliases=_aliases(alias),
        description=description,
        wikidata=wikidata,
        unnamed_in=unnamed_in,
        apart=apart,
        affiliations=told.wish(),
    )
    told_made(settings, asked(settings, lambda desk: add_source(desk, wish)))


@app.command()
def alias(
    ctx: typer.Context,
    source: Source,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME[:KIND]…",
            help="Other names; KIND is name, metonym, spelling, acronym or title.",
        ),
    ],
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Give a source other names, by which it is found.

    For example:

      claimdb add alias "North Korea" Pyongyang:metonym DPRK:acronym
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand import add_aliases

    settings = settings_of(ctx, db=db, by=by)
    told_made(settings, asked(settings, lambda desk: add_aliases(desk, source, _aliases(names))))


@app.command()
@takes(LinkOptions)
def affiliation(
    ctx: typer.Context,
    told: LinkOptions,
    source: Source,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Link a source with others: whom it speaks for, where it belongs.

    For example:

      claimdb add affiliation "John Kirby" --spokesperson-of "White House" --since 2022-05
      claimdb add affiliation "Kim Yo Jong" --family-of "Kim Jong Un" --role sister
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand import add_affiliation

    settings = settings_of(ctx, db=db, by=by)
    told_made(settings, asked(settings, lambda desk: add_affiliation(desk, source, told.wish())))


@app.command()
@takes(BearsOptions)
def claim(
    ctx: typer.Context,
    told: BearsOptions,
    statement: Statement,
    subject: Subjects = None,
    topic: Topics = None,
    when: When = None,
    language: Language = None,
    note: Note = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Add a proposition that may be true or false.

    Put it in the positive: "did not supply" is a denial of "supplied". Nothing
    here says whether it is true. Claims that come close are listed; where one is
    the same, say so with `claimdb judge same claim`.

    For example:

      claimdb add claim "Weapons of A are used in B." --subject A:accused --topic war
      claimdb add claim "Shells of A were found in B." --supports "Weapons of A are used in B."
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand import ClaimWish, add_claim

    settings = settings_of(ctx, db=db, by=by)
    wish = ClaimWish(
        statement=statement,
        subjects=tuple(with_word(one, SubjectRole, SubjectRole.ABOUT) for one in subject or ()),
        topics=tuple(topic or ()),
        when=when,
        language=language,
        note=note,
        relations=told.relations(),
    )
    told_made(settings, asked(settings, lambda desk: add_claim(desk, wish)))


@app.command()
def relation(
    ctx: typer.Context,
    claim: Claim,
    kind: Bearing,
    other: Other,
    note: Annotated[str | None, typer.Option("--note", metavar="WORDS", help="Why.")] = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Say how one claim bears on another.

    Only entails carries what people say, and everywhere it is shown as such;
    contradicts is shown as incompatible, never as a denial.

    For example:

      claimdb add relation weapons-used entails weapons-supplied
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand import add_relation

    settings = settings_of(ctx, db=db, by=by)
    made = asked(settings, lambda desk: add_relation(desk, claim, kind, other, note))
    told_made(settings, made)


@app.command()
@takes(AttributionOptions)
def attribution(
    ctx: typer.Context,
    told: AttributionOptions,
    article: Article,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Add who says what, in which article, in which words.

    The words of --quote are found in the newest text of the article; marks,
    dashes and white space need not be exact. A quote that stands in several
    places is a question, or an error that lists them.

    For example:

      claimdb add attribution --article "Kirby on missiles" --source Kirby
        --claim "Weapons of A are used in B." --quote "are still being used"
        --cue said --said 2024-06-17 --said-words Monday
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand_evidence import add_attribution

    settings = settings_of(ctx, db=db, by=by)
    saying = told.saying()
    told_made(settings, asked(settings, lambda desk: add_attribution(desk, article, saying)))


@app.command()
@takes(DenialOptions)
def denial(
    ctx: typer.Context,
    told: DenialOptions,
    article: Article,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Add who denies what: flatly and all of it, unless you say otherwise.

    Only who denies just this claim denies it. Who answers something else, or
    declines to comment, is an attribution with --stance and --answers.

    For example:

      claimdb add denial --article "Kirby on missiles" --source Moscow
        --claim "Weapons of A are used in B." --quote "deny" --answers att_…
      claimdb add denial … --scope element --element "the number of shells"
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand_evidence import add_attribution

    settings = settings_of(ctx, db=db, by=by)
    saying = told.saying()
    told_made(settings, asked(settings, lambda desk: add_attribution(desk, article, saying)))


@app.command()
def copy(
    ctx: typer.Context,
    article: Annotated[
        str,
        typer.Argument(metavar="ARTICLE", help="What repeats.", autocompletion=complete_article),
    ],
    original: Annotated[
        str,
        typer.Argument(
            metavar="ORIGINAL", help="What it repeats.", autocompletion=complete_article
        ),
    ],
    kind: Annotated[CopyKind, typer.Option("--kind", help="How.")] = CopyKind.COPY,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Say that one article repeats another.

    A copy, a rewrite and a retelling count as one report with their original; reuse
    of passages counts by itself. What a program said of the two is corrected so.

    For example:

      claimdb add copy "Harbour briefing" "Ferry left with doors open" --kind rewrite
    """
    from claimdb.cli._repeats import told_link
    from claimdb.pipeline.hand_copies import add_copy

    settings = settings_of(ctx, db=db, by=by)
    linked = asked(settings, lambda desk: add_copy(desk, article, original, kind))
    told_link(settings, linked, "recorded")
