"""How reporters pass words on, and how sure speakers are of theirs. Lemmas."""

from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.model.vocab import Hedge, Reporting

_ENDORSES: Final = listed(
    "reveal expose acknowledge acknowledgement acknowledgment admit admission concede "
    "confess confession note point observe disclose disclosure uncover unearth discover "
    "discovery show demonstrate prove document remind reminder recognise recognize "
    "realise realize learn know highlight underscore underline illustrate establish "
    "corroborate verify revelation rightly correctly accurately notice"
)
_DISTANCES: Final = listed(
    "claim allege allegation purport pretend insist insistence profess boast brag crow "
    "supposedly purportedly allegedly ostensibly reportedly falsely baselessly wrongly "
    "incorrectly inaccurately erroneously misleadingly rumour rumor insinuate insinuation "
    "gossip hearsay"
)
_NEUTRAL: Final = listed(
    "say tell write add report announce announcement state statement speak talk ask reply "
    "respond answer comment continue declare describe tweet post email message remark accord "
    "according quote cite mention text inform explain publish issue read"
)
#: How each word passes a content on; other words give no sign.
REPORTING_OF: Final = {
    word: kind
    for kind, words in (
        (Reporting.ENDORSES, _ENDORSES),
        (Reporting.DISTANCES, _DISTANCES),
        (Reporting.NEUTRAL, _NEUTRAL),
    )
    for word in words
}

#: Words of a cue, and after "is" or "I" of a content, that say how sure the speaker is.
HEDGE_OF_VERB: Final = {
    **dict.fromkeys(
        listed(
            "believe belief think suspect suspicion presume assume assumption suppose guess reckon "
            "imagine hunch understand"
        ),
        Hedge.BELIEVED,
    ),
    **dict.fromkeys(listed("expect seem appear likely probable anticipate"), Hedge.LIKELY),
}
#: Words of a clause that say so wherever they stand in it.
HEDGE_OF_WORD: Final = {
    **dict.fromkeys(
        listed(
            "may might could possibly perhaps maybe potentially conceivably possible possibility"
        ),
        Hedge.POSSIBLE,
    ),
    **dict.fromkeys(
        listed(
            "likely unlikely probably presumably probable probability likelihood seemingly "
            "apparently"
        ),
        Hedge.LIKELY,
    ),
}
