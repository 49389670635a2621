"""What a file and a server both have to prove beside their rows, each by means of its own."""

from typing import Final

from claimdb.queries.catalog import Check

REFERENCES: Final = Check(
    "references",
    "no row points at a row that is not there",
    "file",
    "restore a backup, or load the pack or article that the missing row came from",
)
SEARCH: Final = Check(
    "search_index",
    "search finds every word, and no word that is not there",
    "search",
    'run "claimdb db rebuild", which fills the search index anew',
)

#: Search table -> what it indexes, the column, and the public identifier of what is in it.
SEARCHED: Final = {
    "claims_fts": ("claims", "statement", "public_id"),
    "passages_fts": ("passages", "exact", "public_id"),
    "text_chunks_fts": (
        "chunk_texts",
        "text",
        "(SELECT public_id FROM revisions WHERE id = revision_id)",
    ),
}
