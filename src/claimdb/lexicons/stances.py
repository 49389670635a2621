"""Words that decide what a source does with a content: say no, doubt, hold back.

Lemmas. A word may also stand in one of the tables of sorts ("deny" is speech).
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: Denials, unless what is denied is a thing to give ("denied the visa").
DENYING: Final = listed(
    "deny denial refute refutation rebut rebuttal disclaim debunk gainsay disprove dispute negate"
)
#: Denials where a claim is their object ("rejected claims"); other objects are only turned down.
REJECTING: Final = listed(
    "reject rejection dismiss dismissal repudiate repudiation disavow disown contradict "
    "discredit rebuff scotch squash quash spurn rubbish scoff disagree dismissive"
)
#: Of these, those that say of whatever is a claim that it is not so.
DISOWNING: Final = listed("repudiate repudiation disavow contradict")
#: The same, with the second word ("brushed off reports").
REJECTING_WITH: Final = {
    "brush": listed("off aside away"),
    "shrug": listed("off"),
    "wave": listed("off aside away"),
    "laugh": listed("off"),
    "shoot": listed("down"),
    "push": listed("back"),
    "pour": listed("cold"),
    "knock": listed("down"),
}
#: Of these, those that turn down whatever is no claim; the rest then only assert.
TURNING_DOWN: Final = listed("reject rejection rebuff spurn")
#: To say of something that it is so and so: a denial when that is "false".
CALLING: Final = listed("call label brand term dub deem consider")
#: The same with "as".
CALLING_AS: Final = listed(
    "describe denounce decry deride slam condemn characterise characterize dismiss reject "
    "blast mock depict portray rubbish ridicule"
)
#: Words that only a claim can be called. "Misleading" is not among them: it leaves the facts
#: standing.
UNTRUE: Final = listed(
    "false untrue fabricated fabrication fabrications baseless groundless unfounded nonsense "
    "hoax hoaxes fictitious lie lies falsehood falsehoods slander slanderous defamatory "
    "libellous libelous disinformation misinformation concocted baloney balderdash hogwash "
    "unsubstantiated canard"
)
#: Words that a man or a plan can be called too: they say no only where a claim is called so.
NO_GOOD: Final = listed(
    "fake bogus smear smears propaganda invented invention inventions fantasy fantasies "
    "rubbish garbage bunk incorrect inaccurate wrong erroneous absurd absurdity ridiculous "
    "ludicrous preposterous laughable myth myths fairytale fairytales forgery forgeries "
    "forged fictional fiction tale tales fable fables gossip rumour rumours rumor rumors"
)
QUESTIONING: Final = listed(
    "question doubt wonder query doubtful dubious sceptical skeptical scepticism skepticism "
    "unconvinced challenge contest unclear unsure uncertain sceptic skeptic uncertainty"
)
ASKING: Final = listed("ask inquire enquire")
#: To hold back: whether, what, or any word at all.
WITHHOLDING: Final = listed(
    "decline refuse refusal withhold avoid dodge duck evade sidestep skirt deflect demur "
    "omit unavailable unreachable mum silent quiet noncommittal coy evasive retract "
    "retraction recant backtrack"
)
#: The same, where a word of saying follows ("failed to mention").
WITHHOLDING_TO: Final = listed(
    "fail neglect forget omit unwilling unable reluctant hesitant reluctance unwillingness "
    "inability failure"
)
#: What is left undone there.
UTTERING: Final = listed(
    "say mention disclose reveal explain comment confirm answer respond address acknowledge "
    "admit provide give state tell name identify discuss speak report specify elaborate "
    "clarify detail reply release condemn denounce apologise apologize accept recognise "
    "recognize"
)
#: To send elsewhere whoever asks ("referred questions to").
REFERRING: Final = listed("refer direct redirect forward")
ASKED: Final = listed("question inquiry enquiry query request call reporter journalist")
#: Negated, the same ("could not be reached for comment").
RESPONDING: Final = listed("reach available return respond reply answer")
#: After "no": what is not given when nobody comments.
WITHHELD: Final = listed(
    "comment mention detail answer response explanation reply statement word information "
    "confirmation reference"
)
#: After "no": its lack is said to disprove.
PROOF: Final = listed("evidence proof truth basis foundation substance")
#: Who does that with no proof still claims it.
OFFERING: Final = listed("offer provide give present cite produce supply")
#: After "no": its lack asserts.
DOUBT: Final = listed("doubt question secret apology bones mistake denying dispute")
#: Denials when they are negated ("does not accept that").
ACCEPTING: Final = listed("accept agree buy recognise recognize")
#: Verbs of evidence: what they do not show is held not to be so.
SHOWING: Final = listed("show prove demonstrate indicate support")
#: To speak is to do it, so that not to have done it keeps nothing back ("did not recommend").
DOING: Final = listed("recommend require charge blame defend brag boast")
#: Verbs that say little: the word that decides comes after.
LIGHT: Final = listed(
    "issue release publish express voice raise cast make have give offer continue go begin "
    "start try attempt keep repeat reiterate renew put send post be do get take come turn "
    "use seek proceed face statement letter message remark tweet email video"
)
#: After a negation they undo it: "could not resist saying", "did not hesitate to say".
UNDOING: Final = listed(
    "help resist hesitate only just merely simply stop shy mince miss waste wait tire"
)

#: Nouns for what may be true or false.
CLAIMS: Final = listed(
    "claim allegation accusation charge report story rumour rumor suggestion notion idea "
    "assertion statement insinuation implication contention theory argument account "
    "version finding characterisation characterization description portrayal speculation "
    "comparison interpretation conclusion narrative premise assessment estimate figure "
    "hypothesis conspiracy insistence involvement wrongdoing responsibility blame"
)
#: Nouns that are one where "that" follows ("dismissed fears that").
PROPOSITIONS: Final = listed(
    "concern fear comment remark warning talk view belief evidence news worry criticism criticisms"
)
#: Nouns for what may be granted or turned down.
REQUESTS: Final = listed(
    "request call proposal plan offer bid demand appeal plea invitation deal bill motion "
    "petition application amendment treaty resolution ceasefire truce permit visa bail entry "
    "access asylum parole permission licence license admission right service coverage "
    "benefit benefits care treatment help aid promotion nomination candidate ballot "
    "referendum lawsuit suit case question status clearance budget measure settlement "
    "compromise ultimatum advice opportunity chance recommendation"
)
#: Who may turn down what others plan: of these "denied plans" is a refusal.
DECIDING: Final = listed(
    "board boards commission commissioner commissioners committee council councillors court "
    "inspector judge judges magistrate panel planners regulator regulators senate tribunal zoning"
)
