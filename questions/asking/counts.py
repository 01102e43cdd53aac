"""How many, how much, how long, how old: a number with what it counts or measures.

Pure. A number that is not exact says so in the stem ("about how many") or in the key ("more than 20").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking.gates import CALLED, is_torn, pattern_of
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, inverted, rest_of, said, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word, join
from questions.lexicon import nouns
from questions.model import Kind

_COUNT = re.compile(r"d?r?#(?P<noun>[anNvwGyYu]*[nyYuN](?:f.*)?(?:P.*)?)$")

_ASKED_WITH = frozenset("for in to with by into of from through across".split())

_MADE_OF = frozenset({"consist", "compose", "make", "comprise"})

_PARTICLES = frozenset({"up", "out", "off", "down", "over"})

_ABOUT = frozenset(
    {
        "about",
        "approximately",
        "around",
        "roughly",
        "some",
        "nearly",
        "almost",
        "close to",
        "an estimated",
    }
)

_MEASURES = frozenset(
    [
        "area",
        "population",
        "height",
        "length",
        "width",
        "depth",
        "weight",
        "speed",
        "temperature",
        "magnitude",
        "capacity",
        "budget",
        "altitude",
        "elevation",
        "mass",
        "diameter",
        "radius",
        "thickness",
        "density",
        "volume",
        "circulation",
        "revenue",
        "value",
        "distance",
    ]
)


def counts(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """How many, how much, what share: a number with its noun, asked for with the noun."""
    for at, chunk in enumerate(clause.rest):
        if is_torn(clause, at) or (
            at + 1 < len(clause.rest) and clause.rest[at + 1].tags[:1] == "c"
        ):
            continue
        yield from _count(clause, subject, chunk, at)
        second = _second(chunk)
        if second is not None:
            rest = (*clause.rest[:at], second, *clause.rest[at + 1 :])
            yield from _count(replace(clause, rest=rest), subject, second, at)


def _second(chunk: Chunk) -> Chunk | None:
    """The second of two figures: "32 million albums and 100 million downloads"."""
    words = chunk.words
    at = next((i for i in range(len(words)) if i and _is_joint(words, i)), None)
    before = "".join(w.tag for w in words[:at]) if at else ""
    if at is None or "#" not in before or "f" in before:
        return None
    head = words[:1] if chunk.prep else ()
    return replace(chunk, words=(*head, *words[at + 1 :]))


def _count(clause: Clause, subject: Subject, chunk: Chunk, at: int) -> Iterator[Question]:
    inner = chunk.inner
    comma = next(
        (i for i, w in enumerate(inner) if w.tag == "," or _is_joint(inner, i)), len(inner)
    )
    inner = inner[:comma]
    tags = "".join(w.tag for w in inner)
    number = next((i for i, w in enumerate(inner) if w.tag in "#$%"), None)
    if number is None or number > 2 or sum(t in "#$%T" for t in tags) != 1:
        return
    hedge, bound = _inexact(inner[number - 1] if number else None)
    figure, after = inner[number], inner[number + 1 :]
    each = ""
    while after and after[-1].tag in "dr":
        each = "each" if after[-1].low == "each" else each
        after, tags = after[:-1], tags[:-1]
    cut = next((i for i, w in enumerate(after) if i and w.tag in "vw"), len(after))
    if cut < len(after) and after[cut].low in CALLED:
        after, tags = after[:cut], tags[: number + 1 + cut]
    if "-" in figure.text or figure.text.casefold() in {
        "one",
        "dozens",
        "hundreds",
        "thousands",
        "millions",
    }:
        return
    if inner[0].tag == "f":
        if at or clause.verb not in _MADE_OF or number > 1:
            return
        inner, tags, number = inner[1:], tags[1:], number - 1
    rest_all = rest_of(clause, without=chunk)
    if chunk.prep and any("#" in other.tags for other in clause.rest if other is not chunk):
        return
    if clause.shape is Shape.THERE:
        if at == 0 and _COUNT.match(tags) and (rest_all or "N" in tags or "f" in tags):
            stem = finished(hedge, "how many", text_of(after), clause.form, "there", rest_all)
            yield number_question(stem, figure, (), clause, "there", bound)
        return
    asked = inverted(clause, subject)
    if asked is None:
        return
    prep = "of" if chunk.inner[0].tag == "f" else chunk.prep
    if at == 0 and prep in _PARTICLES and clause.shape is Shape.ACTIVE:
        asked, prep = f"{asked} {prep}", ""
    if figure.tag == "$" and not after:
        if chunk.prep == "worth":
            yield number_question(
                finished(hedge, "how much", asked, rest_of_worth(clause, chunk)),
                figure,
                (),
                clause,
                "money",
                bound,
            )
        elif (
            chunk.prep in {"", "for"} and clause.shape is not Shape.COPULA and clause.verb != "have"
        ):
            wh = "how much money" if not chunk.prep else "for how much money"
            wh = f"{hedge} {wh}" if hedge and not chunk.prep else wh
            if not (hedge and chunk.prep):
                yield number_question(
                    finished(wh, asked, rest_all), figure, (), clause, "money", bound
                )
        return
    if figure.tag == "%" and clause.origin == "with":
        return
    if figure.tag == "%" and tags[number + 1 : number + 2] == "f" and not prep:
        stem = finished(hedge, "what percentage", text_of(after), asked, rest_all)
        yield number_question(stem, figure, (), clause, "share", bound)
        return
    if figure.tag != "#" or not after:
        return
    unit = after[0].low
    if clause.shape is Shape.COPULA and at == 0 and unit == "times" and len(after) > 2:
        stem = finished(hedge, "how many times", text_of(after[1:]), asked, rest_all)
        yield number_question(stem, figure, (), clause, "times", bound)
        return
    if clause.shape is Shape.COPULA:
        if at == 0 and unit in nouns.UNITS and len(after) == 2 and after[1].low in nouns.DIMENSIONS:
            stem = finished(hedge, "how", after[1].low, asked, rest_all)
            yield number_question(stem, figure, after[:1], clause, "dimension", bound)
        return
    if not _COUNT.match(tags) or (tags[0] == "d" and inner[0].low != "the"):
        return
    if after[-1].low == "times" and clause.shape is Shape.PASSIVE and not prep and at == 0:
        yield number_question(
            finished(hedge, "how many times", asked, rest_all), figure, (), clause, "times", bound
        )
        return
    noun = text_of(after)
    if unit in nouns.UNITS:
        noun = " ".join((nouns.UNITS[unit], *(w.text for w in after[1:])))
    if not prep:
        if clause.shape is Shape.ACTIVE and at == 0:
            if (
                unit in nouns.TIMES
                and len(after) == 1
                and clause.verb in {"last", "take", "continue", "run"}
            ):
                yield number_question(
                    finished(hedge, "how long", asked, rest_all),
                    figure,
                    after,
                    clause,
                    "duration",
                    bound,
                )
            elif after[-1].low != "away":
                yield number_question(
                    finished(hedge, "how many", noun, asked, each, rest_all),
                    figure,
                    after[:1] if unit in nouns.UNITS else (),
                    clause,
                    "count",
                    bound,
                )
    elif prep in _ASKED_WITH and not hedge and _stands(noun):
        if chunk.prep in {"by", "with", "at"} and clause.shape is not Shape.PASSIVE:
            return
        if chunk.prep == "in" and unit in nouns.TIMES:
            return
        stem = finished(prep, "how many", noun, asked, rest_all)
        yield number_question(
            stem, figure, after[:1] if unit in nouns.UNITS else (), clause, "count", bound
        )


def _is_joint(words: tuple[Word, ...], at: int) -> bool:
    """Whether a second figure is joined here: "32 million albums and 100 million downloads"."""
    following = "".join(w.tag for w in words[at + 1 : at + 3])
    return words[at].tag == "c" and bool(re.match(r"r?#", following))


def rest_of_worth(clause: Clause, chunk: Chunk) -> str:
    """What follows "worth £1 billion", with the word put last before it: "worth as of 2013"."""
    return " ".join(filter(None, ("worth", rest_of(clause, without=chunk))))


def _stands(noun: str) -> bool:
    return noun.split(maxsplit=1)[0] not in {"of", "years", "and"}


def _inexact(word: Word | None) -> tuple[str, str]:
    """How a question says that the number is not exact, or what the key must say of it.

    "More than 32 million" is asked as "about how many": the wrong options lie far enough from it.
    """
    if word is None or word.tag != "r":
        return "", ""
    if word.low in _ABOUT or word.low in _JUST_OVER:
        return "about", ""
    return ("", "") if word.low == "a total of" else ("", word.low)


_JUST_OVER = frozenset({"more than", "over", "just over", "just under", "as many as"})


def number_question(
    stem: str, figure: Word, unit: tuple[Word, ...], clause: Clause, slot: str, bound: str = ""
) -> Question:
    """The question whose answer is a number, with its unit and how exact it is."""
    key = " ".join(filter(None, (bound, join([figure, *unit]))))
    return Question(
        stem=stem,
        key=key,
        said=key,
        value=re.sub(r"[^\d.]", "", figure.text) or figure.text,
        kind=Kind.NUMBER,
        relation="stated_number",
        pattern=pattern_of(clause, slot),
    )


def subject_counts(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """How many of them did it: the subject opens with the number."""
    words, tags = clause.subject.words, clause.subject.tags
    number = next((i for i, w in enumerate(words[:3]) if w.tag in "#%"), None)
    if (
        number is None
        or clause.shape is Shape.COPULA
        or "c" in tags
        or sum(t in "#%$" for t in tags) != 1
    ):
        return
    if any(w.tag != "r" for w in words[:number]):
        return
    figure, after = words[number], words[number + 1 :]
    if (
        figure.text.casefold() in {"one", "dozens", "hundreds", "thousands", "millions", "a"}
        or not after
        or "-" in figure.text
    ):
        return
    hedge, bound = _inexact(words[number - 1] if number else None)
    rest = rest_of(clause)
    if not subject.frame and not (rest and re.search(r"[A-Z0-9]", text_of(after) + rest)):
        return
    if figure.tag == "%":
        if after[0].tag != "f":
            return
        stem = finished(hedge, "what percentage", text_of(after), said(clause), rest)
    else:
        stem = finished(hedge, "how many", text_of(after), said(clause), rest)
    yield number_question(stem, figure, (), clause, "subject-count", bound)


def measures(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What area, population, height, …: the figure behind "an area of"."""
    if clause.shape is not Shape.ACTIVE or not clause.rest or clause.rest[0].prep:
        return
    first = clause.rest[0]
    match = re.fullmatch(r"d?[any]*([nyu])fr?([#$])([nN]*)", first.tags)
    asked = inverted(clause, subject)
    if match is None or asked is None:
        return
    noun = first.words[match.start(1)].low
    if noun not in _MEASURES or (not match[3] and noun != "population" and match[2] != "$"):
        return
    hedge, bound = _inexact(first.words[match.start(2) - 1])
    rest = rest_of(clause, without=first)
    before = [w for w in first.words[: match.start(1) + 1] if w.tag != "d"]
    measure = join(before)
    stem = finished(hedge, "what", measure, asked, rest)
    if clause.verb == "have":
        stem = finished(
            "what", "was" if clause.is_past else "is", "the", measure, "of", subject.text, rest
        )
    yield number_question(
        stem,
        first.words[match.start(2)],
        first.words[match.start(3) :],
        clause,
        "measure",
        bound,
    )


def ranks(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """What number it reached."""
    if clause.verb not in {"reach", "hit", "peak"} or not clause.rest:
        return
    first = clause.rest[0]
    asked = inverted(clause, subject)
    tags = "".join(w.tag for w in first.inner)
    if asked and tags == "y#" and first.inner[0].low == "number" and first.prep in {"", "at"}:
        stem = finished(first.prep, "what number", asked, rest_of(clause, without=first))
        yield number_question(stem, first.inner[1], (), clause, "rank")


def ages(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """At what age a person did it."""
    for chunk in (*clause.rest, *clause.lead):
        if (
            chunk.prep == "at"
            and re.fullmatch(r"id?y?(?:fy?)?#", chunk.tags)
            and ("age" in {w.low for w in chunk.words})
        ):
            asked = inverted(clause, subject)
            if asked and clause.is_past and subject.kind is Kind.PERSON:
                stem = finished("at what age", asked, rest_of(clause, without=chunk))
                yield number_question(stem, chunk.words[-1], (), clause, "age")
