"""From addresses on the web to bytes: politely, within limits, and never into a private network.

What needs httpx is in ``client`` and what it imports; the rest can be imported
without the extra ``web``.
"""
