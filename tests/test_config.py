"""Settings: defaults, every value that is taken, every one that is refused; and the secret."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from quiz.config import (
    SETTINGS,
    AutoApprove,
    SecretError,
    SettingError,
    Settings,
    secret_key,
)


def test_the_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings.from_environ({}) == Settings(
        host="127.0.0.1",
        port=8000,
        instance_dir=tmp_path / "instance",
        database_url=f"sqlite:///{tmp_path}/instance/pubproof.sqlite3",
        tls=False,
        trusted_proxies=0,
        auto_approve=AutoApprove.CLEAN,
        rate_limits=True,
        rate_limit_storage="memory://",
        threads=16,
        workers=1,
        redis_url="",
        log_level="info",
    )


def test_an_empty_value_means_the_default() -> None:
    assert Settings.from_environ(dict.fromkeys((s.name for s in SETTINGS), " ")) == (
        Settings.from_environ({})
    )


def test_every_field_has_a_line_in_the_table() -> None:
    assert [s.name.lower() for s in SETTINGS] == [
        f.name for f in sorted(fields(Settings), key=lambda f: _place(f.name))
    ]
    assert all(s.meaning.endswith(".") for s in SETTINGS)


def _place(name: str) -> int:
    return [s.name.lower() for s in SETTINGS].index(name)


def test_settings_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings.from_environ({}).port = 1  # type: ignore[misc]  # that is what is refused


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("HOST", "192.168.1.7", "192.168.1.7"),
        ("HOST", "::1", "::1"),
        ("PORT", "1", 1),
        ("PORT", " 65535 ", 65535),
        ("TLS", "on", True),
        ("TRUSTED_PROXIES", "10", 10),
        ("AUTO_APPROVE", "none", AutoApprove.NONE),
        ("RATE_LIMITS", "off", False),
        ("RATE_LIMIT_STORAGE", "redis://localhost:6379", "redis://localhost:6379"),
        ("THREADS", "512", 512),
        ("WORKERS", "1", 1),
        ("REDIS_URL", "redis://localhost:6379", "redis://localhost:6379"),
        ("REDIS_URL", "unix:///run/redis.sock", "unix:///run/redis.sock"),
        ("LOG_LEVEL", "DEBUG", "debug"),
        ("INSTANCE_DIR", "/srv/quiz", Path("/srv/quiz")),
        ("DATABASE_URL", "sqlite:////srv/quiz.db", "sqlite:////srv/quiz.db"),
        ("DATABASE_URL", "postgres://u:p@h/n", "postgresql+psycopg://u:p@h/n"),
        ("DATABASE_URL", "postgresql://u@h:1/n?sslmode=require",
         "postgresql+psycopg://u@h:1/n?sslmode=require"),
        ("DATABASE_URL", "postgresql+psycopg:///n", "postgresql+psycopg:///n"),
    ],
)  # fmt: skip
def test_values_that_are_taken(name: str, text: str, value: object) -> None:
    assert getattr(Settings.from_environ({name: text}), name.lower()) == value


def test_a_relative_file_is_found_from_where_the_command_was_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings.from_environ({"DATABASE_URL": "sqlite:///quiz.db", "INSTANCE_DIR": "x"})
    assert settings.database_url == f"sqlite:///{tmp_path}/quiz.db"
    assert settings.instance_dir == tmp_path / "x"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("PORT", text) for text in ("0", "65536", "-1", "80.5", "http", "８０", "1" * 5000)),
        *(("THREADS", text) for text in ("0", "513", "many")),
        *(("WORKERS", text) for text in ("0", "65", "2")),
        ("REDIS_URL", "localhost:6379"),
        *(("TRUSTED_PROXIES", text) for text in ("-1", "11", "true")),
        *(("TLS", text) for text in ("true", "1", "ON")),
        ("AUTO_APPROVE", "all"),
        ("RATE_LIMITS", "no"),
        ("RATE_LIMIT_STORAGE", "localhost:6379"),
        ("LOG_LEVEL", "loud"),
        *(
            ("DATABASE_URL", text)
            for text in (
                "mysql://h/n",
                "quiz.db",
                "sqlite://",
                "sqlite:///",
                "sqlite:///:memory:",
                "sqlite://quiz.db",
                "sqlite:///?mode=memory",
                "sqlite:////srv/quiz.db?mode=memory",
                "postgresql://",
            )
        ),
    ],
)
def test_a_wrong_value_is_named(name: str, text: str) -> None:
    with pytest.raises(SettingError, match=rf"^{name} must "):
        Settings.from_environ({name: text})


SHARED = {"DATABASE_URL": "postgresql:///quiz", "REDIS_URL": "redis://localhost"}


def test_several_workers_need_postgresql_and_redis() -> None:
    assert Settings.from_environ({"WORKERS": "2", **SHARED}).workers == 2
    for name in SHARED:
        with pytest.raises(SettingError, match="WORKERS must be 1 without PostgreSQL and Redis"):
            Settings.from_environ({"WORKERS": "2", **SHARED, name: ""})


def test_an_instance_that_no_address_can_name_is_refused() -> None:
    with pytest.raises(SettingError, match="question mark"):
        Settings.from_environ({"INSTANCE_DIR": "/srv/what?"})


@pytest.fixture
def wide_umask() -> Iterator[None]:
    """The least careful umask, so that modes do not depend on it."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("wide_umask")
def test_the_first_start_makes_a_secret_for_its_owner_alone(tmp_path: Path) -> None:
    secret = secret_key(tmp_path)
    assert len(secret) == 64
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert secret_key(tmp_path) == secret


def test_every_installation_has_its_own_secret(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
    assert secret_key(tmp_path / "a") != secret_key(tmp_path / "b")


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o620, 0o666, 0o601])
def test_a_secret_that_others_could_read_is_refused(tmp_path: Path, mode: int) -> None:
    secret = secret_key(tmp_path)
    path = tmp_path / "secret_key"
    path.chmod(mode)
    with pytest.raises(SecretError, match="chmod 600") as refused:
        secret_key(tmp_path)
    assert secret not in str(refused.value)
    assert path.read_text() == secret
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.parametrize("text", ["", "\n", "x" * 31, f"  {'x' * 31}\n"])
def test_a_short_secret_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "secret_key"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(SecretError, match="fewer than 32 bytes"):
        secret_key(tmp_path)
    assert path.read_text() == text


def test_a_secret_of_the_operator_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"
    path.write_text("ü" * 16 + "\n")
    path.chmod(0o600)
    assert secret_key(tmp_path) == "ü" * 16
