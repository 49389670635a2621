"""Tables of the words that outlets are called by; nothing here computes.

All in lower case, with white space and signs made single spaces.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: Names that are an outlet wherever they stand; "the" is left out.
NAMES: Final = frozenset(
    name.strip()
    for name in """
    abc; abc news; afp; agence france presse; agencia efe; al ahram; al akhbar; al arabiya
    al hayat; al jazeera; al manar; al mayadeen; anadolu; ani; anp; ansa; ap; ard; asahi shimbun
    associated press; axios; bbc; belga; belta; bild; bloomberg; breitbart; buzzfeed; c span
    caixin; canal plus; cbc; cbs; cctv; cgtn; channel one; china daily; cnbc; cnn
    corriere della sera; ctv; daily beast; daily mail; daily telegraph; delfi; der spiegel
    deutsche welle; die welt; die zeit; dpa; dw; efe; el mundo; el pais; el país; espn; euronews
    fars; financial times; forbes; fox; fox friends; fox business; fox news; france 2; france 24
    france info; france inter; frankfurter allgemeine zeitung; global times; haaretz
    handelsblatt; helsingin sanomat; hromadske; huffington post; huffpost; hürriyet; interfax
    irna; isna; itar tass; itv; izvestia; izvestiya; jiji; kathimerini; kcna; kommersant
    komsomolskaya pravda; korean central news agency; kyodo; la repubblica; la stampa
    la vanguardia; le figaro; le monde; le parisien; libération; mail on sunday; mbc; mediazona
    meduza; mother jones; msnbc; national public radio; nbc; newsmax; newsnight; newsweek
    new york post; new york times; new yorker; nhk; nikkei; novaya gazeta; npr; ntb; ntv; nzz
    o globo; orf; pap; pbs; people s daily; politico; press association; propublica; pti
    radio free asia; radio free europe; radio liberty; rai; rbc; reuters; rfe rl; ria
    ria novosti; ritzau; rossiya 1; rossiya 24; rt; rte; rté; rtl; sana; sky; sputnik
    south china morning post; straits times; stern; süddeutsche zeitung; svt; swissinfo
    talksport; tanjug; tasnim; tass; tf1; trt; tv rain; tv2; tvn; ukrainska pravda; ukrinform
    unian; upi; usa today; vedomosti; voa; voice of america; wafa; wall street journal
    washington examiner; washington post; xinhua; yle; ynet; yonhap; zdf; zvezda
    """.replace("\n", ";").split(";")
    if name.strip()
)

#: What a name in capitals may end in: "the Harbour Gazette", "Sky Nine News".
TITLES: Final = listed(
    """
    advertiser argus beacon broadcasting bugle bulletin chronicle clarion courier daily dispatch
    echo examiner express
    gazette globe guardian herald independent inquirer journal lantern ledger magazine mail mercury
    messenger
    mirror monitor news newspaper newspapers observer online post press pravda radio record
    register review scotsman sentinel spectator standard star sun tagblatt telegraph television
    times today tribune tv weekly zeitung economist atlantic intercept hill nation wire
    """
)
#: What the name of a paper may begin with, behind "the".
PERIODICAL: Final = listed("weekly daily evening morning sunday saturday")
#: Titles that are also other things: never an outlet without "the", or a name before them.
BARE: Final = TITLES - {"broadcasting", "newspaper", "newspapers", "online", "television", "tv"}

#: Common nouns that say outlet by themselves.
KINDS: Final = listed(
    """
    broadcaster broadcasters media newspaper newspapers newswire newswires magazine magazines
    tabloid tabloids broadsheet broadsheets television tv radio newsreader newsroom newscast
    podcast
    """
)
#: Common nouns that say outlet after a word of news, or where the grammar asks for one.
LOOSE: Final = listed(
    """
    agency agencies channel channels daily network networks outlet outlets paper papers portal
    portals press programme program show service site sites station stations website websites
    weekly report reports
    """
)
#: Words of news before such a noun: "news agency", "state TV channel", "media outlets".
NEWS: Final = listed(
    """
    news press media telegraph wire newspaper newspapers tv television radio broadcast
    broadcasting telegram information newswire
    """
)
#: "Local press", "state agencies": adjectives that make outlets of loose nouns.
OWNED: Final = listed(
    """
    local state state-run state-owned state-controlled state-backed national regional foreign
    international domestic independent opposition online pro-government semi-official official
    private government-run
    """
)
#: Agencies, networks and services of other trades: never an outlet, however loosely.
OTHER_TRADES: Final = listed(
    """
    intelligence security law enforcement federal government health aid humanitarian space spy
    police environmental regulatory tax drug nuclear energy atomic protection defence defense
    border customs rating ratings credit relief un u.n. social rail train gas petrol filling
    power fire polling secret weather prison health-care watchdog emergency rescue migration
    immigration housing welfare central research travel estate employment adoption terror
    terrorist criminal spying
    """
)
