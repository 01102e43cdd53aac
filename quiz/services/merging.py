"""Names that the articles do not settle: kept for the desk, decided there, given to the next run.

Law: whatever was decided reaches the generator as an argument and in no other way. A merge holds in
the articles that were read together when it was proposed; what is not the same is so everywhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from questions import decisions as files
from questions.model import Article, Decision, Kind, Proposal, Source
from quiz.services.sightings import Sighting, sighting
from quiz.services.units import looking, writing
from quiz.store import jobs, log, merges
from quiz.store.log import Event
from quiz.store.merges import Deed, Kept, MergeState, NewMerge, Place

__all__ = [
    "Again",
    "Decided",
    "Deed",
    "MergePage",
    "MergeState",
    "MergingRefused",
    "NoSuchMerge",
    "NothingDecided",
    "NothingToDo",
    "Pair",
    "Sighting",
    "again",
    "decide",
    "decided",
    "digest",
    "file",
    "keep",
    "page",
    "undo",
]

MOST_SHOWN = 50
_MOST_DEEDS = 30
_HIGHEST_ID = 2**31 - 1
_STATED = tuple(each.name for each in fields(Article))


class MergingRefused(Exception):
    """Nothing was changed; the words say why."""


class NoSuchMerge(MergingRefused):
    """Nobody is asked about names under this number."""


class AlreadyDecided(MergingRefused):
    """Somebody was faster, or the articles do not leave it open any more."""


class NothingDecided(MergingRefused):
    """The account has no decision about names that stands."""


class NothingToDo(MergingRefused):
    """The items say already what was decided, or a job is about to make them so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a run is given, and the ids of the merges among it."""

    decisions: tuple[Decision, ...]
    merged: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names to decide on, each with its sentences, and the articles that were read together."""

    merge_id: int
    kind: str
    one: str
    other: str
    why: str
    why_not: str
    one_at: tuple[Sighting, ...]
    other_at: tuple[Sighting, ...]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """Articles to work through again, and the names because of which; `job` if one is about it."""

    merge_id: int
    names: tuple[tuple[str, str, MergeState], ...]
    titles: tuple[str, ...]
    job: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePage:
    """What waits for a decision, of how many; what waits for a job; what was decided lately."""

    pairs: tuple[Pair, ...]
    open: int
    waiting: tuple[Again, ...]
    history: tuple[Deed, ...]


def decided(articles: Iterable[Article]) -> Decided:
    """What people decided, as a run over these articles is to know it."""
    with looking():
        kept = merges.decided()
        ids = merges.article_ids((each.slug, _sha256(each)) for each in articles)
    slugs: dict[int, set[str]] = {}
    for slug, article_id in ids.items():
        slugs.setdefault(article_id, set()).add(slug)
    found: list[Decision] = []
    merged: set[int] = set()
    for each in kept:
        is_same = each.state is MergeState.SAME
        here = frozenset().union(*(slugs.get(article_id, ()) for article_id in each.run))
        if here or not is_same:
            found.append(_decision(each, here if is_same else frozenset()))
        if here and is_same:
            merged.add(each.merge_id)
    return Decided(decisions=tuple(found), merged=frozenset(merged))


def keep(
    articles: Sequence[Article],
    proposals: Sequence[Proposal],
    given: Decided,
    *,
    now: datetime,
) -> tuple[int, ...]:
    """Keep what a run over these articles, which the bank has, proposes; within the caller's unit.

    `given` is what the run knew. The ids of what waits for a decision now.
    """
    ids = merges.article_ids((each.slug, _sha256(each)) for each in articles)
    run = sorted(set(ids.values()))
    kept = merges.keep([_new(each, ids) for each in proposals], run=run, now=now)
    merges.took(given.merged, run=run)
    return kept


def page() -> MergePage:
    """What the desk shows of names."""
    with looking():
        waiting_ones = merges.of_state(MergeState.OPEN)
        kept = merges.of_state(MergeState.OPEN, *merges.DECIDED)
        history = merges.history(most=_MOST_DEEDS)
        shown = waiting_ones[:MOST_SHOWN]
        groups = _groups([each for each in kept if each.is_waiting])
        titles = merges.titles(
            {
                *(place.article_id for each in shown for place in (*each.one_at, *each.other_at)),
                *(article_id for run, _ in groups for article_id in run),
            }
        )
    return MergePage(
        pairs=tuple(_pair(each, titles) for each in shown),
        open=len(waiting_ones),
        waiting=tuple(
            Again(
                merge_id=members[0].merge_id,
                names=tuple((each.one, each.other, each.state) for each in members),
                titles=tuple(titles[each][1] for each in run if each in titles),
                job=next((each.again for each in members if each.again), None),
            )
            for run, members in groups
        ),
        history=history,
    )


def decide(merge_id: int, *, is_same: bool, by: int, now: datetime) -> None:
    """Say whether two names are one thing's. Nothing in the bank changes by itself.

    Raises:
        NoSuchMerge: nobody is asked about it.
        AlreadyDecided: it is not open any more.
    """
    state = MergeState.SAME if is_same else MergeState.APART
    with writing():
        kept = _found(merge_id)
        if not merges.decide(merge_id, state, by=by, now=now):
            raise AlreadyDecided(_WORDS[kept.state].format(one=kept.one, other=kept.other))
        event = Event.NAMES_JOINED if is_same else Event.NAMES_PARTED
        log.note(event, _both(kept), by=by, now=now)


def undo(*, by: int, now: datetime) -> int:
    """Take back the last decision of this account about names; the id of what is open again.

    Raises:
        NothingDecided: there is none that stands.
    """
    with writing():
        merge_id = merges.undo(by=by, now=now)
        if merge_id is None:
            raise NothingDecided("You have decided nothing about names that could be taken back.")
        log.note(Event.NAMES_REOPENED, _both(_found(merge_id)), by=by, now=now)
    return merge_id


def again(merge_id: int, *, by: int, now: datetime) -> int:
    """Have the articles of two names worked through again, as a job; its number.

    Raises:
        NoSuchMerge: nobody was asked about these names.
        NothingToDo: their items say already what was decided, or a job is about to.
    """
    with writing():
        kept = _found(merge_id)
        groups = _groups(
            [each for each in merges.of_state(MergeState.OPEN, *merges.DECIDED) if each.is_waiting]
        )
        found = [(run, m) for run, m in groups if merge_id in {each.merge_id for each in m}]
        if not found or any(each.again for each in found[0][1]):
            raise NothingToDo(f"There is nothing to do for {_both(kept)}, or a job is at it.")
        run, members = found[0]
        texts = merges.articles(run)
        parts = [
            jobs.KnownPart(
                name=texts[each].title or texts[each].slug,
                slug=texts[each].slug,
                reading=_reading(texts[each]),
            )
            for each in run
        ]
        job_id = jobs.add_known(parts, by=by, now=now)
        merges.give_to(job_id, [each.merge_id for each in members])
        given = {"articles": ", ".join(part.name for part in parts)}
        log.note(Event.WORKED_AGAIN, f"job {job_id}", by=by, now=now, after=given)
    return job_id


def file() -> str:
    """Everything decided, as the command of the generator takes it."""
    with looking():
        kept = merges.decided()
        titles = merges.titles({article_id for each in kept for article_id in each.run})
    return files.dump(
        _decision(
            each,
            frozenset(titles[article_id][0] for article_id in each.run if article_id in titles)
            if each.state is MergeState.SAME
            else frozenset(),
        )
        for each in kept
    )


def digest() -> str:
    """Another one after every decision that changes what a run is given."""
    with looking():
        kept = merges.decided()
    told = repr([(each.merge_id, each.state.value, each.run) for each in kept])
    return hashlib.sha256(told.encode()).hexdigest()


_WORDS = {
    MergeState.OPEN: "Somebody was faster with “{one}” and “{other}”.",
    MergeState.SAME: "Somebody said already that “{one}” and “{other}” are the same.",
    MergeState.APART: "Somebody said already that “{one}” and “{other}” are not the same.",
    MergeState.GONE: "The articles do not leave “{one}” and “{other}” open any more.",
}


def _both(kept: Kept) -> str:
    return f"“{kept.one}” and “{kept.other}”"


def _found(merge_id: int) -> Kept:
    found = merges.found(merge_id) if merge_id <= _HIGHEST_ID else None
    if found is None:
        raise NoSuchMerge("Nobody is asked about these names.")
    return found


def _groups(waiting: Iterable[Kept]) -> list[tuple[tuple[int, ...], list[Kept]]]:
    """Runs to go over again with the names because of which; a run within another goes with it."""
    groups: list[tuple[tuple[int, ...], list[Kept]]] = []
    for each in sorted(waiting, key=lambda kept: (-len(kept.run), kept.merge_id)):
        home = next((m for run, m in groups if set(run).issuperset(each.run)), None)
        if home is None:
            groups.append((each.run, [each]))
        else:
            home.append(each)
    return groups


def _decision(kept: Kept, articles: frozenset[str]) -> Decision:
    return Decision(
        kind=Kind(kept.kind),
        one=kept.one,
        other=kept.other,
        is_same=kept.state is MergeState.SAME,
        articles=articles,
    )


def _new(proposal: Proposal, ids: dict[str, int]) -> NewMerge:
    return NewMerge(
        kind=proposal.kind.value,
        one=proposal.one,
        other=proposal.other,
        why=proposal.why,
        why_not=proposal.why_not,
        one_at=_places(proposal.one_at, ids),
        other_at=_places(proposal.other_at, ids),
    )


def _places(sources: Iterable[Source], ids: dict[str, int]) -> tuple[Place, ...]:
    return tuple(
        Place(article_id=ids[e.article], sentence=e.sentence, start=e.start, end=e.end)
        for e in sources
    )


def _pair(kept: Kept, titles: dict[int, tuple[str, str]]) -> Pair:
    return Pair(
        merge_id=kept.merge_id,
        kind=kept.kind,
        one=kept.one,
        other=kept.other,
        why=kept.why,
        why_not=kept.why_not,
        one_at=tuple(_sighting(each, kept.one, titles) for each in kept.one_at),
        other_at=tuple(_sighting(each, kept.other, titles) for each in kept.other_at),
        articles=len(kept.run),
    )


def _sighting(place: Place, name: str, titles: dict[int, tuple[str, str]]) -> Sighting:
    slug, title = titles[place.article_id]
    return sighting(place.sentence, name, start=place.start, slug=slug, title=title)


def _reading(article: object) -> dict[str, str | None]:
    """What the article was read as, for a job."""
    return {name: getattr(article, name) for name in _STATED}


def _sha256(article: Article) -> str:
    return hashlib.sha256(article.text.encode()).hexdigest()
