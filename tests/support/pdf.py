"""Small PDF files for tests, made by hand: the library that reads them writes no text."""

from collections.abc import Iterable, Mapping

_BREAK = b"\n"


def pdf(pages: Iterable[Iterable[str]], info: Mapping[str, str] | None = None) -> bytes:
    """Return a document with these lines on its pages, and these facts about it."""
    contents = [_content(lines) for lines in pages]
    return assembled(contents, info)


def assembled(contents: list[bytes], info: Mapping[str, str] | None = None) -> bytes:
    """Return a document whose pages are drawn by these streams."""
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(contents)))
    facts = b"".join(b"/%s (%s)" % (k.encode(), _text(v)) for k, v in (info or {}).items())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, content in enumerate(contents):
        stream = first + 2 * number + 1
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>/XObject<</X1 %d 0 R>>>>>>" % (stream, stream),
            b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length %d>>stream\n%s\nendstream"
            % (len(content), content),
        ]
    objects.append(b"<<%s>>" % facts)
    return _file(objects)


def _content(lines: Iterable[str]) -> bytes:
    """Return the stream that draws lines one below the other."""
    shown = b"".join(b"(%s) Tj T*\n" % _text(line) for line in lines)
    return b"BT /F1 11 Tf 14 TL 50 780 Td\n%sET" % shown if shown else b""


def _text(words: str) -> bytes:
    """Return words as a string of the format."""
    raw = words.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: list[bytes]) -> bytes:
    """Return the objects as a file, the last of them the facts about it."""
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + _BREAK.join(
        (
            b"xref\n0 %d\n0000000000 65535 f \n%strailer" % (len(objects) + 1, table),
            b"<</Size %d/Root 1 0 R/Info %d 0 R>>" % (len(objects) + 1, len(objects)),
            b"startxref\n%d\n%%%%EOF\n" % len(data),
        )
    )
