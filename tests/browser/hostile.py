"""A pack in which names, titles, quotes and addresses try to run, to fetch and to mislead."""

import json
from pathlib import Path
from typing import Final

EVIL: Final = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
QUOTE: Final = "\"'><svg onload=window.ran=3> {{ 7 * 7 }} {% raw %}"
#: Written from right to left, and a mark that would turn what follows.
TURNED: Final = "אמר הדובר \u202e sdrow desrever"
LONG: Final = "Donaudampfschifffahrtsgesellschaft" * 30
#: Outside of the first plane: browsers count two, everybody else one.
ASTRAL: Final = "🚀🛰️𐍈"
RUNS: Final = "javascript:window.ran=4"


def write_hostile(folder: Path) -> Path:
    """Write the pack into ``folder`` and return its file."""
    said = f"{ASTRAL} we {QUOTE} never {EVIL} did it {TURNED}"
    denied = f"that is {EVIL} untrue {LONG}"
    text = (
        f"{ASTRAL} “{said}”, {EVIL} said. [link]({RUNS})\n\n“{denied}”, answered {QUOTE}.\n\n{LONG}"
    )
    pack = {
        "pack": "hostile",
        "curator": EVIL,
        "topics": {"evil": EVIL},
        "sources": {
            "evil": {"name": EVIL, "kind": "person", "description": QUOTE, "aliases": [TURNED]},
            "quote": {
                "name": QUOTE,
                "kind": "state",
                "affiliations": [{"as": "member_of", "to": "paper", "role": EVIL}],
            },
            "paper": {"name": LONG, "kind": "outlet"},
        },
        "claims": {
            "done": {
                "statement": f"{EVIL} {QUOTE} {TURNED}",
                "topics": ["evil"],
                "note": EVIL,
                "subjects": [{"source": "quote", "as": "accused"}],
            },
            "more": {"statement": f"{LONG} {RUNS}", "entails": ["done"]},
        },
        "articles": {
            "one": {
                "title": f"{EVIL} {QUOTE} {LONG}",
                "publisher": "paper",
                "published": "2026-01-02",
                "url": "https://paper.example/?a=%22%3E%3Cscript%3Ewindow.ran=5%3C/script%3E",
                "text": text,
                "attributions": {
                    "said": _saying("evil", "asserts", said, f"{EVIL} said"),
                    "denied": _saying("quote", "denies", denied, f"answered {QUOTE}")
                    | {"denial": {"kind": "flat", "scope": "full"}, "answers": "said"},
                },
            }
        },
    }
    file = folder / "pack.yaml"
    file.write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    return file


def _saying(source: str, stance: str, content: str, cue: str) -> dict[str, object]:
    return {
        "source": source,
        "claim": "done",
        "stance": stance,
        "mode": "direct",
        "content": content,
        "cue": cue,
    }
