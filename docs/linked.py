"""Prints the examples and the vocabulary of ``linked-data.md``, from the program itself.

For use in cog blocks. The examples are what ``claimdb export`` writes of the seeds, with
two things shortened: our own context is left out, and the times at which the reader of
this page would have loaded the seeds are those of one day.
"""

import json
import re
import shlex
from typing import Any, Final

from claimdb.export.jsonld import own_context
from claimdb.export.vocabulary import Term, terms
from docs.tour import folder, run

BASE: Final = "https://facts.example.org/claimdb/-/"
_RECORDED: Final = re.compile(r'("(?:created|sourceDate|claimdb:seen)": )"[^"]+"')
_A_DAY: Final = r'\1"2026-01-31T12:00:00Z"'
_KINDS: Final = {"class": "### Things", "property": "### What is told of them"}


def annotation_of(article: str, told: str) -> None:
    """Print the annotation in an article of the seeds whose sentence is ``told``."""
    document = _exported("--annotations", article)
    _print(next(one for one in document["first"]["items"] if one["body"][1]["value"] == told))


def collection_of(article: str) -> None:
    """Print the collection of an article with its annotations left out."""
    document = _exported("--annotations", article)
    document["@context"][1] = {"…": "our own context"}
    document["first"]["items"] = ["…"]
    _print(document)


def claim(name: str) -> None:
    """Print a claim of the seeds."""
    document = _exported("--schema-org", name)
    document["@context"][1] = {"…": "our own context"}
    _print(document)


def context() -> None:
    """Print our own context."""
    _print(dict(own_context()))


def vocabulary() -> None:
    """Print each term with what it means."""
    every = terms()
    for kind, title in _KINDS.items():
        print(f"{title}\n\n| term | what it is |\n|---|---|")
        for term in every:
            if term.kind == kind:
                print(_row(term.name, term.comment))
        print()
    print("### Words of closed vocabularies\n\n| of | words | what they tell |\n|---|---|---|")
    for kind in dict.fromkeys(term.kind for term in every if term.kind.startswith("value")):
        _print_words(kind.rpartition(" ")[2], [term for term in every if term.kind == kind])


def _print_words(name: str, found: list[Term]) -> None:
    words = ", ".join(f"`claimdb:{term.name}`" for term in found)
    print(f"| `claimdb:{name}` | {words} | {found[0].comment} |")


def _row(name: str, comment: str) -> str:
    return f"| `claimdb:{name}` | {comment} |"


def _exported(option: str, name: str) -> dict[str, Any]:
    command = f"claimdb export {option} {shlex.quote(name)} --base-iri {BASE}"
    found: dict[str, Any] = json.loads(run(command, folder()))
    return found


def _print(document: object) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=2)
    print("```json", _RECORDED.sub(_A_DAY, text), "```", sep="\n")
