"""Fetch one article from the web, only from public addresses, within limits.

The name is resolved once and the connection made to the very address that was looked at, so that
a name cannot change its mind in between; each redirect is looked at anew. Nothing is taken from
the environment: no proxy, no credentials.
"""

from __future__ import annotations

import contextlib
import http.client
import re
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from threading import Timer
from urllib.parse import quote, urljoin, urlsplit

from questions.articles.addresses import is_public
from questions.articles.errors import ArticleUnreadable, Refused
from questions.articles.reading import article
from questions.model import Article

MAX_BYTES = 5_000_000
MAX_REDIRECTS = 3
# What is asked for is one page, by a person; whoever runs the site can see by whom.
AGENT = "Pubproof (fetches one page when a person asks for it)"

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SLUG = re.compile(r"[^a-z0-9]+")
_MAX_SLUG = 60


def _resolve(host: str, port: int) -> tuple[str, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What may be fetched; the defaults are meant for the internet."""

    is_allowed: Callable[[str], bool] = is_public
    resolve: Callable[[str, int], Sequence[str]] = _resolve
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = 10.0  # for everything together


INTERNET = Rules()


def is_address(text: str) -> bool:
    """Whether `text` means something on the web rather than a file."""
    return text.lower().startswith(("http://", "https://"))


def fetch(url: str, rules: Rules = INTERNET) -> Article:
    """The article at `url`.

    Raises: ArticleUnreadable when the address is not allowed, the site does not answer as it
    should, or what it sends cannot be used.
    """
    try:
        final, suffix, body = _followed(url, rules)
        return article(_slug(final), suffix, body, {"origin": final})
    except Refused as error:
        raise ArticleUnreadable(f"{url}: {error}") from error
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "strerror", "") or type(error).__name__
        raise ArticleUnreadable(f"{url}: cannot be fetched ({reason})") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A checked address: whom to speak to, and what to ask for."""

    is_secure: bool
    host: str
    port: int
    addresses: tuple[str, ...]
    target: str


def _followed(url: str, rules: Rules) -> tuple[str, str, bytes]:
    """The address that gave the page in the end, the ending of such files, and the page."""
    end = time.monotonic() + rules.seconds
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(_checked(url, rules), end, rules.seconds)
        if isinstance(answer, str):
            url = urljoin(url, answer)
        else:
            return (url, *answer)
    raise Refused(f"sends on more than {MAX_REDIRECTS} times")


def _checked(url: str, rules: Rules) -> _Place:
    """Raises: Refused unless every address of the host may be spoken to."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        host = parts.hostname or ""
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise Refused("not a web address") from error
    if parts.scheme not in {"http", "https"}:
        raise Refused(f"sends to {parts.scheme}:, which is not the web")
    if any(c <= " " or c in "\\\x7f" for c in url) or not host or "%" in host:
        raise Refused("not a web address")
    if "@" in parts.netloc:
        raise Refused("a name or password in the address")
    if port not in rules.ports:
        raise Refused(f"port {port} is not one of the web")
    try:
        addresses = tuple(rules.resolve(host, port))
    except (OSError, UnicodeError) as error:
        raise Refused(f"{host} is not known") from error
    if not addresses or not all(map(rules.is_allowed, addresses)):
        raise Refused(f"{host} is not a public address")
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    return _Place(
        is_secure=parts.scheme == "https",
        host=host,
        port=port,
        addresses=addresses,
        target=(quote(parts.path, safe=_SAFE) or "/") + query,
    )


_SAFE = "/:?#[]@!$&'()*+,;=~%-._"


class _Connection(http.client.HTTPConnection):
    """Speaks to the address given, whatever the name says by now; can be cut from outside."""

    def __init__(self, place: _Place, seconds: float) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self._place = place
        # Kept here since http.client lets go of it while a last answer is still being read.
        self._spoken_through: socket.socket | None = None
        self.is_cut = False

    def connect(self) -> None:
        """Try the addresses in turn; over TLS the certificate must be that of the name."""
        failure: OSError = OSError("no address")
        for address in self._place.addresses:
            try:
                self._spoken_through = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError as error:
                failure = error
        else:
            raise failure
        self.sock = self._spoken_through
        if self._place.is_secure:
            secured = ssl.create_default_context().wrap_socket(
                self.sock, server_hostname=self._place.host, do_handshake_on_connect=False
            )
            self.sock = self._spoken_through = secured
            secured.do_handshake()

    def cut(self) -> None:
        """End whatever is waited for; a site that drips a byte a second never lets a read end."""
        self.is_cut = True
        if self._spoken_through:
            with contextlib.suppress(OSError):
                # Not that of the TLS socket, which takes leave politely.
                socket.socket.shutdown(self._spoken_through, socket.SHUT_RDWR)


def _ask(place: _Place, end: float, seconds: float) -> str | tuple[str, bytes]:
    """Where the site sends on to, or the ending of such files and what it sent."""
    late = f"not answered within {seconds:g} seconds"
    left = end - time.monotonic()
    if left <= 0:
        raise Refused(late)
    connection = _Connection(place, left)
    watch = Timer(left, connection.cut)
    watch.daemon = True
    watch.start()
    try:
        answer = _answer(connection, place)
    except (OSError, http.client.HTTPException) as error:
        if connection.is_cut or isinstance(error, TimeoutError):
            raise Refused(late) from error
        raise
    finally:
        watch.cancel()
        connection.close()
    if connection.is_cut:
        raise Refused(late)
    return answer


def _answer(connection: _Connection, place: _Place) -> str | tuple[str, bytes]:
    types = ", ".join(_SUFFIXES)
    connection.request(
        "GET",
        place.target,
        headers={"User-Agent": AGENT, "Accept": types, "Accept-Encoding": "identity"},
    )
    with connection.getresponse() as response:
        return _page(response)


def _page(response: http.client.HTTPResponse) -> str | tuple[str, bytes]:
    if response.status in _REDIRECTS and (onward := response.getheader("Location")):
        return onward
    if response.status != http.client.OK:
        raise Refused(f"the site answers {response.status} {response.reason[:60]}")
    kind = response.headers.get_content_type()
    if kind not in _SUFFIXES:
        raise Refused(f"the site sends {kind[:60]}, neither a page, a text nor a PDF")
    if (packed := response.getheader("Content-Encoding", "identity")) != "identity":
        raise Refused(f"the site sends it packed ({packed[:20]}), which was not asked for")
    length = response.getheader("Content-Length", "0")
    is_large = length.isdecimal() and int(length[:20]) > MAX_BYTES
    body = b"" if is_large else response.read(MAX_BYTES + 1)
    if is_large or len(body) > MAX_BYTES:
        raise Refused(f"larger than {MAX_BYTES:,} bytes")
    return _SUFFIXES[kind], body


def _slug(url: str) -> str:
    """A short name made of the last part of the path, or of the host."""
    parts = urlsplit(url)
    for text in (PurePosixPath(parts.path).stem, parts.hostname or ""):
        if slug := _SLUG.sub("-", text.lower()).strip("-")[:_MAX_SLUG]:
            return slug
    return "page"
