"""Static files from memory, under the digest of the whole tree.

Law: a file's address changes when any file does, so browsers may keep it for good, and the
relative imports of the scripts stay within one version.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import posixpath
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, request

BUNDLE = "css/site.css"
"""All style sheets as one, so that a page waits for a single request before it paints."""
BUNDLED_FIRST = ("css/tokens.css", "css/base.css", "css/layout.css")
PARTS = "css/parts/"
LIVE = "css/live/"
ALONE = "css/alone/"
"""Sheets that few pages ask for, beside the usual one."""
LIVE_PARTS = {
    "join": ("buttons", "clipping", "forms", "pages", "play"),
    "screen": ("buttons", "clipping", "play"),
    "host": ("buttons", "clipping", "forms", "pages", "play"),
}
"""A page of a live night wears these parts and a sheet of its own, in one file as well."""
_COMMENT_LINES = re.compile(rb"^[ \t]*(?://|/\*\*|\*).*\n", re.MULTILINE)
_CSS_COMMENTS = re.compile(rb"[ \t]*/\*.*?\*/\n?", re.DOTALL)
"""Comments stay at home; they are a quarter of what a phone would load of the scripts."""
_IMPORTED = re.compile(r'from "(\.\.?/[^"]+)"')
FOREVER = "public, max-age=31536000, immutable"
_TEXT = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """One file as it is sent; `packed` is its gzip form, `None` where that saves nothing."""

    body: bytes
    packed: bytes | None
    mimetype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticTree:
    """All static files by name, and the digest that stands in their addresses."""

    digest: str
    files: dict[str, StaticFile]

    def address(self, name: str) -> str:
        """Where `name` is served; a name that does not exist is an error of the page."""
        if name not in self.files:
            raise KeyError(name)
        return f"/static/{self.digest}/{name}"

    def scripts(self, main: str) -> tuple[str, ...]:
        """The script `main` and all it imports: a page names them, so none waits to be found."""
        found: dict[str, None] = {}
        waiting = [main]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = None
                body = self.files[name].body.decode()
                waiting += [_joined(name, path) for path in _IMPORTED.findall(body)]
        return tuple(found)


def read_tree(folder: Path) -> StaticTree:
    """The files under `folder`, with the style sheets joined into one for each kind of page."""
    bodies = {
        str(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    sheets = {name: bodies.pop(name) for name in sorted(bodies) if name.endswith(".css")}
    bodies.update(_bundles(sheets))
    scripts = {name: body for name, body in bodies.items() if name.endswith(".js")}
    bodies.update((name, _COMMENT_LINES.sub(b"", body)) for name, body in scripts.items())
    digest = hashlib.sha256()
    for name, body in sorted(bodies.items()):
        digest.update(f"{name}\0{len(body)}\0".encode() + body)
    files = {name: _file(name, body) for name, body in bodies.items()}
    return StaticTree(digest=digest.hexdigest()[:16], files=files)


def attach(app: Flask, folder: Path) -> None:
    """Serve `folder` and give the templates `static(name)` and `scripts(main)`."""
    tree = read_tree(folder)
    blueprint = Blueprint("static", __name__)

    @blueprint.get("/static/<digest>/<path:name>")
    def file(digest: str, name: str) -> Response:
        if digest != tree.digest or name not in tree.files:
            abort(404)
        return _sent(tree.files[name])

    @blueprint.get("/favicon.ico")
    def favicon() -> Response:
        response = _sent(tree.files["img/logo.svg"])
        response.headers["Cache-Control"] = "public, max-age=86400"
        return response

    app.register_blueprint(blueprint)
    app.jinja_env.globals["static"] = tree.address
    app.jinja_env.globals["scripts"] = cache(tree.scripts)


def _bundles(sheets: dict[str, bytes]) -> dict[str, bytes]:
    """The style sheets joined, by the names pages use."""
    wanted = {BUNDLE: [name for name in sheets if name.startswith(PARTS)]}
    for kit, parts in LIVE_PARTS.items():
        wanted[f"css/{kit}.css"] = [*(f"{PARTS}{part}.css" for part in parts), f"{LIVE}{kit}.css"]
    joined = {
        bundle: b"\n".join(
            _CSS_COMMENTS.sub(b"", sheets[name])
            for name in (*BUNDLED_FIRST, *names)
            if name in sheets
        )
        for bundle, names in wanted.items()
    }
    return {**joined, **{name: body for name, body in sheets.items() if name.startswith(ALONE)}}


def _joined(name: str, path: str) -> str:
    """The name of what `name` imports as `path`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _file(name: str, body: bytes) -> StaticFile:
    suffix = Path(name).suffix
    mimetype = _TEXT.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    packed = gzip.compress(body, 9, mtime=0) if suffix in _TEXT else None
    return StaticFile(body=body, packed=packed, mimetype=mimetype)


def _sent(file: StaticFile) -> Response:
    is_packed = (
        file.packed is not None and request.accept_encodings.best_match(["gzip"]) is not None
    )
    response = Response(file.packed if is_packed else file.body, mimetype=file.mimetype)
    response.headers["Cache-Control"] = FOREVER
    if file.packed is not None:
        response.headers["Vary"] = "Accept-Encoding"
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    return response
