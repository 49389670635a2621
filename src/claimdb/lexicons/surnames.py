"""Surnames that very many bear, so that one alone, or with a usual given name, tells little.

Written from general knowledge of English, Spanish, Portuguese, German, Italian, French,
South Asian, Arabic and Slavic names; those of East Asia are in ``givennames``.
"""

from typing import Final

from claimdb.lexicons.listed import listed

COMMON: Final = listed(
    """
    adams alexander ali allen alvarez anderson andrews armstrong arnold bailey baker ball banks
    barker barnes barrett bates becker bell bennett berg berry bishop black blair blake bond boyd
    bradley brady brooks brown bryant burke burns burton butler byrne campbell carlson carpenter
    carr carroll carter castillo castro chambers chapman chavez clark clarke cohen cole coleman
    collins cook cooper costa cox craig crawford cruz cunningham daniel daniels davidson davies
    davis dawson day dean diaz dixon doe douglas doyle duncan dunn edwards ellis evans ferguson
    fernandes fernandez ferrari fields fischer fisher fitzgerald fletcher flores foster fox francis
    franklin fraser freeman fuller garcia gardner gibson gilbert gomez gonzalez goodman gordon
    graham grant gray green greene griffin gupta gutierrez hall hamilton hansen harper harris
    harrison hart harvey hassan hawkins hayes henderson henry hernandez hicks hill hoffman holland
    holmes holt hopkins howard howell hudson hughes hunt hunter hussain ibrahim ivanov jackson
    jacobs james jenkins jensen jimenez johansson johnson johnston jones jordan joseph kaur kaya
    keller kelley kelly kennedy kent khan king klein knight kovac kowalski kumar lambert lane
    larsen larson lawrence lawson leonard lewis lloyd logan long lopez lynch macdonald marsh
    marshall martin martinez mason matthews may mcdonald meyer miller mills mitchell mohamed
    mohammed moore morales moreno morgan morris morrison müller muller murphy murray myers nelson
    newman newton nguyen nicholson nielsen novak o'brien obrien oliver ortiz owen owens page
    palmer parker parsons patel patterson payne pearson pereira perez perkins perry peters
    petersen petrov phillips pierce porter powell price quinn ramirez ramos ray reed reid reyes
    reynolds rice richards richardson riley rivera roberts robertson robinson rodrigues rodriguez
    rogers rose ross rossi ruiz russell russo ryan sanchez sanders santos schmidt schneider
    schulz schwartz scott shah sharma shaw shepherd silva simmons simpson sims singh smirnov smith
    snyder sousa spencer stephens stevens stewart stone sullivan sutton taylor thomas thompson
    thomson torres tran tucker turner vasquez wagner walker wallace walsh ward warren washington
    watkins watson watts weaver webb weber weiss wells west wheeler white wilkinson williams
    williamson willis wilson wood woods wright yilmaz young zimmermann
    """
)
