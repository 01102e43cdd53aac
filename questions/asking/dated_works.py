"""Works with their year beside them: "his 1953 album Night Rock", "the novel Glass Tide (1960)".

Pure. Read from any sentence, however it is built: the year, the noun and the title must stand
side by side, and it must be plain where the title ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.values import Question
from questions.clauses.naming import Names
from questions.model import Kind

# What happens to a work of the kind when it comes out.
_OUT = {
    noun: verb
    for verb, row in {
        "released": "film movie documentary album song single short_film video_game game EP",
        "published": "novel novella book memoir autobiography biography short_story",
    }.items()
    for noun in row.replace("_", " ").split(" ")
} | {"short film": "released", "video game": "released", "short story": "published"}
_NOUN = rf"(?P<noun>{'|'.join(sorted(_OUT, key=len, reverse=True))})"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_CAP = r"[A-Z0-9][\w'’&-]*"
_INNER = r"(?:(?:of|the|to|to the|of the|in the|a|an|on the|from the|and the|for the) )?"
_TITLE = rf"{_CAP}(?:,? {_INNER}{_CAP}){{0,7}}[!?]?"
_CLOSED = r"(?:“(?P<quoted>[^“”]{2,60}?),?”|(?P<title>" + _TITLE.replace(",? ", " ") + r"))"
# Where it is plain that the title is over: not "and", "in" or "as", which it may go on with.
_END = (
    r"(?=[.;:)]|$|,(?! (?:the|or|and) [A-Z])"
    r"| (?:is|was|were|has|had|which|who|whose|that|starring|directed|featuring|features|tells|won)\b)"
)
_OWNER = r"(?P<owner>(?:[A-Z][\w.’'-]+ ){0,2}[A-Z][\w-]+)['’]s? "
_BEFORE = re.compile(
    rf"(?:{_OWNER}|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) )(?P<key>{_YEAR}) (?:[\w-]+ ){{0,4}}?{_NOUN},? {_CLOSED}{_END}"
)
_BEHIND = re.compile(rf"\b{_NOUN}s?,? {_CLOSED} \((?P<key>{_YEAR})\)")
_MORE = re.compile(rf"(?:,| and|, and) {_CLOSED} \((?P<key>{_YEAR})\)")


def works(text: str, names: Names) -> Iterator[Question]:
    """In which year each work came out that has its year beside it; `text` has its brackets."""
    for match in _BEFORE.finditer(text):
        owner = match["owner"] or ""
        if owner and not names.is_topic(owner):
            owner = names.full(owner)
        yield from _asked(match, match["noun"], names, owner)
    for match in _BEHIND.finditer(text):
        found: re.Match[str] | None = match
        while found is not None:
            yield from _asked(found, match["noun"], names, "")
            found = _MORE.match(text, found.end())


def _asked(match: re.Match[str], noun: str, names: Names, owner: str) -> Iterator[Question]:
    title = (match["quoted"] or match["title"]).strip()
    if names.is_topic(title) or len(title) < 3 or title[-1:].isdigit():
        return
    whose = f"{owner}'s" if owner and not owner.endswith("s") else f"{owner}'" if owner else "the"
    told = f"“{title}”" if match["quoted"] else title
    yield Question(
        stem=f"In which year was {whose} {noun} {told} {_OUT[noun]}?",
        key=match["key"],
        said=match["key"],
        value=match["key"],
        kind=Kind.DATE,
        relation="stated_date",
        pattern="work-beside-year",
    )
