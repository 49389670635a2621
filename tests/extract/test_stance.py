"""What a source does with its content, by cue, negation and the content itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.record import Found, Leaning
from claimdb.extract.stance import leanings
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span
from tests.support.marked import marked
from tests.text.strategies import TEXT


def _leaning(text: str, by: str = "model") -> Leaning:
    document, found = marked(text, by)
    return leanings(document, [found])[0]


def _words(text: str) -> list[str]:
    document, found = marked(text)
    (leaning,) = leanings(document, [found])
    return [document.text[span.start : span.end] for span in leaning.words]


@pytest.mark.parametrize(
    "text",
    [
        "S[Both] C[have denied] T[that Ruritanian weapons are being used].",
        "S[The ministry] C[rejected claims] T[that it had shipped shells].",
        "S[The ministry] C[rejected] T[claims that it had shipped shells].",
        "S[The mayor] C[dismissed] T[the report as baseless].",
        'S[The mayor] C[called] T[the allegations "pure fiction"].',
        "S[The police] C[ruled out] T[foul play].",
        'T["We have nothing to do with this attack,"] S[he] C[said].',
        'S[He] C[said]: T["These are fabrications."]',
        "S[The spokesman] C[said] T[reports that shells were shipped were not true].",
        "S[Officials] C[said] T[there is no evidence that the vaccine harms].",
        'T["No,"] S[he] C[said].',
        "S[Ann Lee] C[called] T[the drought a hoax staged by grain dealers].",
        "S[He] C[said] T[\u201cwe categorically deny any involvement\u201d].",
        "S[his] C[denial] T[that he took money].",
        "S[The minister] C[does not accept] T[that the plan failed].",
        "S[He] C[pushed back against] T[suggestions that he lied].",
        "S[He] C[disagreed] T[that it was late].",
        "S[It] C[issued a statement denying] T[the report].",
        "S[He] C[branded] T[the story fake news].",
        "S[Moscow] C[flatly denied] T[supplying drones].",
        "S[She] C[denied] T[any wrongdoing].",
        "The firm, S[which] C[denies] T[wrongdoing], will appeal.",
        "S[She] C[denied] T[theft], and will bid for the club.",
        "S[She] C[pleaded not guilty to] T[two counts of theft].",
        "S[He] C[dismissed] T[reports that the dam broke as false and exaggerated].",
        "S[He] C[rejected claims] T[that the reports were exaggerated].",
        "S[The general] C[rubbished] T[reports of a mutiny].",
        "T[The claim is \u201ca total fabrication\u201d], S[he] C[said].",
        "S[The Kremlin] C[described] T[the report as nonsense].",
        "S[The office] C[issued a denial of] T[the report].",
        'T["That is a lie,"] S[he] C[said].',
        'T["It\'s fake news,"] S[she] C[told] reporters.',
        "S[He] C[insisted] T[he had nothing to do with it].",
        'T["Absolutely not,"] S[he] C[said].',
        "S[The ministry] C[said] T[the allegations were baseless and politically motivated].",
        "S[A spokesman] C[said] T[there was \u201cno truth whatsoever\u201d in the report].",
        "S[He] C[disputed] T[that account].",
        "S[Officials] C[poured cold water on] T[reports of a deal].",
        "S[The minister] C[laughed off] T[suggestions that he would resign].",
        "S[The army] C[contradicted] T[the mayor's claim].",
        "T[The allegations] C[were rejected by] S[the firm].",
        "S[She] C[condemned] T[the report as a smear].",
        "S[The studio] C[says] T[the rumours are false].",
        "S[He] C[dismissed] T[fears that the dam would break].",
        "S[He] C[said] T[the idea that the dam would break was absurd].",
        "S[the firm's] C[rejection of] T[the allegations].",
        "S[Both] C[have denied], C[repeatedly], T[that weapons are used].",
        "S[The committee] C[found no evidence] T[that clerks had taken the seed].",
        "S[The minister] C[said] T[the figures were \u201cinvented in cool offices\u201d].",
        "S[Police] C[rejected] T[criticism that they came too late].",
        'T["He denies the charges,"] S[his lawyer] C[said].',
        'T["The allegations levelled by the party are false,"] S[she] C[said].',
        "S[The mayor] C[said] T[the charges are trumped up].",
        "S[The mayor] C[called] T[the charges trumped up].",
        'T["Those reports are wide of the mark,"] S[a spokesman] C[said].',
        'T["It is a pack of lies,"] S[she] C[said].',
        'T["That could not be further from the truth,"] S[she] C[said].',
        "S[He] C[said] T[nothing could be further from the truth].",
        "S[She] C[said] T[the story put about by the paper was far from true].",
        "S[Ann Lee] C[denied] T[offering help to the rebels].",
        "S[The firm] C[denied] T[plans to close its mill].",
        "S[The firm] C[denied] T[it had a plan to close its mill].",
        "S[The ministry] C[denied] T[any deal with the rebels].",
        "S[The ministry] C[denied] T[the signing of a treaty].",
        "S[Ann Lee] C[denied] T[seeking permission from the court].",
    ],
)
def test_denial(text: str) -> None:
    """A word of denying with a claim as its object denies, and so does a content that says no."""
    leaning = _leaning(text)

    assert (leaning.stance, leaning.negated) == (Stance.DENIES, False)


@pytest.mark.parametrize(
    "text",
    [
        "S[The court] C[rejected] T[a request to unseal the file].",
        "S[She] C[denied] T[him a visa].",
        "S[The hall] C[denied] T[planning permission for the mill].",
        "S[The council] C[denied] T[plans to build a mill].",
        "S[The prison] C[denied] T[any access to a lawyer].",
        "S[The hall] C[denied] T[the funding of a mill deal].",
        "S[The army] has not C[denied] T[that it fired].",
        "S[The army] C[did not rule out] T[a second strike].",
        "S[The firm] C[declined to comment on] T[the report].",
        "S[It] C[did not immediately respond to] T[a request for comment].",
        "S[The bank] C[neither confirmed nor denied] T[the leak].",
        "S[The bank] C[has not confirmed] T[the leak].",
        "S[He] C[would not say] T[whether he would run].",
        "S[She] C[refused to say whether] T[it was true].",
        "S[The agency] said it was so, C[without revealing] T[the date].",
        "S[Neither side] C[has commented on] T[the talks].",
        "Nor did S[the ministry] C[comment on] T[the talks].",
        'T["I can neither confirm nor deny it,"] S[he] C[said].',
        'T["No comment,"] S[he] C[said].',
        "S[He] C[said] T[he could not comment on the case].",
        "S[He] C[made no mention of] T[the strike].",
        "S[He] C[failed to mention] T[the strike].",
        "S[He] C[retracted] T[his claim].",
        "S[The judge] C[denied] T[the motion].",
        "S[He] C[refused to deny] T[that it rained].",
        "S[The company] C[said] T[it would not comment on rumours].",
        "T[\u201cWe don\u2019t comment on intelligence matters,\u201d] S[he] C[said].",
        "S[The spokeswoman] C[said] T[the ministry would not comment].",
        "S[He] C[said] T[he had no comment].",
        "S[He] C[said] T[he did not know whether it was true].",
        'T["I don\'t know,"] S[he] C[said].',
        "S[The bank] C[could not be reached for] T[comment].",
        "S[He] C[was not available for] T[comment].",
        "S[The agency] C[stopped short of confirming] T[the leak].",
        "S[Police] C[are yet to identify] T[the driver].",
        "S[He] C[shrugged off] T[questions about his health].",
        "S[They] C[said] T[it was too early to say whether the plan works].",
        "T[The offer] C[was rejected by] S[the firm].",
        "S[The mayor] C[wouldn\u2019t say] T[if the ferry had sailed].",
        "S[The queen] C[has never spoken about] T[the letter].",
        "S[the firm's] C[refusal to say] T[who paid].",
        "S[The White House] C[had no immediate comment on] T[the strike].",
        "S[He] C[offered no explanation for] T[the delay].",
        "S[She] C[said] T[she could not answer the question].",
    ],
)
def test_silence(text: str) -> None:
    """Who holds back, answers nothing or turns something down neither asserts nor denies."""
    leaning = _leaning(text)

    assert (leaning.stance, leaning.negated) == (Stance.DECLINES, False)


@pytest.mark.parametrize(
    "text",
    [
        "S[She] C[questioned whether] T[the vote was fair].",
        "S[She] C[doubts] T[that the vote was fair].",
        'T["Who paid for it?"] S[she] C[asked].',
        "C[It is not clear whether] T[the bridge will hold].",
        "S[The story] C[raises questions about] T[the merger].",
        "S[Scientists] C[cast doubt on] T[the finding].",
        "S[Analysts] C[are sceptical] T[that it will work].",
        "S[He] C[is not convinced] T[that it will work].",
        "S[Experts] C[say] T[it is unclear whether the plan works].",
        "S[Neighbours] C[are asking] T[whether the dam is safe].",
        "S[their] C[doubts about] T[the figures].",
        "S[He] C[dismissed] T[the reports as overblown].",
        "S[He] C[dismissed as exaggerated reports] T[that the dam broke].",
        "S[She] C[dismissed] T[the claim that it broke as a gross exaggeration].",
    ],
)
def test_doubt(text: str) -> None:
    """Who asks, doubts or wonders questions; and who only finds too much in a report."""
    leaning = _leaning(text)

    assert (leaning.stance, leaning.negated) == (Stance.QUESTIONS, False)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("S[He] C[responded on Sunday to claims] T[that he lied].", Stance.RELAYS),
        ("S[She], C[responding to] a report in the Bee T[that she left].", Stance.RELAYS),
        ("S[He] C[reacted to accusations] T[that he lied].", Stance.RELAYS),
        ("S[He] C[responded] T[that he had not lied].", Stance.ASSERTS),
        ("S[He] C[pleaded] T[not guilty].", Stance.ASSERTS),
        ("S[He] C[pleaded guilty to] T[theft].", Stance.ASSERTS),
        ("S[He] C[responded to] reporters T[that he had not lied].", Stance.ASSERTS),
        ("S[He] C[did not respond to] claims T[that he lied].", Stance.DECLINES),
    ],
)
def test_what_somebody_answers_is_not_said_by_them(text: str, stance: Stance) -> None:
    """Who responds to a claim takes no position by that; a bare plea denies nothing named."""
    assert _leaning(text).stance is stance


@pytest.mark.parametrize(
    "text",
    [
        "S[The mayor] C[dismissed] T[the city as a suburb of the capital].",
        "S[He] C[said] T[the report by the bank said the votes were false].",
        "S[He] C[said] T[the charges brought by the bank were filed in May].",
        "S[Seoul] C[accused] T[Pyongyang of sending arms].",
        "S[She] C[asked] T[him to leave].",
        "S[He] C[has no doubt] T[that it works].",
        "S[He] C[said] T[it was not only cheap but good].",
        "S[They] C[could not resist pointing out] T[that it rained].",
        "S[He] C[did not hesitate to say] T[that it rained].",
        "S[Nobody] C[denies] T[that it rained].",
        "The Daily Gazette C[quoted] S[the military] C[as saying] T[several soldiers were maimed].",
        "S[Experts] C[said] T[those who do not vote lose].",
        "S[He] C[said] T[he made it clear that he did not care].",
        "S[He] C[failed to persuade voters] T[that he was honest].",
        "S[He] C[responded to a question about] T[the war].",
        "S[He] C[could not deny] T[that it rained].",
        "S[Critics] C[say] T[the ministry denied aid to the village].",
        "S[He] C[said] T[he can't wait to start].",
        "S[She] C[called] T[him a liar].",
        "S[She] C[called] T[the film a work of fiction].",
        "S[She] C[called for] T[an end to the lies].",
        "S[She] C[condemned] T[lies about the war].",
        "S[He] C[ridiculed] T[the plan].",
        "S[The film] C[tells] T[a story about lies].",
        "S[He] C[said] T[the report on false claims was ready].",
        "S[He] C[said] T[it is ridiculous that nobody pays].",
        "S[She] C[promised] T[not only bread but roses].",
        "S[The paper] C[reported] T[that the minister, who did not speak, smiled].",
        "S[Doctors] C[warned] T[that patients who do not sleep fall ill].",
        "S[The mayor] C[said] T[the ferry had been late because it had no fuel].",
        "S[The mayor] C[no doubt thinks] T[the ferry sailed].",
        "S[The court] C[asked] T[the ministry to explain].",
        "S[The queen] C[never tires of saying] T[that bread is life].",
        "S[Her brother] C[complained] T[of false alarms].",
        "S[The coach] C[played down] T[the idea].",
        "S[She] C[disavowed] T[the ideology that her party liked].",
        "S[They] C[countered] T[that it rained].",
        "C[A dispute is erupting among] S[unions] over T[the rules].",
        'T["That is a false equivalence,"] S[he] C[said].',
        'T["The idea of swimming there is absurd,"] S[he] C[said].',
        "S[the firm's] C[claim] T[that it paid].",
        "S[Imke Sand] C[offered no proof] T[that the baker took the bell].",
        "S[She] C[has so far given absolutely no evidence] T[that it leaks].",
        "S[He] C[dismissed] T[the criticism as envy].",
        'T["You deny that the ice melts,"] S[she] C[told] him.',
        'T["They deny that the ice melts,"] S[she] C[said].',
    ],
)
def test_assertion(text: str) -> None:
    """Words of negation and falsehood deny nothing where they stand in something else."""
    leaning = _leaning(text)

    assert (leaning.stance, leaning.negated) == (Stance.ASSERTS, False)


@pytest.mark.parametrize(
    "text",
    [
        "S[He] C[said] T[the company did not ship arms].",
        'T["No, we did not ship them,"] S[he] C[said].',
        "S[He] C[does not believe] T[that it works].",
        "S[The team] C[is not expected] T[to win].",
        "S[He] C[decided not to] T[recommend charges].",
        "S[He] C[said] T[no shells were sent].",
        "S[He] C[said] T[it was unlikely to rain].",
        "S[He] C[promised] T[not to run].",
        "S[Investigators] C[found] T[no link between the two].",
        'T["We\u2019re not concerned about the trip,"] S[he] C[said].',
        "S[He] C[insisted] T[he was not involved].",
        'T["I never said that,"] S[he] C[insisted].',
        "S[Police] C[said] T[nobody was hurt].",
        "S[Norland] C[said] T[it will no longer pay].",
        "S[Experts] C[said] T[the bridge is by no means safe].",
        "S[He] C[said] T[the reports did not mention him].",
        "S[The union] C[says] T[workers have not been paid].",
        "S[The mayor] C[said] T[the ferry hadn\u2019t sailed].",
        "S[Most voters] C[do not want] T[a new tram].",
        "S[The study] C[did not find] T[that coffee harms].",
        "S[The inspector] C[did not recommend] T[a fine].",
        'T["He could not answer my letter,"] S[she] C[said].',
    ],
)
def test_negative_statement(text: str) -> None:
    """A plain negative statement asserts, and is negated: there are no negated twins."""
    leaning = _leaning(text)

    assert (leaning.stance, leaning.negated) == (Stance.ASSERTS, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("S[Both] C[have denied] T[that shells are used].", ["denied"]),
        ("S[The bank] C[has not confirmed] T[the leak].", ["has not"]),
        ("S[The army] has not C[denied] T[that it fired].", ["has not"]),
        ("S[The mayor] C[called] T[the report baseless].", ["called", "baseless"]),
        ("S[He] C[said] T[the ferry didn't sail].", ["didn't"]),
        ("S[He] C[said] T[that they had nothing to do with it].", ["had nothing to do with"]),
        ("S[He] C[said] T[the reports were not true].", ["were not true"]),
        ("S[She] C[cast doubt on] T[the figures].", ["doubt"]),
        ("S[He] C[said] T[it rained].", []),
    ],
)
def test_words_of_a_stance(text: str, words: list[str]) -> None:
    """A leaning shows the words that make it, auxiliaries of a negation with them."""
    assert _words(text) == words


def test_denied_negation() -> None:
    """Who denies a negative content denies, and the content is negated."""
    leaning = _leaning("S[He] C[denied] T[that he had not paid].")

    assert (leaning.stance, leaning.negated) == (Stance.DENIES, True)


def test_negated_twice() -> None:
    """A negative cue and a negative content make no negation together."""
    leaning = _leaning("S[He] C[does not believe] T[that it did not rain].")

    assert (leaning.stance, leaning.negated) == (Stance.ASSERTS, False)


def test_relay_of_a_chain() -> None:
    """What a chain has added only passes on, whatever its cue."""
    text = "S[Agencies] C[denied] T[that it rained]."

    assert _leaning(text, by="chain").stance is Stance.RELAYS


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("S[The Gazette] C[quoted] the colonel C[as saying] T[that it rained].", Stance.RELAYS),
        ("The Gazette C[quoted] S[the colonel] C[as saying] T[that it rained].", Stance.ASSERTS),
        ("S[The colonel] C[was quoted as saying] T[that it rained].", Stance.ASSERTS),
    ],
)
def test_quoting_and_quoted(text: str, stance: Stance) -> None:
    """Who quotes passes on; who is quoted asserts."""
    assert _leaning(text).stance is stance


def test_no_cue() -> None:
    """A content without a cue is read by itself."""
    assert _leaning('S[Imke Sand]: T["That is a lie."]').stance is Stance.DENIES


def test_order_of_several() -> None:
    """Each attribution has its own leaning, in the order in which they came."""
    document, first = marked("S[Anna] C[said] T[that it rained], and S[Bo] C[denied] T[it].")
    split = (
        Found(first.content[:1], first.cue[:1], first.source[:1]),
        Found(first.content[1:], first.cue[1:], first.source[1:]),
    )

    stances = [leaning.stance for leaning in leanings(document, split)]

    assert stances == [Stance.ASSERTS, Stance.DENIES]


@given(TEXT, st.data())
def test_any_spans_of_any_text(text: str, data: st.DataObject) -> None:
    """No text and no spans in it are too odd to be read."""
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: (Span(min(pair), max(pair)),)
    )
    content, cue, source = (data.draw(spans) for _ in range(3))

    (leaning,) = leanings(Document(text), [Found(content, cue, source)])

    assert all(0 <= span.start < span.end <= len(text) for span in leaning.words)
