"""What stands before the subject of a clause: dates, ages, places, qualities, whole clauses.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.clauses.grammar import SUBJECT, chunks, letters, without_opening
from questions.clauses.groups import verb_at
from questions.clauses.predicates import without_middle
from questions.clauses.values import Chunk, Word

MAX_LEAD = 18

_LEAD_NAME = re.compile(r"id?[an]*N(?=p)")  # "During World War II she worked"
_LEAD_DATE = re.compile(r"[ib]r?d?a?T(?:cT)?")
_LEAD_TURN = re.compile(r"[ib]d[any]+fd?T")  # "By the turn of the 1990s the trend was"
_LEAD_AGE = re.compile(r"id?y?f?#")  # "At age 10 he made", "At 20 she left"
_HAVING = re.compile(r"He?r*[vwu][^BHVsMOCWpt!]*")  # "Having left school, she"
_LEAD_QUALITY = re.compile(r"r*[nv][ik][^,]*,|r*[vw][^,]*,")  # "Intent on peace, Mary wrote"

_SINCE = re.compile(r"[#d][nyY]i[dhanyNYGf]+,")  # "Three years after its foundation, in 1905, it"
_WHILE = re.compile(r"C?[ra]*i[dhanyNYTf]+")  # "While still in York, she"
# "In her early years Mary wrote", "For several centuries Rome ruled": a time, and then a name.
_LEAD_TIME = re.compile(r"i[dh]?[an#]*[nyY](?=(?:N|dN|p)r?[BHVv])")
_LEAD_PHRASE = re.compile(
    r"[ia](?:r?[ia])?[dh]?[anT#]*[nyYNT](?:[fi][dh]?[anN]*[nyYNT])*(?=pr?[BHVv])"
)
_TORN = re.compile(r"[nyYu][vw]$")
_TIMES = frozenset(
    "years year century centuries decades decade period career childhood time times youth life days"
    " months weeks war reign era season".split()
)
_ASIDE = re.compile(r"(?:[#d][nyY](?:[ifC][dhanyNGTf]+)?|[Ci]G[^,BHVvsMOCW]*),")
_SUBORDINATE = frozenset(
    """
    when while although though because once whereas after before since as until despite
    """.split()
)


# What stands behind these has happened or is so, as the main clause is.
TOLD = frozenset({"when", "while", "although", "though", "because", "whereas", "after", "before"})


def lead(words: list[Word]) -> tuple[int, list[Chunk]] | None:
    """An adjunct before the subject: how many words it takes, and its chunks (none: left out)."""
    tags = letters(words[: MAX_LEAD + 8])
    dropped = subordinate(words, tags)
    if dropped:
        return dropped, []
    comma = tags.find(",")
    if (
        words[0].low in {"while", "once", "still"}
        and 0 < comma <= MAX_LEAD
        and _WHILE.fullmatch(tags[:comma])
    ):
        return comma + 1, []
    if quality := _quality(words, tags):
        return quality, []
    if 0 < comma <= MAX_LEAD and words[0].low == "having" and _HAVING.fullmatch(tags[:comma]):
        return comma + 1, []
    since = _SINCE.match(tags)
    if since and words[1].low in _TIMES and words[2].low in {"after", "before", "into"}:
        return since.end(), []
    if tags[0] not in "ibvwGk":
        return None
    short = _short_lead(words, tags, comma)
    if short:
        return short, list(chunks(words[:short]))
    if 0 < comma <= MAX_LEAD and re.match(r"it[nyu]$", tags[:comma]):
        return comma + 1, []
    if 0 < comma <= MAX_LEAD and not re.search(r"(?<!k)[BHVsMOCWpt!]", tags[:comma]):
        if re.match(r"[ib]g?r?[GvVz]", tags):
            return comma + 1, []
        if tags[0] in "ib":
            told = list(chunks(words[:comma]))
            is_torn = any(_TORN.search(chunk.tags) for chunk in told)
            return comma + 1, [] if is_torn else told  # "In letters revealed in 2015, …"
        if tags[0] in "vwGk" and comma > 1:
            return comma + 1, []
    match = _LEAD_DATE.match(tags)
    if match and tags[match.end() : match.end() + 1] in tuple("dhNn#ay"):
        return match.end(), list(chunks(words[: match.end()]))
    match = _LEAD_NAME.match(tags) or _LEAD_PHRASE.match(tags)
    if match:
        return match.end(), list(chunks(words[: match.end()]))
    match = _LEAD_TIME.match(tags)
    if match and words[match.end() - 1].low in _TIMES:
        return match.end(), list(chunks(words[: match.end()]))
    return None


def _short_lead(words: list[Word], tags: str, comma: int) -> int:
    """How many words a date or an age without a comma takes: "In 1950 Mary moved to York, and …"."""
    for pattern in (_LEAD_DATE, _LEAD_TURN, _LEAD_AGE):
        match = pattern.match(tags)
        if match is None or tags[match.end() : match.end() + 1] not in tuple("dhNn#ayYp"):
            continue
        if pattern is _LEAD_AGE and (
            words[0].low != "at"
            or tags[match.end()] not in "Np"
            or (tags[:2] == "iy" and words[1].low != "age")
        ):
            continue
        behind = words[match.end() : comma if comma > match.end() else None]
        if verb_at(behind, has_subject=True) is not None:
            return match.end()
        if pattern is _LEAD_DATE:  # "In 1516 the brothers, who lived in York, moved"
            whole, middle = without_middle(words[match.end() :])
            if middle and verb_at(whole, has_subject=True) is not None:
                return match.end()
    return 0


def _quality(words: list[Word], tags: str) -> int:
    """How many words a quality of the subject takes: "Intent on peace, Mary wrote"; 0 when none.

    Only before a name or a pronoun: whose quality it is must be certain.
    """
    match = _LEAD_QUALITY.match(tags)
    if match is None or match.end() > MAX_LEAD or re.search(r"[BHVsMOCWpt\"!]", match[0]):
        return 0
    if tags[0] == "n" and words[0].low.endswith("s"):
        return 0  # "Ships from York, Mary said": no quality
    behind = words[match.end() :]
    if not behind or behind[0].tag not in "Np" or (verb_at(behind, has_subject=True) is None):
        return 0
    return match.end()


def aside(words: list[Word]) -> int:
    """How many words an aside behind a date takes: "one year into the war,"; 0 when there is none."""
    match = _ASIDE.match(letters(words[:MAX_LEAD]))
    if match is None or verb_at(words[match.end() :], has_subject=True) is None:
        return 0
    return match.end()


def subordinate(words: list[Word], tags: str) -> int:
    """How many words a clause before the main one takes: "When the war began, …"; 0 when none."""
    if words[0].low not in _SUBORDINATE or tags[0] not in "CWi":
        return 0
    for match in re.finditer(",", tags):
        at = match.start()
        if not re.search(r"(?<!k)[BHVsMv]", tags[1:at]):
            continue
        if verb_at(words[at + 1 :], has_subject=True) is not None:
            return at + 1
    return 0


def opening(words: Sequence[Word]) -> Chunk | None:
    """The noun phrase a sentence opens with, where it is not understood beyond that."""
    kept = list(without_opening(list(words)))
    step = lead(kept) if kept else None
    if step is not None:
        kept = kept[step[0] :]
    tags = letters(kept)
    for at, letter in enumerate(tags):
        if letter in "BHVMOvs," and at:
            left = tags[:at].rstrip("r")
            if left == "p" or SUBJECT.fullmatch(left):
                return Chunk(words=tuple(kept[: len(left)]))
            return None
    return None
