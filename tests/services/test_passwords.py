"""How passwords are kept and which are refused."""

from __future__ import annotations

from statistics import median
from time import process_time

import pytest
from argon2 import extract_parameters

from quiz.services import passwords


def test_a_hash_is_argon2id_of_64_mib() -> None:
    kept = passwords.hashed("hamster wheel galaxy")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.matches(kept, "hamster wheel galaxy")
    assert not passwords.matches(kept, "Hamster wheel galaxy")
    assert not passwords.is_outdated(kept)


def test_nobody_costs_as_much_as_somebody() -> None:
    kept = passwords.hashed("hamster wheel galaxy")
    assert extract_parameters(passwords.NOBODY) == extract_parameters(kept)

    def cost(password_hash: str) -> float:
        started = process_time()
        assert not passwords.matches(password_hash, "wrong")
        return process_time() - started

    somebody = median(cost(kept) for _ in range(5))
    nobody = median(cost(passwords.NOBODY) for _ in range(5))
    assert 0.4 < nobody / somebody < 2.5


@pytest.mark.parametrize("password", ["hamster wheel", "ßßßßßßßß1", "        x", "correct horse"])
def test_rare_passwords_need_no_special_characters(password: str) -> None:
    assert passwords.objection(password, name="Cora") is None


def test_the_list_has_three_thousand_common_passwords() -> None:
    assert len(passwords._common()) == 3000
    assert all(len(each) >= passwords.SHORTEST for each in passwords._common())
