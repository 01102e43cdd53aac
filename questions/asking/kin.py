"""Who somebody's wife, editor or eighth child was: a name behind a noun of relation.

Pure. Read from any sentence, however it is built; only relations one person alone can stand in, or
that an ordinal makes single, and only where it is certain whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.asking.values import Question, Subject
from questions.asking.wording import finished, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Clause, Shape, Word
from questions.lexicon import nouns, origins
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.nouns import FEMALE, MALE
from questions.model import Entity, Kind

_SINGLE = frozenset(
    [
        "mother",
        "father",
        "wife",
        "husband",
        "editor",
        "secretary",
        "mentor",
        "successor",
        "predecessor",
        "biographer",
        "fiancée",
        "fiancé",
        "widow",
        "namesake",
        "grandmother",
        "godfather",
        "godmother",
        "tutor",
        "governess",
        "stepfather",
        "stepmother",
        "half-brother",
    ]
)
_ORDINALS = frozenset(
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "last",
        "only",
        "eldest",
        "oldest",
        "youngest",
        "best",
        "closest",
    ]
)
# Animals that live with somebody and have names of their own.
_PETS = {
    "dog": "dog spaniel terrier collie labrador retriever poodle hound greyhound dachshund bulldog puppy",
    "cat": "cat kitten",
    "horse": "horse pony mare stallion steed charger",
    "parrot": "parrot macaw cockatoo",
}
_PET = {noun: animal for animal, row in _PETS.items() for noun in row.split()}
_CALLED = {
    "dog": ("Rover", "Bess", "Rex", "Noble", "Prince", "Fido", "Islay"),
    "cat": ("Tiger", "Smoky", "Tabby", "Felix", "Misty", "Ginger"),
    "horse": ("Copenhagen", "Marengo", "Traveller", "Bucephalus", "Comanche", "Babieca"),
    "parrot": ("Polly", "Charlie", "Captain", "Coco", "Jacko"),
}
_OWNED_PET = re.compile(r"(?:h|NP)([anrvN]*)(n),?N(?![Pc])")
_MANY = frozenset({"cousin", "uncle", "aunt", "nephew", "niece"})
_FORMER = frozenset({"former", "then", "future", "late", "ex-"})
# Behind a comma the name is the relative only where it is set off: "With her father, Ford left".
_OWNED = re.compile(r"(?:h|NP)([anrv]*)(n)(?:,N(?![PcrvVsBHu])|N(?![Pc]))")


def relations(words: Sequence[Word], owner: Subject | None, names: Names) -> Iterator[Question]:
    """The relations named in a sentence; `owner` is whom "his" or "her" means behind the verb."""
    tags = "".join(word.tag for word in words)
    for match in _OWNED.finditer(tags):
        noun = words[match.start(2)]
        middle = words[match.start(1) : match.end(1)]
        said = {word.low for word in middle}
        name = words[match.end() - 1]
        if nouns.KINDS.get(noun.low) is not Kind.PERSON or said & _FORMER:
            continue
        if noun.low in _MANY or (noun.low not in _SINGLE and not said & _ORDINALS):
            continue
        if names.what(name.text)[0] not in (None, Kind.PERSON, Kind.OTHER):
            continue
        who = whose(words, match.start(), tags, owner, names)
        if not who:
            continue
        mark = "'" if who.endswith("s") else "'s"
        is_now = names.topic is not None and names.topic.kind is Kind.TITLE  # in a story
        be = "is" if is_now and (_is_present(words) or not re.search(r"[VvHB]", tags)) else "was"
        key = names.full(name.text)
        yield Question(
            stem=finished("who", be, f"{who}{mark}", text_of([*middle, noun])),
            key=key,
            said=name.text,
            value=key.casefold(),
            kind=Kind.PERSON,
            relation="stated_person",
            pattern="kin",
            rivals=_of_one_sex(names.others(key), key, noun.low, names),
            about=Entity(id=f"person:{who.casefold()}", kind=Kind.PERSON, name=who),
        )


def pets(words: Sequence[Word], owner: Subject | None, names: Names) -> Iterator[Question]:
    """What the dog or the horse named in a sentence was called: "her spaniel, Dash"."""
    tags = "".join(word.tag for word in words)
    for match in _OWNED_PET.finditer(tags):
        animal = _PET.get(words[match.start(2)].low)
        name = words[match.end() - 1].text
        who = whose(words, match.start(), tags, owner, names) if animal else ""
        if not animal or not who or " " in name:
            continue
        mark = "'" if who.endswith("s") else "'s"
        what = text_of([*words[match.start(1) : match.end(1)], words[match.start(2)]])
        yield Question(
            stem=finished("what was the name of", f"{who}{mark}", what),
            key=name,
            said=name,
            value=name.casefold(),
            kind=Kind.OTHER,
            relation="stated_name",
            pattern="pet",
            rivals=tuple(other for other in _CALLED[animal] if other != name),
        )


_CHILDREN = re.compile(r"(?:h|dnH|pH|dnV|pV)(#)(n)(?![yn])")


def couple(clause: Clause, subject: Subject | None, names: Names) -> tuple[str, str] | None:
    """Who is married by what a clause says: "Ann Roe married John Lake"; `None` when it is not."""
    if clause.verb != "marry" or clause.shape is not Shape.ACTIVE or not clause.rest:
        return None
    first = clause.rest[0]
    if subject is None or subject.kind is not Kind.PERSON or first.prep or first.tags[-1:] != "N":
        return None
    return subject.text, names.full(first.words[-1].text)


def children(words: Sequence[Word], married: tuple[str, str] | None) -> Iterator[Question]:
    """How many children the couple of the sentence before had: "Their nine children", "They had"."""
    if married is None or not words:
        return
    tags = "".join(word.tag for word in words)
    match = _CHILDREN.match(tags)
    opens = " ".join(word.low for word in words[: match.start(1)]) if match else ""
    if match is None or opens not in {"their", "they had", "the couple had"}:
        return
    figure, noun = words[match.start(1)], words[match.start(2)].low
    if noun not in {"children", "sons", "daughters"} or figure.low == "one":
        return
    yield Question(
        stem=finished("how many", noun, "did", f"{married[0]} and {married[1]}", "have"),
        key=figure.text,
        said=figure.text,
        value=figure.low,
        kind=Kind.NUMBER,
        relation="stated_number",
        pattern="children",
    )


def _of_one_sex(people: tuple[str, ...], key: str, noun: str, names: Names) -> tuple[str, ...]:
    """Without those the article shows to be of the other sex than a mother or a father is."""
    other = "m" if noun in FEMALE else "f" if noun in MALE else ""
    found = (person for person in people if not other or names.sexes.get(person) != other)
    return tuple(person for person in found if " " in key or person in FIRST_NAMES)


def _is_present(words: Sequence[Word]) -> bool:
    finite = next((w for w in words if w.tag in "BHVvs"), None)
    return finite is not None and finite.low in {"is", "are", "has", "have"}


def whose(words: Sequence[Word], at: int, tags: str, owner: Subject | None, names: Names) -> str:
    """Whose relation it is: the name before the possessive, or the only person before "his"."""
    if tags[at] == "N":
        name = words[at].text
        return names.full(name) if names.what(name)[0] is Kind.PERSON else ""
    if words[at].low not in {"his", "her"} or owner is None or owner.kind is not Kind.PERSON:
        return ""
    sex = names.sexes.get(owner.name) or origins.sex(owner.name)
    if sex == ("m" if words[at].low == "her" else "f"):
        return ""  # "directed Mary Stone and her husband": not his
    before = [w.text for w in words[:at] if w.tag == "N"]
    others = [n for n in before if names.what(n)[0] is Kind.PERSON and names.full(n) != owner.name]
    is_behind = bool(re.search(r"[BHVvsu]", tags[:at]))
    return owner.name if is_behind and not others else ""
