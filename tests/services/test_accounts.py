"""Invitations, sign-in, sessions: what works, and every refusal with the state unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from quiz.services import accounts, passwords
from quiz.services.accounts import (
    AccountRefused,
    AccountView,
    BadName,
    BadPassword,
    InvitationGone,
    LastCurator,
    NameTaken,
    NoSuchAccount,
    Role,
    SignInBusy,
    SignInRefused,
)
from quiz.services.units import looking
from quiz.store.base import Base, db
from quiz.store.opening import opened
from quiz.store.people import Account, AccountSession, Invitation
from tests.factories import NOON

PHRASE = "hamster wheel galaxy"
MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture(autouse=True)
def _cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a real hash costs is shown by the tests of passwords."""
    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", cheap)


def rows(table: type[Base]) -> int:
    with looking():
        return db.session.scalar(select(func.count()).select_from(table)) or 0


def cora(*, name: str = "Cora", role: Role = Role.CURATOR) -> AccountView:
    token = accounts.invite(role, now=NOON)
    return accounts.accept(token, name=name, password=PHRASE, now=NOON)


def test_the_first_invitation_makes_a_curator() -> None:
    token = accounts.open_first_invitation(now=NOON)
    assert token is not None
    assert accounts.is_open(token, now=NOON)
    account = accounts.accept(token, name="  Cora   Lee ", password=PHRASE, now=NOON)
    assert (account.name, account.role) == ("Cora Lee", "curator")
    assert not accounts.is_open(token, now=NOON)


def test_no_first_invitation_once_there_is_a_curator() -> None:
    cora()
    assert accounts.open_first_invitation(now=NOON) is None
    assert rows(Invitation) == 1


def test_a_host_is_no_curator() -> None:
    cora(role=Role.HOST)
    assert accounts.open_first_invitation(now=NOON) is not None


def test_a_new_first_invitation_voids_the_one_before() -> None:
    first = accounts.open_first_invitation(now=NOON)
    second = accounts.open_first_invitation(now=NOON)
    assert first
    assert second
    assert first != second
    assert not accounts.is_open(first, now=NOON)
    with pytest.raises(InvitationGone):
        accounts.accept(first, name="Cora", password=PHRASE, now=NOON)
    assert rows(Account) == 0
    assert accounts.is_open(second, now=NOON)


def test_tokens_are_random_and_kept_as_hashes_only() -> None:
    token = accounts.invite(Role.HOST, now=NOON)
    assert len(token) >= 22  # 128 bits in base64
    with looking():
        kept = db.session.scalars(select(Invitation.token_hash)).one()
    assert token not in kept


def test_an_invitation_is_good_once() -> None:
    token = accounts.invite(Role.HOST, now=NOON)
    accounts.accept(token, name="Hugo", password=PHRASE, now=NOON)
    with pytest.raises(InvitationGone):
        accounts.accept(token, name="Second", password=PHRASE, now=NOON)
    assert rows(Account) == 1


def test_an_invitation_ends_after_a_quarter_of_an_hour() -> None:
    token = accounts.invite(Role.HOST, now=NOON)
    assert accounts.is_open(token, now=NOON + 15 * MINUTE - timedelta(seconds=1))
    late = NOON + 15 * MINUTE
    assert not accounts.is_open(token, now=late)
    with pytest.raises(InvitationGone):
        accounts.accept(token, name="Hugo", password=PHRASE, now=late)
    assert rows(Account) == 0


@pytest.mark.parametrize("token", ["", "nonsense", "ü\ud800", "a" * 5000])
def test_an_unknown_invitation_is_gone(token: str) -> None:
    assert not accounts.is_open(token, now=NOON)
    with pytest.raises(InvitationGone):
        accounts.accept(token, name="Eve", password=PHRASE, now=NOON)


@pytest.mark.parametrize(
    ("name", "password", "refusal"),
    [
        ("", PHRASE, BadName),
        ("   ", PHRASE, BadName),
        ("x" * 41, PHRASE, BadName),
        ("Co\u202era", PHRASE, BadName),
        ("Co\x00ra", PHRASE, BadName),
        ("Cora", "short", BadPassword),
        ("Cora", "x" * 1025, BadPassword),
        ("Cora", "Password1", BadPassword),
        ("Cora", "12345678", BadPassword),
        ("Cora", "zzzzzzzzzz", BadPassword),
        ("Cora Corinna", "cora corinna", BadPassword),
    ],
)
def test_a_refused_account_leaves_the_invitation_open(
    name: str, password: str, refusal: type[AccountRefused]
) -> None:
    token = accounts.invite(Role.CURATOR, now=NOON)
    with pytest.raises(refusal) as refused:
        accounts.accept(token, name=name, password=password, now=NOON)
    assert str(refused.value)
    assert rows(Account) == 0
    assert accounts.is_open(token, now=NOON)


def test_a_name_in_other_letters_is_the_same_name() -> None:
    cora(name="Straße")
    token = accounts.invite(Role.CURATOR, now=NOON)
    with pytest.raises(NameTaken):
        accounts.accept(token, name="ＳＴＲＡＳＳＥ", password=PHRASE, now=NOON)
    assert rows(Account) == 1
    assert accounts.is_open(token, now=NOON)


def test_long_and_strange_passwords_work() -> None:
    token = accounts.invite(Role.CURATOR, now=NOON)
    password = "🐹🐧" * 512
    accounts.accept(token, name="Cora", password=password, now=NOON)
    assert accounts.sign_in("Cora", password, now=NOON)


def test_sign_in_says_who() -> None:
    account = cora()
    token = accounts.sign_in(" cORA ", PHRASE, now=NOON)
    assert len(token) >= 43  # 256 bits
    assert accounts.who(token, now=NOON) == account
    assert accounts.sign_in("Cora", PHRASE, now=NOON) != token


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Cora", "wrong password"),
        ("Nobody", PHRASE),
        ("", ""),
        ("Co\x00ra\ud800", "x"),
        ("Cora", PHRASE.upper()),
    ],
)
def test_a_refused_sign_in_reads_the_same_and_leaves_nothing(name: str, password: str) -> None:
    cora()
    with pytest.raises(SignInRefused, match=r"^Name and password do not belong together\.$"):
        accounts.sign_in(name, password, now=NOON)
    assert rows(AccountSession) == 0


@pytest.mark.parametrize("token", ["", "nonsense", "ü\ud800"])
def test_an_unknown_token_is_nobody(token: str) -> None:
    assert accounts.who(token, now=NOON) is None


def test_a_session_ends_after_eight_idle_hours() -> None:
    cora()
    token = accounts.sign_in("Cora", PHRASE, now=NOON)
    later = NOON + timedelta(hours=7, minutes=59)
    assert accounts.who(token, now=later)
    assert accounts.who(token, now=later + timedelta(hours=7, minutes=59))
    assert accounts.who(token, now=later + timedelta(hours=16)) is None


def test_a_session_ends_after_thirty_days_of_use() -> None:
    cora()
    token = accounts.sign_in("Cora", PHRASE, now=NOON)
    now = NOON
    while now < NOON + timedelta(days=30):
        assert accounts.who(token, now=now)
        now += timedelta(hours=6)
    assert accounts.who(token, now=now) is None


def test_being_seen_is_written_at_most_once_a_minute() -> None:
    cora()
    token = accounts.sign_in("Cora", PHRASE, now=NOON)

    def seen() -> timedelta:
        with looking():
            return db.session.scalars(select(AccountSession.seen_at)).one() - NOON

    accounts.who(token, now=NOON + timedelta(seconds=59))
    assert seen() == timedelta(0)
    accounts.who(token, now=NOON + timedelta(seconds=60))
    assert seen() == MINUTE


def test_sign_out_ends_one_session() -> None:
    cora()
    one, two = (accounts.sign_in("Cora", PHRASE, now=NOON) for _ in range(2))
    accounts.sign_out(one)
    accounts.sign_out(one)
    assert accounts.who(one, now=NOON) is None
    assert accounts.who(two, now=NOON)


def test_sign_out_everywhere_ends_all_of_one_account() -> None:
    account = cora()
    cora(name="Hugo", role=Role.HOST)
    mine = [accounts.sign_in("Cora", PHRASE, now=NOON) for _ in range(2)]
    his = accounts.sign_in("Hugo", PHRASE, now=NOON)
    accounts.sign_out_everywhere(account, now=NOON)
    assert [accounts.who(token, now=NOON) for token in mine] == [None, None]
    assert accounts.who(his, now=NOON)


def test_a_disabled_account_is_out_at_once() -> None:
    cora()
    token = accounts.sign_in("Cora", PHRASE, now=NOON)
    with pytest.raises(LastCurator):
        accounts.disable("CORA", now=NOON)
    assert accounts.who(token, now=NOON)
    accounts.disable("CORA", now=NOON, even_the_last=True)
    assert accounts.who(token, now=NOON) is None
    with pytest.raises(SignInRefused):
        accounts.sign_in("Cora", PHRASE, now=NOON)
    assert accounts.open_first_invitation(now=NOON), "somebody must be able to get in again"


def test_a_session_of_a_disabled_account_is_nobody_even_if_its_row_stayed() -> None:
    cora()
    token = accounts.sign_in("Cora", PHRASE, now=NOON)
    with looking():
        account = db.session.scalars(select(Account)).one()
        account.disabled_at = NOON
        db.session.commit()
    assert accounts.who(token, now=NOON) is None


def test_disabling_nobody_is_refused() -> None:
    cora()
    with pytest.raises(NoSuchAccount, match="Nobody"):
        accounts.disable("Nobody", now=NOON)
    assert accounts.sign_in("Cora", PHRASE, now=NOON)


def test_sessions_that_are_over_are_swept_at_sign_in() -> None:
    cora()
    for _ in range(3):
        accounts.sign_in("Cora", PHRASE, now=NOON)
    accounts.sign_in("Cora", PHRASE, now=NOON + timedelta(hours=9))
    assert rows(AccountSession) == 1


def test_an_outdated_hash_is_renewed_at_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    cora()
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=2, memory_cost=64))
    accounts.sign_in("Cora", PHRASE, now=NOON)
    with looking():
        kept = db.session.scalars(select(Account.password_hash)).one()
    assert "t=2" in kept
    assert accounts.sign_in("Cora", PHRASE, now=NOON)


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All turns for hashing are taken."""
    monkeypatch.setattr(passwords, "PATIENCE_S", 0.01)
    for _ in range(passwords.AT_ONCE):
        passwords._turns.acquire()
    yield
    for _ in range(passwords.AT_ONCE):
        passwords._turns.release()


@pytest.mark.usefixtures("busy")
def test_too_many_at_once_are_told_to_come_back() -> None:
    token = accounts.invite(Role.CURATOR, now=NOON)
    with pytest.raises(SignInBusy):
        accounts.accept(token, name="Cora", password=PHRASE, now=NOON)
    with pytest.raises(SignInBusy):
        accounts.sign_in("Cora", PHRASE, now=NOON)
    assert accounts.is_open(token, now=NOON)


def test_of_many_who_accept_one_invitation_one_gets_it(database: str) -> None:
    token = accounts.invite(Role.CURATOR, now=NOON)

    def accept(name: str) -> str:
        with opened(database):
            try:
                return accounts.accept(token, name=name, password=PHRASE, now=NOON).name
            except AccountRefused as refusal:
                return type(refusal).__name__

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(accept, ["Ann", "Ben", "Cleo", "Dan"]))
    assert outcomes.count("InvitationGone") == 3
    assert rows(Account) == 1


def test_of_many_who_take_one_name_one_gets_it(database: str) -> None:
    tokens = [accounts.invite(Role.CURATOR, now=NOON) for _ in range(4)]

    def accept(token: str) -> str:
        with opened(database):
            try:
                return accounts.accept(token, name="Ann", password=PHRASE, now=NOON).name
            except AccountRefused as refusal:
                return type(refusal).__name__

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(accept, tokens))
    assert sorted(outcomes) == ["Ann", "NameTaken", "NameTaken", "NameTaken"]
    assert rows(Account) == 1
