"""Closed classes of English words, and nouns that look like verbs."""

from typing import Final

from claimdb.lexicons.listed import listed

DETERMINERS: Final = listed(
    "the a an this that these those some any no every each either neither another such all both "
    "half what which whatever"
)
POSSESSIVES: Final = listed("my your his her its our their whose")
SUBJECT_PRONOUNS: Final = listed("i you he she it we they who this that there one ones")
OBJECT_PRONOUNS: Final = listed(
    "me him her us them myself yourself himself herself itself ourselves themselves whom each-other"
)
INDEFINITE: Final = listed(
    "everyone everybody everything someone somebody something anyone anybody anything no-one "
    "nobody nothing none others another many most several few"
)
PRONOUNS: Final = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | INDEFINITE
PREPOSITIONS: Final = listed(
    "about above across after against ahead along alongside amid amidst among amongst around as "
    "at before behind below beneath beside besides between beyond by concerning despite down "
    "during except for from in inside into like near notwithstanding of off on onto opposite out "
    "outside over past per regarding round since through throughout till to toward towards under "
    "underneath until unto up upon versus via with within without"
)
CONJUNCTIONS: Final = listed("and or but nor yet plus &")
SUBORDINATORS: Final = listed(
    "because if when whenever while although though unless whether whereas lest once how why "
    "where so whereby wherever"
)
RELATIVES: Final = listed("who whom which that whose where")
BE: Final = listed("be am is are was were been being 're 'm ’re ’m")
HAVE: Final = listed("have has had having 've ’ve")
DO: Final = listed("do does did")
MODALS: Final = {
    "will": "future",
    "shall": "future",
    "wo": "future",
    "'ll": "future",
    "\u2019ll": "future",
    "would": "conditional",
    "'d": "conditional",
    "\u2019d": "conditional",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "cannot": "possible",
    "must": "necessary",
    "should": "necessary",
    "ought": "necessary",
}
NEGATIONS: Final = listed("not n't n\u2019t never cannot")
ADVERBS: Final = listed(
    "also already still just now then again once soon even ever always often sometimes only very "
    "too quite rather almost nearly perhaps maybe yet indeed instead thus hence therefore however "
    "meanwhile moreover here there abroad home away back forward together apart today tomorrow "
    "yesterday tonight twice long later earlier ago far well much more most less least otherwise "
    "allegedly reportedly effectively both not-only elsewhere anymore nowadays so"
)
#: They end in "-ly" and are no adverbs.
NOT_ADVERBS: Final = listed(
    "family ally reply supply apply rely fly assembly italy july early daily weekly monthly "
    "likely unlikely elderly friendly deadly only lonely costly anomaly bully rally tally holy "
    "ugly comply imply multiply sally sly jelly belly monopoly"
)
#: Base forms of verbs that are nouns or adjectives more often than verbs.
NOUNS_TOO: Final = listed(
    "abuse access account act address admiral advance advocate age aid aim air amount answer "
    "appeal approach arm arms attack attempt average award back bait balance balloon ban bank "
    "bar bargain base battle bear best bet better bid bill blame blast block blow blunt boat "
    "bolt bomb boost border bottom box brand breach break bridge broadcast budget bully burn "
    "call camp campaign care case cast cause center centre challenge chance change charge chase "
    "check claim clash clean clear close club coast code comfort comment compass complete "
    "compromise concern conduct conflict contact content contest contract control cook copy "
    "correct cost counsel count counter course court cover crack crash credit crowd cut dam "
    "damage dance date deal debate debt decline decrease default defeat defect delay demand "
    "design desire direct discount disguise dispatch display dispute distance doctor document "
    "doubt draft dream dress drink drive drone drop email end equal escape escort estimate "
    "exchange excuse exercise exit experience experiment export express face fall fan fare "
    "favor favour fear feature field fight figure file fill film fine finish fire firm fish fit "
    "fix flag flight flip flood flow focus force forecast form found frame free front fuel "
    "function fund gain gas gift glow grant grasp ground group guarantee guard guess guide hack "
    "halt hand harm harvest head heart heed help hit hoist hold home hope host hotel house hunt "
    "hurt impact import increase influence ink interest interview invite issue jail join joke "
    "judge juice jump key kick kill kind label lack lag land last laugh launch lay lead leak "
    "lean leap lease leave left level lie lift light like limit line link list live load loan "
    "lock long look loss love lower lull lure mail major make man mandate march mark market "
    "marshal mass master match matter mean means measure meet mention merit militant mind mine "
    "minister minor mistake mix model moderate monitor move murder muster name need note notice "
    "number object offer officer offset open operate order out own pace pack page pain paint "
    "panic pardon park parole part partner party pass past patrol pause pay peak people permit "
    "petition phone pick picture pilot place plan plane plant play pledge plot plunge point "
    "police poll pool position post pound power practice praise premiere premise present press "
    "pressure print prison probe process prod produce profile profit progress project promise "
    "protest pump purchase purge push question quote race raid rain raise rally ram range rate "
    "ration reach rebound recruit reference reform refuse regard relay release remark rent "
    "repair repeat reply report request rescue research reserve respect rest result retort "
    "retreat return review revolt reward right ring riot ripple rise risk rival rock role roll "
    "round rout rule run rush sabotage sail sale salute sanction sanctions scale scare "
    "schedule score screen seal search season seat second secure see sense sentence separate "
    "set shape share shell shelter shield shift ship shock shop shot show siege sign signal "
    "single sink site slide slip slump smell smile smoke soldier sound source sow spark speed "
    "spell spin split spot sprawl spread spring spur spy staff stage stake stampede stand star "
    "start state stay steal steam stem step stock stop store storm strain strand stream stress "
    "stretch strike strip structure struggle study subject suit sum supplement supply support "
    "surge surprise survey suspect switch talk tally tank tap target task taste taunt tax team "
    "term test thank thanks thought threat threats tie time title top torch total touch tour "
    "tower track trade traffic train transport trap trash travel treat trek trend trial trick "
    "trigger trip troop trouble trumpet trust try turn tweet upset use value veto victim view "
    "visit voice volunteer vote vow wage wait walk want war ward warrant waste watch water wave "
    "weapon weigh welcome whip whole will wind wing wish witness wonder word work worry wound "
    "wrong yield"
)
#: Adjectives: what follows is a noun, though it may look like a verb ("important documents").
ADJECTIVES: Final = listed(
    "important recent different violent current significant urgent ancient relevant large new old "
    "big small more fresh secret false real military nuclear ballistic political foreign economic "
    "social joint heavy illegal legal deadly high low long short good bad great little further "
    "additional separate similar special strong serious sensitive classified early late former top "
    "senior young whole full armed regional federal civilian naval chemical biological medical "
    "financial domestic internal external western eastern northern southern central diplomatic "
    "personal private local public national international official powerful popular possible major "
    "minor key direct grave massive huge multiple numerous wide broad clear strict tough unpaid "
    "anti-tank short-range long-range medium-range high-level"
)
#: With "to" and a verb: what kind of deed the second verb tells.
CATENATIVES: Final = {
    "planned": listed(
        "plan intend mean vow promise pledge threaten agree decide want hope prepare choose offer "
        "propose wish aim commit volunteer swear set schedule resolve expect predict forecast "
        "determine"
    ),
    "attempted": listed("seek try attempt struggle strive work fight move"),
    "negative": listed("fail refuse decline neglect"),
    "reported": listed(
        "seem appear believe think allege report say know rumour claim understand suspect "
        "consider presume suppose deem find"
    ),
    "necessary": listed("need have ask order require oblige urge tell call force"),
    "possible": listed("can able allow permit likely"),
    "": listed("continue begin start manage help come happen tend get use dare cease"),
}
#: An object as the subject that it would be.
SUBJECT_OF: Final = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}
