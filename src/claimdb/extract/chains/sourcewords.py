"""Tables of the words that people, bodies and documents are called by, when somebody cites them.

Lemmas in lower case; nothing here computes.
"""

from typing import Final

from claimdb.lexicons.listed import listed

HEADS: Final = listed(
    """
    activist actor adjutant administrator adviser advisor advocate agency agent aide airline
    allies ally ambassador analyst archaeologist archive army artist assessment assistant
    associate astronomer attorney author authority baker biologist bishop board briefing brother
    builder bureau businessman bystander cabinet cable captain carpenter ceo chair chairman
    chairwoman chef chemist chief circle citizen cleric clerk coach colleague colonel commander
    commission commissioner committee companion company complaint conference confidant
    congressman congresswoman consultant contact cook coroner correspondence correspondent
    council councillor counsel counterpart court cousin customer daughter defector delegate
    delegation democrat dentist department deputy designer detective developer diary diplomat
    director dispatch district doctor document donor dossier draft driver economist editor email
    embassy employee engineer envoy executive expert eyewitness fan farmer father fighter figure
    file filing fire firefighter firm fisherman foreman friend gardener general geologist
    governor group guard head headmaster historian hospital husband imam industry informant
    insider inspector institute insurer interpreter interview interviewee investigator invoice
    journal journalist judge keeper king lawmaker lawsuit lawyer leader lecturer legislator
    letter lieutenant lobbyist log major maker man manager mayor medic member memo memoir
    memorandum merchant message meteorologist militant military miner minister ministry minute
    monitor monk mother navy neighbor neighbour newspaper note nun nurse observer office officer
    official onlooker operative operator organisation organization owner page paper parent
    participant partisan partner party passenger people person physician pilot player police
    policeman policewoman politician poll pollster porter president press priest prince prisoner
    professor prosecutor protester publication pupil queen rabbi ranger rebel record recording
    refugee registry regulator relative release report reporter representant representative
    republican rescuer researcher resident retiree sailor scholar scientist secretariat
    secretary senator sergeant service shepherd sheriff shopkeeper singer sister soldier
    solicitor son source spokesman spokespeople spokesperson spokeswoman staff staffer state
    statement strategist student study subcommittee supervisor supporter surgeon survey survivor
    tape teacher tenant testimony text trader trainer transcript tribunal trustee tweet union
    unit vendor verger vet veteran vicar victim villager volunteer waiter website whistleblower
    widow wife winner witness woman worker writer
    """
)
#: Capitals that end so name a law or an event, and nobody who could say something.
NOBODY: Final = listed(
    """
    accord act agreement amendment article bill code constitution convention day law pact
    protocol rule section treaty war
    """
)
PRONOUNS: Final = listed("he she they him her them who one")
#: Whom somebody may speak through.
MOUTHPIECES: Final = (
    r"spokes(?:man|men|woman|women|person|people|persons)|lawyers?|attorneys?|solicitors?|counsel|"
    r"aides?|assistants?|representatives?|publicists?|agents?|press\s+(?:office|secretary|officer)|"
    r"office|interpreters?|translators?|intermediar(?:y|ies)|mediators?"
)
