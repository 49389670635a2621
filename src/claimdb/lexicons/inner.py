"""Verbs and nouns that report, inside somebody's words, what another said: by what follows them.

Lemmas. These are fewer than the words of saying: inside somebody's words "felt",
"suggested" and "called for" mostly tell what the speaker makes of it.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: With "that" and a clause.
STATING: Final = listed(
    "say claim report announce warn confirm admit deny insist state declare allege assert argue "
    "contend acknowledge concede add stress testify reveal promise pledge vow reply answer "
    "complain boast swear conclude"
)
#: The same where no "that" stands before the clause.
PLAINLY: Final = listed("say claim insist admit")
#: Somebody is told, and then what.
TELLING_TO: Final = listed("tell assure inform remind warn promise notify")
#: With "to" and what one will do.
PROMISING: Final = listed("promise pledge vow")
#: With a word in "-ing": what one has not done.
DENYING_DOING: Final = listed("deny")
#: "Quoted somebody as saying".
QUOTING: Final = listed("quote cite")
#: After "could not": nothing is said of who, what or why.
WITHHOLDING: Final = listed("say tell confirm explain disclose specify")
#: Nouns, behind who said it: "the mayor's claim that".
NOUNS: Final = listed(
    "claim assertion allegation accusation denial statement announcement insistence contention "
    "declaration promise pledge warning admission boast complaint remark"
)
