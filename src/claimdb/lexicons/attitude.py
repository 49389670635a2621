"""Words of believing, wanting, feeling, backing and deciding: mostly no claim is made by them.

Lemmas: verbs, nouns, and adjectives that stand with "be" ("is afraid that").
"""

from typing import Final

from claimdb.lexicons.listed import listed

_BELIEVE: Final = """
believe think feel suppose presume assume imagine fancy figure suspect trust disbelieve mistrust
distrust consider deem regard view conceive envision envisage visualise visualize picture
contemplate ponder mull deliberate ruminate reconsider rethink weigh expect anticipate
foresee await bank count rely depend wonder marvel misjudge mistake interpret construe misread
subscribe hold buy accept value prize reckon guess side sympathise sympathize empathise
empathize convict opinion
"""
_WANT: Final = """
want wish desire hope yearn crave hanker hunger thirst covet need aim aspire intend mean plan
plot scheme seek try attempt strive endeavour endeavor struggle fight vie pursue prepare gear
choose opt elect prefer favour favor decide resolve settle pick select
arrange schedule slate set consent dare hesitate
"""
_FEEL: Final = """
fear dread worry fret agonise agonize panic regret rue mourn grieve resent begrudge envy hate
loathe detest abhor despise dislike disdain like love adore cherish relish enjoy savour savor
admire respect revere esteem idolise idolize appreciate care mind bother matter concern alarm
frighten scare terrify horrify shock stun startle surprise amaze astonish astound anger enrage
infuriate incense irk irritate annoy upset dismay disappoint sadden depress frustrate baffle puzzle
bewilder perplex mystify confuse embarrass offend outrage appal appall disgust repel please delight
thrill excite gratify satisfy impress inspire comfort relieve interest intrigue
fascinate attract impassion rattle trouble unsettle disturb perturb vex tire
"""
_BACK: Final = """
support back oppose resist embrace espouse champion sponsor approve
disapprove condone tolerate shun eschew forswear boycott ban bar prohibit forbid outlaw
restrict limit permit allow authorise authorize sanction let enable block veto override overturn
uphold ratify adopt pass enact sign implement impose enforce vote nominate
appoint hire fire suspend expel acquit sentence award honour honor reward
join align rally unite differ split divide
prioritise prioritize focus concentrate ignore neglect overlook forget disregard avoid
abandon drop ditch withhold balk baulk waver wait refrain distance
invest pay devote dedicate acquiesce shelve revoke underestimate overestimate reassess
"""
_NOUNS: Final = """
belief conviction faith creed viewpoint outlook perspective stance stand position
attitude sentiment feeling mood mindset thinking idea notion concept conception theory
assumption presumption premise supposition hypothesis expectation anticipation hunch
suspicion doubt scepticism skepticism confidence certainty aspiration
ambition dream will willingness readiness reluctance unwillingness refusal
hesitation determination intention intent goal objective purpose target policy
strategy agenda platform priority programme program vision decision choice preference leaning
inclination tendency bias prejudice anxiety apprehension unease
misgiving reservation qualm remorse grief sorrow sadness fury resentment
frustration disappointment contempt hatred hostility enmity
animosity antipathy aversion affection fondness passion enthusiasm zeal excitement joy
happiness pride admiration appreciation gratitude sympathy empathy curiosity
backing approval disapproval opposition resistance agreement consensus acceptance
supporter backer proponent opponent critic fan foe defender devotee
allegiance loyalty affinity effort bid move quest interpretation
ballot movement principle philosophy ideology mission
temptation eagerness appetite optimism pessimism despair relief satisfaction
bafflement confusion
"""
_ADJECTIVES: Final = """
afraid fearful scared terrified frightened worried anxious nervous uneasy apprehensive concerned
alarmed wary leery suspicious doubtful dubious sceptical skeptical unconvinced convinced certain
sure unsure uncertain confident hopeful optimistic bullish upbeat sanguine pessimistic bearish
gloomy eager keen willing unwilling reluctant ready loath hesitant prepared poised inclined
disinclined determined resolute glad happy unhappy pleased delighted thrilled elated
proud grateful thankful sorry sad ashamed embarrassed angry furious livid outraged mad
resentful bitter jealous envious disappointed dismayed disgusted appalled shocked stunned surprised
amazed astonished baffled puzzled bemused confused fond enamored enamoured passionate enthusiastic
supportive sympathetic favourable favorable hostile averse tolerant intolerant ambivalent
indifferent impressed satisfied dissatisfied content comfortable uncomfortable interested
curious desperate impatient tempted tired sick weary likely unlikely liable bound slated scheduled
against free committed opposed honest hungry
"""

ATTITUDE: Final = listed(_BELIEVE, _WANT, _FEEL, _BACK, _NOUNS, _ADJECTIVES)
