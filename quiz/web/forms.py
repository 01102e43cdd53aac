"""What forms of all areas share: a typed form, and text that arrives tidy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import wtforms
from werkzeug.datastructures import MultiDict


class Form(wtforms.Form):
    """A form without a token of its own: `quiz.web.csrf` has checked that before any view."""

    def __init__(
        self, sent: MultiDict[str, Any] | None = None, *, data: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(sent, data=data)  # type: ignore[no-untyped-call]  # WTForms has no types

    def is_valid(self) -> bool:
        """Whether every field holds what it may; if not, the fields say why."""
        return bool(self.validate())  # type: ignore[no-untyped-call]  # as above

    def blame(self, errors: Mapping[str, str]) -> None:
        """Put what a service found wrong beside the fields it names."""
        for name, words in errors.items():
            self[name].errors = [*self[name].errors, words]


def tidy(text: str | None) -> str:
    """Text without space around it; `None`, a field that was not sent, reads as empty."""
    return (text or "").strip()
