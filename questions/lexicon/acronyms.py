"""What initials stand for, and what else they might: other words with the same initials.

Own lists of the words that such names are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.lexicon.chance import shuffled

# The last word of a name says what it is, those before it say which.
_HEADS = """
Academy Administration Agency Alliance Association Authority Bank Board Bureau
 Commission Committee Company Conference Corporation Council Department
Directorate Federation Foundation Fund Group Institute
Institution Network Office Panel Partnership Platform
Project Research Service Society Syndicate System Trust Union Unit
"""
_MODIFIERS = """
Academic Advanced Aeronautical African American Applied Arab Artistic Asian Associated Atlantic Atomic
Banking Border British Broadcasting Business Canadian Central Chemical Civil Commercial Commerce
Communications Consumer Continental Cultural  Democratic Development Digital Economic Educational
Electric Electronic Emergency Energy English Environmental European Executive Federal Financial Fiscal
Food Football Foreign General Geographic Global Government  Health Heritage Historical
Housing Human Imperial Independent Industrial Information Internal International Investment Joint
Judicial Justice  Legal Liberal Local Marine Maritime Mechanical Medical Metropolitan Military Monetary
Mutual National Natural Naval Northern Oceanic Official Olympic Operational Overseas Pacific
Parliamentary Physical Planning Political Popular Professional Public Radio Regional Republican
Research Royal Rural Safety Science Scientific Secret Security Social Southern Space Standard State
Strategic Technical Technology Telegraph Television Trade Transport Tropical Universal Urban
Veterans Voluntary Water Welfare Western Wildlife Women World Youth
"""
_ALSO = frozenset(
    "Organisation Organization Centre Center Programme Program Survey Station Laboratory League".split()
)
_FEW = 2
_LINKS = frozenset({"of", "for", "on", "in"})  # behind the word that says what the body is
_SMALL = frozenset("of and the for in on".split())


def _by_letter(words: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words.split():
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


_HEAD, _MODIFIER = _by_letter(_HEADS), _by_letter(_MODIFIERS)


def stands_for(short: str, name: str) -> bool:
    """Whether the letters are the initials of a body's name, its small words left out."""
    words = [word for word in re.split(r"[\s-]+", name) if word not in _SMALL]
    is_body = words[-1] in _HEAD.get(words[-1][0], ()) or words[-1] in _ALSO
    is_whole = len(words) > 1 and [word[0] for word in words] == list(short)
    return is_whole and (is_body or any(word in _HEAD.get(word[0], ()) for word in words))


def rivals(name: str) -> tuple[str, ...]:
    """Other names with the same initials: one word exchanged, best the one that says what it is."""
    return tuple(dict.fromkeys(_exchanged(name)))


def _exchanged(name: str) -> Iterator[str]:
    words = name.split(" ")
    at = next((i for i, word in enumerate(words) if word in _LINKS), len(words)) - 1
    which, what, rest = words[:at], words[at], words[at + 1 :]
    heads = [w for w in shuffled(_HEAD.get(what[0], ()), name) if w[:5] != what[:5]]
    if len(heads) < _FEW:
        return
    for head in heads:
        yield " ".join([*which, head, *rest])
    if len(heads) > _FEW:
        return
    for i, word in enumerate(which):
        alike = _MODIFIER.get(word[0], ())
        if word in alike:  # one that is a name, or of another field, stays: it would stand out
            other = shuffled((w for w in alike if w[:5] != word[:5]), name)[0]
            yield " ".join([*which[:i], other, *which[i + 1 :], what, *rest])
