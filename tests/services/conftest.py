"""The services are tested on every database the store supports."""

from __future__ import annotations

import pytest

from quiz.services.units import writing
from quiz.store import people
from tests.factories import NOON


@pytest.fixture
def cora(database: str) -> int:
    """The account of a curator, without the cost of a password."""
    with writing():
        account_id = people.add_account(
            name="Cora", name_key="cora", role="curator", password_hash="none", now=NOON
        )
    assert account_id is not None
    return account_id
