"""The forms in which encyclopaedias tell of elements, minerals, animals and diseases: a table.

Pure. An answer that is a word must stand in a list of its sort.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from questions.lexicon import peers
from questions.model import Kind

_SUBJECT = r"(?:(?:[Pp]ure )?{X}|It)"
_OWNER = r"(?:[Ii]ts|{X}['’]s)"
_ABOUT = r"(?:(?P<about>[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly|some|circa|c\.|nearly|at least|more than|over) )?"
_SHARE = r"(?P<key>\d+(?:\.\d+)?(?:%| percent| per cent))"
_END = r"(?=[.,;]|$)"
_MAINLY = r"(?:mainly|mostly|chiefly|primarily|principally|almost exclusively|predominantly)"
_RANK = r"(?:chief|main|principal|primary|most important|most common)"
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_TENS = range(11, 14)
_GROUPS = 18  # of the periodic table
_MOHS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`pattern` has {X} for the topic, the group `key` and others that `stem` names.

    `groups` are those of `questions.lexicon.peers` one of which must hold the key; `rivals` makes
    other answers from the key; with neither the key is a number, a date or a place by `kind`. `cue` is what any such sentence has.
    """

    id: str
    pattern: str
    stem: str
    kind: Kind = Kind.OTHER
    groups: tuple[str, ...] = ()
    rivals: Callable[[str], tuple[str, ...]] | None = None
    cue: str = ""


def _numbers_to(last: int) -> Callable[[str], tuple[str, ...]]:
    def near(key: str) -> tuple[str, ...]:
        others = (n for n in range(1, last + 1) if str(n) != key)
        return tuple(str(n) for n in sorted(others, key=lambda n: abs(n - int(key)))[:4])

    return near


def _ordinals(key: str) -> tuple[str, ...]:
    match = _ORDINAL.fullmatch(key)
    own = int(match[1]) if match else 0
    return tuple(_ordinal(own + step) for step in (-3, 2, -1, 4, 6) if own + step > 0)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in _TENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _planets_of_old(key: str) -> tuple[str, ...]:
    known = ("Mercury", "Venus", "Mars", "Jupiter", "Saturn")
    return tuple(other for other in known if other != key) if key in known else ()


def _languages_of_words(key: str) -> tuple[str, ...]:
    alike = (each.members for each in peers.in_group("old language") if key in each.members)
    return tuple(other for members in alike for other in members if other != key)


FORMS = (
    Form(
        id="periodic-group",
        cue="periodic table",
        pattern=rf"^{_SUBJECT}(?:(?:, [a-z]+)*,? and [a-z]+)? (?:is|are|belongs?|lies?) (?:in |to )?group (?P<key>\d\d?) of the periodic table",
        stem="In which group of the periodic table is {X}?",
        rivals=_numbers_to(_GROUPS),
    ),
    Form(
        id="chief-ore",
        cue=" ore",
        pattern=rf"(?:[Tt]he {_RANK} ore (?:of|for) {{X}}|{_OWNER} {_RANK} ore) is (?:the mineral )?(?P<key>[a-zé]+)\b",
        stem="What is the chief ore of {X}?",
        groups=("ore",),
    ),
    Form(
        id="obtained-from-ore",
        cue="from ",
        pattern=rf"^{_SUBJECT} is (?:{_MAINLY} )?(?:obtained|extracted|produced|mined|refined) (?:{_MAINLY} )?from (?:the (?:mineral |ore ))?(?P<key>[a-zé]+)\b",
        stem="From which ore is {X} obtained?",
        groups=("ore",),
    ),
    Form(
        id="latin-name",
        cue="",
        pattern=r"(?:[Tt]he Latin (?:name|word) (?:of|for) {X} (?:is|was)|[Ff]rom (?:the )?Latin:?(?: word| name)?|{X} was (?:known|called) (?:to|by) the Romans(?: as)?|\(Latin:?) [“\"'‘]?(?P<key>[a-z]+)\b",
        stem="What is the Latin name of {X}?",
        groups=("Latin name of a metal",),
    ),
    Form(
        id="greek-name",
        cue="Gree",
        pattern=r"(?:[Tt]he (?:ancient )?Greeks (?:called {X}|knew {X} as)|[Ii]n (?:ancient )?Greece,? {X} was (?:known|called)(?: by the name| as)?|[Tt]he Greek (?:name|word) (?:of|for) {X} (?:is|was)) (?:of )?[“\"'‘]?(?P<key>[a-z]+)\b",
        stem="What was {X} called in ancient Greece?",
        groups=("Greek name of a metal",),
    ),
    Form(
        id="alchemists-planet",
        cue="alchem",
        pattern=r"{X} (?:was|is) (?:associated|identified|linked) with the (?:god(?:dess)? and )?planet (?P<key>[A-Z][a-z]+)|symbol for {X} was also the symbol for the (?:god(?:dess)? and )?planet (?P<key2>[A-Z][a-z]+)",
        stem="With which planet did alchemists associate {X}?",
        rivals=_planets_of_old,
    ),
    Form(
        id="abundance-rank",
        cue="most abundant",
        pattern=rf"^{_SUBJECT} is the (?P<key>\d+(?:st|nd|rd|th))[- ]most[- ]abundant (?P<what>element|metal|mineral|gas) (?P<place>(?:in|on|of) [^,.;]{{4,40}}){_END}",
        stem="Which place does {X} take among the most abundant {what}s {place}?",
        rivals=_ordinals,
    ),
    Form(
        id="crust-concentration",
        cue="parts per million",
        pattern=rf"(?:{{X}} (?:is present|occurs) in (?P<place>(?:the )?Earth['’]s crust) at (?:a concentration|an? (?:average )?abundance) of|[Tt]he concentration of {{X}} in (?P<place2>(?:the )?Earth['’]s crust) is) {_ABOUT}(?P<key>\d[\d.,]*) parts per million",
        stem="What is the concentration of {X} in {place}, in parts per million?",
        kind=Kind.NUMBER,
    ),
    Form(
        id="in-use-for",
        cue=" years",
        pattern=rf"^{_SUBJECT} has been (?P<use>in use|used|known|mined|smelted|cultivated|eaten)(?: by humans)?(?: for)? {_ABOUT}(?P<key>\d{{1,3}},\d{{3}}) years",
        stem="{About}how long, in years, has {X} been {use}?",
        kind=Kind.NUMBER,
    ),
    Form(
        id="share-of-stuff",
        cue=" of ",
        pattern=rf"(?:^|, (?:and|but) ){_ABOUT}{_SHARE} of (?P<what>(?:all |the )?(?:the )?{{X}}(?: ever [a-z]+(?: and [a-z]+)?)?) (?P<be>is|was|has been) (?P<rest>[^,.;]{{6,60}}){_END}",
        stem="{About}what percentage of {what} {be} {rest}?",
        kind=Kind.NUMBER,
    ),
    Form(
        id="largest-deposits",
        cue=" in ",
        pattern=rf"^[Tt]he (?P<rank>largest|richest|biggest) (?:known )?(?P<what>deposits|reserves|mines) of {{X}} (?P<be>are|were) (?:found |located |situated )?in (?P<key>[A-Z][a-z]+(?: [A-Z][a-z]+)?){_END}",
        stem="In which country {be} the {rank} {what} of {X}?",
        kind=Kind.PLACE,
    ),
    Form(
        id="mined-of-old",
        cue="In ",
        pattern=rf"^In (?P<when>(?:the )?[A-Z][a-z]+ (?:era|times|period)|antiquity),? {{X}} was (?:{_MAINLY} )?(?P<deed>mined|produced|smelted|extracted|grown|traded) (?P<prep>on|in) (?P<key>[A-Z][a-z]+){_END}",
        stem="{Prep} which {noun} was {X} mainly {deed} in {when}?",
        kind=Kind.PLACE,
    ),
    Form(
        id="hardness",
        cue="hardness",
        pattern=rf"^{_SUBJECT} has a (?:Mohs )?hardness of {_ABOUT}(?P<key>\d\d?)(?!\.\d)(?: on the Mohs scale)?{_END}",
        stem="What is the hardness of {X} on the Mohs scale?",
        rivals=_numbers_to(_MOHS),
    ),
    Form(
        id="crystal-system",
        cue="crystal",
        pattern=rf"^(?:{_SUBJECT} crystalli[sz]es in the (?P<key>[a-z]+) (?:crystal )?system|{_OWNER} crystal (?:structure|system) is (?P<key2>[a-z]+)){_END}",
        stem="In which crystal system does {X} crystallise?",
        groups=("crystal system",),
    ),
    Form(
        id="top-speed",
        cue=" up to ",
        pattern=rf"^{_SUBJECT} can (?P<how>run|fly|swim|dive) (?:at (?:speeds of )?)?up to (?P<key>\d[\d.]* ?(?:km/h|mph|kilomet(?:er|re)s per hour|miles per hour))",
        stem="How fast can {X} {how} at most?",
        kind=Kind.NUMBER,
    ),
    Form(
        id="mainly-eats",
        cue=" on ",
        pattern=rf"^{_SUBJECT} (?:feeds|lives) {_MAINLY} on (?P<key>[a-z]+(?: leaves| grubs)?){_END}",
        stem="On what does {X} mainly feed?",
        groups=("fodder",),
    ),
    Form(
        id="native-to-continent",
        cue="native to",
        pattern=rf"^{_SUBJECT} is (?:a [a-z ]{{3,40}} )?native to (?P<key>Africa|Asia|Europe|Australia|North America|South America){_END}",
        stem="To which continent is {X} native?",
        kind=Kind.PLACE,
    ),
    Form(
        id="endemic-to",
        cue=" to ",
        pattern=rf"^{_SUBJECT} is (?:a [a-z ]{{3,40}} )?(?P<how>native|endemic) to (?P<key>[A-Z][a-z]+(?: [A-Z][a-z]+)?){_END}",
        stem="To which {noun} is {X} {how}?",
        kind=Kind.PLACE,
    ),
    Form(
        id="gestation",
        cue="gestation",
        pattern=rf"\b(?:[Tt]he|{_OWNER}|a) gestation(?: period)?(?: of {{X}})? (?:is|lasts|of) {_ABOUT}(?P<key>\d+ (?:days|weeks|months))\b",
        stem="{About}how long is the gestation period of {X}?",
        kind=Kind.NUMBER,
    ),
    Form(
        id="spread-by",
        cue=" by ",
        pattern=rf"^(?:{_SUBJECT}|The disease) is (?:{_MAINLY} )?(?:spread|transmitted|carried) (?:{_MAINLY} |to humans )?by (?:the bites? of )?(?:an )?(?:infected )?(?P<key>[a-z]+(?: [a-z]+)?){_END}",
        stem="By which animals is {X} transmitted?",
        groups=("carrier of disease",),
    ),
    Form(
        id="caused-by",
        cue=" by ",
        pattern=rf"^(?:{_SUBJECT}|The disease) is (?:a disease |an (?:infectious )?disease |an infection )?caused by (?P<key>a [a-z]+){_END}",
        stem="By what kind of agent is {X} caused?",
        groups=("cause of disease",),
    ),
    Form(
        id="disease-affects",
        cue="affects",
        pattern=rf"^(?:{_SUBJECT}|The disease) {_MAINLY} affects the (?P<key>[a-z]+){_END}",
        stem="Which part of the body does {X} mainly affect?",
        groups=("seat of a disease",),
    ),
    Form(
        id="incubation",
        cue="incubation",
        pattern=rf"\b(?:[Tt]he|{_OWNER}) incubation period(?: of {{X}})? (?:is|lasts) {_ABOUT}(?P<key>(?:[a-z]+|\d+) (?:days|weeks))\b",
        stem="{About}how long is the incubation period of {X}?",
        kind=Kind.NUMBER,
    ),
    Form(
        id="word-from",
        cue="word ",
        pattern=r"^The (?:word|name|term) [“\"'‘]?{X}[”\"'’]? (?:comes|is derived|derives|originates|was borrowed) from (?:the |an? )?(?:[Oo]ld |[Aa]ncient |[Mm]edieval )?(?P<key>[A-Z][a-z]+)\b(?!.*\b(?:from|via|in turn|ultimately)\b)",
        stem="From which language does the word “{X}” come?",
        groups=("old language",),
        rivals=_languages_of_words,
    ),
)
