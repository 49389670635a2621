"""The part of the benchmark that ingests."""

import json

from typer.testing import CliRunner

from claimdb.cli import app


def test_records_and_pages_are_compared_with_what_others_take() -> None:
    """Each with a ratio and a goal; memory and the curve with their own beginning."""
    words = ["bench", "--only", "ingest", "--ingest", "40", "--format", "json"]

    result = CliRunner().invoke(app, words)

    assert result.exit_code == 0, result.output
    lines = {line["what"]: line for line in json.loads(result.stdout)}
    compared = {what for what, line in lines.items() if line["ratio"] is not None and line["goal"]}
    assert compared == {
        "ingest: records, texts compared",
        "ingest: an article after 20 others",
        "ingest: an article after 36 others",
        "ingest: records",
        "peak memory: ingest of 40 articles",
        "ingest: web pages, against trafilatura",
        "ingest: web pages in two processes, against one",
    }
