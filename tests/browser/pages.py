"""The pages that every test in a browser walks through, by what leads to them on each site."""

from typing import Final

#: Of the seeds: path below the site, by what it is called in a test.
SEEDS: Final = {
    "front": "front",
    "contested": "contested",
    "claims": "claims",
    "sources": "sources",
    "articles": "articles",
    "unanswered": "unanswered",
    "shifts": "shifts",
    "search": "search?q=missiles",
    "nothing found": "search?q=zzzz",
    "claim": "claim/weapons-used",
    "claim denied by nobody": "claim/weapons-supplied",
    "article": "article/guardian-0618",
    "source": "source/Russia",
    "person": "source/Kirby",
    "matrix": "matrix",
    "parties": "matrix?by=party",
    "timeline": "timeline",
    "trace": "trace/ushakov-treaty",
    "chains of a source": "trace/U.S.",
    "report": "report",
    "not found": "claim/nothing-of-that-name",
}
#: Of the hostile pack, by its keys.
HOSTILE: Final = {
    "front": "front",
    "contested": "contested",
    "claims": "claims",
    "sources": "sources",
    "articles": "articles",
    "search": "search?q=%3Cscript%3Ewindow.ran%3D9%3C%2Fscript%3E",
    "claim": "claim/done",
    "article": "article/one",
    "source": "source/evil",
    "accused": "source/quote",
    "matrix": "matrix",
    "timeline": "timeline",
    "trace": "trace/said",
    "chains of a source": "trace/evil",
    "report": "report",
    "not found": "claim/%3Cscript%3Ewindow.ran%3D8%3C%2Fscript%3E",
}
