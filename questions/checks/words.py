"""What several rules need to look at: words of a text, and its text outside of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.lexicon.likeness import fold

if TYPE_CHECKING:
    from questions.model import Draft

QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"")
# Words that carry no content of their own.
_SMALL = """
    about after also among and another because before between during each first from have into its
    like made make many more most much name named only other over part same some such than that
    their them then there these they this those through under very was were what when where which
    while whom whose will with work would
"""
SMALL = frozenset(_SMALL.split())
_LONG = 3


def content(text: str) -> frozenset[str]:
    """The words of more than three letters that mean something, folded, possessives stripped."""
    return frozenset(w for w in fold(text).split() if len(w) > _LONG and w not in SMALL)


def unnamed(draft: Draft) -> str:
    """The stem without quotations, and with "Somebody" for every proper name in it."""
    stem = QUOTED.sub(" ", draft.item.stem)
    for name in sorted(draft.prompt.names, key=lambda n: (-len(n), n)):
        stem = stem.replace(name, "Somebody")
    return stem


def contains(text: str, part: str) -> bool:
    """Whether the part occurs in the text as whole words, folded."""
    return bool(fold(part)) and f" {fold(part)} " in f" {fold(text)} "
