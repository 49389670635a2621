"""Which words say the same, which say more, and which cannot both be true: verbs and their kin.

Only what holds in the news whatever the subject: a pair that is the same in most sentences
and another thing in some ("deploy", "use") stands nowhere. "_" joins words of a phrase.
Invariants: a word has one first of its group; the tree of ``WIDER`` has no loop.
"""

from typing import Final

_SAME: Final = """
supply provide furnish deliver send ship hand give transfer hand_over dispatch
buy purchase acquire take_over|use utilise utilize in_use|die perish dead pass_away
injure wound hurt|destroy demolish wreck raze obliterate flatten tear_down pull_down
shoot_down bring_down down|attack strike hit|arrest apprehend nab|find_dead
beat_to_death|stab_to_death
release free liberate set_free|abduct kidnap|charge indict|convict find_guilty guilty
acquit exonerate clear|investigate probe examine look_into inquire_into|find discover
condemn denounce|visit travel go trip journey|arrive reach land|leave depart
resign step_down quit stand_down step_aside hand_in_notice|appoint name
dismiss sack lay_off make_redundant|cut_job shed_job|beat defeat|approve authorise authorize
overthrow oust topple depose|impeach remove_from_office|recall call_back|erupt eruption
cancel call_off scrap|postpone put_off|collapse cave_in|flee run_away|warn alert
criticise criticize slam lambast castigate|reject turn_down rebuff vote_down|threaten menace
recognise recognize|organise organize|evade circumvent dodge|lie tell_lie|test try_out
execute put_to_death|invade march_into|seize capture|divide split|chase pursue|vanish disappear
meet hold_talk|agree reach_agreement strike_deal|quarrel argue|owner proprietor
attorney lawyer solicitor barrister|murderer killer|spokesman spokeswoman spokesperson
hurricane typhoon|election_day polling_day|illegal unlawful|legal lawful|huge enormous vast
deadly lethal fatal|toxic poisonous|border frontier|gun firearm|rubbish waste garbage
spread transmission|contaminate pollute|cost price_tag|tax levy duty|inflation price_rise
debt liability|homeless roofless|bill draft_law|law legislation act_of_parliament
parliament legislature|boss chief_executive ceo chief_executive_officer|build construct erect
make produce manufacture|escape leak get_out|steal loot|ban prohibit forbid outlaw
rise increase grow climb raise go_up hike
fall decrease drop decline lower cut reduce go_down come_down
begin start commence kick_off get_under_way get_underway
end stop cease finish halt terminate come_to_an_end|abuse mistreat maltreat|warm heat|kill slay
postpone delay|help assist aid|support back endorse|wish hope|protest demonstrate
close shut shut_down close_down|violate break breach infringe|hide conceal cover_up
forge fabricate falsify fake counterfeit|mislead deceive|spy espionage|displace force_out
save rescue|cause lead_to result_in trigger bring_about give_rise_to fault because due_to
need require|ask request|want seek wish_to|create establish set_up|plan intend|develop work_on
deepen strengthen expand|prevent avert|encourage urge call_on|bribe bribery|pressure press
prove demonstrate_that show|explode detonate go_off|blow_up blast|join take_part participate
impose put_under slap|build_up amass|launch lift_off|orbit circle|slow curb|lift remove
reveal disclose make_public|pass hand_on|poison|control run|tap bug wiretap|push_back turn_back
fight battle|torture|sink go_down_ship|remain stay|believe think|big large|small little
quick fast rapid|rich wealthy|hungry starving|ill sick|military army armed_force
soldier troop serviceman servicewoman|worker employee|demonstrator protester|jobless unemployed
unemployment joblessness unemployment_rate jobless_rate|lab laboratory|wage pay salary
prison jail imprison incarcerate|person people human|flood flooding inundate|global worldwide
nuclear atomic|bomb_nuclear nuclear_weapon nuclear_bomb atomic_bomb|vote ballot|traffic smuggle
fund finance bankroll|own possess|promise pledge vow swear|worsen deteriorate|improve get_better
expel throw_out kick_out|ease relax loosen|tighten toughen|extend prolong|gather assemble
fail_drug_test test_positive fail_test|force compel|shield protect safeguard|halve cut_in_half
tell inform notify|withdraw pull_out|retreat pull_back|come_from originate stem_from
hospitalise hospitalize take_to_hospital admit_to_hospital rush_to_hospital|raise_money fundraise
spend expend|lend loan|borrow take_loan|copy imitate|insult offend|repeal revoke rescind
obey comply|repair mend fix|rebuild reconstruct|renew revive|deprive strip_of|ship_out export
coach trainer|referee umpire|goalkeeper goalie|heatwave heat_wave
ceasefire cease_fire truce armistice|peace_deal peace_agreement peace_treaty|gas natural_gas
nerve_agent nerve_gas|carbon_dioxide co2
secret_service intelligence_service intelligence_agency spy_agency|praise laud commend applaud
allow permit let|order instruct|recruit enlist|vaccinate inoculate|marry wed|defraud swindle cheat
embezzle misappropriate|interfere meddle|predict forecast|confiscate impound|oversee supervise
ignore disregard|resume restart|rebuke reprimand|move relocate|search comb scour|quarantine isolate
assess evaluate|defend protect|witness observe|blacklist sanction|testify give_evidence
shortage scarcity|resident inhabitant|gunman shooter|scientist researcher|shoot_dead gun_down
plagiarise plagiarize
attacker assailant|envoy emissary|adviser advisor|chairman chairwoman chair|chairperson
mobile_phone cellphone cell_phone smartphone|subway metro|railway railroad
motorway highway expressway|flat apartment|flu influenza|coronavirus covid covid-19
warplane fighter_jet fighter_plane combat_aircraft|annual yearly|covert clandestine
costly expensive|cheap inexpensive|contagious infectious|drunk intoxicated|bankrupt insolvent
maize corn|tariff customs_duty|defamation libel|alliance coalition|citizenship nationality
bodyguard minder|eyewitness witness_of|sewage wastewater
lawmaker legislator mp member_of_parliament parliamentarian|defence defense|centre center
labour labor|programme program|neighbour neighbor|aluminium aluminum|tonne ton|economy economic
president presidential|election electoral|industry industrial|environment environmental
pupil schoolchild|baby infant newborn|teenager adolescent teen|pensioner retiree|migrant immigrant
smuggler trafficker|robber thief|hostage captive|bishop prelate|pope pontiff|navy fleet
air_raid air_strike airstrike|warship naval_vessel|plane aeroplane airplane|helicopter chopper
mass_grave burial_pit|ransom ransom_money|subsidy grant|bank_account account|profit net_income
turnover revenue|bankruptcy insolvency|takeover buyout|outbreak epidemic
jab vaccination inoculation|disease illness sickness|cancer tumour tumor|obesity overweight
painkiller analgesic|emission greenhouse_gas_emission|car automobile|physician doctor|child kid
firm company|quake earthquake|deal agreement accord pact|secret classified_information
planet world|average mean|danger risk|money cash|film movie|football soccer|petrol gasoline
drug medicine medication|police policeman|expert specialist|town city|harbour harbor port
holiday vacation|coastguard coast_guard|client customer|home house|rebel insurgent|clash fighting
quash overturn annul strike_down nullify invalidate void|sue take_to_court|subpoena summon
interrogate question|lawsuit legal_action court_case|ruling judgment judgement
debris rubble wreckage|blackout power_cut power_outage power_failure|wildfire bushfire forest_fire
landslide landslip|tornado twister|tsunami tidal_wave|corpse dead_body|capsize keel_over
layoff job_cut redundancy|stake shareholding|shareholder stockholder|coup putsch
swear_in inaugurate|dissolve disband|crack_down clamp_down|crackdown clampdown|limit restrict
referendum plebiscite|retake recapture reconquer win_back take_back|surrender capitulate
besiege lay_siege|recover recuperate|side_effect adverse_effect adverse_reaction|relegate demote
vandalise vandalize deface|return come_back go_back|continue carry_on keep_on|suspend put_on_hold
repay pay_back pay_off|hinder impede obstruct hamper|demand call_for|blame hold_responsible
mock ridicule|apologise apologize say_sorry|hate detest loathe|depict portray|exile banish
shorten curtail cut_short|triple treble|decapitate behead
aid_worker relief_worker humanitarian_worker|peacekeeper blue_helmet|freighter cargo_ship
motorbike motorcycle|bicycle bike|power_plant power_station|shop store
nuclear_plant nuclear_power_plant nuclear_power_station atomic_power_station atomic_power_plant
teacher schoolteacher|firefighter fireman|journalist reporter|photo photograph|television tv
phone telephone|colour color|honour honor|rumour rumor|favour favor|behaviour behavior
armour armor|vapour vapor|theatre theater|fibre fiber|offence offense|licence license|grey gray
"""
#: What says more: what it says as well.
_WIDER: Final = """
sell supply|donate supply|export supply|smuggle supply|sell_arm supply|murder kill|kill die
assassinate kill|execute kill|massacre kill|drown die|starve die|decapitate kill|maim injure
cripple injure|stab injure|shoot injure|bomb_at attack|shell_at attack|bombard attack|raid attack
storm attack|ambush attack|invade attack|destroy damage|blow_up damage|ruin damage|blow_up explode
blow_up destroy|shoot_down destroy|attack use_force|air_raid attack|peace_deal deal|ceasefire deal
hospitalise treat|burn_down destroy|soar rise|surge rise|jump rise|double rise|triple rise
skyrocket rise|plummet fall|plunge fall|slump fall|halve fall|slash fall|collapse fall|jail arrest
imprison arrest|beat win|elect win|flee leave|withdraw leave|escape leave|evacuate leave
shoot_dead kill|dip fall|slip fall|slide fall|tumble fall|dwindle fall|shrink fall|swell rise
leap rise|balloon rise|electrocute kill|hijack seize|burgle rob|steal take|seize take|annex seize
occupy hold|buy get|receive get|deport displace|expel displace|sign agree|vow promise|promise say
pledge promise|admit say|discover find|test_fire test|fire_at use|shoot use|launch use|fly use
bribe corrupt|forge deceive|lie deceive|rig deceive|rape attack|poison attack|kill casualty
injure casualty|die casualty|casualty harm|infect harm|visit meet_place|overthrow remove
oust remove|dismiss remove|torpedo attack|decapitate murder|strangle kill|hang execute
attack use_weapon|bomb_at use_weapon|veto reject|ratify approve|magistrate judge|re-elect elect
thrash beat|trounce beat|rout beat|edge_up rise|creep_up rise|inch_up rise|trim fall|boost rise
edge_down fall|nosedive fall|plead_guilty admit|pound attack|pummel attack|strafe attack
firebomb attack|torch burn|retake seize|suffocate die|freeze_to_death die|burn_to_death die
bleed_to_death die|mutilate injure|paralyse injure|own have|overhear hear|employ use
arrest detain|divulge reveal|find_dead die|eavesdrop spy|beat_to_death kill|stab_to_death kill
shell_at bombard|bomb_at bombard
"""
#: What cannot be true of one thing at one time.
_OPPOSITE: Final = """
deliberately accidentally|intentionally accidentally|legally illegally|rise fall|rise unchanged
fall unchanged|acquit convict|succeed fail|succeed failure|win lose|beat lose_to|survive die
survive kill|accept reject|approve reject|open close|keep violate|fair rig|larger smaller
big small|resign dismiss|neutral support|neutral oppose|support oppose|true false|useless protect
work fail|alive die|alive kill|release kill|innocent convict|safe dangerous|legal illegal
guilty innocent|begin end|allow ban|deny confirm|friend enemy|more fewer|more less|higher lower
strengthen weaken|man-made natural|make natural|resign refuse|buy sell_off|arrive leave
remain leave|public secret|help hinder|rise stagnate|cause prevent|peaceful violent|democratic rig
win defeat_of|hire dismiss|appoint dismiss|appoint resign|rescue kill|united divided
married divorced|hot cold|rich poor|effective useless|efficient useless|proven unproven
possible impossible|improve worsen|widen narrow|extend shorten|present absent
healthy ill|full empty|voluntary forced|everyone nobody|all none
everybody nobody
"""


def _phrase(word: str) -> str:
    return word.replace("_", " ")


def _first() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in "|".join(_SAME.strip().splitlines()).split("|"):
        first, *others = map(_phrase, row.split())
        for word in (first, *others):
            found.setdefault(word, first)
    return found


#: A word or phrase and the first of its group.
FIRST_OF: Final = _first()


def first_of(word: str) -> str:
    """Return what stands for all words that say the same as ``word``, a lemma."""
    return FIRST_OF.get(word) or FIRST_OF.get(_british(word), _british(word))


def _british(word: str) -> str:
    """Return the British spelling of a verb in "-ize" or "-yze": "privatize" is "privatise"."""
    if len(word) > len("capsize") and word.endswith(("ize", "yze")):
        return f"{word[:-2]}se"
    return word


def _members() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word, first in FIRST_OF.items():
        found.setdefault(first, []).append(word)
    return {first: tuple(words) for first, words in found.items()}


_MEMBERS: Final = _members()


def members_of(first: str) -> tuple[str, ...]:
    """Return all words that say the same as the first of their group."""
    return _MEMBERS.get(first, (first,))


def _pairs(text: str) -> list[tuple[str, str]]:
    rows = (row.split() for row in "|".join(text.strip().splitlines()).split("|") if row)
    return [(first_of(_phrase(left)), first_of(_phrase(right))) for left, right in rows]


def _wider() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for narrow, wide in _pairs(_WIDER):
        if narrow != wide:
            found.setdefault(narrow, set()).add(wide)
    return {narrow: frozenset(wide) for narrow, wide in found.items()}


#: A word and what it says as well, one step up; both the first of their groups.
WIDER: Final = _wider()


def _sides() -> dict[str, str]:
    """Return for each word with opposites the first in order of those that hang together."""
    side = {word: word for pair in OPPOSITES for word in pair}
    changed = True
    while changed:
        changed = False
        for one, two in OPPOSITES:
            least = min(side[one], side[two])
            if (side[one], side[two]) != (least, least):
                side[one] = side[two] = least
                changed = True
    return side


#: Pairs in both orders.
OPPOSITES: Final = frozenset(
    pair
    for left, right in _pairs(_OPPOSITE)
    if left != right
    for pair in ((left, right), (right, left))
)
#: A word that has opposites and one word for all that they exclude, to find them together.
SIDE_OF: Final = _sides()


def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(
        {tuple(word.split()) for word in FIRST_OF if " " in word}, key=lambda one: (len(one), one)
    ):
        found.setdefault(words[0], []).insert(0, words)
    return {first: tuple(rows) for first, rows in found.items()}


#: The first word of a phrase and the phrases in lemmas, the longest first.
PHRASES: Final = _phrases()
