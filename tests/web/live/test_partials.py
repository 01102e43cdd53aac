"""Every phase as phone, big screen and host get it: no key before its reveal, nothing inline,
nothing personal, and every place the scripts fill is one they know.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask import Flask, render_template

from quiz.game.liveroom import Display, RoomCard
from quiz.game.model import Phase, Session
from quiz.game.rights import co_host
from quiz.game.roompov import Audience, Duty
from quiz.game.snapshot import duty
from quiz.game.standings import Change
from quiz.services.reporting import REASONS
from quiz.services.rulings import AskedBefore, Ruling
from tests.game.makers import NOON
from tests.web.live import stages
from tests.web.live.stages import card, told

FOLDERS = {Audience.PLAYERS: "join", Audience.SCREEN: "screen", Audience.HOSTS: "host"}
NIGHT = stages.whole_night()
HIDDEN = {Phase.READY, Phase.ROUND, Phase.READING, Phase.OPEN, Phase.CLOSED}
INLINE = re.compile(
    r"""<script|<style|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:""", re.IGNORECASE
)
ADDRESS = "/room/CDF347"


def drawn(app: Flask, session: Session, audience: Audience, room: RoomCard | None = None) -> str:
    """The partial as it is pushed: outside of any request."""
    with app.app_context():
        name = f"{FOLDERS[audience]}/_stage.html"
        return render_template(name, state=told(session, audience), room=room or card())


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("session", NIGHT, ids=lambda s: f"{s.phase}-{s.position}-{s.version}")
def test_every_phase_is_drawn_for_everybody(
    app: Flask, session: Session, audience: Audience
) -> None:
    html = drawn(app, session, audience)
    assert html.count(f'data-phase="{session.phase}"') == 1
    assert html.count('id="heading"') == 1
    assert html.count("<h1") == 1
    assert not INLINE.search(html)
    assert "csrf_token" not in html
    assert "<b>" not in re.sub(r"</?b>", "", html)
    assert "Bob &lt;b&gt;" in html or "Bob" not in html
    if session.phase in HIDDEN:
        assert not [words for words in stages.NEVER_BEFORE if words in html]
    elif session.phase is Phase.REVEAL:
        assert stages.PROOF_WORDS in html


@pytest.mark.parametrize("audience", list(Audience))
def test_before_the_reveal_the_options_differ_in_place_and_text_only(
    app: Flask, audience: Audience
) -> None:
    session = next(each for each in NIGHT if each.phase is Phase.OPEN)
    bare = {
        drawn(
            app,
            replace(session, questions=(replace(session.questions[0], key=key), *rest)),
            audience,
        )
        for key in range(4)
        for rest in (session.questions[1:],)
    }
    assert len(bare) == 1


def test_a_reveal_says_which_options_are_right_by_words(app: Flask) -> None:
    session = next(each for each in NIGHT if each.phase is Phase.REVEAL)
    phone = drawn(app, session, Audience.PLAYERS)
    assert phone.count("option-key") == 1
    assert "The answer is A mouse." in " ".join(phone.split())
    assert "56" in phone
    assert "<mark>hamster</mark>" in phone


def test_a_void_question_says_so_everywhere(app: Flask) -> None:
    void = next(s for s in NIGHT if s.phase is Phase.REVEAL and s.questions[0].is_void)
    for audience in Audience:
        assert "does not count" in drawn(app, void, audience)


def test_a_pause_is_said_everywhere(app: Flask) -> None:
    paused = next(each for each in NIGHT if each.paused_at is not None)
    for audience in Audience:
        assert "aused" in drawn(app, paused, audience)
    assert '<fieldset class="tiles" disabled>' in drawn(app, paused, Audience.PLAYERS)


def test_a_tie_break_names_itself(app: Flask) -> None:
    tied = next(each for each in NIGHT if each.phase is Phase.TIE_BREAK)
    phone = drawn(app, tied, Audience.PLAYERS)
    assert 'form="guess" name="number" value="0"' in phone
    assert "77123" not in phone + drawn(app, tied, Audience.SCREEN) + drawn(
        app, tied, Audience.HOSTS
    )


def test_the_hosts_moves_name_the_moment(app: Flask) -> None:
    session = next(each for each in NIGHT if each.phase is Phase.OPEN)
    html = drawn(app, session, Audience.HOSTS)
    assert 'name="leaving" value="open.0.0"' in html
    assert 'name="number" value="0"' in html
    assert session.ends_at is not None
    assert f'name="seen" value="{round(session.ends_at.timestamp() * 1000)}"' in html
    assert "Close the answers" in html


def test_buttons_belong_to_forms_of_the_page(app: Flask) -> None:
    with app.test_request_context():
        page = phone_page(NIGHT[3])
    for form in re.findall(r'\sform="([\w-]+)"', page):
        assert f'<form id="{form}"' in page, form


def phone_page(session: Session, *, choice: int | None = 1, **more: object) -> str:
    """A player's whole page."""
    return render_template(
        "join/room.html",
        **{
            "room": card(),
            "state": told(session, Audience.PLAYERS),
            "own": stages.own_of(session, choice=choice),
            "address": ADDRESS,
            "return_code": "HTRW-9CXF",
            "reasons": REASONS,
            "notice": "",
            **more,
        },
    )


@pytest.mark.parametrize("session", NIGHT, ids=lambda s: f"{s.phase}-{s.position}-{s.version}")
def test_a_players_page_works_without_script(app: Flask, session: Session) -> None:
    with app.test_request_context():
        page = phone_page(session)
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle\s*=", page)
    assert ("http-equiv" in page) is (session.phase is not Phase.OVER)
    plain = re.findall(r"<noscript>(.*?)</noscript>", page, re.DOTALL)[-1]
    if session.phase is Phase.OPEN:
        assert "Locked in: B." in plain
    if session.phase is Phase.REVEAL and not session.questions[session.position].is_void:
        assert ("Right!" in plain) is (1 in session.questions[session.position].keys)


def test_a_page_before_any_answer_says_how_long_is_left(app: Flask) -> None:
    session = next(each for each in NIGHT if each.phase is Phase.OPEN)
    with app.test_request_context():
        page = phone_page(session, choice=None)
    assert "About 15 seconds left." in page


def test_the_places_of_the_stage_are_those_the_script_fills(app: Flask) -> None:
    known = {
        *("name", "team", "number", "points", "right", "rank", "gained", "guess", "return_code"),
    }
    conditions = re.compile(r"^(sending:\d|locked:\d|chose:\d|[a-z-]+)$")
    for session in NIGHT:
        html = drawn(app, session, Audience.PLAYERS)
        assert set(re.findall(r'data-own="([^"]+)"', html)) <= known
        for when in re.findall(r'data-when="([^"]+)"', html):
            assert conditions.match(when), when


@pytest.mark.parametrize(("display", "hidden"), [(Display.FULL, False), (Display.BUTTONS, True)])
def test_the_screen_keeps_a_hidden_code_to_itself(
    app: Flask, display: Display, hidden: bool
) -> None:
    with app.test_request_context():
        page = render_template(
            "screen/room.html",
            room=card(display=display, is_code_hidden=hidden),
            state=told(NIGHT[0], Audience.SCREEN),
            count=stages.count(),
            own={"now": 0},
            address="/screen/token",
            qr_path="/screen/token/qr.svg",
        )
    assert ("CDF 347" in page) is not hidden
    assert ("/screen/token/qr.svg" in page) is not hidden


def host_page(session: Session, **more: object) -> str:
    """A cockpit with everything in it."""
    links = [
        {"id": 1, "kind": "screen", "rights": ("view",), "path": "/screen/T"},
        {"id": 2, "kind": "co-host", "rights": ("drive", "view"), "path": "/with/T"},
    ]
    question = AskedBefore(
        number=0, stem=stages.STEM, options=stages.OPTIONS, keys=frozenset({1}), is_void=False
    )
    return render_template(
        "host/room.html",
        **{
            "room": card(),
            "state": told(session, Audience.HOSTS),
            "own": stages.duty_of(),
            "count": stages.count(),
            "address": "/host/rooms/CDF347",
            "seats": stages.seats(),
            "teams": (),
            "links": links,
            "asked": [question],
            "adjustment_id": "ID",
            **more,
        },
    )


@pytest.mark.parametrize("session", NIGHT, ids=lambda s: f"{s.phase}-{s.position}-{s.version}")
def test_a_cockpit_in_every_phase(app: Flask, session: Session) -> None:
    with app.test_request_context():
        page = host_page(session)
    for form in re.findall(r'\sform="([\w-]+)"', page):
        assert f'<form id="{form}"' in page, form
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle\s*=", page)
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)


def test_a_co_host_sees_no_links_to_give_away(app: Flask) -> None:
    with app.test_request_context():
        rights = co_host(may_drive=True, may_moderate=False)
        page = host_page(NIGHT[0], own=duty(Duty(rights=rights), NOON), links=[])
    assert 'class="cockpit may-drive may-view"' in page
    assert "Withdraw" not in page
    assert "New co-host link" not in page


def test_the_forms_say_what_is_wrong_beside_the_field(app: Flask) -> None:
    with app.test_request_context():
        code = render_template("join/index.html", typed="abc", words="No quiz has this code.")
        name = render_template(
            "join/enter.html",
            room=card(teams="best", team_names=("Oaks", "Elms")),
            address=ADDRESS,
            typed={"name": "Bob", "team": "", "table": ""},
            table="",
            refused={"field": "name", "words": "Somebody has that name."},
            offered=(),
        )
        offer = render_template(
            "join/enter.html",
            room=card(names="generated"),
            address=ADDRESS,
            typed={"name": "", "team": "", "table": ""},
            table="",
            refused=None,
            offered=("Brave Badger", "Calm Crane"),
        )
        back = render_template("join/return.html", room=card(), address=ADDRESS, words="No such.")
    assert 'aria-describedby="code-hint code-error"' in code
    assert 'aria-describedby="name-hint name-error"' in name
    assert "Elms" in name
    assert offer.count('type="radio"') == 2
    assert 'id="return-error"' in back


def test_a_ruling_is_shown_before_it_is_made(app: Flask) -> None:
    change = Change(id="a", points_before=1000, points_after=2000, rank_before=3, rank_after=1)
    with app.test_request_context():
        page = render_template(
            "host/ruling.html",
            room=card(),
            address="/host/rooms/CDF347",
            ruling=Ruling(version=4, changes=(change,), names={"a": "Ada"}),
            sent=[("move", "rekey"), ("number", "2"), ("keys", "0"), ("keys", "1")],
        )
    assert "Question 3: right are A and B" in page
    assert page.count('name="keys"') == 2
    assert "2,000" in page
