"""What a sentence states before it begins to suppose: "The dam failed in 1889, and it may have …".

Pure. A supposition spoils the part of the sentence it stands in and all that follows, not what was
plainly said before.
"""

from __future__ import annotations

import re

from questions.lexicon import language
from questions.model import Sentence

_HYPOTHETICAL = "hypothetical"
_HEDGE = re.compile(
    next(row for reason, row in language.DOUBTS if reason == _HYPOTHETICAL), re.IGNORECASE
)
# Where a part of a sentence ends that stands by itself.
_END = re.compile(
    r"[;:—–] ?|, (?=(?:and|but|so|although|though|while|which|who|where) )"
    r"| (?=(?:but|although|though) )"
)


_LISTED = re.compile(r"(?:^|[\s,;])(?:\d{1,2}|[a-z]|[ivx]+)\)")  # "a) salt; b) sand"


def certain(sentence: Sentence) -> str:
    """The sentence as far as it states something: all of it where nothing in it is doubtful.

    Empty where all of it is: a question, a corrupted one, a supposition from its first words on,
    and the end of one that was cut inside its brackets.
    """
    if sentence.text.count(")") > sentence.text.count("(") and not _LISTED.search(sentence.text):
        return ""
    if sentence.doubt != _HYPOTHETICAL:
        return "" if sentence.doubt else sentence.text
    found = _HEDGE.search(sentence.text)
    before = sentence.text[: found.start()] if found else ""
    ends = [match.start() for match in _END.finditer(before)]
    return before[: ends[-1]] if ends else ""
