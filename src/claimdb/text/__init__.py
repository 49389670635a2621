"""Pure functions on strings: cleaning, folding, spans, quotations, names and dates.

Nothing here knows of a database, a file or a setting; every offset counts
Unicode code points, as Python and both databases do.
"""
