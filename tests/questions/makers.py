"""Makes facts, prompts and drafts by hand, about an invented series."""

from __future__ import annotations

from dataclasses import replace

from questions.lexicon.catalogue import RELATIONS
from questions.model import (
    Article,
    Direction,
    Distractor,
    Draft,
    Entity,
    Evidence,
    Fact,
    Item,
    Kind,
    Knowledge,
    Prompt,
    Sentence,
    Source,
)

WORK = Entity(id="title:dark water", kind=Kind.TITLE, name="Dark Water", noun="series")


def make_entity(name: str, kind: Kind = Kind.PERSON, noun: str = "", *aliases: str) -> Entity:
    return Entity(
        id=f"{kind}:{name.casefold()}", kind=kind, name=name, noun=noun, aliases=tuple(aliases)
    )


def make_fact(
    relation: str,
    answer: str | Entity,
    *,
    subject: Entity = WORK,
    value: str = "",
    sentence: str = "",
    article: str = "one",
    conflict: str = "",
    doubt: str = "",
    **qualifiers: str,
) -> Fact:
    text = answer if isinstance(answer, str) else answer.name
    words = sentence or f"In {subject.name} it is {text}."
    proof = Sentence(article=article, text=words, start=0, end=len(words), doubt=doubt)
    return Fact(
        relation=relation,
        subject=subject,
        object=text,
        value=answer.id if isinstance(answer, Entity) else value or text.casefold(),
        kind=answer.kind if isinstance(answer, Entity) else RELATIONS[relation].object_kind,
        pattern="a-row",
        evidence=(Evidence(sentence=proof, object_text=text),),
        qualifiers=tuple(sorted(qualifiers.items())),
        conflict=conflict,
    )


def make_knowledge(*facts: Fact, entities: tuple[Entity, ...] = ()) -> Knowledge:
    known = {e.id: e for e in (*entities, *(fact.subject for fact in facts))}
    slugs = dict.fromkeys(e.sentence.article for fact in facts for e in fact.evidence)
    return Knowledge(
        articles=tuple(
            Article(slug=slug, text="…", author="William Schwartz", publisher="HanCinema")
            for slug in slugs
        ),
        entities=known,
        facts=facts,
    )


def make_draft(
    stem: str = "Which animal is infected by the virus in the series Dark Water?",
    key: str = "hamster",
    options: tuple[str, ...] = ("rabbit", "ferret", "gerbil"),
    *,
    kind: Kind = Kind.OTHER,
    relation: str = "carrier",
    sentence: str = "",
    truths: tuple[str, ...] = (),
    spellings: dict[str, tuple[str, ...]] | None = None,
    names: tuple[str, ...] = ("Dark Water",),
    bylines: tuple[str, ...] = (),
    doubt: str = "",
    stated: tuple[str, ...] = (),
    aliases: tuple[str, ...] = (),
    subject: Entity = WORK,
) -> Draft:
    words = sentence or f"It is the {key} that they fear."
    fact = make_fact(relation, key, sentence=words, doubt=doubt, subject=subject)
    proofs = tuple(replace(fact.evidence[0], object_text=text) for text in stated)
    fact = replace(fact, evidence=proofs or fact.evidence, kind=kind)
    prompt = Prompt(
        fact=fact,
        direction=Direction.FORWARD,
        stem=stem,
        key=key,
        value=fact.value,
        kind=kind,
        names=names,
    )
    item = Item(
        uid="0" * 32,
        fingerprint="1" * 32,
        fact="2" * 32,
        stem=stem,
        key=key,
        distractors=tuple(Distractor(text=text, because="why not") for text in options),
        relation=relation,
        pattern="a-row",
        kind=kind,
        subject=subject.name,
        sources=(Source(article="one", sentence=words, start=0, end=len(words)),),
        aliases=aliases,
    )
    also = spellings or {}
    return Draft(
        item=item,
        prompt=prompt,
        spellings=tuple(frozenset((o, *also.get(o, ()))) for o in item.options),
        truths=frozenset((key, *truths)),
        bylines=frozenset(bylines),
    )
