"""One claim on a page: both sides with their words, and what bears on it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from claimdb.queries.claim_dossier import ClaimDossier, RelatedSaying, Relation, Side
from claimdb.queries.shapes import Answer, ClaimName, SourceName
from claimdb.reports.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Style,
    joined,
    line,
)
from claimdb.reports.phrases import (
    DOT,
    VERBS,
    claim_line,
    date,
    days,
    from_to,
    name,
    number_of,
    source_line,
    where,
    who,
)
from claimdb.reports.sayings import by_speaker, saying_lines

#: How a saying on another claim bears on this one -> the words before that claim.
BEARS: Final = {
    "follows_from": "follows from",
    "follows_from_denial": "denial that follows from the denial of",
    "incompatible": "incompatible with",
    "supported_by": "supported by",
}
REMARKS: Final = {
    "follows_from": "Said of that claim, not of this one, which follows from it.",
    "follows_from_denial": "Said of that claim, which follows from this one, and not of this one.",
    "incompatible": "Said of that claim. Both cannot be true; it is nobody's denial of this one.",
    "supported_by": "Reported evidence. It carries neither assertion nor denial to this claim.",
}
#: Stance -> how what was said of another claim bears on this one where that stance follows.
_FOLLOWS: Final = {"asserts": "follows_from", "denies": "follows_from_denial"}
BY_PROGRAM: Final = "related by a program, not reviewed"
#: (kind, direction) of a relation -> the words before the other claim.
RELATIONS: Final = {
    ("entails", "to"): "from it follows",
    ("entails", "from"): "it follows from",
    ("contradicts", "to"): "incompatible with",
    ("contradicts", "from"): "incompatible with",
    ("refines", "to"): "says more exactly",
    ("refines", "from"): "said more exactly as",
    ("supersedes", "to"): "replaces",
    ("supersedes", "from"): "replaced by",
    ("perhaps_same", "to"): "perhaps the same as",
    ("supports", "to"): "reported as evidence for",
    ("supports", "from"): "supported by, as reported evidence",
}

#: Stance of an answer -> what sort of answer it is.
ANSWERS: Final = {
    "denies": "denied it",
    "asserts": "an answer, and no denial",
    "questions": "questioned it, and did not deny it",
    "declines": "declined to comment",
    "relays": "passed an answer on",
}
#: Said of an answer that nobody has recorded as one.
ELSEWHERE: Final = (
    "answered in another article: said later of the same claim, and not recorded as an answer"
)


def claim_document(claim: ClaimDossier) -> Document:
    """Return the page of one claim."""
    head = Heading(claim.statement, 1)
    return Document(claim.statement, (head, *claim_blocks(claim)))


def claim_blocks(claim: ClaimDossier, level: int = 2) -> Iterator[Block]:
    """Yield everything about a claim below its statement; headings begin at ``level``."""
    yield Facts(tuple(_facts(claim)))
    yield from _side(claim, "asserts", level)
    yield from _side(claim, "denies", level)
    yield from _others(claim, level)
    yield from answer_blocks(claim.answers, level)
    yield from _related(claim, level)
    yield from _relations(claim, level)
    yield from _open(claim, level)


def _facts(claim: ClaimDossier) -> Iterator[tuple[str, Line]]:
    if claim.subjects:
        about = (
            joined([source_line(one.source), line(f" ({one.role})")], "") for one in claim.subjects
        )
        yield "About", joined(about)
    if claim.topics:
        yield "Topics", line(", ".join(f"{topic.name} [{topic.slug}]" for topic in claim.topics))
    if claim.happened:
        yield "Happened", line(date(claim.happened))
    if claim.first_said:
        yield (
            "Reported",
            line(
                days(claim.first_said, claim.last_said, claim.first_dated_by, claim.last_dated_by)
            ),
        )
    if claim.automatic:
        told = number_of(claim.automatic, "saying was", "sayings were")
        yield "Automatic", line(f"{told} recorded by a program and not reviewed")
    if claim.note:
        yield "Note", line(claim.note)
    yield "Identifier", line(Run(claim.id, Style.ID))


def follows(claim: ClaimDossier, stance: str) -> bool:
    """Tell whether a stance on a claim follows from what was said of another one."""
    return any(one.how == _FOLLOWS[stance] for one in claim.related)


def _side(claim: ClaimDossier, stance: str, level: int) -> Iterator[Block]:
    title, doing, side = (
        ("Asserted", "asserting", claim.asserted_by)
        if stance == "asserts"
        else ("Denied", "denying", claim.denied_by)
    )
    if not side.attributions:
        yield Heading(title, level)
        itself = " itself; see what follows from other claims" if follows(claim, stance) else ""
        yield Paragraph(line(f"Nobody is recorded as {doing} it{itself}."))
        return
    origins = from_to(side.origins_min, side.origins_max, "independent origin")
    yield Heading(f"{title}: {origins}, {number_of(side.articles, 'article')}", level)
    yield Entries(by_speaker(side.sayings))
    yield from _more(len(side.sayings), side.attributions)
    counted = tuple(_origins(side))
    if counted:
        yield Paragraph(line(f"How the origins are counted, {doing}:"))
        yield Entries(counted)


def _origins(side: Side) -> Iterator[Entry]:
    for origin in side.origins:
        if origin.reasons:
            counts = from_to(origin.counts_min, origin.counts_max, "origin")
            said = number_of(origin.attributions, "saying")
            speakers = (
                "" if origin.speakers == (origin.origin,) else f": {', '.join(origin.speakers)}"
            )
            yield Entry(
                line(Run(origin.origin, Style.NAME), f": counted as {counts} ({said}{speakers})"),
                (line(Run("; ".join(origin.reasons), Style.NOTE)),),
            )


def _more(shown: int, total: int) -> Iterator[Block]:
    if shown < total:
        yield Paragraph(line(Run(f"{shown:,} of {total:,} shown.", Style.NOTE)))


def _others(claim: ClaimDossier, level: int) -> Iterator[Block]:
    if claim.other_stances:
        yield Heading("Neither asserted nor denied", level)
        yield Entries(
            tuple(
                Entry(joined([who(one), line(f": {VERBS[one.stance]}")], ""), saying_lines(one))
                for one in claim.other_stances
            )
        )
        yield from _more(len(claim.other_stances), claim.other_stances_total)


def answer_blocks(
    answers: Iterable[Answer], level: int = 2, *, with_claim: bool = False
) -> Iterator[Block]:
    """Yield who answered whom; ``with_claim`` where the page is not that of the claim."""
    entries = tuple(_answer(one, with_claim=with_claim) for one in answers)
    if entries:
        yield Heading("Answers", level)
        yield Entries(entries)


def _answer(one: Answer, *, with_claim: bool) -> Entry:
    """Return who answers whom; what is no denial is said to be none."""
    to, told = line(name(one.to.source)), line(f": {ANSWERS[one.answer.stance]}")
    lead = joined([who(one.answer), line(" answered "), to, told], "")
    about = tuple(_about_answer(one, with_claim=with_claim))
    return Entry(lead, (*about, *saying_lines(one.answer)))


def _about_answer(one: Answer, *, with_claim: bool) -> Iterator[Line]:
    """Yield on which claim it was said, and to what, where the page does not show it."""
    if with_claim:
        yield joined([line("what was answered: "), claim_line(one.to.claim)], "")
    if one.answer.claim != one.to.claim:
        yield joined([line("on another claim: "), claim_line(one.answer.claim)], "")
    if one.elsewhere:
        yield line(Run(ELSEWHERE, Style.NOTE))
        yield joined([line("to what was said: "), where(one.to)], "")


def _related(claim: ClaimDossier, level: int) -> Iterator[Block]:
    relations = {relation.claim: relation for relation in claim.relations}
    groups = [
        (how, other, list(group))
        for (how, other), group in groupby(claim.related, key=lambda one: (one.how, one.claim))
    ]
    if groups:
        yield Heading("From other claims", level)
        yield Entries(tuple(_bearing(*group, relations.get(group[1])) for group in groups))


def _bearing(
    how: str, other: ClaimName, group: list[RelatedSaying], relation: Relation | None
) -> Entry:
    """Return another claim, how it bears on this one, and who said it: of that claim only."""
    note = relation.note if relation else None
    automatic = BY_PROGRAM if relation and relation.automatic else None
    lead = joined([line(f"{BEARS[how]}: "), claim_line(other)], "")
    left = "" if len(group) >= group[0].total else f"{len(group):,} of {group[0].total:,} shown."
    remarks = tuple(
        line(Run(one, Style.NOTE)) for one in (REMARKS[how], note, automatic, left) if one
    )
    return Entry(lead, remarks, by_speaker(one.saying for one in group))


def _relations(claim: ClaimDossier, level: int) -> Iterator[Block]:
    """Yield the relations that have not been shown with their sayings."""
    shown = {one.claim for one in claim.related}
    entries = tuple(_relation(one) for one in claim.relations if one.claim not in shown)
    if entries:
        yield Heading("How it bears on other claims", level)
        yield Entries(entries)


def _relation(one: Relation) -> Entry:
    asserted = f"asserted {times(one.asserts)}" if one.asserts else "asserted by nobody"
    denied = f"denied {times(one.denies)}" if one.denies else "denied by nobody"
    automatic = DOT + BY_PROGRAM if one.automatic else ""
    told = Run(f"{asserted}, {denied}{automatic}", Style.NOTE)
    lead = joined([line(f"{RELATIONS[one.kind, one.direction]}: "), claim_line(one.claim)], "")
    return Entry(lead, tuple(filter(None, (line(one.note or ""), line(told)))))


def times(count: int) -> str:
    """Return "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def _open(claim: ClaimDossier, level: int) -> Iterator[Block]:
    """Yield what stands open: what nobody denied, and who is accused and has not answered."""
    undenied = [one for one in claim.not_denied if one.id != claim.id]
    if not undenied and not claim.no_answer_from:
        return
    yield Heading("What stands open", level)
    yield Entries((*map(_undenied, undenied), *map(_unanswered, claim.no_answer_from)))


def _undenied(claim: ClaimName) -> Entry:
    return Entry(joined([line("nobody is recorded as denying: "), claim_line(claim)], ""))


def _unanswered(accused: SourceName) -> Entry:
    return Entry(joined([line("no answer is recorded from "), line(name(accused))], ""))
