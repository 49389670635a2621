"""Given names that tell whether a man or a woman bears them, from many cultures.

A name that both bear in some large country (Andrea, Jean, Kim, Sasha) is left
out: no sex is better than the wrong one.
"""

from typing import Final

from claimdb.lexicons.listed import listed

MALE: Final = listed(
    """
    aaron abdel abdul abdullah abdulaziz abraham abu adam adolfo adrian ahmad ahmed ajay alain
    alan albert alberto aldo alec alejandro aleksandr aleksei alessandro alex alexander
    alexandre alexei alfonso alfred ali allan allen amir amit anatoly anders andre andreas
    andrei andrés andrew andrey andrzej angus anil anthony antoine anton antonio antony anwar
    archie ari arjun armando arnold arthur arturo arun ashok ashraf asif austin axel barack
    barry bashar bashir ben benjamin bernard bernie bertrand bill billy björn bob bobby boris
    brad bradley brandon brendan brett brian bruce bruno bryan byron calvin carl carlo carlos
    cedric cesar chad charles charlie chris christian christoph christopher chuck claude
    claudio clayton clement clifford clint clive colin conor conrad cornelius craig curtis
    cyril cyrus daniel daniele danny dario darren dave david dean denis dennis denzel deepak
    derek desmond dick didier diego dieter dilip dimitri dimitris dirk dmitri dmitry dmytro
    dominic don donald doug douglas drew duncan dwight dylan ed eddie edgar edmund eduardo
    edward edwin ehud elijah elliot elon emilio emmanuel enrique eric erik ernest ernesto
    ethan eugene evan evgeny fabio fabrice faisal farid felipe felix ferdinand fernando fidel
    filip floyd francesco francis francisco franck francois françois frank franklin franz fred
    frederick fritz fyodor gareth gary gavin gennady geoff geoffrey george georges georgios
    gerald gerard gerhard gianni giacomo gideon gilbert giorgio giovanni giuseppe glenn
    godfrey gonzalo gordon graham greg gregor gregory guido guillaume guillermo gunther gus
    gustav gustavo guy habib hakan hamid hamza hans harold haroon harris harry harvey hasan
    hassan hector heinrich helmut henri henrik henry herbert herman hideo hiroshi horacio
    howard hugh hugo hussein hussain iain ian ibrahim ignacio igor ilya imran isaac ismail
    ivan jack jackson jacob jacques jake jakob jakub jamal james jamie jan jared jason javier
    jay jeff jeffrey jeremy jerome jerry jesús jim jimmy jiří joachim joão joaquín joe joel
    johan johann john johnny jon jonas jonathan jorge josé josef joseph josh joshua josip juan
    juha julian julio junichiro jürgen justin kamal karim karl kazuo keir keith ken kenji
    kenneth kenny kevin khalid khaled klaus kofi konrad konstantin kumar kurt kwame kyle lars
    larry laurent lawrence lech lee leo leon leonard leonardo leonid leopold leroy leslie
    lester lewis liam lionel lloyd louis luc luca lucas luigi luis luiz lukas luke mahmoud
    mahmud malcolm manfred manuel marc marcel marcello marco marcos marcus mario mark marko
    marcin martin marty massimo mathew matt matteo matthew matthias maurice mauricio mauro max
    maxim mehdi mehmet mel menachem michael michail michel miguel mihai mikael mike mikhail
    milan miloš mitch mitchell mitt mohamed mohamad mohammad mohammed moshe muhammad murat
    murray mustafa mykola naftali narendra nathan nathaniel neil nelson newt nicholas nick
    nicola nicolas nigel nikita nikola nikolai nikos niels noah noam norman nuri olaf oleg
    oleksandr oleksiy oliver olivier omar oscar oskar osama otto owen pablo paolo pascal
    patrick paul paulo pavel pavlo pawel pedro per pete peter petr petro petros philip
    philippe phil phillip pierre pietro piotr prakash pranab rachid rafael rahul raj rajesh
    rajiv rakesh ralph ramon ramzan ramesh randall randy raphael rashid raul raúl ravi ray
    raymond recep reinhard reza ricardo richard rick rob robert roberto robin rod roderick
    rodney rodrigo rodrigue roger roland rolf roman ron ronald rory ross roy rudolf rudy
    rupert ruslan russell ryan saad saddam saleh salman salvador salvatore sam samir samuel
    sanjay santiago scott sean sebastian sebastián serge sergei sergey sergio sergiy seth
    shane shaun shimon shinzo sidney silvio simon stanislav stanley stefan stefano stephan
    stephane stephen steve steven stewart stuart sunil suresh sven sylvain takeshi tariq taro
    ted terence terrence thabo theo theodore thierry thomas tim timothy toby todd tom tomas
    tomás tommy tony travis trevor tyler ulrich umar uri usman václav valentin valery vasily
    vernon victor viktor vijay vikram vincent vinod vitaly vitali vivek vladimir vladislav
    volodymyr wallace walter warren wayne wendell werner wilhelm will willem william willie
    winston wolfgang woodrow xavier yair yasser yasir yevgeny yitzhak yoshihiro yousef youssef
    yuri yuriy yusuf yves zachary zbigniew zoran
    """
)

FEMALE: Final = listed(
    """
    abigail ada adele adriana agnes agnieszka aicha aisha alejandra aleksandra alessandra
    alexandra alexandria alice alicia alina alison allison alma amal amanda amber amelia amina
    amy ana anastasia angela angelina angelique anita anna anne ann annalena anneliese annette
    annie antonia anya april aretha ariana arlene asma astrid aung audrey aurora ayesha
    barbara beata beatrice beatriz becky belinda benazir bernadette bertha beth betsy billie betty
    beverly bianca birgit bonnie brenda bridget brigitte britney camila camilla candace carla
    carly carmen carol carole carolina caroline carolyn carrie cassandra catalina caterina
    catherine cathy cecilia celia celine chantal charlotte chelsea cherie cheryl chloe
    christiana christina christine cindy claire clara clarissa claudia colette colleen
    condoleezza connie constance cora corazon cornelia courtney cristina cynthia dagmar daisy
    dana daniela daphne daria dawn deborah debra debbie deirdre delia delphine denise diana
    diane dianne dina dolores dominique donna dora doreen doris dorothy ebony edith edna
    eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen elsa
    elsie emilia emily emma erica erin erna esther ethel eugenia eunice eva eve evelyn faith
    fatima fatou fiona flora florence fran frances francesca françoise frida gabriela
    gabrielle gail gemma geraldine gertrude gillian gina giorgia giulia gladys gloria golda
    grace graciela greta gretchen gudrun gwen gwendolyn hala hanan hanna hannah harriet hazel
    heather hedwig heidi heike helen helena hélène helga henrietta hilary hilda hillary holly
    hope huma ida ilse imelda ines inga ingrid irena irene irina iris isabel isabella isabelle
    ivana ivanka jacinda jackie jacqueline jane janet janice janine jasmine jeanette jeanne
    jelena jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna josephine
    joyce juanita judith judy julia juliana julie juliet justine kamala karen karin karina
    karla kate katarina katharina katherine kathleen kathryn kathy katie katja katrin katrina
    kavita kayla keiko kellyanne kirsten kirstie kristen kristi kristina kristine lakshmi lana
    lara larissa latoya laura lauren laurence leah leila lena leona leslie leticia letitia
    leyla lidia lila lilian lillian lily linda lisa liudmila liz liza lois loretta lori
    lorraine louisa louise lucia lucie lucille lucinda lucy luisa lydia lynda lynn mabel
    madeleine magda magdalena maggie maia malala mandy manuela marcela marcia margaret
    margarita margot marguerite maria mariam marian mariana marianne marie marilyn marina
    marine marion marissa marjorie marlene marta martha martina mary matilda maureen maxine
    maya megan meghan mei melanie melania melinda melissa mercedes meredith meryl mia michele
    michelle mildred milena mina mindy minnie miranda miriam moira mona monica monika monique
    muriel myra myriam myrna nabila nadia nadine naledi nancy naomi natalia natalie natasha
    nathalie neha nellie nicole nicola nikki nina nirmala noor nora norma octavia olena olesya
    olga olive olivia oksana oprah paloma pamela patricia patty paula paulina pauline pearl
    peggy penelope penny petra phoebe phyllis pilar polly priscilla priti priya rachel ramona
    raquel rebecca regina renata rhonda rita roberta rocío rosa rosalind rosanna rosario rose
    rosemary roxana ruth sabine sabrina sadia sally salma samantha samira sandra sanna sara
    sarah sharon sheila shelly sherry shirley sigrid silvia simone sinéad sofia sonia sonja
    sophia sophie stacey stacy stella stephanie sue sunita susan susana susanna susanne
    suzanne svetlana sylvia sylvie tamara tania tanya tara tatiana tatyana teresa tessa
    theresa thelma tina tracy tricia trudy uma ursula usha valentina valerie vanessa vera
    veronica veronique victoria viola violet virginia vivian viviane wanda wendy whitney
    wilhelmina wilma winifred yael yasmin yekaterina yelena yoko yolanda yulia yuliya yvette
    yvonne zahra zainab zeynep zhanna zoe zuzana
    """
) - {"nicola", "leslie", "dominique", "marian", "noor", "laurence", "jan"}

#: Family names that stand first in East Asia.
FIRST_SURNAMES: Final = listed(
    """
    an bae baek ban cao chang chen cheng cho choe choi chu chun chung dang deng ding dong du
    duan fan fang feng fu gao gong gu guo gwak ha hahn han hao he heo hong hou hu hua huang
    hwang im jang jeon jeong ji jia jiang jin jo joo ju jung kang kim ko koo kong kwon lam le
    lei li liang liao lim lin ling liu long lu luo lyu ma mao meng min moon nam nguyen no noh
    oh ong pak pan pang park peng pham phan qian qiao qin qiu rao ren rhee ro roh ryu seo shao
    shen shi shim shin so sohn son song su suh sun tan tang tao tian tran tsai tsang vo vu wan
    wang wei wen weng won woo wu xi xia xiang xiao xie xu xue yan yang yao ye yi yim yin yoo
    yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zhuang zou
    """
)


def sex_of(given: str) -> str:
    """Return "m" or "f" for a given name in lower case, "" where it tells neither."""
    if given in MALE:
        return "" if given in FEMALE else "m"
    if given in FEMALE:
        return "f"
    first = given.partition("-")[0]
    if first == given:
        return ""
    return sex_of(first)
