"""Countries, the adjectives made of them, and seats of power that speak for them.

Invariant: an adjective leads to one country, so that "the Russian president"
and "the president of Russia" describe the same person.
"""

from typing import Final

#: A country and the adjectives and peoples of it, in the singular; "_" for a space.
_COUNTRIES: Final = """
afghanistan afghan|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian
armenia armenian|australia australian|austria austrian|azerbaijan azerbaijani azeri
bahrain bahraini|bangladesh bangladeshi|belarus belarusian belarussian|belgium belgian
benin beninese|bhutan bhutanese|bolivia bolivian|bosnia bosnian|botswana|brazil brazilian
britain british briton|bulgaria bulgarian|burundi burundian|cambodia cambodian
cameroon cameroonian|canada canadian|chad chadian|chile chilean|china chinese|colombia colombian
congo congolese|costa_rica|croatia croatian|cuba cuban|cyprus cypriot|czechia czech
denmark danish dane|ecuador ecuadorian|egypt egyptian|el_salvador salvadoran|england english
eritrea eritrean|estonia estonian|ethiopia ethiopian|fiji fijian|finland finnish finn
france french|gabon gabonese|gambia gambian|georgia georgian|germany german|ghana ghanaian
greece greek|guatemala guatemalan|guinea guinean|haiti haitian|honduras honduran
hong_kong|hungary hungarian|iceland icelandic|india indian|indonesia indonesian
iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|jamaica jamaican
japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|kosovo kosovar|kuwait kuwaiti
kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese|liberia liberian|libya libyan
lithuania lithuanian|luxembourg|madagascar malagasy|malawi malawian|malaysia malaysian
maldives maldivian|mali malian|malta maltese|mexico mexican|moldova moldovan|mongolia mongolian
montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burmese|namibia namibian
nepal nepali nepalese|netherlands dutch|new_zealand|nicaragua nicaraguan|niger nigerien
nigeria nigerian|north_korea north_korean|norway norwegian|oman omani|pakistan pakistani
palestine palestinian|panama panamanian|paraguay paraguayan|peru peruvian
philippines philippine filipino|poland polish|portugal portuguese|qatar qatari
romania romanian|russia russian|rwanda rwandan|saudi_arabia saudi|scotland scottish
senegal senegalese|serbia serbian serb|sierra_leone|singapore singaporean|slovakia slovak
slovenia slovenian|somalia somali|south_africa south_african|south_korea south_korean
south_sudan|spain spanish|sri_lanka sri_lankan|sudan sudanese|sweden swedish swede
switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik|tanzania tanzanian
thailand thai|tibet tibetan|togo togolese|tunisia tunisian|turkey turkish|turkmenistan turkmen
uganda ugandan|ukraine ukrainian|united_arab_emirates emirati|united_kingdom uk u.k.
united_states us u.s. usa american|uruguay uruguayan|uzbekistan uzbek|venezuela venezuelan
vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean
europe european|africa african|asia asian|european_union eu e.u.|united_nations un u.n.
catalonia catalan|chechnya chechen|crimea crimean|kurdistan kurdish|korea korean
"""
#: Cities and buildings whose name stands for who rules there.
_SEATS: Final = """
moscow washington beijing pyongyang seoul tokyo london paris berlin brussels kyiv kiev tehran
jerusalem ankara delhi new_delhi islamabad kabul baghdad damascus riyadh cairo rome madrid
lisbon vienna bern warsaw prague budapest bucharest sofia athens helsinki stockholm oslo
copenhagen canberra wellington ottawa havana caracas brasília bogotá lima santiago
buenos_aires mexico_city nairobi addis_ababa pretoria abuja accra dakar rabat tunis tripoli
khartoum kinshasa harare doha dubai abu_dhabi hanoi bangkok manila jakarta kuala_lumpur taipei
ulaanbaatar minsk vilnius riga tallinn tbilisi yerevan baku astana tashkent kremlin pentagon
white_house downing_street elysée élysée capitol_hill wall_street whitehall
america holyrood vatican holy_see
"""

_ROWS: Final = [row.split() for row in _COUNTRIES.replace("|", "\n").strip().splitlines() if row]
COUNTRIES: Final = frozenset(row[0].replace("_", " ") for row in _ROWS)
SEATS: Final = frozenset(seat.replace("_", " ") for seat in _SEATS.split())
#: Adjective or short form to country.
ADJECTIVE_OF: Final = {
    word.replace("_", " "): row[0].replace("_", " ") for row in _ROWS for word in row[1:]
}
#: Short forms that name the country itself and describe nothing.
SHORT_FORMS: Final = {
    "us": "united states",
    "u.s.": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "u.k.": "united kingdom",
    "un": "united nations",
    "u.n.": "united nations",
    "eu": "european union",
    "e.u.": "european union",
    "uae": "united arab emirates",
}
