"""Metadata for Datasette 0.65: every table, view, column and named query in words.

Pure: a name in, a dictionary out, for ``datasette NAME.db -m metadata.json`` where
claimdb is not installed, and for the plugin where it is. What Datasette 0.65 cannot
say is worked around here, once:

* A page shows all columns of a view, and leads with row numbers. The links of
  the database's page name the columns to read (``_col``); a style sheet,
  carried in a ``data:`` address so that one file is all there is, keeps long
  texts readable and the list of columns short.
* ``hidden`` works for tables only. A hidden view is shown to nobody but root;
  SQL reads it all the same.
* A canned query takes the page of a table of the same name, so that it is
  renamed where there is one. It knows texts only: an empty one is no filter,
  and a source, claim or article is named.
* Sorting a view sorts all its rows, so that a view has a sort only where an
  index has it too.
"""

import base64
import html
import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlencode

from claimdb.export.described import (
    Described,
    described_tables,
    described_view,
    described_views,
)
from claimdb.queries.catalog import Param, Query, names, query, views
from claimdb.queries.filters import FILTERS

TITLE: Final = "Who said what, through whom, and who denies it"
DESCRIPTION: Final = (
    "Claims, the sources that assert and deny them, and the exact words that prove it."
    " Nothing here says whether a claim is true."
)
#: What ``claimdb datasette`` sets; a plain ``datasette`` takes them with --setting.
SETTINGS: Final[Mapping[str, int]] = {
    # A view over a million attributions needs longer than Datasette's one second.
    "sql_time_limit_ms": 10_000,
    "facet_time_limit_ms": 1_000,
    "default_page_size": 50,
    "default_facet_size": 10,
    # Facets are chosen below; suggesting more costs a query for each column.
    "suggest_facets": 0,
    "truncate_cells_html": 500,
    "default_cache_ttl": 0,
}

#: The columns to read first, by view, in the order of the page: what answers a
#: question before what refines the answer.
READ_FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "contested_claims": (
        *("claim", "asserted_by", "denied_by", "asserts_origins_min", "asserts_origins_max"),
        *("denies_origins_min", "denies_origins_max", "last_said"),
    ),
    "positions": ("claim", "source", "party", "stance", "has_changed", "articles", "last_said"),
    "attribution_details": (
        *("source", "party", "stance", "claim", "quoted_words", "hedge", "chain"),
        *("publisher", "is_retelling", "said_earliest", "dated_by"),
    ),
    "attribution_chains": ("attribution_id", "depth", "source", "stance", "is_publisher"),
    "denial_details": (
        *("source", "party", "claim", "kind", "scope", "element", "quoted_words", "chain"),
        *("answers_source", "publisher", "said_earliest"),
    ),
    "independent_origins": (
        *("claim_id", "stance", "source", "origin", "counts_min", "counts_max", "reason"),
    ),
    "unanswered_claims": (
        *("claim", "accused", "asserts_origins_min", "asserts_origins_max"),
        *("denies_what_follows", "last_said"),
    ),
    "claim_timeline": (
        *("earliest", "precision", "dated_by", "claim", "source", "stance", "quoted_words"),
        "chain",
    ),
    "claim_positions_by_relation": ("other", "source", "how", "stance", "claim_id"),
    "source_profile": (
        *("source", "kind", "party", "description", "aliases", "claims_asserted"),
        *("claims_denied", "attributions", "relayed", "published"),
    ),
    "article_origins": ("article", "publisher", "kind", "source", "words"),
    "article_repeats": ("article", "publisher", "kind", "original", "original_publisher"),
}

_BY_NUMBER: Final = {"sort_desc": "id"}
#: How Datasette shows each table and view. An empty label would show as "None", so that
#: an article, which may have no title, goes by its identifier.
_SHOWN: Final[Mapping[str, Mapping[str, object]]] = {
    "sources": {"label_column": "name", "sort": "name_key", "facets": ["kind", "is_named"]},
    "source_aliases": {"label_column": "name", "facets": ["kind"]},
    "affiliations": {"label_column": "kind", "facets": ["kind"]},
    "publishers": {"label_column": "source_id"},
    "articles": {
        "label_column": "public_id",
        "sort_desc": "published_earliest",
        "facets": ["kind", "publisher_id", "language"],
    },
    "revisions": {"label_column": "public_id", "size": 10, **_BY_NUMBER},
    "passages": {"label_column": "exact", "fts_table": "passages_fts", "fts_pk": "id"},
    "article_metadata": {"label_column": "value", "facets": ["field", "place"]},
    "passage_carries": {"label_column": "outcome", "facets": ["outcome"], **_BY_NUMBER},
    "fetches": {"label_column": "url", "facets": ["status"], **_BY_NUMBER},
    "article_credits": {"label_column": "kind", "facets": ["kind"]},
    "article_copies": {"label_column": "kind", "facets": ["kind"]},
    "claims": {"label_column": "statement", "fts_table": "claims_fts", "fts_pk": "id"},
    "claim_subjects": {"label_column": "role", "facets": ["role"]},
    "claim_relations": {"label_column": "kind", "facets": ["kind"]},
    "topics": {"label_column": "name", "sort": "slug"},
    "claim_topics": {"label_column": "id", "facets": ["topic_id"]},
    "attributions": {
        "label_column": "public_id",
        "facets": ["stance", "mode", "hedge", "reporting"],
        **_BY_NUMBER,
    },
    "attribution_passages": {"label_column": "role", "facets": ["role"]},
    "denials": {"label_column": "kind", "facets": ["kind", "scope"]},
    "runs": {"label_column": "name", **_BY_NUMBER},
    "reviews": {"label_column": "decision", "facets": ["decision"], **_BY_NUMBER},
    "judgements": {"label_column": "judgement", "facets": ["judgement"], **_BY_NUMBER},
    "changes": {"facets": ["table_name", "changed_by"], **_BY_NUMBER},
    "imports": {"facets": ["outcome", "origin"], **_BY_NUMBER},
    "extractions": {"label_column": "extractor", "facets": ["extractor"], **_BY_NUMBER},
    "contested_claims": {
        "sort_desc": "weight",  # ix_claim_tallies_contested
        "size": 25,
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
    },
    "attribution_details": {
        "facets": ["stance", "source", "publisher"],
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
    },
    "claim_timeline": {
        "facets": ["dated_by", "source"],
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
    },
    "denial_details": {
        "facets": ["kind", "scope", "source"],
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
    },
    "positions": {
        "facets": ["stance", "source"],
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
    },
    "unanswered_claims": {
        "facets": ["accused"],
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
    },
    "independent_origins": {"facets": ["stance", "reason"]},
    "source_profile": {"facets": ["kind", "party"]},
}

#: How a form takes what the command line looks up.
_GIVEN: Final = {
    "source": ": a name, an alias or an identifier",
    "party": ": a name, an alias or an identifier",
    "claim": ": its exact words or its identifier",
    "article": ": its title, address or identifier",
    "topic": ": its short name, in the table topics",
    "since": ", such as 2024-06",
    "until": ", such as 2024-06",
}

#: What migrations and the search keep beside the model's tables; Datasette hides the
#: tables of FTS5 by itself.
_PLUMBING: Final = {"alembic_version": "Which migration the database is at"}
#: What Datasette leaves as it is in an address; it writes ``~2E`` where others write ``%2E``.
_TILDE_SAFE: Final = re.compile(r"[A-Za-z0-9_-]")
_BELOW: Final = (
    '<p class="start-here">Below: questions with forms, then tables, then all views.</p>'
)
_PARAMETER: Final = re.compile(r":(\w+)")

Json = dict[str, Any]


def metadata(database: str) -> Json:
    """Return the metadata for a database that Datasette calls ``database``, the file's stem."""
    start = _start_here("".join(_tilde(database)))
    sheet = base64.b64encode(table_sheet().encode()).decode()
    return {
        "title": "claimdb",
        "description_html": start,
        "extra_css_urls": [f"data:text/css;base64,{sheet}"],
        "databases": {
            database: described_database("".join(_tilde(database))) | {"queries": canned()}
        },
    }


def described_database(route: str, before: str = "") -> Json:
    """Return what is said of the database at ``route`` and of its tables and views.

    ``before`` is HTML that stands before the list of views to start with.
    """
    known = [*described_tables(), *described_views()]
    return {
        "title": TITLE,
        "description_html": before + _start_here(route) + _BELOW,
        "tables": {one.name: _table(one) for one in known} | _plumbing(),
    }


def canned() -> dict[str, Json]:
    """Return the named queries as forms, by their name in Datasette."""
    return {name: _canned(one) for name, one in canned_queries().items()}


def table_sheet() -> str:
    """Return the style sheet for the tables."""
    return (files("claimdb.export") / "datasette.css").read_text(encoding="utf-8")


def metadata_json(database: str) -> str:
    """Return the metadata as the text of a file."""
    return json.dumps(metadata(database), ensure_ascii=False, indent=2) + "\n"


def canned_queries() -> dict[str, Query]:
    """Return the named queries that people ask, by their name in Datasette.

    Those that need nothing come first. One that is called like a table or view
    would take its page, and becomes ``list_…``.
    """
    taken = {one.name for one in (*described_tables(), *described_views())}
    asked = [one for one in map(query, names()) if not one.hidden]
    asked.sort(key=lambda one: any(param.default is None for param in one.params.values()))
    return {f"list_{one.name}" if one.name in taken else one.name: one for one in asked}


def canned_sql(asked: Query) -> str:
    """Return the statement with every parameter a text, as a form on a page gives it."""
    values = {name: _value(name, param) for name, param in asked.params.items()}
    return _PARAMETER.sub(lambda found: values.get(found[1], found[0]), asked.static_sql())


def essentials(view: str) -> str:
    """Return the query string that leaves the columns of a view to read first."""
    return urlencode([("_col", column) for column in READ_FIRST[view]])


def _value(name: str, param: Param) -> str:
    """Return what becomes of the text of a parameter: its default, its number, its row."""
    text = f":{name}"
    if param.default is not None:
        text = f"coalesce(nullif(:{name}, ''), '{param.default}')"
    if param.type in {"int", "flag"}:
        return f"CAST({text} AS INTEGER)"
    by_name = {known.type: known.from_text for known in FILTERS.values()}
    if param.type in {"source", "claim", "article"}:
        return by_name[param.type].replace(":value", text)
    return text


def _canned(asked: Query) -> Json:
    return {
        "title": asked.title,
        "description_html": _paragraph(asked.description) + _parameters(asked),
        "sql": canned_sql(asked),
        "params": [*asked.params, *asked.filter_names],
        "hide_sql": True,
    }


def _parameters(asked: Query) -> str:
    told = {name: _needed(param) for name, param in asked.params.items()}
    told |= {name: FILTERS[name].help + _GIVEN.get(name, "") for name in asked.filter_names}
    rows = (
        f"<dt>{html.escape(name)}</dt><dd>{html.escape(text)}</dd>" for name, text in told.items()
    )
    free = "<p>Every field may be left empty.</p>" if told and not _needs(asked) else ""
    return f'{free}<dl class="parameters">{"".join(rows)}</dl>' if told else ""


def _needs(asked: Query) -> bool:
    return any(param.default is None for param in asked.params.values())


def _needed(param: Param) -> str:
    need = "needed" if param.default is None else f"{param.default} if left empty"
    return f"{param.help}{_GIVEN.get(param.type, '')} ({need})"


def _table(one: Described) -> Json:
    shown: Json = {"columns": dict(one.columns), "facet_size": 8, **_SHOWN.get(one.name, {})}
    if one.name not in views():
        return {"description": one.description} | shown | ({"hidden": True} if one.hidden else {})
    if one.hidden:
        return {"description": one.description, **shown, "allow": {"id": "root"}}
    text = _paragraph(f"{one.title}. {one.description}")
    if one.name in READ_FIRST:
        # Only tables have pages of rows, where an address relative to the page would break.
        address = f"{one.name}?{essentials(one.name)}"
        text += f'<p><a href="{html.escape(address)}">The columns to read first</a></p>'
    return {"description_html": text} | shown


def _plumbing() -> Json:
    return {name: {"description": text, "hidden": True} for name, text in _PLUMBING.items()}


def _start_here(route: str) -> str:
    """Return the head of the pages: the views, each with the columns to read first.

    The addresses fit the home page and the database's page, which both stand
    one level up from the views.
    """
    items = (
        f'<li><a href="{route}/{name}?{html.escape(essentials(name))}">'
        f"{html.escape(described_view(name).title)}</a> <code>{name}</code></li>"
        for name in READ_FIRST
    )
    return (
        f'{_paragraph(DESCRIPTION)}<div class="start-here"><h2>Start here</h2>'
        f'<ul class="bullets">{"".join(items)}</ul></div>'
    )


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>" if text else ""


def _tilde(text: str) -> Iterator[str]:
    for character in text:
        if _TILDE_SAFE.match(character):
            yield character
        elif character == " ":
            yield "+"
        else:
            yield from (f"~{byte:02X}" for byte in character.encode())
