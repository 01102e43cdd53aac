"""The order of the stages, written once: from what is known to items, best first.

How articles become what is known is told in `questions.understanding`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from questions import checks, difficulty, distractors, items, ranking, setting, stems, workers
from questions.lexicon.precision import MEASURED
from questions.lexicon.wordings import UNASKED
from questions.model import (
    Article,
    Decision,
    Fact,
    Generation,
    Item,
    Knowledge,
    Prompt,
    Rejected,
    Severity,
)
from questions.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from random import Random

    from questions.lexicon.precision import Precision
    from questions.understanding import Told

    _Outcome = tuple[Item, Prompt] | Rejected

__all__ = ["ask", "generate", "understand"]

_AT_ONCE = 32  # facts asked before they are told of: one is too little to be worth handing over


def generate(
    articles: Sequence[Article],
    rng: Random,
    *,
    precision: Precision = MEASURED,
    decisions: Sequence[Decision] = (),
    jobs: int = 1,
    told: Told = lambda *_: None,
) -> Generation:
    """Everything that can be asked of the articles, best first, and why the rest cannot.

    `rng` is drawn from once: it flavours all choices of words and wrong options, which otherwise
    depend on the fact alone. `precision` is what patterns were measured to be worth, `decisions`
    what people said of names that the articles do not settle. The order of the articles and of the
    decisions does not matter, nor how many processes (`jobs`) share the work; the caller refuses
    two articles of the same slug.

    Raises: workers.WorkerLost when one of the processes is ended from outside.
    """
    articles = sorted(articles, key=lambda article: article.slug)
    flavour = str(rng.getrandbits(64))
    knowledge = understand(articles, decisions=decisions, jobs=jobs, told=told)
    return ask(knowledge, flavour=flavour, precision=precision, jobs=jobs, told=told)


def ask(
    knowledge: Knowledge,
    *,
    flavour: str,
    precision: Precision = MEASURED,
    jobs: int = 1,
    told: Told = lambda *_: None,
) -> Generation:
    """What can be asked of what is known: every fact ends as an item or as rejected."""
    desk = _Desk(knowledge, flavour, precision)
    facts = knowledge.facts
    starts = range(0, len(facts), _AT_ONCE)
    batches = (facts[at : at + _AT_ONCE] for at in starts)
    made: list[Item] = []
    prompts: dict[str, Prompt] = {}
    rejected: list[Rejected] = []
    for at, outcomes in zip(
        starts, workers.spread(desk.all_outcomes, batches, jobs=jobs), strict=True
    ):
        for outcome in outcomes:
            if isinstance(outcome, Rejected):
                rejected.append(outcome)
            else:
                item, prompt = outcome
                made.append(item)
                prompts[item.fingerprint] = prompt
        told("asking", min(at + _AT_ONCE, len(facts)), len(facts))
    repeats = {item.uid: (item, other) for item, other in checks.near_duplicates(made)}
    rejected += [
        _turned_down(item, prompts, "near-duplicate", f"As good as “{other.stem}”")
        for item, other in repeats.values()
    ]
    kept, surplus = ranking.rank((i for i in made if i.uid not in repeats), precision)
    why = "Better items ask the same of the same subject."
    rejected += [_turned_down(item, prompts, "enough-of-its-sort", why) for item in surplus]
    texts = {article.slug: article.text for article in knowledge.articles}
    origins = {article.slug: article for article in knowledge.articles}
    rated = (difficulty.rate(item, texts) for item in kept)
    whole = tuple(_attributed(item, origins[item.sources[0].article]) for item in rated)
    return Generation(items=whole, rejected=tuple(rejected), knowledge=knowledge)


def _attributed(item: Item, article: Article) -> Item:
    """The item with what is to be said of the article that proves it best."""
    told = (article.title, article.author, article.publisher, article.date, article.origin)
    return replace(
        item,
        attribution=", ".join(filter(None, told)),
        licence=article.licence or "",
        language=article.language or "",
    )


def _turned_down(item: Item, prompts: Mapping[str, Prompt], rule: str, words: str) -> Rejected:
    """The refusal of an item already made."""
    prompt = prompts[item.fingerprint]
    return Rejected(fact=prompt.fact, rule=rule, words=words, direction=prompt.direction)


class _Desk:
    """Facts come in, items or refusals go out; keeps what is made once for all facts."""

    def __init__(self, knowledge: Knowledge, flavour: str, precision: Precision) -> None:
        self._around = stems.Surroundings(knowledge)
        self._pool = distractors.Pool(knowledge)
        self._flavour = flavour
        self._precision = precision
        self._bylines = {
            article.slug: frozenset(filter(None, (article.author, article.publisher)))
            for article in knowledge.articles
        }
        self._topics = {each.article: each.topic for each in knowledge.accounts if each.topic}
        self._genres = {a.slug: a.genre for a in knowledge.articles if a.genre}

    def all_outcomes(self, facts: Sequence[Fact]) -> tuple[_Outcome, ...]:
        """What comes of each fact, in order."""
        return tuple(outcome for fact in facts for outcome in self._outcomes(fact))

    def _outcomes(self, fact: Fact) -> Iterator[_Outcome]:
        """An item or a refusal for each direction the fact can be asked in; at least one."""
        if fact.conflict:
            yield Rejected(fact=fact, rule="conflict", words=fact.conflict)
            return
        prompts = tuple(stems.word(fact, self._around, seed=self._flavour))
        if not prompts:
            why = UNASKED.get(fact.relation, "no wording of its relation fits")
            yield Rejected(fact=fact, rule="no-wording", words=f"Not asked: {why}.")
        for prompt in prompts:
            yield self._outcome(setting.told(prompt, self._topics))

    def _outcome(self, prompt: Prompt) -> _Outcome:
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
        return replace(draft.item, findings=findings), prompt
