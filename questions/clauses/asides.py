"""By whom the things were made that a sentence names in passing: "the Quinby Radio designed by Ann Roe".

Pure. Wherever it stands, a definite thing with its maker behind it makes a clause of its own: that
it was designed by Ann Roe. Behind "of" it is left alone: the roof of the tower, or the tower?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.clauses.grammar import is_plural, letters
from questions.clauses.parse import parse
from questions.clauses.values import Clause, Word
from questions.lexicon.verbs import VERBS, Form

# What one does, or a few together do, once for a thing.
_MADE = frozenset(
    """
    design write compose paint sculpt carve draw illustrate invent direct edit coin devise pioneer
    discover found establish create develop build commission formulate propose introduce popularise
    popularize patent translate choreograph choose compile photograph engineer conceive publish
    """.split()
)
_NAMED = re.compile(r"(?P<thing>(?:d|NP)[anyNT#Q]*[nyNQ]),?(?P<how>[vwu])b(?:d?[anyN]*)N(?![PncN])")
_BEHIND = re.compile(r"(?:i(?:d?[an]*[TN]))+")
_ENDS = re.compile(r"[,.;:()WC]|$|c[^N]")


def made(words: Sequence[Word]) -> Iterator[Clause]:
    """The clauses that say by whom what a sentence names in passing was made."""
    tags = letters(words)
    for match in _NAMED.finditer(tags):
        thing = words[match.start("thing") : match.end("thing")]
        how = words[match.start("how")]
        if VERBS.lemma(how.low, Form.PARTICIPLE) not in _MADE or (
            thing[0].tag == "d" and thing[0].low != "the"
        ):
            continue
        if tags[: match.start()][-1:] in ("f", "c") or not _is_told_apart(thing):
            continue
        end = match.end()
        behind = _BEHIND.match(tags, end)
        if behind and _ENDS.match(tags, behind.end()):
            end = behind.end()
        elif not (_ENDS.match(tags, end) or tags[end] == "i"):
            continue
        be = Word(text="were" if is_plural(thing) else "was", tag="B")
        first = (
            replace(thing[0], text=thing[0].text.capitalize()) if thing[0].tag == "d" else thing[0]
        )
        said = [first, *thing[1:], be, *words[match.start("how") : end], Word(text=".", tag=".")]
        yield from (replace(clause, origin="aside") for clause in parse(said)[:1])


def _is_told_apart(thing: Sequence[Word]) -> bool:
    """Whether a name, a title or a figure says which one is meant."""
    return any(word.tag in "NQ" for word in thing)
