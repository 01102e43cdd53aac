"""What a list of peers is: answers of one kind that may stand beside one another."""

from __future__ import annotations

from dataclasses import dataclass

from questions.lexicon.likeness import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerList:
    """`group` is the kind of thing ("city"), `name` what the members share ("cities in Korea").

    `origin` is the country the members belong to, empty where that has no meaning.
    """

    name: str
    group: str
    members: tuple[str, ...]
    origin: str = ""


def lists(group: str, *rows: tuple[str, str]) -> tuple[PeerList, ...]:
    """Several lists of one group from rows of (name, members with " | " between them)."""
    return tuple(
        PeerList(name=name, group=group, members=tuple(m.strip() for m in members.split("|")))
        for name, members in rows
    )


def by_origin(group: str, name: str, table: dict[str, str]) -> tuple[PeerList, ...]:
    """One list for each country of the table, named after it: "cities in Japan"."""
    return tuple(
        PeerList(
            name=f"{name} {origin}",
            group=group,
            origin=origin,
            members=tuple(m.strip() for m in members.split("|")),
        )
        for origin, members in table.items()
    )


def index(peers: tuple[PeerList, ...]) -> dict[str, tuple[PeerList, ...]]:
    """The lists each member stands in, by its folded spelling, the shortest list first."""
    found: dict[str, list[PeerList]] = {}
    for peer in sorted(peers, key=lambda p: (len(p.members), p.name)):
        for member in peer.members:
            found.setdefault(fold(member), []).append(peer)
    return {member: tuple(where) for member, where in found.items()}
