"""Dates that stand beside the name of an event: "the return of Hong Kong to China in 1997".

Pure. These need no verb, so they are read from any sentence, however it is built; the event must be
named in full and the date stand directly before or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.asking import moments
from questions.asking.values import Question
from questions.asking.wording import finished, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Word
from questions.lexicon import gazetteer, nouns
from questions.model import Kind

# Noun of a deed → how it is asked of whom it befell: "the death of Albert": did Albert die.
_DEEDS: dict[str, tuple[str, str]] = {
    "death": ("did", "die"), "birth": ("was", "born"), "assassination": ("was", "assassinated"),
    "murder": ("was", "murdered"), "execution": ("was", "executed"), "coronation": ("was", "crowned"),
    "founding": ("was", "founded"), "foundation": ("was", "founded"), "establishment": ("was", "established"),
    "publication": ("was", "published"), "abdication": ("did", "abdicate"), "demolition": ("was", "demolished"),
    "independence": ("did", "become independent"), "fall": ("did", "fall"), "collapse": ("did", "collapse"),
    "surrender": ("did", "surrender"), "dissolution": ("was", "dissolved"), "completion": ("was", "completed"),
    "opening": ("was", "opened"), "closure": ("was", "closed"), "formation": ("was", "formed"),
    "unification": ("was", "unified"), "reunification": ("was", "reunified"), "liberation": ("was", "liberated"),
    "destruction": ("was", "destroyed"),
}  # fmt: skip
_OF_PEOPLE = frozenset("death birth assassination murder execution coronation abdication".split())
# The same where the owner may as well be the doer: "the discovery of Neptune", not "Galle's discovery".
_DONE_TO: dict[str, tuple[str, str]] = {
    "annexation": ("was", "annexed"), "conquest": ("was", "conquered"), "discovery": ("was", "discovered"),
    "invention": ("was", "invented"), "partition": ("was", "partitioned"), "capture": ("was", "captured"),
    "introduction": ("was", "introduced"), "launch": ("was", "launched"), "abolition": ("was", "abolished"),
    "creation": ("was", "created"),
}  # fmt: skip
# What is agreed or laid down does not take place.
_AGREED = {
    "act": ("was", "passed"), "treaty": ("was", "signed"), "agreement": ("was", "signed"),
    "accord": ("was", "signed"), "armistice": ("was", "signed"),
}  # fmt: skip
# Where more is told than of what, it only takes place: "the unification of the parliaments of X and Y".
_EVENTS = nouns.EVENTS | frozenset(
    """
    return unification reunification merger creation formation independence abolition annexation
    conquest occupation liberation fall surrender defeat victory marriage destruction construction
    opening closure launch introduction discovery invention partition collapse dissolution bombardment
    sack capture completion
    """.split()
)
_AGAIN = frozenset(
    [
        "cup",
        "olympics",
        "election",
        "final",
        "season",
        "championship",
        "tournament",
        "match",
        "festival",
        "game",
        "league",
        "award",
        "parade",
        "conference",
        "summit",
        "fair",
        "competition",
        "series",
        "race",
        "edition",
        "meeting",
        "congress",
        "concert",
        "ceremony",
    ]
)
_NATURAL = frozenset({"earthquake", "flood", "eruption", "fire", "drought", "famine"})
_RECURRING = frozenset(
    "coup riot riots protest protests election elections strike crisis referendum epidemic outbreak".split()
)
# Held again and again, and told apart by their years.
_GAMES = frozenset({"games", "olympics", "paralympics", "relay", "cup", "final"})
# What befalls a town more than once in a war.
_AGAIN_IN_A_WAR = frozenset(
    {"bombing", "bombings", "bombardment", "raid", "raids", "attack", "shelling"}
)
# Planned and chosen long before they take place: the date behind them may be that of the choice.
_CHOSEN = frozenset({"mission", "expedition", "campaign"})
_PHRASE = r"d?[anvwN]*"
_OF = re.compile(r"(?:fd?[anv]*[nY])?fd?[anv]*N(?:cN)?(?:[nYy])?(?:[fk]d?N)?")
# What begins does not end in the same year: "since the outbreak of the Amber War in 1991".
_BOUNDS = {
    "beginning": "begin", "start": "begin", "outbreak": "begin", "onset": "begin", "end": "end",
    "ending": "end", "conclusion": "end", "close": "end",
}  # fmt: skip


def events(words: Sequence[Word], names: Names) -> Iterator[Question]:
    """When it happened, for every named event with its date beside it."""
    tags = "".join(word.tag for word in words)
    for at, word in enumerate(words):
        if word.tag == "N":
            yield from _named(words, tags, at, names)
        elif word.low in _EVENTS - _CHOSEN or word.low in _DEEDS:
            yield from _described(words, tags, at, names)


def _named(words: Sequence[Word], tags: str, at: int, names: Names) -> Iterator[Question]:
    """The Battle of Philippi in 42 BC."""
    noun = names.what(words[at].text)[1].rpartition(" ")[2]
    if noun not in nouns.EVENTS or noun in _AGAIN or names.is_topic(words[at].text):
        return
    if tags[at + 1 : at + 3] != "iT" or (at and tags[at - 1] in "NPTc"):
        return
    start = at - 1 if at and tags[at - 1] == "d" else at
    date = Chunk(words=tuple(words[at + 1 : at + 3]), prep=words[at + 1].low)
    helper, verb = _AGREED.get(noun, ("did", "take place"))
    if start > 1 and tags[start - 1] == "f":
        verb = _BOUNDS.get(words[start - 2].low, "")
        if not verb:
            return  # "the last year of the Amber War in 1991"
        helper = "did"
    yield from _asked(helper, words[start : at + 1], verb, date, names, "event-name")


def _described(words: Sequence[Word], tags: str, at: int, names: Names) -> Iterator[Question]:
    low = words[at].low
    of = _OF.match(tags, at + 1)
    end = of.end() if of else at + 1
    start = at
    while start and tags[start - 1] in "anvwNPT":
        start -= 1
    if start and tags[start - 1] == "d":
        start -= 1
    inner = words[start:end]
    if not any(w.tag == "N" for w in inner) or any(w.low in {"a", "an"} for w in inner[:1]):
        return
    before = [w for w in inner if w.tag == "T"]
    if before and not re.match(r"dT", tags[start:end]):
        return
    if before:
        date = Chunk(words=(Word(text="in", tag="i"), before[0]), prep="in")
        inner = [w for w in inner if w.tag != "T"]
    elif tags[end : end + 2] == "iT":
        date = Chunk(words=tuple(words[end : end + 2]), prep=words[end].low)
    else:
        return
    if low in _DEEDS or low in _DONE_TO:
        whom = _whom(inner, low)
        if low in _OF_PEOPLE and any(w.tag == "N" and names.opens(w.text) for w in whom):
            return  # "Timur's death" in an article that tells of Timur Shah
        if whom and (low in _DEEDS or inner[0].tag == "d"):
            helper, verb = _DEEDS.get(low) or _DONE_TO[low]
            yield from _asked(helper, whom, verb, date, names, "event-deed")
        if whom or low not in _EVENTS or "P" in tags[start:end]:
            return
    if low == "reign" or (
        low in _NATURAL and any(gazetteer.KIND.get(w.text) == "country" for w in inner)
    ):
        return  # "the Chile earthquake": there are many
    if before and low in _NATURAL | _RECURRING:
        return  # "the 2008 Sichuan earthquake": without its year it is any
    if before and low in _GAMES and _is_edition(before[0], names):
        return
    if low in _AGAIN | _AGAIN_IN_A_WAR or (
        inner[0].tag != "d" and "P" not in "".join(w.tag for w in inner)
    ):
        return
    yield from _asked("did", inner, "take place", date, names, "event-noun")


def _is_edition(year: Word, names: Names) -> bool:
    """Whether the article is about one of many that are told apart by their years."""
    return names.topic is not None and names.topic.name.startswith(year.text)


def _whom(inner: Sequence[Word], low: str) -> list[Word]:
    """Of whom it is said: "Albert's death", "the death of Albert"; nothing for "his death"."""
    tags = "".join(w.tag for w in inner)
    if re.fullmatch(r"NP[nyw]", tags):
        return [inner[0]]
    match = re.fullmatch(r"d[nyw]f(d?N)", tags)
    return list(inner[match.start(1) :]) if match and inner[1].low == low else []


def _asked(
    helper: str, what: Sequence[Word], verb: str, date: Chunk, names: Names, pattern: str
) -> Iterator[Question]:
    moment = moments.read(date)
    if moment is None or not moment.asked.startswith(("in", "on")):
        return
    shown = [
        Word(text=w.text, tag=w.tag, shown=names.full(w.text))
        if w.tag == "N" and names.what(w.text)[0] is Kind.PERSON
        else w
        for w in what
    ]
    yield Question(
        stem=finished(moment.asked, helper, text_of(shown), verb),
        key=moment.key,
        said=moment.key,
        value=moment.value,
        kind=Kind.DATE,
        relation="stated_date",
        pattern=pattern,
        rivals=moment.rivals,
    )
