"""Say in plain words how the outcome came about. Pure: from values to lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from questions.model import Item


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
        yield f"proof: {_on_one_line(source.sentence)} [{source.article}, {source.start}]"
    for finding in item.findings:
        yield f"warning: {finding.words} ({finding.rule})"
    if item.difficulty is not None:
        yield f"difficulty {item.difficulty:.2f}: {item.difficulty_reason}"
    yield f"rank {item.rank:.2f}: {item.rank_reason}"
    yield f"pattern: {item.pattern} of {item.relation}, item {item.uid}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
