"""The heavy halves of readers, loaded when a file of their format comes.

trafilatura alone brings 30 MB and takes 0.4 s to import: whoever reads plain text
needs none of it. Invariant: nothing else imports what an extra brings.
"""

import importlib
from types import ModuleType

from claimdb.errors import ExtraMissing


def extra_part(module: str, extra: str) -> ModuleType:
    """Return ``module``, whose packages come with ``claimdb[extra]``.

    Raises ``ExtraMissing`` where they are not installed.
    """
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("claimdb"):
            raise
        raise ExtraMissing(extra, error.name or extra) from error
