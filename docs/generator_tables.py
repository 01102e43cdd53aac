"""Writes the tables of docs/GENERATOR.md between their markers, from what the code does.

python docs/generator_tables.py            writes them
python docs/generator_tables.py --check    says with its exit status whether they are current
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from made_tables import main

from questions import articles, pipeline
from questions.lexicon.catalogue import RELATIONS
from questions.lexicon.precision import MEASURED
from questions.model import Generation

ROOT = Path(__file__).resolve().parent.parent
FOLLOWED = "plays"  # the relation of the item that is followed all the way
KEY = "Park Ji-hu"


@cache
def _seeds() -> Generation:
    sources = articles.read_sources(ROOT / "seeds")
    found = [articles.read(path, sources) for path in articles.find(ROOT / "seeds")]
    return pipeline.generate(found, Random(0))  # noqa: S311 - any seed, always the same


def way() -> Iterator[str]:
    """One sentence of the seeds, stage by stage, up to its item."""
    item = next(i for i in _seeds().items if (i.relation, i.key) == (FOLLOWED, KEY))
    known = _seeds().knowledge
    source = item.sources[0]
    fact = next(
        f
        for f in known.facts
        if f.relation == FOLLOWED
        and f.object == KEY
        and f.evidence[0].sentence.start == source.start
    )
    account = next(a for a in known.accounts if a.article == source.article)
    person = known.entities[fact.value]
    yield "| stage | what it makes |"
    yield "|---|---|"
    place = f"{source.article}, characters {source.start} to {source.end}"
    yield f"| sentence | “{source.sentence}” ({place}) |"
    if account.topic:
        yield f"| topic | {account.topic.name} ({account.topic.noun or account.topic.kind}) |"
    yield f"| aliases | {person.name}; elsewhere {', '.join(person.aliases) or 'nothing else'} |"
    qualifiers = ", ".join(f"{name}: {text}" for name, text in fact.qualifiers)
    yield f"| fact | `{fact.relation}`({fact.subject.name}, {fact.object}), {qualifiers} |"
    yield f"| pattern | `{fact.pattern}` |"
    yield f"| stem and key | {item.stem} – {item.key} |"
    for wrong in item.distractors:
        yield f"| wrong option | {wrong.text}: {wrong.because} |"
    findings = "; ".join(finding.words for finding in item.findings) or "no finding"
    yield f"| checks | {findings} |"
    yield f"| rank | {item.rank:.2f}: {item.rank_reason} |"
    yield f"| difficulty | {item.difficulty}: {item.difficulty_reason} |"


def relations() -> Iterator[str]:
    """Every relation with an example fact and, where the seeds have one, the question it became."""
    asked = {item.relation: item for item in reversed(_seeds().items)}
    yield "| relation | answer | an example | asked of the seeds |"
    yield "|---|---|---|---|"
    for name, relation in RELATIONS.items():
        item = asked.get(name)
        question = f"{item.stem} – {item.key}" if item else ""
        yield f"| `{name}` | {relation.object_kind} | {relation.reads} | {question} |"


def precision() -> Iterator[str]:
    """What people who marked items said of each pattern."""
    if not MEASURED.rows:
        yield "Not yet measured: nobody's marks are in the table, so all patterns count alike."
        return
    yield "| relation | pattern | good as it is | good once mended | bad |"
    yield "|---|---|---:|---:|---:|"
    for (relation, pattern), tally in sorted(MEASURED.rows.items()):
        yield f"| `{relation}` | `{pattern}` | {tally.good} | {tally.fix} | {tally.bad} |"


TABLES = {"way": way, "relations": relations, "precision": precision}


if __name__ == "__main__":
    main(ROOT / "docs" / "GENERATOR.md", TABLES)
