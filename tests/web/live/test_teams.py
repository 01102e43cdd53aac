"""Teams shared out by the server and teams at tables: who gets where, and who is told no."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from quiz.game.model import Grouping, TeamRule
from quiz.services import hosting
from quiz.services.hosting import RoomOptions
from quiz.services.units import looking
from quiz.store import roombook, seats
from quiz.store.base import db
from quiz.web.screen import qr_response
from tests.nights import JSON, Cockpit, Player, account_id, open_room
from tests.people import HOME, Person

State = Callable[[], dict[str, list[str]]]
NAMES = ("Reds", "Blues", "Die Grünen & Co")


def opened(app: Flask, host: Person, grouping: Grouping, names: tuple[str, ...] = NAMES) -> Cockpit:
    """A room with teams, and its host at the cockpit."""
    options = RoomOptions(teams=TeamRule.BEST, team_names=names, grouping=grouping)
    return Cockpit(host, open_room(app, account_id(app, "Hugo"), options=options).code)


def code_of(cockpit: Cockpit) -> str:
    return cockpit.at.rpartition("/")[2]


def letters(cockpit: Cockpit) -> list[str]:
    """What the cards of the tables say, in order."""
    page = cockpit.person.get(f"{cockpit.at}/tables").text
    return [each.replace(" ", "") for each in re.findall(r'table-letters code">([^<]+)', page)]


def sizes(app: Flask, code: str) -> dict[str, int]:
    with app.app_context(), looking():
        room = roombook.load(code)
        assert room
        return seats.team_sizes(db.session.connection(), room.id)


def team(player: Player) -> str:
    return str(player.state()["own"]["seat"]["team"])


def seat_id(app: Flask, code: str, name: str) -> str:
    with app.app_context():
        return next(s.seat.id for s in hosting.everybody(code) if s.seat.name == name)


def test_newcomers_are_shared_out_and_told_where(bank: Flask, host: Person) -> None:
    code = code_of(opened(bank, host, Grouping.ASSIGNED))
    players = [Player(bank, code, name=f"Guest {n}") for n in range(7)]
    for player in players:
        page = player.person.get(player.at).text
        assert "You will be put into a team" in page
        assert 'name="team"' not in page
        assert player.join(team="Blues").status_code == 303
    assert [team(player) for player in players[:4]] == [*NAMES, "Reds"]
    assert sorted(sizes(bank, code).values()) == [2, 2, 3]
    assert "in team" in players[0].person.get(players[0].at).text


def test_a_seat_taken_away_makes_room_in_its_team(bank: Flask, host: Person) -> None:
    cockpit = opened(bank, host, Grouping.ASSIGNED, ("Reds", "Blues"))
    code = code_of(cockpit)
    ada, bob, cyd = (Player(bank, code, name=name) for name in ("Ada", "Bob", "Cyd"))
    ada.join(), bob.join()
    assert cockpit.move("kick", seat=seat_id(bank, code, "Bob")).status_code == 200
    cyd.join()
    assert (team(ada), team(cyd)) == ("Reds", "Blues")


def test_the_host_puts_a_player_into_another_team(bank: Flask, host: Person) -> None:
    cockpit = opened(bank, host, Grouping.ASSIGNED)
    code = code_of(cockpit)
    ada = Player(bank, code, name="Ada")
    ada.join()
    page = host.get(cockpit.at).text
    assert "Put into this team" in page
    before = ada.state()["state"]["version"]
    ada_seat = seat_id(bank, code, "Ada")
    assert cockpit.move("change_team", seat=ada_seat, team="Blues").status_code == 200
    assert team(ada) == "Blues"
    assert ada.state()["state"]["version"] == before + 1
    assert sizes(bank, code) == {"Blues": 1}
    assert "Blues" in host.get(f"{cockpit.at}/seats").text
    # where it was already, nothing changes
    assert cockpit.move("change_team", seat=ada_seat, team="Blues").status_code == 200
    assert ada.state()["state"]["version"] == before + 1


def test_points_go_with_the_player(bank: Flask, host: Person, lead: Callable[[], object]) -> None:
    cockpit = opened(bank, host, Grouping.ASSIGNED)
    code = code_of(cockpit)
    ada, bob = Player(bank, code, name="Ada"), Player(bank, code, name="Bob")
    ada.join(), bob.join()
    cockpit.go_to("open", pass_time=lead)
    ada.answer(0, ada.choice(right=True))
    bob.answer(0, bob.choice(right=False))
    cockpit.move("change_team", seat=seat_id(bank, code, "Ada"), team=NAMES[2])
    assert ada.state()["own"]["choice"] is not None
    cockpit.move("end")
    table = host.get(f"{cockpit.at}/results.csv?sheet=teams").text
    assert re.search(rf"1,{re.escape(NAMES[2])},[1-9]", table)
    assert "Reds" not in table
    cockpit.move("change_team", seat=seat_id(bank, code, "Ada"), team="Reds")
    table = host.get(f"{cockpit.at}/results.csv?sheet=teams").text
    assert re.search(r"1,Reds,[1-9]", table)
    assert NAMES[2] not in table


def test_who_may_not_moderate_or_names_no_team_moves_nobody(
    bank: Flask, host: Person, state: State
) -> None:
    cockpit = opened(bank, host, Grouping.ASSIGNED)
    code = code_of(cockpit)
    ada = Player(bank, code, name="Ada")
    ada.join()
    ada_seat = seat_id(bank, code, "Ada")
    host.post(f"{cockpit.at}/links", {"kind": "co-host", "may_drive": "y"})
    link = re.search(r"/with/[\w~.-]+", host.get(cockpit.at).text)
    assert link
    helper = Person(bank)
    helper.get(link[0])
    before = state()
    at = Cockpit(helper, code)
    assert at.move("change_team", seat=ada_seat, team="Blues").status_code == 403
    assert helper.get(f"{cockpit.at}/tables").status_code == 403
    assert cockpit.move("change_team", seat=ada_seat, team="Golds").status_code == 409
    assert cockpit.move("change_team", seat=ada_seat).status_code == 409
    assert cockpit.move("change_team", seat="nobody", team="Blues").status_code == 409
    assert state() == before


def test_where_everybody_plays_alone_there_is_no_team_to_be_put_into(
    bank: Flask, cockpit: Cockpit, ada: Player, state: State
) -> None:
    code = code_of(cockpit)
    assert "Put into this team" not in cockpit.person.get(cockpit.at).text
    ada_seat, before = seat_id(bank, code, ada.name), state()
    assert cockpit.move("change_team", seat=ada_seat, team="Reds").status_code == 409
    assert cockpit.person.get(f"{cockpit.at}/tables").status_code == 404
    assert ada.person.get(f"{ada.at}/table/CDF347CD").status_code == 303
    assert state() == before
    stranger = Player(bank, code, name="Bob").person.get(f"{ada.at}/table/CDF347CD")
    assert stranger.status_code == 404
    assert "No table of this quiz has those letters" in stranger.text


def test_each_table_has_a_card_that_leads_to_its_team(bank: Flask, host: Person) -> None:
    cockpit = opened(bank, host, Grouping.TABLES)
    code = code_of(cockpit)
    assert f'href="{cockpit.at}/tables"' in host.get(cockpit.at).text
    page = host.get(f"{cockpit.at}/tables").text
    assert all(name.replace("&", "&amp;") in page for name in NAMES)
    assert host.get(f"{cockpit.at}/tables/2/qr.svg").mimetype == "image/svg+xml"
    assert host.get(f"{cockpit.at}/tables/3/qr.svg").status_code == 404
    known = letters(cockpit)
    assert len({each for each in known if len(each) == 8}) == 3
    picture = host.get(f"{cockpit.at}/tables/1/qr.svg").data
    assert picture == qr_response(f"{HOME}/room/{code}/table/{known[1]}").data
    for name, each in zip(NAMES, known, strict=True):
        guest = Player(bank, code, name=f"From {name[:4]}")
        page = guest.person.get(f"{guest.at}/table/{each}").text
        assert "You play for" in page
        assert name.replace("&", "&amp;") in page
        assert guest.join(table=each).status_code == 303
        assert team(guest) == name
    assert sizes(bank, code) == dict.fromkeys(NAMES, 1)


def test_by_the_plain_code_the_letters_of_the_table_are_asked_for(
    bank: Flask, host: Person, state: State
) -> None:
    cockpit = opened(bank, host, Grouping.TABLES)
    known = letters(cockpit)[1]
    ada = Player(bank, code_of(cockpit), name="Ada")
    assert "Letters of your table" in ada.person.get(ada.at).text
    before = state()
    for sent, status, words in (
        ({}, 409, "Scan the card on your table"),
        ({"team": "Blues"}, 409, "Scan the card on your table"),
        ({"table": "Blues"}, 404, "No table of this quiz has those letters"),
        ({"table": known[:-1] + ("3" if known[-1] != "3" else "4")}, 404, "No table of this quiz"),
        ({"table": "X" * 5000}, 404, "No table of this quiz"),
    ):
        refused = ada.join(**sent)
        assert (refused.status_code, words in refused.text) == (status, True), sent
        told = ada.person.client.post(
            f"{ada.at}/join",
            data={"csrf_token": ada.person.token, "name": "Ada", **sent},
            headers=JSON,
        )
        assert told.status_code == status
        assert words in str(told.json)
    assert state() == before
    assert ada.join(table=f"{known[:4].lower()} {known[4:]}").status_code == 303
    assert team(ada) == "Blues"


def test_a_refused_name_keeps_the_table(bank: Flask, host: Person) -> None:
    cockpit = opened(bank, host, Grouping.TABLES)
    known = letters(cockpit)[0]
    ada = Player(bank, code_of(cockpit), name="")
    ada.person.get(f"{ada.at}/table/{known}")
    refused = ada.join(table=known)
    assert refused.status_code == 400
    assert "You play for" in refused.text
    assert f'value="{known}"' in refused.text


def test_a_link_that_was_changed_leads_to_no_table(bank: Flask, host: Person, state: State) -> None:
    cockpit = opened(bank, host, Grouping.TABLES)
    other = opened(bank, host, Grouping.TABLES)
    known = letters(cockpit)[0]
    ada = Player(bank, code_of(cockpit), name="Ada")
    before = state()
    for wrong in (*letters(other), known[::-1], "Reds", "0", "%00", known + "9"):
        page = ada.person.get(f"{ada.at}/table/{wrong}")
        assert page.status_code == 404, wrong
        assert "No table of this quiz has those letters" in page.text
        assert "Letters of your table" in page.text
    assert state() == before


def test_who_sits_stays_in_the_team_whatever_card_is_scanned(
    bank: Flask, host: Person, state: State
) -> None:
    cockpit = opened(bank, host, Grouping.TABLES)
    first, second, _ = letters(cockpit)
    ada = Player(bank, code_of(cockpit), name="Ada")
    ada.join(table=first)
    before = state()
    assert ada.person.get(f"{ada.at}/table/{second}").location == ada.at
    assert ada.join(table=second).status_code == 303
    assert team(ada) == "Reds"
    assert state() == before


@pytest.mark.parametrize("grouping", Grouping)
def test_bots_find_their_teams(bank: Flask, host: Person, grouping: Grouping) -> None:
    options = RoomOptions(teams=TeamRule.SUM, team_names=NAMES, grouping=grouping, is_dry_run=True)
    code = open_room(bank, account_id(bank, "Hugo"), options=options).code
    sent = {"count": "6", "skill": "50", "delay_s": "1"}
    host.get(f"/host/rooms/{code}")
    assert host.post(f"/host/rooms/{code}/bots", sent).status_code == 303
    found = sizes(bank, code)
    assert sum(found.values()) == 6
    assert set(found) <= set(NAMES)


def test_where_the_teams_are_named_no_other_is_made_up(
    bank: Flask, host: Person, state: State
) -> None:
    ada = Player(bank, code_of(opened(bank, host, Grouping.CHOSEN)), name="Ada")
    before = state()
    refused = ada.join(team="The Hackers")
    assert refused.status_code == 409
    assert "This quiz has no such team" in refused.text
    assert state() == before
    assert ada.join(team=NAMES[2]).status_code == 303
