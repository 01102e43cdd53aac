"""Rules about what a stem leaves to its article: "the club", a name cut short, initials nobody knows.

The stem is read without a grammar: a thing is told of by its kind alone where "the" and small words
lead to a noun of kinds and nothing behind it says which one is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.checks.words import unnamed
from questions.lexicon import nouns
from questions.lexicon.function_words import FAMILIAR, TAGS
from questions.lexicon.verbs import VERBS
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDS = re.compile(r"[^\W_](?:[\w’'.&-]*[^\W_])?|[“”\",:?]")
_SETTING = re.compile(r"^(?:[^?]{2,70}: (?=[A-Z])|(?:In|At|During) (?:the )?[^?,]{2,70}, )")
_WHO_IS = re.compile(r"[Ww]ho (?:is|was) the [a-z -]+\?")
# What follows one of them says which one is meant.
_TELLING = frozenset(
    "of for between against that who which whose where by with known called named as later then once".split()
)
_PLACING = frozenset("in at on from near over during after before about under into".split())
# Nouns of kinds that are also said of all, or of none in particular.
_GENERAL = FAMILIAR | frozenset(
    """
    class head star host hand face state law language age name title record site object code figure
    object subject role part number character child people family baby body brain eye book letter
    animal plant metal gas rock engine material drink food crop voice line top office service
    """.split()
)
_SINGLED = re.compile(r"^(?:first|last|only|second|third|fourth|fifth|sixth|final|same|\w+est|\d.*)$")
_EVENTS = nouns.EVENTS - {"agreement", "act", "accord", "armistice", "league"}


def definite(draft: Draft) -> Iterator[Finding]:
    """What "the" is said of is told by a name, a complement or the topic: never "the captain" alone.

    Within a named topic things and places are told by that; who did something and what happened are
    not, as it has many of them.

    Source: Haladyna et al. 2002, guidelines 3 and 14 (items independent, directions clear).
    """
    stem = draft.item.stem
    within = _SETTING.match(stem)
    is_within = within is not None or _names_subject(draft)
    if within and _WHO_IS.match(stem, within.end()):
        return  # "In the novel X, who is the narrator?"
    for noun in _alone(_WORDS.findall(stem[within.end() if within else 0 :])):
        if is_within and (_may_be_told(noun) or noun in draft.item.subject.casefold()):
            continue
        if within and re.search(rf"\b{re.escape(noun)}\b", within[0], re.IGNORECASE):
            continue
        yield _block("definite", f"“the {noun}” is not told by a name or by what it is of.")


def _may_be_told(noun: str) -> bool:
    """Whether the topic has one such thing at most, as far as its noun tells."""
    return nouns.KINDS.get(noun) is not Kind.PERSON and noun not in _EVENTS


def _names_subject(draft: Draft) -> bool:
    subject = draft.item.subject.casefold()
    kind = draft.prompt.fact.subject.kind
    return kind is not Kind.PERSON and subject in draft.item.stem.casefold()


def _alone(words: Sequence[str]) -> Iterator[str]:
    """The nouns of kinds behind "the" that nothing says more of."""
    for at, word in enumerate(words):
        if word != "the":
            continue
        end = at + 1
        while end < len(words) and words[end].islower() and words[end].isalpha() and (
            words[end] not in TAGS or TAGS[words[end]] in "an"
        ):
            end += 1
        run = words[at + 1 : end]
        noun = _head(run)
        if noun is None or any(_SINGLED.match(each) for each in run[: run.index(noun)]):
            continue
        behind = words[at + 2 + run.index(noun) :]
        if words[0] == "Of" and behind == ["?"]:
            continue  # "Of which city was Ann Roe the bishop?"
        if not _is_told(noun, behind):
            yield noun


def _head(run: Sequence[str]) -> str | None:
    """The noun of kinds that ends the phrase, where a verb or nothing follows it."""
    for at, word in enumerate(run):
        if word in nouns.KINDS and word not in _GENERAL:
            behind = run[at + 1 : at + 2]
            if not behind or (behind[0] in VERBS.forms and behind[0] not in nouns.KINDS):
                return word
    return None


def _is_told(noun: str, behind: Sequence[str]) -> bool:
    """Whether what follows says which one is meant."""
    if not behind or behind[0] in {"?", ","}:
        return False
    if behind[0] in _TELLING or behind[0][0].isupper() or behind[0][0].isdigit() or behind[0] in "“\"":
        return True
    if behind[0] == "to":
        return noun in _EVENTS or noun in {"successor", "heir", "ambassador", "secretary", "road"}
    said = [word for word in behind[1:3] if word != "the"]
    return behind[0] in _PLACING and bool(said) and not said[0].islower() and said[0] != "?"


_NICKNAMED = r"[’']? [“\"][^“”\"]{1,24}[”\"] (?=[A-Z])"
_PERSONAL = re.compile(r"\b[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*)?(?=\?|$|[’']s\b)")


def cut_name(draft: Draft) -> Iterator[Finding]:
    """No name in the stem is the part before a nickname: 'the actor Emilio “El Indio” Fernández'.

    Source: found in trials, as `truncation` for the key.
    """
    for source in draft.item.sources[:1]:
        for match in _PERSONAL.finditer(draft.item.stem):
            if re.search(rf"\b{re.escape(match[0])}{_NICKNAMED}", source.sentence):
                yield _block("truncation", f"“{match[0]}” is only a part of a name.")


def said_twice(draft: Draft) -> Iterator[Finding]:
    """Nobody is called by the full name twice.

    Source: Haladyna et al. 2002, guideline 8 (wording kept clear).
    """
    for match in re.finditer(r"\b[A-Z][\w’-]+ [A-Z][\w-]+", unnamed(draft)):
        if draft.item.stem.count(match[0]) > 1:
            yield _block("clumsy", f"The stem says “{match[0]}” twice.")
            return


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)
