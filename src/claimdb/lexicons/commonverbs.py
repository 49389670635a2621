"""Common English verbs and their irregular forms, beside those of the other lexicons.

Invariant: ``IRREGULAR`` holds the past and the participle of every verb here that English
does not make with "-ed"; the rest of the forms follow from the spelling.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: Lemma: past, participle; "/" parts forms of equal standing.
_IRREGULAR: Final = """
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become
begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten
bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
broadcast broadcast broadcast|build built built|burn burned/burnt burned/burnt|burst burst burst
buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung
come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung
fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten
give gave given|go went gone|grind ground ground|grow grew grown|hang hung/hanged hung/hanged
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leapt/leaped \
leapt/leaped
learn learned/learnt learned/learnt|leave left left|lend lent lent|let let let|lie lay/lied lain/lied
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled
mistake mistook mistaken|outdo outdid outdone|overcome overcame overcome|overrun overran overrun
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid
plead pleaded/pled pleaded/pled|prove proved proved/proven|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|rescind rescinded rescinded|retake retook retaken|rid rid rid
ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed
shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|speak spoke spoken
speed sped sped|spend spent spent|spin spun spun|split split split|spread spread spread
spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung
strike struck struck/stricken|strive strove striven|swear swore sworn|sweep swept swept
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset
wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|write wrote written|rewrite rewrote rewritten
overshoot overshot overshot|foretell foretold foretold|misunderstand misunderstood misunderstood
"""
#: Regular verbs that stand in none of the groups of the news.
_OTHERS: Final = listed(
    "abandon abolish absorb abuse accelerate accompany accomplish account achieve acknowledge act",
    "adapt address adjust administer admit affect afford aim air alert align allege allocate alter",
    "amend amount analyse analyze answer anticipate apologise apologize appear arrange articulate",
    "ascertain assess assign assume assure attach attempt attend attract avert avoid await award",
    "balance base behave believe belong benefit betray blacklist bolster borrow bother breathe brief",
    "broker bury calculate calm campaign cancel capitalise care carry cause celebrate center centre",
    "challenge change chase check circulate cite claim clarify clash classify clean climb collaborate",
    "collapse collect collude combat combine commemorate commit communicate compare compel compensate",
    "compete compile complain complete complicate comply compose comprise compromise concede concern",
    "conduct confess confine confirm confiscate conflict confront confuse congratulate connect consider",
    "consist consolidate conspire constitute consult consume contact contain contaminate contest",
    "contract contradict contribute control convene convert convince cook cooperate coordinate cope",
    "copy correct cost counter cover crack create credit crumble dance dare date debate debunk decide",
    "decline decorate decrease dedicate deepen default defect define defy delete deliver demonstrate",
    "denuclearise denuclearize deny depend depict deploy deprive derive descend deserve design",
    "designate desire destabilise destabilize deter deteriorate determine detract devise devote",
    "dictate differ disagree disappear disappoint disarm discharge discipline discourage discredit",
    "discriminate dislike dismantle dismiss displace display dispute disrupt dissolve distance",
    "distinguish distort distribute disturb divert divide dodge dominate doubt draft drag drain dress",
    "drop dump earn ease echo edit educate elaborate eliminate embarrass embrace emerge emit emphasise",
    "emphasize enable encounter encourage endanger endure enforce engage enhance enjoy enquire ensure",
    "enter entertain entitle envisage erode err erupt escalate escort establish estimate evade evaluate",
    "evolve exaggerate exceed exchange exclude excuse exercise exhaust exhibit exist expect experience",
    "experiment expire exploit explore expose express extend extract face facilitate fail fear feature",
    "fill film filter fix flag float flow focus fold follow force foresee form formulate foster frame",
    "free fuel fulfil fulfill function gain gather generate govern grab graduate grant greet guess",
    "guide halt handle happen harass harbour harbor harden hate haul head hear hesitate highlight hinder",
    "hold honour honor hope host house humiliate ignore illustrate imagine impact impair impeach impede",
    "implement implicate imply impose impress improve include incorporate incur indicate induce infer",
    "infiltrate inflict influence inform inhabit inherit initiate inject injure insert inspire insult",
    "insure integrate intend interact interfere interpret interrogate interrupt intervene interview",
    "intimidate introduce invent invite invoke involve isolate issue jeopardise jeopardize joke judge",
    "justify kick knock label lack last laugh launder lean lecture legalise legalize level liaise lift",
    "like limit link list listen live load lobby log look love maintain manage mark master match matter",
    "measure mediate merge migrate mind miss mistreat misuse mobilise mobilize mock moderate modernise",
    "modernize modify monitor mount mourn move multiply murder need neglect neutralise neutralize",
    "normalise normalize notice notify nurse obey object oblige obscure obstruct occur offend offer",
    "omit organise organize originate outline outnumber outpace outrage outweigh overlook overstate",
    "overturn overwhelm owe pack paint pardon park part participate partner patrol pause peak penetrate",
    "perceive perform pick pit place plan plant play plot point pollute pose position practise practice",
    "pray precede predict prefer prepare present preserve press pressure presume pretend prevent",
    "prioritise prioritize proceed process proclaim profit progress project prolong promote prompt",
    "propagate propose protect provoke pull pump punish pursue push qualify quarantine question quote",
    "radicalise radicalize range rank rate react reaffirm realise realize reappear rebel recall reckon",
    "recognise recognize recommend reconcile reconsider reconstruct record reflect reform refrain",
    "refuel refuse regain regard register regret regulate reinforce reinstate reject relax rely remain",
    "remember remind remove rename render renew renounce rent reopen repair repatriate repay repeal",
    "repeat repel replace reply represent repress reproduce require research resemble reserve reside",
    "resist resolve respect respond rest restart restore restrain restrict result resume retain",
    "retaliate retire reveal reverse review revise revive revoke reward rid rig risk roam rule rush",
    "sabotage sail satisfy scale scare schedule score scream screen seal secure segregate select seem",
    "separate serve settle shape share shelter shield shift shock shout side signal silence slip slow",
    "smash smear smell smile smoke soften solve sound spark specify speculate sponsor stabilise",
    "stabilize stage stain stand start starve stay steer stem step stir store strain strengthen stretch",
    "study subject submit succeed suffice suggest suit supervise suppress surrender surround survey",
    "survive suspect sustain sway switch sympathise sympathize tackle talk tamper tap taste tax team",
    "tempt tend test testify thank tighten tolerate top topple torture total touch trace track trade",
    "transform transit translate transmit transport trap treat trick trigger trouble trust try turn",
    "tweet twist undermine underestimate unify unite unveil update upgrade uproot urge vanish vary",
    "vet view vilify visit volunteer wage wait walk wander want warrant waste weaken weaponise weaponize",
    "weigh welcome widen wipe wish wonder work worry worsen worship wound wreak yell yield keep lead",
    "rape pressure surpass trail tumble uphold ferry evaporate vent swap sow scatter scramble rain",
    "power pilot phone patch mine mimic merit map loom lock jam insulate inflate incite harvest hamper",
    "halve grow grill greenlight gauge gamble freeze flush flout flock fish dig dub donate dock dine",
    "deem debrief dazzle cripple crackle counterattack convene condone clap choke bulldoze boycott boom",
    "blunder blink bail assail amplify airlift abstain overhaul outlaw swarm rotate stockpile export",
    "sightsee warm cool reopen flatter lavish secede remember commission decommission convoy",
)


def _rows() -> list[list[str]]:
    text = _IRREGULAR.strip().replace("\\\n", "").replace("|", "\n")
    return [row.split() for row in text.splitlines()]


#: A lemma, its past forms and its participles.
IRREGULAR: Final = {
    lemma: (tuple(past.split("/")), tuple(participle.split("/")))
    for lemma, past, participle in _rows()
}
VERBS: Final = frozenset(IRREGULAR) | _OTHERS
