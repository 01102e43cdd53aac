"""What came of a night: by person, team, round and question; for its host, for all, for one player.

Law: everything here follows from stored answers and what has been revealed; nothing of a question
that has not had its reveal is in any of these values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Phase, Question, TeamRule
from quiz.game.pov import Origin, Proof
from quiz.game.scoring import SENTENCES
from quiz.game.staging import ItemText
from quiz.game.standings import Place, Score, team_scores
from quiz.services.rooms import known
from quiz.services.units import looking
from quiz.store import counting, roombook, texts
from quiz.store.counting import Counted

_DONE = frozenset({Phase.PODIUM, Phase.OVER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A person or a team: rank, name, points in all and by round; ties share a rank.

    `joined_before` is the question, from 0, before which somebody came in. `team` is empty for
    none, `members` is 0 for a person.
    """

    rank: int
    name: str
    team: str
    points: int
    right: int
    answered: int
    by_round: tuple[int, ...]
    joined_before: int
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that was revealed. `chosen` counts each option in the order shown.

    `facility` is the share, 0–1, of those who were there that found a right option; `None` when
    nobody was. `present` is how many were.
    """

    number: int
    round_number: int
    round_name: str
    stem: str
    options: tuple[str, ...]
    keys: frozenset[int]
    is_void: bool
    is_rekeyed: bool
    chosen: tuple[int, ...]
    present: int
    facility: float | None
    proof: Proof | None
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """A night as it stands; `total` is how many questions it has, asked or not."""

    code: str
    title: str
    created_at: datetime
    finished_at: datetime | None
    is_dry_run: bool
    scoring_words: str
    total: int
    rounds: tuple[str, ...]
    people: tuple[Line, ...]
    teams: tuple[Line, ...]
    asked: tuple[Asked, ...]
    tie_breaks: tuple[tuple[str, int], ...]

    @property
    def asked_by_round(self) -> tuple[tuple[str, tuple[Asked, ...]], ...]:
        """The names of the rounds that began, with their questions; names may come twice."""
        groups = groupby(self.asked, key=lambda each: each.round_number)
        return tuple((self.rounds[number], tuple(several)) for number, several in groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A question as one player met it; `chosen` is `None` for no answer, `key` the right option.

    `is_before` is a question that was asked before the player came.
    """

    number: int
    stem: str
    options: tuple[str, ...]
    keys: frozenset[int]
    chosen: int | None
    is_right: bool
    is_void: bool
    is_before: bool
    gained: int
    proof: Proof | None
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A player's own night; `rank` is `None` while it would spoil the podium."""

    title: str
    name: str
    team: str
    points: int
    right: int
    total: int
    rank: int | None
    recalled: tuple[Recalled, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer as a line of a table; `given_back` is what fair time took off `seconds`."""

    name: str
    number: int
    choice: int | None
    is_right: bool
    points: int
    seconds: float | None
    given_back: float


def night(code: str) -> Night:
    """The night of this room as far as it has been revealed. Raises: RoomUnknown."""
    with looking():
        room = known(roombook.load(code))
        counted = counting.count(room)
        said = texts.texts(room.revisions[: room.session.revealed])
    return _night(room, counted, said)


def answers(code: str) -> tuple[Given, ...]:
    """Everybody's answer to every question revealed, best first, in order. Raises: RoomUnknown."""
    with looking():
        room = known(roombook.load(code))
        counted = counting.count(room)
    given: list[Given] = []
    for place in counted.players:
        seat_id = place.score.id
        for gain in counted.tally.gains(seat_id):
            answer = counted.tally.answer(seat_id, gain.number)
            given.append(
                Given(
                    name=counted.names[seat_id],
                    number=gain.number,
                    choice=answer.choice if answer else None,
                    is_right=gain.is_right,
                    points=gain.points,
                    seconds=answer.elapsed.total_seconds() if answer else None,
                    given_back=answer.credit.total_seconds() if answer else 0.0,
                )
            )
    return tuple(given)


def nameless(of: Night) -> Night:
    """The same night with numbers for names; nothing in it says who anybody was."""
    return replace(
        of,
        code="",
        people=tuple(
            replace(line, name=f"Player {number}", team="")
            for number, line in enumerate(of.people, start=1)
        ),
        teams=tuple(
            replace(line, name=f"Team {number}") for number, line in enumerate(of.teams, start=1)
        ),
    )


def review(room: LiveRoom, by: Seated) -> Review | None:
    """What a player answered and what proves the key; `None` before the podium."""
    if room.session.phase not in _DONE:
        return None
    with looking():
        counted = counting.count(room)
        questions = room.session.questions[: room.session.revealed]
        said = texts.texts(room.revisions[: len(questions)])
    tally, seat = counted.tally, by.seat
    gains = {gain.number: gain for gain in tally.gains(seat.id)}
    recalled: list[Recalled] = []
    for question, text in zip(questions, said, strict=True):
        answer = tally.answer(seat.id, question.number)
        gain = gains[question.number]
        recalled.append(
            Recalled(
                number=question.number,
                stem=text.stem,
                options=_as_shown(room, question, text),
                keys=question.keys,
                chosen=answer.choice if answer else None,
                is_right=gain.is_right,
                is_void=question.is_void,
                is_before=answer is None and question.number < seat.joined_before,
                gained=gain.points,
                proof=text.proof,
                origin=None if text.proof else text.origin,
            )
        )
    score = tally.score(seat.id)
    return Review(
        title=room.title,
        name=seat.name,
        team=seat.team or "",
        points=score.points,
        right=score.right,
        total=len(questions),
        rank=counted.ranks.get(seat.id),
        recalled=tuple(recalled),
    )


def _night(room: LiveRoom, counted: Counted, said: Sequence[ItemText]) -> Night:
    session = room.session
    inside = {each.seat.id: each for each in counted.seated if not each.seat.is_out}
    by_round = _by_round(room, counted, inside)
    return Night(
        code=room.code,
        title=room.title,
        created_at=session.created_at,
        finished_at=session.finished_at,
        is_dry_run=room.is_dry_run,
        scoring_words=SENTENCES[session.rules.scoring],
        total=len(session.questions),
        rounds=tuple(each.name for each in session.rules.rounds),
        people=_people(counted, inside, by_round),
        teams=_teams(room, counted, inside, by_round),
        asked=tuple(
            _asked(room, counted, question, text, tuple(inside.values()))
            for question, text in zip(session.questions, said, strict=False)
        ),
        tie_breaks=tuple((each.stem, each.key) for each in session.tie_breaks)
        if session.phase in _DONE
        else (),
    )


def _people(
    counted: Counted, inside: Mapping[str, Seated], by_round: Mapping[str, tuple[int, ...]]
) -> tuple[Line, ...]:
    return tuple(
        _line(
            place,
            name=counted.names[place.score.id],
            team=inside[place.score.id].seat.team or "",
            by_round=by_round[place.score.id],
            joined_before=inside[place.score.id].seat.joined_before,
        )
        for place in counted.players
    )


def _teams(
    room: LiveRoom,
    counted: Counted,
    inside: Mapping[str, Seated],
    by_round: Mapping[str, tuple[int, ...]],
) -> tuple[Line, ...]:
    rule = room.session.rules.admission.teams
    if rule is TeamRule.NONE:
        return ()
    teams = {seat_id: each.seat.team for seat_id, each in inside.items() if each.seat.team}
    rounds = [
        {score.id: score.points for score in team_scores(_of_round(by_round, number), teams, rule)}
        for number in range(len(room.session.rules.rounds))
    ]
    members = list(teams.values())
    return tuple(
        _line(
            place,
            name=counted.names[place.score.id],
            team="",
            by_round=tuple(each.get(place.score.id, 0) for each in rounds),
            joined_before=0,
            members=members.count(place.score.id),
        )
        for place in counted.teams
    )


def _of_round(by_round: Mapping[str, tuple[int, ...]], number: int) -> list[Score]:
    return [
        Score(id=seat_id, points=points[number], right=0, answered=0)
        for seat_id, points in by_round.items()
    ]


def _by_round(
    room: LiveRoom, counted: Counted, seat_ids: Iterable[str]
) -> dict[str, tuple[int, ...]]:
    """What each round brought to each seat; without points given or taken, which belong to all."""
    rules = room.session.rules
    found: dict[str, tuple[int, ...]] = {}
    for seat_id in seat_ids:
        points = [0] * len(rules.rounds)
        for gain in counted.tally.gains(seat_id):
            points[rules.round_number(gain.number)] += gain.points
        found[seat_id] = tuple(points)
    return found


def _line(
    place: Place,
    *,
    name: str,
    team: str,
    by_round: tuple[int, ...],
    joined_before: int,
    members: int = 0,
) -> Line:
    return Line(
        rank=place.rank,
        name=name,
        team=team,
        points=place.score.points,
        right=place.score.right,
        answered=place.score.answered,
        by_round=by_round,
        joined_before=joined_before,
        members=members,
    )


def _asked(
    room: LiveRoom,
    counted: Counted,
    question: Question,
    text: ItemText,
    inside: Sequence[Seated],
) -> Asked:
    there = [each.seat for each in inside if each.seat.joined_before <= question.number]
    chosen = [
        answer.choice
        for each in inside
        if (answer := counted.tally.answer(each.seat.id, question.number)) is not None
    ]
    right = sum(choice in question.keys for choice in chosen)
    present = max(len(there), len(chosen))
    of_round = room.session.rules.round_of(question.number)
    return Asked(
        number=question.number,
        round_number=room.session.rules.round_number(question.number),
        round_name=of_round.name if of_round else "",
        stem=text.stem,
        options=_as_shown(room, question, text),
        keys=question.keys,
        is_void=question.is_void,
        is_rekeyed=question.rekeyed is not None,
        chosen=tuple(chosen.count(option) for option in range(question.option_count)),
        present=present,
        facility=right / present if present else None,
        proof=text.proof,
        origin=None if text.proof else text.origin,
    )


def _as_shown(room: LiveRoom, question: Question, text: ItemText) -> tuple[str, ...]:
    return tuple(text.options[stored] for stored in room.orders[question.number])
