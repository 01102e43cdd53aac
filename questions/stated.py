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
    Subject,
    Terms,
    ask,
    ask_children,
    ask_events,
    ask_properties,
    ask_relations,
    ask_terms,
    ask_titles,
    ask_works,
    couple,
    restored,
    small,
    spelled_out,
)
from questions.clauses import (
    Chunk,
    Clause,
    Names,
    Word,
    certain,
    made,
    opening,
    parse,
    read,
    unbracketed,
)
from questions.lexicon import origins
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

MAX_WORDS = 90


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
    asked = tuple(_questions(article, sentences, names))
    elsewhere = _elsewhere(question for _, question in asked)
    for sentence, question in asked:
        if question.value not in elsewhere.get(question.stem, {question.value}):
            continue
        said = _written(question.said, sentence)
        if not said or (sentence.start, said) in known:
            continue
        about = question.about or names.topic
        if about is not None and (about.name.casefold(), question.value) in dates:
            continue
        told = restored(replace(question, said=said), sentence.text)
        told = small(spelled_out(told, names), sentence.text, names)
        yield _fact(sentence, told, names)


def _elsewhere(asked: Iterable[Question]) -> dict[str, set[str]]:
    """The stems that another one goes on from with a place, and the answers of that.

    Where a thing came out on one day in Poland, "When did it come out?" has another answer as well.
    """
    found: dict[str, set[str]] = {}
    for question in asked:
        stem = question.stem
        at = stem.rfind(" in ")
        is_place = at > 0 and stem[at + 4 :].removeprefix("the ")[:1].isupper()
        if question.kind is Kind.DATE and is_place:
            found.setdefault(f"{stem[:at]}?", set()).add(question.value)
    return found


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
    married: tuple[str, str] | None = None
    for sentence in sentences:
        if end < 0 or "\n" in article.text[end : sentence.start]:
            referents.new_paragraph()
        end = sentence.end
        stated = certain(sentence)
        if not stated or sentence.text.count(" ") >= MAX_WORDS:
            referents.after(None, ())
            married = None
            continue
        if sentence.doubt:
            sentence = replace(sentence, doubt="")  # noqa: PLW2901 (what is read of it is certain)
        plain = unbracketed(stated)
        is_it = plain.startswith("It") and _is_topic(referents)
        plainly = (*ask_terms(plain, known), *ask_properties(plain, names, is_it=is_it))
        for question in (*plainly, *ask_works(stated, names)):
            yield sentence, question
        words = referents.placed(read(plain, names.lower, names.caps, names.known))
        for question in (*ask_events(words, names), *ask_children(words, married)):
            yield sentence, question
        main = married = earlier = None
        clauses = parse(words)
        for clause in clauses:
            subject = _meant(clause, earlier, referents, clauses[0])
            earlier = subject if clause.origin in {"beside", "main"} else earlier
            married = married or couple(clause, subject, names)
            if clause.origin == "main":
                main = subject
            if subject is not None:
                for question in ask(referents.told(clause, subject), subject, names):
                    yield sentence, question
        if main is None and (first := opening(words)) is not None:
            main = referents.resolve(first)
        for question in (
            *ask_relations(words, main, names),
            *ask_titles(words, main, names, referents.resolve),
            *_makers(words, referents, names),
        ):
            yield sentence, question
        referents.after(main, words)


def _meant(
    clause: Clause, earlier: Subject | None, referents: Referents, first: Clause
) -> Subject | None:
    """What the clause is about; `earlier` is what an earlier clause of its sentence was about.

    "When Ford took Hull, he burned it": Ford did, whomever the article is about. What "it" is
    behind another subject than that of the `first` clause, nobody knows.
    """
    is_it = clause.subject.tags == "p" and clause.subject.words[0].low == "it"
    is_other = earlier is None or not earlier.is_topic
    if is_it and is_other and clause.subject.text != first.subject.text:
        return None
    if clause.subject.tags != "p" or earlier is None or earlier.is_topic or not earlier.name:
        return referents.resolve(clause.subject)
    sexes = {"he": "m", "she": "f"}
    own = sexes.get(clause.subject.words[0].low, "")
    if not own or earlier.kind is not Kind.PERSON:
        return None
    is_other = origins.sex(earlier.name) not in {own, ""}
    return referents.resolve(clause.subject) if is_other else earlier


def _makers(words: Sequence[Word], referents: Referents, names: Names) -> Iterator[Question]:
    """Who made what a sentence names in passing."""
    for clause in made(words):
        subject = referents.resolve(clause.subject)
        if subject is not None:
            asked = ask(referents.told(clause, subject), subject, names)
            yield from (each for each in asked if each.pattern.endswith("-agent"))


def _is_topic(referents: Referents) -> bool:
    """Whether "it" is what the article is about."""
    it = referents.resolve(Chunk(words=(Word(text="It", tag="p"),)))
    return it is not None and it.is_topic


def _written(said: str, sentence: Sentence) -> str:
    """The words as the sentence has them, unbreakable blanks and all; empty where it has not."""
    at = sentence.text.replace("\u00a0", " ").find(said)
    return sentence.text[at : at + len(said)] if at >= 0 else ""


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
