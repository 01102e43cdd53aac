"""Formats that are only written: cards for Anki, and schema.org's description of a quiz."""

from __future__ import annotations

import json
from collections.abc import Sequence

from quiz.interchange.model import Codec, Entry, check_plain
from quiz.interchange.text import to_html

_MOST = 26


def _keep_anki(entry: Entry) -> Entry:
    check_plain(entry, most_options=_MOST)
    return Entry(
        stem=entry.stem,
        options=entry.options,
        keys=entry.keys,
        uid=entry.uid,
        explanation=entry.explanation,
        source=entry.source,
        topic=entry.topic,
        tags=entry.tags,
    )


def _write_anki(entries: Sequence[Entry]) -> bytes:
    """Tab-separated notes with an identifier, so that importing again brings cards up to date."""
    head = ["#separator:tab", "#html:true", "#notetype:Basic", "#deck:Pubproof"]
    head += ["#guid column:1", "#tags column:4"]
    return "\n".join([*head, *map(_note, entries), ""]).encode()


def _note(entry: Entry) -> str:
    options = "<br>".join(
        f"{chr(ord('A') + at)}) {to_html(option)}" for at, option in enumerate(entry.options)
    )
    right = ", ".join(to_html(entry.options[key]) for key in entry.keys)
    proof = "".join(
        f"<br><br>{to_html(text)}" for text in (entry.explanation, entry.source) if text
    )
    tags = " ".join("_".join(tag.split()) for tag in (entry.topic, *entry.tags) if tag)
    fields = (entry.uid, f"{to_html(entry.stem)}<br>{options}", f"{right}{proof}", to_html(tags))
    return "\t".join('"' + each.replace('"', '""') + '"' for each in fields)


def _keep_json_ld(entry: Entry) -> Entry:
    return Entry(
        stem=entry.stem,
        options=entry.options,
        keys=entry.keys,
        uid=entry.uid,
        explanation=entry.explanation,
        topic=entry.topic,
        source=entry.source,
        licence=entry.licence,
        language=entry.language,
    )


def _write_json_ld(entries: Sequence[Entry]) -> bytes:
    """A schema.org Quiz. It holds the answers, so it is for keeping, never for a page of play."""
    quiz = {
        "@context": "https://schema.org",
        "@type": "Quiz",
        "hasPart": [_question(entry) for entry in entries],
    }
    return json.dumps(quiz, ensure_ascii=False, indent=1).encode()


def _question(entry: Entry) -> dict[str, object]:
    answers = [
        {"@type": "Answer", "position": at, "text": option}
        for at, option in enumerate(entry.options)
    ]
    question: dict[str, object] = {
        "@type": "Question",
        "eduQuestionType": "Multiple choice",
        "learningResourceType": "Practice problem",
        "text": entry.stem,
        "suggestedAnswer": [a for at, a in enumerate(answers) if at not in entry.keys],
        "acceptedAnswer": [answers[key] for key in entry.keys],
    }
    said = {
        "identifier": entry.uid,
        "about": entry.topic,
        "citation": entry.source,
        "inLanguage": entry.language,
    }
    question |= {name: text for name, text in said.items() if text}
    if entry.licence:
        question["license"] = _licence(entry.licence)
    if entry.explanation:
        question["comment"] = {"@type": "Comment", "text": entry.explanation}
    return question


def _licence(told: str) -> object:
    """An address, or a work with that name: schema.org takes any text here for an address."""
    is_address = told.startswith(("https://", "http://")) and " " not in told
    return told if is_address else {"@type": "CreativeWork", "name": told}


ANKI = Codec(
    name="Anki",
    suffix="anki.txt",
    media_type="text/tab-separated-values",
    keep=_keep_anki,
    write=_write_anki,
)
JSON_LD = Codec(
    name="schema.org JSON-LD",
    suffix="jsonld",
    media_type="application/ld+json",
    keep=_keep_json_ld,
    write=_write_json_ld,
)
