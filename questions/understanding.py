"""From articles to what they state: which stages see one article, and which see all.

What a stage does with one article may be done by any process; what concerns all of them (which
titles they share, whose name a spelling is, what they state alike) is done by this one. Between two
passes an article is kept packed, so that memory grows with what is known and hardly with what was
read on the way.
"""

from __future__ import annotations

import pickle
import zlib
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from questions import (
    aliases,
    cleaning,
    fusion,
    mentions,
    relations,
    sentences,
    stated,
    topic,
    workers,
)
from questions.aliases import Notes, Resolution
from questions.model import (
    Account,
    Article,
    Decision,
    Entity,
    Fact,
    Knowledge,
    Line,
    Mention,
    Sentence,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    from questions.aliases import Key

    T = TypeVar("T")
    Told = Callable[[str, int, int], None]
    """Is told which step is under way, how much of it is done and of how much."""

_QUICK = 1  # of zlib; more takes twice as long and saves a tenth


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What one article was found to be made of; mentions are by sentence, once they are found."""

    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[tuple[Mention, ...], ...] = ()
    topic: Entity | None = None

    def packed(self) -> bytes:
        """Put away small until the next pass: plain values, and where in the text they stand."""
        values = (
            [(x.start, x.end, x.kind, x.reason) for x in self.lines],
            [(x.start, x.end, x.doubt) for x in self.sentences],
            [[(x.kind, x.start, x.end, x.value) for x in each] for each in self.mentions],
            self.topic,
        )
        return zlib.compress(pickle.dumps(values, pickle.HIGHEST_PROTOCOL), _QUICK)

    @staticmethod
    def unpacked(packed: bytes, article: Article) -> _Read:
        """What was put away of the article."""
        lines, sentences, mentions, about = pickle.loads(  # noqa: S301 - packed by ourselves
            zlib.decompress(packed)
        )
        slug, text = article.slug, article.text
        cut = tuple(
            Sentence(article=slug, text=text[start:end], start=start, end=end, doubt=doubt)
            for start, end, doubt in sentences
        )
        return _Read(
            lines=tuple(
                Line(text=text[start:end], start=start, end=end, kind=kind, reason=reason)
                for start, end, kind, reason in lines
            ),
            sentences=cut,
            mentions=tuple(
                tuple(
                    Mention(kind=kind, text=inside[start:end], start=start, end=end, value=value)
                    for kind, start, end, value in each
                )
                for each, inside in zip(mentions, (x.text for x in cut), strict=False)
            ),
            topic=about,
        )


def understand(
    articles: Sequence[Article],
    *,
    decisions: Sequence[Decision] = (),
    jobs: int = 1,
    told: Told = lambda *_: None,
) -> Knowledge:
    """Everything the articles state, fused, with whom and what it is about.

    `decisions` are what people said of names that the articles do not settle.
    `jobs` processes share the work; the outcome does not depend on how many.

    Raises: workers.WorkerLost when one of them is ended from outside.
    """
    read: list[bytes] = []
    quoted: dict[str, tuple[str, ...]] = {}
    passed = workers.spread(_cut, articles, jobs=jobs)
    for article, (packed, titles) in zip(
        articles, _counted(passed, "reading", len(articles), told), strict=True
    ):
        read.append(packed)
        quoted[article.slug] = titles
    shared = mentions.share(quoted, {article.slug: article.text for article in articles})
    tasks = ((a, packed, shared[a.slug]) for a, packed in zip(articles, _taken(read), strict=True))
    named: list[bytes] = []
    notes: list[Notes] = []
    topics: dict[str, Entity] = {}
    passed_on = workers.spread(_name, tasks, jobs=jobs)
    for packed, noted, about in _counted(passed_on, "naming", len(articles), told):
        named.append(packed)
        notes.append(noted)
        if about is not None:
            topics[noted.article] = about
    resolution = aliases.resolve(notes, topics, decisions)
    notes.clear()
    facts: list[Fact] = []
    accounts: list[Account] = []
    stating = workers.spread(
        partial(_state, resolution), zip(articles, _taken(named), strict=True), jobs=jobs
    )
    seen: defaultdict[Key, list[Source]] = defaultdict(list)
    for found, account, sightings in _counted(stating, "understanding", len(articles), told):
        facts += found
        accounts.append(account)
        for key, source in sightings.items():
            seen[key].append(source)
    proposals = aliases.shown(resolution.proposals, seen)
    known = {each.names for each in proposals}
    proposals += tuple(p for p in aliases.contested(facts, resolution) if p.names not in known)
    fused, disputes = fusion.fuse(facts)
    return Knowledge(
        articles=tuple(articles),
        entities=resolution.entities,
        facts=fused,
        disputes=disputes,
        claims=fusion.claims(facts, disputes),
        spellings=resolution.spellings,
        accounts=tuple(accounts),
        proposals=proposals,
    )


def _counted(done: Iterable[T], step: str, count: int, told: Told) -> Iterator[T]:
    told(step, 0, count)
    for at, each in enumerate(done, start=1):
        yield each
        told(step, at, count)


def _taken(packed: list[bytes]) -> Iterator[bytes]:
    """Each of them in order, and none is kept."""
    for at, each in enumerate(packed):
        packed[at] = b""
        yield each


def _cut(article: Article) -> tuple[bytes, tuple[str, ...]]:
    """The article in lines and sentences, and the titles it quotes."""
    lines = cleaning.label(article)
    read = _Read(lines=lines, sentences=sentences.split(article, lines))
    return read.packed(), mentions.titles(line for line in lines if not line.reason)


def _name(task: tuple[Article, bytes, tuple[str, ...]]) -> tuple[bytes, Notes, Entity | None]:
    """The same with its mentions and its topic; notes of the spellings for all articles."""
    article, packed, titles = task
    read = _Read.unpacked(packed, article)
    about = topic.detect(article, read.lines, read.sentences, titles)
    found = mentions.find(read.sentences, titles, about)
    named = _Read(lines=read.lines, sentences=read.sentences, mentions=found, topic=about)
    return named.packed(), aliases.note(article.slug, read.sentences, found), about


def _state(
    resolution: Resolution, task: tuple[Article, bytes]
) -> tuple[tuple[Fact, ...], Account, dict[Key, Source]]:
    """What the article states, what was left out of it, and where it has names to be decided on."""
    article, packed = task
    read = _Read.unpacked(packed, article)
    about = aliases.topic(resolution, read.topic)
    linked = [
        aliases.link(sentence, spans, resolution)
        for sentence, spans in zip(read.sentences, read.mentions, strict=True)
    ]
    names = stated.naming(article, read.lines, read.mentions, about)
    typed = [
        fact
        for reading in relations.readings(
            article, read.sentences, linked, about, resolution.entities, names=names
        )
        for fact in relations.extract(reading)
    ]
    plain = stated.facts(
        article, read.lines, read.sentences, read.mentions, about, typed, names=names
    )
    account = Account(
        article=article.slug,
        topic=about,
        dropped=tuple(line for line in read.lines if line.reason),
        doubtful=tuple(sentence for sentence in read.sentences if sentence.doubt),
    )
    sightings = aliases.sightings(resolution, article.slug, read.sentences, read.mentions)
    agreed = (aliases.agreed(fact, resolution) for fact in plain)
    return (*typed, *agreed), account, sightings
