"""Under which IRIs the linked data of the pages speak of things."""

import os

from claimdb.export.iris import Iris
from claimdb.settings import Settings


def iris() -> Iris:
    """Return the IRIs of this place: addresses where ``CLAIMDB_BASE_IRI`` says so, else names.

    Raises SettingUnusable for a base under which no page can stand.
    """
    return Iris(Settings.load(os.environ).base_iri)
