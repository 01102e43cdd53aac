"""Say in plain words how the outcome came about. Pure: from values to lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from questions.model import Account, Article, Item, Knowledge, Source

# A sentence is recognised by as many characters; the whole of it stands in the article.
MAX_SHOWN = 160


def articles(knowledge: Knowledge) -> Iterator[str]:
    """Each article: what it was taken to be about, which lines and sentences were left and why."""
    texts = {article.slug: article for article in knowledge.articles}
    yield f"Articles: {len(knowledge.accounts)}"
    for account in knowledge.accounts:
        yield ""
        yield account.article
        yield from (f"   {line}" for line in _account(account, texts[account.article]))


def disputes(knowledge: Knowledge) -> Iterator[str]:
    """What the articles say differently, each with the sentences that say so."""
    yield f"Said differently: {len(knowledge.disputes)}"
    for dispute in knowledge.disputes:
        yield ""
        yield dispute.words
        for side in dispute.sides:
            for source in side.sources:
                yield f"   {side.object}: {_proof(source)}"


def _account(account: Account, article: Article) -> Iterator[str]:
    topic = account.topic
    if topic is None:
        yield "topic: not certain; only sentences that name all they speak of were used"
    else:
        yield f"topic: {topic.name} ({topic.noun or topic.kind})"
    for name in ("title", "author", "publisher", "date", "origin", "licence", "language"):
        if value := getattr(article, name):
            yield f"{name}: {value}"
    yield f"left out: {len(account.dropped)} lines, {len(account.doubtful)} sentences"
    left = [(line.start, f"{line.reason}: {_short(line.text)}") for line in account.dropped]
    left += [
        (each.start, f"no proof, {each.doubt}: {_short(each.text)}") for each in account.doubtful
    ]
    number = 1
    at = 0
    for start, words in sorted(left):
        number += article.text.count("\n", at, start)
        at = start
        yield f"line {number}: {words}"


def _short(text: str) -> str:
    flat = _on_one_line(text)
    return flat if len(flat) <= MAX_SHOWN else f"{flat[:MAX_SHOWN]} …"


def items(listed: Sequence[Item]) -> Iterator[str]:
    """Each item: its proof, why each wrong option was chosen, why it is so hard and ranks there."""
    yield f"Items: {len(listed)}"
    for number, item in enumerate(listed, start=1):
        yield ""
        yield f"{number}. {item.stem}"
        yield from (f"   {line}" for line in _item(item))


def _item(item: Item) -> Iterator[str]:
    yield f"right: {item.key}"
    for distractor in item.distractors:
        yield f"wrong: {distractor.text} ({distractor.because})"
    for source in item.sources:
        yield f"proof: {_proof(source)}"
    for finding in item.findings:
        yield f"warning: {finding.words} ({finding.rule})"
    if item.difficulty is not None:
        yield f"difficulty {item.difficulty:.2f}: {item.difficulty_reason}"
    yield f"rank {item.rank:.2f}: {item.rank_reason}"
    yield f"pattern: {item.pattern} of {item.relation}, item {item.uid}"


def _proof(source: Source) -> str:
    return f"{_on_one_line(source.sentence)} [{source.article}, {source.start}]"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
