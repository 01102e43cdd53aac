"""What a thing is called: "Narrow sections of an ice sheet are called ice streams".

Pure. The description is asked for as it stands, so it may be built in any way as long as it stands
for itself; wrong options are the other terms the article explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.asking.values import Question
from questions.asking.wording import finished
from questions.model import Kind

_TERM = r"(?P<term>[a-z][a-z-]+(?: [a-z-]+){0,2}?)"
_CALLED = re.compile(
    r"^(?P<what>[A-Z][^,;:“”\"]{10,130}?) (?P<be>is|are) (?:(?:commonly|usually|often|generally|also) )?"
    rf"(?P<how>called|termed|known as|referred to as) (?:an? |the )?{_TERM}(?=[.,;]| or | and | - |$)"
)
_SUBJECT = re.compile(
    r"(?:^|(?<=[.;] ))(?:The|A|An) (?P<term>[a-z]+ [a-z]+) (?:is|was|separates|contains|covers|forms) (?:an?|the) "
)
_POINTING = re.compile(
    r"^(?:It|They|This|These|That|Those|He|She|Some|Many|Most|Both|Such|Its|Their|One|Other|Another|Because|While|When|If)\b|\b(?:it|they|this|these|he|she|his|her|also)\b"
)


def terms(text: str) -> tuple[str, ...]:
    """The terms an article explains, in order."""
    found = [m["term"] for m in re.finditer(_CALLED.pattern[1:], text)]
    found += [m["term"] for m in _SUBJECT.finditer(text)]
    return tuple(dict.fromkeys(found))


def asked(text: str, known: tuple[str, ...]) -> Iterator[Question]:
    """The question for the term a sentence explains; `known` are all terms of its article."""
    match = _CALLED.match(text)
    if match is None or _POINTING.search(match["what"]):
        return
    what, term = match["what"], match["term"]
    if not what.startswith(("The ", "A ", "An ")) and match["be"] == "is":
        return
    alike = tuple(t for t in known if t != term and t.endswith("s") == term.endswith("s"))
    shown = what[0].lower() + what[1:]
    yield Question(
        stem=finished("what", match["be"], shown, match["how"]),
        key=term,
        said=term,
        value=term,
        kind=Kind.OTHER,
        relation="stated_name",
        pattern="term",
        rivals=alike,
    )
