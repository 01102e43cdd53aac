"""Takes articles and the items made from them into the bank, as often as one likes.

Law: an item that a curator judged stays as the curator left it.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from questions.model import Article, Fact, Item, Source
from quiz.config import AutoApprove
from quiz.services import disputing, merging, subjects
from quiz.services.units import looking, writing
from quiz.store import bank, disputes, judging, topics
from quiz.store.items import Action, DecidedHow, Status
from quiz.store.judging import Mark
from quiz.store.wordings import Outlook, Proof, Wording

if TYPE_CHECKING:
    from quiz.services.generation import Made

_AT_ONCE = 400
_SEEDS = "seeds"

About = Mapping[str, tuple[str, str]]
"""What articles are about by their slugs, as noun and kind; either may be empty."""

Tell = Callable[[str], None]
"""Is given a line about what is being done, for whoever waits."""


class IntakeRefused(Exception):
    """Nothing was taken in; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeReport:
    """How many items were new, were known, got new words, were approved by policy or withdrawn.

    `pending` are those of the items given that wait for a curator now. `held_back` are items whose
    approval by policy was taken back, because an article says otherwise; `contradictions` says in
    words where the articles contradict such as were not read with them. `unreadable` has a line for
    each article that could not be read. `is_unchanged`: nothing was looked at, because the very
    same had been taken in before.
    """

    taken_in: int = 0
    already_known: int = 0
    revised: int = 0
    approved: int = 0
    withdrawn: int = 0
    pending: int = 0
    held_back: int = 0
    contradictions: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    is_unchanged: bool = False

    def __add__(self, other: IntakeReport) -> IntakeReport:
        return IntakeReport(
            taken_in=self.taken_in + other.taken_in,
            already_known=self.already_known + other.already_known,
            revised=self.revised + other.revised,
            approved=self.approved + other.approved,
            withdrawn=self.withdrawn + other.withdrawn,
            pending=self.pending + other.pending,
            held_back=self.held_back + other.held_back,
            contradictions=self.contradictions + other.contradictions,
            unreadable=self.unreadable + other.unreadable,
        )


def take_in(
    articles: Iterable[Article],
    items: Iterable[Item],
    claims: Iterable[Fact] = (),
    *,
    policy: AutoApprove,
    now: datetime,
    about: About | None = None,
) -> IntakeReport:
    """Add what is new, reword what nobody judged yet, and leave every curator's decision alone.

    Items are recognised by fingerprint; of two with the same the first is taken. What nobody
    sorted begins under the topic of its article, by its genre or what it is `about`. `claims` are
    compared with those of all articles of the bank; no policy approves what is contradicted.

    Raises:
        IntakeRefused: an item is proved by a sentence that stands in none of the articles.
    """
    with writing():
        return take_in_here(articles, items, claims, policy=policy, now=now, about=about or {})


def take_in_folder(folder: Path, *, policy: AutoApprove, now: datetime, tell: Tell) -> IntakeReport:
    """Make items from the articles in `folder` and take them in.

    Raises:
        IntakeRefused: the folder cannot be read.
    """
    made = _made(folder, tell)
    with writing():
        report = _take_in_made(made, policy=policy, now=now)
    return _told(report, made, tell)


def take_in_seeds(folder: Path, *, policy: AutoApprove, now: datetime, tell: Tell) -> IntakeReport:
    """As `take_in_folder`, but immediate when articles, generator and policy are as last time.

    What an earlier generator made of these articles, this one makes no more and nobody judged is
    withdrawn from play.
    """
    digest = _digest(folder, policy)
    with looking():
        if bank.digest_of(_SEEDS) == digest:
            return IntakeReport(is_unchanged=True)
    made = _made(folder, tell)
    with writing():
        report = _take_in_made(made, policy=policy, now=now, is_anew=True)
        withdrawn = withdraw_here(made.articles, made.items, now=now)
        bank.remember(_SEEDS, digest, now=now)
    return _told(replace(report, withdrawn=withdrawn), made, tell)


def _take_in_made(
    made: Made, *, policy: AutoApprove, now: datetime, is_anew: bool = False
) -> IntakeReport:
    report = take_in_here(
        made.articles,
        made.items,
        made.claims,
        policy=policy,
        now=now,
        about=made.about,
        is_anew=is_anew,
    )
    merging.keep(made.articles, made.proposals, made.given, now=now)
    return report


def _told(report: IntakeReport, made: Made, tell: Tell) -> IntakeReport:
    for words in report.contradictions:
        tell(f"Note: {words}")
    return replace(report, unreadable=made.unreadable)


def withdraw_here(articles: Iterable[Article], items: Iterable[Item], *, now: datetime) -> int:
    """Withdraw what nobody judged, these articles alone prove and is not among `items` any more.

    Within the unit of whoever calls; how many it were.
    """
    left = bank.left_over(
        [article.slug for article in articles],
        made=frozenset(item.fingerprint for item in items),
    )
    for item_id in left:
        judging.note(item_id, _WITHDRAWN, now=now)
    return len(left)


_APPROVED = Mark(
    action=Action.APPROVED,
    to_status=Status.APPROVED,
    reason="passed every check without a warning",
)
_HELD_BACK = Mark(
    action=Action.REOPENED,
    to_status=Status.PENDING,
    reason="an article says otherwise",
)
_WITHDRAWN = Mark(
    action=Action.WITHDRAWN,
    to_status=Status.RETIRED,
    reason="no longer made from its articles",
)


def take_in_here(
    articles: Iterable[Article],
    items: Iterable[Item],
    claims: Iterable[Fact],
    *,
    policy: AutoApprove,
    now: datetime,
    about: About,
    is_anew: bool = False,
) -> IntakeReport:
    """As `take_in`, within the unit of whoever calls: kept together with what else it writes.

    `is_anew`: what the articles said in other versions counts no more.
    """
    bank.lock_bank()
    topics.begin(subjects.TOPICS)
    given_articles = tuple(articles)
    kept_under = {a.slug: (bank.keep_article(_text(a), now=now), a.text) for a in given_articles}
    given = tuple(items)
    first: dict[str, Item] = {}
    for item in given:
        first.setdefault(item.fingerprint, item)
    unique = tuple(first.values())
    ids = {slug: article_id for slug, (article_id, _) in kept_under.items()}
    contradictions = disputing.keep(ids, claims, is_anew=is_anew, now=now)
    contradicted = disputes.spots(ids.values())
    report = IntakeReport(
        already_known=len(given) - len(unique),
        held_back=_hold_back(now=now),
        contradictions=contradictions,
    )
    for start in range(0, len(unique), _AT_ONCE):
        part = unique[start : start + _AT_ONCE]
        known = bank.kept(item.fingerprint for item in part)
        new: list[bank.NewItem] = []
        for item in part:
            wording = _wording(item, kept_under)
            is_fit = (
                policy is AutoApprove.CLEAN
                and not item.findings
                and contradicted.isdisjoint(_spots(wording))
            )
            if item.fingerprint in known:
                report += _meet(known[item.fingerprint], item, wording, is_fit=is_fit, now=now)
            else:
                new.append(_new(item, wording, is_fit=is_fit))
                report += IntakeReport(taken_in=1, approved=is_fit, pending=not is_fit)
        bank.add_items(new, now=now)
    topics.first(
        {
            kept_under[article.slug][0]: topic
            for article in given_articles
            if (topic := subjects.first_topic(article.genre, *about.get(article.slug, ("", ""))))
        }
    )
    return report


def kept_as(articles: Iterable[Article]) -> dict[str, str]:
    """Under which slug the bank keeps each of these articles, which were taken in, by its own."""
    return {article.slug: bank.slug_of(_text(article)) for article in articles}


def _hold_back(*, now: datetime) -> int:
    """Take back what the policy approved and a contradiction is about; how many it were."""
    found = disputes.approved_unread()
    for item_id in found:
        judging.note(item_id, _HELD_BACK, now=now)
    return len(found)


def _spots(wording: Wording) -> Iterator[disputes.Spot]:
    """Where the item is proved, as contradictions name such places."""
    for each in wording.proofs:
        here = each.article_id, each.start, each.end, wording.relation, wording.subject
        yield (*here, None)
        yield (*here, wording.key)


def _new(item: Item, wording: Wording, *, is_fit: bool) -> bank.NewItem:
    taken_in = Mark(action=Action.TAKEN_IN, to_status=Status.PENDING)
    return bank.NewItem(
        fingerprint=item.fingerprint,
        uid=item.uid,
        fact=item.fact,
        outlook=_outlook(item),
        wording=wording,
        marks=(taken_in, _APPROVED) if is_fit else (taken_in,),
    )


def _meet(
    known: bank.Kept, item: Item, wording: Wording, *, is_fit: bool, now: datetime
) -> IntakeReport:
    """Bring an item the bank has up to date, unless people decided about it."""
    if known.decided_how in {DecidedHow.CURATOR, DecidedHow.PLAYERS}:
        return IntakeReport(already_known=1, pending=known.status is Status.PENDING)
    outlook = _outlook(item)
    if (known.uid, known.fact, known.outlook) != (item.uid, item.fact, outlook):
        bank.name_and_rank(known.item_id, uid=item.uid, fact=item.fact, outlook=outlook)
    is_reworded = wording != known.wording
    marks = _news(known.status, is_reworded=is_reworded, is_fit=is_fit)
    if is_reworded:
        judging.reword(known.item_id, wording, *marks, now=now)
    else:
        for mark in marks:
            judging.note(known.item_id, mark, now=now)
    status = marks[-1].to_status if marks else known.status
    return IntakeReport(
        already_known=not is_reworded,
        revised=is_reworded,
        approved=_APPROVED in marks,
        pending=status is Status.PENDING,
    )


def _news(status: Status, *, is_reworded: bool, is_fit: bool) -> tuple[Mark, ...]:
    """What happens to an unjudged item that comes again; nothing when all is as it was."""
    if is_reworded:
        news: tuple[Mark, ...] = (Mark(action=Action.REWORDED, to_status=Status.PENDING),)
    elif status is Status.RETIRED:
        news = (Mark(action=Action.TAKEN_IN, to_status=Status.PENDING),)
    elif status is Status.APPROVED:
        return ()
    else:
        news = ()
    return (*news, _APPROVED) if is_fit else news


def _outlook(item: Item) -> Outlook:
    return Outlook(
        rank=item.rank,
        rank_reason=item.rank_reason,
        difficulty=item.difficulty,
        difficulty_reason=item.difficulty_reason,
    )


def _wording(item: Item, kept_under: Mapping[str, tuple[int, str]]) -> Wording:
    return Wording(
        stem=item.stem,
        key=item.key,
        distractors=tuple((each.text, each.because) for each in item.distractors),
        kind=item.kind,
        relation=item.relation,
        pattern=item.pattern,
        subject=item.subject,
        aliases=item.aliases,
        warnings=tuple((each.rule, each.words) for each in item.findings),
        proofs=tuple(_proof(item, source, kept_under) for source in item.sources),
    )


def _proof(item: Item, source: Source, kept_under: Mapping[str, tuple[int, str]]) -> Proof:
    article_id, text = kept_under.get(source.article, (0, ""))
    if text[source.start : source.end] != source.sentence or not source.sentence:
        raise IntakeRefused(
            f"Item {item.uid} is proved by a sentence that does not stand at "
            f"{source.start} to {source.end} of the article {source.article!r}."
        )
    return Proof(
        article_id=article_id, sentence=source.sentence, start=source.start, end=source.end
    )


def _text(article: Article) -> bank.ArticleText:
    return bank.ArticleText(
        slug=article.slug,
        text=article.text,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        date=article.date,
        origin=article.origin,
        genre=article.genre,
        licence=article.licence,
        language=article.language,
        language_from=article.language_from,
    )


def _made(folder: Path, tell: Tell) -> Made:
    # Imported here because an unchanged start, the usual one, need not load the generator.
    from quiz.services.generation import ArticleUnreadable, make  # noqa: PLC0415

    tell(f"Reading the articles in {folder} …")
    try:
        made = make(folder)
    except ArticleUnreadable as error:
        raise IntakeRefused(str(error)) from error
    tell(f"Made {len(made.items)} items from {len(made.articles)} articles.")
    for dispute in made.disputes:
        tell(f"Note: {dispute}")
    return made


def _digest(folder: Path, policy: AutoApprove) -> str:
    """What the outcome depends on: articles, generator, policy, topics, and names decided on."""
    digest = hashlib.sha256(policy.encode() + subjects.RULES.encode() + merging.digest().encode())
    for path in (*_files(folder, "*.*"), *_generator()):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path, pattern: str) -> list[Path]:
    return sorted(path for path in folder.rglob(pattern) if path.is_file())


def _generator() -> list[Path]:
    spec = importlib.util.find_spec("questions")
    places = spec.submodule_search_locations if spec else None
    return [
        path
        for place in places or ()
        for pattern in ("*.py", "*.json")
        for path in _files(Path(place), pattern)
    ]
