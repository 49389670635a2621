"""Rules that look across the items of a pack: keys that must exist, things that exclude others.

Invariant: whatever the schema would refuse is refused here, with its place in
the file. A key that the file has, though its item does not fit, is known: one
mistake gives one problem.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from claimdb.model.vocab import ArticleKind, DenialScope, RelationKind, Stance
from claimdb.packs.form import (
    AnswersForm,
    ArticleForm,
    AttributionForm,
    ClaimForm,
    PackForm,
    SourceForm,
)
from claimdb.packs.shape import capital, describe, suggest
from claimdb.packs.yamltext import Document, Path

#: Relations that cannot hold in both directions; contradiction needs only one.
_ONE_WAY: Final = {
    RelationKind.CONTRADICTS: "and contradiction holds both ways: write it on one of them only",
    RelationKind.REFINES: "and two claims cannot refine each other",
    RelationKind.SUPERSEDES: "and two claims cannot supersede each other",
}


def check(document: Document, form: PackForm) -> None:
    """Record each breach of a rule among the items of ``form``."""
    _Rules(document, form).check()


class _Rules:
    def __init__(self, document: Document, form: PackForm) -> None:
        self._document = document
        self._form = form
        self._keys = {
            section: document.keys((section,))
            for section in ("topics", "sources", "claims", "articles")
        }
        self._order = {claim: number for number, claim in enumerate(form.claims)}
        self._claimed_in: dict[str, set[str]] = {}
        for key, article in form.articles.items():
            for attribution in article.attributions.values():
                self._claimed_in.setdefault(attribution.claim, set()).add(key)

    def check(self) -> None:
        for key, source in self._form.sources.items():
            self._source(("sources", key), key, source)
        for key, claim in self._form.claims.items():
            self._claim(("claims", key), key, claim)
        for key, article in self._form.articles.items():
            self._article(("articles", key), key, article)
        self._identifiers()
        self._addresses()

    def _source(self, path: Path, key: str, source: SourceForm) -> None:
        self._named_or_not(path)
        if source.unnamed_in is not None:
            self._exists((*path, "unnamed_in"), "articles", source.unnamed_in)
        names = Counter(alias.name for alias in source.aliases)
        for name in (name for name, times in names.items() if times > 1):
            self._say((*path, "aliases"), f"The alias '{name}' of source '{key}' is listed twice.")
        if source.name in names:
            self._say((*path, "aliases"), f"The alias '{source.name}' is the name of the source.")
        seen: set[tuple[str, ...]] = set()
        for number, link in enumerate(source.affiliations):
            where = (*path, "affiliations", number)
            if link.to == key:
                self._say((*where, "to"), f"Source '{key}' cannot be {link.kind} itself.")
            elif self._exists((*where, "to"), "sources", link.to):
                self._in_article((*where, "to"), link.to, source.unnamed_in)
            term = (link.kind, link.to, link.since.date if link.since else "")
            if term in seen:
                self._say(where, f"Source '{key}' is {link.kind} '{link.to}' already.")
            seen.add(term)

    def _named_or_not(self, path: Path) -> None:
        has = {name: self._document.has((*path, name)) for name in SourceForm.model_fields}
        what = capital(describe(path))
        if has["name"] and (has["label"] or has["unnamed_in"]):
            other = "label" if has["label"] else "unnamed_in"
            self._say((*path, other), f"{what} has a name and '{other}': it is named or unnamed.")
            return
        if not has["name"] and not has["label"]:
            self._say(path, f"{what} needs a name; an unnamed one a label and 'unnamed_in'.")
        elif has["label"] and not has["unnamed_in"]:
            self._say(path, f"{what} has a label, and so needs 'unnamed_in': its one article.")
        if has["label"]:
            for name in ("aliases", "wikidata", "publisher"):
                if has[name]:
                    self._say((*path, name), f"{what} is unnamed, and so has no '{name}'.")

    def _claim(self, path: Path, key: str, claim: ClaimForm) -> None:
        self._once((*path, "topics"), claim.topics, "topic")
        for number, topic in enumerate(claim.topics):
            self._exists((*path, "topics", number), "topics", topic)
        pairs = [f"{subject.source}' as '{subject.role}" for subject in claim.subjects]
        self._once((*path, "subjects"), pairs, "subject")
        for number, subject in enumerate(claim.subjects):
            where = (*path, "subjects", number)
            if self._exists(where, "sources", subject.source):
                self._only_here(where, key, subject.source)
        for kind in RelationKind:
            self._relations(path, key, kind)

    def _only_here(self, path: Path, claim: str, source: str) -> None:
        form = self._form.sources.get(source)
        others = self._claimed_in.get(claim, set()) - {form.unnamed_in} if form else set()
        if form and form.unnamed_in and others:
            self._say(
                path,
                f"Source '{source}' is unnamed in article '{form.unnamed_in}', and cannot be "
                f"subject of a claim that is attributed in article '{min(others)}' too.",
            )

    def _relations(self, path: Path, key: str, kind: RelationKind) -> None:
        others = [other.claim for other in self._form.claims[key].relations()[kind]]
        self._once((*path, kind), others, "claim")
        for number, other in enumerate(others):
            where = (*path, kind, number)
            if other == key:
                self._say(where, f"Claim '{key}' stands in a relation to itself.")
            elif self._exists(where, "claims", other) and kind in _ONE_WAY:
                back = self._form.claims.get(other)
                listed = back and key in [end.claim for end in back.relations()[kind]]
                # Told once, where it is written for the second time.
                if listed and self._order[other] < self._order[key]:
                    self._say(where, f"Claim '{other}' {kind} '{key}' already, {_ONE_WAY[kind]}.")

    def _article(self, path: Path, key: str, article: ArticleForm) -> None:
        has_text, has_file = (self._document.has((*path, name)) for name in ("text", "file"))
        if has_text == has_file:
            both = "has a text and a file: give one" if has_text else "needs a text, or a file"
            self._say((*path, "file"), f"Article '{key}' {both}.")
        if article.retells is not None and article.kind is not ArticleKind.RETELLING:
            self._say(
                (*path, "retells"),
                f"Article '{key}' has 'retells', and so needs 'kind: retelling'.",
            )
        if article.publisher is not None:
            where = (*path, "publisher")
            source = self._form.sources.get(article.publisher)
            if self._exists(where, "sources", article.publisher) and source and source.unnamed_in:
                self._say(where, "A publisher has a name; leave out one that is not known.")
        pairs = [f"{credit.source}' as '{credit.kind}" for credit in article.credits]
        self._once((*path, "credits"), pairs, "credit")
        for number, credit in enumerate(article.credits):
            where = (*path, "credits", number, "source")
            if self._exists(where, "sources", credit.source):
                self._in_article(where, credit.source, key)
        for name, attribution in article.attributions.items():
            self._attribution((*path, "attributions", name), key, attribution)
        self._own_voice(path, key, article)

    def _attribution(self, path: Path, article: str, form: AttributionForm) -> None:
        self._exists((*path, "claim"), "claims", form.claim)
        if self._exists((*path, "source"), "sources", form.source):
            self._in_article((*path, "source"), form.source, article)
        if form.via is not None:
            self._chain((*path, "via"), article, form.via)
        if form.via is not None and form.own_voice:
            self._say((*path, "via"), "The publisher's own voice is not known through another.")
        if form.answers is not None:
            self._answers((*path, "answers"), form.answers, article)
        self._denial(path, form)

    def _chain(self, path: Path, article: str, via: str) -> None:
        here = self._document.keys(("articles", article, "attributions"))
        if via in here:
            return
        elsewhere = [
            key
            for key in self._keys["articles"]
            if via in self._document.keys(("articles", key, "attributions"))
        ]
        if elsewhere:
            message = f"Attribution '{via}' is in article '{elsewhere[0]}': a chain stays in one."
        else:
            message = f"There is no attribution '{via}' in article '{article}'{suggest(via, here)}"
        self._say(path, message)

    def _answers(self, path: Path, answered: AnswersForm, here: str) -> None:
        article = answered.article or here
        if not self._exists((*path, "article"), "articles", article):
            return
        keys = self._document.keys(("articles", article, "attributions"))
        name = answered.attribution
        if name not in keys:
            end = suggest(name, keys)
            message = f"There is no attribution '{name}' in article '{article}'{end}"
            self._say((*path, "attribution"), message)

    def _denial(self, path: Path, form: AttributionForm) -> None:
        where = (*path, "denial")
        told = self._document.has(where)
        if form.stance is Stance.DENIES and not told:
            self._say(
                (*path, "stance"),
                f"{capital(describe(path))} denies, and so needs 'denial' with kind and scope.",
            )
        elif form.stance is not Stance.DENIES and told:
            self._say(where, f"A denial belongs to the stance denies; this one {form.stance}.")
        if form.denial is not None:
            of_element = form.denial.scope is DenialScope.ELEMENT
            if of_element != (form.denial.element is not None):
                way = "needs 'element': which one" if of_element else "has no 'element'"
                message = f"A denial of the scope {form.denial.scope} {way}."
                self._say((*where, "element" if not of_element else "scope"), message)

    def _own_voice(self, path: Path, key: str, article: ArticleForm) -> None:
        """Hold own voice to the publisher, or to one unnamed publisher of this article."""
        first: str | None = article.publisher
        for name, form in article.attributions.items():
            source = self._form.sources.get(form.source)
            if not form.own_voice or source is None:
                continue
            where = (*path, "attributions", name, "source")
            if article.publisher is None and source.unnamed_in is None:
                message = (
                    f"Article '{key}' names no publisher, and so speaks in its own voice through "
                    "an unnamed source of this article."
                )
                self._say(where, message)
                continue
            first = first or form.source
            if form.source != first:
                message = f"The own voice of article '{key}' is '{first}', and not '{form.source}'."
                self._say(where, message)

    def _identifiers(self) -> None:
        seen: dict[str, Path] = {}
        items: list[tuple[Path, str | None]] = [
            *((("sources", key), item.id) for key, item in self._form.sources.items()),
            *((("claims", key), item.id) for key, item in self._form.claims.items()),
        ]
        for key, article in self._form.articles.items():
            items.append((("articles", key), article.id))
            items += [
                (("articles", key, "attributions", name), form.id)
                for name, form in article.attributions.items()
            ]
        for path, identifier in items:
            if identifier is not None and identifier in seen:
                first = describe(seen[identifier])
                self._say((*path, "id"), f"The identifier {identifier} is that of {first}.")
            elif identifier is not None:
                seen[identifier] = path

    def _addresses(self) -> None:
        seen: dict[str, str] = {}
        for key, article in self._form.articles.items():
            if article.url is not None and article.url in seen:
                message = f"Article '{seen[article.url]}' has this address already."
                self._say(("articles", key, "url"), message)
            elif article.url is not None:
                seen[article.url] = key

    def _exists(self, path: Path, section: str, key: str) -> bool:
        """Tell whether the file has a key in a section, and say so if it has not."""
        if key in self._keys[section]:
            return True
        end = suggest(key, self._keys[section])
        self._say(path, f"There is no {describe((section, key))}{end}")
        return False

    def _in_article(self, path: Path, source: str, article: str | None) -> None:
        """Hold an unnamed source to its own article."""
        form = self._form.sources.get(source)
        if form is not None and form.unnamed_in is not None and form.unnamed_in != article:
            self._say(
                path,
                f"Source '{source}' is unnamed in article '{form.unnamed_in}' and belongs to "
                "that one alone; give this place a source of its own.",
            )

    def _once(self, path: Path, names: Sequence[str], what: str) -> None:
        for name in _repeated(names):
            self._say(path, f"The {what} '{name}' is listed twice.")

    def _say(self, path: Path, message: str) -> None:
        self._document.problem(path, message)


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
