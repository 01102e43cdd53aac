"""Who plays for which team: chosen, shared out evenly, or as the card on the table says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game import codes, errors
from quiz.game.engine import play
from quiz.game.events import SeatChanged, SeatTaken
from quiz.game.model import Admission, Grouping, Phase, Seat, SeatState, Session, TeamRule
from quiz.game.moves import ChangeTeam, Kick
from quiz.game.seating import smallest
from tests.game.makers import NOON
from tests.game.rooms import knock, make_seat, room_rules, up_to

NAMES = ("Reds", "Blues", "Greens", "Golds")


def room(grouping: Grouping) -> Session:
    admission = Admission(teams=TeamRule.BEST, grouping=grouping)
    return up_to(Phase.READY, -1, room_rules(admission=admission))


def team_of(session: Session, team: str | None, teams: Mapping[str, int]) -> str | None:
    (event,) = play(session, knock(team=team, teams=teams), NOON).events
    assert isinstance(event, SeatTaken)
    return event.seat.team


def test_of_several_smallest_teams_the_first_gets_the_newcomer() -> None:
    assert smallest({"Reds": 2, "Blues": 1, "Greens": 1}) == "Blues"
    assert smallest({"Reds": 0, "Blues": 0}) == "Reds"


@given(count=st.integers(2, len(NAMES)), steps=st.lists(st.integers(-3, 9), max_size=40))
def test_teams_that_are_shared_out_fill_evenly_whoever_leaves(count: int, steps: list[int]) -> None:
    """A negative step takes the seat of that place away; every other seats somebody new."""
    session, seats = room(Grouping.ASSIGNED), list[Seat]()
    for number, step in enumerate(steps):
        before = sizes(seats, NAMES[:count])
        if step < 0 and seats:
            (out,) = play(
                session, Kick(seat=seats[step % len(seats)], is_ban=True), NOON
            ).events or (None,)
            if isinstance(out, SeatChanged):
                seats[step % len(seats)] = out.seat
            continue
        wanted = NAMES[step % len(NAMES)]
        (event,) = play(session, knock(f"P{number}", team=wanted, teams=before), NOON).events
        assert isinstance(event, SeatTaken)
        assert before[str(event.seat.team)] == min(before.values())
        first = next(team for team, size in before.items() if size == min(before.values()))
        assert event.seat.team == first
        seats.append(event.seat)
    if not any(seat.is_out for seat in seats):
        filled = sizes(seats, NAMES[:count]).values()
        assert max(filled) - min(filled) <= 1


def sizes(seats: list[Seat], names: tuple[str, ...]) -> dict[str, int]:
    return {name: sum(s.team == name and not s.is_out for s in seats) for name in names}


def test_nobody_chooses_where_teams_are_shared_out() -> None:
    assert team_of(room(Grouping.ASSIGNED), "Blues", {"Reds": 0, "Blues": 0}) == "Reds"


def test_the_card_of_a_table_says_the_team_and_without_one_nobody_comes_in() -> None:
    session = room(Grouping.TABLES)
    assert team_of(session, "Blues", {"Reds": 0, "Blues": 5}) == "Blues"
    for team, refusal in ((None, errors.TableMissing), ("Golds", errors.NoSuchTeam)):
        with pytest.raises(refusal):
            play(session, knock(team=team, teams={"Reds": 0, "Blues": 5}), NOON)


def test_where_the_host_named_the_teams_no_other_can_be_made_up() -> None:
    session = room(Grouping.CHOSEN)
    assert team_of(session, "Blues", {"Reds": 0, "Blues": 0}) == "Blues"
    with pytest.raises(errors.NoSuchTeam):
        play(session, knock(team="The Hackers", teams={"Reds": 0, "Blues": 0}), NOON)
    assert team_of(session, "The  Owls", {}) == "The Owls"


def test_a_known_player_keeps_the_team_whatever_is_sent() -> None:
    left = make_seat(team="Reds", state=SeatState.LEFT)
    for grouping in Grouping:
        back = play(room(grouping), knock(team="Blues", teams={"Blues": 0}, earlier=left), NOON)
        assert back.events == (SeatChanged(seat=replace(left, state=SeatState.PLAYING)),)


def test_a_seat_changes_into_a_team_of_the_room_alone() -> None:
    session, seat = room(Grouping.ASSIGNED), make_seat(team="Reds")
    moved = play(session, ChangeTeam(seat=seat, team="Blues", teams=("Reds", "Blues")), NOON)
    assert moved.events == (SeatChanged(seat=replace(seat, team="Blues")),)
    same = play(session, ChangeTeam(seat=seat, team="Reds", teams=("Reds", "Blues")), NOON)
    assert same.events == ()
    for team, teams in (("Golds", ("Reds", "Blues")), ("", ("Reds",)), ("Reds", ())):
        with pytest.raises(errors.NoSuchTeam):
            play(session, ChangeTeam(seat=seat, team=team, teams=teams), NOON)


def test_a_derived_code_is_the_same_for_the_same_and_forgives_how_it_is_typed() -> None:
    code = codes.derived(b"secret", "table CDF347 Reds", 8)
    assert code == codes.derived(b"secret", "table CDF347 Reds", 8)
    assert len(code) == 8
    assert set(code) <= set(codes.ALPHABET)
    others = {codes.derived(b"secret", f"table CDF347 Team {n}", 8) for n in range(500)}
    assert len(others | {code, codes.derived(b"other", "table CDF347 Reds", 8)}) == 502
    assert codes.is_same(code, f" {code[:4].lower()}-{code[4:]} ")
    assert not codes.is_same(code, code[:-1])
    assert not codes.is_same(code, "")
