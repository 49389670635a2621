"""The first schema.

Written as text, a block a table, because the same schema as calls is three times
as long. A column is ``name type``, with ``!`` where it must be filled and
``= word`` for its default; ``@made``, ``@editable`` and ``@vague`` are the columns
that many tables share. Comments on tables and columns are not here: SQLite keeps
none, and the model has them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

SCHEMA = """
runs
  columns id rowid!, name text!, version text!, model text, settings text!, started_by text!,
      started_at instant!, finished_at instant
changes
  columns id rowid!, table_name text!, row_id integer!, column_name text!, before text, after
      text, changed_by text!, changed_at instant!
  index ix_changes_table_name_row_id: table_name row_id
imports
  columns id rowid!, run_id rowid!, origin text!, item text!, content_hash text!, outcome text!,
      reason text, entity text, entity_id text, recorded_at instant!
  refer run_id -> runs id
  check outcome: outcome IN ('new', 'same', 'revision', 'copy', 'superseded', 'kept',
      'withdrawn', 'skipped', 'failed')
  index ix_imports_entity: entity_id
  index ix_imports_origin_item: origin item
  index ix_imports_run_id: run_id
judgements
  columns id rowid!, left_source_id rowid, right_source_id rowid, left_claim_id rowid,
      right_claim_id rowid, judgement text!, score real, reason text, undoes_id rowid, @made
  refer left_claim_id -> claims id; left_source_id -> sources id; right_claim_id -> claims id;
      right_source_id -> sources id; undoes_id -> judgements id
  check judgement: judgement IN ('same', 'not_same', 'unsure')
  check pair: (left_source_id IS NOT NULL AND right_source_id IS NOT NULL AND left_claim_id IS
      NULL AND right_claim_id IS NULL AND left_source_id < right_source_id) OR (left_claim_id IS NOT
      NULL AND right_claim_id IS NOT NULL AND left_source_id IS NULL AND right_source_id IS NULL AND
      left_claim_id < right_claim_id)
  check undoes_older: undoes_id < id
  index ix_judgements_left_claim_id: left_claim_id
  index ix_judgements_left_source_id: left_source_id
  index ix_judgements_right_claim_id: right_claim_id
  index ix_judgements_right_source_id: right_source_id
  index ix_judgements_undoes_id: undoes_id
reviews
  columns id rowid!, attribution_id rowid, claim_relation_id rowid, affiliation_id rowid,
      article_copy_id rowid, decision text!, reason text, reviewer text!, reviewed_at instant!
  refer affiliation_id -> affiliations id; article_copy_id -> article_copies id; attribution_id
      -> attributions id; claim_relation_id -> claim_relations id
  check decision: decision IN ('accepted', 'rejected', 'corrected')
  check one_subject: (attribution_id IS NOT NULL) + (claim_relation_id IS NOT NULL) +
      (affiliation_id IS NOT NULL) + (article_copy_id IS NOT NULL) = 1
  check reviewer: trim(reviewer) <> ''
  index ix_reviews_attribution_id: attribution_id where set
  index ix_reviews_claim_relation_id: claim_relation_id where set
  index ix_reviews_affiliation_id: affiliation_id where set
  index ix_reviews_article_copy_id: article_copy_id where set
sources
  columns id rowid!, public_id text!, kind text!, name text!, name_key text!, is_named integer!
      = 1, article_id rowid, canonical_id rowid, description text, wikidata text, @editable
  unique public_id
  refer article_id -> articles id; canonical_id -> sources id
  check is_named: is_named IN (0, 1)
  check kind: kind IN ('person', 'organisation', 'state', 'outlet', 'document', 'group')
  check name: trim(name) <> ''
  check unnamed_in_article: (is_named = 1) = (article_id IS NULL)
  index ix_sources_article_id: article_id
  index ix_sources_canonical_id: canonical_id
  index ix_sources_name_key: name_key
source_aliases
  columns id rowid!, source_id rowid!, name text!, name_key text!, kind text!, language text,
      @editable
  unique source_id name
  refer source_id -> sources id
  check kind: kind IN ('name', 'metonym', 'spelling', 'acronym', 'title')
  index ix_source_aliases_name_key: name_key
affiliations
  columns id rowid!, source_id rowid!, target_id rowid!, kind text!, role text, @editable,
      @vague since, @vague until
  refer source_id -> sources id; target_id -> sources id
  check kind: kind IN ('spokesperson_of', 'head_of', 'official_of', 'part_of', 'member_of',
      'employee_of', 'family_of', 'owned_by', 'located_in')
  check not_itself: source_id <> target_id
  check since_before_until: since_earliest <= until_latest
  index ix_affiliations_source_id: source_id
  index ix_affiliations_target_id: target_id
publishers
  columns source_id rowid!, domain text, homepage text, @editable
  key source_id
  unique domain
  refer source_id -> sources id
articles
  columns id rowid!, public_id text!, kind text! = article, url text, url_hash text!,
      identity_hash text!, retells_hash text, root_id rowid, publisher_id rowid, title text,
      language text, @editable, @vague published
  unique identity_hash; public_id; url_hash
  refer publisher_id -> publishers source_id; root_id -> articles id
  check kind: kind IN ('article', 'retelling')
  check retells: retells_hash IS NULL OR kind = 'retelling'
  index ix_articles_kind: kind where kind = 'retelling'
  index ix_articles_published_earliest: published_earliest
  index ix_articles_publisher_id: publisher_id
  index ix_articles_retells_hash: retells_hash
  index ix_articles_root_id: root_id
article_credits
  columns id rowid!, article_id rowid!, source_id rowid!, kind text!, words text, @editable
  unique article_id kind source_id
  refer article_id -> articles id; source_id -> sources id
  check kind: kind IN ('byline', 'agency', 'contributor', 'photo', 'credit_line')
  index ix_article_credits_source_id: source_id
article_copies
  columns id rowid!, article_id rowid!, original_id rowid!, kind text!, score real, method text,
      @editable
  unique article_id original_id
  refer article_id -> articles id; original_id -> articles id
  check kind: kind IN ('copy', 'rewrite', 'retelling', 'reuse')
  check not_itself: article_id <> original_id
  check score: score BETWEEN 0 AND 1
  index ix_article_copies_original_id: original_id
revisions
  columns id rowid!, public_id text!, article_id rowid!, number integer!, text text, text_hash
      text!, text_length integer!, seen_at instant!, reader text, raw_hash text, withheld_reason
      text, withheld_by text, withheld_at instant, @made
  unique article_id number; public_id
  refer article_id -> articles id
  no_nul text
  check number: number > 0
  check text_length: text IS NULL OR length(text) = text_length
  check withheld: text IS NOT NULL OR (withheld_reason IS NOT NULL AND withheld_by IS NOT NULL
      AND trim(withheld_by) <> '')
  index ix_revisions_text_hash: text_hash
passages
  columns id rowid!, public_id text!, revision_id rowid!, start_offset integer!, end_offset
      integer!, exact text, exact_hash text!, prefix text! = empty, suffix text! = empty,
      withheld_reason text, @made
  unique public_id; revision_id start_offset end_offset
  refer revision_id -> revisions id
  no_nul exact
  check exact_length: exact IS NULL OR length(exact) = end_offset - start_offset
  check offsets: start_offset >= 0 AND end_offset > start_offset
  check withheld: exact IS NOT NULL OR withheld_reason IS NOT NULL
claims
  columns id rowid!, public_id text!, statement text!, language text, canonical_id rowid, note
      text, @editable, @vague occurred
  unique public_id
  refer canonical_id -> claims id
  check statement: trim(statement) <> ''
  index ix_claims_canonical_id: canonical_id
claim_subjects
  columns id rowid!, claim_id rowid!, source_id rowid!, role text!, @editable
  unique claim_id source_id role
  refer claim_id -> claims id; source_id -> sources id
  check role: role IN ('accused', 'actor', 'affected', 'about')
  index ix_claim_subjects_source_id: source_id
claim_relations
  columns id rowid!, claim_id rowid!, other_id rowid!, kind text!, note text, confidence real,
      @editable
  unique claim_id other_id kind
  refer claim_id -> claims id; other_id -> claims id
  check confidence: confidence BETWEEN 0 AND 1
  check contradicts_once: kind <> 'contradicts' OR claim_id < other_id
  check kind: kind IN ('contradicts', 'entails', 'refines', 'supersedes', 'supports')
  check machine_sure: created_by IS NOT NULL OR confidence IS NOT NULL
  check not_itself: claim_id <> other_id
  index ix_claim_relations_other_id: other_id
topics
  columns id rowid!, slug text!, name text!, @editable
  unique slug
claim_topics
  columns id rowid!, claim_id rowid!, topic_id rowid!, @editable
  unique claim_id topic_id
  refer claim_id -> claims id; topic_id -> topics id
  index ix_claim_topics_topic_id: topic_id
attributions
  columns id rowid!, public_id text!, revision_id rowid!, source_id rowid!, claim_id rowid!,
      stance text!, mode text!, own_voice integer! = 0, via_id integer, answers_id rowid,
      supersedes_id rowid, capacity text, hedge text, hedge_words text, reporting text! = neutral,
      confidence real, @made, @vague said
  unique id revision_id; id stance; public_id
  refer answers_id -> attributions id; claim_id -> claims id; revision_id -> revisions id;
      source_id -> sources id; supersedes_id -> attributions id; via_id revision_id -> attributions
      id revision_id
  check answers_older: answers_id < id
  check confidence: confidence BETWEEN 0 AND 1
  check hedge: hedge IN ('possible', 'likely', 'believed')
  check machine_sure: created_by IS NOT NULL OR confidence IS NOT NULL
  check mode: mode IN ('direct', 'mixed', 'indirect')
  check own_voice: own_voice IN (0, 1)
  check own_voice_last: own_voice = 0 OR via_id IS NULL
  check reporting: reporting IN ('endorses', 'neutral', 'distances')
  check stance: stance IN ('asserts', 'denies', 'questions', 'declines', 'relays')
  check supersedes_older: supersedes_id < id
  check via_older: via_id < id
  index ix_attributions_answers_id: answers_id where set
  index ix_attributions_claim_id: claim_id stance
  index ix_attributions_revision_id: revision_id
  index ix_attributions_source_id: source_id
  index ix_attributions_supersedes_id: supersedes_id where set
  index ix_attributions_via_id: via_id where set
attribution_passages
  columns id rowid!, attribution_id rowid!, passage_id rowid!, role text!, ordinal integer!
  unique attribution_id role ordinal; attribution_id role passage_id
  refer attribution_id -> attributions id; passage_id -> passages id
  check ordinal: ordinal > 0
  check role: role IN ('content', 'cue', 'source')
  index ix_attribution_passages_passage_id: passage_id
denials
  columns attribution_id integer!, stance text! = denies, kind text!, scope text!, element text,
      @made
  key attribution_id
  refer attribution_id stance -> attributions id stance
  check element: (scope = 'element') = (element IS NOT NULL)
  check kind: kind IN ('flat', 'qualified', 'fabricated', 'intent', 'knowledge')
  check scope: scope IN ('full', 'partial', 'element')
  check stance: stance = 'denies'
chain_links
  columns attribution_id rowid!, depth integer!, link_id rowid!
  key attribution_id depth
  refer attribution_id -> attributions id; link_id -> attributions id
  index ix_chain_links_link_id: link_id
claim_implications
  columns claim_id rowid!, implied_id rowid!, depth integer!
  key claim_id implied_id
  refer claim_id -> claims id; implied_id -> claims id
  index ix_claim_implications_implied_id: implied_id
source_parties
  columns id rowid!, source_id rowid!, valid_from instant!, valid_to instant!, party_id rowid!
  unique source_id valid_from
  refer party_id -> sources id; source_id -> sources id
  index ix_source_parties_party_id: party_id
claim_tallies
  columns claim_id rowid!, contested integer!, weight integer!, asserts_attributions integer!,
      asserts_articles integer!, asserts_origins_min integer!, asserts_origins_max integer!,
      asserts_parties integer!, denies_attributions integer!, denies_articles integer!,
      denies_origins_min integer!, denies_origins_max integer!, denies_parties integer!, others
      integer!, automatic integer!, first_said instant, last_said instant
  key claim_id
  refer claim_id -> claims id
  index ix_claim_tallies_contested: contested weight claim_id
  index ix_claim_tallies_latest: contested last_said claim_id
text_chunks
  columns id rowid!, revision_id rowid!, start_offset integer!, end_offset integer!
  unique revision_id start_offset
  refer revision_id -> revisions id
"""

TYPES: Mapping[str, sa.types.TypeEngine[Any]] = {
    "text": sa.Text(),
    "integer": sa.Integer(),
    "real": sa.Double().with_variant(sa.REAL(), "sqlite"),
    "rowid": sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
    "instant": sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql"),
}
PRECISIONS = "'second', 'minute', 'hour', 'day', 'week', 'month', 'season', 'year', 'vague'"
WHO_MADE = (
    "(run_id IS NOT NULL OR created_by IS NOT NULL)"
    " AND (created_by IS NULL OR trim(created_by) <> '')"
)
SHARED = {
    "@made": "run_id rowid, created_by text, recorded_at instant!",
    "@editable": "@made, edited_by text, edited_at instant",
    "@vague": "{0}_earliest instant, {0}_latest instant, {0}_words text, {0}_offset integer,"
    " {0}_precision text",
}

Lines = list[tuple[str, str]]


def tables_of(schema: str) -> Iterator[tuple[str, Lines]]:
    """Yield each table of ``schema`` with its lines: what it is, and the rest."""
    name, lines = "", Lines()
    for line in schema.splitlines():
        if line.startswith("      "):
            word, rest = lines[-1]
            lines[-1] = (word, f"{rest} {line.strip()}")
        elif line.startswith("  "):
            word, _, rest = line.strip().partition(" ")
            lines.append((word, rest))
        elif line:
            if name:
                yield name, lines
            name, lines = line, []
    yield name, lines


def columns_of(spec: str) -> Iterator[sa.Column[Any]]:
    """Yield the columns that ``spec`` writes down."""
    for item in spec.split(", "):
        word, _, prefix = item.partition(" ")
        if word in SHARED:
            yield from columns_of(SHARED[word].format(prefix))
            continue
        column, _, default = item.partition(" = ")
        name, kind = column.split()
        yield sa.Column(
            name,
            TYPES[kind.rstrip("!")],
            nullable=not kind.endswith("!"),
            server_default="" if default == "empty" else default or None,
        )


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    """Return one CHECK of ``table``."""
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def shared_constraints(table: str, spec: str) -> Iterator[sa.schema.Constraint]:
    """Yield the constraints that come with the shared columns."""
    if spec.startswith("id "):
        yield check(table, "id_positive", "id > 0")
    for item in spec.split(", "):
        word, _, prefix = item.partition(" ")
        if word in {"@made", "@editable"}:
            yield check(table, "who_made", WHO_MADE)
            yield foreign_key(table, "run_id -> runs id")
        elif word == "@vague":
            low, high, kind = f"{prefix}_earliest", f"{prefix}_latest", f"{prefix}_precision"
            order = (
                f"({low} IS NULL) = ({high} IS NULL) AND ({low} IS NULL) = ({kind} IS NULL)"
                f" AND ({low} IS NULL OR {low} <= {high})"
            )
            yield check(table, f"{prefix}_order", order)
            yield check(table, kind, f"{kind} IN ({PRECISIONS})")


def foreign_key(table: str, spec: str) -> sa.ForeignKeyConstraint:
    """Return the key ``a b -> other a b``."""
    here, _, there = spec.partition(" -> ")
    names, (target, *referred) = here.split(), there.split()
    return sa.ForeignKeyConstraint(
        names,
        [f"{target}.{name}" for name in referred],
        name=op.f(f"fk_{table}_{'_'.join(names)}_{target}"),
    )


def constraints_of(table: str, lines: Lines) -> Iterator[sa.schema.Constraint]:
    """Yield the constraints that the lines of ``table`` write down."""
    key = dict(lines).get("key", "id").split()
    yield sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}"))
    for word, rest in lines:
        if word == "unique":
            for names in (item.split() for item in rest.split("; ")):
                yield sa.UniqueConstraint(*names, name=op.f(f"uq_{table}_{'_'.join(names)}"))
        elif word == "refer":
            yield from (foreign_key(table, item) for item in rest.split("; "))
        elif word == "check":
            name, _, condition = rest.partition(": ")
            yield check(table, name, condition)
        elif word == "no_nul":
            for column in rest.split():
                # PostgreSQL has no NUL in a text, and no instr().
                condition = f"instr({column}, char(0)) = 0"
                yield check(table, f"{column}_no_nul", condition).ddl_if(dialect="sqlite")


def upgrade() -> None:
    """Make every table and index."""
    for table, lines in tables_of(SCHEMA):
        spec = dict(lines)["columns"]
        op.create_table(
            table,
            *columns_of(spec),
            *shared_constraints(table, spec),
            *constraints_of(table, lines),
            sqlite_strict=True,
        )
        for name, _, columns in (rest.partition(": ") for word, rest in lines if word == "index"):
            column, where, condition = columns.partition(" where ")
            if where:
                condition = f"{column} IS NOT NULL" if condition == "set" else condition
                op.create_index(name, table, [column], sqlite_where=sa.text(condition))
            else:
                op.create_index(name, table, columns.split())


def downgrade() -> None:
    """Drop every table, and the search tables with them."""
    for search in ("text_chunks_fts", "passages_fts", "claims_fts"):
        op.execute(f"DROP TABLE IF EXISTS {search}")
    for table, _ in reversed(list(tables_of(SCHEMA))):
        op.drop_table(table)
