"""Change a source, claim or affiliation; it is logged.

Sources, claims and affiliations are opinion and may be edited; articles, but
for their text. Evidence is never edited: `claimdb supersede` corrects it.

For example:

  claimdb edit source Kirby --description "spokesman"
  claimdb edit claim weapons-used --topic arms-transfers
"""

from typing import Annotated

import typer

from claimdb.cli._ask import asked
from claimdb.cli._bag import with_word
from claimdb.cli._complete import complete_article, complete_claim, complete_source, complete_topic
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.errors import ChoiceUnknown
from claimdb.model.vocab import AffiliationKind, RelationKind, SourceKind, SubjectRole

app = CommandApp(help=__doc__)

_AWAY = "Take away"
_MORE = "Add"

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
Article = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE",
        help="Title or words of it, address, day, identifier, or key in a pack.",
        autocompletion=complete_article,
    ),
]
Language = Annotated[
    str | None, typer.Option("--language", metavar="TAG", help="Language, as en or pt-BR.")
]

NewName = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="Its name from now on.")
]
Kind = Annotated[SourceKind | None, typer.Option("--kind", "-k", help="What it is.")]
Description = Annotated[
    str | None, typer.Option("--description", metavar="WORDS", help="Who they are.")
]
Wikidata = Annotated[str | None, typer.Option("--wikidata", metavar="Q…", help="Wikidata item.")]
RemoveAlias = Annotated[
    list[str] | None,
    typer.Option("--remove-alias", metavar="NAME", help="Another name.", rich_help_panel=_AWAY),
]
RemoveAffiliation = Annotated[
    list[int] | None,
    typer.Option(
        "--remove-affiliation",
        metavar="N",
        help="An affiliation, by its number in claimdb history.",
        rich_help_panel=_AWAY,
    ),
]
Statement = Annotated[
    str | None, typer.Option("--statement", metavar="WORDS", help="Its words from now on.")
]
When = Annotated[
    str | None, typer.Option("--when", metavar="DATE", help="When it is said to happen.")
]
Note = Annotated[
    str | None, typer.Option("--note", metavar="WORDS", help="What an editor should know.")
]
Subjects = Annotated[
    list[str] | None,
    typer.Option(
        "--subject",
        metavar="NAME[:ROLE]",
        help="Whom it is about; ROLE is accused, actor, affected or about.",
        rich_help_panel=_MORE,
        autocompletion=complete_source,
    ),
]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--topic",
        metavar="TOPIC",
        help="Where it is filed.",
        rich_help_panel=_MORE,
        autocompletion=complete_topic,
    ),
]
RemoveSubject = Annotated[
    list[str] | None,
    typer.Option(
        "--remove-subject",
        metavar="NAME",
        help="Whom it is not about, in any role.",
        rich_help_panel=_AWAY,
    ),
]
RemoveTopic = Annotated[
    list[str] | None,
    typer.Option(
        "--remove-topic",
        metavar="TOPIC",
        help="Where it is not filed.",
        rich_help_panel=_AWAY,
    ),
]
RemoveRelation = Annotated[
    list[str] | None,
    typer.Option(
        "--remove-relation",
        metavar="KIND:CLAIM",
        help="What it does not do to another claim, as entails:clm_….",
        rich_help_panel=_AWAY,
    ),
]


@app.command()
def source(
    ctx: typer.Context,
    name: Source,
    new_name: NewName = None,
    kind: Kind = None,
    description: Description = None,
    wikidata: Wikidata = None,
    remove_alias: RemoveAlias = None,
    remove_affiliation: RemoveAffiliation = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Change a source, or take names and affiliations away.

    An empty text ("") empties what may be empty. Who edited, when, before and
    after are logged: `claimdb history SOURCE`. To say that two sources are one,
    use `claimdb judge`.

    For example:

      claimdb edit source Kirby --name "John Kirby" --description "spokesman"
      claimdb edit source Russia --remove-alias Kreml
    """
    from claimdb.cli._hand import told_edits
    from claimdb.pipeline.hand_edits import SourceParts, edit_source

    settings = settings_of(ctx, db=db, by=by)
    told = {"name": new_name, "kind": kind, "description": description, "wikidata": wikidata}
    parts = SourceParts(tuple(remove_alias or ()), tuple(remove_affiliation or ()))
    told_edits(settings, asked(settings, lambda desk: edit_source(desk, name, told, parts)))


@app.command()
def claim(
    ctx: typer.Context,
    name: Claim,
    statement: Statement = None,
    when: When = None,
    language: Language = None,
    note: Note = None,
    subject: Subjects = None,
    topic: Topics = None,
    remove_subject: RemoveSubject = None,
    remove_topic: RemoveTopic = None,
    remove_relation: RemoveRelation = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Change a claim, its subjects, topics and relations.

    Evidence stays under the claim: a new wording must be what those who assert
    or deny it have said. For another proposition, add another claim. An empty
    text ("") empties what may be empty.

    For example:

      claimdb edit claim weapons-used --statement "Weapons of A were used in B."
      claimdb edit claim weapons-used --subject A:accused --remove-topic war
    """
    from claimdb.cli._hand import told_edits
    from claimdb.pipeline.hand_edits import ClaimParts, edit_claim

    settings = settings_of(ctx, db=db, by=by)
    told = {"statement": statement, "when": when, "language": language, "note": note}
    parts = ClaimParts(
        subjects=tuple(with_word(one, SubjectRole, SubjectRole.ABOUT) for one in subject or ()),
        topics=tuple(topic or ()),
        without_subjects=tuple(remove_subject or ()),
        without_topics=tuple(remove_topic or ()),
        without_relations=tuple(_relation(one) for one in remove_relation or ()),
    )
    told_edits(settings, asked(settings, lambda desk: edit_claim(desk, name, told, parts)))


def _relation(given: str) -> tuple[RelationKind, str]:
    """Return kind and claim of ``KIND:CLAIM``."""
    kind, _, name = given.partition(":")
    known = [one.value for one in RelationKind]
    if kind not in known or not name:
        raise ChoiceUnknown("relation, written as KIND:CLAIM,", kind, known)
    return RelationKind(kind), name


@app.command()
def article(
    ctx: typer.Context,
    name: Article,
    title: Annotated[str | None, typer.Option("--title", metavar="WORDS", help="Title.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Address.")] = None,
    publisher: Annotated[
        str | None,
        typer.Option(
            "--publisher",
            metavar="NAME",
            help="Who published it: a source that is known.",
            autocompletion=complete_source,
        ),
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When it was published.")
    ] = None,
    language: Language = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Change title, address, publisher, date or language of an article.

    Its text is evidence and never changes: a changed text is ingested as a new
    revision. The same text of the new publisher is this article from then on.
    An empty text ("") empties.

    For example:

      claimdb edit article art_… --publisher "The Guardian" --published 2024-06-18
    """
    from claimdb.cli._hand import told_edits
    from claimdb.pipeline.hand_edits import edit_article

    settings = settings_of(ctx, db=db, by=by)
    told = {"title": title, "url": url, "publisher": publisher, "published": published}
    told |= {"language": language}
    told_edits(settings, asked(settings, lambda desk: edit_article(desk, name, told)))


@app.command()
def affiliation(
    ctx: typer.Context,
    number: Annotated[
        int, typer.Argument(metavar="N", help="Its number in claimdb history of the source.")
    ],
    kind: Annotated[
        AffiliationKind | None, typer.Option("--kind", "-k", help="What it is.")
    ] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="WORDS", help="In which role, in words.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Since when.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Until when.")
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take it away.")] = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Change or end an affiliation; counts of origins follow it.

    An affiliation that ended is given --until; --remove is for one that never
    was. An empty text ("") empties.

    For example:

      claimdb edit affiliation 3 --until 2024-05
      claimdb edit affiliation 3 --remove
    """
    from claimdb.cli._hand import told_edits
    from claimdb.pipeline.hand_edits import edit_affiliation

    settings = settings_of(ctx, db=db, by=by)
    told = {"kind": kind, "role": role, "since": since, "until": until}
    done = asked(settings, lambda desk: edit_affiliation(desk, number, told, away=remove))
    told_edits(settings, done)
