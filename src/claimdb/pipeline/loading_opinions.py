"""Loading topics, claims, and how sources and claims are related."""

from datetime import datetime

from claimdb.canonical import content_hash
from claimdb.db.bulk import RowValues, Value
from claimdb.model.types import instant_text
from claimdb.model.vocab import ImportOutcome, RelationKind
from claimdb.packs.facts import Affiliation, Claim, Relation
from claimdb.pipeline.columns import DATE_PARTS, date_columns
from claimdb.pipeline.edits import remove_row
from claimdb.pipeline.identity import claim_id
from claimdb.pipeline.loading import Known, Loading, Parent, Taken, both
from claimdb.pipeline.maker import Ref


def load_topics(loading: Loading) -> None:
    """Load topics; a slug is the same topic in every pack."""
    batch = loading.work.batch
    for topic in loading.pack.topics:
        rows = batch.rows("SELECT id FROM topics WHERE slug = ?", topic.key)
        item, hashed = topic.stable_key, topic.content_hash
        if not rows:
            number = batch.add(
                "topics",
                {"slug": topic.key, "name": topic.name, **loading.work.maker.made()},
            )
            outcome, kept = ImportOutcome.NEW, None
        else:
            number = int(str(rows[0][0]))
            outcome, kept = ImportOutcome.SAME, None
            if not loading.unchanged(item, hashed) and item in loading.known:
                kept = loading.update("topics", number, {"name": topic.name})
                outcome = ImportOutcome.KEPT if kept else ImportOutcome.SUPERSEDED
        loading.topics[topic.key] = number
        loading.record(item, hashed, outcome, "topics", topic.key, kept)


def load_affiliations(loading: Loading) -> None:
    """Load affiliations; those that the pack no longer has are removed."""
    for link in loading.pack.affiliations:
        _load_affiliation(loading, link)
    _remove_gone(loading, "affiliations")


def _load_affiliation(loading: Loading, link: Affiliation) -> None:
    item, hashed = link.stable_key, link.content_hash
    known = loading.known.get(item)
    if known and loading.unchanged(item, hashed):
        loading.record(item, hashed, ImportOutcome.SAME, "affiliations", known.entity_id)
        return
    loading.touched.affiliations = True
    row: RowValues = {
        "role": link.role,
        **{f"{end}_{part}": None for end in ("since", "until") for part in DATE_PARTS},
        **date_columns("since", link.since),
        **date_columns("until", link.until),
    }
    ends: RowValues = {
        "source_id": loading.sources[link.source].number,
        "target_id": loading.sources[link.target].number,
        "kind": link.kind.value,
    }
    number = _known_affiliation(loading, known, {**ends, **row})
    if number is not None:
        kept = loading.update("affiliations", number, row)
        changed = known is not None and known.outcome is not ImportOutcome.WITHDRAWN
        outcome = ImportOutcome.SUPERSEDED if changed else ImportOutcome.SAME
        outcome = ImportOutcome.KEPT if kept else outcome
        loading.record(item, hashed, outcome, "affiliations", str(number), kept)
        return
    if who := loading.removed("affiliations", _plain(ends)):
        entity_id = known.entity_id if known else None
        reason = f"left out (removed by {who})"
        loading.record(item, hashed, ImportOutcome.KEPT, "affiliations", entity_id, reason)
        return
    number = loading.work.batch.add("affiliations", {**ends, **row, **loading.work.maker.made()})
    loading.record(item, hashed, ImportOutcome.NEW, "affiliations", str(number))


def _plain(row: RowValues) -> dict[str, Value]:
    return {name: one for name, one in row.items() if not isinstance(one, datetime)}


def _known_affiliation(loading: Loading, known: Known | None, row: RowValues) -> int | None:
    """Return the row that the item had, or that anybody made of the same beginning."""
    batch = loading.work.batch
    ends = [_plain(row)[name] for name in ("source_id", "target_id", "kind")]
    joined = "source_id = ? AND target_id = ? AND kind = ?"
    # The number alone proves nothing: that of a removed row may be another's by now.
    if known and batch.rows(
        f"SELECT 1 FROM affiliations WHERE id = ? AND {joined}", int(known.entity_id), *ends
    ):
        return int(known.entity_id)
    since = row["since_earliest"]
    rows = batch.rows(
        f"SELECT id FROM affiliations WHERE {joined} AND since_earliest IS ?",
        *ends,
        instant_text(since) if isinstance(since, datetime) else None,
    )
    return int(str(rows[0][0])) if rows else None


def load_claims(loading: Loading) -> None:
    """Load claims with their subjects and topics."""
    taken = Taken.before(loading, loading.pack.claims)
    for claim in loading.pack.claims:
        _load_claim(loading, claim, taken)


def _load_claim(loading: Loading, claim: Claim, taken: Taken) -> None:
    batch, item, hashed = loading.work.batch, claim.stable_key, claim.content_hash
    known = loading.known.get(item)
    public = claim.id or (known.entity_id if known else claim_id(claim.statement))
    if not taken.free(public, item):
        public = claim_id(f"{claim.statement}\n{loading.pack.name} {claim.key}")
    row: RowValues = {
        "statement": claim.statement,
        "language": claim.language or loading.pack.language,
        "note": claim.note,
        **{f"occurred_{part}": None for part in DATE_PARTS},
        **date_columns("occurred", claim.when),
    }
    number, outcome, kept = batch.find("claims", public), ImportOutcome.SAME, None
    if number is None:
        number = batch.add("claims", {**row, "public_id": public, **loading.work.maker.made()})
        outcome = ImportOutcome.NEW
    elif known and not loading.unchanged(item, hashed):
        kept = loading.update("claims", number, row)
        outcome = ImportOutcome.KEPT if kept else ImportOutcome.SUPERSEDED
    loading.claims[claim.key] = Ref(number, public)
    if outcome is not ImportOutcome.SAME or not known:
        loading.touched.claims.add(number)  # who is accused in it
        under = Parent("claim_id", number, "claims", public)
        subjects: list[RowValues] = [
            {"source_id": loading.sources[one.source].number, "role": one.role.value}
            for one in claim.subjects
        ]
        kept = both(kept, loading.sync("claim_subjects", under, ["source_id", "role"], subjects))
        topics: list[RowValues] = [{"topic_id": loading.topics[one]} for one in claim.topics]
        kept = both(kept, loading.sync("claim_topics", under, ["topic_id"], topics))
    if kept:
        outcome = ImportOutcome.KEPT
    loading.record(item, hashed, outcome, "claims", public, kept)


def load_relations(loading: Loading) -> None:
    """Load claim relations; those that the pack no longer has are removed."""
    for relation in loading.pack.relations:
        _load_relation(loading, relation)
    _remove_gone(loading, "claim_relations")


def _load_relation(loading: Loading, relation: Relation) -> None:
    batch, item = loading.work.batch, relation.stable_key
    claim, other = loading.claims[relation.claim].number, loading.claims[relation.other].number
    if relation.kind is RelationKind.CONTRADICTS and claim > other:
        claim, other = other, claim  # it goes both ways, and is stored once
    hashed = content_hash([relation.content_hash, claim, other])
    known = loading.known.get(item)
    if known and loading.unchanged(item, hashed):
        loading.record(item, hashed, ImportOutcome.SAME, "claim_relations", known.entity_id)
        return
    loading.touched.relations = True
    rows = batch.rows(
        "SELECT id FROM claim_relations WHERE claim_id = ? AND other_id = ? AND kind = ?",
        claim,
        other,
        relation.kind.value,
    )
    if rows:
        number = int(str(rows[0][0]))
        kept = loading.update("claim_relations", number, {"note": relation.note})
        outcome = ImportOutcome.SUPERSEDED if known else ImportOutcome.SAME
        outcome = ImportOutcome.KEPT if kept else outcome
        loading.record(item, hashed, outcome, "claim_relations", str(number), kept)
        return
    ends: dict[str, Value] = {"claim_id": claim, "other_id": other, "kind": relation.kind.value}
    if who := loading.removed("claim_relations", ends):
        entity_id = known.entity_id if known else None
        reason = f"left out (removed by {who})"
        loading.record(item, hashed, ImportOutcome.KEPT, "claim_relations", entity_id, reason)
        return
    number = batch.add(
        "claim_relations", {**ends, "note": relation.note, **loading.work.maker.made()}
    )
    loading.record(item, hashed, ImportOutcome.NEW, "claim_relations", str(number))


def _remove_gone(loading: Loading, table: str) -> None:
    """Remove rows whose item is no longer in the pack, unless others need or changed them."""
    for item, known in loading.gone(table):
        number = int(known.entity_id)
        reason = _needed_by_others(loading, table, number)
        if reason is None and (table, known.entity_id) not in loading.held:
            remove_row(loading.work, table, number, by=loading.editor)
            loading.touched.affiliations |= table == "affiliations"
            loading.touched.relations |= table == "claim_relations"
        withdrawn = ImportOutcome.WITHDRAWN
        loading.record(item, known.content_hash, withdrawn, table, known.entity_id, reason)


_REVIEWED = {"affiliations": "affiliation_id", "claim_relations": "claim_relation_id"}


def _needed_by_others(loading: Loading, table: str, number: int) -> str | None:
    """Return why a row that the pack has no more has to stay, or None."""
    batch = loading.work.batch
    rows = batch.rows(f"SELECT edited_by FROM {table} WHERE id = ?", number)
    if not rows:
        return "it was removed already"
    if rows[0][0] not in (None, loading.editor):
        return f"it stays, as {rows[0][0]} has edited it"
    reviewed = batch.rows(f"SELECT reviewer FROM reviews WHERE {_REVIEWED[table]} = ?", number)
    if reviewed:
        return f"it stays, as {reviewed[0][0]} has reviewed it"
    if maker := loading.maker_of(table, number):
        return f"it stays, as {maker} made it"
    if (table, str(number)) in loading.held:
        return None
    other = loading.shared_with(table, str(number))
    return f"it stays, as {other} has it too" if other else None
