"""Questions on paper: sheets to hand out, sheets to answer on, and the key. Pure.

Law: the value for questions has no field that could hold a key or a proof; what is not in the type
cannot be printed. All sheets of one version show the options in the same order.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from quiz.game.pov import Origin, Proof

_VERSION_LENGTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be printed of an item; `options` have the key first."""

    item_id: int
    stem: str
    options: tuple[str, ...]
    proof: Proof | None
    origin: Origin | None

    @property
    def key(self) -> str:
        """The right answer."""
        return self.options[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A round of a quiz; the only one of a paper may have no name."""

    name: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What all its sheets are made from; `seed` decides the order of the options."""

    title: str
    seed: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuestion:
    """A question with its options as they stand on paper; `number` counts within its round."""

    number: int
    stem: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedKey:
    """The right option of a question, by its place on paper, and what proves it."""

    number: int
    stem: str
    place: int
    key: str
    proof: Proof | None
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRound:
    """A round to hand out."""

    name: str
    questions: tuple[PrintedQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRound:
    """A round for the host."""

    name: str
    keys: tuple[PrintedKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRound:
    """A round to answer: how many questions, and how many options each has."""

    name: str
    option_counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSheet:
    """What teams read."""

    title: str
    version: str
    rounds: tuple[QuestionRound, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """What teams fill in."""

    title: str
    version: str
    rounds: tuple[AnswerRound, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySheet:
    """What the host reads out."""

    title: str
    version: str
    rounds: tuple[KeyRound, ...]


Sheet = QuestionSheet | AnswerSheet | KeySheet


def questions(paper: Paper) -> QuestionSheet:
    """The sheet to hand out."""
    return QuestionSheet(
        title=paper.title,
        version=_version(paper),
        rounds=tuple(
            QuestionRound(
                name=part.name,
                questions=tuple(
                    PrintedQuestion(number=n, stem=each.stem, options=_ordered(paper, each))
                    for n, each in enumerate(part.asked, start=1)
                ),
            )
            for part in paper.parts
        ),
    )


def answers(paper: Paper) -> AnswerSheet:
    """The sheet to answer on."""
    return AnswerSheet(
        title=paper.title,
        version=_version(paper),
        rounds=tuple(
            AnswerRound(
                name=part.name, option_counts=tuple(len(each.options) for each in part.asked)
            )
            for part in paper.parts
        ),
    )


def key(paper: Paper) -> KeySheet:
    """What is right, and why."""
    return KeySheet(
        title=paper.title,
        version=_version(paper),
        rounds=tuple(
            KeyRound(
                name=part.name,
                keys=tuple(
                    PrintedKey(
                        number=n,
                        stem=each.stem,
                        place=_ordered(paper, each).index(each.key),
                        key=each.key,
                        proof=each.proof,
                        origin=each.origin,
                    )
                    for n, each in enumerate(part.asked, start=1)
                ),
            )
            for part in paper.parts
        ),
    )


def _ordered(paper: Paper, each: Asked) -> tuple[str, ...]:
    """The options in an order of this paper that says nothing about which is right."""
    return tuple(sorted(each.options, key=lambda option: _digest(paper.seed, each.item_id, option)))


def _version(paper: Paper) -> str:
    """A short name of exactly these questions with these options in this order."""
    said = [
        (part.name, each.stem, _ordered(paper, each)) for part in paper.parts for each in part.asked
    ]
    return _digest(*said)[:_VERSION_LENGTH].upper()


def _digest(*of: object) -> str:
    return hashlib.sha256("\x1f".join(map(repr, of)).encode()).hexdigest()
