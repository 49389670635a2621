"""Common English verbs and their irregular forms, beside those of the other lexicons.

Invariant: ``IRREGULAR`` holds the past and the participle of every verb here that English
does not make with "-ed"; the rest of the forms follow from the spelling.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: Lemma: past, participle; "/" parts forms of equal standing.
_IRREGULAR: Final = """
arise arose arisen|underpay underpaid underpaid|overpay overpaid overpaid|wed wed wed
awake awoke awoken|bear bore borne/born|beat beat beaten|become became become
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
learn learned/learnt learned/learnt|leave left left|lend lent lent|let let let
lie lied/lay lied/lain
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled
mistake mistook mistaken|outdo outdid outdone|overcome overcame overcome|overrun overran overrun
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid
plead pleaded/pled pleaded/pled|prove proved proved/proven|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|rescind rescinded rescinded|retake retook retaken|rid rid rid
ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed
shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut
sing sang sung
sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|speak spoke spoken
speed sped sped|spend spent spent|spin spun spun|split split split|spread spread spread
spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung
strike struck struck/stricken|strive strove striven|swear swore sworn|sweep swept swept
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset
wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|write wrote written
rewrite rewrote rewritten
overshoot overshot overshot|foretell foretold foretold|misunderstand misunderstood misunderstood
"""
#: Regular verbs that stand in none of the groups of the news.
_OTHERS: Final = listed(
    "abandon abolish absorb abstain abuse accede accelerate accompany accomplish account",
    "achieve acknowledge act adapt add address adhere adjust administer admire admit advise",
    "advocate affect afflict afford age aggravate agree aim air airlift alert alienate align",
    "allege allocate allude alter amend amount amplify analyse analyze animate annul answer",
    "anticipate apologise apologize appear appease appreciate arm arouse arrange articulate",
    "ascertain ascribe ask aspire assail assassinate assess assign assuage assume assure attach",
    "attempt attend attest attract augment avenge avert avoid await award backfire bail bait",
    "balance balloon bank bargain base batter befriend behave believe belittle belong benefit",
    "beset besiege betray blacklist blink blunder blunt blur bode bolster bolt boom borrow",
    "bother boycott brand brandish breathe bribe brief bristle broker bruise brush buckle",
    "bulldoze bully buoy bury bust bypass calculate call calm campaign cancel capitalise",
    "capitulate care carry caucus cause cede celebrate censor censure center centre challenge",
    "change chant chase check cherish chide choke circulate circumvent cite claim clap clarify",
    "clash classify clean climb clinch close coalesce coast codify coerce collaborate collapse",
    "collate collect collude combat combine comfort commandeer commemorate commission commit",
    "communicate compare compel compensate compete compile complain complete complicate comply",
    "compose comprise compromise concede conceive concentrate concern condone conduct confer",
    "confess confine confirm confiscate conflict conform confront confuse congratulate",
    "congregate connect consider consign consist consolidate conspire constitute consult",
    "consume contact contain contaminate contemplate contest contract contradict contravene",
    "contribute control convene convert convince convoy cook cool cooperate coordinate cope",
    "copy cordon correct counter counterattack cover crack crackle create credit cripple crowd",
    "crumble culminate curb curtail dampen dance dare date dazzle debate debrief debunk deceive",
    "decide decimate decline decommission decorate decrease decree dedicate deduce deem deepen",
    "default defect defer define deflate deflect defy delegate delete deliver demonstrate",
    "denuclearise denuclearize deny depend depict deplete deplore deploy deport depose depress",
    "deprive derive descend deserve design designate desire despise destabilise destabilize",
    "detach deter deteriorate determine detract devise devote dial dictate differ dilute dine",
    "disagree disappear disappoint disarm disband discern discharge discipline disclose",
    "discourage discredit discriminate disguise dislike dismantle dismiss disobey dispel",
    "displace display dispose dispute disqualify disregard disrupt dissent dissolve dissuade",
    "distance distinguish distort distract distribute disturb diverge divert divest divide",
    "divulge dock doctor document dodge dole dominate donate doubt downgrade downplay draft",
    "drag drain dress drop dry dub dump dwell earn ease echo edit educate elaborate eliminate",
    "email embarrass embrace emerge emit emphasise emphasize empower enable enact encircle",
    "encounter encourage encroach endanger endow endure energize enforce engage enhance enjoy",
    "enlist enquire enroll enslave ensue ensure entail enter entertain entice entitle entrench",
    "envisage envision equate eradicate erase erode err erupt escalate escort espouse establish",
    "estimate evade evaluate evaporate evolve exaggerate exceed exchange excite exclude excuse",
    "exempt exercise exert exhaust exhibit exist exonerate expect expedite experience",
    "experiment expire exploit explore export expose express expropriate extend extract exude",
    "face facilitate fade fail fare favor fear feature fend ferry figure file fill film filter",
    "fish fix flag flatter flinch flip float flock flout flow flush focus foil fold follow",
    "force foreshadow forge forgo form formulate fortify foster frame free fret fuel fulfil",
    "fulfill function fundraise gag gain galvanize gamble garner garrison gather gauge generate",
    "gloat glow govern grab graduate grant grasp graze greenlight greet grieve grill grip",
    "grumble guess guide halt halve hamper hamstring handcuff handle happen harass harbor",
    "harbour harden harvest hasten hate haul head heed hesitate highlight hijack hinder hinge",
    "hoard hoist honor honour hope host house humble humiliate ignore illustrate imagine",
    "immigrate impact impair impart impeach impede imperil implement implicate imply impose",
    "impound impress improve inaugurate incite include incorporate incriminate incur indicate",
    "induce infect infer infiltrate inflate inflict influence inform infuriate ingratiate",
    "inhabit inherit inhibit initiate inject injure ink insert inspect inspire instigate instil",
    "insulate insult insure integrate intend interact intercept interfere interpret interrogate",
    "interrupt intervene interview intimidate introduce intrude inundate invalidate invent",
    "invite invoke involve irritate isolate issue jam jeopardise jeopardize joke jostle judge",
    "justify kick kidnap knock label labor lack lag lament lash last laugh launder lavish lean",
    "lecture legalise legalize level liaise lift like limit linger link list listen litigate",
    "live load lobby lock log look loom loosen loot love lull lure lurk magnify maintain manage",
    "map mark market master match matter maximise maximize measure mediate merge merit migrate",
    "mimic mince mind mine mingle miss mistreat misuse mix mobilise mobilize mock moderate",
    "modernise modernize modify monitor motivate mount mourn move multiply murder muster",
    "nationalise nationalize necessitate need neglect neutralise neutralize normalise normalize",
    "notice notify nullify nurse obey object oblige obscure obstruct occur offend offer ogle",
    "okay omit open opt organise organize originate oust outflank outlaw outline outnumber",
    "outpace outrage outsource outstrip outweigh overhaul overlook overpower overrule",
    "overshadow overstate overturn overwhelm owe pack paint panic pardon park parole part",
    "participate partner patch patrol pause pave peak penetrate perceive perform perpetrate",
    "perpetuate persist persuade petition phone pick pilot pit placate place plan plant play",
    "plot ply point pollute pose position postpone power practice practise pray preach precede",
    "preclude predict prefer premiere prepare present preserve preside press pressure presume",
    "pretend prevail prevent prioritise prioritize proceed process proclaim prod profess profit",
    "progress project proliferate prolong promote prompt propagate propose protect provoke pull",
    "pump punch punish purge purport pursue push qualify quarantine quell question quote",
    "radiate radicalise radicalize rain raise ram ramp range rank rape rate ration ravage react",
    "reaffirm realise realize reap reappear reassess reassure rebel rebound rebut recall recede",
    "reciprocate reckon reclaim recognise recognize recommend reconcile reconsider reconstruct",
    "record recount recover recruit redeem redefine reference reflect reform refrain refuel",
    "refuse refute regain regard register regret regulate reign reinforce reinstate reiterate",
    "reject relax relay relent relieve relinquish relocate rely remain remember remind remove",
    "rename render renege renew renounce rent reopen repair repatriate repay repeal repeat",
    "repel replace replicate reply represent repress reprimand reproduce require research",
    "resemble resent reserve resettle reside resist resolve resonate resound respect respond",
    "rest restart restore restrain restrict result resume resurface retain retaliate retire",
    "retort retract reveal reverberate reverse review revise revisit revive revoke revolt",
    "revolutionize reward ridicule rig riot rip ripple risk rival roam roar roil roll rotate",
    "rouse rout rule rush sabotage safeguard sail salute sanction satisfy scale scapegoat scare",
    "scatter schedule scoff score scramble scrap scream screen scuttle seal secede secure seem",
    "seethe segregate select sense separate serve settle shape share shatter shave shell",
    "shelter shield shift shock shout shun shuttle side sideline sidestep sidle sightsee signal",
    "silence simmer simplify skate skip slander slip slow smash smear smell smile smoke smother",
    "snap snatch snub soften solve soothe sound sow spam spare spark specify speculate spell",
    "spill sponsor sprawl spur squander squeeze stabilise stabilize stack staff stage stain",
    "stall stampede start starve stay steer stem step stifle stipulate stir stockpile stoke",
    "store storm strain strand strangle strengthen stretch struggle study subdue subject submit",
    "subsidise substantiate subvert succeed sue suffice suggest suit sum summarise summarize",
    "summon supersede supervise supplant supplement suppress surpass surprise surrender",
    "surround survey survive suspect sustain swap swarm sway switch sympathise sympathize",
    "tackle talk tamper tap taste taunt tax team tempt tend terrorise terrorize test testify",
    "thank thrive thwart tie tighten tolerate top topple torch torture total touch tout trace",
    "track trade traffic trail transcend transform transit translate transmit transport trap",
    "trash traverse treat trek trend trespass trick trigger trouble trumpet trust try tuck",
    "tumble turn tweet twist uncover underestimate underline undermine underscore unearth",
    "unfold unify unite unleash unload unnerve unsubscribe untangle unveil update upend upgrade",
    "uproot upstage urge usher usurp utilise utter vacate validate value vanish vary veer vent",
    "vet vie view vilify vindicate violate visit volunteer vow wage wait waive waken walk",
    "wander wane want ward warm warrant waste waver weaken weaponise weaponize weigh welcome",
    "whip widen wield wipe wish wonder work worry worsen worship wound wrap wreak wreck wrestle",
    "yearn yell yield",
    # What people are accused of.
    "cheat demote dope download extort furlough grope impregnate manipulate mastermind meddle",
    "misappropriate misreport misstate molest orchestrate overcharge perjure photoshop plagiarise",
    "plagiarize poach shred siphon snoop stalk underpay underreport understate",
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
