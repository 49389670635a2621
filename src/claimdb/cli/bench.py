"""Measure speed on a large database, and how good extraction is."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.bench.lines import COLUMNS, Line, Part
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ColumnsOption, Format, FormatOption
from claimdb.cli._output import Output, print_rows

app = CommandApp(no_args_is_help=False)

Keep = Annotated[
    Path | None,
    typer.Option("--keep", metavar="FILE", help="Leave the database in this file.", dir_okay=False),
]
Server = Annotated[
    str | None,
    typer.Option("--server", metavar="URL", help="Measure an empty database on a server."),
]
Attributions = Annotated[int, typer.Option(min=1, metavar="N", help="Attributions.")]
Ingested = Annotated[int, typer.Option("--ingest", min=10, metavar="N", help="Articles to ingest.")]
Only = Annotated[Part | None, typer.Option("--only", help="Measure this alone.")]


Gold = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Articles with marked attributions, in PolNeAR's form."),
]
OwnTexts = Annotated[
    Path | None,
    typer.Argument(metavar="FILE.jsonl", help="Texts of your own with what is said in them."),
]
Cases = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="The gold set; tests/cases/extraction where it is there."),
]
Extractor = Annotated[str, typer.Option(metavar="NAME", help="default, fast, rules, or another.")]
Predictions = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.jsonl",
        help="Score these instead, as `claimdb extract` writes them.",
    ),
]
Speed = Annotated[
    bool | None, typer.Option("--speed/--no-speed", help="Measure speed; not with --predictions.")
]
FloorsFile = Annotated[
    Path | None,
    typer.Option(
        "--floors",
        metavar="FILE",
        help="Exit with 1 where --gold gives less than this file says.",
    ),
]
Linked = Annotated[
    Path | None,
    typer.Option(
        "--linked", metavar="FILE", help="Texts with marked mentions, as JSONL, or its folder."
    ),
]
PairCases = Annotated[
    Path | None,
    typer.Option(
        "--cases",
        metavar="FOLDER",
        help="The gold set; tests/cases/resolution where it is there.",
    ),
]
LinkedFloors = Annotated[
    Path | None,
    typer.Option(
        "--floors",
        metavar="FILE",
        help="Exit with 1 where --linked gives less than this file says.",
    ),
]


@app.callback(invoke_without_command=True)
def bench(
    ctx: typer.Context,
    articles: Annotated[int, typer.Option(min=1, metavar="N", help="Articles.")] = 100_000,
    attributions: Attributions = 1_000_000,
    claims: Annotated[int, typer.Option(min=1, metavar="N", help="Claims.")] = 200_000,
    seed: Annotated[int, typer.Option(metavar="N", help="Another one makes other facts.")] = 1,
    ingested: Ingested = 20_000,
    small: Annotated[bool, typer.Option("--small", help="A small database, in seconds.")] = False,
    only: Only = None,
    keep: Keep = None,
    server: Server = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure speed on a large database, and how good extraction is.

    `claimdb bench` alone makes a large synthetic database. Each figure is compared
    with a baseline in the same run, by turns: the bulk load with sqlite3's own
    executemany of the same rows into the same tables, each query with SQL written
    by hand for the same rows, the start of the program with that of sqlite-utils,
    ingesting with executemany of the same rows and, for web pages, with trafilatura
    alone. The ratio is the figure divided by the baseline. Takes some fifteen minutes
    and 2 GB of disk, and removes what it made.

    With --only queries or --only web and --keep, a database that is there already
    is asked as it is. docs/benchmarks.md says what is measured, and has the whole table.

    With --server the load and the pages are measured on PostgreSQL instead, the
    load against COPY of the same rows into tables with the same indexes and
    keys. The facts are left there.

    For example:

      claimdb bench --small
      claimdb bench --only start --format json
      claimdb bench --keep big.db
      claimdb bench --server postgresql://localhost/bench
      claimdb bench extract --help
      claimdb bench stance --help
    """
    if ctx.invoked_subcommand is not None:
        return
    from claimdb.admin import migrate
    from claimdb.bench.loading import Product
    from claimdb.bench.synthetic import Size
    from claimdb.bench.whole import Plan, in_seconds, measure
    from claimdb.pipeline.bulk import bring_in_step, load_records
    from claimdb.settings import database_url

    url = None if server is None else database_url(server)
    size = Size(articles, attributions, claims)
    plan = Plan(size=size, seed=seed, only=only, keep=keep, ingested=ingested, server=url)
    plan = in_seconds(plan) if small else plan
    product = Product(migrate.init, load_records, bring_in_step)
    print_rows(COLUMNS, map(Line.row, measure(product, plan, _say)), to=Output(to, columns))


@app.command()
def extract(
    own: OwnTexts = None,
    gold: Gold = None,
    cases: Cases = None,
    extractor: Extractor = "default",
    predictions: Predictions = None,
    speed: Speed = None,
    floors: FloorsFile = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure how good extraction of attributions is, and how fast.

    With --gold: precision, recall and F1 of all figures with intervals, by group
    (cue, source, length), by confidence. attributed_content is the main figure: a
    content counts that has half of the words of a marked one (Dice), and a word of
    its source. Attributions that only relay are not scored.

    A FILE.jsonl of your own is scored so, and nothing else is measured: write it with
    `claimdb extract FOLDER --format jsonl --with-text`, and correct it.

    The gold set, texts of our own, adds stance, chain, speaker and the rest.

    Speed is that of one and of two processes, beside spaCy's small pipeline on the
    same texts by turns, if it is installed (pip install 'claimdb[bench]'). Takes a
    minute or two. docs/benchmarks.md says what is measured.

    For example:

      claimdb bench extract
      claimdb bench extract mine.jsonl
      claimdb bench extract --gold polnear/dev --no-speed
      claimdb bench extract --gold polnear/dev --predictions mine.jsonl
    """
    from claimdb.bench.extraction import Plan, measure
    from claimdb.cli._tables import print_tables

    if gold is not None and own is not None:
        raise typer.BadParameter("a file of your own and --gold are both what to score: give one.")
    if (gold or own) is None and (predictions or floors):
        raise typer.BadParameter("--predictions and --floors are for articles: give --gold too.")
    timed = (predictions or own) is None if speed is None else speed
    plan = Plan(gold or own, cases, extractor, predictions, floors, timed, own is None)
    if print_tables(measure(plan, _say), to=Output(to, columns))["floors"]:
        raise typer.Exit(1)


@app.command()
def link(
    pairs: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE.jsonl]",
            help="Score pairs of your own: left, right, label; or statement, claim.",
        ),
    ] = None,
    cases: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The gold pairs; tests/cases/linking if it is there."),
    ] = None,
    events: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Articles of known events: docs.jsonl.")
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Show what is found otherwise, save what is held out.")
    ] = False,
    quarrels: Annotated[
        bool, typer.Option("--quarrels", help="Ingest plain quarrels instead: who denies what?")
    ] = False,
    speed: Speed = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure how well statements are told to be the same claim.

    Precision and recall of same, entails and contradicts on pairs that people have
    marked; with --events how well articles of one event are found, beside TF-IDF
    alone; then speed, and how many candidates a claim has among many. The labels of
    your own pairs are same, entails, entailed_by, contradicts, related, different.
    Exits with 1 where a floor or a goal is missed. Takes some minutes; a few seconds
    with --no-speed. docs/linking.md tells more.

    Lines with statement and claim, in place of pairs, are grouped, and scored by pairs
    of statements that make one claim.

    With --quarrels, two or three articles on one quarrel are ingested at a time, and it
    is told how often one claim is contested with the right ones on both sides.

    For example:

      claimdb bench link
      claimdb bench link --quarrels
      claimdb bench link mine.jsonl --misses
      claimdb bench link --events ecbplus --no-speed
    """
    from claimdb.admin.migrate import init
    from claimdb.bench.linking import CASES, Plan, measure
    from claimdb.bench.quarrels import measure_quarrels
    from claimdb.cli._tables import print_tables

    plan = Plan(pairs, cases, events, speed is not False, misses)
    played = measure_quarrels(cases or CASES, init, _say) if quarrels else measure(plan, _say)
    missed = print_tables(played, to=Output(to, columns))
    if missed["floors"] or missed["events"]:
        raise typer.Exit(1)


@app.command()
def resolve(
    linked: Linked = None,
    gold: Gold = None,
    cases: PairCases = None,
    speed: Annotated[bool, typer.Option("--speed/--no-speed", help="Measure speed.")] = True,
    floors: LinkedFloors = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure how well sources are brought together across documents, and how fast.

    The gold set, pairs and groups of our own, tells how many verdicts are right, and how
    often what is held for the same source is. With --linked: pair-F1 of all marked
    mentions, beside grouping by their normalised words. With --gold: how many pronouns
    that speak get a name. docs/resolution.md says what is measured.

    For example:

      claimdb bench resolve
      claimdb bench resolve --linked docs.jsonl --no-speed
    """
    from claimdb.bench.resolving import Plan, measure
    from claimdb.bench.resolving_speed import SIZES
    from claimdb.cli._tables import print_tables

    if floors is not None and linked is None:
        raise typer.BadParameter("--floors is for linked texts: give --linked too.")
    plan = Plan(linked, gold, cases, floors, SIZES if speed else ())
    if print_tables(measure(plan, _say), to=Output(to, columns))["floors"]:
        raise typer.Exit(1)


@app.command()
def stance(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE.jsonl", help='{"claim": …, "text": …, "label": …} a line.'),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="bodies.jsonl and stances.jsonl, to train and test on."
        ),
    ] = None,
    denials: Annotated[
        Path | None,
        typer.Option(metavar="FILE.yaml", help="Replies, with what they are and answer."),
    ] = None,
    floors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Exit with 1 where --data gives less than it says."),
    ] = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure how well a text's stance towards a claim is told.

    A label is asserts, denies, questions, neutral or unrelated. A FILE.jsonl is scored with the
    model that ships. With --data, in the form of the Fake News Challenge, models are
    fitted anew on nine tenths of the articles and scored on the rest, by turns; takes
    some minutes. Keywords are scored beside. --denials scores how replies are described
    and what they answer. docs/stance.md says what is measured.

    For example:

      claimdb bench stance mine.jsonl
      claimdb bench stance --data fnc1
      claimdb bench stance --denials tests/cases/linking/denials.yaml
    """
    from claimdb.bench.stances import Plan, measure
    from claimdb.cli._tables import print_tables

    if file is None and data is None and denials is None:
        raise typer.BadParameter("give a FILE.jsonl, --data with a folder, or --denials.")
    tables = measure(Plan(data, file, floors, denials))
    if print_tables(tables, to=Output(to, columns))["floors"]:
        raise typer.Exit(1)


@app.command()
def copies(
    path: Annotated[
        Path,
        typer.Argument(metavar="FILE.jsonl", help='{"text_a": …, "text_b": …, "label": …} a line.'),
    ],
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure how well copies are told from reuse, on pairs of texts of your own.

    A label is copy, reuse, independent or different; the last two count as one, since
    texts alone cannot tell them. Told are how many pairs are told right, by the limits
    in use and by limits found on all other pairs, and whether the index would bring the
    two together. A folder with docs.jsonl (id, text) and pairs.jsonl (a, b, label) will
    do too. docs/copies.md tells more.

    For example:

      claimdb bench copies mine.jsonl
    """
    from claimdb.bench.copies import measure
    from claimdb.cli._tables import print_tables

    print_tables(measure(path, _say), to=Output(to, columns))


@app.command()
def grow(
    articles: Annotated[
        list[int] | None,
        typer.Option("--articles", min=200, metavar="N", help="A size; give it several times."),
    ] = None,
    keep: Keep = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure what one more article costs to resolve and link, as the database grows.

    Articles are invented, each with three sources and three claims. At each size those
    before the last hundred are linked first; of those it is told how long one takes. Then
    some more are ingested, each by a command of its own. 100,000 articles take half an
    hour of the processor.

    For example:

      claimdb bench grow
      claimdb bench grow --articles 1000 --articles 10000 --articles 100000
    """
    from claimdb.admin.migrate import init
    from claimdb.bench.growing import RUNS, SIZES, Growing, measured
    from claimdb.cli._tables import print_tables

    plan = Growing(tuple(sorted(articles or SIZES)), init, runs=RUNS)
    if print_tables(measured(plan, keep, _say), to=Output(to, columns))["growth"]:
        raise typer.Exit(1)


def _say(text: str) -> None:
    """Tell what is going on."""
    typer.echo(f"… {text}", err=True)
