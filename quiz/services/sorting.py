"""What items are sorted by: the bank's list of topics, and the topic and tags of an item."""

from __future__ import annotations

import re
from datetime import datetime

from quiz.services.rewording import tidied
from quiz.services.units import looking, writing
from quiz.store import judging, log, topics
from quiz.store.log import Event
from quiz.store.topics import Named, Sorted, Stocked

__all__ = [
    "LONGEST_NAME",
    "MOST_TAGS",
    "BadTags",
    "Named",
    "SortingRefused",
    "Stocked",
    "add_topic",
    "drop_topic",
    "rename_topic",
    "sort",
    "tags_in",
    "topic_list",
    "topic_names",
]

LONGEST_NAME = 40
MOST_TAGS = 12
_HIGHEST_ID = 2**31 - 1


class SortingRefused(Exception):
    """Nothing was changed; the words say why."""


class BadTags(SortingRefused):
    """These are no tags."""


def tags_in(text: str) -> tuple[str, ...]:
    """The tags named in a text, apart by commas: small, in order, each once.

    Raises:
        BadTags: too many, or one that is too long.
    """
    names = {tidied(part).casefold() for part in re.split("[,;\n]", text)} - {""}
    if any(len(name) > LONGEST_NAME for name in names):
        raise BadTags(f"A tag has at most {LONGEST_NAME} characters.")
    if len(names) > MOST_TAGS:
        raise BadTags(f"An item has at most {MOST_TAGS} tags.")
    return tuple(sorted(names))


def sort(item_id: int, *, topic: int | None, tags: tuple[str, ...], by: int, now: datetime) -> bool:
    """Put an item under a topic and tags; `False` when it was sorted so already.

    Raises:
        SortingRefused: there is no such item or topic.
    """
    with writing():
        found = judging.standing(item_id) if item_id <= _HIGHEST_ID else None
        if found is None:
            raise SortingRefused("There is no such item.")
        if topic is not None:
            _topic(topic)
        return judging.sort(item_id, Sorted(topic_id=topic, tags=tags), by=by, now=now)


def topic_names() -> tuple[Named, ...]:
    """The bank's topics by name."""
    with looking():
        return topics.topics()


def topic_list() -> tuple[Stocked, ...]:
    """The bank's topics with the number of their items."""
    with looking():
        return topics.stocked()


def add_topic(name: str, *, by: int, now: datetime) -> None:
    """Put a topic on the list.

    Raises:
        SortingRefused: no name, a long one, or one that is taken.
    """
    name = _name(name)
    with writing():
        if not topics.add_topic(name):
            raise SortingRefused(_TAKEN)
        log.note(Event.TOPIC_MADE, name, by=by, now=now)


def rename_topic(topic_id: int, name: str, *, by: int, now: datetime) -> None:
    """Call a topic something else; its items stay with it.

    Raises:
        SortingRefused: as `add_topic`, or there is no such topic.
    """
    name = _name(name)
    with writing():
        before = _topic(topic_id)
        if not topics.rename_topic(topic_id, name):
            raise SortingRefused(_TAKEN)
        if name != before:
            log.note(
                Event.TOPIC_RENAMED,
                before,
                by=by,
                now=now,
                before={"name": before},
                after={"name": name},
            )


def drop_topic(topic_id: int, *, by: int, now: datetime) -> None:
    """Take a topic off the list.

    Raises:
        SortingRefused: it has items, or there is no such topic.
    """
    with writing():
        name = _topic(topic_id)
        if not topics.drop_topic(topic_id):
            raise SortingRefused("This topic has items. Sort them under another one first.")
        log.note(Event.TOPIC_REMOVED, name, by=by, now=now)


_TAKEN = "A topic is called that already."


def _topic(topic_id: int) -> str:
    """The name of a topic that must be there."""
    name = topics.name_of(topic_id) if topic_id <= _HIGHEST_ID else None
    if name is None:
        raise SortingRefused("There is no such topic.")
    return name


def _name(text: str) -> str:
    name = tidied(text)
    if not name or len(name) > LONGEST_NAME:
        raise SortingRefused(f"A topic has a name of at most {LONGEST_NAME} characters.")
    return name
