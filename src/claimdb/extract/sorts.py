"""Which sort of doing a word tells of, from the tables of saying, holding in mind and seeing."""

from typing import Final

from claimdb.extract.record import Sort
from claimdb.lexicons.attitude import ATTITUDE
from claimdb.lexicons.listed import listed
from claimdb.lexicons.perception import PERCEPTION
from claimdb.lexicons.speech import SPEECH

#: The sort of each lemma; no lemma stands in two tables.
SORT_OF: Final = {
    **dict.fromkeys(SPEECH, Sort.SPEECH),
    **dict.fromkeys(ATTITUDE, Sort.ATTITUDE),
    **dict.fromkeys(PERCEPTION, Sort.PERCEPTION),
}
_SPOKEN: Final = """
accord to | go after | go off | come out | come down | take aim | take issue | take to
shoot back | fire back | fire off | hit back | hit out | weigh in | set out | put forth
put forward | put out | push back | stand up | play up | play down | talk up | look back
get across | ring out | chime in | make clear | make case | make it | make point | tear into
lay into | zero in | sum up | open up | speak out | turn to | tick off | own up | back up
cast doubt | shoot down | be reached
"""
_HELD: Final = """
look for | look to | look forward | look at | come around | make sure | side with | stand by
stand with | take on | turn against | turn on | take comfort | be for | be against | go for
go with | stick with | stick to | keep eye | set sights | want to | have faith | feel for
root for | wait for | long for | long to | known for
see as | regard as
"""
_SEEN: Final = (
    "look like | sound like | come across | find out | show sign | catch glimpse | be told"
)


def _pairs(phrases: str, sort: Sort) -> dict[tuple[str, str], Sort]:
    return {
        (first, second): sort
        for line in phrases.strip().splitlines()
        for phrase in line.split("|")
        for first, second in [phrase.split()]
    }


#: The sort of a lemma with the word after it, where the two mean something else.
SORT_OF_PAIR: Final = {
    **_pairs(_SPOKEN, Sort.SPEECH),
    **_pairs(_HELD, Sort.ATTITUDE),
    **_pairs(_SEEN, Sort.PERCEPTION),
}
#: Cues of one preposition: where words stand is told as said, for whom they hold is a view.
SORT_OF_PREPOSITION: Final = {
    **dict.fromkeys(
        [
            "in",
            "by",
            "from",
            "per",
            "of",
            "about",
            "on",
            "as",
            "via",
            "under",
            "at",
            "with",
            "accord",
        ],
        Sort.SPEECH,
    ),
    **dict.fromkeys(["for", "to", "against", "among"], Sort.ATTITUDE),
}
#: Words that tell of nothing where another word of the tables follows ("seemed to blame").
WEAK: Final = listed(
    "go continue begin start try attempt keep proceed seem appear seemingly apparently "
    "apparent be have do get come take turn use make put set give cast draw"
)
#: Verbs that find out or wonder; with a clause or a quotation they tell it.
TELLING: Final = listed("wonder find determine establish ascertain reflect evidence")
#: Pictures; what they show is seen in them, and nobody says it.
IMAGES: Final = listed("photo photograph picture image view still footage map screenshot snapshot")
SHOWING: Final = listed("show depict")
#: Welcoming, thanking and praising somebody, or saying sorry, makes no claim, unless it is told
#: for which deed or in what words.
GREETING: Final = listed(
    "welcome greet cheer applaud praise laud extol commend compliment salute toast celebrate "
    "thank congratulate apologise apologize"
)
