"""What the curator sends: a decision about the revision that was read, perhaps in new words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from flask import abort
from werkzeug.datastructures import FileStorage, MultiDict
from wtforms import (
    BooleanField,
    FileField,
    IntegerField,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
    widgets,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from quiz.services import exporting, imports, sorting
from quiz.services.curation import LONGEST_REASON, REASONS, Card, Changes, Listing, Status
from quiz.services.jobs import Given
from quiz.services.rewording import MOST_DISTRACTORS
from quiz.services.sorting import BadTags, Named
from quiz.services.writing import Written
from quiz.web.forms import Form, tidy

_NEEDED = (DataRequired("This cannot be empty."),)
_MOST_DIGITS = 9
_ITEM = re.compile(r"(?:(?:\S*/desk/items/|item |#)?)([0-9]{1,18})(?:[/?#]\S*)?", re.IGNORECASE)


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


class TwinForm(Form):
    """Of which item this one is a duplicate."""

    of = StringField(
        "The other item",
        filters=[tidy],
        description="Its number, or the address of its page.",
        render_kw={"autocomplete": "off", "maxlength": 500},
    )

    def validate_of(self, field: StringField) -> None:
        """A number, by itself or in an address."""
        if not _ITEM.fullmatch(field.data):
            raise ValidationError("Give the number of an item, or the address of its page.")

    def item_id(self) -> int:
        """The item that a form that was found valid names; there may be none of this number."""
        found = _ITEM.fullmatch(str(self.of.data))
        return int(found[1]) if found else 0


class EditForm(Form):
    """The wording of an item."""

    stem = TextAreaField("Question", validators=_NEEDED, filters=[tidy])
    key = StringField("Right answer", validators=_NEEDED, filters=[tidy])
    distractor_1 = StringField("Wrong answer 1", validators=_NEEDED, filters=[tidy])
    distractor_2 = StringField("Wrong answer 2", filters=[tidy])
    distractor_3 = StringField("Wrong answer 3", filters=[tidy])
    distractor_4 = StringField("Wrong answer 4 (if any)", filters=[tidy])
    distractor_5 = StringField("Wrong answer 5 (if any)", filters=[tidy])

    def changes(self) -> Changes:
        """The wording of a form that was found valid."""
        return Changes(stem=self.stem.data, key=self.key.data, distractors=self.wrong())

    def wrong(self) -> tuple[str, ...]:
        """The wrong answers as they were sent."""
        return tuple(str(self[f"distractor_{n}"].data) for n in range(1, MOST_DISTRACTORS + 1))


class TagsForm(Form):
    """Tags, as one types them."""

    tags = StringField(
        "Tags",
        filters=[tidy],
        description="Words of your own, with commas between.",
        render_kw={"autocomplete": "off"},
    )

    def validate_tags(self, field: StringField) -> None:
        """Few and short enough."""
        try:
            sorting.tags_in(field.data)
        except BadTags as refused:
            raise ValidationError(str(refused)) from refused

    def names(self) -> tuple[str, ...]:
        """The tags of a form that was found valid."""
        return sorting.tags_in(self.tags.data)


class SortForm(TagsForm):
    """Under what an item is sorted."""

    topic = SelectField("Topic", choices=[], default="")

    def offer(self, topics: Iterable[Named]) -> None:
        """Let these topics be chosen from."""
        self.topic.choices = _choices(topics)

    def topic_id(self) -> int | None:
        """The topic of a form that was found valid."""
        return int(self.topic.data) if self.topic.data else None


class WriteForm(EditForm, SortForm):
    """An item that somebody writes, and how it is to be kept."""

    article = StringField(
        "Article",
        filters=[tidy],
        description="Where the sentence stands. Leave it empty for what you know yourself.",
        render_kw={"list": "articles", "autocomplete": "off"},
    )
    sentence = TextAreaField(
        "Sentence that proves it",
        filters=[tidy],
        description="Word for word, as it stands in the article.",
    )
    note = StringField(
        "Or how you know",
        filters=[tidy],
        description="A book, a page, a name: shown to players in the place of the sentence.",
    )
    status = RadioField(
        "Keep it as",
        choices=[
            SelectChoice(Status.PENDING.value, "Pending"),
            SelectChoice(Status.APPROVED.value, "Approved"),
        ],
        default=Status.PENDING.value,
    )
    is_sure = BooleanField("I am sure. Keep it all the same")

    def written(self) -> Written:
        """The item, finished or not."""
        try:
            tags, topic = self.names(), self.topic_id()
        except (BadTags, ValueError):
            tags, topic = (), None
        return Written(
            stem=self.stem.data,
            key=self.key.data,
            distractors=self.wrong(),
            article=self.article.data,
            sentence=self.sentence.data,
            note=self.note.data,
            topic=topic,
            tags=tags,
        )


class WishForm(TagsForm):
    """What a decision about many items needs: a reason, tags or a topic, by what is to be done."""

    new_topic = SelectField("Topic", choices=[], default="")
    usual = IntegerField(validators=[Optional(), NumberRange(1, len(REASONS))])
    reason = StringField(
        "In your own words",
        validators=[
            Length(max=LONGEST_REASON, message=f"Use at most {LONGEST_REASON} characters.")
        ],
        filters=[tidy],
    )

    def offer(self, topics: Iterable[Named]) -> None:
        """Let these topics be chosen from."""
        self.new_topic.choices = _choices(topics)

    def topic_id(self) -> int | None:
        """The topic of a form that was found valid."""
        return int(self.new_topic.data) if self.new_topic.data else None

    def words(self) -> str:
        """The reason of a form that was found valid; it may be empty."""
        own = str(self.reason.data)
        return REASONS[self.usual.data - 1] if self.usual.data and not own else own


class FormatForm(Form):
    """As what items leave the bank."""

    format = SelectField(
        "Format",
        choices=[SelectChoice(suffix, codec.name) for suffix, codec in exporting.FORMATS.items()],
        default="csv",
    )

    def format_name(self) -> str:
        """What the chosen format is called."""
        return exporting.FORMATS[self.format.data].name


class ExportForm(FormatForm):
    """Which items leave the bank, and as what."""

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


class UploadForm(Form):
    """A file of questions, or the text of one."""

    file = FileField(
        "File",
        description="Kahoot or Wayground .xlsx, Blooket, Gimkit or any CSV with headings, Moodle "
        "GIFT or XML, QTI 2.1 or 3.0, Open Trivia DB JSON, our own JSON Lines. Up to 10 MB and "
        "10,000 questions.",
    )
    pasted = TextAreaField("Or paste its text", render_kw={"rows": 6})

    def validate_pasted(self, field: TextAreaField) -> None:
        """One of the two is needed, and one is enough."""
        if bool(self._given()) == bool((field.data or "").strip()):
            raise ValidationError("Choose a file or paste its text, one of the two.")

    def content(self) -> bytes:
        """The bytes of a form that was found valid."""
        given = self._given()
        return given.read() if given else str(self.pasted.data).encode("utf-8", "surrogatepass")

    def file_name(self) -> str:
        """What the file is called."""
        given = self._given()
        return given.filename or "" if given else imports.PASTED

    def _given(self) -> FileStorage | None:
        """The file, if one was chosen; without one browsers send an empty one without a name."""
        sent = self.file.data
        return sent if isinstance(sent, FileStorage) and sent.filename else None


class ArticlesForm(Form):
    """Articles to make items of: files, a text, or, where that is allowed, an address."""

    files = MultipleFileField(
        "Files",
        description="Plain text, Markdown, HTML or PDF; up to 40 files and 10 MB together.",
    )
    title = StringField("Title of the pasted text", filters=[tidy])
    pasted = TextAreaField("Or paste a text", render_kw={"rows": 8})
    address = StringField("Or an address on the web", filters=[tidy])

    def validate_address(self, field: StringField) -> None:
        """An address that can be fetched; whether it may be is found out when it is."""
        if field.data and not field.data.lower().startswith(("http://", "https://")):
            raise ValidationError("An address begins with https:// or http://.")

    def given(self) -> tuple[Given, ...]:
        """What was handed in with a form that was found valid."""
        found = [
            Given(name=each.filename or "", data=each.read())
            for each in self.files.data or ()
            if isinstance(each, FileStorage) and each.filename
        ]
        if str(self.pasted.data or "").strip():
            title = str(self.title.data or "pasted text")
            data = f"{title}\n\n{self.pasted.data}" if self.title.data else self.pasted.data
            found.append(Given(name=f"{title}.txt", data=data.encode("utf-8", "replace")))
        address = self["address"].data if "address" in self else ""
        if address:
            found.append(Given(name=address, address=address))
        return tuple(found)


def edit_form(card: Card) -> EditForm:
    """The form filled with the item as it is."""
    wrong = {f"distractor_{n}": option.text for n, option in enumerate(card.distractors, start=1)}
    return EditForm(data={"stem": card.stem, "key": card.key, **wrong})


def _choices(topics: Iterable[Named]) -> list[SelectChoice]:
    return [
        SelectChoice("", "No topic"),
        *(SelectChoice(str(topic.id), topic.name) for topic in topics),
    ]


def sort_form(card: Card) -> SortForm:
    """The form filled with how the item is sorted."""
    topic = str(card.topic.id) if card.topic else ""
    form = SortForm(data={"topic": topic, "tags": ", ".join(card.tags)})
    form.offer(sorting.topic_names())
    return form


def revision(sent: MultiDict[str, str]) -> int:
    """The revision the curator looked at when deciding."""
    return number(sent, "revision")


def number(sent: MultiDict[str, str], name: str) -> int:
    """A whole number that a form of ours always sends."""
    text = sent.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        abort(400)
    return int(text)


def listing(name: str) -> Listing:
    """The list that is asked for; one that does not exist is not found."""
    if name not in set(Listing):
        abort(404)
    return Listing(name)
