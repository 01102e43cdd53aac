r"""Moodle's GIFT text format, by the rules of its importer.

Questions are separated by blank lines; `//` begins a comment line; `$CATEGORY:` names the topic of
what follows; `::name::` is the identifier; `[html]`, `[plain]`, … say how the text is written;
answers stand in braces, right ones after `=`, wrong ones after `~`, weights as `%50%`, feedback
after `#`, general feedback after `####`; `\` takes the meaning from `# = ~ { } :` and itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz.interchange.model import (
    TRUE_FALSE,
    Codec,
    Entry,
    FileUnreadable,
    Reading,
    Row,
    Trouble,
    check_plain,
)
from quiz.interchange.text import from_html, one_line

NAME = "Moodle GIFT"
_MOST = 20
_TOP = "$course$/top/"
_SPECIAL = re.compile(r"[\\#=~{}:]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PART = r"(?:\\.|[^\\{}])*"
_SHAPE = re.compile(
    rf"(?:::(?P<name>(?:\\.|(?!::).)*)::)?\s*(?P<stem>{_PART})\{{(?P<answers>{_PART})\}}(?P<rest>.*)",
    re.DOTALL,
)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d+)?)%")
_ANSWER = re.compile(r"([=~])((?:\\.|[^\\=~])*)", re.DOTALL)
_TRUTH = re.compile(r"\s*(?:T|F|TRUE|FALSE)\s*", re.IGNORECASE)
_BLANK = "_____"


class _NotTaken(ValueError):
    """A question of a sort the bank does not have; the words say which."""


def looks_like(text: str) -> bool:
    """Whether the text has at least one question in GIFT."""
    return any(
        match and (_TRUTH.fullmatch(match["answers"]) or {"=", "~"} & set(match["answers"]))
        for _, block in _blocks(text)
        if (match := _SHAPE.match(block))
    )


def read(data: bytes) -> Reading:
    """The multiple-choice and true-false questions of a GIFT file, other sorts as troubles.

    Raises: FileUnreadable when the file is not UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            f"a GIFT file is UTF-8, this one is not (byte {error.start})"
        ) from error
    rows: list[Row] = []
    troubles: list[Trouble] = []
    topic = ""
    for line, block in _blocks(text):
        place = f"line {line}"
        if block.startswith("$CATEGORY:"):
            topic = _topic(block)
            continue
        try:
            rows.append(Row(place=place, entry=replace(_entry(block), topic=topic)))
        except _NotTaken as error:
            troubles.append(Trouble(place=place, words=str(error)))
    return Reading(format_name=NAME, rows=tuple(rows), troubles=tuple(troubles))


def keep(entry: Entry) -> Entry:
    """GIFT carries identifier, topic, options, keys and the explanation."""
    check_plain(entry, most_options=_MOST)
    return Entry(
        stem=entry.stem,
        options=entry.options,
        keys=entry.keys,
        uid=entry.uid,
        explanation=entry.explanation,
        topic=entry.topic,
    )


def write(entries: Sequence[Entry]) -> bytes:
    """The file: a category line where the topic changes, the explanation as general feedback."""
    lines: list[str] = []
    topic = ""
    for entry in entries:
        if entry.topic != topic:
            lines += [f"$CATEGORY: {_TOP}{_category(entry.topic)}", ""]
            topic = entry.topic
        name = f"::{_escaped(entry.uid)}::" if entry.uid else ""
        lines.append(f"{name}[plain]{_escaped(entry.stem)}{{")
        lines += [f"\t{_option(entry, at)}" for at in range(len(entry.options))]
        if entry.explanation:
            lines.append(f"\t####[plain]{_escaped(entry.explanation)}")
        lines += ["}", ""]
    return "\n".join(lines).encode()


CODEC = Codec(
    name=NAME, suffix="gift.txt", media_type="text/plain", keep=keep, write=write, read=read
)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs without comment lines, each with the number of its first line."""
    block: list[str] = []
    start = 0
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text), ""], start=1):
        if line.lstrip().startswith("//"):
            continue
        if line.lstrip().startswith("$CATEGORY:"):
            yield number, line.strip()
        elif line.strip():
            start = start if block else number
            block.append(line)
        elif block:
            yield start, "\n".join(block).strip()
            block = []


def _entry(block: str) -> Entry:
    match = _SHAPE.match(block)
    if match is None:
        raise _NotTaken("no question with answers in braces")
    answers, explanation = _split_feedback(match["answers"])
    written_in = _FORMAT.match(match["stem"])
    how = written_in[1].lower() if written_in else "moodle"
    stem = _plain(match["stem"], "moodle")
    if match["rest"].strip():
        stem = f"{stem} {_BLANK} {_plain(match['rest'], how)}"
    options, keys = _options(answers, how)
    return Entry(
        stem=stem,
        options=options,
        keys=keys,
        uid=one_line(_unescaped(match["name"] or "")),
        explanation=_plain(explanation, how),
    )


def _split_feedback(answers: str) -> tuple[str, str]:
    match = re.search(r"(?<!\\)####", answers)
    return (answers, "") if match is None else (answers[: match.start()], answers[match.end() :])


def _options(answers: str, how: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    bare = one_line(answers.split("#", maxsplit=1)[0])
    if bare.upper() in {"T", "TRUE", "F", "FALSE"}:
        return TRUE_FALSE, (0 if bare.upper().startswith("T") else 1,)
    if answers.lstrip().startswith("#"):
        raise _NotTaken("a numerical question has no options")
    if not bare:
        raise _NotTaken("an essay question has no options")
    found = _ANSWER.findall(answers)
    if not any(mark == "~" for mark, _ in found):
        kind = "matching" if "->" in answers else "short-answer"
        raise _NotTaken(f"a {kind} question has no wrong options")
    options: list[str] = []
    keys: list[int] = []
    for at, (mark, text) in enumerate(found):
        weight = _WEIGHT.match(text)
        is_right = mark == "=" or (weight is not None and float(weight[1]) > 0)
        keys += [at] if is_right else []
        options.append(_plain(_without_feedback(text[weight.end() if weight else 0 :]), how))
    if not keys:
        raise _NotTaken("no option is right")
    return tuple(options), tuple(keys)


def _without_feedback(text: str) -> str:
    return re.split(r"(?<!\\)#", text, maxsplit=1)[0]


def _plain(text: str, how: str) -> str:
    """The text as a reader sees it; its own format mark goes before the question's."""
    mark = _FORMAT.match(text)
    if mark is not None:
        how, text = mark[1].lower(), text[mark.end() :]
    bare = _unescaped(text)
    return one_line(bare) if how in {"plain", "markdown"} else from_html(bare)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], text)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _option(entry: Entry, at: int) -> str:
    """One option: weights where several are right, and a mark where the text could be misread."""
    text = f"[plain]{_escaped(entry.options[at])}"
    if len(entry.keys) == 1:
        return f"={text}" if at in entry.keys else f"~{text}"
    share = 100 / len(entry.keys) if at in entry.keys else -100 / max(_wrong(entry), 1)
    return f"~%{share:.5f}".rstrip("0").rstrip(".") + f"%{text}"


def _wrong(entry: Entry) -> int:
    return len(entry.options) - len(entry.keys)


def _category(topic: str) -> str:
    """A slash inside a name is doubled, as Moodle does."""
    return topic.replace("/", "//")


def _topic(block: str) -> str:
    path = block.removeprefix("$CATEGORY:").strip()
    for prefix in (_TOP, "$course$/", "top/"):
        path = path.removeprefix(prefix)
    return one_line(path.replace("//", "/"))
