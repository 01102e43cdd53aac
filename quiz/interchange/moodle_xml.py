"""Moodle's XML question format: `multichoice` and `truefalse`, as its own exporter writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from xml.etree import ElementTree as ET

from quiz.interchange.model import (
    TRUE_FALSE,
    Codec,
    Entry,
    Reading,
    Row,
    Trouble,
    check_plain,
)
from quiz.interchange.text import from_html, one_line, to_html
from quiz.interchange.xmltree import line_of, parsed

NAME = "Moodle XML"
_MOST = 20
_TOP = "$course$/top/"
_EMPTY = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


def read(data: bytes) -> Reading:
    """The multiple-choice and true-false questions, other sorts as troubles.

    Raises: FileUnreadable.
    """
    return of_tree(parsed(data))


def of_tree(root: ET.Element) -> Reading:
    """As `read`, of a file already parsed."""
    rows: list[Row] = []
    troubles: list[Trouble] = []
    topic = ""
    for at, question in enumerate(root.iter("question"), start=1):
        kind = question.get("type", "")
        if kind == "category":
            topic = _topic(_text(question, "category"))
            continue
        place = f"question {at}, line {line_of(question)}"
        if kind not in {"multichoice", "truefalse"}:
            troubles.append(
                Trouble(
                    place=place, words=f"a question of the type “{kind}” has no options to take"
                )
            )
            continue
        entry = _entry(question, topic, kind)
        if entry.keys:
            rows.append(Row(place=place, entry=entry))
        else:
            troubles.append(Trouble(place=place, words="no option is right"))
    return Reading(format_name=NAME, rows=tuple(rows), troubles=tuple(troubles))


def keep(entry: Entry) -> Entry:
    """Moodle XML carries identifier, topic, tags, options, keys and the explanation."""
    check_plain(entry, most_options=_MOST)
    return replace(entry, difficulty="", limit_s=None, source="", licence="", language="")


def write(entries: Sequence[Entry]) -> bytes:
    """The file: a category where the topic changes, the explanation as general feedback."""
    root = ET.Element("quiz")
    topic = ""
    for entry in entries:
        if entry.topic != topic:
            category = ET.SubElement(root, "question", type="category")
            path = f"{_TOP}{entry.topic.replace('/', '//')}"
            _put(ET.SubElement(category, "category"), path)
            topic = entry.topic
        _add(root, entry)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


CODEC = Codec(
    name=NAME, suffix="moodle.xml", media_type="application/xml", keep=keep, write=write, read=read
)


def _entry(question: ET.Element, topic: str, kind: str) -> Entry:
    answers = question.findall("answer")
    fractions = [float(answer.get("fraction") or 0) for answer in answers]
    options = tuple(_shown(answer) for answer in answers)
    if kind == "truefalse":
        options = tuple(o.capitalize() if o.casefold() in {"true", "false"} else o for o in options)
        if set(options) == set(TRUE_FALSE):
            fractions = [fractions[options.index(each)] for each in TRUE_FALSE]
            options = TRUE_FALSE
    return Entry(
        stem=_shown(question.find("questiontext")),
        options=options,
        keys=tuple(at for at, fraction in enumerate(fractions) if fraction > 0),
        uid=one_line(question.findtext("idnumber") or ""),
        explanation=_shown(question.find("generalfeedback")),
        topic=topic,
        tags=tuple(
            filter(None, (one_line(t.findtext("text") or "") for t in question.iter("tag")))
        ),
    )


def _add(root: ET.Element, entry: Entry) -> None:
    question = ET.SubElement(root, "question", type="multichoice")
    _put(ET.SubElement(question, "name"), entry.uid or entry.stem)
    _put(ET.SubElement(question, "questiontext", format="html"), f"<p>{to_html(entry.stem)}</p>")
    feedback = ET.SubElement(question, "generalfeedback", format="html")
    _put(feedback, f"<p>{to_html(entry.explanation)}</p>" if entry.explanation else "")
    is_single = len(entry.keys) == 1
    for tag, text in (
        ("defaultgrade", "1.0000000"),
        ("penalty", "0.3333333"),
        ("hidden", "0"),
        ("idnumber", entry.uid),
        ("single", "true" if is_single else "false"),
        ("shuffleanswers", "true"),
        ("answernumbering", "abc"),
    ):
        ET.SubElement(question, tag).text = text
    for tag in _EMPTY:
        _put(ET.SubElement(question, tag, format="html"), "")
    for at, option in enumerate(entry.options):
        fraction = _fraction(len(entry.keys)) if at in entry.keys else "0"
        answer = ET.SubElement(question, "answer", fraction=fraction, format="html")
        _put(answer, to_html(option))
        _put(ET.SubElement(answer, "feedback", format="html"), "")
    if entry.tags:
        tags = ET.SubElement(question, "tags")
        for tag in entry.tags:
            _put(ET.SubElement(tags, "tag"), tag)


def _fraction(keys: int) -> str:
    """A right answer's share as Moodle's list of grades writes it: 100, 50, 33.33333, …."""
    return f"{100 / keys:.5f}".rstrip("0").rstrip(".")


def _put(element: ET.Element, text: str) -> None:
    ET.SubElement(element, "text").text = text


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(f"{path}/text") or ""


def _shown(element: ET.Element | None) -> str:
    """The text of an element as a reader sees it, by its `format` (HTML unless it says plain)."""
    if element is None:
        return ""
    text = element.findtext("text") or ""
    is_plain = element.get("format") in {"plain_text", "markdown"}
    return one_line(text) if is_plain else from_html(text)


def _topic(path: str) -> str:
    for prefix in (_TOP, "$course$/", "top/"):
        path = path.removeprefix(prefix)
    return one_line(path.replace("//", "/"))
