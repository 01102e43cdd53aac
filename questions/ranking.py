"""Order items best first, and varied: what repeats a question already asked comes later.

Pure. The rank of an item is the share of its pattern's items that a person found good, as measured
by marks (`lexicon/precision.json`), drawn to what is expected where marks are few; times factors
set by judgement for what marks of patterns cannot know: the evidence, how many articles agree, what
checks dislike, what was asked already.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from questions.lexicon.catalogue import RELATIONS
from questions.lexicon.precision import MEASURED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from questions.lexicon.precision import Precision
    from questions.model import Item

MOST_ALIKE = 3  # items that ask one thing of one subject and differ in the key alone
_DOUBT_LEFT = 0.5  # by each further article that states the same
_ARTICLES_COUNTED = 4
_NOT_WORD_FOR_WORD = 0.9  # the sentence has another spelling of the key
_LONG = 40  # words of a sentence that a fan has to read at the reveal
_LONG_SENTENCE = 0.95
_SEVERAL_TRUTHS = 0.9  # the relation may have a second right answer that no article states
_WARNING = 0.25
_REPEATED = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Factor:
    """What an item's worth is multiplied by, and why in words; no words where it is as usual."""

    by: float
    words: str = ""


def rank(
    items: Iterable[Item], table: Precision = MEASURED
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The items best first with their rank from 0 to 1 and its reason, and those too many alike.

    Ties are broken by fingerprint, so the order is the same everywhere.
    """
    listed = tuple(items)
    factors = {item.fingerprint: tuple(_factors(item, table)) for item in listed}
    worth = {name: _product(each) for name, each in factors.items()}
    best_first = sorted(listed, key=lambda item: (-worth[item.fingerprint], item.fingerprint))
    kept: list[Item] = []
    surplus: list[Item] = []
    alike: Counter[tuple[str, str]] = Counter()
    repeated: Counter[tuple[str, str]] = Counter()
    for item in best_first:
        sort = (item.relation, item.subject)
        if item.key != item.subject and not _is_functional(item):
            alike[sort] += 1
            if alike[sort] > MOST_ALIKE:
                surplus.append(item)
                continue
        kept.append(_ranked(item, (*factors[item.fingerprint], _again(repeated[sort]))))
        repeated[sort] += 1
    return tuple(sorted(kept, key=lambda i: (-i.rank, i.fingerprint))), tuple(surplus)


def refusal(item: Item, table: Precision = MEASURED) -> str:
    """Why the marks of its pattern keep the item from being offered; empty when they do not."""
    if not table.is_too_poor(item.relation, item.pattern):
        return ""
    tally = table.tally(item.relation, item.pattern)
    return (
        f"Only {tally.good} of {tally.total} marked items of the pattern "
        f"{item.pattern} were good as they were."
    )


def _ranked(item: Item, factors: tuple[_Factor, ...]) -> Item:
    words = "; ".join(factor.words for factor in factors if factor.words)
    return replace(
        item,
        rank=round(_product(factors), 4),
        rank_reason=f"{words}.",
    )


def _factors(item: Item, table: Precision) -> Iterator[_Factor]:
    articles = len({source.article for source in item.sources})
    yield _precision(item, table, articles)
    sentence = item.sources[0].sentence
    if item.key not in sentence:
        yield _Factor(by=_NOT_WORD_FOR_WORD, words="its sentence spells the answer differently")
    if len(sentence.split()) > _LONG:
        yield _Factor(by=_LONG_SENTENCE, words="its sentence is long")
    if not _is_functional(item):
        yield _Factor(by=_SEVERAL_TRUTHS, words="there could be a second right answer")
    if number := len(item.findings):
        words = "a check warns" if number == 1 else f"{number} checks warn"
        yield _Factor(by=max(1 - _WARNING * number, 0.0), words=words)


def _precision(item: Item, table: Precision, articles: int) -> _Factor:
    """The share of good items of the pattern; each article that agrees takes half the doubt."""
    share = table.expected(item.relation, item.pattern)
    tally = table.tally(item.relation, item.pattern)
    told = f"{tally.good} of {tally.total} marked were" if tally.total else "none was marked yet"
    agreeing = "" if articles == 1 else f"; {articles} articles state it"
    doubt = (1 - share) * _DOUBT_LEFT ** (min(articles, _ARTICLES_COUNTED) - 1)
    words = f"{share:.0%} of the items of its pattern are expected to be good ({told}){agreeing}"
    return _Factor(by=1 - doubt, words=words)


def _again(times: int) -> _Factor:
    if not times:
        return _Factor(by=1.0)
    better = "a better item asks" if times == 1 else f"{times} better items ask"
    return _Factor(by=_REPEATED**times, words=f"{better} the like of the same subject")


def _product(factors: Iterable[_Factor]) -> float:
    product = 1.0
    for factor in factors:
        product *= factor.by
    return product


def _is_functional(item: Item) -> bool:
    relation = RELATIONS.get(item.relation)
    return relation is not None and relation.is_functional
