"""What an article is about: the work its headline names, or the subject of its opening sentence.

Pure. A wrong topic spoils every fact of an article, so the doubtful case is "no topic": then only
facts whose both ends are named in the sentence are read.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from questions.lexicon import elements, given_names, nouns, subjects, works
from questions.lexicon.first_names import FIRST_NAMES
from questions.model import Article, Entity, Kind, Line, LineKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NOUN = "|".join(sorted(map(re.escape, works.NOUNS), key=len, reverse=True))
_ANAPHOR = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Oo]ur|[Nn]ew) (?:[\w-]+ ){{0,2}}?({_NOUN})\b")
_QUOTES = "[‘“\"'’”]*"
_BRACKET = re.compile(r" ?(?:\([^()]*\)|\[[^\[\]]*\])")
_OPENING = re.compile(
    r"^(?P<name>[^,.;:()\[\]]{2,70}?)(?P<also>(?:, [^,.;]{1,80}){1,4},| or [^,.]{1,60}?)?"
    r" (?:(?:is|was|are|were) (?:an?|the|one of the|[A-Z]\w+[’']s)|served as an?)"
    r" (?P<rest>.{3,160})",
    re.DOTALL,
)
# Full stops that end nothing: "a U.S. state", "Sony Music Entertainment Inc. is".
_INITIAL = re.compile(r"(?<=\b[A-Z])\.|(?<=\bInc)\.|(?<=\bLtd)\.|(?<=\bSt)\.|(?<=\b[JS]r)\.")
_DOT = "\u2024"
# What stands behind the noun: "a sprinter widely regarded as …", "a race primarily".
_BEHIND = re.compile(r" (?:\w+ly|best|\w+ed)$|(?<=[a-z]) (?!reading\b|meeting\b)\w+ing$")
# "A group of antibiotics" is no band.
_OF_THINGS = re.compile(
    r"\b(?:group|network|agency|party|team|band) of (?!companies\b|firms\b)[a-z-]+"
)
_PHRASE_ENDS = re.compile(
    r"[.;:]| (?:of|in|that|which|who|whose|by|for|from|on|at|with|to|created|produced|published|"
    r"written|directed|developed|based|located|owned|founded|where|as|run|set|used|played|"
    r"designed|made|known (?:as|for|to)|recorded|released|"
    r"formed|signed|endemic|native|spoken|held|between|near|consisting|fought|headquartered|"
    r"throughout|under|within|among|across|during|through|after|over|around|operated|managed)\b"
)
_PHRASE = re.compile(r"^(?:A|An) | (?:in|on|at|to|for|from|with|a|an) ")
_PERSONAL = re.compile(r"(?:^|[.!?] )(?:He|She|His|Her)\b")
_ROYAL = re.compile(
    r"(?:Queen|King|Emperor|Empress|Pope|Prince|Princess|Saint|Tsar|Sultan) (\w+)|(\w+) [IVX]+"
)
_ABBREVIATED = re.compile(r"(?:[\w'&-]+ ){1,5}(?:(?:[A-Z]\.){2,}|Inc\.|Ltd\.|Co\.|Jr\.|Sr\.)")
# "Marlow Rovers F.C." is Marlow Rovers.
_CLUB = re.compile(r" (?:A\.? ?)?F\.? ?C\.?$")
_PARTS = re.compile(r", and |, | and ")
# How often the text must speak of a headline for it to be the topic without an opening "X is a …".
MIN_NAMED = 3
MIN_BY_SHORT = 8
MAX_HEADWORDS = 6


def detect(
    article: Article, lines: Iterable[Line], sentences: Sequence[Sentence], titles: Sequence[str]
) -> Entity | None:
    """The topic under the name the article gives it, with its noun; `None` when it is not certain.

    `titles` are those quoted in this article, then those of the others.
    """
    headline = _headline(article, lines)
    text = " ".join(sentence.text for sentence in sentences)
    return (
        _encyclopaedic(headline, sentences)
        or _encyclopaedic(_CLUB.sub("", headline), sentences)
        or _work(headline, text, titles)
    )


def _headline(article: Article, lines: Iterable[Line]) -> str:
    """The first heading, or a first line that only the full stop of "F.C." keeps from being one."""
    headings = (
        line.text
        for at, line in enumerate(lines)
        if line.kind is LineKind.HEADING or (at == 0 and _ABBREVIATED.fullmatch(line.text))
    )
    return next(headings, article.title or "")


def _work(headline: str, text: str, titles: Sequence[str]) -> Entity | None:
    """The title in the headline that the text speaks of most, where the text calls it a work."""
    folded = headline.casefold()
    named = [title for title in titles if _stands_in(title, headline, folded)]
    if not named:
        return None
    best = max(named, key=lambda title: (text.casefold().count(title.casefold()), len(title)))
    noun = _noun(best, f"{headline} {text}")
    return _entity(Kind.TITLE, best, noun) if noun else None


def _stands_in(title: str, headline: str, folded: str) -> bool:
    if title.casefold() not in folded:
        return False
    if len(title.split()) > 1:
        return bool(re.search(rf"(?<!\w){re.escape(title.casefold())}(?!\w)", folded))
    return any(f"{mark}{title}" in headline for mark in "‘“\"'")


def _noun(title: str, text: str) -> str:
    """The noun the text puts before the title or calls it by, the most frequent, else the first."""
    name = re.escape(title)
    before = re.findall(rf"\b({_NOUN}),? {_QUOTES}(?i:{name})", text)
    after = re.findall(rf"(?i:{name}){_QUOTES},? (?:is|was) an? [^.,]{{0,40}}?\b({_NOUN})\b", text)
    found = before + after or [n for n in _ANAPHOR.findall(text) if n not in works.AMBIGUOUS]
    return Counter(found).most_common(1)[0][0] if found else ""


def _encyclopaedic(headline: str, sentences: Sequence[Sentence]) -> Entity | None:
    """The subject of "X is a …" in the opening, or a short headline the text keeps naming."""
    subject = _unbracketed(headline).strip()
    if not subject or len(subject.split()) > MAX_HEADWORDS:
        return None
    for sentence in sentences[:2]:
        match = _OPENING.match(_INITIAL.sub(_DOT, _unbracketed(sentence.text)))
        if match and _is_opened(subject, match["name"], match["also"] or ""):
            name = match["name"].replace(_DOT, ".")
            name = name if _agree(subject, name) else subject
            kind, noun = _kind(match["rest"].replace(_DOT, ""))
            if kind is Kind.OTHER and noun not in nouns.KINDS:
                kind, noun = _by_its_name(subject) or (kind, noun)
            is_said = any(subject in each.text for each in sentences)
            if not is_said and kind is Kind.PERSON and _is_name_of(subject, name):
                is_said = True  # "Roald Engelbregt Gravning Amundsen" is known as Roald Amundsen
            return _entity(kind, subject if is_said else name, noun)
    text = " ".join(sentence.text for sentence in sentences)
    return (
        _kept_naming(subject, text)
        or _spoken_of_shortly(subject, text)
        or _opening_with(subject, sentences)
        or _called_by_noun(subject, text)
        or _kept_naming_in_small(subject, text)
    )


def _by_its_name(subject: str) -> tuple[Kind, str] | None:
    """What the last word of its own name says it is: the Atlantic Ocean is an ocean."""
    noun = subject.casefold().rpartition(" ")[2].removesuffix("s") if " " in subject else ""
    return (subjects.NOUNS.get(noun, Kind.OTHER), noun) if noun in nouns.KINDS else None


def _called_by_noun(subject: str, text: str) -> Entity | None:
    """A building or the like the text goes on to call by the last word of its name: "the abbey"."""
    noun = subject.casefold().rpartition(" ")[2]
    kind = nouns.KINDS.get(noun)
    if kind not in (Kind.PLACE, Kind.ORGANISATION) or " " not in subject:
        return None
    times = len(re.findall(rf"\b[Tt]he {re.escape(noun)}\b", text))
    return _entity(kind, subject, noun) if times >= MIN_NAMED else None


def _kept_naming_in_small(subject: str, text: str) -> Entity | None:
    """A material, an animal, a thing: one word the text writes in small letters all the time."""
    if " " in subject or not subject.isalpha() or _times(subject.casefold(), text) < MIN_BY_SHORT:
        return None
    return _entity(Kind.OTHER, subject, _material(subject))


def _opening_with(subject: str, sentences: Sequence[Sentence]) -> Entity | None:
    """An event or the like whose name opens the text: "The Boat Race of 1877 was …"."""
    noun = subject.casefold().partition(" of ")[0].rpartition(" ")[2]
    opening = _unbracketed(sentences[0].text) if sentences else ""
    begins = re.match(rf"(?:The )?{re.escape(subject)}\b(?! [A-Z])", opening)
    return _entity(Kind.OTHER, subject, noun) if begins and noun in subjects.EVENTS else None


def _spoken_of_shortly(subject: str, text: str) -> Entity | None:
    """Somebody or something whose name the text shortens: "Victoria", "Harvard", "Barcelona"."""
    is_spoken_of = len(_PERSONAL.findall(text)) >= MIN_NAMED
    if (royal := _ROYAL.fullmatch(subject)) and is_spoken_of:
        if _times(royal[1] or royal[2], text) >= MIN_BY_SHORT:
            return _entity(Kind.PERSON, subject, "")
        return None
    for noun in subjects.INSTITUTIONS:
        short = re.sub(rf"^{re.escape(noun)} | {re.escape(noun)}$", "", subject)
        called = subjects.INSTITUTIONS[noun]
        is_called = len(re.findall(rf"\b[Tt]he {called}\b", text)) >= MIN_NAMED
        if short != subject and _times(short, text) >= MIN_BY_SHORT and is_called:
            return _entity(Kind.ORGANISATION, subject, called)
    return None


def _kept_naming(subject: str, text: str) -> Entity | None:
    if _is_person_by_surname(subject, text):
        return _entity(Kind.PERSON, subject, "")
    if _times(subject, text) < MIN_NAMED:
        return None
    is_phrase = _PHRASE.search(subject) is not None  # "An American in Paris": nobody's name
    if not is_phrase and len(re.findall(r"(?:^|[.!?] )(?:He|She)\b", text)) >= MIN_NAMED:
        return _entity(Kind.PERSON, subject, "")
    nouns = [n for n in re.findall(r"\b[Tt]he (\w+)\b", text) if n in subjects.NOUNS]
    noun, times = Counter(nouns).most_common(1)[0] if nouns else ("", 0)
    if times >= MIN_NAMED:
        return _entity(subjects.NOUNS[noun], subject, noun)
    return _entity(Kind.OTHER, subject, _material(subject))


def _material(subject: str) -> str:
    """The noun of an element by its name; empty for all else."""
    return "element" if subject.casefold() in elements.NAMES else ""


def _is_person_by_surname(subject: str, text: str) -> bool:
    """Whether the text speaks of somebody of this name by the surname alone, again and again.

    A page that was cut, or a feature, opens without saying who its subject is.
    """
    given, _, surname = subject.rpartition(" ")
    first = given.split(" ")[0]
    is_named = first in FIRST_NAMES | given_names.GIVEN and surname.isalpha()
    spoken_of = len(_PERSONAL.findall(text))
    return is_named and _times(surname, text) >= MIN_BY_SHORT and spoken_of >= MIN_NAMED


def _times(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _unbracketed(text: str) -> str:
    """Without round and square brackets, two deep: pronunciations, other names, footnotes."""
    return _BRACKET.sub("", _BRACKET.sub("", text))


def _is_opened(subject: str, name: str, also: str) -> bool:
    """Whether the opening is of what the headline names: "The Championships, Wimbledon, is"."""
    name, also = name.replace(_DOT, "."), also.replace(_DOT, ".")
    is_whole = " " in subject and _agree(subject, f"{name} {also}") and name.split()[-1] in subject
    return _agree(subject, name) or _is_called(subject, also) or is_whole


def _agree(subject: str, name: str) -> bool:
    """Whether the headline and the opening name the same: one begins, or holds, the other."""
    left, right = _words(subject), _words(name)
    return bool(left and right) and (
        set(left) <= set(right) or (set(right) <= set(left) and left[0] == right[0])
    )


def _is_name_of(subject: str, full: str) -> bool:
    """Whether a headline is the full name of somebody without the names between."""
    short, long = subject.split(), full.split()
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])


def _is_called(subject: str, also: str) -> bool:
    """Whether the headline is what the opening says its subject is called ("usually called X")."""
    name = re.escape(subject)
    return bool(re.search(rf"\b(?:known|called|referred to)\b.* {name}(?!\w)", also))


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", name.casefold()) if word not in {"the", "a", "an"}]


def _kind(rest: str) -> tuple[Kind, str]:
    """The kind and the noun of the phrase after "X is a": the last word of one of its parts."""
    parts = [_bare(part) for part in _PARTS.split(_PHRASE_ENDS.split(rest, maxsplit=1)[0])]
    for part in parts:
        if noun := _noun_of(part):
            is_of_things = _OF_THINGS.search(f"{part}{rest.partition(part)[2]}") is not None
            return (Kind.OTHER if is_of_things else subjects.NOUNS[noun]), noun
    return Kind.OTHER, parts[-1].split(" ")[-1]


def _bare(part: str) -> str:
    """The part without commas, and without what stands behind its noun."""
    part = part.strip(" ,")
    while (found := _BEHIND.search(part)) and not _noun_of(part):
        if found[0].strip() in nouns.KINDS:
            break  # "an oil painting"
        part = part[: found.start()]
    return part


def _noun_of(part: str) -> str:
    """The noun of the table in which the part ends; empty where it ends in none."""
    small = f" {part.casefold()}"
    return next((noun for noun in subjects.NOUNS if small.endswith(f" {noun}")), "")


def _entity(kind: Kind, name: str, noun: str) -> Entity:
    return Entity(id=f"{kind}:{name.casefold()}", kind=kind, name=name, noun=noun)
