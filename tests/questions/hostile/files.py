"""Files made to break readers, made when a test asks for them; none is kept in the repository."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfWriter

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(17)
GIGABYTE = 1 << 30


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries, content)


def pages(*contents: bytes, actions: bytes = b"") -> bytes:
    """A PDF with one page for each stream object; `actions` are done on opening it."""
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %b >>" % actions,
        b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (first + 2 * at + 1)
        )
        objects.append(content)
    return pdf(*objects)


def printed(*pages_of_lines: list[str], actions: bytes = b"") -> bytes:
    """A PDF with these lines, one below the other, on each page."""
    return pages(
        *(
            stream(
                b"BT /F1 11 Tf 14 TL 50 750 Td\n"
                + b"".join(
                    b"(%b) Tj T*\n" % line.translate({40: r"\(", 41: r"\)"}).encode("cp1252")
                    for line in lines
                )
                + b"ET"
            )
            for lines in pages_of_lines
        ),
        actions=actions,
    )


def scripted(lines: list[str], file: Path) -> bytes:
    """A PDF with these lines, which on opening runs a script and starts a program."""
    script = b"<< /S /JavaScript /JS (app.alert\\('opened'\\); this.exportDataObject\\(\\);) >>"
    start = b"<< /S /Launch /F (touch) /P (%b) >>" % bytes(file)
    return printed(
        lines,
        actions=b"/OpenAction %b /AA << /WC %b >> /Names << /JavaScript << /Names [(a) %b] >> >>"
        % (script, start, script),
    )


def bomb() -> bytes:
    """400 kB that unfold to 400 MB, six times over in one stream of filters."""
    packed = zlib.compressobj(9)
    parts = [packed.compress(bytes(1 << 20)) for _ in range(400)]
    once = b"".join([*parts, packed.flush()])
    twice = zlib.compress(once, 9)
    return pages(stream(twice, b"/Filter [/FlateDecode /FlateDecode]"))


def loop() -> bytes:
    """Pages whose parent is their own child."""
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 /Parent 2 0 R >>",
    )


def previous_loop() -> bytes:
    """A table of contents that names itself as the one before."""
    plain = printed(["A line."])
    start = plain.index(b"xref\n")
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(72, 72)
    writer.encrypt("a password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def endless_text() -> bytes:
    """One page that says a word ten million times, packed small."""
    words = zlib.compress(b"BT /F1 9 Tf\n" + b"(a word) Tj\n" * 5_000_000 + b"ET", 9)
    return pages(stream(words, b"/Filter /FlateDecode"))


def nested(tag: str, depth: int) -> bytes:
    return f"<html><body>{f'<{tag}>' * depth}deep{f'</{tag}>' * depth}</body></html>".encode()


ENTITIES = (
    b'<!DOCTYPE html [<!ENTITY a "words words words words">'
    + b"".join(
        b'<!ENTITY %c "%b">' % (c, b"&%c;" % (c - 1) * 10) for c in range(ord("b"), ord("m"))
    )
    + b"]><html><body><article><p>&l;</p></article></body></html>"
)

# name, what it holds, words of the refusal
CONTENTS: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty.txt", lambda: b"", "fewer than"),
    ("empty.md", lambda: b"", "fewer than"),
    ("empty.html", lambda: b"", "no tags"),
    ("empty.pdf", lambda: b"", "not a PDF"),
    ("line.txt", lambda: b"a " * 25_000_000, "larger than"),
    ("line.html", lambda: b"<p>" + b"a " * 25_000_000, "larger than"),
    ("line.md", lambda: b"a " * 3_900_000, "characters"),
    ("nulls.txt", lambda: b"a word\0" * 1000, "null"),
    ("nulls.html", lambda: b"<p>a word\0</p>" * 1000, "null"),
    ("cut.txt", lambda: ("a word " * 100).encode("utf-16")[:-1], "promises utf-16"),
    ("picture.txt", lambda: PNG, "not UTF-8"),
    ("picture.html", lambda: PNG, "not UTF-8"),
    ("picture.md", lambda: PNG, "not UTF-8"),
    ("picture.pdf", lambda: PNG, "not a PDF"),
    ("torn.pdf", lambda: printed(["A line."])[:100], "broken"),
    ("bomb.pdf", bomb, "unpacks to more"),
    ("loop.pdf", loop, "broken"),
    ("previous.pdf", previous_loop, ""),
    ("endless.pdf", endless_text, ""),
    ("locked.pdf", locked, "locked by a password"),
    ("scan.pdf", lambda: pages(stream(b"q Q")), "probably a scan"),
    ("book.pdf", lambda: pages(*[stream(b"q Q")] * 3000), "3,000 pages"),
    ("deep.html", lambda: nested("div", 100_000), ""),
    ("deeper.html", lambda: nested("b", 1_000_000), ""),
    ("entities.html", lambda: ENTITIES, ""),
    ("quotes.md", lambda: b">" * 100_000 + b" deep", "fewer than"),
    ("brackets.md", lambda: b"[a](" * 200_000, ""),
    ("stars.md", lambda: b"*a **a " * 20_000, ""),
]


def _folder(path: Path) -> None:
    path.mkdir()


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _secret(path: Path) -> None:
    path.write_text("Nobody may read these words, whoever they may be in the end.")
    path.chmod(0)


# name, what makes it, words of the refusal
SORTS: list[tuple[str, Callable[[Path], None], str]] = [
    ("folder.txt", _folder, "a folder, not a file"),
    ("folder.pdf", _folder, "a folder, not a file"),
    ("pipe.txt", os.mkfifo, "a pipe or device"),
    ("pipe.html", os.mkfifo, "a pipe or device"),
    ("circle.txt", _circle, "cannot be opened"),
    ("secret.txt", _secret, "cannot be opened"),
]
