"""Put the finders together, strongest first, and let what is certain hold for the whole article."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from questions.lexicon.language import GLUE
from questions.mentions import figures, names, titles
from questions.model import Entity, Kind, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_BLANK = "\x00"
_GLUE = re.compile(GLUE)
# Between two members of an enumeration; a bracket may follow each.
_BETWEEN = re.compile(r"^(?: \([^()]*\))?(?:,| and|, and|, &| &) $")
_CAST = re.compile(r"\b(?:cast|stars?|starring|features?|featuring|actors?|actress(?:es)?)\b")
_BRACKET = re.compile(r" \((?P<inner>[A-Z0-9][^()]{1,60})\)")
# "University of Warsaw" does not name Warsaw.
_IN_A_NAME = re.compile(r"\b(?!The |In |At |Of )[A-Z]\w* (?:of (?:the )?|for )?$")
_MIN_CAPITALISED = 4


def find(
    sentences: Sequence[Sentence], works: Sequence[str], topic: Entity | None
) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each sentence of one article, in order, never overlapping.

    `works` are titles to be found however they are written; the topic is found by its name.
    """
    is_work = topic is not None and topic.kind is Kind.TITLE
    own = topic.name.casefold() if topic else ""
    fixed = tuple(title for title in works if is_work or title.casefold() != own)
    fixed = (*fixed, topic.name) if topic and is_work else fixed
    others = {topic.name: topic.kind} if topic and not is_work else {}
    first = [_enumerated(s.text, _in_sentence(s, fixed, others)) for s in sentences]
    people = _short_names(first)
    return tuple(tuple(_settled(mention, people) for mention in mentions) for mentions in first)


def _in_sentence(
    sentence: Sentence, fixed: tuple[str, ...], others: Mapping[str, Kind]
) -> list[Mention]:
    text = sentence.text
    found: list[Mention] = []
    rest = text
    if sentence.doubt == "corrupted":
        found += _glued(text)
        rest = _without(rest, found)
    spans = [(*span, Kind.TITLE) for span in titles.quoted(rest)]
    for start, end, kind in spans:
        found.append(_mention(kind, text, start, end))
    rest = _without(rest, found)
    written = [_mention(Kind.TITLE, text, *span) for span in titles.written(rest, fixed)]
    written += [
        _mention(kind, text, match.start(), match.end())
        for name, kind in others.items()
        if name in rest
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z])", rest)
        if not _IN_A_NAME.search(rest[: match.start()])
    ]
    found += written
    rest = _without(rest, written)
    figured = list(figures.dates(rest))
    found += figured
    rest = _without(rest, figured)
    named = [_mention(names.kind(rest, *span), text, *span) for span in names.spans(rest)]
    rest = _without(rest, named)
    found += named
    found += figures.numbers(rest)
    return sorted(found, key=lambda mention: mention.start)


def _mention(kind: Kind, text: str, start: int, end: int) -> Mention:
    return Mention(kind=kind, text=text[start:end], start=start, end=end)


def _without(text: str, found: Iterable[Mention]) -> str:
    """The text with the spans blanked out, so that nothing is found twice."""
    for each in found:
        text = text[: each.start] + _BLANK * (each.end - each.start) + text[each.end :]
    return text


def _glued(text: str) -> list[Mention]:
    """Names in a list that a machine glued together: what stands between the glue, in any case."""
    cuts = [match.span() for match in _GLUE.finditer(text)]
    found = []
    for (_, start), (end, _) in itertools.pairwise([*cuts, (len(text), len(text))]):
        name = text[start:end].strip(" .,")
        if name and len(name.split()) <= 3:  # noqa: PLR2004 - surname and two syllables
            at = text.index(name, start)
            found.append(_mention(Kind.PERSON, text, at, at + len(name)))
    return found


def _enumerated(text: str, mentions: list[Mention]) -> list[Mention]:
    """Let an enumeration settle the kind of its unknown members, and read the credits in it."""
    run: list[int] = []
    settled = list(mentions)
    for at, mention in enumerate(mentions):
        if _in_bracket(text, mention):
            continue
        if run and not _BETWEEN.match(text[mentions[run[-1]].end : mention.start]):
            settled = _agreed(settled, run)
            run = []
        run.append(at)
    settled = _agreed(settled, run)
    return _credits(text, settled) if _CAST.search(text) else settled


def _in_bracket(text: str, mention: Mention) -> bool:
    return text.rfind("(", 0, mention.start) > text.rfind(")", 0, mention.start)


def _agreed(mentions: list[Mention], run: list[int]) -> list[Mention]:
    """Members of unknown kind take the kind that at least half of three or more members have."""
    if len(run) < 3:  # noqa: PLR2004 - two names joined need not be alike
        return mentions
    for kind in (Kind.PERSON, Kind.TITLE):
        if sum(mentions[at].kind is kind for at in run) * 2 >= len(run):
            return [
                replace(mention, kind=kind)
                if at in run and (mention.kind is Kind.OTHER or kind is Kind.TITLE)
                else mention
                for at, mention in enumerate(mentions)
            ]
    return mentions


def _credits(text: str, mentions: list[Mention]) -> list[Mention]:
    """In a cast list the bracket after a person holds one title, commas and all."""
    brackets: list[Mention] = []
    spans = [(mention, _BRACKET.match(text, mention.end)) for mention in mentions]
    if any(match and names.is_person(match["inner"].split(" ")) for _, match in spans):
        return mentions  # whom they play, or by whom they are played
    for mention, match in spans:
        if mention.kind is Kind.PERSON and match and _is_title(match["inner"]):
            brackets.append(_mention(Kind.TITLE, text, match.start("inner"), match.end("inner")))
    inside = [(each.start, each.end) for each in brackets]
    kept = [m for m in mentions if not any(s <= m.start < e for s, e in inside)]
    return sorted([*kept, *brackets], key=lambda mention: mention.start)


def _is_title(inner: str) -> bool:
    words = [word for word in inner.split() if len(word) >= _MIN_CAPITALISED]
    return not inner.isdigit() and all(not word[0].islower() for word in words)


def _short_names(found: Iterable[Iterable[Mention]]) -> frozenset[tuple[str, ...]]:
    """Parts by which a person named in full may be called elsewhere in the same article.

    They are the last name, a given name of two syllables, and first and last without the middle.
    """
    parts: set[tuple[str, ...]] = set()
    for mentions in found:
        for mention in mentions:
            words = mention.text.split(" ")
            if mention.kind is Kind.PERSON and len(words) > 1:
                parts.update([(words[-1],), (words[0], words[-1])])
                parts.update((word,) for word in words if names.is_korean_given(word))
    return frozenset(part for part in parts if part[-1][0].isupper())


def _settled(mention: Mention, people: frozenset[tuple[str, ...]]) -> Mention:
    words = mention.text.split(" ")
    ends = (words[0], words[-1]) if len(words) > 1 else (words[0],)
    is_short = mention.kind is Kind.OTHER and ends in people
    return replace(mention, kind=Kind.PERSON) if is_short else mention
