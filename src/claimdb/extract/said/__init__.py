"""When each attribution was said, where the text says so beside the cue.

Words of the content tell when something happens, and never when it was said.
"""

from claimdb.extract.said.attaching import said

__all__ = ["said"]
