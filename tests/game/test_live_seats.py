"""Who gets in, who stays out, what the host may do about it, and who may ask for what."""

from __future__ import annotations

from random import Random

import pytest

from quiz.game import codes, errors, rights
from quiz.game.engine import Outcome, play
from quiz.game.events import PointsAdjusted, QuestionJudged, SeatChanged, SeatTaken
from quiz.game.model import (
    Adjustment,
    Admission,
    NameRule,
    Phase,
    Seat,
    SeatState,
    Session,
    TeamRule,
)
from quiz.game.moves import (
    AdjustPoints,
    Approve,
    End,
    GiveUp,
    GoOn,
    Join,
    Kick,
    Leave,
    Lock,
    Move,
    OpenNext,
    Pardon,
    ReKey,
    Rename,
    VoidQuestion,
)
from quiz.game.names import Decency, NameRefused, nickname, skeleton
from tests.game.makers import NOON, make_session
from tests.game.rooms import give, knock, make_room, make_seat, room_rules, up_to


def room(
    phase: Phase = Phase.READY, number: int = -1, admission: Admission | None = None
) -> Session:
    return up_to(phase, number, room_rules(admission=admission))


def seated(session: Session, move: Join) -> Seat:
    outcome = play(session, move, NOON)
    assert outcome.session == session
    (event,) = outcome.events
    assert isinstance(event, SeatTaken)
    return event.seat


def changed(session: Session, move: Move) -> Seat:
    (event,) = play(session, move, NOON).events
    assert isinstance(event, SeatChanged)
    return event.seat


def test_a_newcomer_gets_a_seat() -> None:
    seat = seated(room(), knock("  Ada  "))
    assert (seat.id, seat.name, seat.joined_before, seat.is_approved) == ("  ada  ", "Ada", 0, True)


@pytest.mark.parametrize(
    ("phase", "number", "first"),
    [(Phase.READING, 1, 1), (Phase.OPEN, 1, 1), (Phase.CLOSED, 1, 2), (Phase.REVEAL, 1, 2)],
)
def test_a_late_guest_joins_at_the_question_that_takes_answers(
    phase: Phase, number: int, first: int
) -> None:
    assert seated(room(phase, number), knock()).joined_before == first


CLOSED_DOORS = [
    (play(room(), Lock(is_locked=True), NOON).session, knock(), errors.DoorIsLocked),
    (room(), knock(is_banned=True), errors.TakenOut),
    (room(), knock(is_name_taken=True), errors.NameTaken),
    (play(room(), End(), NOON).session, knock(), errors.SessionIsOver),
    (room(admission=Admission(most_players=3)), knock(seats=3), errors.RoomIsFull),
    (room(admission=Admission(names=NameRule.GENERATED)), knock(), errors.NameNotOffered),
    (room(admission=Admission(teams=TeamRule.BEST)), knock(), errors.TeamMissing),
    (
        room(Phase.OPEN, 0, Admission(is_late_join_allowed=False)),
        knock(),
        errors.TooLateToJoin,
    ),
]


@pytest.mark.parametrize(("session", "move", "refusal"), CLOSED_DOORS)
def test_who_is_not_admitted_is_told_why(
    session: Session, move: Join, refusal: type[errors.MoveRefused]
) -> None:
    with pytest.raises(refusal):
        play(session, move, NOON)


def test_a_known_player_is_let_back_through_every_door() -> None:
    for session in [session for session, _, _ in CLOSED_DOORS]:
        back = play(session, knock(earlier=make_seat(state=SeatState.LEFT)), NOON)
        assert back.events == (SeatChanged(seat=make_seat()),)
        assert play(session, knock(earlier=make_seat()), NOON) == Outcome(session=session)
        with pytest.raises(errors.TakenOut):
            play(session, knock(earlier=make_seat(state=SeatState.BANNED)), NOON)


def test_names_may_wait_for_the_host_or_come_from_the_server() -> None:
    seat = seated(room(admission=Admission(names=NameRule.APPROVED)), knock())
    assert not seat.is_approved
    assert changed(room(), Approve(seat=seat)).is_approved
    generated = room(admission=Admission(names=NameRule.GENERATED))
    assert seated(generated, knock("Brave Otter 12", is_offered=True)).name == "Brave Otter 12"


def test_a_team_is_named_like_a_player() -> None:
    teams = room(admission=Admission(teams=TeamRule.BEST))
    assert seated(teams, knock(team="The  Owls")).team == "The Owls"
    with pytest.raises(NameRefused):
        play(teams, knock(team="fuck"), NOON)
    assert seated(room(), knock(team="ignored")).team is None


def test_the_host_renames_kicks_bans_and_pardons() -> None:
    seat = make_seat()
    assert changed(room(), Rename(seat=seat, name="Bea", is_name_taken=False)).name == "Bea"
    with pytest.raises(errors.NameTaken):
        play(room(), Rename(seat=seat, name="Bea", is_name_taken=True), NOON)
    kicked = changed(room(), Kick(seat=seat, is_ban=False))
    assert kicked.state is SeatState.KICKED
    banned = changed(room(), Kick(seat=kicked, is_ban=True))
    assert banned.state is SeatState.BANNED
    assert play(room(), Kick(seat=banned, is_ban=False), NOON).events == ()
    assert changed(room(), Pardon(seat=banned)) == seat
    assert play(room(), Pardon(seat=seat), NOON).events == ()
    with pytest.raises(errors.TakenOut):
        play(room(), Leave(seat=kicked), NOON)
    assert changed(room(), Leave(seat=seat)).state is SeatState.LEFT


def test_a_ruling_changes_the_question_and_can_be_taken_back() -> None:
    session = up_to(Phase.REVEAL, 1)
    voided = play(session, VoidQuestion(number=0, is_void=True), NOON)
    assert voided.events == (QuestionJudged(number=0),)
    assert play(voided.session, VoidQuestion(number=0, is_void=True), NOON).events == ()
    rekeyed = play(session, ReKey(number=1, keys=frozenset({1, 2})), NOON).session
    assert rekeyed.questions[1].keys == {1, 2}
    back = play(rekeyed, ReKey(number=1, keys=frozenset({1})), NOON).session
    assert back.questions == session.questions


@pytest.mark.parametrize(
    ("number", "keys", "refusal"),
    [
        (2, {0}, errors.NotOpenYet),
        (3, {0}, errors.NoSuchQuestion),
        (-1, {0}, errors.NoSuchQuestion),
        (0, set(), errors.BadRuling),
        (0, {4}, errors.NoSuchOption),
    ],
)
def test_a_ruling_that_makes_no_sense_is_refused(
    number: int, keys: set[int], refusal: type[errors.MoveRefused]
) -> None:
    with pytest.raises(refusal):
        play(up_to(Phase.REVEAL, 1), ReKey(number=number, keys=frozenset(keys)), NOON)


@pytest.mark.parametrize("phase", [Phase.READING, Phase.OPEN, Phase.CLOSED])
def test_no_ruling_before_the_reveal(phase: Phase) -> None:
    with pytest.raises(errors.NotOpenYet):
        play(up_to(phase), VoidQuestion(number=0, is_void=True), NOON)


def test_points_are_adjusted_once_and_with_a_reason() -> None:
    session = up_to(Phase.REVEAL)
    adjustment = Adjustment(id="a", seat_id="ada", points=-50, reason="peeked")
    outcome = play(session, AdjustPoints(adjustment=adjustment, is_known=False), NOON)
    assert outcome.events == (PointsAdjusted(adjustment=adjustment),)
    assert outcome.session.version == session.version + 1
    again = AdjustPoints(adjustment=adjustment, is_known=True)
    assert play(session, again, NOON) == Outcome(session=session)
    for points, reason in [(1, " "), (10**7, "much")]:
        bad = Adjustment(id="b", seat_id="ada", points=points, reason=reason)
        with pytest.raises(errors.BadRuling):
            play(session, AdjustPoints(adjustment=bad, is_known=False), NOON)


SEAT = make_seat()
STEP = make_room().step
ALLOWED = [
    (give(0), "play"),
    (knock(), "play"),
    (GoOn(leaving=STEP), "drive"),
    (End(), "drive"),
    (Lock(is_locked=True), "moderate"),
    (Kick(seat=SEAT, is_ban=True), "moderate"),
    (VoidQuestion(number=0, is_void=True), "judge"),
]


@pytest.mark.parametrize(("move", "right"), ALLOWED)
def test_each_move_needs_its_right(move: Move, right: str) -> None:
    roles = {
        rights.PLAYER: {"play"},
        rights.HOST: {"drive", "moderate", "judge"},
        rights.SCREEN: set(),
        rights.co_host(may_drive=True, may_moderate=False): {"drive"},
        rights.co_host(may_drive=False, may_moderate=True): {"moderate"},
        rights.co_host(may_drive=False, may_moderate=False): set(),
    }
    for role, allowed in roles.items():
        if right in allowed:
            rights.check(make_room(), role, move)
        else:
            with pytest.raises(errors.NotYours):
                rights.check(make_room(), role, move)


@pytest.mark.parametrize("move", [OpenNext(leaving=None), GiveUp()])
def test_in_a_room_no_player_moves_the_stage(move: Move) -> None:
    rights.check(make_session(), rights.PLAYER, move)
    with pytest.raises(errors.NotYours):
        rights.check(make_room(), rights.PLAYER, move)


def test_codes_are_read_back_however_they_are_typed() -> None:
    rng = Random(1)
    for _ in range(200):
        code = codes.new(rng, ())
        assert not set(code) & set("AEIOU01L258SZBUVNM")
        assert codes.normalized(f" {codes.spoken(code).lower()} ") == code
        assert codes.normalized(code[:3] + "-" + code[3:]) == code
    for wrong in ("", "ABC", "AAAAAA", "34679CD", "x" * 1000):
        assert codes.normalized(wrong) == ""


def test_a_code_is_not_given_twice() -> None:
    first = codes.new(Random(1), ())
    assert codes.new(Random(1), {first}) != first

    class All:
        def __contains__(self, code: object) -> bool:
            return True

    with pytest.raises(LookupError):
        codes.new(Random(1), All())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "ANNA"), ("Anna", "Ànna"), ("Anna", "А nna"), ("Bill", "BiII"), ("Bob", "B0b"),
        ("Team 10", "Team 1O"), ("Team l", "Team 1"), ("Max!", "max"), ("🦊", "🦊"),
    ],
)  # fmt: skip
def test_names_that_look_alike_are_one(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Team 2", "Team 3"), ("Anna", "Hanna"), ("🦊", "🐻"), ("李", "王")]
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_a_room_decides_how_much_it_minds() -> None:
    assert nickname("Fucker", Decency.OFF) == "Fucker"
    assert nickname("Dick", Decency.MILD) == "Dick"
    for decency in (Decency.MILD, Decency.USUAL):
        with pytest.raises(NameRefused):
            nickname("f.u.u.c.k", decency)
    with pytest.raises(NameRefused):
        nickname("Dick")
