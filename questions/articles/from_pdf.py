"""Get the text out of a PDF, by pypdf, page by page; `layout` makes paragraphs of its lines."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from questions.articles import child, layout
from questions.articles.errors import Refused
from questions.articles.values import Extract, plain, stated

MAX_PAGES = 300
_MAGIC_WITHIN = 1024


def parse(raw: bytes) -> Extract:
    """The paragraphs of a PDF that holds text, as lines.

    Raises: Refused when it is none, is locked, is a scan or is a book.
    """
    if b"%PDF-" not in raw[:_MAGIC_WITHIN]:
        raise Refused("not a PDF, whatever its name says")
    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted and not _opens(reader):
        raise Refused("locked by a password; save it without")
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise Refused(f"{count:,} pages; {MAX_PAGES} at most are read")
    try:
        pages = [page.extract_text().splitlines() for page in reader.pages]
    except LimitReachedError as error:
        raise Refused("made to break programs: it unpacks to more than any article") from error
    text = plain(layout.paragraphs(pages))
    if not text.strip():
        raise Refused("a PDF without text, probably a scan; have its text recognised first")
    about = reader.metadata
    title = stated(about.title) if about else None
    made = about.creation_date if about else None
    return Extract(
        text=text,
        title=title,
        author=stated(about.author) if about else None,
        date=made.date().isoformat() if made else None,
    )


def _opens(reader: PdfReader) -> bool:
    """Whether the empty password opens it: then only printing or copying was restricted."""
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


if __name__ == "__main__":
    child.serve(parse)
