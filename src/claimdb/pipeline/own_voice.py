"""What articles say in their own voice, where it is what somebody else has spoken on.

A sentence that names no source ("North Korea has supplied Russia with shells") is recorded as
its publisher asserting it, where it says the same as a claim on which somebody takes a stance,
or more than that. A text is looked at once it has been read; and for each denial older texts
are, since what is denied was often told before as a matter of course.

Invariants: such a row is a program's opinion in a run of its own, on the claim made from the
article's own words; what that is to others the linker judges. Only assertions are recorded,
never a publisher's denial. Nothing is taken from words that an attribution has, and where one
is found in such a sentence later, the row is withdrawn.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from claimdb.link.keys import keys
from claimdb.link.own_voice import Told, is_whole, told
from claimdb.link.relation import Comparison, Relation
from claimdb.link.same import compare
from claimdb.model.vocab import Linked, Mode, PassageRole, ReviewDecision, Stance
from claimdb.pipeline.curate import add_article_claim
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.evidence import Evidence, Links, add_attribution, add_review
from claimdb.pipeline.extracting_known import OWN_VOICE, REVIEWER, RUN
from claimdb.pipeline.leaning import own_voice
from claimdb.pipeline.linking_claims import SURE_SAME
from claimdb.pipeline.linking_frames import Read, names, read_claims
from claimdb.pipeline.linking_index import Index, key_hash
from claimdb.pipeline.linking_scope import is_of_long_ago, is_one_matter, stands_alone
from claimdb.pipeline.maker import Program, Work
from claimdb.pipeline.own_voice_texts import Voiced, older_texts, texts_read
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.text.spans import selector

#: What finds them; another number than that of the linker, since it makes evidence.
PROGRAM: Final = Program(f"{RUN}{OWN_VOICE}", "1")
#: What such a program is called as the one that takes a row of its own back.
_BY: Final = f"{REVIEWER}{OWN_VOICE}/{PROGRAM.version}"
_SAYS: Final = {
    Relation.SAME: "says what was said",
    Relation.ENTAILS: "says more than was said",
}
#: However alike the words are, they may be somebody's: of 23 that stood in real articles three
#: were, before what stands around a sentence was looked at.
_SUREST: Final = 0.9
#: After the last row there is: all that were compared before come before it.
_LAST: Final = 2**62
#: Claims on which somebody else than a publisher by itself takes a stance that counts.
_ADDRESSED: Final = """
SELECT DISTINCT said.claim_id FROM current_attributions AS said
WHERE said.claim_id IN ({0}) AND said.own_voice = 0
"""
_DENIED: Final = """
SELECT DISTINCT said.claim_id FROM current_attributions AS said
WHERE said.id IN ({0}) AND said.own_voice = 0
ORDER BY said.claim_id
"""
#: What somebody says in an article, whatever they deny.
_CREDITED: Final = """
SELECT DISTINCT state.article_id, said.claim_id FROM current_attributions AS said
JOIN revisions AS state ON state.id = said.revision_id
WHERE state.article_id IN ({0}) AND said.own_voice = 0 AND said.stance <> 'denies'
"""
_REPEATS: Final = frozenset({Relation.SAME, Relation.ENTAILED_BY})
#: Its rows whose words an attribution of the same text has now.
_OVERTAKEN: Final = """
SELECT DISTINCT own.id, own.claim_id
FROM attributions AS own
JOIN runs AS run ON run.id = own.run_id AND run.name = ?
JOIN attribution_passages AS link ON link.attribution_id = own.id
JOIN passages AS words ON words.id = link.passage_id
JOIN passages AS other ON other.revision_id = own.revision_id
  AND other.start_offset < words.end_offset AND words.start_offset < other.end_offset
JOIN attribution_passages AS theirs ON theirs.passage_id = other.id
JOIN current_attributions AS said ON said.id = theirs.attribution_id AND said.own_voice = 0
WHERE own.revision_id IN ({0}) AND own.own_voice = 1 AND own.created_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM reviews AS review WHERE review.attribution_id = own.id)
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = own.id)
ORDER BY own.id
"""


@dataclass(frozen=True, slots=True)
class _Match:
    """A sentence of a text, the claim that it is held against, and what it is to that."""

    at: Voiced
    told: Told
    claim: int
    found: Comparison


@dataclass(slots=True)
class OwnVoice:
    """Looks at texts, and for denials at older ones; keeps the frames of claims."""

    _read: dict[int, Read] = field(default_factory=dict)

    def look_at(
        self, work: Work, entity: Linked, rows: Sequence[int], touched: Touched
    ) -> Counter[str]:
        """Look at texts that were read, or for what denials deny; return what came of it.

        Counted are the ``texts`` looked at, what is ``found`` and new, and ``withdrawn``.
        """
        self._read.clear()
        if entity is Linked.DENIAL:
            return self._for_denials(work, rows, touched)
        texts = texts_read(work.batch, rows)
        counts = Counter(texts=len(texts))
        counts["withdrawn"] = _withdrawn(work, [one.revision.number for one in texts], touched)
        index = Index(work.batch, "claim")
        matches = [one for text in texts for one in self._matches(work, index, text)]
        counts["found"] = self._recorded(work, matches, touched)
        return counts

    def _for_denials(self, work: Work, rows: Sequence[int], touched: Touched) -> Counter[str]:
        counts: Counter[str] = Counter()
        denied = [number(one) for (one,) in work.batch.rows(_DENIED.format(numbers(rows)))]
        self._learn(work, denied)
        for claim in denied:
            if not self._is_whole(claim) or not stands_alone(own := self._read[claim]):
                continue
            texts = older_texts(work.batch, own.frame)
            counts["texts"] += len(texts)
            matches = [
                _Match(text, one, claim, found)
                for text in texts
                for one in _told(text)
                if (found := _says(_as_read(text, one), own)) is not None
            ]
            counts["found"] += self._recorded(work, matches, touched)
        return counts

    def _matches(self, work: Work, index: Index, text: Voiced) -> Iterator[_Match]:
        """Yield what a text asserts that is what a claim says, or more."""
        sentences = list(_told(text))
        hashes = [sorted(map(key_hash, keys(one.frame))) for one in sentences]
        near = [index.candidates(some, _LAST) for some in hashes]
        self._learn(work, {claim for some in near for claim in some})
        for one, claims in zip(sentences, near, strict=True):
            own = _as_read(text, one)
            for claim in filter(self._is_whole, claims):
                found = _says(own, self._read[claim])
                if found is not None:
                    yield _Match(text, one, claim, found)

    def _recorded(self, work: Work, matches: Sequence[_Match], touched: Touched) -> int:
        """Record what is said of claims that somebody speaks on; return how many rows are new.

        What the article credits somebody with is theirs: a lead sums up what is told below.
        """
        addressed = {
            number(claim)
            for part in parts({one.claim for one in matches})
            for (claim,) in work.batch.rows(_ADDRESSED.format(numbers(part)))
        }
        best: dict[tuple[int, str], _Match] = {}
        for one in matches:
            if one.claim not in addressed:
                continue
            key = one.at.revision.number, one.told.made.statement
            if key not in best or _rank(one) > _rank(best[key]):
                best[key] = one
        credited = self._credited(work, best.values())
        return sum(
            _record(work, one, touched)
            for one in best.values()
            if not any(
                compare(one.told.frame, other.frame).relation in _REPEATS
                for other in credited[one.at.article.number]
            )
        )

    def _credited(self, work: Work, matches: Iterable[_Match]) -> dict[int, list[Read]]:
        """Return what somebody is credited with in each article."""
        found: dict[int, list[Read]] = defaultdict(list)
        rows = [
            (number(article), number(claim))
            for part in parts({one.at.article.number for one in matches})
            for article, claim in work.batch.rows(_CREDITED.format(numbers(part)))
        ]
        self._learn(work, {claim for _, claim in rows})
        for article, claim in rows:
            if claim in self._read:
                found[article].append(self._read[claim])
        return found

    def _is_whole(self, claim: int) -> bool:
        return claim in self._read and is_whole(self._read[claim].frame)

    def _learn(self, work: Work, claims: Iterable[int]) -> None:
        missing = [one for one in claims if one not in self._read]
        if missing:
            self._read |= read_claims(work.batch, missing)


def _told(text: Voiced) -> Iterator[Told]:
    known = names(text.named)
    for sentence in text.sentences:
        yield from told(text.text, sentence, day=text.day, names=known)


def _as_read(text: Voiced, one: Told) -> Read:
    """Return a sentence as a claim of its article, to be compared with claims."""
    return Read(0, one.frame, by_person=False, article=text.article.number, day=text.day,
                named=text.named)  # fmt: skip


def _says(one: Read, claim: Read) -> Comparison | None:
    """Return what a sentence is to a claim where it says that, or more; else None."""
    if not is_one_matter(one, claim) or is_of_long_ago(one, claim):
        return None
    if not claim.frame.entities <= one.frame.entities:
        return None  # "Petrov" may be another one than Ivan Petrov
    found = compare(one.frame, claim.frame)
    return found if found.relation in _SAYS and found.score >= SURE_SAME else None


def _rank(one: _Match) -> tuple[bool, float, int]:
    return one.found.relation is Relation.SAME, one.found.score, -one.claim


def _record(work: Work, one: _Match, touched: Touched) -> bool:
    """Record a sentence as its publisher asserting it; return whether that is new."""
    text, made = one.at, one.told.made
    claim = add_article_claim(work, made.statement, text.article.public)
    evidence = Evidence(
        stance=Stance.ASSERTS,
        mode=Mode.INDIRECT,
        passages=tuple(
            (PassageRole.CONTENT, selector(text.text, span.start, span.end)) for span in made.spans
        ),
        own_voice=True,
        confidence=round(min(one.found.score, _SUREST), 4),
        found_by=f"{OWN_VOICE}; {_SAYS[one.found.relation]}",
    )
    links = Links(
        revision=text.revision,
        source=own_voice(work, text.article, touched),
        claim=claim,
    )
    _, is_new = add_attribution(work, evidence, links)
    if is_new:
        touched.claims.add(claim.number)
    return is_new


def _withdrawn(work: Work, revisions: Sequence[int], touched: Touched) -> int:
    """Take back rows in whose words somebody was found to speak; return how many."""
    rows = [
        row
        for part in parts(revisions)
        for row in work.batch.rows(_OVERTAKEN.format(numbers(part)), PROGRAM.name)
    ]
    reason = f"said by somebody, run {work.maker.run_id}"
    for attribution, claim in rows:
        touched.claims.add(number(claim))
        add_review(work, number(attribution), ReviewDecision.REJECTED, by=_BY, reason=reason)
    return len(rows)
