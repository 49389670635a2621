"""Words of seeing, learning, knowing and seeming: what reached somebody's mind, said or not."""

from typing import Final

from claimdb.lexicons.listed import listed

_SENSE: Final = """
see watch look notice spot glimpse witness eye stare gaze glance hear overhear listen
sense smell taste perceive detect discern spy behold monitor track follow scan experience
undergo attend visit
"""
_KNOW: Final = """
know learn discover find realise realize recognise recognize understand grasp comprehend fathom
remember determine establish ascertain deduce infer gather glean examine
inspect investigate explore review encounter meet recollect memorise memorize
uncover unearth dig test measure sample
"""
_SEEM: Final = """
seem appear sound strike resemble reflect represent mark bode smack
seemingly apparently evidently obviously
"""
_NOUNS: Final = """
knowledge awareness understanding perception impression sight observation memory
recollection recognition realisation realization discovery indication
symptom clue attention reputation image appearance epiphany eyewitness
insight
"""
_ADJECTIVES: Final = """
aware unaware conscious mindful oblivious ignorant familiar unfamiliar unknown
famous infamous renowned
unclear evident obvious apparent plain
"""

PERCEPTION: Final = listed(_SENSE, _KNOW, _SEEM, _NOUNS, _ADJECTIVES)
