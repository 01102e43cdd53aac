"""What the curator sends: a decision about the revision that was read, perhaps in new words."""

from __future__ import annotations

from flask import abort
from werkzeug.datastructures import MultiDict
from wtforms import (
    IntegerField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
    widgets,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from quiz.services import exporting
from quiz.services.curation import LONGEST_REASON, REASONS, Card, Changes, Listing, Status
from quiz.web.forms import Form, tidy

_NEEDED = (DataRequired("This cannot be empty."),)
_MOST_DIGITS = 9


class ReasonForm(Form):
    """Why an item is kept out: one of the usual reasons, by number, or in one's own words."""

    usual = IntegerField(validators=[Optional(), NumberRange(1, len(REASONS))])
    reason = StringField(
        "Another reason",
        validators=[
            Length(max=LONGEST_REASON, message=f"Use at most {LONGEST_REASON} characters.")
        ],
        filters=[tidy],
        description="For whoever looks at this item later.",
    )

    def validate_reason(self, field: StringField) -> None:
        """One of the two is needed."""
        if not field.data and not self.usual.data:
            raise ValidationError("Say in a few words why.")

    def words(self) -> str:
        """The reason of a form that was found valid."""
        return REASONS[self.usual.data - 1] if self.usual.data else str(self.reason.data)


class EditForm(Form):
    """The wording of an item."""

    stem = TextAreaField("Question", validators=_NEEDED, filters=[tidy])
    key = StringField("Right answer", validators=_NEEDED, filters=[tidy])
    distractor_1 = StringField("Wrong answer 1", validators=_NEEDED, filters=[tidy])
    distractor_2 = StringField("Wrong answer 2", validators=_NEEDED, filters=[tidy])
    distractor_3 = StringField("Wrong answer 3", validators=_NEEDED, filters=[tidy])

    def changes(self) -> Changes:
        """The wording of a form that was found valid."""
        distractors = (self.distractor_1.data, self.distractor_2.data, self.distractor_3.data)
        return Changes(stem=self.stem.data, key=self.key.data, distractors=distractors)


class ExportForm(Form):
    """Which items leave the bank, and as what."""

    format = SelectField(
        "Format",
        choices=[SelectChoice(suffix, codec.name) for suffix, codec in exporting.FORMATS.items()],
        default="csv",
    )
    status = SelectMultipleField(
        "Items that are",
        choices=[SelectChoice(status.value, status.value.capitalize()) for status in Status],
        default=[Status.APPROVED.value],
        validators=[DataRequired("Choose at least one.")],
        option_widget=widgets.CheckboxInput(),
    )

    def statuses(self) -> tuple[Status, ...]:
        """The statuses of a form that was found valid."""
        return tuple(Status(value) for value in self.status.data)

    def format_name(self) -> str:
        """What the chosen format is called."""
        return exporting.FORMATS[self.format.data].name


def edit_form(card: Card) -> EditForm:
    """The form filled with the item as it is."""
    wrong = {f"distractor_{n}": option.text for n, option in enumerate(card.distractors, start=1)}
    return EditForm(data={"stem": card.stem, "key": card.key, **wrong})


def revision(sent: MultiDict[str, str]) -> int:
    """The revision the curator looked at when deciding."""
    text = sent.get("revision", "")
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        abort(400)
    return int(text)


def listing(name: str) -> Listing:
    """The list that is asked for; one that does not exist is not found."""
    if name not in set(Listing):
        abort(404)
    return Listing(name)
