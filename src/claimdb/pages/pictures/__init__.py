"""Pictures as SVG, made on the server from what the queries gave.

- ``origins.origins_svg(asserts, denies, *, follows=(), key="origins") -> str``: the independent
  origins of both sides; a side is ``claim_dossier.Side`` or ``contested.Counts``.
- ``timeline.timeline_svg(sayings, *, to=None, key="timeline", total=None, more=False,
  narrow=False) -> str``: who said what when, from attributions as
  ``queries.attributions.load`` gives them; ``timeline_svgs`` draws it twice, for a wide
  screen and for a phone, of which the style sheet shows one.
- ``matrix.matrix_svg(found, *, to=None, key="matrix") -> str``: claims by sources or
  parties, from ``queries.matrix``.
- ``chain.chain_svg(found, *, to=None, key="chain") -> str``: through whom it is known,
  from ``queries.trace``.

``to`` gives the addresses that a picture leads to (a ``Site``, or nothing), ``key`` tells
several pictures on one page apart. A page prints the text as ``Markup``, inside
``<div class="picture-region" role="region" tabindex="0" aria-label="…">``, and beside it
a table or a list with the same facts. Pure, and the same text for the same facts.

Invariants: every word of an article passes through ``svg``, which escapes it and makes
what is hidden visible; no style sheet and no ``style`` attribute is inside, so that the
strictest policy of a page shows it; colours stand as attributes for a file by itself,
and as classes for a page's own sheet.
"""
