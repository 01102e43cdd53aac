"""A sieve in an address: read from its fields, and written into links and hidden fields again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from werkzeug.datastructures import MultiDict

from quiz.services.curation import Band, Listing, Sieve

LONGEST = 200
_MOST_DIGITS = 9


def read(listing: Listing, sent: Mapping[str, str]) -> Sieve:
    """The items asked for in a list; what makes no sense lets everything through."""
    topic, band = sent.get("topic", ""), sent.get("difficulty", "")
    return Sieve(
        listing=listing,
        words=sent.get("q", ""),
        topic=int(topic) if _is_number(topic) else None,
        tag=sent.get("tag", "").strip().casefold()[:LONGEST],
        article=sent.get("article", "")[:LONGEST],
        relation=sent.get("relation", "")[:LONGEST],
        rule=sent.get("rule", "")[:LONGEST],
        band=Band(band) if band in set(Band) else None,
        flag=sent.get("flag", "")[:LONGEST],
        is_reported=sent.get("reported") == "1",
        is_contradicted=sent.get("contradicted") == "1",
    )


def fields(sieve: Sieve) -> dict[str, Any]:
    """The fields of an address that ask for this sieve in its list; none for all of it."""
    given = {
        "q": sieve.words,
        "topic": "" if sieve.topic is None else str(sieve.topic),
        "tag": sieve.tag,
        "article": sieve.article,
        "relation": sieve.relation,
        "rule": sieve.rule,
        "difficulty": sieve.band.value if sieve.band else "",
        "flag": sieve.flag,
        "reported": "1" if sieve.is_reported else "",
        "contradicted": "1" if sieve.is_contradicted else "",
    }
    return {name: value for name, value in given.items() if value}


def path(sieve: Sieve) -> dict[str, Any]:
    """The fields of an item's address that say along which list one came to it."""
    return {"in": sieve.listing.value, **fields(sieve)}


def followed(sent: Mapping[str, str]) -> Sieve | None:
    """The list an item was reached by; `None` for no list."""
    listing = sent.get("in", "")
    return read(Listing(listing), sent) if listing in set(Listing) else None


def picked(sent: MultiDict[str, str]) -> dict[str, Any]:
    """The fields that ask for all of a list or for what was chosen from it; none where neither is.

    Of a list that does not exist nothing is asked for.
    """
    which = sent.get("which", "")
    if which not in {"all", "chosen"}:
        return {}
    sieve = followed(sent)
    back = path(sieve) if sieve else {}
    if which == "all":
        return {"which": "all", **back} if sieve else {}
    chosen = items(" ".join(sent.getlist("item")))
    return {"which": "chosen", "item": " ".join(map(str, chosen)), **back}


def items(text: str) -> tuple[int, ...]:
    """The items that a text names by number; what is no number is left out."""
    return tuple(int(each) for each in text.split() if _is_number(each))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
