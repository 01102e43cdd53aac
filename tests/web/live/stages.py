"""A night in every phase, as its pages get it: states, own parts, counters and the room's card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quiz.game.engine import play
from quiz.game.liveroom import Display, RoomCard, Seated
from quiz.game.model import Answer, Phase, Scoring, SeatState, Session
from quiz.game.moves import OpenTieBreak, Pause, VoidQuestion
from quiz.game.pov import Proof
from quiz.game.rights import HOST
from quiz.game.roompov import Audience, Crowd, Duty
from quiz.game.roomstaging import Known, own
from quiz.game.scoring import SENTENCES
from quiz.game.snapshot import Plain, crowd, duty, personal, shared
from quiz.game.staging import ItemText
from quiz.game.standings import Score, standings
from quiz.game.tally import replay
from tests.game.makers import NOON, SECOND
from tests.game.rooms import make_room, make_seat, on

PROOF_WORDS = "ZQX-PROOF-7"
"""What only a reveal may show."""
STEM = "Which animal bites a student in the science room of Hyosan High School?"
OPTIONS = ("A hamster", "A mouse", "A laboratory rat", "A bat")
NAMES = (
    "Ada",
    "Bob <b>",
    "Cyd & the Gang",
    "Dörte",
    "Eve",
    "Fay",
    "Gus",
    "Hal",
    "Ida",
    "Jo",
    "Kim",
)
NEVER_BEFORE = ("is-key", "option-key", "share-key", PROOF_WORDS, "clipping")
"""What the markup of a reveal is made of."""


def card(**more: Any) -> RoomCard:
    """The room's card as pages get it."""
    card = RoomCard(
        code="CDF347",
        spoken="CDF 347",
        title="Thursday at the Old Oak",
        join_url="http://192.168.1.20:8000/room/CDF347",
        display=Display.FULL,
        is_code_hidden=False,
        is_dry_run=False,
        teams="none",
        grouping="chosen",
        team_names=(),
        names="free",
        scoring_words=SENTENCES[Scoring.ACCURACY_FIRST],
    )
    return replace(card, **more)


def _proof(n: int) -> Proof:
    return Proof(
        before="It began when a ",
        marked="hamster",
        after=f" bit a girl in the science room, {PROOF_WORDS} reports.",
        context_before="The school had no idea.",
        context_after="By noon the gates were shut.",
        article_slug=f"news-{n}",
        article_title="The Hamster That Ended a School Year",
        publisher="The Daily Proof",
        author="A. Writer",
        date="March 14",
    )


def known() -> Known:
    """Texts, shares and standings of a room of eleven."""
    scores = [
        Score(id=name, points=3200 - 250 * (n // 2), right=3, answered=4)
        for n, name in enumerate(NAMES)
    ]
    before = standings(reversed(scores[:6]))
    return Known(
        text=ItemText(stem=STEM, options=OPTIONS, proofs=(_proof(0), _proof(1))),
        order=(1, 2, 0, 3),
        shares=(5, 1, 3, 0),
        players=standings(scores, before=before),
        names={name: name for name in NAMES},
    )


def whole_night() -> list[Session]:
    """A session of every phase, in order, and the odd ones: paused, void, tied."""
    session = make_room()
    seen = [session]
    while session.phase is not Phase.OVER:
        session = on(session).session
        seen.append(session)
    opened = next(each for each in seen if each.phase is Phase.OPEN)
    revealed = next(each for each in seen if each.phase is Phase.REVEAL)
    last = [each for each in seen if each.phase is Phase.REVEAL][-1]
    tie = OpenTieBreak(
        leaving=last.step, stem="How many zombies are in it?", key=77123, among=0, limit=30 * SECOND
    )
    tied = play(last, tie, NOON).session
    seen += [
        play(opened, Pause(), NOON + 5 * SECOND).session,
        play(revealed, VoidQuestion(number=0, is_void=True), NOON).session,
        tied,
        on(tied).session,
    ]
    return seen


def told(session: Session, audience: Audience) -> dict[str, Plain]:
    """The shared part of an audience, without its html."""
    return shared(session, audience, known())


def own_of(session: Session, *, choice: int | None = 1, joined_before: int = 0) -> dict[str, Plain]:
    """The own part of Ada, who chose `choice` everywhere."""
    answers = [
        ("Ada", Answer(number=n, choice=choice, received_at=NOON, elapsed=4 * SECOND))
        for n in range(3)
        if choice is not None
    ]
    seat = replace(make_seat("Ada"), joined_before=joined_before)
    return personal(own(session, seat, replay(session, answers), 3), NOON + 5 * SECOND)


def duty_of() -> dict[str, Plain]:
    """The own part of the host."""
    return duty(Duty(rights=HOST), NOON + 5 * SECOND)


def count() -> dict[str, Plain]:
    """The counters."""
    return crowd(Crowd(seats=11, answered=7, names=NAMES))


def seats() -> tuple[Seated, ...]:
    """Everybody, in every state a seat can be in."""
    states = list(SeatState)
    return tuple(
        Seated(
            seat=replace(
                make_seat(name, team="Oaks" if n else None, factor=1.5 if n == 4 else 1.0),
                id=f"seat-{n}",
                state=states[n % len(states)],
                is_approved=n != 1,
                joined_before=n,
            ),
            fan=f"fan {n}",
            is_bot=n == 6,
            stamp=0,
        )
        for n, name in enumerate(NAMES)
    )
