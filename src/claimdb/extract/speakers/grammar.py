"""Small words that bound names and noun phrases, and words with a capital that name nobody.

Closed tables in lower case.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: Words that may stand between an article and the noun they describe.
ADJECTIVES: Final = listed(
    """
    acting assistant associate chief deputy executive first former general high independent
    incoming interim joint junior late lead leading local long-time longtime managing national
    new newly non-executive old one-time onetime outgoing outspoken permanent pro prominent
    public regional retired second senior sole state then-acting then top veteran vice
    well-known young right-hand elder older younger right-wing left-wing conservative liberal
    """
)

#: Words that are no part of a noun phrase: they end the search for one.
FUNCTION: Final = listed(
    """
    all a about above across after against along also although am among an and any are as at be
    because been before being below beneath beside besides between beyond both but by can
    could despite did do does during each either else ever every except few for from had has
    have he her hers him his how i if in including inside into is it its just less like many
    may me might more most must my near neither never no nor not now of off often on once one
    only onto or other our out outside over own per said same say says shall she should since
    so some still such than that the their them themselves then there these they this those
    though through throughout to told too toward towards under unless until up upon us very
    via was we were what when where whether which while who whom whose why will with within
    without would yet you your
    """
)

PREPOSITIONS: Final = listed(
    """
    about above across after against along among around as at before behind below beside
    besides between beyond by despite during for from in including inside into like near of
    off on onto out outside over per since than through throughout to toward towards under
    unlike until upon via with within without
    """
)

DETERMINERS: Final = listed("a an the his her its their my our your this that these those")

#: Capitalised for being first in a sentence, or for being a date; never a name.
OPENERS: Final = (
    FUNCTION
    | PREPOSITIONS
    | listed(
        """
        according again additionally afterwards ahead all almost alongside
        already amid another anyone anything asked back based being certainly clearly
        contrary currently earlier elsewhere even eventually everyone everybody everything
        far finally following former formerly frankly further furthermore generally given
        hence here hello hi however indeed instead interestingly it's i'm i've i'll i'd
        last lastly later let let's likewise look maybe meanwhile moreover much nearly
        next nobody none nonetheless nevertheless nothing notably obviously oh okay ok
        officially originally otherwise overall perhaps please presumably previously
        probably quite rather recently regardless reportedly responding right sadly second
        separately several similarly sometimes somebody someone something soon speaking
        specifically subsequently supposedly sure surely thank thanks thereafter therefore
        thus today together tomorrow tonight true typically ultimately unfortunately
        usually we're we've well yes yesterday you're half first third two three four five
        six seven eight nine ten hundreds thousands millions dozens poll polls study
        studies report reports survey surveys data research protesters protestors voters
        residents supporters opponents sources media scientists researchers lawmakers
        families women men children students workers critics experts officials analysts
        authorities police people photo photograph image file updated read watch share
        related advertisement copyright
        """
    )
)

CALENDAR: Final = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december mon tue tues wed thu thur thurs fri sat
    sun jan feb mar apr jun jul aug sept oct nov dec christmas easter ramadan gmt est edt utc
    bst cet
    """
)

#: Adjectives that are written with a capital and name nobody.
REGIONAL: Final = listed(
    """
    western eastern northern southern central north-eastern north-western islamic muslim
    christian jewish catholic protestant hispanic latino black white republican democratic
    democrat tory conservative liberal labour arab soviet roman orthodox
    """
)

#: Small words inside the names of people.
PARTICLES: Final = listed(
    """
    van von de der den del della di da dos das du la le los las bin ibn bint ben al el ter ten
    abu af av zu zur
    """
)

#: What a name may end in.
SUFFIXES: Final = listed("jr sr ii iii iv")

#: Verbs of reporting in the forms that stand beside a name.
REPORTING: Final = listed(
    """
    added admitted agreed announced argued asked asserted believes called claimed claims
    commented concluded confirmed countered declared declined denied denies described
    explained insisted insists issued noted notes ordered promised recalled refused rejected
    repeated replied reported reports responded revealed said says showed spoke stated
    stressed suggested tells thinks told tweeted urged vowed wants wanted warned warns went
    wrote writes
    """
)
#: Verbs that do not look like one, and so would pass for a part of a title.
ACTIONS: Final = listed(
    """
    met meets saw sees sent sends gave gives took takes made makes beat beats left leaves held
    holds hit hits led leads won wins lost loses hires fired sacks backs joins visits calls quit
    fought sued found finds heard hears knew knows let put quotes cites read ran runs shot shook
    sat stood spoke stabbed struck taught thanked threw wed
    """
)
#: Words in "-ed" that are no verb before a title.
PARTICIPLES: Final = listed(
    """
    retired disgraced united armed elected appointed renowned jailed exiled celebrated convicted
    unnamed ousted embattled accused respected distinguished decorated newly-elected based
    self-styled self-proclaimed self-described unelected certified registered ordained
    """
)
AUXILIARIES: Final = listed(
    """
    am is are was were has have had will would can could may might must shall should does did
    do isn't wasn't hasn't hadn't won't wouldn't can't couldn't doesn't didn't also
    """
)
