"""What `claimdb demo` needs to know: where the seeds are, and what may be built anew."""

from pathlib import Path
from typing import Final

from claimdb.db.reader import open_reader
from claimdb.settings import shipped

#: Who starts what nobody has asked for by name.
DEMO: Final = "claimdb demo"


def seed_packs() -> list[Path]:
    """Return the packs that ship with claimdb, by name."""
    return sorted(one for one in shipped("seeds").iterdir() if (one / "pack.yaml").is_file())


def only_seeds(url: str) -> bool:
    """Return whether the database holds what `claimdb demo` put there, and nothing else.

    Such a one may be replaced without asking; anything more is somebody's work.
    """
    packs = [f'{{"pack":"{one.name}"}}' for one in seed_packs()]
    with open_reader(url) as reader:
        others = reader.rows(
            "SELECT 1 FROM runs WHERE name <> 'claimdb load' OR settings NOT IN (:packs)"
            " UNION ALL SELECT 1 FROM changes WHERE changed_by NOT LIKE 'pack:%'"
            " UNION ALL SELECT 1 FROM reviews WHERE reviewer NOT LIKE 'pack:%'",
            {"packs": packs},
        )
    return not others


def only_found(url: str) -> bool:
    """Return whether the database holds nothing but what programs found in the seeds.

    Whoever has decided on something there, or read another text, keeps it.
    """
    with open_reader(url) as reader:
        others = reader.rows(
            "SELECT 1 FROM runs WHERE started_by <> :demo"
            " UNION ALL SELECT 1 FROM reviews WHERE reviewer NOT LIKE 'extractor:%'"
            " UNION ALL SELECT 1 FROM judgements WHERE created_by IS NOT NULL"
            " UNION ALL SELECT 1 FROM changes",
            {"demo": DEMO},
        )
    return not others
