"""What follows the verb: how far it is understood, and what is cut off for clauses of its own.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.clauses.grammar import (
    CORE,
    letters,
    without_opening,
)
from questions.clauses.groups import verb_at
from questions.clauses.values import Word
from questions.lexicon.places import NATIONALITIES

_ITEM = rf"{CORE}(?:f{CORE})*"

_SERIES = re.compile(rf"(?:,{_ITEM})+,?c{_ITEM}(?![BHVs]|v(?![ib]))")

_APPOSITION = re.compile(rf"{CORE}(?:[fi]{CORE})*")

# What follows the comma or "and" is done, not listed.
_DEED = re.compile(r",Gr?[#dhN]|cVr?[#dhN]|cvr?[#dhN]")

# "… and Japan surrendered", "… and later Mary designed the hall"
_SECOND = re.compile(r"cd?[anNyY]*[nNyY]r?[vV](?:$|[idTbk,C])|crN[vV]")

_TWO_DEEDS = re.compile(r"[nyY][vw]c[vwu]b")

_REFUSED = frozenset('tpMORE"!:?g()')

_CLAUSE_PREPS = frozenset(
    {"after", "before", "since", "until", "till", "as", "like", "for", "than"}
)

_TOLD = frozenset({"after", "before", "until"})  # what stands behind them has happened as well

_LISTING = frozenset(
    ["include", "have", "contain", "comprise", "feature", "employ", "own", "operate"]
)

Tail = tuple[str, list[Word]]


def complement(words: list[Word], verb: str) -> tuple[list[Word] | None, list[Tail]]:
    """What follows the verb up to the first cut, `None` when not understood; and the cut off parts."""
    tags = letters(words)
    tails: list[Tail] = []
    at = 0
    while at < len(words):
        letter = tags[at]
        if letter == ",":
            return _at_comma(words, tags, at, verb)
        if letter == "c" and verb == "be" and _TWO_DEEDS.match(tags, at - 2) and at > 1:
            at += 2  # "is a phone designed and sold by Acme"
            continue
        if letter in "cC" and (deed := _dated_deed(words[at:])) is not None:
            return words[:at], [deed]
        if letter == "C" or (
            letter == "c" and re.match(r"c(?:r*(?:[VvuBHs]|Yi?[dhN#])|a[vw][ib])", tags[at:])
        ):
            how = "shared" if letter == "c" or _is_instead(words[at:]) else "own"
            tails.append((how, words[at + 1 :]))
            return words[:at], tails
        if letter == "c" and _later_clause(words[at:], tags[at:]):
            return words[:at], [("own", words[at + 1 :])]
        if letter == "c" and _are_peoples(words, at):
            at += 2  # "an Austrian and Russian force led by": one force
            continue
        if letter == "c" and _SECOND.match(tags, at):
            return words[:at], [("own", words[at + 1 :])]
        if (
            letter == "c"
            and at
            and tags[at - 1] == "T"
            and tags[at + 1 : at + 2] not in ("T", "i", "b")
        ):
            return words[:at], [("own", words[at + 1 :])]
        if letter == "c" and tags[at + 1 : at + 2] == ",":
            aside = tags.find(",", at + 2)
            return words[:at], ([("own", words[aside + 1 :])] if aside > 0 else [])
        if letter == "W" and words[at].low in {"when", "where"} and (words[at].low == "when" or at):
            if words[at].low == "when":
                tails.append(("own", words[at + 1 :]))
            return words[:at], tails
        if letter in "tW" and (end := _described_thing(words, tags, at, verb)):
            is_subject = words[at].low in {"which", "who", "that"} and end == at
            return words[:end], ([("described", words[at + 1 :])] if is_subject else [])
        if letter == "W":
            return None, []
        if letter == ":":
            return words[:at], tails
        if (letter in "BHVsp" and not (at and tags[at - 1] == "k")) and not (
            letter == "p" and words[at].low in {"him", "them", "us", "me"}
        ):
            cut = _clause_start(words, tags, at)
            if cut is None:
                return None, []
            is_told = tags[cut] == "c" or words[cut].low in _TOLD
            return words[:cut], ([("own", words[cut + 1 :])] if is_told else [])
        if letter in _REFUSED:
            return None, []
        at += 1
    return words, tails


_LEFT_OUT = frozenset("than as like from between into except without not unlike".split())


_CARRYING = frozenset("bring give invite lead order put send take transfer".split())


def beginning(words: list[Word], verb: str) -> list[Word]:
    """As much of what follows the verb as is understood, where an adjunct further on is not.

    Empty where nothing is, or where what is left out may belong to what is kept: "was sold in 1927
    for what it had cost" is asked without the price.
    """
    tags = letters(words)
    if verb in _CARRYING:
        return []  # "sent Mary with 1,300 men who … to York": where to
    for at in range(len(words) - 1, 0, -1):
        # "signed a pact with Ann Roe in 1778 that proved …": whole up to its date
        is_dated = tags[at - 1] == "T" and tags[at] in "tW" and bool(re.search(r"[NQ]", tags[:at]))
        if not is_dated and (
            tags[at] not in "ib" or words[at].low in _LEFT_OUT or tags[at - 1] in "ibkdhafcr#$"
        ):
            continue
        kept, tails = complement(words[:at], verb)
        if kept is not None:
            return kept if len(kept) == at and not tails else []
    return []


def _are_peoples(words: list[Word], at: int) -> bool:
    """Whether two adjectives of countries are joined here, before what both belong to."""
    beside = (*words[at - 1 : at], *words[at + 1 : at + 2]) if at else ()
    return len(beside) > 1 and all(w.text.partition(" ")[0] in NATIONALITIES for w in beside)


_INDEFINITE = re.compile(
    r"(?:^|[ibkBVvszuyH,])d[nayYvw]*(?:N[nyaYvw]*)?[nyu](?:c[nany]+)?(?:f[danyYN]+)?i?$"
)


def _describes(words: list[Word], tags: str, at: int) -> bool:
    low = words[at].low
    return low in {"which", "who", "whose", "whom"} or (
        low == "that" and tags[at + 1 : at + 2] not in ("", "n", "N", "y", "Y", "u")
    )


def _described_thing(words: list[Word], tags: str, at: int, verb: str) -> int:
    """Where "a version that used …" ends before its relative clause; 0 where that may not go.

    Only an indefinite thing stands without the clause that describes it: "the man who" does not.
    And only where it is said what something is, or the thing is told by a name as well: "launched a
    version that used …" tells of one version among others.
    """
    if not _describes(words, tags, at):
        return 0
    found = _INDEFINITE.search(tags[:at])
    if found is None:
        return 0
    start = found.start() + (tags[found.start()] != "d")
    if words[start].low not in {"a", "an"}:
        return 0
    if verb != "be" and not re.search(r"[NQ]", tags[start:at]):
        return 0
    return at - (tags[at - 1] == "i")


def _clause_start(words: list[Word], tags: str, at: int) -> int | None:
    """Where a clause begins whose verb stands at `at`: "… after the war had ended"."""
    for back in range(at - 1, 0, -1):
        if tags[back] in "ib" and words[back].low in _CLAUSE_PREPS:
            return back
        if tags[back] == "G" and back > 1 and tags[back - 1] not in "dhaf":
            return back
        if tags[back] == "c" and (back < at - 1 or tags[at] == "p"):
            return back
    return None


def _at_comma(
    words: list[Word], tags: str, at: int, verb: str
) -> tuple[list[Word] | None, list[Tail]]:
    kept, tail, after = words[:at], words[at + 1 :], tags[at + 1 :]
    if not tail:
        return kept, []
    series = _SERIES.match(tags, at)
    if series and _SECOND.match(tags, tags.rfind("c", 0, series.end())):
        series = None
    if series and _DEED.search(tags, at, series.end()):
        series = None  # "…, taking 4,000 prisoners, and enslaved 9,000"
    if series and verb in _LISTING and "#" in tags[: series.end()]:
        return kept, [("item", item) for item in _items(words[at + 1 : series.end()])]
    if series and re.search(r"[nNQyYT#]$", tags[:at]):
        more, tails = (
            complement(words[series.end() :], "") if series.end() < len(tags) else ([], [])
        )
        return (None, []) if more is None else (words[: series.end()] + more, tails)
    date = re.match(r"[ib]d?r?T(?=$|,)", after)
    if date:
        more, tails = (
            ([], []) if date.end() == len(after) else _at_comma(tail, after, date.end(), verb)
        )
        return (
            (None, [])
            if more is None
            else (kept + tail[: date.end()] + (more[date.end() :] if more else []), tails)
        )
    if after[0] == "W" and tail[0].low == "when" and tags[at - 1] == "T":
        return kept, [("then", tail[1:])]  # "in 2003, when he beat Tom Ford"
    if after[0] == "W":
        return kept, [("relative", tail)]
    if after[0] in "vwu":
        date = _LYING.match(after) if tail[0].low in _PLACED else None
        if date:  # "the Ford Range, located in Fife, in 1945"
            at = date.start("date")
            return kept + tail[at:], [("participle", tail[: at - 1])]
        return kept, [("participle", tail)]
    if after[0] in "cC" and (deed := _dated_deed(tail)) is not None:
        return kept, [deed]
    if re.match(r"r*a+(?:f|$)", after):
        return kept, []
    if _later_clause(tail, after):
        return kept, [("own", tail[1:])]
    if (
        after[0] == "c"
        and not re.match(r"cr*[VvuBHs]", after)
        and verb_at(without_opening(tail), has_subject=True) is None
    ):
        return kept, [("open", [])]
    if after[0] in "cC":
        is_same = bool(re.match(r"cr*[VvuBHs]", after)) or _is_instead(tail)
        return kept, [("shared" if is_same else "own", tail[1:])]
    if after[0] == "G":
        return kept, [("gerund", tail)]
    if re.match(r"Hr*[vwu]", after) and tail[0].low == "having":
        return kept, [("perfect", tail)]
    if after[0] == "i" and tail[0].low == "with":
        return kept, [("with", tail[1:])]
    if after[0] in "kiRrbH":
        return kept, _behind(tail, after)
    if re.match(r"[d#]f[pW]", after):
        return kept, []  # "…, most of them in the north"
    noun = _APPOSITION.match(after)
    if noun is None:
        return None, []
    if "c" in noun[0]:
        return kept, [("open", [])]
    end = noun.end()
    late = re.match(r",([ib]d?r?T)(?=$|,)", after[end:])
    if late:
        kept = kept + tail[end + 1 : end + late.end()]
        return kept, [("apposition", tail[:end])]
    if re.fullmatch(r"[NQ]", after[:end]) and re.match(r",[ik]", after[end:]):
        # "another company, Pixo, to help with the design": the name takes the place of "another"
        named = _named(kept, tail[0])
        more, tails = complement(tail[end + 1 :], verb) if named else (None, [])
        if more is not None:
            return named + more, tails
    if after[end : end + 2] == ",i" and tail[end + 1].low == "with":
        return kept, [("apposition", tail[:end]), ("with", tail[end + 2 :])]
    if re.match(r",W", after[end:]) and tail[end + 1].low == "who" and after[end - 1] == "N":
        return kept, [("apposition", tail[:end]), ("bearer", [tail[end - 1], *tail[end + 1 :]])]
    if end == len(after) or after[end] in "Wvw" or re.match(r",[WvwGCiHk]", after[end:]):
        return kept, [("apposition", tail[:end])]
    if re.match(r",c", after[end:]) and _starts_clause(tail[end + 2 :]):
        same = bool(re.match(r",cr*[VvuBHs]", after[end:]))
        return kept, [
            ("apposition", tail[:end]),
            ("shared" if same else "own", tail[end + 2 :]),
        ]
    return kept, [("open", [])]


_PLACED = frozenset({"located", "situated", "based", "headquartered"})
_LYING = re.compile(r"[vwu]i[dhanNyP]*(?:f[dhanNyP]*)?,(?P<date>[ib]r?d?T)$")


def _is_instead(words: list[Word]) -> bool:
    """Whether "but" is followed by another deed of the same subject: "but was arrested"."""
    return words[0].low in {"but", "yet"} and bool(re.match(r"Cr*[VvuB]", letters(words)))


_DATED_DEED = re.compile(r"[cC](?P<comma>,?)(?P<date>[ib]r?d?a?T),?(?=(?P<verb>r*[VvuBHs]))?")


def _dated_deed(words: list[Word]) -> Tail | None:
    """A further deed that its date stands before: "and, in 1938, was renamed Acme", "… Ann left".

    A deed without a subject has its date put behind it, as far as it goes without a comma.
    """
    match = _DATED_DEED.match(letters(words))
    if match is None or words[0].low not in {"and", "but"}:
        return None
    date, deed = words[match.start("date") : match.end("date")], words[match.end() :]
    if match["verb"] is None:
        is_clause = match["comma"] and verb_at(deed, has_subject=True) is not None
        return ("own", [*date, *deed]) if is_clause else None
    end = next((at for at, word in enumerate(deed) if word.tag in ",;:."), len(deed))
    return "shared", [*deed[:end], *date, *deed[end:]]


_UNNAMED = re.compile(r"(?:^|[^danNvwyh])([dh][anNvwy]*[nyu])$")


def _named(kept: list[Word], name: Word) -> list[Word]:
    """The words with the name put to a thing of no name at their end; empty where there is none."""
    found = _UNNAMED.search(letters(kept))
    if found is not None and kept[found.start(1)].tag == "h":
        return [*kept, name]  # "his sixth album, Night Rock, to praise"
    if found is None or kept[found.start(1)].low not in {"a", "an", "another", "one"}:
        return []
    at = found.start(1)
    return [*kept[:at], Word(text="the", tag="d"), *kept[at + 1 :], name]


_LATER = re.compile(r"c(?:id?y?f?#|[ib]r?d?a?T),?(?=[pNd])")


def _later_clause(tail: list[Word], after: str) -> bool:
    """Whether a clause begins that is dated first: ", and at 20 he left", ", but in 1905 Mary left"."""
    match = _LATER.match(after)
    return match is not None and verb_at(tail[match.end() :], has_subject=True) is not None


def _behind(tail: list[Word], after: str) -> list[Tail]:
    """What stands behind an adjunct that is left out: ", in the end, and was sold".

    Or what is told of the name in it: ", beside the Ford Library, which holds 5,000 books".
    """
    named = re.match(r"id?N,(?=W)", after)
    if named and tail[named.end()].low == "which":
        return [("named", tail[1:])]
    for match in re.finditer(r",(?=[cC])", after):
        if not re.search(r"[BHVvsuM\":]", after[: match.start()]) and _starts_clause(
            tail[match.end() + 1 :]
        ):
            how = "shared" if re.match(r"cr*[VvuBHs]", after[match.end() :]) else "own"
            return [(how, tail[match.end() + 1 :])]
    return []


def _items(words: list[Word]) -> Iterator[list[Word]]:
    """The members of an enumeration."""
    item: list[Word] = []
    for word in words:
        if word.tag in ",c":
            if item:
                yield item
            item = []
        else:
            item.append(word)
    if item:
        yield item


def _starts_clause(words: list[Word]) -> bool:
    """Whether a clause begins here: a subject and its verb, or a verb that shares the subject."""
    return bool(re.match(r"r*[VvuBHs]", letters(words))) or (
        bool(words) and verb_at(without_opening(words), has_subject=True) is not None
    )
