"""What a room sees: nothing before its reveal differs with the key, for nobody."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from quiz.game.engine import play
from quiz.game.model import Answer, Phase, Session
from quiz.game.moves import OpenTieBreak, Pause, VoidQuestion
from quiz.game.pov import Proof
from quiz.game.rights import HOST, co_host
from quiz.game.roompov import Asked, Audience, Crowd, Duty, NumberAsked, ReadFirst, RoundTitle
from quiz.game.roomstaging import MOST_LINES, Known, own, room
from quiz.game.scoring import SENTENCES
from quiz.game.snapshot import Plain, crowd, duty, personal, shared
from quiz.game.staging import ItemText
from quiz.game.standings import Score, standings
from quiz.game.tally import Tally, replay
from tests.game.makers import NOON, SECOND
from tests.game.rooms import make_room, make_seat, on, room_rules, up_to

CANARY = "ZQX-PROOF-7"
TEXT = ItemText(
    stem="Which animal spreads it?",
    options=("hamster", "mouse", "rat", "bat"),
    proofs=tuple(
        Proof(
            before="A ",
            marked=CANARY,
            after=" did.",
            context_before="",
            context_after="",
            article_slug=f"news-{n}",
            article_title="News",
            publisher=None,
            author=None,
            date=None,
        )
        for n in range(2)
    ),
)
PLACES = standings([Score(id="ada", points=1000, right=1, answered=1)])
KNOWN = Known(
    text=TEXT,
    order=(1, 2, 0, 3),
    shares=(1, 0, 2, 0),
    players=PLACES,
    names={"ada": "Ada"},
)
HIDDEN = [Phase.READY, Phase.ROUND, Phase.READING, Phase.OPEN, Phase.CLOSED]
ANSWERS = [("ada", Answer(number=n, choice=1, received_at=NOON, elapsed=SECOND)) for n in range(3)]


def whole_night() -> list[Session]:
    """A session of every phase, in order."""
    session = make_room()
    seen = [session]
    while session.phase is not Phase.OVER:
        session = on(session).session
        seen.append(session)
    return seen


def keyed(session: Session, key: int) -> Session:
    """The same with another key for all that is not revealed."""
    questions = tuple(
        replace(question, key=key) if question.number >= session.revealed else question
        for question in session.questions
    )
    return replace(session, questions=questions)


def sent(session: Session) -> list[str]:
    """Every byte that would go to anybody."""
    tally = replay(session, ANSWERS)
    seats = [make_seat("ada"), make_seat("bob"), make_seat("cyd", factor=2)]
    shares: list[dict[str, Plain]] = [shared(session, each, KNOWN) for each in Audience]
    owns = [personal(own(session, seat, tally, 1), NOON) for seat in seats]
    others = [duty(Duty(rights=HOST), NOON), crowd(Crowd(seats=3, answered=1, names=("Ada",)))]
    return [json.dumps(each) for each in (*shares, *owns, *others)]


@pytest.mark.parametrize(
    "session", [s for s in whole_night() if s.phase in HIDDEN], ids=lambda s: str(tuple(s.step))
)
def test_before_the_reveal_no_byte_depends_on_the_key(session: Session) -> None:
    first, *others = [sent(keyed(session, key)) for key in range(4)]
    for other in others:
        assert other == first
    assert not any(CANARY in text for text in first)


def test_a_paused_question_tells_no_more() -> None:
    paused = play(up_to(Phase.OPEN), Pause(), NOON).session
    assert sent(keyed(paused, 0)) == sent(keyed(paused, 3))


def test_the_test_would_notice_a_key() -> None:
    session = up_to(Phase.REVEAL)
    other = replace(
        session, questions=(replace(session.questions[0], key=3), *session.questions[1:])
    )
    assert sent(session) != sent(other)
    assert CANARY in sent(session)[0]


def test_a_tie_break_keeps_its_number_until_it_closes() -> None:
    last = up_to(Phase.REVEAL, 2)
    asked = [
        play(
            last,
            OpenTieBreak(leaving=last.step, stem="?", key=key, among=0, limit=30 * SECOND),
            NOON,
        ).session
        for key in (77123, 88123)
    ]
    assert sent(asked[0]) == sent(asked[1])
    stage = shared(asked[0], Audience.PLAYERS, KNOWN)["stage"]
    assert stage == {"number": 0, "stem": "?", "among": 0}
    assert '["?", 77123]' in sent(on(asked[0]).session)[0]


@pytest.mark.parametrize("kind", [RoundTitle, ReadFirst, Asked, NumberAsked])
def test_what_is_hidden_has_no_field_for_it(kind: type) -> None:
    names = {field.name for field in fields(kind)}
    assert not names & {"key", "keys", "is_right", "proof", "proofs", "shares"}


def test_a_question_is_read_then_asked_then_revealed() -> None:
    reading = shared(up_to(Phase.READING), Audience.PLAYERS, KNOWN)["stage"]
    assert reading == {"stem": TEXT.stem, "points": 1000}
    asked = shared(up_to(Phase.OPEN), Audience.PLAYERS, KNOWN)["stage"]
    assert asked == {
        "stem": TEXT.stem,
        "options": ["mouse", "rat", "hamster", "bat"],
        "points": 1000,
    }
    revealed = shared(up_to(Phase.REVEAL), Audience.PLAYERS, KNOWN)["stage"]
    assert isinstance(revealed, dict)
    assert (revealed["keys"], revealed["shares"]) == ([0], [1, 0, 2, 0])
    assert revealed["is_void"] is False


def test_times_are_absolute_and_the_own_part_tells_the_time() -> None:
    session = up_to(Phase.OPEN)
    noon = int(NOON.timestamp() * 1000)
    seen = shared(session, Audience.PLAYERS, KNOWN)
    assert (seen["opened_at"], seen["ends_at"]) == (noon, noon + 20_000)
    assert seen["scoring_words"] == SENTENCES[session.rules.scoring]
    mine = personal(own(session, make_seat(factor=1.5), Tally(session), None), NOON + 7 * SECOND)
    assert (mine["now"], mine["deadline"]) == (noon + 7_000, noon + 30_000)
    assert isinstance(mine["seat"], dict)
    assert mine["seat"]["has_more_time"] is True


def test_more_time_is_told_to_nobody_else() -> None:
    session = up_to(Phase.OPEN)
    wide = replace(session, widest=3.0)
    for audience in (Audience.PLAYERS, Audience.SCREEN):
        assert shared(session, audience, KNOWN) == shared(wide, audience, KNOWN)


def test_the_host_sees_what_comes_next_and_how_to_name_it() -> None:
    session = up_to(Phase.OPEN)
    host = shared(session, Audience.HOSTS, KNOWN)["host"]
    assert isinstance(host, dict)
    assert (host["step"], host["following"]) == (["open", 0, 0], "closed")
    assert host["is_locked"] is False
    closed = shared(up_to(Phase.CLOSED), Audience.HOSTS, KNOWN)["host"]
    assert isinstance(closed, dict)
    assert closed["closes_at"] is None
    assert "host" not in shared(session, Audience.SCREEN, KNOWN)


def test_the_own_part_says_locked_in_and_later_what_it_brought() -> None:
    tally = replay(up_to(Phase.OPEN), [("ada", ANSWERS[0][1])])
    seat = make_seat("ada")
    seen = own(up_to(Phase.OPEN), seat, tally, None)
    assert (seen.choice, seen.is_right, seen.gained, seen.points) == (1, None, None, 0)
    revealed = up_to(Phase.REVEAL)
    tally.follow(revealed)
    seen = own(revealed, seat, tally, 2)
    assert (seen.choice, seen.is_right, seen.gained, seen.rank) == (1, False, 0, 2)
    lobby = make_room()
    assert own(lobby, seat, Tally(lobby), None).choice is None


def test_a_void_question_says_so_at_its_reveal() -> None:
    session = play(up_to(Phase.REVEAL), VoidQuestion(number=0, is_void=True), NOON).session
    stage = shared(session, Audience.SCREEN, KNOWN)["stage"]
    assert isinstance(stage, dict)
    assert stage["is_void"] is True


def test_a_round_is_announced_before_it_and_in_the_break() -> None:
    for session in (up_to(Phase.BREAK, 1), up_to(Phase.ROUND, 1)):
        assert shared(session, Audience.PLAYERS, Known())["stage"] == {
            "number": 1,
            "total": 2,
            "name": "Music",
            "questions": 1,
            "limit_ms": 10_000,
            "points": 2000,
        }


def test_everybody_gets_the_best_lines_only() -> None:
    many = standings([Score(id=str(n), points=n, right=0, answered=0) for n in range(500)])
    known = Known(players=many, teams=PLACES, names={"499": "Zoe"})
    stage = shared(up_to(Phase.STANDINGS, 1), Audience.PLAYERS, known)["stage"]
    assert isinstance(stage, dict)
    lines = stage["players"]
    assert isinstance(lines, list)
    assert len(lines) == MOST_LINES
    assert lines[0] == {"rank": 1, "name": "Zoe", "points": 499, "right": 0, "moved": None}
    assert len(json.dumps(shared(up_to(Phase.PODIUM, 2), Audience.PLAYERS, known))) < 4000


def test_a_hosts_own_part_lists_the_rights() -> None:
    rights = co_host(may_drive=True, may_moderate=False)
    assert duty(Duty(rights=rights), NOON)["rights"] == ["drive", "view"]


def test_a_question_without_its_text_is_a_bug() -> None:
    with pytest.raises(LookupError):
        room(up_to(Phase.OPEN), Known())


def test_a_room_without_rounds_announces_nothing() -> None:
    plain = replace(up_to(Phase.ROUND, -1), rules=replace(room_rules(), rounds=()))
    assert shared(plain, Audience.PLAYERS, Known())["stage"] == {}


def test_the_shared_part_never_depends_on_the_moment() -> None:
    session = up_to(Phase.OPEN)
    paused = play(session, Pause(), NOON + 5 * SECOND).session
    seen = shared(paused, Audience.PLAYERS, KNOWN)
    assert isinstance(seen["ends_at"], int)
    assert isinstance(seen["paused_at"], int)
    assert timedelta(milliseconds=seen["ends_at"] - seen["paused_at"]) == 15 * SECOND
