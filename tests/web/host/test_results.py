"""What came of a night: for the host, as files, by link, and for the player."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from openpyxl import load_workbook

from quiz.game.model import NameRule, TeamRule
from quiz.services.hosting import RoomOptions
from quiz.store import roombook, texts
from quiz.store.shelf import Shelves
from tests.factories import StillClock
from tests.nights import Cockpit, Player, account_id, open_room
from tests.people import HOME, Person, bare, seat

State = Callable[[], dict[str, list[str]]]
FORMULA = "=1+2"


class Night:
    """A night of three questions; Ann knows the first two, her rival none."""

    def __init__(
        self, app: Flask, host: Person, clock: StillClock, options: RoomOptions | None = None
    ) -> None:
        self.app, self.clock = app, clock
        self.code = open_room(app, account_id(app, "Hugo"), options=options).code
        self.cockpit = Cockpit(host, self.code)
        self.at = f"/host/rooms/{self.code}/results"
        self.players: list[Player] = []

    def join(self, name: str, **more: str) -> Player:
        player = Player(self.app, self.code, name=name)
        assert player.join(**more).status_code == 303
        self.players.append(player)
        return player

    def play(self, *right: int) -> None:
        """Answer what is open: `right` of the players know it, in the order they came."""
        state = self.cockpit.go_to("open", pass_time=lambda: self.clock.forward(seconds=4))
        self.clock.forward(seconds=1)
        for number, player in enumerate(self.players):
            if number < len(right):
                choice = player.choice(right=bool(right[number]))
                assert player.answer(state["number"], choice).status_code == 200
        self.cockpit.go_to("reveal", pass_time=lambda: self.clock.forward(seconds=4))

    def finish(self) -> None:
        self.cockpit.go_to("over", pass_time=lambda: self.clock.forward(seconds=4))


@pytest.fixture
def night(bank: Flask, host: Person, clock: StillClock) -> Night:
    """Ann, and somebody whose name a spreadsheet would calculate; two rounds."""
    made = Night(bank, host, clock)
    made.join("Ann")
    made.join(FORMULA)
    made.play(1, 0)
    made.play(1, 0)
    return made


def table(host: Person, night: Night, sheet: str) -> list[list[str]]:
    response = host.get(f"{night.at}.csv?sheet={sheet}")
    assert f'filename="night-{night.code}-{sheet}.csv"' in response.headers["Content-Disposition"]
    return list(csv.reader(io.StringIO(response.data.decode("utf-8-sig"))))


def test_the_host_sees_people_rounds_and_questions(night: Night, host: Person) -> None:
    page = host.get(night.at).text
    assert "how it stands so far" in page
    assert "2 of 3\N{NO-BREAK SPACE}questions asked" in page
    night.play(0, 0)
    night.finish()
    page = host.get(night.at).text
    assert "so far" not in page
    assert page.count('class="in-play"') == 3
    assert "50\N{NARROW NO-BREAK SPACE}% of 2\N{NO-BREAK SPACE}players found it" in page
    assert "0\N{NARROW NO-BREAK SPACE}% of 2\N{NO-BREAK SPACE}players found it" in page
    assert "More films" in page
    assert 'class="clipping' in page
    assert f"{night.at}" in host.get("/host").text


def test_nothing_of_a_question_shows_before_its_reveal(night: Night, host: Person) -> None:
    night.cockpit.go_to("open", pass_time=lambda: night.clock.forward(seconds=4))
    for path in (night.at, f"{night.at}.csv?sheet=questions", f"{night.at}.csv?sheet=answers"):
        assert "film number 2" not in host.get(path).text
    assert len(table(host, night, "questions")) == 3
    assert len(table(host, night, "answers")) == 5


def test_tables_agree_and_formulas_are_texts(night: Night, host: Person) -> None:
    night.play(0, 0)
    night.finish()
    heading, first, second = table(host, night, "people")
    assert heading[-2:] == ["Films", "More films"]
    assert (first[0], first[1]) == ("1", "Ann")
    assert second[1] == f"'{FORMULA}"
    points = heading.index("points")
    assert int(first[points]) == int(first[-2]) + int(first[-1]) > 2000
    questions = table(host, night, "questions")
    assert [row[6] for row in questions[1:]] == ["0.5", "0.5", "0.0"]
    answers = table(host, night, "answers")
    assert len(answers) == 7
    assert sum(int(row[4]) for row in answers[1:] if row[0] == "Ann") == int(first[points])
    book = load_workbook(io.BytesIO(host.client.get(f"{night.at}.xlsx").data))
    assert book.sheetnames == ["People", "Questions", "Answers"]
    cell = book["People"]["B3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (FORMULA, "s", True)
    assert book["People"]["E2"].value == int(first[points])
    assert host.get(f"{night.at}.csv?sheet=secrets").status_code == 404


def test_teams_have_a_table_of_their_own(bank: Flask, host: Person, clock: StillClock) -> None:
    night = Night(bank, host, clock, RoomOptions(teams=TeamRule.BEST))
    night.join("Ann", team="Red")
    night.join("Bob", team="Red")
    night.join("Cid", team="Blue")
    night.play(1, 0, 0)
    page = host.get(night.at).text
    assert "Teams" in page
    assert "2\N{NO-BREAK SPACE}players" in page
    rows = table(host, night, "teams")
    assert [(row[1], row[2]) for row in rows[1:]] == [("Red", "2"), ("Blue", "1")]
    book = load_workbook(io.BytesIO(host.client.get(f"{night.at}.xlsx").data))
    assert "Teams" in book.sheetnames


def test_a_late_guest_and_a_void_question(bank: Flask, host: Person, clock: StillClock) -> None:
    night = Night(bank, host, clock)
    night.join("Ann")
    night.play(1)
    night.join("Late")
    night.play(1, 1)
    night.cockpit.move("void", number=1)
    page = host.get(night.at).text
    assert "from question 2" in page
    assert "does not count" in page
    rows = table(host, night, "questions")
    assert [row[5] for row in rows[1:]] == ["1", "2"]
    assert [row[4] for row in rows[1:]] == ["yes", "no"]


def test_a_ruling_after_the_end_changes_all_results(
    night: Night, host: Person, stranger: Person
) -> None:
    night.play(0, 0)
    night.finish()
    host.post(f"{night.at}/links")
    before = table(host, night, "people")[1]
    assert night.cockpit.move("void", number=0).status_code == 200
    after = table(host, night, "people")[1]
    assert int(after[4]) < int(before[4])
    assert "does not count" in host.get(night.at).text
    assert "does not count" in stranger.get(link_of(host.get(night.at).text)).text
    assert "does not count" in night.players[0].person.get(f"/room/{night.code}/review").text


def test_names_nobody_approved_are_not_shown(bank: Flask, host: Person, clock: StillClock) -> None:
    night = Night(bank, host, clock, RoomOptions(names=NameRule.APPROVED))
    night.join("Rude")
    night.play(1)
    assert "Rude" not in host.get(night.at).text
    assert "Player 1" in host.get(night.at).text


def link_of(page: str) -> str:
    found = re.search(r'href="(/results/[^"]+)"', page)
    assert found
    return found.group(1)


def test_a_shared_link_shows_the_end_until_it_is_withdrawn(
    night: Night, host: Person, stranger: Person
) -> None:
    assert host.post(f"{night.at}/links").status_code == 303
    link = link_of(host.get(night.at).text)
    early = stranger.get(link)
    assert early.status_code == 200
    assert "not over yet" in early.text
    assert "Ann" not in early.text
    night.play(0, 0)
    night.finish()
    page = stranger.get(link).text
    assert "Ann" in page
    assert "csrf_token" not in page
    assert night.code not in page
    assert "Results, link of" not in stranger.get(night.at).text
    withdraw = re.search(
        r'action="(/host/rooms/\w+/results/links/\d+/withdraw)"', host.get(night.at).text
    )
    assert withdraw
    assert host.post(withdraw.group(1)).status_code == 303
    assert stranger.get(link).status_code == 404
    assert link not in host.get(night.at).text


def test_a_link_without_names_has_none(night: Night, host: Person, stranger: Person) -> None:
    night.play(0, 0)
    night.finish()
    host.post(f"{night.at}/links", {"names": "no"})
    page = stranger.get(link_of(host.get(night.at).text)).text
    assert "Ann" not in page
    assert "Player 1" in page
    assert "film number 1" in page


def test_links_of_the_cockpit_and_of_results_are_apart(
    night: Night, host: Person, stranger: Person
) -> None:
    host.post(f"{night.at}/links")
    link = link_of(host.get(night.at).text)
    assert link.rpartition("/")[2] not in host.get(night.cockpit.at).text
    token = link.rpartition("/")[2]
    assert stranger.get(f"/screen/{token}").status_code == 404
    assert stranger.get(f"/with/{token}").status_code == 404
    host.post(f"{night.cockpit.at}/links", {"kind": "screen"})
    screen = re.search(r'href="/screen/([^"]+)"', host.get(night.cockpit.at).text)
    assert screen
    assert stranger.get(f"/results/{screen.group(1)}").status_code == 404
    assert stranger.get(f"/results/{token}x").status_code == 404


def test_a_night_is_its_hosts_alone(
    night: Night, app: Flask, curator: Person, state: State
) -> None:
    other = Person(app)
    seat(app, other, name="Hilda", role="host")
    other.get("/host")
    before = state()
    ann = night.players[0].person
    for person in (other, curator, ann, Person(app)):
        for path in (night.at, f"{night.at}.csv", f"{night.at}.xlsx"):
            assert person.get(path).status_code == 404
        assert person.post(f"{night.at}/links").status_code == 404
        assert person.post(f"{night.at}/links/1/withdraw").status_code == 404
    assert state() == before


def test_another_rooms_link_is_not_withdrawn_from_here(
    night: Night, bank: Flask, host: Person, clock: StillClock, state: State
) -> None:
    host.post(f"{night.cockpit.at}/links", {"kind": "screen"})
    before = state()
    assert host.post(f"{night.at}/links/1/withdraw").status_code == 303
    assert host.post(f"{night.at}/links/999/withdraw").status_code == 303
    assert state() == before


def test_a_player_looks_back_with_proofs(night: Night, stranger: Person) -> None:
    ann, rival = (player.person for player in night.players)
    at = f"/room/{night.code}/review"
    assert ann.get(at).location == f"/room/{night.code}"
    night.play(0, 0)
    assert ann.get(at).status_code == 303
    night.finish()
    page = ann.get(at).text
    assert page.count('class="is-right"') == 2
    assert page.count('class="is-wrong"') == 1
    assert page.count('class="clipping"') == 3
    assert "you said" in page
    assert rival.get(at).text.count('class="is-wrong"') == 3
    assert FORMULA not in page
    assert stranger.get(at).status_code == 404
    assert at in ann.get(f"/room/{night.code}").text
    assert HOME


def test_a_past_night_shows_the_words_it_was_played_with(
    night: Night, host: Person, curator: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    night.play(1, 0)
    night.finish()
    ann = night.players[0].person
    paths = ((host, night.at), (ann, f"/room/{night.code}/review"))
    before = {path: bare(person.get(path).text) for person, path in paths}
    words = {"stem": "Who stars in it?", "key": "Somebody else"}
    words |= {f"distractor_{n}": f"Nobody {n}" for n in (1, 2, 3)}
    for item in (1, 2, 3):
        path = f"/desk/items/{item}"
        curator.get(path)
        sent = curator.post(f"{path}/edit", {"revision": "1", **words, "stem": f"Who {item}?"})
        assert sent.status_code == 303
        assert f"Who {item}?" in curator.get(path).text
    for module in (texts, roombook):  # as after a restart: nothing is at hand
        monkeypatch.setattr(module, "_SHELVES", Shelves[Any, Any](most=9))
    for person, path in paths:
        page = bare(person.get(path).text)
        assert "Who plays the lead in film number 0?" in page
        assert "Person 0" in page
        assert "Somebody else" not in page
        assert page == before[path]
    rows = host.get(f"{night.at}.csv?sheet=questions").text
    assert "film number 0" in rows
    assert "Somebody else" not in rows
