"""The screen at which a person decides on what programs recorded: one row, one key.

Invariant: it writes through ``pipeline.reviewing`` alone, as the commands do, each
decision at once; it reads through ``queries``. It needs the extra ``review`` (Textual),
which nothing else does.
"""
