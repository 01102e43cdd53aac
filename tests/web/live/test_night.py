"""A night from the lobby to the podium over HTTP, as phones and cockpit ask for it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from quiz.services import hosting, joining
from tests.factories import StillClock
from tests.nights import Cockpit, Player

State = Callable[[], dict[str, list[str]]]
Lead = Callable[[], object]


def test_a_whole_night(
    cockpit: Cockpit, ada: Player, bob: Player, lead: Lead, clock: StillClock
) -> None:
    for number in range(3):
        state = cockpit.go_to("open", pass_time=lead)
        assert state["number"] == number
        assert ada.answer(number, ada.choice(right=True)).status_code == 200
        clock.forward(seconds=4)
        given = bob.answer(number, bob.choice(right=number == 2))
        assert given.json == {
            "number": number,
            "choice": bob.choice(right=number == 2),
            "is_repeated": False,
        }
        assert ada.state()["own"]["is_right"] is None
        count = cockpit.state()["count"]
        assert (count["seats"], count["answered"]) == (2, 2)
        assert sorted(count["names"]) == ["Ada", "Bob"]
        assert cockpit.move("reveal", number=number).status_code == 200
        told = bob.state()
        assert told["state"]["phase"] == "reveal"
        assert sum(told["state"]["stage"]["shares"]) == 2
        assert told["own"]["is_right"] is (number == 2)
        assert ada.state()["own"]["is_right"] is True
    state = cockpit.go_to("podium", pass_time=lead)
    ranked = state["stage"]["standings"]["players"]
    assert [(line["rank"], line["name"], line["right"]) for line in ranked] == [
        (1, "Ada", 3),
        (2, "Bob", 1),
    ]
    assert ranked[0]["points"] > 4000 > ranked[1]["points"] >= 2000
    assert cockpit.go_on().status_code == 200
    assert bob.state()["state"]["phase"] == "over"
    assert bob.state()["own"]["rank"] == 2


def test_standings_after_a_round_say_who_moved(
    cockpit: Cockpit, ada: Player, bob: Player, lead: Lead
) -> None:
    for number, first in enumerate((ada, bob)):
        cockpit.go_to("open", pass_time=lead)
        first.answer(number, first.choice(right=True))
        cockpit.move("reveal", number=number)
    state = cockpit.go_to("standings", pass_time=lead)
    assert [line["rank"] for line in state["stage"]["players"]] == [1, 1]
    assert all(line["moved"] is None for line in state["stage"]["players"])


def test_time_closes_a_question_without_anybody(
    cockpit: Cockpit, ada: Player, lead: Lead, clock: StillClock
) -> None:
    cockpit.go_to("open", pass_time=lead)
    choice = ada.choice(right=True)
    clock.forward(seconds=20.6)
    assert ada.answer(0, choice).status_code == 200
    clock.forward(seconds=0.2)
    assert ada.state()["state"]["phase"] == "reveal"
    assert ada.state()["own"]["gained"] >= 1000


def test_the_same_answer_again_is_told_the_same(
    cockpit: Cockpit, ada: Player, lead: Lead, state: State
) -> None:
    cockpit.go_to("open", pass_time=lead)
    ada.answer(0, 1)
    before = state()
    again = ada.answer(0, 1)
    assert again.json == {"number": 0, "choice": 1, "is_repeated": True}
    other = ada.answer(0, 2)
    assert other.status_code == 409
    assert other.json == {
        "error": "You have answered this question already. The first answer counts."
    }
    assert state() == before
    assert ada.state()["own"]["choice"] == 1


def test_late_early_and_foreign_answers_are_refused(
    cockpit: Cockpit, ada: Player, lead: Lead, state: State, clock: StillClock
) -> None:
    cockpit.go_on()
    before = state()
    assert ada.answer(0, 0).status_code == 409
    cockpit.go_to("open", pass_time=lead)
    before = state()
    assert ada.answer(1, 0).status_code == 409
    assert ada.answer(7, 0).status_code == 400
    assert ada.answer(0, 4).status_code == 400
    for bad in ("-1", "NaN", "1e9", "99999999", "", "[]"):
        assert ada.send("answer", number=bad, choice=0).status_code == 400
        assert ada.send("answer", number=0, choice=bad).status_code == 400
    stranger = Player(cockpit.person.client.application, ada.at.removeprefix("/room/"), name="Eve")
    assert stranger.answer(0, 0).status_code == 404
    assert state() == before
    clock.forward(seconds=21)
    assert ada.answer(0, 0).status_code == 409


def test_a_pause_stops_every_clock(
    cockpit: Cockpit, ada: Player, lead: Lead, clock: StillClock
) -> None:
    cockpit.go_to("open", pass_time=lead)
    clock.forward(seconds=5)
    assert cockpit.move("pause").status_code == 200
    assert ada.answer(0, 0).status_code == 409
    clock.forward(seconds=600)
    told = ada.state()["state"]
    assert told["ends_at"] - told["paused_at"] == 15_000
    cockpit.move("resume")
    own = ada.state()["own"]
    assert own["deadline"] - own["now"] == 15_000


def test_added_time_and_extra_time(
    cockpit: Cockpit, ada: Player, bob: Player, lead: Lead, clock: StillClock
) -> None:
    seat = _seat_id(cockpit, "Bob")
    assert cockpit.move("grant_time", seat=seat, factor=2).status_code == 200
    cockpit.go_to("open", pass_time=lead)
    ends_at = cockpit.state()["state"]["ends_at"]
    assert cockpit.move("extend", seen=ends_at, by_s=10).status_code == 200
    assert cockpit.move("extend", seen=ends_at, by_s=10).status_code == 200
    told, own = bob.state()["state"], bob.state()["own"]
    assert told["ends_at"] - own["now"] == 30_000
    assert own["deadline"] - own["now"] == 60_000
    assert ada.state()["own"]["deadline"] == told["ends_at"]
    assert "Bob" not in str(ada.state()["state"])
    clock.forward(seconds=45)
    assert ada.answer(0, 0).status_code == 409
    assert bob.answer(0, 0).status_code == 200


def test_time_is_added_to_an_end_between_two_milliseconds(
    cockpit: Cockpit, ada: Player, lead: Lead, clock: StillClock
) -> None:
    clock.forward(microseconds=123_456)
    cockpit.go_to("open", pass_time=lead)
    ends_at = cockpit.state()["state"]["ends_at"]
    cockpit.move("extend", seen=ends_at, by_s=10)
    cockpit.move("extend", seen=ends_at, by_s=10)
    assert cockpit.state()["state"]["ends_at"] == ends_at + 10_000


def test_two_taps_on_next_are_one(cockpit: Cockpit, ada: Player) -> None:
    step = ".".join(str(part) for part in cockpit.state()["state"]["host"]["step"])
    assert cockpit.move("go_on", leaving=step).status_code == 200
    version = cockpit.state()["state"]["version"]
    assert cockpit.move("go_on", leaving=step).json == {"version": version}


def test_a_ruling_is_shown_before_it_is_made(
    cockpit: Cockpit, ada: Player, bob: Player, lead: Lead, state: State
) -> None:
    cockpit.go_to("open", pass_time=lead)
    wrong = bob.choice(right=False)
    ada.answer(0, ada.choice(right=True))
    bob.answer(0, wrong)
    cockpit.move("reveal", number=0)
    before = state()
    page = cockpit.person.get(f"{cockpit.at}/ruling?move=rekey&number=0&keys={wrong}")
    assert page.status_code == 200
    assert state() == before
    assert cockpit.move("rekey", number=0, keys=wrong).status_code == 200
    assert bob.state()["own"]["is_right"] is True
    assert ada.state()["own"]["points"] == 0
    assert cockpit.move("void", number=0).status_code == 200
    assert bob.state()["own"]["points"] == 0
    seat = _seat_id(cockpit, "Ada")
    for _ in range(2):
        given = cockpit.move("adjust", id="once", seat=seat, points=300, reason="best joke")
        assert given.status_code == 200
    assert ada.state()["own"]["points"] == 300


def test_a_seat_comes_back(bank: Flask, cockpit: Cockpit, ada: Player, lead: Lead) -> None:
    cockpit.go_to("open", pass_time=lead)
    ada.answer(0, 2)
    code = _return_code(bank, cockpit, "Ada")
    other = Player(bank, ada.at.removeprefix("/room/"), name="?")
    assert other.person.post(f"{ada.at}/return", {"return_code": "XXXXXXXX"}).status_code == 404
    typed = f" {code[:4].lower()}-{code[4:]} "
    assert other.person.post(f"{ada.at}/return", {"return_code": typed}).status_code == 303
    assert other.state()["own"]["choice"] == 2
    assert ada.person.client.get(f"{ada.at}/state").status_code == 404


def test_a_seat_comes_back_to_a_device_that_took_another_meanwhile(
    bank: Flask, cockpit: Cockpit, ada: Player, bob: Player, lead: Lead
) -> None:
    cockpit.go_to("open", pass_time=lead)
    ada.answer(0, 2)
    bob.answer(0, 1)
    typed = {"return_code": _return_code(bank, cockpit, "Ada")}
    assert bob.person.post(f"{bob.at}/return", typed).status_code == 303
    own = bob.state()["own"]
    assert (own["seat"]["name"], own["choice"]) == ("Ada", 2)
    assert bob.answer(0, 1).status_code == 409
    page = cockpit.person.get(f"{cockpit.at}/seats?q=Bob").text
    assert '<span class="tag">left</span>' in page
    assert bob.person.post(f"{bob.at}/return", typed).status_code == 303
    assert bob.state()["own"]["seat"]["name"] == "Ada"


def test_who_is_banned_takes_nobodys_seat(
    bank: Flask, cockpit: Cockpit, ada: Player, bob: Player, state: State
) -> None:
    typed = {"return_code": _return_code(bank, cockpit, "Ada")}
    cockpit.move("ban", seat=_seat_id(cockpit, "Bob"))
    before = state()
    assert bob.person.post(f"{bob.at}/return", typed).status_code == 409
    assert state() == before
    assert ada.state()["own"]["seat"]["name"] == "Ada"


def test_names_are_looked_after(cockpit: Cockpit, ada: Player, bob: Player, state: State) -> None:
    seat = _seat_id(cockpit, "Bob")
    before = state()
    assert cockpit.move("rename", seat=seat, name="A D A").status_code == 409
    assert cockpit.move("rename", seat="nobody", name="Bea").status_code == 409
    assert cockpit.move("dance", seat=seat).status_code == 400
    assert state() == before
    assert cockpit.move("rename", seat=seat, name="Bea").status_code == 200
    assert bob.state()["own"]["seat"]["name"] == "Bea"
    assert cockpit.move("kick", seat=seat).status_code == 200
    assert bob.state()["own"]["seat"]["state"] == "kicked"
    assert bob.join().status_code == 303
    assert cockpit.move("ban", seat=_seat_id(cockpit, "Bob")).status_code == 200
    assert bob.join().status_code == 409


def test_a_locked_door_lets_known_players_back(
    bank: Flask, cockpit: Cockpit, ada: Player, code: str
) -> None:
    cockpit.move("lock")
    assert ada.send("leave").status_code == 303
    assert ada.join().status_code == 303
    eve = Player(bank, code, name="Eve")
    refused = eve.join()
    assert refused.status_code == 409
    cockpit.move("unlock")
    assert eve.join().status_code == 303


def _seat_id(cockpit: Cockpit, name: str) -> str:
    app = cockpit.person.client.application
    with app.app_context():
        found = hosting.everybody(cockpit.at.rpartition("/")[2])
    return next(each.seat.id for each in reversed(found) if each.seat.name == name)


def _return_code(app: Flask, cockpit: Cockpit, name: str) -> str:
    code = cockpit.at.rpartition("/")[2]
    secret = str(app.secret_key).encode()
    return joining.return_code(code, _seat_id(cockpit, name), secret=secret)
