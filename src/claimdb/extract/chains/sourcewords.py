"""Tables of the words that people, bodies and documents are called by, when somebody cites them.

Lemmas in lower case; nothing here computes.
"""

from typing import Final

from claimdb.extract.chains.table import table

HEADS: Final = table(
    """
    activist adjutant administrator adviser advisor advocate agency agent aide airline allies
    ally ambassador analyst archive army assessment assistant associate attorney author
    authority bishop board briefing brother bureau businessman bystander cabinet cable captain
    ceo chair chairman chairwoman chief circle citizen clerk coach colleague colonel commander
    commission commissioner committee companion company complaint conference confidant
    congressman congresswoman consultant contact coroner correspondence correspondent council
    councillor counsel counterpart court cousin daughter defector delegate delegation department
    deputy detective developer diary diplomat director dispatch district doctor document donor
    dossier draft driver economist editor email embassy employee engineer envoy executive expert
    eyewitness father fighter figure file filing fire firefighter firm fisherman foreman friend
    general governor group guard headmaster head hospital husband industry informant insider
    inspector institute insurer interpreter interview interviewee investigator invoice journal
    journalist judge king lawmaker lawsuit lawyer leader legislator letter lieutenant lobbyist
    log major maker man manager mayor medic member memo memorandum memoir message military
    militant minister ministry minute monitor mother navy neighbor neighbour newspaper note
    observer office officer official operative operator organisation organization owner page
    paper parent participant partner partisan party passenger people person physician pilot
    police policeman policewoman politician poll pollster president press priest prince prisoner
    professor prosecutor protester publication queen rebel record recording refugee registry
    regulator relative release report reporter representative representant republican democrat
    rescuer researcher resident retiree sailor scholar scientist secretary secretariat senator
    sergeant service sheriff shopkeeper sister soldier solicitor son source spokesman
    spokesperson spokespeople spokeswoman staff staffer state statement strategist student study
    subcommittee supervisor supporter surgeon survey survivor tape teacher testimony text trader
    transcript tribunal trustee tweet union unit vendor veteran victim villager volunteer
    website whistleblower widow wife winner witness woman worker writer
    """
)
#: Capitals that end so name a law or an event, and nobody who could say something.
NOBODY: Final = table(
    """
    accord act agreement amendment article bill code constitution convention day law pact
    protocol rule section treaty war
    """
)
PRONOUNS: Final = table("he she they him her them who one")
#: Whom somebody may speak through.
MOUTHPIECES: Final = (
    r"spokes(?:man|men|woman|women|person|people|persons)|lawyers?|attorneys?|solicitors?|counsel|"
    r"aides?|assistants?|representatives?|publicists?|agents?|press\s+(?:office|secretary|officer)|"
    r"office|interpreters?|translators?|intermediar(?:y|ies)|mediators?"
)
