"""How a night is to run, as a host says it; every field has a default, so that one tap is enough.

Boxes stand for what is out of the ordinary, so that a form sent with nothing but its quizzes means
the usual night.
"""

from __future__ import annotations

from typing import Protocol

from wtforms import (
    BooleanField,
    IntegerField,
    RadioField,
    SelectField,
    TextAreaField,
    ValidationError,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import NumberRange, Optional

from quiz.game import names
from quiz.game.limits import MOST_PLAYERS
from quiz.game.liveroom import Display
from quiz.game.model import Grouping, NameRule, Scoring, TeamRule
from quiz.game.names import Decency, NameRefused
from quiz.services.hosting import RoomOptions
from quiz.web.forms import Form

LEADS_S = (0, 2, 3, 5, 8, 10)
FEWEST_TEAMS = 2
MOST_TEAMS = 40
LONGEST_TEAMS = 2000


class _Texts(Protocol):
    """What a field of text holds."""

    data: str | None


class StartForm(Form):
    """The options of a night."""

    scoring = RadioField(
        "Scoring",
        choices=[
            SelectChoice(Scoring.ACCURACY_FIRST, "Accuracy first"),
            SelectChoice(Scoring.KAHOOT_LIKE, "Fast counts"),
            SelectChoice(Scoring.FLAT, "Flat"),
        ],
        default=Scoring.ACCURACY_FIRST,
        description="Accuracy first: speed and streaks together never bring as much as one more "
        "right answer. Fast counts: at the last moment a right answer brings half. Flat: always "
        "the same.",
    )
    teams = RadioField(
        "Teams",
        choices=[
            SelectChoice(TeamRule.NONE, "Everyone alone"),
            SelectChoice(TeamRule.BEST, "Teams: mean of the best three"),
            SelectChoice(TeamRule.SUM, "Teams: sum of all"),
        ],
        default=TeamRule.NONE,
    )
    grouping = RadioField(
        "Who is in which team",
        choices=[
            SelectChoice(Grouping.CHOSEN, "They choose"),
            SelectChoice(Grouping.ASSIGNED, "Shared out evenly"),
            SelectChoice(Grouping.TABLES, "By table"),
        ],
        default=Grouping.CHOSEN,
        description="Shared out: whoever comes in goes where the fewest are. By table: each has a "
        "card with a code to scan, which you print from the cockpit. You can move people later.",
    )
    team_names = TextAreaField(
        "Names of the teams",
        description="One a line. Where they choose, you may leave this empty: the first of a team "
        "names it.",
        render_kw={"rows": 4, "maxlength": LONGEST_TEAMS},
    )
    team_count = IntegerField(
        "Or only how many teams",
        validators=[
            Optional(),
            NumberRange(FEWEST_TEAMS, MOST_TEAMS, message=f"From {FEWEST_TEAMS} to {MOST_TEAMS}."),
        ],
        description="They are called Team 1, Team 2 and so on; tables Table 1, Table 2.",
    )
    is_dry_run = BooleanField(
        "Dry run",
        description="To try it out, with bots if you like. Nothing of it counts anywhere.",
    )
    lead_s = SelectField(
        "Time to read before the answers open",
        choices=[SelectChoice(str(s), f"{s} seconds" if s else "None") for s in LEADS_S],
        default="3",
    )
    is_automatic = BooleanField(
        "It runs by itself", description="You can still pause, skip and go on by hand."
    )
    has_standings_between = BooleanField("Standings after every question, not only after rounds")
    is_late_join_refused = BooleanField("Nobody new comes in once it has begun")
    names = RadioField(
        "Names of players",
        choices=[
            SelectChoice(NameRule.FREE, "They choose"),
            SelectChoice(NameRule.APPROVED, "You approve each"),
            SelectChoice(NameRule.GENERATED, "From a list"),
        ],
        default=NameRule.FREE,
    )
    decency = RadioField(
        "Rude names",
        choices=[
            SelectChoice(Decency.USUAL, "Refused"),
            SelectChoice(Decency.MILD, "Only the worst refused"),
            SelectChoice(Decency.OFF, "Allowed"),
        ],
        default=Decency.USUAL,
    )
    display = RadioField(
        "On the phones",
        choices=[
            SelectChoice(Display.FULL, "Question and answers"),
            SelectChoice(Display.BUTTONS, "Buttons only"),
        ],
        default=Display.FULL,
        description="Everybody may choose the other on their own phone.",
    )
    most_players = IntegerField(
        "At most so many players",
        validators=[
            Optional(),
            NumberRange(1, MOST_PLAYERS, message=f"From 1 to {MOST_PLAYERS:,}."),
        ],
        default=MOST_PLAYERS,
    )
    is_code_hidden = BooleanField("Keep the code off the big screen")
    is_time_fair = BooleanField(
        "Fair time",
        description="Gives back what an answer spent on its way, at most a quarter of a second.",
    )

    def validate_team_names(self, field: _Texts) -> None:
        """Each is a name that could be read aloud, and none comes twice."""
        found = _lines(field.data)
        if len(found) > MOST_TEAMS:
            raise ValidationError(f"Name at most {MOST_TEAMS} teams.")
        try:
            fit = [names.nickname(each, Decency(self._decency())) for each in found]
        except NameRefused as refused:
            raise ValidationError(str(refused)) from refused
        if len({names.skeleton(each) for each in fit}) < len(fit):
            raise ValidationError("Two of the names cannot be told from one another.")
        if self._needs_teams() and len(self._team_names()) < FEWEST_TEAMS:
            raise ValidationError("Name at least two teams, or say how many there are.")

    def _needs_teams(self) -> bool:
        """Whether players are to be put into teams that have to be there before them."""
        is_alone = self.teams.data == TeamRule.NONE
        return not is_alone and self.grouping.data in {Grouping.ASSIGNED, Grouping.TABLES}

    def _team_names(self) -> tuple[str, ...]:
        """The names that were given, else as many as there are to be."""
        given = tuple(" ".join(name.split()) for name in _lines(self.team_names.data))
        word = "Table" if self.grouping.data == Grouping.TABLES else "Team"
        count = min(self.team_count.data or 0, MOST_TEAMS)
        return given or tuple(f"{word} {number + 1}" for number in range(count))

    def _decency(self) -> str:
        return self.decency.data if self.decency.data in set(Decency) else Decency.USUAL

    def options(self) -> RoomOptions:
        """The options of a form that was found valid."""
        teams = TeamRule(self.teams.data)
        return RoomOptions(
            scoring=Scoring(self.scoring.data),
            lead_s=int(self.lead_s.data),
            is_automatic=self.is_automatic.data,
            most_players=self.most_players.data or MOST_PLAYERS,
            names=NameRule(self.names.data),
            decency=Decency(self.decency.data),
            teams=teams,
            team_names=() if teams is TeamRule.NONE else self._team_names(),
            grouping=Grouping(self.grouping.data),
            is_late_join_allowed=not self.is_late_join_refused.data,
            is_time_fair=self.is_time_fair.data,
            display=Display(self.display.data),
            is_code_hidden=self.is_code_hidden.data,
            has_standings_between=self.has_standings_between.data,
            is_dry_run=self.is_dry_run.data,
        )


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in (text or "").splitlines())))
