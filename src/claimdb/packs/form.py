"""The shape of a pack's YAML, as pydantic models: what may stand where.

Invariant: a form checks each item by itself; what needs a second item (a key
that must exist, a quote that must occur) is the business of ``rules`` and
``quotes``. Short spellings are written out first, so that everything after
sees one shape. Field descriptions are the reference in the JSON Schema.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    ArticleKind,
    CreditKind,
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    RelationKind,
    Reporting,
    SourceKind,
    Stance,
    SubjectRole,
)
from claimdb.packs.fields import (
    ArticleId,
    AttributionId,
    ClaimId,
    Date,
    Key,
    Language,
    Mapping,
    OneOrMore,
    Short,
    SourceId,
    TextHash,
    Url,
    Wikidata,
    Words,
)


class Form(BaseModel):
    """Any mapping of a pack: unknown keys are errors, nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DateForm(Form):
    """When: the date as far as it is known, and the words that say so."""

    date: Date = Field(description="2024, 2024-05, 2024-06-18, 2024-W25, ~2024-06, A/B, …")
    words: Words | None = Field(None, description="The words of the article, such as last month")


class QuoteForm(Form):
    """Words that occur in the article's text; they become an exact passage."""

    quote: Words = Field(description="The words, as they stand in the text")
    prefix: str = Field("", description="The words just before, where the quote occurs twice")
    suffix: str = Field("", description="The words just after, where the quote occurs twice")
    occurrence: int | None = Field(None, ge=1, description="1 for the first in the text, 2, 3, …")


When = Annotated[DateForm, Short("date", "integer")]
Quote = Annotated[QuoteForm, Short("quote")]


class AliasForm(Form):
    """Another name of a source."""

    name: Words = Field(description="The other name")
    kind: AliasKind = Field(AliasKind.NAME, description="What sort of name it is")
    language: Language | None = Field(None, description="Language of the name")


class AffiliationForm(Form):
    """What the source is of another one."""

    kind: AffiliationKind = Field(alias="as", description="What the source is of the other")
    to: Key = Field(description="The other source")
    role: Words | None = Field(None, description="The role in words")
    since: When | None = Field(None, alias="from", description="Since when, if known")
    until: When | None = Field(None, description="Until when, if known")


class PublisherForm(Form):
    """What only sources that publish have."""

    domain: Words | None = Field(None, description="Domain name, such as example.org")
    homepage: Url | None = Field(None, description="Home page")


class SourceForm(Form):
    """Anyone to whom words can be attributed: named, or unnamed in one article."""

    id: SourceId | None = Field(None, description="Public identifier, in exported packs")
    name: Words | None = Field(None, description="Name; every source has this or a label")
    label: Words | None = Field(None, description="What an unnamed source is called in its article")
    unnamed_in: Key | None = Field(None, description="The one article of an unnamed source")
    kind: SourceKind = Field(description="What the source is")
    description: Words | None = Field(None, description="Who they are, in a few words")
    aliases: tuple[Annotated[AliasForm, Short("name")], ...] = Field((), description="Other names")
    wikidata: Wikidata | None = Field(None, description="Wikidata item, such as Q42")
    publisher: PublisherForm | None = Field(None, description="What is known of it as publisher")
    affiliations: tuple[AffiliationForm, ...] = Field((), description="Links to other sources")


class SubjectForm(Form):
    """Whom a claim is about."""

    source: Key = Field(description="The source that is meant")
    role: SubjectRole = Field(SubjectRole.ABOUT, alias="as", description="What it says of them")


class RelationForm(Form):
    """The other end of a relation between claims."""

    claim: Key = Field(description="The other claim")
    note: Words | None = Field(None, description="Why")


Relations = tuple[Annotated[RelationForm, Short("claim")], ...]


class ClaimForm(Form):
    """One proposition in neutral words, that may be true or false."""

    id: ClaimId | None = Field(None, description="Public identifier, in exported packs")
    statement: Words = Field(description="The proposition in neutral words")
    language: Language | None = Field(None, description="Of the statement, if not the pack's")
    subjects: tuple[Annotated[SubjectForm, Short("source")], ...] = Field(
        (), description="Who is accused, acts, is affected or concerned"
    )
    topics: tuple[Key, ...] = Field((), description="Topics under which it is filed")
    when: When | None = Field(None, description="When it happened, not when it was said")
    contradicts: Relations = Field((), description="Both cannot be true; written on one side only")
    entails: Relations = Field((), description="If this is true, so are those")
    refines: Relations = Field((), description="This says the same more precisely")
    supersedes: Relations = Field((), description="This replaces those")
    supports: Relations = Field((), description="This is reported evidence for those")
    note: Words | None = Field(None, description="What an editor should know")

    def relations(self) -> dict[RelationKind, Relations]:
        """Return the relations of the claim by their kind."""
        return {kind: getattr(self, kind.value) for kind in RelationKind}


class CreditForm(Form):
    """What an article says of its own origin; a credit is not the publisher."""

    source: Key = Field(description="Who is credited")
    kind: CreditKind = Field(alias="as", description="Form of the credit")
    words: Words | None = Field(None, description="The credit as written")


class RetellsForm(Form):
    """The original of a retelling."""

    hash: TextHash = Field(description="Hash of the original's text, as ingest stores it")


class HedgeForm(Form):
    """How unsure the speaker is."""

    kind: Hedge = Field(description="How unsure")
    words: Words | None = Field(None, description="The hedging words, such as may")


class DenialForm(Form):
    """What only denials have."""

    kind: DenialKind = Field(description="What the denial does")
    scope: DenialScope = Field(description="How much of the claim is denied")
    element: Words | None = Field(None, description="Which element, where the scope is element")


class AnswersForm(Form):
    """The attribution that is answered."""

    attribution: Key = Field(description="Its key")
    article: Key | None = Field(None, description="Its article, if not the same")


class AttributionForm(Form):
    """One source taking one stance on one claim, proved by words of the article."""

    id: AttributionId | None = Field(None, description="Public identifier, in exported packs")
    source: Key = Field(description="Who takes the stance")
    claim: Key = Field(description="On which claim")
    stance: Stance = Field(description="Which stance")
    mode: Mode = Field(description="Direct, mixed or indirect speech")
    content: Annotated[tuple[Quote, ...], OneOrMore()] = Field(
        min_length=1, description="The words that say it"
    )
    cue: Quote | None = Field(None, description="The word that shows it was said")
    source_words: Quote | None = Field(None, description="The words that name who said it")
    said: When | None = Field(None, description="When it was said")
    capacity: Words | None = Field(None, description="The role in which, as the article puts it")
    hedge: Annotated[HedgeForm, Short("kind")] | None = Field(
        None, description="How unsure the speaker is"
    )
    reporting: Reporting = Field(Reporting.NEUTRAL, description="How the reporter passes it on")
    via: Key | None = Field(None, description="The attribution through which this one is known")
    answers: Annotated[AnswersForm, Short("attribution")] | None = Field(
        None, description="The attribution that this one answers, whatever its stance"
    )
    own_voice: bool = Field(default=False, description="The publisher says it, naming no source")
    denial: DenialForm | None = Field(None, description="For the stance denies, and only for it")


class ArticleForm(Form):
    """One published text, or a retelling of it."""

    id: ArticleId | None = Field(None, description="Public identifier, in exported packs")
    kind: ArticleKind = Field(ArticleKind.ARTICLE, description="The text itself, or a retelling")
    retells: Annotated[RetellsForm, Short("hash")] | None = Field(
        None, description="The original of a retelling"
    )
    url: Url | None = Field(None, description="Address, if known")
    title: Words | None = Field(None, description="Title, if known")
    publisher: Key | None = Field(None, description="Source that published it, if known")
    published: When | None = Field(None, description="When it was published")
    language: Language | None = Field(None, description="Language of the text")
    credits: tuple[CreditForm, ...] = Field((), description="What it says of its own origin")
    file: Words | None = Field(None, description="File with the text, in the pack's folder")
    text: Words | None = Field(None, description="The text itself; this or a file")
    attributions: Mapping[AttributionForm] = Field({}, description="Who says what in it")


class PackForm(Form):
    """A pack of curated facts."""

    pack: Key = Field(description="The stable name of the pack")
    title: Words | None = Field(None, description="What it is about")
    curator: Words = Field(description="Who made it: recorded with every row")
    language: Language | None = Field(None, description="Language of the claims' statements")
    description: Words | None = Field(None, description="More about it")
    topics: Mapping[Words] = Field({}, description="Topics: key and name")
    sources: Mapping[SourceForm] = Field({}, description="Who speaks and is spoken of")
    claims: Mapping[ClaimForm] = Field({}, description="What is said")
    articles: Mapping[ArticleForm] = Field({}, description="Where it is said, and by whom")
