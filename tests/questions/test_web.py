"""Fetching from the web: what may be asked for, and a real server that does what it should not."""

from __future__ import annotations

import contextlib
import gzip
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from questions import articles
from questions.__main__ import main
from questions.articles import ArticleUnreadable, addresses, web
from questions.articles.web import Rules
from tests.questions.hostile.files import PNG, printed

TEXT = "The lighthouse of Aberdour was built in 1890 by the engineer John Doe."
PAGE = f"<html><head><title>Aberdour</title></head><body><h1>Aberdour</h1><p>{TEXT}</p></body>"


class Site(BaseHTTPRequestHandler):
    """Each path misbehaves in its own way."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = self.path.strip("/").split("?")[0]
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        self.close_connection = True
        with contextlib.suppress(OSError):  # the client may have had enough
            getattr(self, f"_{name.replace('-', '_')}")()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """The test speaks."""

    def _send(self, body: bytes, kind: str = "text/html", **headers: str) -> None:
        self.send_response(200)
        more = {key.replace("_", "-"): value for key, value in headers.items()}
        sent = {"Content-Type": kind, "Content-Length": str(len(body)), **more}
        for key, value in sent.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def _to(self, onward: str) -> None:
        self.send_response(302)
        self.send_header("Location", onward)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _page(self) -> None:
        self._send(PAGE.encode(), "text/html; charset=utf-8")

    def _text(self) -> None:
        self._send(TEXT.encode(), "text/plain")

    def _print(self) -> None:
        self._send(printed([TEXT]), "application/pdf")

    def _on(self) -> None:
        self._to("/on-again")

    def _on_again(self) -> None:
        self._to("page")

    def _round(self) -> None:
        self._to("/round")

    def _inside(self) -> None:
        self._to("http://169.254.169.254/latest/meta-data/")

    def _file(self) -> None:
        self._to("file:///etc/passwd")

    def _gone(self) -> None:
        self.send_error(404)

    def _picture(self) -> None:
        self._send(PNG, "image/png")

    def _lie(self) -> None:
        self._send(PNG, "application/pdf")

    def _packed(self) -> None:
        self._send(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def _large(self) -> None:
        self._send(b"", Content_Length="6000000")

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"<p>and on" * 10_000)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self._drop()

    def _drip_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        self._drop()

    def _drop(self) -> None:
        for _ in range(30):
            self.wfile.write(b".")
            time.sleep(0.1)

    def _silent(self) -> None:
        time.sleep(3)

    def _rude(self) -> None:
        self.wfile.write(b"no such thing\r\n\r\n")


class Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Site)
        self.asked: list[tuple[str, dict[str, str]]] = []


@pytest.fixture
def site() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def rules(site: Server, seconds: float = 10) -> Rules:
    """The local server counts as public, nothing else does."""
    return Rules(
        is_allowed=lambda address: address == "127.0.0.1",
        ports=frozenset({site.server_port}),
        seconds=seconds,
    )


def at(site: Server, name: str) -> str:
    return f"http://127.0.0.1:{site.server_port}/{name}"


@pytest.mark.process
def test_a_page_a_text_and_a_pdf_are_fetched(site: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    page = web.fetch(at(site, "page?a=b c".replace(" ", "%20")), rules(site))
    assert (page.slug, page.title, page.text) == ("page", "Aberdour", f"Aberdour\n{TEXT}\n")
    assert page.origin == at(site, "page?a=b%20c")
    assert web.fetch(at(site, "text"), rules(site)).text == TEXT
    assert web.fetch(at(site, "print"), rules(site)).text == f"{TEXT}\n"
    path, headers = site.asked[0]
    assert path == "/page?a=b%20c"
    assert headers["User-Agent"].startswith("Pubproof")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


@pytest.mark.process
def test_the_command_makes_items_of_a_fetched_article(
    site: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "fetch", lambda url: web.fetch(url, rules(site)))
    why, texts = tmp_path / "why", tmp_path / "texts"
    arguments = [at(site, "page"), "--fetch", "--explain", str(why), "--texts", str(texts)]
    done = CliRunner().invoke(main, [*arguments, "--sheet", str(tmp_path / "sheet.html")])
    assert done.exit_code == 0, done.output
    assert f"origin: {at(site, 'page')}" in why.read_text(encoding="utf-8")
    assert (texts / "page.txt").read_text(encoding="utf-8") == f"Aberdour\n{TEXT}\n"
    assert at(site, "page") in (tmp_path / "sheet.html").read_text(encoding="utf-8")


@pytest.mark.process
def test_a_redirect_is_followed_to_where_the_article_is(site: Server) -> None:
    assert web.fetch(at(site, "on"), rules(site)).origin == at(site, "page")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("round", "sends on more than 3 times"),
        ("inside", "port 80"),
        ("file", "sends to file:"),
        ("gone", "answers 404"),
        ("picture", "sends image/png"),
        ("lie", "not a PDF"),
        ("packed", "packed"),
        ("large", "larger than 5,000,000 bytes"),
        ("endless", "larger than 5,000,000 bytes"),
        ("drip", "not answered within 1 seconds"),
        ("drip-head", "not answered within 1 seconds"),
        ("silent", "not answered within 1 seconds"),
        ("rude", "cannot be fetched"),
    ],
)
def test_a_site_that_misbehaves_is_refused_by_name(site: Server, name: str, words: str) -> None:
    seconds = 1 if "1 seconds" in words else 10
    began = time.monotonic()
    with pytest.raises(ArticleUnreadable, match=words) as refused:
        web.fetch(at(site, name), rules(site, seconds))
    assert at(site, name) in str(refused.value)
    assert time.monotonic() - began < seconds + 2


def test_a_redirect_into_the_house_is_refused_before_anything_is_sent(site: Server) -> None:
    both = frozenset({80, site.server_port})
    allowed = Rules(is_allowed=lambda address: address == "127.0.0.1", ports=both)
    with pytest.raises(ArticleUnreadable, match=r"169\.254\.169\.254 is not a public address"):
        web.fetch(at(site, "inside"), allowed)


def test_a_real_server_of_this_machine_is_not_asked(site: Server) -> None:
    ports = Rules(ports=frozenset({site.server_port}))
    for host in ("127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "0"):
        with pytest.raises(ArticleUnreadable, match=r"not a public address|not known"):
            web.fetch(f"http://{host}:{site.server_port}/page", ports)
    assert site.asked == []


def test_the_address_looked_at_is_the_one_spoken_to(site: Server) -> None:
    """A name that answers differently the second time gains nothing."""
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    once = Rules(
        is_allowed=lambda address: address == "127.0.0.1",
        resolve=lambda _host, _port: next(answers),
        ports=frozenset({site.server_port}),
    )
    fetched = web.fetch(f"http://rebinding.example:{site.server_port}/text", once)
    assert fetched.text == TEXT
    assert next(answers) == ["169.254.169.254"]
    assert site.asked[0][1]["Host"] == f"rebinding.example:{site.server_port}"


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    mixed = Rules(resolve=lambda _host, _port: ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(ArticleUnreadable, match="not a public address"):
        web.fetch("http://mixed.example/", mixed)


@pytest.mark.parametrize(
    "url",
    [
        "http://good@127.0.0.1/",
        "http://user:word@example.org/",
        "https://example.org:8080/",
        "http://example.org:22/",
        "http://example.org:99999/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25lo]/",
        "http://[broken/",
        "http:///nothing",
        "http://example.org/a b",
        "http://example.org\\@127.0.0.1/",
        "http://example.org/\r\nX: y",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
    ],
)
def test_what_is_no_plain_public_address_is_refused_unasked(url: str) -> None:
    def nobody(host: str, port: int) -> list[str]:
        return [host] if ":" in host else ["93.184.216.34" if "example" in host else host]

    with pytest.raises(ArticleUnreadable, match=r"address|port|not the web") as refused:
        web.fetch(url, Rules(resolve=nobody))
    assert url in str(refused.value)


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("192.0.2.1", False),
        ("::1", False),
        ("::", False),
        ("::7f00:1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::a00:1", False),
        ("2002:a00:1::", False),
        ("2001:0:a00:1::", False),
        ("2001:db8::1", False),
        ("3fff::1", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("ff02::1", False),
        ("example.org", False),
    ],
)
def test_only_addresses_of_the_internet_are_public(address: str, is_public: bool) -> None:
    assert addresses.is_public(address) is is_public


@pytest.mark.process
def test_a_certificate_nobody_vouches_for_is_refused(site: Server, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout {key} -out {certificate}"
    subprocess.run([*made.split(), "-subj", "/CN=localhost"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    site.socket = context.wrap_socket(site.socket, server_side=True, do_handshake_on_connect=False)
    with pytest.raises(ArticleUnreadable, match=r"cannot be fetched \(.*[Cc]ert"):
        web.fetch(at(site, "page").replace("http:", "https:"), rules(site))
    assert site.asked == []


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://example.org/2020/The_Light-House.html", "the-light-house"),
        ("https://www.example.org/", "www-example-org"),
        ("https://example.org/%E2%82%AC/..", "example-org"),
        ("https://example.org/" + "a" * 200, "a" * 60),
    ],
)
def test_a_fetched_article_is_named_by_its_path_or_host(url: str, slug: str) -> None:
    assert web._slug(url) == slug
