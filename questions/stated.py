"""Facts of any kind, read from plain declarative sentences by their grammar.

The typed relations know what they look for; this stage knows only how a clause is built and refuses
what it does not fully understand. Its facts carry their stem, worded here, as a qualifier
(`questions.lexicon.wordings` only repeats it). What a typed relation found in the same sentence is
left to that relation. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from questions.asking import (
    Question,
    Referents,
    Terms,
    ask,
    ask_events,
    ask_properties,
    ask_relations,
    ask_terms,
)
from questions.clauses import Names, certain, opening, parse, read, unbracketed
from questions.model import (
    Article,
    Entity,
    Evidence,
    Fact,
    Kind,
    Line,
    LineKind,
    Mention,
    Sentence,
)

MAX_WORDS = 60


def facts(
    article: Article,
    lines: Iterable[Line],
    sentences: Sequence[Sentence],
    mentions: Sequence[Sequence[Mention]],
    topic: Entity | None,
    typed: Iterable[Fact],
    *,
    names: Names | None = None,
) -> Iterator[Fact]:
    """What the sentences of one article state, in order; nothing that `typed` has already.

    `mentions` are those of each sentence, `topic` what the article is about, if known; `names` what
    `naming` makes of them, where that is known already.
    """
    names = names or naming(article, lines, mentions, topic)
    typed = tuple(typed)
    known = _known(typed)
    dates = {(f.subject.name.casefold(), f.value) for f in typed if f.kind is Kind.DATE}
    for sentence, question in _questions(article, sentences, names):
        if question.said not in sentence.text or (sentence.start, question.said) in known:
            continue
        about = question.about or names.topic
        if about is not None and (about.name.casefold(), question.value) in dates:
            continue
        yield _fact(sentence, question, names)


def naming(
    article: Article,
    lines: Iterable[Line],
    mentions: Sequence[Sequence[Mention]],
    topic: Entity | None,
) -> Names:
    """What the article tells of the names in it."""
    headline = next((line.text for line in lines if line.kind is LineKind.HEADING), "")
    return Names(article.text, mentions, topic, headline)


def _known(typed: Iterable[Fact]) -> frozenset[tuple[int, str]]:
    """Where typed facts have their answers: the start of the sentence and the answer's words."""
    return frozenset(
        (evidence.sentence.start, evidence.object_text)
        for fact in typed
        for evidence in fact.evidence
    )


def _questions(
    article: Article, sentences: Sequence[Sentence], names: Names
) -> Iterator[tuple[Sentence, Question]]:
    referents = Referents(names, article.text)
    known = Terms(article.text)
    end = -1
    for sentence in sentences:
        if end < 0 or "\n" in article.text[end : sentence.start]:
            referents.new_paragraph()
        end = sentence.end
        stated = certain(sentence)
        if not stated or sentence.text.count(" ") >= MAX_WORDS:
            referents.after(None, ())
            continue
        if sentence.doubt:
            sentence = replace(sentence, doubt="")  # noqa: PLW2901 (what is read of it is certain)
        plain = unbracketed(stated)
        for question in (*ask_terms(plain, known), *ask_properties(plain, names)):
            yield sentence, question
        words = read(plain, names.lower, names.caps, names.known)
        for question in ask_events(words, names):
            yield sentence, question
        main = None
        for clause in parse(words):
            subject = referents.resolve(clause.subject)
            if clause.origin == "main":
                main = subject
            if subject is not None:
                for question in ask(referents.told(clause, subject), subject, names):
                    yield sentence, question
        if main is None and (first := opening(words)) is not None:
            main = referents.resolve(first)
        for question in ask_relations(words, main, names):
            yield sentence, question
        referents.after(main, words)


def _fact(sentence: Sentence, question: Question, names: Names) -> Fact:
    about = question.about or names.topic or _unknown(sentence.article)
    qualifiers = [("stem", question.stem)]
    if question.noun:
        qualifiers.append(("asked", question.noun))
    return Fact(
        relation=question.relation,
        subject=about,
        object=question.key,
        value=question.value,
        kind=question.kind,
        pattern=question.pattern,
        evidence=(Evidence(sentence=sentence, object_text=question.said),),
        qualifiers=tuple(qualifiers),
        rivals=question.rivals,
    )


def _unknown(article: str) -> Entity:
    """What an article is about that does not say it: the article itself."""
    return Entity(id=f"other:{article}", kind=Kind.OTHER, name=article)
