"""Names and passwords as they are typed in."""

from __future__ import annotations

from wtforms import PasswordField, RadioField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired

from quiz.services.accounts import LONGEST_NAME, Role
from quiz.services.passwords import SHORTEST
from quiz.web.forms import Form, tidy


class SignInForm(Form):
    """For an account there is."""

    name = StringField(
        "Name",
        validators=[DataRequired("Type your name.")],
        filters=[tidy],
        render_kw={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"},
    )
    password = PasswordField(
        "Password",
        validators=[InputRequired("Type your password.")],
        render_kw={"autocomplete": "current-password"},
    )


class PasswordForm(Form):
    """For a new password of one's own account."""

    old = PasswordField(
        "Password now",
        validators=[InputRequired("Type your password.")],
        render_kw={"autocomplete": "current-password"},
    )
    new = PasswordField(
        "New password",
        validators=[InputRequired("Choose a password.")],
        description=f"At least {SHORTEST} characters. Several words in a row are easy to keep.",
        render_kw={"autocomplete": "new-password"},
    )


class InviteForm(Form):
    """For whom an invitation is."""

    role = RadioField(
        "What they will do",
        choices=[
            SelectChoice(Role.HOST.value, "Host: runs quiz nights"),
            SelectChoice(Role.REVIEWER.value, "Reviewer: judges items"),
            SelectChoice(Role.CURATOR.value, "Curator: everything, people too"),
        ],
        default=Role.HOST.value,
        validators=[InputRequired("Choose one.")],
    )


class InvitationForm(Form):
    """For the account an invitation makes."""

    name = StringField(
        "Name",
        validators=[DataRequired("Choose a name.")],
        filters=[tidy],
        description=f"You sign in with it. Up to {LONGEST_NAME} characters.",
        render_kw={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"},
    )
    password = PasswordField(
        "Password",
        validators=[InputRequired("Choose a password.")],
        description=f"At least {SHORTEST} characters. Several words in a row are easy to keep.",
        render_kw={"autocomplete": "new-password"},
    )
