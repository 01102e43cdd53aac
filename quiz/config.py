"""The settings: read once from the environment, checked, and frozen.

A wrong value stops the start and is named. The secret key is no setting: the first start makes it.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_SECRET_BYTES = 32
_HIGHEST_PORT = 65535
_MOST_THREADS = 512
_MOST_WORKERS = 64
_MOST_PROXIES = 10


class SettingError(Exception):
    """A setting that cannot be used; its words name the setting and say what would do."""


class SecretError(Exception):
    """The secret key cannot be trusted; its words say what to do about it."""


class AutoApprove(StrEnum):
    """Which generated items enter play without a curator: those without a warning, or none."""

    CLEAN = "clean"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One line of the table of settings: the variable, its default as text, what it means."""

    name: str
    default: str
    meaning: str


SETTINGS: tuple[Setting, ...] = (
    Setting(
        name="HOST",
        default="127.0.0.1",
        meaning="Address to listen on. `0.0.0.0` opens the quiz to the local network.",
    ),
    Setting(name="PORT", default="8000", meaning="Port to listen on, 1 to 65535."),
    Setting(
        name="INSTANCE_DIR",
        default="./instance",
        meaning="Folder for what belongs to this installation: database, backups, secret key.",
    ),
    Setting(
        name="DATABASE_URL",
        default="",
        meaning="`sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`. "
        "Empty: the file `pubproof.sqlite3` in `INSTANCE_DIR`.",
    ),
    Setting(
        name="TLS",
        default="off",
        meaning="`on` behind a proxy that speaks HTTPS: cookies become `Secure` and browsers are "
        "told to stay with HTTPS. `off` for plain HTTP on this computer or a trusted network.",
    ),
    Setting(
        name="TRUSTED_PROXIES",
        default="0",
        meaning="How many proxies stand in front and may set `X-Forwarded-*`. 0 believes none.",
    ),
    Setting(
        name="AUTO_APPROVE",
        default="clean",
        meaning="Which items made from the bundled articles enter play unread: `clean` (those "
        "without a warning that no article contradicts) or `none`. Items from other articles "
        "always wait for a curator.",
    ),
    Setting(
        name="FETCH_ARTICLES",
        default="off",
        meaning="`on` lets curators name an address on the web, and the server fetches the article "
        "from there, from public addresses only.",
    ),
    Setting(
        name="OPENTDB_API",
        default="off",
        meaning="`on` opens `/api.php` and its sisters, by which clients of Open Trivia DB play "
        "from this bank. Whoever reaches the server reads approved questions with their answers.",
    ),
    Setting(
        name="RATE_LIMITS",
        default="on",
        meaning="`off` lifts the limits on requests per minute; for load tests only.",
    ),
    Setting(
        name="RATE_LIMIT_STORAGE",
        default="memory://",
        meaning="Where the rate limits count: `memory://` or a Redis such as "
        "`redis://localhost:6379`. While Redis is away they count in memory.",
    ),
    Setting(
        name="THREADS",
        default="16",
        meaning="Requests a worker works on at the same time, 1 to 512.",
    ),
    Setting(
        name="WORKERS",
        default="1",
        meaning="Processes that serve, 1 to 64. More than one needs PostgreSQL in `DATABASE_URL` "
        "and a Redis in `REDIS_URL`.",
    ),
    Setting(
        name="REDIS_URL",
        default="",
        meaning="The Redis by which workers tell one another that a night went on, such as "
        "`redis://localhost:6379`. Empty: there is one worker.",
    ),
    Setting(
        name="LOG_LEVEL",
        default="info",
        meaning="Least severe messages to log: `debug`, `info`, `warning` or `error`.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the operator decided; see `SETTINGS` for the meaning of each."""

    host: str = "127.0.0.1"
    port: int = 8000
    instance_dir: Path
    database_url: str
    tls: bool = False
    trusted_proxies: int = 0
    auto_approve: AutoApprove = AutoApprove.CLEAN
    fetch_articles: bool = False
    opentdb_api: bool = False
    rate_limits: bool = True
    rate_limit_storage: str = "memory://"
    threads: int = 16
    workers: int = 1
    redis_url: str = ""
    log_level: str = "info"

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Settings:
        """The settings as `environ` has them; an absent or empty variable means its default.

        Raises:
            SettingError: a value is none that the setting can take.
        """
        given = {s.name: environ.get(s.name, "").strip() or s.default for s in SETTINGS}
        instance_dir = Path(given["INSTANCE_DIR"]).expanduser().resolve()
        database_url = _database_url(given["DATABASE_URL"], instance_dir)
        redis_url = _redis_url(given["REDIS_URL"])
        is_alone = not redis_url or database_url.startswith("sqlite")
        return cls(
            host=given["HOST"],
            port=_whole("PORT", given["PORT"], 1, _HIGHEST_PORT),
            instance_dir=instance_dir,
            database_url=database_url,
            tls=_switch("TLS", given["TLS"]),
            trusted_proxies=_whole("TRUSTED_PROXIES", given["TRUSTED_PROXIES"], 0, _MOST_PROXIES),
            auto_approve=AutoApprove(
                _one_of("AUTO_APPROVE", given["AUTO_APPROVE"], ("clean", "none"))
            ),
            fetch_articles=_switch("FETCH_ARTICLES", given["FETCH_ARTICLES"]),
            opentdb_api=_switch("OPENTDB_API", given["OPENTDB_API"]),
            rate_limits=_switch("RATE_LIMITS", given["RATE_LIMITS"]),
            rate_limit_storage=_limit_storage(given["RATE_LIMIT_STORAGE"]),
            threads=_whole("THREADS", given["THREADS"], 1, _MOST_THREADS),
            workers=_workers(given["WORKERS"], is_alone=is_alone),
            redis_url=redis_url,
            log_level=_one_of(
                "LOG_LEVEL", given["LOG_LEVEL"].lower(), ("debug", "info", "warning", "error")
            ),
        )


def secret_key(instance_dir: Path) -> str:
    """The secret that signs cookies; the first call makes it, readable by its owner alone.

    Raises:
        SecretError: others could read it, or it is too short to be one.
    """
    path = instance_dir / "secret_key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _kept_secret(path)
    secret = secrets.token_hex(_SECRET_BYTES)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secret)
    return secret


def _kept_secret(path: Path) -> str:
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise SecretError(
            f"{path} can be read by others. If nobody has: chmod 600 {path}. "
            "Otherwise delete it; a new one is made and everybody signs in again."
        )
    secret = path.read_text(encoding="utf-8").strip()
    if len(secret.encode()) < _SECRET_BYTES:
        raise SecretError(
            f"{path} holds fewer than {_SECRET_BYTES} bytes. Delete it; a new one is made."
        )
    return secret


def _whole(name: str, text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and least <= int(text[:9]) <= most):
        raise SettingError(f"{name} must be a whole number from {least} to {most}, not {text!r}.")
    return int(text)


def _workers(text: str, *, is_alone: bool) -> int:
    number = _whole("WORKERS", text, 1, _MOST_WORKERS)
    if number > 1 and is_alone:
        raise SettingError(
            "WORKERS must be 1 without PostgreSQL and Redis: several workers share the database "
            "of DATABASE_URL=postgresql://… and hear of one another through REDIS_URL=redis://…"
        )
    return number


def _one_of(name: str, text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        raise SettingError(f"{name} must be one of {', '.join(choices)}, not {text!r}.")
    return text


def _switch(name: str, text: str) -> bool:
    return _one_of(name, text, ("on", "off")) == "on"


def _limit_storage(text: str) -> str:
    if not text.startswith(("memory://", "redis://", "rediss://")):
        raise SettingError(
            f"RATE_LIMIT_STORAGE must begin with memory://, redis:// or rediss://, not {text!r}."
        )
    return text


def _redis_url(text: str) -> str:
    if text and not text.startswith(("redis://", "rediss://", "unix://")):
        raise SettingError(
            f"REDIS_URL must begin with redis://, rediss:// or unix://, not {text!r}."
        )
    return text


def _database_url(text: str, instance_dir: Path) -> str:
    scheme, _, rest = text.partition("://")
    if scheme in {"postgresql", "postgres", "postgresql+psycopg"} and rest:
        return f"postgresql+psycopg://{rest}"
    file = rest.removeprefix("/")
    if not text:
        path = instance_dir / "pubproof.sqlite3"
    elif scheme == "sqlite" and file and file != rest and not file.startswith(":memory:"):
        path = Path(file).expanduser().resolve()
    else:
        raise SettingError(
            "DATABASE_URL must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME."
        )
    if "?" in str(path):
        raise SettingError(f"DATABASE_URL must name a file without a question mark, not {path}.")
    return f"sqlite:///{path}"
