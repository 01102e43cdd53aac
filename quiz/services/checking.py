"""The generator's rules of item writing, for items that people write.

Only here does the desk know the generator: a draft is made of the words as they stand, and the
rules that need more than words (facts, aliases) have nothing to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions import checks
from questions.checks.words import SMALL
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.likeness import fold
from questions.model import (
    Direction,
    Distractor,
    Draft,
    Entity,
    Evidence,
    Fact,
    Item,
    Kind,
    Prompt,
    Sentence,
    Severity,
    Source,
)

_NOT_HERE = frozenset({"count"})  # that an item has four options; people may give it three to six
_UNPROVED = "evidence"
_DATE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b.*|1\d{3}|20\d\d"
)
_NUMBER = re.compile(r"[\d.,]+(?: [a-z%]+)?|(?:about |over )?[\d.,]+ .*")
_NAME = re.compile(r"(?<!^)(?<!\w)[A-Z][\w’'-]*(?: (?:of |the |de |von |van )?[A-Z][\w’'.-]*)*")

_FORMAL = frozenset("a an the of in on at to by is are did does".split())  # noqa: SIM905 - a word list


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody wrote: an item without its history; `sentence` is empty for own knowledge."""

    stem: str
    key: str
    distractors: tuple[str, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule dislikes; the generator offers nothing with a finding that `is_blocking`."""

    rule: str
    words: str
    is_blocking: bool


def findings(words: Words) -> tuple[Finding, ...]:
    """Everything the rules dislike about the words, the worst first."""
    is_bare = not words.sentence
    return tuple(
        Finding(rule=found.rule, words=found.words, is_blocking=found.severity is Severity.BLOCK)
        for found in checks.examine(_draft(words))
        if found.rule not in _NOT_HERE and not (is_bare and found.rule == _UNPROVED)
    )


def kind_of(key: str) -> str:
    """What kind of thing the answer seems to be, as the generator names kinds."""
    return _kind(key).value


def likeness(one: Words, other: Words) -> float:
    """How much two items ask the same, from 0 to 1: the share of words they have in common.

    The key counts as words, so the same question about another thing is less alike.
    """
    mine, theirs = _content(one), _content(other)
    both = mine | theirs
    return len(mine & theirs) / len(both) if both else 0.0


def _content(words: Words) -> frozenset[str]:
    """The words that tell; short ones as well, of which titles are made."""
    return frozenset(f"{fold(words.stem)} {fold(words.key)}".split()) - SMALL - _FORMAL


def _draft(words: Words) -> Draft:
    kind = _kind(words.key)
    subject = Entity(id="", kind=Kind.OTHER, name="")
    sentence = Sentence(article="", text=words.sentence, start=0, end=len(words.sentence))
    evidence = (Evidence(sentence=sentence, object_text=words.key),) if words.sentence else ()
    fact = Fact(
        relation="",
        subject=subject,
        object=words.key,
        value=words.key,
        kind=kind,
        pattern="",
        evidence=evidence,
    )
    item = Item(
        uid="",
        fingerprint="",
        fact="",
        stem=words.stem,
        key=words.key,
        distractors=tuple(Distractor(text=text, because="") for text in words.distractors),
        relation="",
        pattern="",
        kind=kind,
        subject="",
        sources=tuple(
            Source(article="", sentence=each.sentence.text, start=0, end=each.sentence.end)
            for each in evidence
        ),
    )
    prompt = Prompt(
        fact=fact,
        direction=Direction.FORWARD,
        stem=words.stem,
        key=words.key,
        value=words.key,
        kind=kind,
        names=tuple(_NAME.findall(words.stem)),
    )
    return Draft(
        item=item,
        prompt=prompt,
        spellings=tuple(frozenset((option,)) for option in item.options),
        truths=frozenset((words.key,)),
    )


def _kind(key: str) -> Kind:
    if _DATE.fullmatch(key):
        return Kind.DATE
    if _NUMBER.fullmatch(key):
        return Kind.NUMBER
    first, _, rest = key.partition(" ")
    if rest and rest[:1].isupper() and first in FIRST_NAMES:
        return Kind.PERSON
    return Kind.OTHER
