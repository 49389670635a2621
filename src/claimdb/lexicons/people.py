"""The words of reporting that say what a person is.

Closed tables in lower case, written from knowledge of English; plurals are made
by ``singular``, never listed.
"""

from functools import lru_cache
from typing import Final

from claimdb.lexicons.listed import listed

#: What stands before a name and belongs to it, with the sex that it tells ("" for none).
HONORIFICS: Final = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mx": "",
    "sir": "m",
    "dame": "f",
    "lord": "m",
    "lady": "f",
    "dr": "",
    "herr": "m",
    "frau": "f",
    "monsieur": "m",
    "madame": "f",
    "señor": "m",
    "señora": "f",
}

#: Abbreviations that take a stop and stand before a name.
RANKS: Final = listed(
    """
    adm brig capt cmdr col cpl del det fr gen gov insp lt maj pres prof pvt rep reps rev sen
    sens sgt supt st amb atty hon
    """
)

#: Nouns for what a person is or does.
_ROLES: Final = """
academic accountant activist actor actress administrator admiral adviser advisor advocate aide
ally ambassador analyst anchor anthropologist apologist apprentice archbishop architect archivist
artist assistant astronaut astronomer athlete attaché attorney auditor aunt author ayatollah baker
banker baron barrister bartender beekeeper billionaire biographer biologist bishop blogger boss
boxer boyfriend brigadier brother builder businessman businessperson businesswoman butcher buyer
cabinet-minister candidate captain cardinal caretaker carpenter cashier ceo chair chairman
chairperson chairwoman challenger chancellor chemist chief clergyman cleric clerk climatologist
clown co-author co-chair co-director co-founder co-host co-ordinator co-owner co-pilot coach
colleague collector colonel columnist comedian commandant commander commentator commissioner
commodore companion composer comptroller conductor congressman congresswoman constable consul
consultant contender contractor controller convener cook coordinator coroner corporal
correspondent councillor councilman councilor councilwoman counsel counsellor counselor
counterpart cousin criminologist critic curator customer dad dancer daughter dealer dean defector
defendant defender delegate demographer dentist deputy designer detective developer diplomat
director dissident doctor donor driver duchess duke ecologist economist editor editor-in-chief
educator electrician emir emperor employee engineer entrepreneur envoy epidemiologist examiner
executive expert explorer farmer farmhand father federalist fellow ferryman fiancé fiancée fighter
filmmaker financier firefighter fisherman forecaster foreman forester founder friend front-runner
frontrunner gamekeeper gardener general geneticist geographer geologist geophysicist girlfriend
goalkeeper governor graduate granddaughter grandfather grandmother grandparent grandson guard
guardian guide guitarist hairdresser head headmaster headmistress headteacher healer heir hero
historian holder host husband hydrologist imam immunologist incumbent industrialist innkeeper
insider inspector instructor inventor investigator investor journalist judge jurist justice keeper
killer king lady laird landlady landlord laureate lawgiver lawmaker lawyer leader lecturer
legislator librarian lieutenant linguist lobbyist lockkeeper magistrate magnate major manager
marshal master mate mathematician mayor mechanic mediator medic member mentor mep meteorologist
midwife millionaire miner minister missionary mistress moderator mogul mom monk mother mp msp
mufti mullah mum musician naturalist negotiator neighbor neighbour nephew neurologist
neuroscientist niece nominee novelist nun nurse officer official oligarch ombudsman oncologist
operative operator opponent organiser organizer owner paediatrician painter paramedic parent
parishioner parliamentarian partner passenger pastor pathologist patient patriarch pediatrician
pensioner pharmacist philanthropist philosopher photographer physician physicist pianist pilot
planner playwright plumber pm poet policeman policewoman politician pollster pope postmaster
predecessor premier presenter president president-elect priest prince princess principal producer
professor programmer prosecutor protester provost psychiatrist psychologist publicist publisher
pupil queen rabbi ranger rapper rector registrar rep reporter representative researcher resident
reverend rival roofer runner running-mate sailor salesman scholar schoolteacher scientist
scriptwriter secretary secretary-general senator sergeant shareholder sheik sheikh shepherd
sheriff shopkeeper singer sister skipper sociologist soldier solicitor solicitor-general son
songwriter speaker specialist spokes-person spokesman spokesperson spokeswoman spy star
statistician steward storyteller strategist striker student successor sultan superintendent
supervisor supporter surgeon surrogate surveyor survivor suspect tailor taoiseach td teacher
technician tenant theologian therapist tiler toxicologist trader trainer translator treasurer
trooper trustee tsar tutor twin tycoon uncle undersecretary usher vet veteran vicar vice-chair
vice-chairman vice-chancellor vice-president viceroy victim virologist volcanologist volunteer
waiter waitress warden welder whistleblower widow widower wife winner witness worker writer
zoologist
"""
ROLES: Final = frozenset(_ROLES.split()) | RANKS

#: Roles that tell the sex of who has them.
MEN: Final = listed(
    """
    actor baron boyfriend brother businessman chairman clergyman congressman councilman dad
    duke emperor father fisherman foreman grandfather grandson headmaster husband king monk
    nephew policeman pope prince salesman son spokesman sultan uncle widower mufti imam
    """
) - {
    "actor",
    "chairman",
    "imam",
}
WOMEN: Final = listed(
    """
    actress aunt businesswoman chairwoman congresswoman councilwoman daughter duchess fiancée
    girlfriend granddaughter grandmother headmistress mother mum mom niece nun policewoman
    princess queen sister spokeswoman widow wife
    """
)

#: Descriptions that are one and the same: the first word of a line stands for all.
_SAME: Final = """
spokesperson spokesman spokeswoman
chair chairman chairwoman chairperson
lawmaker congressman congresswoman legislator representative parliamentarian mp rep reps
candidate nominee contender hopeful
adviser advisor aide assistant
lawyer attorney solicitor barrister counsel
boss ceo executive
scientist researcher physicist chemist biologist geologist
professor academic lecturer
premier pm taoiseach
senator sen sens
governor gov
general gen
colonel col
lieutenant lt
captain capt
sergeant sgt
admiral adm
president pres
doctor physician surgeon dr
policeman policewoman officer constable
businessman businesswoman entrepreneur tycoon billionaire magnate mogul millionaire industrialist
reverend rev pastor minister-of-religion
councillor councilor councilman councilwoman
journalist reporter correspondent columnist
neighbour neighbor
"""
SAME: Final = {
    word: line.split()[0] for line in _SAME.strip().splitlines() for word in line.split()
}

#: A general word, and the roles of those it may speak of.
BROADER: Final = {
    "leader": listed(
        """
        president premier minister chancellor king queen prime emperor emir sultan
        dictator chair head boss
        """
    ),
    "chief": listed("president premier head director boss leader commissioner executive chair"),
    "head": listed("president director chief chair boss leader"),
    "boss": listed("chief executive head director chair president"),
    "lawmaker": frozenset(("senator", "lawmaker", "deputy")),
    "politician": listed(
        """
        senator lawmaker president premier minister governor mayor candidate leader
        """
    ),
    "official": listed("secretary director commissioner chief minister deputy adviser"),
    "diplomat": frozenset(("ambassador", "envoy", "consul", "attaché")),
    "envoy": frozenset(("ambassador", "diplomat")),
    "executive": frozenset(("boss", "chief", "director", "president", "manager")),
    "academic": frozenset(("professor", "scholar", "historian", "economist", "scientist")),
    "commander": frozenset(("general", "admiral", "colonel", "captain")),
    "scientist": frozenset(("professor", "climatologist", "virologist", "epidemiologist")),
    "expert": frozenset(("analyst", "scientist", "professor", "economist", "specialist")),
    "star": frozenset(("actor", "actress", "singer", "rapper")),
    "dealmaker": frozenset(("boss",)),
}

#: Relations of blood and marriage, which make nobody a member of anything.
KIN: Final = listed(
    """
    aunt brother cousin dad daughter father fiancé fiancée girlfriend boyfriend grandfather
    grandmother grandson granddaughter grandparent husband mother mum mom nephew niece parent
    sister son uncle widow widower wife friend neighbour neighbor partner colleague rival
    counterpart predecessor successor lady
    """
)


def singular(noun: str) -> str:
    """Return the singular of a regular plural ("officials", "agencies", "spokesmen")."""
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > len("ties"):
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    return noun


@lru_cache(maxsize=1 << 14)
def is_person(noun: str) -> bool:
    """Tell whether a noun in the singular is what one person is."""
    return noun in ROLES or noun.rpartition("-")[2] in ROLES


@lru_cache(maxsize=1 << 14)
def is_people(noun: str) -> bool:
    """Tell whether a noun is the plural of what a person is."""
    one = singular(noun)
    return one != noun and one in ROLES
