"""Of which illness, in which language, on which instrument: a common noun of a closed class.

Pure. The class is asked for by name; the wrong options are members the article does not speak of, so
none of them can be true by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.gates import is_first_of_many, is_torn, pattern_of
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, inverted, rest_of
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Shape, join
from questions.lexicon import peers
from questions.lexicon.verbs import REPORTS
from questions.model import Kind

# Group of peers → what a question calls its members.
_NOUNS = {
    "material": "material",
    "metal": "metal",
    "disease": "illness",
    "musical instrument": "musical instrument",
    "language": "language",
    "colour": "colour",
    "animal": "animal",
    "planet": "planet",
    "god": "god",
    "element": "chemical element",
    "sport": "sport",
    "religion": "religion",
    "organ": "part of the body",
    "weapon": "weapon",
    "rock": "kind of rock",
    "plant": "plant",
    "science of its own": "science",
}
_ORDER = tuple(_NOUNS)  # granite is a material before it is a rock
_PREPS = frozenset({"", "of", "with", "from", "in", "into", "to", "on", "by", "after"})
_ENOUGH = 3
_THING = re.compile(r"d?r?(?P<thing>[nyY]{1,2}|N)$")
# What a thing is made of or runs on is so as long as it is.
_LASTING = frozenset("make build construct cast carve coat clad plate power fuel".split())
# What is chosen or done once; somebody may have or use several things of a class.
_SINGLE = frozenset("speak master choose become call name resemble orbit contract".split())


def classes(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """Which member of a closed class of things: "died of pneumonia", "was made of bronze"."""
    if clause.verb in REPORTS or clause.shape in (Shape.COPULA, Shape.THERE):
        return
    is_lasting = clause.shape is Shape.PASSIVE and clause.verb in _LASTING and subject.text
    if not clause.is_past and not is_lasting:
        return
    asked = inverted(clause, subject)
    for at, chunk in enumerate(clause.rest):
        words = chunk.inner
        prep = chunk.prep
        if not at and words and words[0].tag == "f":
            prep, words = "of", words[1:]
        match = _THING.match("".join(w.tag for w in words))
        if asked is None or match is None or prep not in _PREPS:
            continue
        if prep == "after" and clause.verb not in {"name", "call", "model"}:
            continue  # "took control years after the Spanish"
        if prep == "to" and at and clause.rest[at - 1].tags.endswith("N"):
            continue  # "on Down to Earth": a title
        if any("c" in each.tags for each in clause.rest[:at]):
            continue  # "as Vienna in English and Wien in German"
        if is_torn(clause, at) or is_first_of_many(clause, chunk) or (not prep and at):
            continue
        if not prep and (clause.verb not in _SINGLE or clause.shape is not Shape.ACTIVE):
            continue
        key = join(words[match.start("thing") :])
        listed = [p for p in peers.containing(key) if p.group in _NOUNS]
        found = min(listed, key=lambda p: _ORDER.index(p.group), default=None)
        if found is None or "sudden" in found.name:
            continue
        if found.group == "language" and words[0].tag == "d":
            continue  # "hid them from the French": the people
        others = tuple(m for m in found.members if m != key and not _is_spoken_of(m, names))
        if len(others) < _ENOUGH:
            continue
        noun = "goddess" if found.name.endswith("goddesses") else _NOUNS[found.group]
        yield Question(
            stem=finished(prep, f"which {noun}", asked, rest_of(clause, without=chunk)),
            key=key,
            said=key,
            value=key.casefold(),
            kind=Kind.OTHER,
            relation="stated_name",
            pattern=pattern_of(clause, "class"),
            noun=noun,
            rivals=others,
        )


def _is_spoken_of(member: str, names: Names) -> bool:
    """Whether the article has all the words of it."""
    return all(word in names.lower or word in names.caps for word in member.split())
