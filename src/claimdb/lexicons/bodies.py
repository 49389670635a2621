"""Nouns of bodies: what their names hold, and what speaks of them without a name.

Closed tables in lower case, in the singular.
"""

from typing import Final

from claimdb.lexicons.listed import listed

#: Nouns for bodies: with a capital they are part of a name, without one they describe.
_BODIES: Final = """
academy administration agency alliance army assembly association authority bank bloc board body
brigade broadcaster bureau cabinet campaign carmaker center centre chain chamber charity church
city club coalition college command commission committee company conference confederation
congress consortium corporation corps council county court department directorate division
embassy employer enterprise federation firm force foundation front fund government group guard
hospital house industries inspectorate institute institution intelligence journal junta
laboratory league legislature magazine maker manufacturer mayoralty military militia ministry
monitor mosque movement museum navy network newspaper observatory office organisation
organization outlet panel paper parliament party police pollster post prosecution publisher
retailer school secretariat senate service society startup start-up station store studio
syndicate synod taskforce team think-tank thinktank times treasury tribune tribunal trust
union university watchdog website wing airline operator airport regulator supplier utility
charity squad unit branch lab ombudsman delegation mission camp pac
"""
BODIES: Final = frozenset(_BODIES.split())

#: Words of names of bodies that are seldom a description.
NAMED_BODIES: Final = BODIES | listed(
    """
    electric motor motors agence agencia agentur assembly herald chronicle gazette guardian globe
    telegraph tribune mirror observer examiner chiefs workers nations inc ltd llc plc gmbh corp co
    holdings systems technologies technology partners associates brothers airlines airways
    railways energy pharma pharmaceuticals laboratories news radio television tv press today daily
    weekly review street states kingdom republic emirates islands street forces services affairs
    homeland bar fbi watch international survey research studies project initiative sons
    enforcement security
    """
)

#: Last words of names of firms, clubs and houses, that no family is called by.
CORPORATE: Final = listed(
    """
    aerospace airports analytics apparel appliances athletic automotive aviation beverages
    biosciences biotech bookshops breweries brewery builders buses cars capital casino cement
    cereals chemicals cinemas clinic clothing coaches commodities communications construction
    containers cosmetics courier courts dairies dairy data defence defense diagnostics digital
    distribution dynamics electronics energies engineering engines entertainment equities
    estates express exports fashion ferries films fisheries fitness foods footwear forestry forum
    freight furniture gallery games garages gas gases genetics goods gold grocers guild haulage
    healthcare hotels imports infrastructure insurance interactive investments ironworks
    journal labs leisure lines liners logistics machines management marine maritime markets
    materials media metals mills minerals mines mining mobile mutual networks nurseries oil optics
    orchestra packaging paints paper partnership petroleum pharmacy pictures pipelines plastics
    plc ports power precision products productions properties publications publishing quarries
    rail railway rangers realty records recycling refineries refinery resorts resources
    restaurants rovers sanctuary savings schools securities semiconductors shipping shipyard
    shipyards shops society software solar solutions spirits stables steel steelworks stores
    studios supermarkets taxis telecom telecoms textiles theatre theatres timber tobacco toys
    trading trains tramways transit transport transportation travel trucks tyres unions united
    utilities vehicles ventures victims vineyards wanderers water waterworks wines wireless works
    youth zoo
    """
)

#: Legal forms that a name is often used without.
LEGAL_FORMS: Final = listed(
    """
    inc ltd llc plc gmbh corp corporation co company group holdings ag sa se nv limited
    """
)

#: With the name before them they name a body that belongs to it.
OF_SOMEBODY: Final = listed(
    """
    administration campaign camp cabinet government team office family estate junta regime
    foundation organization organisation
    """
)

#: What only describes a name of a body that stands before it ("the Bay News website").
DESCRIBES_NAME: Final = listed(
    """
    website newspaper magazine channel broadcaster network daily weekly tabloid site blog
    programme program show podcast company firm chain group party
    """
)

#: Nouns without a capital that still belong to the name of a body.
PART_OF_NAME: Final = OF_SOMEBODY | frozenset(("agency",))

#: What a description of a body may mean, by words in its name.
BODY_KINDS: Final = {
    "agency": listed(
        """
        agency agence agencia agentur bureau administration service authority directorate office
        department commission board institute
        """
    ),
    "company": LEGAL_FORMS
    | listed(
        """
        motors electric industries technologies systems airlines airways carmaker manufacturer
        maker retailer firm bank energy chain airline startup pharmaceuticals supplier operator
        giant
        """
    ),
    "newspaper": listed(
        """
        times post journal herald tribune guardian chronicle gazette telegraph globe mirror
        observer examiner today daily newspaper paper news
        """
    ),
    "network": listed("news tv television radio network broadcaster broadcasting"),
    "body": listed("council commission committee association union federation"),
    "watchdog": listed("authority commission agency monitor watch observatory office"),
    "school": listed("school college university academy"),
    "union": listed("union federation association"),
    "think-tank": listed("institute institution center centre foundation council"),
    "panel": frozenset(("committee", "commission", "council", "board")),
    "court": frozenset(("court", "tribunal")),
    "bank": frozenset(("bank", "reserve")),
    "group": listed(
        """
        association federation union alliance coalition society league foundation network movement
        watch front fund international council campaign project
        """
    ),
}
#: Descriptions of bodies that are one and the same, or nearly.
BODY_SAME: Final = {
    "paper": "newspaper",
    "daily": "newspaper",
    "broadcaster": "network",
    "channel": "network",
    "station": "network",
    "firm": "company",
    "carmaker": "company",
    "manufacturer": "company",
    "retailer": "company",
    "airline": "company",
    "maker": "company",
    "giant": "company",
    "corporation": "company",
    "organisation": "group",
    "organization": "group",
    "charity": "group",
    "college": "school",
    "university": "school",
    "thinktank": "think-tank",
    "tribunal": "court",
    "centre": "center",
}
