"""Names and passwords as they are typed in."""

from __future__ import annotations

from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, InputRequired

from quiz.services.accounts import LONGEST_NAME
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
