"""Nouns of the news: what is a kind of what, and which nouns tell a deed.

Lemmas in the singular. Invariant: the tree has no loop, and each link is true of every
thing of that name ("every howitzer is an artillery piece"), so that a claim of the
narrower entails the same claim of the wider.
"""

from typing import Final

_KINDS: Final = """
weapon: missile rocket shell bomb grenade gun rifle pistol artillery munition ammunition mine \
drone \
torpedo warhead mortar howitzer tank bullet landmine explosive arm armament weaponry launcher arms
missile: icbm ballistic_missile cruise_missile
munition: shell bullet bomb mine mortar round rocket grenade ammunition missile
ammunition: shell bullet round
gun: rifle pistol handgun shotgun revolver howitzer
artillery: howitzer mortar
mine: landmine
drone: quadcopter uav
vehicle: car truck lorry bus tank van train ambulance motorcycle jeep
aircraft: plane jet helicopter airliner airplane aeroplane fighter bomber drone warplane
plane: jet airliner warplane airplane aeroplane bomber
ship: ferry frigate destroyer tanker warship submarine freighter trawler boat vessel yacht
boat: ferry dinghy trawler
military_personnel: soldier troop serviceman servicewoman marine sailor airman conscript recruit \
paratrooper infantryman officer_of_army commando
fighter: militant insurgent rebel guerrilla
person: man woman child soldier civilian worker student official politician journalist doctor \
teacher people person citizen resident migrant refugee prisoner hostage victim voter passenger \
protester policeman nurse pilot driver guard diplomat spy missionary tourist patient pupil boy \
girl \
adult scientist engineer farmer fisherman miner aide minister president leader activist employee \
staff troop serviceman inmate detainee suspect candidate
child: boy girl baby infant toddler pupil schoolchild
casualty: death fatality injury dead wounded
government: regime administration cabinet authority
official: minister diplomat aide ambassador spokesman spokeswoman spokesperson mayor governor \
secretary
leader: president premier chancellor prime_minister king queen
building: house hospital school church mosque factory warehouse station bridge apartment hotel \
museum prison embassy temple shop mall
hospital: clinic
disease: cancer measles cholera malaria flu ebola polio virus infection covid
money: cash dollar euro pound rouble ruble yuan yen fund aid
aid: assistance
document: letter memo report treaty agreement contract email paper
agreement: treaty deal pact accord truce ceasefire armistice contract
attack: strike raid bombing airstrike shelling bombardment ambush assault offensive stabbing \
shooting
disaster: earthquake flood hurricane typhoon tsunami wildfire drought storm landslide
storm: hurricane typhoon cyclone tornado blizzard
fire: blaze wildfire
crime: murder rape theft robbery fraud bribery espionage treason terrorism
food: grain wheat rice corn meat fish milk bread
fuel: oil petrol gasoline diesel gas coal kerosene
election: referendum vote poll
company: firm corporation business bank airline manufacturer
"""
#: Words for the same thing.
_SAME: Final = """
arms weapon|weaponry weapon|armament weapon|weapons weapon|arm weapon|munitions munition
ammo ammunition|armoury arsenal|airplane plane|aeroplane plane|automobile car
fatality death|serviceman soldier|servicemen soldier|troop soldier|trooper soldier
policeman police_officer
cop police_officer|assistance aid|pact agreement|accord agreement|deal agreement|kid child
landmine mine|blaze fire|corporation company|firm company|uav drone|physician doctor
lorry truck|inmate prisoner|infant baby|gasoline petrol|premier prime_minister
people person|persons person|children child|men man|women woman|airstrike strike
authorities authority|media medium|troops soldier
"""
#: A noun and the verb whose deed it tells.
_DEEDS: Final = """
supply supply|provision provide|delivery deliver|shipment ship|transfer transfer|export export
import import|sale sell|purchase buy|donation donate|gift give|handover hand_over|sending send
use use|usage use|employment employ|deployment deploy|launch launch|firing fire|attack attack
strike strike|bombing bomb|shelling shell|bombardment bombard|raid raid|assault attack
invasion invade|occupation occupy|capture capture|seizure seize|annexation annex|killing kill
murder murder|assassination assassinate|execution execute|massacre massacre|slaying kill|death die
injury injure|wounding wound|destruction destroy|demolition demolish|damage damage
explosion explode|detonation detonate|blast explode|crash crash|collision collide|arrest arrest
detention detain|imprisonment imprison|release release|abduction abduct|kidnapping kidnap
indictment indict|prosecution prosecute|conviction convict|acquittal acquit
investigation investigate
probe investigate|inspection inspect|search search|discovery discover|finding find|sighting see
accusation accuse|condemnation condemn|criticism criticise|praise praise|threat threaten
promise promise|pledge pledge|request request|order order|meeting meet|talk talk|visit visit
trip travel|travel travel|journey travel|arrival arrive|departure leave|withdrawal withdraw
evacuation evacuate|return return|crossing cross|retreat retreat|expulsion expel|deportation deport
resignation resign|appointment appoint|dismissal dismiss|election elect|victory win|defeat defeat
loss lose|signing sign|approval approve|rejection reject|construction build|production produce
manufacture manufacture|development develop|test test|testing test|enrichment enrich|hack hack
hacking hack|breach breach|leak leak|publication publish|payment pay|theft steal|robbery rob
ban ban|increase increase|rise rise|growth grow|surge surge|decrease decrease|drop drop|fall fall
decline decline|reduction reduce|cut cut|closure close|end end|start start|beginning begin
continuation continue|delay delay|postponement postpone|suspension suspend|cancellation cancel
help help|assistance assist|support support|training train|recruitment recruit|protest protest
violation violate|concealment hide|fabrication fabricate|infection infect|treatment treat
vaccination vaccinate|marriage marry|participation participate|involvement involve
interference interfere|cooperation cooperate|collusion collude|manipulation manipulate
espionage spy|rescue rescue|poisoning poison|torture torture|abuse abuse|burning burn
shooting shoot|stabbing stab|explosion explode|incursion enter|removal remove|creation create
establishment establish|possession possess|ownership own|acquisition acquire|procurement procure
collapse collapse|eruption erupt|sinking sink|looting loot|hijacking hijack|derailment derail
beheading behead|smuggling smuggle|trafficking traffic|dumping dump|pollution pollute
contamination contaminate|escape escape|disappearance disappear|abolition abolish
introduction introduce|ratification ratify|merger merge|takeover take_over|bribery bribe
embezzlement embezzle|falsification falsify|forgery forge|rigging rig|disclosure disclose
extradition extradite|storming storm|siege besiege|blockade blockade|recall recall
nomination nominate|sacking sack|overthrow overthrow|flooding flood|bugging bug
sabotage sabotage|displacement displace|starvation starve|rape rape|intimidation intimidate
meddling meddle|wiretapping wiretap|downing down|funding fund|financing finance|doping dope
misappropriation misappropriate|exploitation exploit|extortion extort|laundering launder
persecution persecute|harassment harass|mistreatment mistreat|ill-treatment mistreat
tampering tamper|doctoring doctor|plunder plunder|pillage pillage|censorship censor
obstruction obstruct|coercion coerce|discrimination discriminate|provocation provoke
disposal dispose|negotiation negotiate|cover-up cover_up|arming arm|backing back
purge purge|eviction evict|desecration desecrate|mutilation mutilate|misuse misuse
"""


def _flat(text: str) -> list[str]:
    return text.strip().replace("\\\n", "").splitlines()


def _parents() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in _flat(_KINDS):
        wide, _, narrow = row.partition(":")
        for noun in narrow.split():
            name = noun.replace("_", " ")
            found[name] = (*found.get(name, ()), wide.replace("_", " "))
    return found


def _pairs(text: str) -> dict[str, str]:
    rows = (row.split() for row in "|".join(_flat(text)).split("|") if row)
    return {noun.replace("_", " "): other.replace("_", " ") for noun, other in rows}


#: A noun and what it is a kind of, one step up.
KIND_OF: Final = _parents()
#: A noun and the commoner word for the same.
SAME_AS: Final = _pairs(_SAME)
#: "Delivery" tells a deed of "deliver".
DEED_OF: Final = _pairs(_DEEDS)


def kinds(noun: str) -> frozenset[str]:
    """Return a noun (its commoner word) and all that it is a kind of."""
    found: set[str] = set()
    waiting = [SAME_AS.get(noun, noun)]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting += [SAME_AS.get(wide, wide) for wide in KIND_OF.get(kind, ())]
    return frozenset(found)
