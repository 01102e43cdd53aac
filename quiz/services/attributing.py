"""What is said of an article beside its text: a curator corrects what the article states itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import urlsplit

from questions.articles import claims
from quiz.services.rewording import tidied
from quiz.services.units import looking, writing
from quiz.store import desk, log
from quiz.store.log import Event

__all__ = ["LONGEST", "Attribution", "BadAttribution", "NoSuchArticle", "attribute", "look"]

LONGEST = 300
_BY_HAND = "a curator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What is said of an article; an empty text is unsaid. `language` is a BCP 47 tag."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    origin: str = ""
    licence: str = ""
    language: str = ""


class NoSuchArticle(Exception):
    """The bank has no such article."""


class BadAttribution(Exception):
    """Nothing was changed; `errors` maps a field to what is wrong with it."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = dict(errors)


def look(slug: str) -> Attribution:
    """What is said of an article now.

    Raises:
        NoSuchArticle: there is none.
    """
    with looking():
        found = desk.article(slug)
    if found is None:
        raise NoSuchArticle(slug)
    return Attribution(
        **{name: getattr(found, name) or "" for name in Attribution.__dataclass_fields__}
    )


def attribute(slug: str, wanted: Attribution, *, by: int, now: datetime) -> None:
    """Say this of the article from now on; reading it again does not change it back.

    Raises:
        NoSuchArticle: there is none.
        BadAttribution: a field is too long, or the language is no tag.
    """
    given = {name: tidied(text) for name, text in asdict(wanted).items()}
    errors = {
        name: f"Use at most {LONGEST} characters."
        for name, text in given.items()
        if len(text) > LONGEST
    }
    tag = claims.language(given["language"])
    if given["language"] and tag is None:
        errors["language"] = "Use a tag like en, en-GB or zh-Hant."
    address = given["origin"]
    if "://" in address and urlsplit(address).scheme not in {"http", "https"}:
        errors["origin"] = "An address begins with https:// or http://."
    if errors:
        raise BadAttribution(errors)
    before = look(slug)
    stated: dict[str, str | None] = {name: text or None for name, text in given.items()}
    stated["language"] = tag
    if tag != (before.language or None):
        stated["language_from"] = _BY_HAND if tag else None
    with writing():
        if not desk.attribute(slug, stated, by=by, now=now):
            raise NoSuchArticle(slug)
        after = {**given, "language": tag or ""}
        log.note(Event.ATTRIBUTED, slug, by=by, now=now, before=asdict(before), after=after)
