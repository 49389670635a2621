"""What the text of an article says of its origin, added to what its reader found.

The one place where this is done, for every format. Invariant: what the reader gave
stays as it is, nobody is credited twice, and doing it again changes nothing.
"""

from dataclasses import replace

from claimdb.ingest.credits import credits_in, once
from claimdb.ingest.names import is_agency
from claimdb.ingest.record import Credit, RawArticle
from claimdb.model.vocab import CreditKind
from claimdb.text.names import name_key


def with_credits(article: RawArticle) -> RawArticle:
    """Return an article with the credits in its text: "(AP)", "By Yonhap".

    An author that is an agency, as many dumps have it, becomes a credit of its own.
    """
    given = {name_key(one.name) for one in article.credits}
    found = [one for one in credits_in(article.text) if name_key(one.name) not in given]
    agencies = [name for name in article.authors if is_agency(name)]
    if not found and not agencies:
        return article
    named = (Credit(CreditKind.AGENCY.value, name, name) for name in agencies)
    return replace(
        article,
        authors=tuple(name for name in article.authors if name not in agencies),
        credits=(*article.credits, *once((*found, *named))),
    )
