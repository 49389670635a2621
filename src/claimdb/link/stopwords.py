"""Words that say nothing of what a text is about: articles, pronouns, prepositions, auxiliaries."""

from typing import Final

from claimdb.lexicons.listed import listed

STOP_WORDS: Final = listed(
    "a about above across after afterwards again against all almost along already also although",
    "always am among amongst an and another any anybody anyone anything are around as at away",
    "back be became because become been before behind being below beside besides between beyond",
    "both but by can cannot could did do does doing done down during each either else elsewhere",
    "enough etc even ever every everybody everyone everything everywhere except few first for",
    "former from further get give go had has have having he hence her here hers herself him",
    "himself his how however i ie if in indeed instead into is it its itself just last latter",
    "least less made many may me meanwhile might mine more moreover most mostly much must my",
    "myself namely neither never nevertheless next no nobody none nor not nothing now nowhere of",
    "off often on once one only onto or other others otherwise our ours ourselves out over own",
    "per perhaps please put quite rather really same say said says see seem seemed seems several",
    "shall she should since so some somebody someone something sometimes somewhere still such",
    "take than that the their theirs them themselves then thence there thereafter therefore these",
    "they this those though through throughout thus to together too toward towards two under",
    "until up upon us use very via was we well were what whatever when whence whenever where",
    "whereas wherever whether which while whither who whoever whole whom whose why will with",
    "within without would yet you your yours yourself yourselves",
)
