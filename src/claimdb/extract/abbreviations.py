"""Words by which the end of a sentence is told from the stop of something shortened.

All in lower case and without the stop.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: A name follows these, so that they end no sentence.
TITLES: Final = listed(
    "adm amb assoc asst atty brig capt cdr chmn cmdr col cpl dep det dir dr fr ft gen gov "
    "govs herr hon insp lt maj messrs mlle mme mr mrs ms msgr mt mx pfc pres prof pvt rep "
    "reps rev sec sen sens sgt spc st ste supt v vs"
)
#: These end a sentence only where the next word is one that begins sentences.
SHORTENED: Final = listed(
    "al ala alta approx apr ariz ark assn aug ave bldg blvd bros ca calif cf co colo conn "
    "corp cos dec del dept est etc feb fla fri ga ill inc ind jan jr jul jun kan ky la llc "
    "ltd mar mass md mich minn miss mo mon mont neb nev nov oct okla ont ore pa plc que rd "
    "sat sep sept sr sun tenn tex thu thur thurs tue tues univ va vt wash wed wis wyo"
)
#: A number follows these.
NUMBERED: Final = listed("art ch cit ed fig no nos op p par para pp sec vol")
#: Words that begin sentences, and names hardly ever.
BEGIN: Final = listed(
    "a about after all also although an and another any as asked at because before both but "
    "by did do during each even every few for from had has have he her here his how however i "
    "if in indeed instead is it its last later many meanwhile more moreover most mr mrs ms my "
    "neither next no nor not now of on once one only or other our over perhaps she since so "
    "some still such than that the their then there these they this those though through thus "
    "to two under until was we were what when where whether which while who why will with "
    "within without yes yet you your"
)
#: Lower-case parts of names that a sentence may begin with.
PARTICLES: Final = listed("al bin da de del della di du el ibn la le van von")
#: What somebody does with a question or a call.
CREDITED: Final = listed(
    "added asked asks continued cried exclaimed explained replied responded said says shouted "
    "told tweeted wondered wrote"
)
