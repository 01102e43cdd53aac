"""Static files from memory, under the digest of the whole tree.

Law: a file's address changes when any file does, so browsers may keep it for good, and the
relative imports of the scripts stay within one version.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, request

BUNDLE = "css/site.css"
"""All style sheets as one, so that a page waits for a single request before it paints."""
BUNDLED_FIRST = ("css/tokens.css", "css/base.css", "css/layout.css")
SCRIPTS = "js/"
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

    def scripts(self) -> tuple[str, ...]:
        """The scripts, main one first: a page names them all, so none waits to be discovered."""
        names = sorted(n for n in self.files if n.startswith(SCRIPTS))
        return tuple(sorted(names, key=lambda name: name != "js/main.js"))


def read_tree(folder: Path) -> StaticTree:
    """The files under `folder`, with the style sheets joined into `BUNDLE`."""
    bodies = {
        str(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    parts = sorted(name for name in bodies if name.startswith("css/parts/"))
    bodies[BUNDLE] = b"\n".join(bodies.pop(name) for name in (*BUNDLED_FIRST, *parts))
    digest = hashlib.sha256()
    for name, body in sorted(bodies.items()):
        digest.update(f"{name}\0{len(body)}\0".encode() + body)
    files = {name: _file(name, body) for name, body in bodies.items()}
    return StaticTree(digest=digest.hexdigest()[:16], files=files)


def attach(app: Flask, folder: Path) -> None:
    """Serve `folder` and give the templates `static(name)` and `scripts()`."""
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
    app.jinja_env.globals["scripts"] = tree.scripts


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
