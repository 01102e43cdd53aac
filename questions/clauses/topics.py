"""What an article is about, as its names need it: a noun to ask with, and what it is called for short.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from questions.clauses.persons import TITLED
from questions.clauses.words import tag
from questions.lexicon import gazetteer, nouns
from questions.lexicon.places import NATIONALITIES, PLACES
from questions.model import Entity, Kind

_ENDS = re.compile(
    r"\b(?:of|in|at|for|from|to|that|which|who|whose|by|with|on|near|between|located|based)\b"
)
_HEADLINE_WORDS = 7


def told(topic: Entity | None, headline: str, text: str) -> Entity | None:
    """The topic with all the text tells of it; what the headline names where none is known."""
    return _with_kind(_sound(topic) or _of_headline(headline, text), text)


def _sound(topic: Entity | None) -> Entity | None:
    """The topic with a noun that can be asked with, or none."""
    if topic is None:
        return None
    name = topic.name.removeprefix("The ") if topic.kind is not Kind.TITLE else topic.name
    noun = topic.noun if topic.noun.rpartition(" ")[2].casefold() in nouns.KINDS else ""
    last = name.rpartition(" ")[2].casefold()
    if not noun and " " in name and last in nouns.KINDS:
        noun = last
    kind = topic.kind
    if kind is Kind.OTHER and noun:
        kind = nouns.KINDS[noun.rpartition(" ")[2].casefold()]
    return replace(topic, name=name, noun=noun, kind=kind)


def _of_headline(headline: str, text: str) -> Entity | None:
    """A short headline that the text goes on to name is what the article is about."""
    name = re.sub(r" \([^()]*\)$", "", headline.strip())
    if (
        not name
        or len(name.split()) > _HEADLINE_WORDS
        or not _is_named(name, text[len(headline) :])
    ):
        return None
    last = _singular(name.rpartition(" ")[2].casefold())
    noun = last if last in nouns.KINDS else ""
    kind = nouns.KINDS.get(last, Kind.OTHER)
    if TITLED.match(name) or (
        re.match(r"(?:The )?(?:[A-Z]\w+ ){1,3}$", f"{name} ")
        and len(re.findall(r"\b(?:He|She)\b", text)) > 3
    ):
        kind, noun = Kind.PERSON, ""
    name = name.removeprefix("The ")
    return Entity(id=f"{kind}:{name.casefold()}", kind=kind, name=name, noun=noun)


def _is_named(name: str, text: str) -> bool:
    if re.search(re.escape(name), text, re.IGNORECASE):
        return True
    words = name.split()
    if TITLED.match(name) and len(re.findall(rf"\b{re.escape(words[-1])}\b", text)) > 2:
        return True
    if len(words) < 2 or _singular(words[-1].casefold()) not in nouns.KINDS:
        return False
    return len(re.findall(rf"\b{re.escape(' '.join(words[:-1]))}\b", text)) > 2


def _singular(noun: str) -> str:
    """The noun of one thing: "championships" are a championship."""
    single = noun.removesuffix("s")
    return single if noun not in nouns.KINDS and single in nouns.KINDS else noun


def _with_kind(topic: Entity | None, text: str) -> Entity | None:
    """A topic of unknown kind, as its opening sentence calls it."""
    if topic is None or (topic.kind is not Kind.OTHER and topic.noun):
        return topic
    if not topic.noun and gazetteer.is_country(topic.name):
        return replace(topic, kind=Kind.PLACE, noun="country")
    told = opening_nouns(text, topic) or _called_at_once(text, topic)
    found = sorted(told, key=lambda noun: (nouns.KINDS[noun] is Kind.OTHER, noun))
    if not found:
        return topic
    best = found[0]
    if topic.kind is not Kind.OTHER:
        return replace(topic, noun=best) if nouns.KINDS[best] is topic.kind else topic
    return replace(topic, kind=nouns.KINDS[best], noun=topic.noun or best)


def short_forms(topic: Entity | None, text: str) -> frozenset[str]:
    """By what shorter names the article calls a topic that is no person: "Harvard", "ABC"."""
    if topic is None or topic.kind is Kind.PERSON:
        return frozenset()
    words = topic.name.split()
    found = set()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) > 1 and f"({initials})" in text:
        found.add(initials)
    if (len(words) > 1 and words[-1].casefold() in nouns.KINDS) or words[-1] in nouns.ENDINGS:
        short = " ".join(words[:-1])
        if short and not short[0].isdigit() and short not in NATIONALITIES and short not in PLACES:
            found.add(short)
    if words[-1] in nouns.ENDINGS or words[-1].casefold() in nouns.KINDS:
        found.add(words[-1])
    if home := _home_of_club(words, text):
        found.add(home)
    return frozenset(found)


# What stands beside a town in the name of its club.
_OF_CLUBS = frozenset("FC F.C. AFC A.F.C. AC A.C. CF SC S.C. AS SV SK FK CD SS BC RC".split())
_AS_A_CLUB = 3  # deeds of sport from which on the town's bare name is the club's


def _home_of_club(words: list[str], text: str) -> str:
    """The town by which an article calls its club: "Marlow" of FC Marlow; empty where it does not."""
    if len(words) < 2 or not {words[0], words[-1]} & _OF_CLUBS:
        return ""
    home = " ".join(word for word in words if word not in _OF_CLUBS)
    deeds = re.findall(
        rf"(?<![\w’'-] ){re.escape(home)} (?:(?:has|have|had|was|were) )?(?:also )?"
        r"(?:won|beat|defeated|lost|drew|signed|played|finished|scored|became|reached|ranked|qualified)\b",
        text,
    )
    return home if len(deeds) >= _AS_A_CLUB else ""


_AT_ONCE = re.compile(r"\n\nThe ([a-z]+) (?:is|was|has|had|were)\b")


def _called_at_once(text: str, topic: Entity) -> frozenset[str]:
    """What the first words below the headline call the topic: "The console was announced"."""
    found = _AT_ONCE.search(text[: len(topic.name) + 60])
    noun = found[1] if found else ""
    is_thing = nouns.KINDS.get(noun, Kind.PERSON) is not Kind.PERSON
    return frozenset({noun}) if is_thing else frozenset()


def opening_nouns(text: str, topic: Entity | None) -> frozenset[str]:
    """What the first sentence says the topic is: "is a public university and college"."""
    if topic is None:
        return frozenset()
    found = re.search(
        rf"{re.escape(topic.name)}(?:,? (?:Inc|Ltd|Co|Corp)\.)?[^.]{{0,200}}? (?:is|was|are) (?:an?|the|[A-Z]\w+['’]s) ([^.;]{{3,160}})",
        re.sub(r" ?\([^()]*\)| ?\[[^\[\]]*\]", "", text),
    )
    if not found:
        return frozenset()
    told = re.findall(r"[a-z]+|,", _ENDS.split(found[1], maxsplit=1)[0])
    return frozenset(
        word
        for word, following in pairwise((*told, ""))
        if word in nouns.KINDS
        and following not in nouns.KINDS
        and not (following[:1].isalpha() and tag(following) == "n")  # "ocean liner": no ocean
    )


def bracketed(topic: Entity | None, text: str) -> str:
    """What stands in brackets behind the topic where the article opens with it: its other names."""
    if topic is None:
        return ""
    found = re.search(rf"^(?:The )?{re.escape(topic.name)} \(([^()]*)\)", text, re.MULTILINE)
    return found[1] if found else ""
