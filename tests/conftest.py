"""What all tests of the application share: an app on a database of its own, and its people."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
from jinja2 import FileSystemBytecodeCache
from werkzeug.routing import Rule

from quiz.app import create_app
from quiz.config import Settings
from quiz.store import opening
from quiz.store.base import db
from quiz.web import live
from tests import npm
from tests.factories import StillClock, stock
from tests.people import Fan, Person, seat

pytest_plugins = ["tests.databases"]

# Time is not what a property is about, and the machine may be busy with the other tests.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def _push_request_context() -> None:
    """Switch pytest-flask's off: all requests of a test would share `g` and `db.session`."""


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """An empty instance folder."""
    path = tmp_path / "instance"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture
def environ(instance: Path) -> dict[str, str]:
    """The environment of the app; a test that needs another setting adds it here."""
    return {"INSTANCE_DIR": str(instance), "RATE_LIMITS": "off", "LOG_LEVEL": "error"}


@pytest.fixture
def clock() -> StillClock:
    """The clock of the app."""
    return StillClock()


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates compiled once for all applications of the session; it halves the time they take."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty database and a stocked one, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("databases")
    for name, items in (("empty", 0), ("stocked", 12)):
        with opening.opened(f"sqlite:///{folder / name}") as app:
            db.create_all()
            if items:
                stock(app, approved=items, pending=3)
    return folder


@pytest.fixture
def prepared(databases: Path, request: pytest.FixtureRequest) -> Path:
    """The database a test begins with: stocked for who asks for a bank."""
    return databases / ("stocked" if "bank" in request.fixturenames else "empty")


@pytest.fixture(scope="session", autouse=True)
def _addresses_compiled_once() -> Iterator[None]:
    """What builds an address is compiled once for all applications: half of what one costs."""
    compile_builder = Rule._compile_builder
    compiled: dict[object, Callable[..., tuple[str, str]]] = {}

    def once(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (rule.rule, repr(rule.defaults), tuple(rule._trace), append_unknown)
        if key not in compiled:
            compiled[key] = compile_builder(rule, append_unknown)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "_compile_builder", once)
        yield


@pytest.fixture
def app(
    environ: dict[str, str],
    clock: StillClock,
    compiled: FileSystemBytecodeCache,
    prepared: Path,
) -> Iterator[Flask]:
    """The application; its bank is empty unless the test asks for `bank`."""
    settings = Settings.from_environ(environ)
    shutil.copyfile(prepared, settings.instance_dir / "pubproof.sqlite3")
    app = create_app(settings, clock=clock, rng=Random(7))
    app.jinja_env.bytecode_cache = compiled
    yield app
    live.close(app)
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def bank(app: Flask) -> Flask:
    """The application with twelve items to play and three that wait."""
    return app


@pytest.fixture
def stranger(app: Flask) -> Person:
    """Somebody who just came in."""
    return Person(app)


@pytest.fixture
def fan(bank: Flask) -> Fan:
    """Somebody who plays, where there is something to play."""
    return Fan(bank)


@pytest.fixture
def curator(app: Flask) -> Person:
    """The one who judges items."""
    person = Person(app)
    seat(app, person, name="Cora", role="curator")
    return person


@pytest.fixture
def reviewer(app: Flask) -> Person:
    """Somebody who helps to judge items."""
    person = Person(app)
    seat(app, person, name="Rita", role="reviewer")
    return person


@pytest.fixture
def host(app: Flask) -> Person:
    """Somebody who runs quizzes and has nothing to say at the desk."""
    person = Person(app)
    seat(app, person, name="Hugo", role="host")
    return person


@pytest.fixture
def state(app: Flask) -> Callable[[], dict[str, list[str]]]:
    """Everything the database holds, to show that something changed nothing."""

    def everything() -> dict[str, list[str]]:
        with app.app_context(), db.engine.connect() as connection:
            return {
                table.name: sorted(map(repr, connection.execute(table.select()).all()))
                for table in db.metadata.sorted_tables
            }

    return everything


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our scripts and the packages of npm that they ask; skipped where npm cannot get them."""
    folder = tmp_path_factory.mktemp("packages")
    why = npm.install(folder)
    if why:
        pytest.skip(why)
    return folder
