"""The order of the stages, written once: from articles to what is known, and from that to items."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from questions import (
    aliases,
    checks,
    cleaning,
    difficulty,
    distractors,
    fusion,
    items,
    mentions,
    ranking,
    relations,
    sentences,
    stated,
    stems,
    topic,
)
from questions.lexicon.precision import MEASURED
from questions.lexicon.wordings import UNASKED
from questions.model import (
    Account,
    Article,
    Fact,
    Generation,
    Item,
    Knowledge,
    Prompt,
    Rejected,
    Severity,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from questions.lexicon.precision import Precision

    Told = Callable[[str, int, int], None]
    """Is told which step is under way, how much of it is done and of how much."""


def generate(
    articles: Sequence[Article],
    rng: Random,
    *,
    precision: Precision = MEASURED,
    told: Told = lambda *_: None,
) -> Generation:
    """Everything that can be asked of the articles, best first, and why the rest cannot.

    `rng` is drawn from once: it flavours all choices of words and wrong options, which otherwise
    depend on the fact alone. `precision` is what patterns were measured to be worth. The order of
    the articles does not matter; the caller refuses two of the same slug.
    """
    articles = sorted(articles, key=lambda article: article.slug)
    flavour = str(rng.getrandbits(64))
    told("reading", 0, len(articles))
    knowledge = understand(articles)
    told("reading", len(articles), len(articles))
    return ask(knowledge, flavour=flavour, precision=precision, told=told)


def ask(
    knowledge: Knowledge,
    *,
    flavour: str,
    precision: Precision = MEASURED,
    told: Told = lambda *_: None,
) -> Generation:
    """What can be asked of what is known: every fact ends as an item or as rejected."""
    desk = _Desk(knowledge, flavour, precision)
    made: list[Item] = []
    rejected: list[Rejected] = []
    for at, fact in enumerate(knowledge.facts):
        for outcome in desk.outcomes(fact):
            if isinstance(outcome, Item):
                made.append(outcome)
            else:
                rejected.append(outcome)
        told("asking", at + 1, len(knowledge.facts))
    repeats = {item.uid: (item, other) for item, other in checks.near_duplicates(made)}
    rejected += [
        desk.turn_down(item, "near-duplicate", f"As good as “{other.stem}”")
        for item, other in repeats.values()
    ]
    kept, surplus = ranking.rank((i for i in made if i.uid not in repeats), precision)
    rejected += [
        desk.turn_down(item, "enough-of-its-sort", "Better items ask the same of the same subject.")
        for item in surplus
    ]
    texts = {article.slug: article.text for article in knowledge.articles}
    rated = tuple(difficulty.rate(item, texts) for item in kept)
    return Generation(items=rated, rejected=tuple(rejected), knowledge=knowledge)


class _Desk:
    """Facts come in, items or refusals go out; keeps what is made once for all facts."""

    def __init__(self, knowledge: Knowledge, flavour: str, precision: Precision) -> None:
        self._around = stems.Surroundings(knowledge)
        self._pool = distractors.Pool(knowledge)
        self._flavour = flavour
        self._precision = precision
        self._prompts: dict[str, Prompt] = {}
        self._bylines = {
            article.slug: frozenset(filter(None, (article.author, article.publisher)))
            for article in knowledge.articles
        }
        self._genres = {a.slug: a.genre for a in knowledge.articles if a.genre}

    def outcomes(self, fact: Fact) -> Iterator[Item | Rejected]:
        """An item or a refusal for each direction the fact can be asked in; at least one."""
        if fact.conflict:
            yield Rejected(fact=fact, rule="conflict", words=fact.conflict)
            return
        prompts = tuple(stems.word(fact, self._around, seed=self._flavour))
        if not prompts:
            why = UNASKED.get(fact.relation, "no wording of its relation fits")
            yield Rejected(fact=fact, rule="no-wording", words=f"Not asked: {why}.")
        for prompt in prompts:
            yield self._outcome(prompt)

    def turn_down(self, item: Item, rule: str, words: str) -> Rejected:
        """The refusal of an item already made."""
        prompt = self._prompts[item.fingerprint]
        return Rejected(fact=prompt.fact, rule=rule, words=words, direction=prompt.direction)

    def _outcome(self, prompt: Prompt) -> Item | Rejected:
        fact, direction = prompt.fact, prompt.direction
        options = distractors.rank(prompt, self._pool, seed=self._flavour)
        if len(options) < distractors.WANTED:
            return Rejected(
                fact=fact,
                direction=direction,
                rule="too-few-options",
                words=f"Only {len(options)} sound wrong options: “{prompt.stem}” ({prompt.key}).",
            )
        draft = items.put_together(
            prompt,
            options,
            spellings=self._pool.spellings_of,
            truths=self._pool.truths(prompt),
            bylines=frozenset().union(
                *(self._bylines.get(e.sentence.article, frozenset()) for e in fact.evidence)
            ),
            genres=self._genres,
        )
        findings = checks.examine(draft)
        if findings and findings[0].severity is Severity.BLOCK:
            worst = findings[0]
            return Rejected(fact=fact, direction=direction, rule=worst.rule, words=worst.words)
        if words := ranking.refusal(draft.item, self._precision):
            return Rejected(fact=fact, direction=direction, rule="pattern-precision", words=words)
        self._prompts[draft.item.fingerprint] = prompt
        return replace(draft.item, findings=findings)


def understand(articles: Sequence[Article]) -> Knowledge:
    """Everything the articles state, fused, with whom and what it is about."""
    lines = {article.slug: cleaning.label(article) for article in articles}
    cut = {article.slug: sentences.split(article, lines[article.slug]) for article in articles}
    quoted = {
        slug: mentions.titles(line for line in labelled if not line.reason)
        for slug, labelled in lines.items()
    }
    titles = mentions.share(quoted, {article.slug: article.text for article in articles})
    topics = {
        article.slug: found
        for article in articles
        if (
            found := topic.detect(
                article, lines[article.slug], cut[article.slug], titles[article.slug]
            )
        )
    }
    named = {
        slug: mentions.find(each, titles[slug], topics.get(slug)) for slug, each in cut.items()
    }
    resolution = aliases.resolve(
        [pair for slug, each in cut.items() for pair in zip(each, named[slug], strict=True)],
        topics,
    )
    facts: list[Fact] = []
    accounts: list[Account] = []
    for article in articles:
        slug = article.slug
        about = aliases.topic(resolution, topics.get(slug))
        accounts.append(
            Account(
                article=slug,
                topic=about,
                dropped=tuple(line for line in lines[slug] if line.reason),
                doubtful=tuple(sentence for sentence in cut[slug] if sentence.doubt),
            )
        )
        linked = [
            aliases.link(sentence, spans, resolution)
            for sentence, spans in zip(cut[slug], named[slug], strict=True)
        ]
        names = stated.naming(article, lines[slug], named[slug], about)
        typed = [
            fact
            for reading in relations.readings(
                article, cut[slug], linked, about, resolution.entities, names=names
            )
            for fact in relations.extract(reading)
        ]
        facts += typed
        facts += stated.facts(
            article, lines[slug], cut[slug], named[slug], about, typed, names=names
        )
    fused, disputes = fusion.fuse(facts)
    return Knowledge(
        articles=tuple(articles),
        entities=resolution.entities,
        facts=fused,
        disputes=(*resolution.disputes, *disputes),
        accounts=tuple(accounts),
    )
