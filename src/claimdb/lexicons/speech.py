"""Words of saying: who does this makes a claim, a promise, a demand or a judgement heard.

Lemmas, in rough groups by what is done. Praise and blame are here, since they
are uttered; what is only held in mind is in ``attitude``.
"""

from typing import Final

from claimdb.lexicons.listed import listed

_SAY: Final = """
say tell add continue go state declare announce note report write tweet retweet post blog email
text message cable telegraph telephone phone read speak talk mention remark observe comment
opine muse relate recount narrate recite repeat reiterate echo quote cite paraphrase summarise
summarize recap recapitulate conclude close open begin finish sum elaborate expand expound
explain clarify specify detail describe depict portray paint characterise characterize cast frame
define name dub call label brand term style nickname title entitle christen refer allude hint imply
insinuate intimate suggest signal indicate show reveal disclose divulge expose leak publish print
air broadcast televise stream release issue circulate distribute file submit deliver give offer
provide list enumerate catalogue catalog outline sketch spell lay discuss debate address cover
treat raise broach touch dwell recall reminisce remind inform notify brief apprise advise update
communicate convey relay transmit send share confide whisper murmur mutter mumble utter voice
vocalise vocalize verbalise verbalize articulate enunciate pronounce express formulate phrase word
put proclaim herald trumpet tout hail introduce present unveil launch preview advertise market
publicise publicize document chronicle record log register footnote caption headline feature
profile editorialise editorialize gush ramble drone lecture preach sermonise sermonize orate
pontificate testify attest certify vouch swear affirm aver avow avouch assert assever maintain
contend argue reason posit claim allege purport profess pretend insist stress emphasise
emphasize underline underscore highlight accentuate press point single pinpoint identify
admit concede acknowledge confess grant confirm corroborate verify
validate authenticate substantiate illustrate demonstrate prove exemplify evidence underpin
"""
_ANSWER: Final = """
answer reply respond retort rejoin return counter riposte parry rebut refute deny reject dismiss
disavow disown disclaim repudiate contradict dispute contest challenge question query debunk
discredit disprove rubbish belittle downplay minimise minimize deflect dodge duck evade sidestep
skirt shrug brush wave rebuff spurn decline refuse demur object protest recant retract
withdraw renounce walk correct amend revise qualify caution hedge equivocate waffle interject
interrupt interpose chime volunteer venture
"""
_ASK: Final = """
ask inquire enquire interrogate quiz grill probe interview poll survey canvass request appeal plead
beg beseech implore entreat petition lobby demand urge exhort invite invoke order command
instruct direct decree dictate rule mandate require summon subpoena sue propose recommend
counsel advocate promote push pitch campaign agitate prod nudge coax coach cajole
persuade convince encourage dissuade discourage warn forewarn threaten menace alert
"""
_PROMISE: Final = """
promise pledge vow commit assure reassure guarantee undertake vouchsafe agree
bet wager boast brag crow gloat bluff predict forecast project prophesy foretell
estimate calculate gauge assess evaluate judge rate rank grade diagnose analyse analyze
speculate theorise theorize hypothesise hypothesize conjecture surmise extrapolate
"""
_BLAME: Final = """
accuse blame charge indict denounce condemn criticise criticize censure castigate chastise chide
rebuke reprimand reprove reproach scold berate upbraid admonish lambast lambaste excoriate blast
slam rip bash savage pillory assail attack hit hammer pummel skewer roast trash pan knock ding jab
needle taunt tease mock ridicule deride scorn jeer boo heckle insult smear slander libel malign
vilify demonise demonize disparage denigrate bemoan lament deplore decry bewail complain grumble
gripe grouse whine moan rail rant rage fume fulminate inveigh thunder bristle lash rap flay
reprise
scoff sneer snipe snark snap scream shout yell holler bellow bark growl snarl hiss roar chant cry
exclaim blurt shriek wail sob groan sigh gasp quip joke jest kid wisecrack crack laugh chuckle
giggle cheer applaud praise laud extol commend compliment congratulate salute toast thank credit
attribute ascribe eulogise eulogize flatter celebrate endorse apologise apologize excuse justify
defend rationalise rationalize liken compare equate contrast juxtapose greet welcome
hound impugn implicate finger incriminate snitch tattle gossip rumour rumor spread chatter chat
converse spar quarrel bicker squabble negotiate confer consult correspond caricature parody
satirise satirize spoof impersonate mouth parrot ape sing tut gloss warble
scotch quash squash carry
declaim disagree dissent clash concur seethe sniff coo drawl deadpan croak slur stammer
overstate understate exaggerate misstate misrepresent sugarcoat underplay overplay coin bill boom
blare harangue incite badger pressure backpedal backtrack reaffirm propound conflate mislead
stutter grunt purr rasp pipe pant spit spew vent rave
"""
_NOUNS: Final = """
statement assertion allegation accusation denial rebuttal refutation
rejection dismissal retraction apology admission confession acknowledgement acknowledgment
confirmation announcement declaration proclamation disclosure revelation account story tale
narrative article column editorial piece essay letter memo memorandum dispatch
bulletin briefing speech sermon remarks testimony affidavit
deposition complaint lawsuit suit indictment filing motion ruling verdict judgment
judgement finding conclusion argument contention case reasoning explanation justification
description depiction portrayal characterisation characterization reference
allusion implication insinuation suggestion proposal recommendation advice guidance
warning threat ultimatum plea inquiry
response comeback criticism critique condemnation denunciation
tirade diatribe broadside swipe mockery tribute
endorsement applause congratulation thanks assurance commitment oath
prediction projection prognosis assessment analysis evaluation study
research paper transcript recording tape video footage
slogan motto mantra line quotation words adage saying
speculation conversation discussion dialogue
conference rhetoric language grievance
objection outcry news information tip intelligence
data figures statistics records advocacy version notification
insistence reminder reiteration clarification correction reassurance profession
defence defense edict instruction disagreement feud
controversy doublespeak spin lie falsehood fabrication
"""
_OTHER: Final = """
clear explicit outspoken vocal adamant blunt candid frank critical dismissive emphatic mum silent
quiet coy evasive noncommittal apologetic unapologetic boastful accusatory
reportedly allegedly supposedly purportedly
"""

SPEECH: Final = listed(_SAY, _ANSWER, _ASK, _PROMISE, _BLAME, _NOUNS, _OTHER)
