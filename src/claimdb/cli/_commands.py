"""The commands and their one-line help, as ``claimdb --help`` lists them.

A table rather than imports, so that help and completion of names need none of
the commands. A test holds each line equal to the first line of its module.
"""

from typing import Final

#: Panel -> command -> the one line. The order is the order of the help.
PANELS: Final[dict[str, dict[str, str]]] = {
    "Ask": {
        "contested": "List the claims that one source asserts and another denies.",
        "claim": "Show all about one claim: positions, words, chains, answers.",
        "claims": "List claims.",
        "source": "Show who a source is, what they assert, what they deny.",
        "sources": "List sources.",
        "article": "Show one article: revisions, credits, copies, attributions.",
        "articles": "List articles.",
        "attributions": "List who said what, in which words, through whom, where.",
        "copies": "List which articles repeat which: copies, rewrites, reuse.",
        "denials": "List denials, with their kind and scope.",
        "xref": "Show where sources agree, contradict, or only one spoke.",
        "matrix": "Show claims by sources or parties, a stance in each cell.",
        "timeline": "Show what was said when.",
        "trace": "Show the chain from the publisher down to the origin.",
        "search": "Search articles, quoted words and claims.",
        "changes": "List edits after publication that touch quoted words.",
        "shifts": "List who changed position on a claim, with both quotes.",
        "unanswered": "List allegations whose accused has no answer recorded.",
        "sql": "Run one SQL query and print its rows.",
        "report": "Write a briefing of contested claims, in Markdown or HTML.",
    },
    "Fill": {
        "demo": "Build a database from the seeds and show what is contested.",
        "init": "Create an empty database.",
        "load": "Load packs of curated facts.",
        "ingest": "Read articles: files, folders, addresses, standard input.",
        "extract": "Find who said what: in files, or in the database's articles.",
        "link": "Tell which sources, and which claims, are the same.",
        "reread": "Read the raw bytes of articles again, with newer readers.",
        "add": "Add a source, claim, attribution or denial by hand.",
        "edit": "Change a source, claim or affiliation; it is logged.",
        "supersede": "Correct a piece of evidence by a new one; the old one stays.",
        "judge": "Say whether two sources, or two claims, are the same.",
        "review": "Accept, reject or correct what a machine recorded.",
        "retract": "Let what leans on a source, article or run count no more.",
        "redact": "Remove a text that may not be kept; hash and reason stay.",
    },
    "Keep": {
        "db": "Upgrade, check and back up the database.",
        "verify": "Prove every rule of the data, and name each violation.",
        "imports": "List what became of each input that was read.",
        "history": "Show who changed a row, when, from what to what.",
        "export": "Write facts to other formats.",
        "copy": "Copy a database to another place: a file, a server.",
        "datasette": "Read the database in a browser, as pages and tables.",
        "bench": "Measure speed on a large database, and how good extraction is.",
    },
}
