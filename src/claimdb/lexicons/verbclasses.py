"""Verbs of the news by what is done: sense groups, and which of them are kinds of which.

Lemmas; "_" joins a verb and its particle ("shoot_down"). Invariant: a verb stands in one
group, the one that it mostly means in news, so that two verbs of one group may tell of the
same deed; a verb with several senses of equal weight stands in none.
"""

from typing import Final

_GROUPS: Final = """
transfer: supply provide send ship deliver hand hand_over give donate furnish transfer export \
sell arm equip smuggle funnel channel dispatch gift lend lease outfit resupply rearm convey \
give_away
receive: receive obtain acquire buy purchase import procure get accept borrow
use: use employ deploy utilise utilize wield apply operate reuse
fire: fire launch shoot lob fling hurl
shoot_down: shoot_down down intercept
attack: attack strike bomb shell bombard hit raid assault storm target pound blitz ambush torpedo
invade: invade occupy overrun enter
capture: capture seize take_over conquer retake recapture annex liberate
kill: kill murder assassinate slay massacre execute slaughter behead gun_down lynch poison
die: die perish succumb drown
injure: injure wound maim hurt stab cripple
destroy: destroy demolish wreck ruin raze obliterate flatten devastate wipe_out
damage: damage harm vandalise vandalize deface batter
explode: explode detonate blow_up burst go_off
crash: crash collide plunge derail
arrest: arrest detain apprehend jail imprison nab custody lock_up round_up
release: release free
abduct: abduct kidnap hijack
charge: charge indict prosecute arraign
convict: convict
acquit: acquit exonerate clear
sentence: sentence
sue: sue
investigate: investigate probe examine inspect scrutinise scrutinize look_into
search: search hunt scour comb
find: find discover uncover detect recover unearth spot locate identify come_across
see: see witness observe watch view
say: say tell state announce declare claim assert report mention note add remark comment recount \
relate describe explain affirm maintain contend argue insist stress reiterate
accuse: accuse blame fault
criticise: criticise criticize condemn denounce slam blast lambast deplore rebuke decry castigate
praise: praise laud hail commend applaud
deny: deny refute rebut disavow repudiate
warn: warn caution
threaten: threaten menace
promise: promise pledge vow swear guarantee
ask: ask request urge appeal beg implore demand call_for petition
order: order instruct command direct
meet: meet confer
talk: talk discuss negotiate converse
visit: visit tour travel fly journey
arrive: arrive land reach
leave: leave depart exit flee escape evacuate
return: return come_back go_back
cross: cross
enter_force: take_effect
retreat: retreat withdraw pull_out pull_back
advance: advance
send_away: expel deport evict oust extradite
resign: resign quit step_down abdicate stand_down
appoint: appoint name hire nominate install
dismiss: fire_from sack dismiss_from lay_off
elect: elect re-elect
vote: vote
win: win triumph prevail
lose: lose
defeat: defeat beat rout crush
sign: sign ink ratify
agree: agree
approve: approve authorise authorize back endorse support adopt pass
reject: reject oppose veto rebuff block turn_down
build: build construct erect assemble
make: make manufacture produce
develop: develop
test: test trial
enrich: enrich
hack: hack breach
spy: spy eavesdrop wiretap
leak: leak divulge disclose
publish: publish print post
pay: pay fund finance bankroll subsidise subsidize
spend: spend invest
steal: steal rob loot embezzle swindle defraud pilfer plunder
bribe: bribe corrupt
fine: fine
sanction: sanction blacklist
ban: ban prohibit forbid outlaw bar
allow: allow permit let
increase: increase rise grow climb soar surge jump raise expand boost swell double triple \
intensify escalate go_up
decrease: decrease fall drop decline shrink reduce cut plummet slump dwindle slash lower halve \
plunge_to go_down
begin: begin start commence open
end: end stop finish halt cease conclude terminate
continue: continue persist
delay: delay postpone suspend put_off
cancel: cancel scrap call_off
join: join
help: help assist aid prop_up abet
train: train
recruit: recruit enlist conscript
protest: protest demonstrate march rally
strike_work: walk_out
close: close shut shut_down
break_law: violate breach_of infringe flout
hide: hide conceal cover_up
fake: fabricate falsify forge doctor
mislead: mislead deceive fool dupe
lie: lie
infect: infect
cure: cure heal
treat: treat
vaccinate: vaccinate inoculate
born: bear
marry: marry wed
divorce: divorce
own: own possess
suffer: suffer sustain
burn: burn
flood: flood inundate
spread: spread
marshal: mass amass
guard: guard protect defend
rescue: rescue save
"""


def _read() -> dict[str, str]:
    rows = (row.partition(":") for row in _GROUPS.strip().replace("\\\n", "").splitlines())
    return {verb.replace("_", " "): name for name, _, verbs in rows for verb in verbs.split()}


#: A verb and its group.
CLASS_OF: Final = _read()
#: Verbs whose subject is who gets: "Russia bought shells from Iran" is a transfer by Iran.
CONVERSE: Final = {"receive": "transfer"}
