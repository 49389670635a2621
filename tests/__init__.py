"""A package only so that ``tests.support`` cannot be taken for another one installed."""
