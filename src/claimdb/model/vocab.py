"""The closed vocabularies: one enum each, from which every CHECK and schema is made.

A value is the text stored in the database, written in packs and printed by
queries; renaming one is a migration. Nothing is imported here, so that the
pure packages may use the words without the tables.
"""

from enum import StrEnum


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    OUTLET = "outlet"
    DOCUMENT = "document"
    GROUP = "group"


class AliasKind(StrEnum):
    """How another name of a source relates to it."""

    NAME = "name"
    METONYM = "metonym"
    SPELLING = "spelling"
    ACRONYM = "acronym"
    TITLE = "title"


class AffiliationKind(StrEnum):
    """A directed link: the source *is* this of the other one."""

    SPOKESPERSON_OF = "spokesperson_of"
    HEAD_OF = "head_of"
    OFFICIAL_OF = "official_of"
    PART_OF = "part_of"
    MEMBER_OF = "member_of"
    EMPLOYEE_OF = "employee_of"
    FAMILY_OF = "family_of"
    OWNED_BY = "owned_by"
    LOCATED_IN = "located_in"

    @property
    def speaks_for(self) -> bool:
        """Whether who is this of another makes one party with it.

        A member does not speak for its alliance, nor a sister for her brother.
        """
        return self in {
            AffiliationKind.SPOKESPERSON_OF,
            AffiliationKind.HEAD_OF,
            AffiliationKind.OFFICIAL_OF,
            AffiliationKind.PART_OF,
        }


class CreditKind(StrEnum):
    """In what form an article names where it comes from."""

    BYLINE = "byline"
    AGENCY = "agency"
    CONTRIBUTOR = "contributor"
    PHOTO = "photo"
    CREDIT_LINE = "credit_line"


class MetadataField(StrEnum):
    """What a page says of itself, beside its text."""

    TITLE = "title"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    SECTION = "section"
    LANGUAGE = "language"
    CANONICAL_URL = "canonical_url"
    PUBLISHED = "published"
    MODIFIED = "modified"
    CAPTURED = "captured"
    DIGEST = "digest"


class Carry(StrEnum):
    """What became of a passage when the text around it changed."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    ALTERED = "altered"
    GONE = "gone"


class ArticleKind(StrEnum):
    """Whether a text is what was published, or a retelling of it in other words."""

    ARTICLE = "article"
    RETELLING = "retelling"


class CopyKind(StrEnum):
    """How one article repeats another."""

    COPY = "copy"
    REWRITE = "rewrite"
    RETELLING = "retelling"
    REUSE = "reuse"

    @property
    def counts_once(self) -> bool:
        """Whether the two are one report; reuse of passages leaves them two."""
        return self is not CopyKind.REUSE


class SubjectRole(StrEnum):
    """What a claim says of one of its subjects."""

    ACCUSED = "accused"
    ACTOR = "actor"
    AFFECTED = "affected"
    ABOUT = "about"


class RelationKind(StrEnum):
    """How one claim bears on another.

    ``supports`` says that one is reported evidence for the other: it is shown,
    and carries neither assertion nor denial.
    """

    CONTRADICTS = "contradicts"
    ENTAILS = "entails"
    REFINES = "refines"
    SUPERSEDES = "supersedes"
    SUPPORTS = "supports"


class Stance(StrEnum):
    """What a source does with a claim; ``relays`` passes it on and takes no position."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    DECLINES = "declines"
    RELAYS = "relays"


class Mode(StrEnum):
    """Whether the words stand as spoken, in part, or only in the reporter's."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class PassageRole(StrEnum):
    """What a passage proves of an attribution: what was said, that it was, by whom."""

    CONTENT = "content"
    CUE = "cue"
    SOURCE = "source"


class Hedge(StrEnum):
    """How unsure the speaker is; no hedge is no value."""

    POSSIBLE = "possible"
    LIKELY = "likely"
    BELIEVED = "believed"


class Reporting(StrEnum):
    """How the reporter passes it on: "revealed", "said", "claimed without evidence"."""

    ENDORSES = "endorses"
    NEUTRAL = "neutral"
    DISTANCES = "distances"


class DenialKind(StrEnum):
    """What a denial does: says no, says no with reserve, or contests origin, will, knowledge."""

    FLAT = "flat"
    QUALIFIED = "qualified"
    FABRICATED = "fabricated"
    INTENT = "intent"
    KNOWLEDGE = "knowledge"


class DenialScope(StrEnum):
    """How much of the claim is denied; only a full denial carries over relations."""

    FULL = "full"
    PARTIAL = "partial"
    ELEMENT = "element"


class Judgement(StrEnum):
    """An opinion on whether two sources, or two claims, are the same."""

    SAME = "same"
    NOT_SAME = "not_same"
    UNSURE = "unsure"


class Linked(StrEnum):
    """What linking looks at, each row once.

    Sources and claims are compared with those there are. A text that was read is looked at
    for what it says in its own voice, and for a denial older texts are.
    """

    SOURCE = "source"
    CLAIM = "claim"
    EXTRACTION = "extraction"
    DENIAL = "denial"


class ReviewDecision(StrEnum):
    """What a person decided on a machine-made row."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    #: The decision before it is taken back: as if nobody had looked.
    WITHDRAWN = "withdrawn"


class DatePrecision(StrEnum):
    """How much of a date is known."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    VAGUE = "vague"


class ImportOutcome(StrEnum):
    """What became of one input."""

    NEW = "new"
    SAME = "same"
    REVISION = "revision"
    COPY = "copy"
    SUPERSEDED = "superseded"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    SKIPPED = "skipped"
    FAILED = "failed"
