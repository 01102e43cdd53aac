"""Who in an article on a film, a series or a book is a character of it: no choice beside an actor.

Pure. Read from the words beside a name: "Anna Bell (Mary Stone)", "Ann Lee, who played Anna Bell",
"Anna Bell is the owner of a shop".
"""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2}"
_ONE = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,2}"
_PLAYS = r"(?:plays|played|portrays|portrayed|voices|voiced)"
_CHARACTER = re.compile(
    rf"\b({_NAME}) \({_ONE}\)"
    rf"|\b({_NAME}),[^,.;()]{{0,40}} (?:played|portrayed|voiced) by (?=[A-Z])"
    rf"|\b{_ONE}(?:, who)? {_PLAYS} (?:the [a-z]+ )?({_NAME})"
    rf"|\b{_NAME} as (?:the [a-z]+ )?({_NAME})"
    rf"|\b({_NAME}) is (?:the|an?) [a-z]"
)


def characters(text: str) -> frozenset[str]:
    """The names that the text gives an actor for, or tells the story of."""
    return frozenset(name for found in _CHARACTER.findall(text) for name in found if name)
