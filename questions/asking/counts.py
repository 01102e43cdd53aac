"""How many, how much, how long: a number with what it counts.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.asking.figures import inexact, number_question
from questions.asking.gates import CALLED, is_torn
from questions.asking.soundness import (
    is_bare_unit,
    is_bound,
    is_of_topic,
    is_of_weather,
    is_range,
    is_told_by_years,
    is_unsayable,
)
from questions.asking.values import Question, Subject
from questions.asking.wording import finished, inverted, rest_of, said, text_of
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word
from questions.lexicon import nouns
from questions.model import Kind

_COUNT = re.compile(r"d?r?#(?P<noun>(?:[anNvwGyYu]|r(?=[vw]))*[nyYuN](?:f.*)?(?:P.*)?)$")

_ASKED_WITH = frozenset("for in to with by into of from through across".split())

_PLACING = frozenset({"in", "at", "on", "for", "of"})
_A_TIME = re.compile(r"d[an]*[nyu]fr?#")
_TIMES_OF = frozenset({"duration", "period", "term", "total"})

_MOVING = frozenset(
    {
        "rise",
        "grow",
        "increase",
        "climb",
        "fall",
        "drop",
        "decline",
        "decrease",
        "shrink",
        "jump",
        "swell",
    }
)
_DIRECTIONS = frozenset("north south east west northwards southwards eastwards westwards".split())
_DEGREES = frozenset({"°C", "°F", "K", "degrees", "° C", "° F"})
_FRACTIONS = frozenset({"thirds", "quarters", "fifths", "tenths"})
_TOLLS = frozenset({"deaths", "casualties", "fatalities", "dead"})
_MADE_OF = frozenset({"consist", "compose", "make", "comprise"})

_UPON = frozenset("attempts attacks raids assaults strikes".split())
_HEIGHTS = frozenset("m metres meters ft feet".split())
_RISING = frozenset({"rise", "soar", "tower", "climb"})
# Said behind the verb, not between the number and its noun.
_EVERYWHERE = frozenset({"worldwide", "nationwide", "globally", "overseas"})
_PARTICLES = frozenset({"up", "out", "off", "down", "over"})
# Means what the sentence before said of it: "128 specified characters".
_POINTING = frozenset({"specified", "respective", "said", "aforementioned", "corresponding"})


def counts(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """How many, how much, what share: a number with its noun, asked for with the noun."""
    for at, chunk in enumerate(clause.rest):
        if is_torn(clause, at) or (
            at + 1 < len(clause.rest) and clause.rest[at + 1].tags[:1] == "c"
        ):
            continue
        if "$" in chunk.tags and chunk.prep == "for" and not is_of_topic(clause, subject, names):
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
    if at is None or "#" not in before or set(before) & {"f", "G"} or words[at].low == "or":
        return None
    if _smaller(words, at):
        return None
    head = words[:1] if chunk.prep else ()
    return replace(chunk, words=(*head, *words[at + 1 :]))


def _upon(clause: Clause, at: int, counted: tuple[Word, ...]) -> Chunk | None:
    """What belongs to what is counted and not to the deed: "survived two attempts on her life"."""
    behind = clause.rest[at + 1] if at + 1 < len(clause.rest) else None
    is_upon = behind is not None and behind.prep == "on" and "T" not in behind.tags
    return behind if is_upon and counted and counted[-1].low in _UPON else None


def _smaller(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """What a duration has in a smaller unit behind the joint: "10 hours and 33 minutes"."""
    behind = words[at:]
    is_time = len(behind) == 3 and behind[2].low in nouns.TIMES and words[at - 1].low in nouns.TIMES
    return behind if is_time and behind[1].tag == "#" else ()


def _count(clause: Clause, subject: Subject, chunk: Chunk, at: int) -> Iterator[Question]:
    inner = chunk.inner
    comma = next(
        (i for i, w in enumerate(inner) if w.tag == "," or _is_joint(inner, i)), len(inner)
    )
    if comma < len(inner) and inner[comma].low == "or":
        return  # "one or two stripes"
    if comma < len(inner) and inner[comma].tag == "," and _is_of_the_last(clause, at):
        return  # "won six cups, two shields and a medal at the Games": not the cups
    smaller = _smaller(inner, comma)
    inner = inner[:comma]
    if chunk.prep == "for" and _A_TIME.match("".join(w.tag for w in inner)):
        start = next(i for i, w in enumerate(inner) if w.tag == "f") + 1
        if inner[start - 2].low in _TIMES_OF:
            inner = inner[start:]  # "for a period of 130 days"
    tags = "".join(w.tag for w in inner)
    number = next((i for i, w in enumerate(inner) if w.tag in "#$%"), None)
    if number is None or number > 2 or sum(t in "#$%T" for t in tags) != 1:
        return
    if at + 1 < len(clause.rest) and clause.rest[at + 1].tags == "i":
        return  # "died three months before"
    if any(w.tag in "NQ" for w in inner[:number]):
        return  # "fined Intel €1.06 billion"
    figure, after = inner[number], inner[number + 1 :]
    is_of_people = any(nouns.KINDS.get(w.low.removesuffix("s")) is Kind.PERSON for w in after[-1:])
    rough = figure if is_of_people else None
    hedge, bound = inexact(inner[number - 1] if number else None, rough)
    if is_range(clause, at, number) or is_bound(inner[number - 1] if number else None, figure):
        return
    if hedge and any(w.low in _TOLLS for w in after):
        return  # of the dead of a war there are as many estimates as books
    each = ""
    while after and after[-1].tag in "dr":
        if after[-1].low in {"later", "earlier", "before", "ago", "afterwards", "after"}:
            return  # "equalised six minutes later"
        each = "each" if after[-1].low == "each" else each
        after, tags = after[:-1], tags[:-1]
    cut = next((i for i, w in enumerate(after) if i and w.tag in "vw"), len(after))
    if after and after[-1].tag in "vw" and len(after) > 1:
        if after[-1].low in {"followed", "preceded"}:
            return  # "12 rounds followed by the final": how many in all
        after, tags = after[:-1], tags[:-1]
        clause = replace(clause, rest=clause.rest[: at + 1])
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
    if chunk in clause.rest:  # "79 libraries with 18 million books": asked without the second
        clause = replace(
            clause, rest=tuple(c for c in clause.rest if c is chunk or not _is_second_figure(c))
        )
    upon = _upon(clause, at, after)
    if upon is not None:
        clause = replace(clause, rest=tuple(c for c in clause.rest if c is not upon))
        after = (*after, *upon.words)
    rest_all = rest_of(clause, without=chunk)
    if clause.origin == "with" and not (subject.is_topic or subject.name):
        return
    if {"from", "to"} <= {c.prep for c in clause.rest if "#" in c.tags or c is chunk}:
        return
    if chunk.prep and any(
        "#" in other.tags and other.prep == chunk.prep
        for other in clause.rest
        if other is not chunk
    ):
        return
    if clause.shape is Shape.THERE:
        if at == 0 and _COUNT.match(tags) and (rest_all or "N" in tags or "f" in tags):
            been = "been" if clause.form in {"has", "have"} else ""
            be = {"is": "are", "was": "were"}.get(clause.form, clause.form)
            stem = finished(hedge, "how many", text_of(after), be, "there", been, rest_all)
            yield number_question(stem, figure, (), clause, "there", bound)
        return
    asked = inverted(clause, subject)
    if asked is None:
        return
    prep = "of" if chunk.inner[0].tag == "f" else chunk.prep
    if at == 0 and prep in _PARTICLES and clause.shape is Shape.ACTIVE:
        asked, prep = f"{asked} {prep}", ""
    if clause.verb in _MOVING and chunk.prep == "to" and clause.shape is Shape.ACTIVE and not after:
        wh = {"$": "how much", "%": "what percentage"}.get(figure.tag, "what figure")
        yield number_question(
            finished("to", wh, asked, rest_all), figure, (), clause, "moved", bound
        )
        return
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
        if clause.verb == "constitute" and not clause.auxiliaries:
            asked = f"{asked.removesuffix(clause.verb)}make up"
        stem = finished(hedge, "what percentage", text_of(after), asked, rest_all)
        yield number_question(stem, figure, (), clause, "share", bound)
        return
    if figure.tag != "#" or not after or is_unsayable(after):
        return
    if is_of_weather(clause, after) or is_bare_unit(clause, after):
        return
    unit = after[0].low
    if unit in _FRACTIONS:
        return
    if clause.shape is Shape.COPULA and at == 0 and unit == "times" and len(after) > 2:
        whose = asked
        if clause.form in {"is", "was"} and after[1].low == "the" and "f" in {w.tag for w in after}:
            whose = asked.replace(" ", " that of ", 1)  # "times the mass of Earth is that of …"
        stem = finished(hedge, "how many times", text_of(after[1:]), whose, rest_all)
        yield number_question(stem, figure, (), clause, "times", bound)
        return
    if clause.shape is Shape.COPULA:
        is_age = after[-1].low == "old"  # "He was 82 years old": when
        if is_age and not rest_all:
            return
        if at == 0 and unit in nouns.UNITS and len(after) == 2 and after[1].low in nouns.DIMENSIONS:
            near = tuple(c for c in clause.rest if c is chunk or c.prep in {"in", "at", "on"})
            rest_all = rest_of(replace(clause, rest=near), without=chunk)
            stem = finished(hedge, "how", after[1].low, asked, rest_all)
            yield number_question(stem, figure, after[:1], clause, "dimension", bound)
        return
    if prep == "at" and len(after) == 1 and after[0].text in _DEGREES:
        stem = finished("at what temperature", asked, rest_all)
        yield number_question(stem, figure, after, clause, "temperature", bound)
        return
    if not _COUNT.match(tags) or (tags[0] == "d" and inner[0].low != "the"):
        return
    if after[-1].low == "times" and clause.shape is Shape.PASSIVE and not prep and at == 0:
        yield number_question(
            finished(hedge, "how many times", asked, rest_all), figure, (), clause, "times", bound
        )
        return
    if len(after) > 1 and after[-1].low in _EVERYWHERE:
        rest_all = " ".join(filter(None, (after[-1].text, rest_all)))
        after = after[:-1]
    if after[-1].low in _DIRECTIONS:
        return  # "extends 800 km north to south"
    noun = text_of([w for w in after if w.low not in _POINTING])
    if clause.verb == "leave" and len(after) == 2 and unit in {"people", "families", "children"}:
        noun, rest_all = unit, " ".join(filter(None, (after[1].text, rest_all)))
    if unit in nouns.UNITS:
        noun = " ".join((nouns.UNITS[unit], *(w.text for w in after[1:])))
    if not prep:
        if clause.shape is Shape.ACTIVE and at == 0:
            if (
                unit in nouns.TIMES
                and len(after) == 1
                and clause.verb in {"last", "take", "continue", "run"}
            ):
                if is_told_by_years(clause):
                    return
                yield number_question(
                    finished(hedge, "how long", asked, rest_all),
                    figure,
                    (*after, *smaller),
                    clause,
                    "duration",
                    bound,
                )
            elif len(after) == 2 and unit in nouns.UNITS and after[1].low in nouns.DIMENSIONS:
                be = "was" if clause.is_past else "is"
                stem = finished(hedge, "how", after[1].low, be, subject.text, rest_all)
                yield number_question(stem, figure, after[:1], clause, "dimension", bound)
            elif after[-1].low != "away" and not smaller:
                if each and (single := _each(clause, subject)):
                    asked, each = single, ""
                    if subject.frame.casefold().endswith("league") and "season" not in rest_all:
                        rest_all = " ".join(filter(None, (rest_all, "in a season")))
                yield number_question(
                    finished(hedge, "how many", noun, asked, each, rest_all),
                    figure,
                    after[:1] if unit in nouns.UNITS and unit not in nouns.TIMES else (),
                    clause,
                    "count",
                    bound,
                )
    elif prep == "for" and unit in nouns.TIMES and len(after) == 1 and _lasts(clause):
        if is_told_by_years(clause):
            return
        yield number_question(
            finished(hedge, "for how long", asked, rest_all),
            figure,
            (*after, *smaller),
            clause,
            "span",
            bound,
        )
    elif prep == "for" and unit in nouns.TIMES and len(after) == 1 and clause.verb == "last":
        stem = finished(hedge, "how long", asked, rest_all)
        yield number_question(stem, figure, (*after, *smaller), clause, "duration", bound)
    elif prep == "to" and unit in _HEIGHTS and len(after) == 1 and clause.verb in _RISING:
        stem = finished(hedge, "how high", asked, rest_all)
        yield number_question(stem, figure, after, clause, "dimension", bound)
    elif prep in _ASKED_WITH and not hedge and _stands(noun):
        is_start = chunk.prep == "with" and clause.verb in {
            "launch",
            "open",
            "start",
            "begin",
            "debut",
        }
        is_deed = clause.shape is not Shape.PASSIVE
        if chunk.prep in {"by", "with", "at"} and is_deed and not is_start:
            return
        if chunk.prep == "in" and unit in nouns.TIMES:
            return
        stem = finished(prep, "how many", noun, asked, rest_all)
        yield number_question(
            stem, figure, after[:1] if unit in nouns.UNITS else (), clause, "count", bound
        )


# What is done for so long, and not agreed, paid or sentenced for it.
_LASTING = frozenset(
    """
    live serve reign rule work teach study remain stay stand hold keep occupy use run play fight
    continue govern lead travel sail bomb besiege attack imprison detain jail exile close ban suspend
    broadcast air operate manage edit host tour farm mine inhabit
    """.split()
)


def _is_of_the_last(clause: Clause, at: int) -> bool:
    """Whether something named follows an enumeration, and may be told of its last member alone."""
    return any(chunk.prep in _PLACING and "N" in chunk.tags for chunk in clause.rest[at + 1 :])


def _lasts(clause: Clause) -> bool:
    return clause.verb in _LASTING and clause.shape in (Shape.ACTIVE, Shape.PASSIVE)


def _is_second_figure(chunk: Chunk) -> bool:
    return chunk.prep == "with" and bool(re.match(r"ir?#", chunk.tags))


def _each(clause: Clause, subject: Subject) -> str:
    """How "do teams play each" is better said: "does each team play"; empty where that is not sure."""
    plural = subject.text
    is_plain = re.fullmatch(r"[a-z]+[a-rt-z]s", plural) and not plural.endswith(("ies", "es"))
    if not is_plain or clause.auxiliaries:
        return ""
    return f"{'did' if clause.is_past else 'does'} each {plural[:-1]} {clause.verb}"


def _is_joint(words: tuple[Word, ...], at: int) -> bool:
    """Whether a second figure is joined here: "32 million albums and 100 million downloads"."""
    following = "".join(w.tag for w in words[at + 1 : at + 3])
    return words[at].tag == "c" and bool(re.match(r"r?#", following))


def rest_of_worth(clause: Clause, chunk: Chunk) -> str:
    """What follows "worth £1 billion", with the word put last before it: "worth as of 2013"."""
    return " ".join(filter(None, ("worth", rest_of(clause, without=chunk))))


def _stands(noun: str) -> bool:
    return noun.split(maxsplit=1)[0] not in {"of", "years", "and"}


def subject_counts(clause: Clause, subject: Subject, names: Names) -> Iterator[Question]:
    """How many of them did it: the subject opens with the number."""
    words, tags = clause.subject.words, clause.subject.tags
    if clause.origin not in {"main", "second", "relative", "participle"}:
        return  # "Beginning with Mary Stone, thirteen actors have …"
    number = next((i for i, w in enumerate(words[:3]) if w.tag in "#%"), None)
    if (
        number is None
        or (clause.shape is Shape.COPULA and words[number].tag != "%")
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
    if is_bound(words[number - 1] if number else None, figure) or is_unsayable(after):
        return
    hedge, bound = inexact(words[number - 1] if number else None, figure)
    rest = rest_of(clause)
    told = (*after, *(w for chunk in (*clause.rest, *clause.lead) for w in chunk.words))
    if any(w.tag == "h" for w in told):
        return  # "viewers watched their performance": whose
    is_named = figure.tag == "%" or any(w.tag in "NQ" for w in told)
    if not rest or not (subject.frame or is_named):
        return
    if figure.tag == "%":
        if after[0].tag != "f":
            return
        stem = finished(hedge, "what percentage", text_of(after), said(clause), rest)
    else:
        stem = finished(hedge, "how many", text_of(after), said(_of_many(clause)), rest)
    yield number_question(stem, figure, (), clause, "subject-count", bound)


def _of_many(clause: Clause) -> Clause:
    """The clause with the verb of a plural: "500 miles separates" are how many that separate."""
    is_single = not clause.is_past and not clause.auxiliaries and clause.shape is Shape.ACTIVE
    return replace(clause, form=clause.verb) if is_single and clause.verb else clause
