"""What somebody's second album or first novel was called: a title behind the noun that says what it is.

Pure. Read from any sentence, however it is built; only of works that an ordinal, a year or the noun
itself makes single, and only where it is certain whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from questions.asking.kin import whose
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Word
from questions.lexicon.peers import KINDS
from questions.model import Entity, Kind

# What a work is called, and what it is asked for as.
_WORKS = {
    noun: noun
    for noun in """
    album single song film movie novel novella book play opera musical symphony ballet poem
    autobiography memoir documentary mixtape soundtrack
    """.split()
} | {"lp": "album", "ep": "EP", "memoirs": "memoir", "record": "album"}
_NTH = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth debut last final only".split()
)
_SINGLE = frozenset({"autobiography", "memoir", "memoirs"})
_GROUPS = frozenset("band group duo trio quartet orchestra".split())
_OWNED = re.compile(r"(?:h|NP|d[ny]P)([anyrTNvw]*?)([nyN]),?(d?N|Q)(?![PcNny])")
_GOES_ON = re.compile(r"[ifk]d?N")
_ROOM = 5  # words before the noun


def titles(
    words: Sequence[Word],
    owner: Subject | None,
    names: Names,
    resolve: Callable[[Chunk], Subject | None],
) -> Iterator[Question]:
    """What the works named in a sentence are called; `resolve` tells whose "his" is that opens it."""
    tags = "".join(word.tag for word in words)
    for match in _OWNED.finditer(tags):
        noun = words[match.start(2)]
        middle = list(words[match.start(1) : match.end(1)])
        sort = _WORKS.get(noun.low)
        while middle and not _is_single(middle[0]):
            middle.pop(0)
        if sort is None or (not middle and noun.low not in _SINGLE) or len(middle) > _ROOM:
            continue
        if any(word.tag in "Nvw" for word in middle):
            continue
        behind = words[match.start(3) : match.end(3)]
        name = " ".join(word.text for word in behind).strip("“”\"'‘’.,")
        if _GOES_ON.match(tags[match.end() :]):
            continue  # "From the Earth", to the Moon
        who = _owner(words, match, tags, owner, names, resolve)
        if not who or not name[:1].isupper() or names.is_topic(name):
            continue
        about = Entity(id=f"other:{who.casefold()}", kind=Kind.OTHER, name=who)
        mark = "'" if who.endswith("s") else "'s"
        yield Question(
            stem=finished("what is the title of", f"{who}{mark}", text_of([*middle, noun])),
            key=name,
            said=name,
            value=name.casefold(),
            kind=Kind.TITLE,
            relation="stated_title",
            pattern="titled",
            noun=sort,
            rivals=tuple(o for o in names.same_kind(name) if o in _titles(names, sort)),
            about=names.topic if names.is_topic(who.removeprefix("the ")) else about,
        )


def _titles(names: Names, sort: str) -> frozenset[str]:
    """The names of the article that are called so, and other titles of no known sort."""
    return frozenset(n for n in names.known if names.what(n)[1] in {sort, *_alike(sort)})


def _alike(sort: str) -> tuple[str, ...]:
    return tuple(noun for noun in _WORKS if KINDS.get(noun) == KINDS.get(sort, "?"))


def _is_single(word: Word) -> bool:
    """Whether the word makes what is behind it one alone: "third", "1977"."""
    return word.low in _NTH or bool(re.fullmatch(r"1\d{3}|20\d\d", word.text))


def _owner(
    words: Sequence[Word],
    match: re.Match[str],
    tags: str,
    owner: Subject | None,
    names: Names,
    resolve: Callable[[Chunk], Subject | None],
) -> str:
    at = match.start()
    if tags[at] == "N":
        text = words[at].text
        kind, noun = names.what(text)
        is_band = noun.rpartition(" ")[2] in _GROUPS
        return names.full(text) if kind is Kind.PERSON or is_band else ""
    if tags[at] == "d":
        topic = names.topic
        is_own = words[at].low == "the" and names.called(words[at + 1].low)
        the = "the " if names.has_article else ""
        return f"{the}{topic.name}" if topic is not None and is_own else ""
    if at == 0 or tags[:at] in {"iT,", "i"}:  # the sentence opens with it
        if words[at].low == "their":
            they = resolve(Chunk(words=(replace(words[at], text="they", tag="p"),)))
            return they.name if they is not None else ""
        told = resolve(Chunk(words=tuple(words[at : match.end(2)])))
        found = re.match(r"(.+?)['’]s? ", told.text) if told is not None else None
        return found[1] if found else ""
    if words[at].low in {"its", "their"}:
        is_band = owner is not None and owner.noun.rpartition(" ")[2] in _GROUPS
        before = [w.text for w in words[:at] if w.tag == "N"]
        others = [n for n in before if owner is not None and names.full(n) != owner.name]
        return owner.name if owner is not None and is_band and not others else ""
    return whose(words, at, tags, owner, names)
