"""The language of a text: by its script, else by its commonest words; or not at all.

Detectors that rank a hundred languages name one for any three words. This one
knows few and needs a hundred words with a clear lead, or thirty with a far one: a
wrong language hides an article from who searches in it, none does not.
Invariant: ``detected`` is None wherever it is not sure, and a key of ``NAMES`` elsewhere.
"""

import re
from collections import Counter
from typing import Final

#: Words enough for the commonest to show; 100 are a paragraph and a half.
_ENOUGH_WORDS: Final = 100
#: Of fewer words the lead must be so far; of fewer than this, none is told.
_FAR_LEAD: Final = 1.9
_LEAST_WORDS: Final = 30
#: Letters of a script without spaces between words.
_LEAST_LETTERS: Final = 120
#: Characters looked at.
_MOST: Final = 2500
_SAMPLE: Final = 1000
#: The commonest words make up about two words in five of any text in these languages,
#: and less than one in ten where the language is another.
_LEAST_SHARE: Final = 0.15
_LEAD: Final = 1.25
_SCRIPT_SHARE: Final = 0.6

#: What a language is called in English.
NAMES: Final = {
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hu": "Hungarian",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}

_COMMON: Final = {
    "cs": "a se v na je \u017ee o s z do i to jako za by ale jsou jeho po podle byl kter\u00fd",
    "da": "og i at det er en til af p\u00e5 for med der de ikke den har et som han vi fra var blev",
    "de": "der die und in den von zu das mit sich des auf f\u00fcr ist im dem nicht ein als auch",
    "en": "the of and to in a that is for on was with as it by at he from his has be are have not",
    "es": "de la que el en y a los se del las un por con no una su para es al como m\u00e1s pero",
    "fi": "ja on ei ett\u00e4 se oli h\u00e4n mutta ovat my\u00f6s kun joka sen mukaan olisi kuin",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se avec",
    "hu": "a az \u00e9s hogy nem is egy ez meg volt azt de van ki mint csak m\u00e1r szerint majd",
    "it": "di e il la che in a per un del \u00e8 una non con i le si della da sono dei al ha alla",
    "nl": "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij door",
    "no": "og i det p\u00e5 som er en til for at av har med de ikke et den han om var vi fra ble",
    "pl": "w i na z do nie si\u0119 \u017ce to jest o jak a za po przez od dla oraz ale jego przed",
    "pt": "de a o que e do da em um para com n\u00e3o uma os no se na por mais as dos como mas ao",
    "ro": "\u0219i de \u00een a la cu pe nu care din s\u0103 este o pentru mai fost un c\u0103 se",
    "sv": "och i att det som en p\u00e5 \u00e4r av f\u00f6r med till den har de inte om ett men",
    "tr": "ve bir bu da de i\u00e7in ile olarak daha \u00e7ok olan gibi en kadar sonra oldu dedi",
    "bg": "\u043d\u0430 \u0438 \u0434\u0430 \u0441\u0435 \u0437\u0430 \u043e\u0442 \u0435 \u0432"
    " \u0441 \u0447\u0435 \u043f\u043e \u0441\u0430 \u043d\u0435 \u043a\u043e\u0435\u0442\u043e"
    " \u0449\u0435 \u0442\u043e\u0432\u0430",
    "ru": "\u0438 \u0432 \u043d\u0435 \u043d\u0430 \u0447\u0442\u043e \u0441 \u043f\u043e"
    " \u044d\u0442\u043e \u043a\u0430\u043a \u043d\u043e \u0438\u0437 \u0443 \u043e\u0442"
    " \u0437\u0430 \u043e \u043a \u0434\u043b\u044f \u0435\u0433\u043e \u0431\u044b\u043b"
    " \u0442\u0430\u043a\u0436\u0435 \u043e\u043d \u0442\u043e \u0435\u0449\u0435",
    "uk": "\u0456 \u0432 \u043d\u0435 \u043d\u0430 \u0449\u043e \u0437 \u0442\u0430 \u0434\u043e"
    " \u0443 \u0446\u0435 \u044f\u043a \u0430\u043b\u0435 \u0432\u0456\u0434 \u0437\u0430"
    " \u043f\u0440\u043e \u0434\u043b\u044f \u0439\u043e\u0433\u043e \u0431\u0443\u0432"
    " \u0442\u0430\u043a\u043e\u0436 \u0432\u0456\u043d \u0446\u0435\u0439 \u0449\u0435",
}
_WORDS: Final = {language: frozenset(words.split()) for language, words in _COMMON.items()}
#: Scripts that one language alone is written in, among those of news.
_SCRIPTS: Final = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: Of Japanese, about half is kana and half characters of Chinese.
_KANA_SHARE: Final = 0.2


def detected(text: str) -> str | None:
    """Return the language of a text as "en", or None where it is not certain."""
    start = text[:_MOST]
    sample = start[:_SAMPLE]
    letters = sum(map(str.isalpha, sample)) if sample.isascii() else len(_LETTER.findall(sample))
    if letters < _LEAST_LETTERS:
        return None
    if sample.isascii():
        return _by_words(_WORD.findall(start.casefold()))
    han = len(_HAN.findall(sample))
    for language, script in _SCRIPTS:
        own = len(script.findall(sample))
        least = _KANA_SHARE if language == "ja" else _SCRIPT_SHARE
        if own > least * letters:
            return language
    if han > _SCRIPT_SHARE * letters:
        return "zh"
    return _by_words(_WORD.findall(start.casefold()))


def _by_words(words: list[str]) -> str | None:
    """Return the language whose commonest words stand out in ``words``."""
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(words)
    shares = sorted(
        (
            (sum(map(counts.__getitem__, common & counts.keys())) / len(words), language)
            for language, common in _WORDS.items()
        ),
        reverse=True,
    )
    (first, language), (second, _) = shares[:2]
    lead = _LEAD if len(words) >= _ENOUGH_WORDS else _FAR_LEAD
    return language if first >= _LEAST_SHARE and first >= lead * second else None
