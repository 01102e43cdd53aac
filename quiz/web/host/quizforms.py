"""What a host sends about quizzes. Parsed here, trusted further in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Self

from flask import abort
from werkzeug.datastructures import MultiDict
from wtforms import RadioField, SelectField, SelectMultipleField, StringField, widgets
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length

from quiz.game.bands import Band
from quiz.game.blueprint import Blueprint
from quiz.game.draft import LONGEST_NAME, LONGEST_TITLE, USUAL_LIMIT, Setting
from quiz.game.limits import POINTS
from quiz.services.choosing import Menu, Search, Wish
from quiz.web.filters import OFF, limit_value
from quiz.web.forms import Form, tidy

LIMITS_S = (5, 10, 15, 20, 30, 45, 60, 90, 120)
POINTS_OFFERED = (POINTS // 2, POINTS, 2 * POINTS, 3 * POINTS)
PAUSES_MIN = (1, 2, 3, 5, 10, 15, 20, 30)
ROUNDS = (1, 2, 3, 4, 5, 6, 8, 10)
LENGTHS = (5, 6, 8, 10, 12, 15, 20)
MIXES: Mapping[str, tuple[str, Mapping[Band, int]]] = {
    "balanced": ("Balanced", {Band.EASY: 3, Band.MEDIUM: 5, Band.HARD: 2}),
    "easy": ("Easy-going", {Band.EASY: 6, Band.MEDIUM: 3, Band.HARD: 1}),
    "hard": ("For experts", {Band.EASY: 1, Band.MEDIUM: 4, Band.HARD: 5}),
    "any": ("As it comes", {}),
}
"""What a difficulty mix is called, and its parts."""
LONGEST_SEARCH = 200
_MOST_DIGITS = 9
_STEPS = {"up": -1, "down": 1}


class TitleForm(Form):
    """What a quiz is called."""

    title = StringField(
        "Title",
        validators=[
            DataRequired("Give it a title."),
            Length(max=LONGEST_TITLE, message=f"Use at most {LONGEST_TITLE} characters."),
        ],
        filters=[tidy],
        render_kw={"maxlength": LONGEST_TITLE},
    )


_LIMIT = [SelectChoice(str(s), f"{s} seconds") for s in LIMITS_S]
_LIMITS = [*_LIMIT, SelectChoice(OFF, "No clock")]


class RoundForm(Form):
    """How a round is played."""

    name = StringField(
        "Name",
        validators=[
            DataRequired("Give the round a name."),
            Length(max=LONGEST_NAME, message=f"Use at most {LONGEST_NAME} characters."),
        ],
        filters=[tidy],
        render_kw={"maxlength": LONGEST_NAME},
    )
    limit = SelectField("Time for a question", choices=_LIMITS, default=limit_value(USUAL_LIMIT))
    points = SelectField(
        "A right answer is worth",
        choices=[SelectChoice(str(n), f"{n:,} points") for n in POINTS_OFFERED],
        default=str(POINTS),
    )
    pause = SelectField(
        "Break after it",
        choices=[
            SelectChoice(OFF, "None"),
            *(SelectChoice(str(n), f"{n} min") for n in PAUSES_MIN),
        ],
        default=OFF,
    )

    def setting(self) -> Setting:
        """The setting of a form that was found valid."""
        pause = self.pause.data
        return Setting(
            name=self.name.data,
            limit=_limit(self.limit.data),
            points=int(self.points.data),
            pause=None if pause == OFF else timedelta(minutes=int(pause)),
        )


class WishForm(Form):
    """Rounds at a stroke; every field has a default, so that one tap is enough."""

    rounds = RadioField(
        "Rounds", choices=[SelectChoice(str(n), str(n)) for n in ROUNDS], default="3"
    )
    length = RadioField(
        "Questions in a round", choices=[SelectChoice(str(n), str(n)) for n in LENGTHS], default="8"
    )
    mix = RadioField(
        "Difficulty",
        choices=[SelectChoice(value, words) for value, (words, _) in MIXES.items()],
        default="balanced",
        description="As learnt from play, or as expected where too few have played.",
    )
    limit = SelectField("Time for a question", choices=_LIMITS, default=limit_value(USUAL_LIMIT))
    topics = SelectMultipleField(
        "Only these topics",
        choices=[],
        description="None chosen means all.",
        option_widget=widgets.CheckboxInput(),
    )
    articles = SelectMultipleField(
        "Only from these articles",
        choices=[],
        description="None chosen means all.",
        option_widget=widgets.CheckboxInput(),
    )

    def offer(self, menu: Menu) -> Self:
        """Let what the bank has be chosen; call it before anything else."""
        self.topics.choices = [
            SelectChoice(str(each.id), f"{each.name} ({each.approved})") for each in menu.topics
        ]
        self.articles.choices = [
            SelectChoice(each.slug, f"{each.title} ({each.items})") for each in menu.articles
        ]
        return self

    def wish(self) -> Wish:
        """The wish of a form that was found valid."""
        _, mix = MIXES[self.mix.data]
        return Wish(
            blueprint=Blueprint(
                rounds=int(self.rounds.data), length=int(self.length.data), mix=mix
            ),
            articles=tuple(self.articles.data or ()),
            topics=tuple(map(int, self.topics.data or ())),
            setting=Setting(name="", limit=_limit(self.limit.data)),
        )


class DrawForm(WishForm):
    """A new quiz at a stroke."""

    title = TitleForm.title


def round_form(setting: Setting) -> RoundForm:
    """The form filled with the round as it is, also where its values are none we offer."""
    minutes = None if setting.pause is None else round(setting.pause / timedelta(minutes=1))
    return RoundForm(
        data={
            "name": setting.name,
            "limit": limit_value(setting.limit),
            "points": str(setting.points),
            "pause": OFF if minutes is None else str(minutes),
        }
    )


def search(asked: Mapping[str, str]) -> Search:
    """What an address searches for; what makes no sense finds everything."""
    topic, band = asked.get("topic", ""), asked.get("difficulty", "")
    return Search(
        words=tidy(asked.get("q"))[:LONGEST_SEARCH],
        article=asked.get("article", "")[:LONGEST_SEARCH],
        topic=int(topic) if _is_number(topic) else None,
        tag=tidy(asked.get("tag")).casefold()[:LONGEST_SEARCH],
        relation=asked.get("relation", "")[:LONGEST_SEARCH],
        band=Band(band) if band in set(Band) else None,
    )


def fields(asked: Search) -> dict[str, str]:
    """The fields of an address that search for this; none for everything."""
    given = {
        "q": asked.words,
        "article": asked.article,
        "topic": "" if asked.topic is None else str(asked.topic),
        "tag": asked.tag,
        "relation": asked.relation,
        "difficulty": asked.band.value if asked.band else "",
    }
    return {name: value for name, value in given.items() if value}


def seen(sent: MultiDict[str, str]) -> int:
    """The version of the quiz a form was made for."""
    return whole(sent, "seen")


def item(sent: MultiDict[str, str]) -> int:
    """The item a form is about."""
    return whole(sent, "item")


def step(sent: MultiDict[str, str]) -> int:
    """Which way something is moved."""
    word = sent.get("step", "")
    if word not in _STEPS:
        abort(400)
    return _STEPS[word]


def whole(sent: MultiDict[str, str], name: str) -> int:
    """A number that a form holds unseen; what is none is a bad request."""
    text = sent.get(name, "")
    if not _is_number(text):
        abort(400)
    return int(text)


def _limit(value: str) -> timedelta | None:
    return None if value == OFF else timedelta(seconds=int(value))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
