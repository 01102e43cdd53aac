"""Turn a clause into a question: auxiliary first, the rest as it was said.

Pure. Nothing is inflected that the sentence did not have but for the base form after "did", the
simple past of a by-agent's deed, and the small first letter of a subject that opened the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise, zip_longest

from questions.asking.gates import CALLED, tells_when
from questions.asking.values import Subject
from questions.clauses.grammar import is_plural
from questions.clauses.naming import Names
from questions.clauses.values import Chunk, Clause, Shape, Word, join
from questions.lexicon import complements, nouns
from questions.lexicon.function_words import DISCOURSE, FAMILIAR, LOOSE
from questions.lexicon.places import NATIONALITIES
from questions.lexicon.verbs import VERBS
from questions.model import Kind

# Longer than this an adjunct is left out: it cannot be taken in when read aloud.
MAX_REST = 11
_FOR_A_PURPOSE = 4  # words more, where otherwise it is not told to do what somebody came
_NEEDLESS = DISCOURSE | {"specifically", "alone", "respectively", "overall"}
_SPACES = re.compile(r"\s+([,.;?])")
# What follows these belongs to the verb: from where, into what.
# Says nothing of which one is meant, or where.
_SPARE = frozenset({"somewhere", "prestigious", "renowned", "famed", "acclaimed", "so-called"})
_COMPLETING = frozenset({"from", "into", "against", "between", "as"})
# Nouns that what follows completes.
_PLANNED = frozenset(
    "ability agreement attempt bid campaign chance decision deal effort offer order permission plan "
    "plans power promise proposal refusal right rights vote".split()
)
_SIGNPOSTS = frozenset(
    {
        "for example",
        "for instance",
        "in fact",
        "in general",
        "in particular",
        "in practice",
        "in turn",
        "as a result",
        "as such",
        "by contrast",
        "in addition",
        "in effect",
        "in exchange",
        "in protest",
        "in response",
        "in retaliation",
        "in return",
        "in revenge",
    }
)
_OF_ITSELF = frozenset({"of natural causes", "of a natural cause", "of old age"})
_SHOWN = frozenset(
    "shown seen listed described noted illustrated depicted mentioned pictured".split()
)
_UNKNOWN = frozenset({"unknown", "undisclosed", "unspecified"})
_PART_OF = re.compile(r"as part of (?:the|an?) [a-z -]+")  # of which one, the article says
# Says what everything is for: "an app for use by children".
_TAIL = re.compile(r" for use(?: (?:by|among) (?:[a-z]+ ?){1,8})?$")
_AN_UNNAMED = re.compile(
    r"\b(of|with|by|for|from|to|against|and) (?=([A-Z][a-z]+) (?:[a-z]+ ){0,2}?([a-z]+) [A-Z])"
)
_IN_A_YEAR = re.compile(r"(?:in|on) (?:.* )?(?:1\d|20)\d\d", re.IGNORECASE)
_A_THING = re.compile(r"\ban? (?:[a-z-]+ ){0,2}[a-z-]+$")


def text_of(words: Iterable[Word]) -> str:
    """The words as they would be printed inside a question, without what points at other sentences."""
    told = list(words)
    kept = [
        word
        for word, following in zip_longest(told, told[1:])
        if word.low not in _SPARE
        and not (word.tag == "r" and following and following.low in _SPARE)
    ]
    while len(kept) > 1 and kept[-1].tag == "r" and kept[-1].low in _NEEDLESS:
        kept.pop()
    if kept and kept[0].tag not in "NQT" and kept[0].text[:1].isupper() and kept[0].text != "I":
        kept[0] = replace(kept[0], text=kept[0].text[0].lower() + kept[0].text[1:])
    return join(kept)


def inverted(clause: Clause, subject: Subject) -> str | None:
    """Auxiliary, subject and main verb in the order of a question: "was X founded"; `None` if not."""
    adverbs = [each for each in clause.adverbs if each.casefold() not in DISCOURSE]
    if clause.shape is Shape.COPULA:
        first, *more = clause.form.split()
        return " ".join((_agreeing(first, subject), subject.text, *more, *adverbs))
    if clause.auxiliaries:
        first, *more = clause.auxiliaries
        is_of_others = clause.origin == "participle" and subject.kind is not Kind.ORGANISATION
        is_many = subject.is_plural or subject.text.endswith("s")
        if first == "were" and is_of_others and not is_many:
            first = "was"  # "the first to come were Orbit Hall, built in 1931, and others"
        return " ".join((_agreeing(first, subject), subject.text, *more, *adverbs, clause.form))
    if not clause.verb:
        return None
    is_one = clause.form in {"has", VERBS.third.get(clause.verb)} or not subject.is_plural
    is_one = is_one and not _is_many(subject)
    helper = "did" if clause.is_past else "does" if is_one else "do"
    return " ".join((helper, subject.text, *adverbs, clause.verb))


# "the Marlow Rovers", "the Leeds Championships"; but the House of Lords, the Press.
_MANY = re.compile(r"the (?:[A-Z][\w’'-]* )*[A-Z][\w’'-]*[a-z](?<!s|u|i)s")
_FOR_MANY = {"was": "were", "is": "are", "has": "have"}
_OF_MANY = frozenset({Kind.ORGANISATION, Kind.OTHER})


def _is_many(subject: Subject) -> bool:
    """Whether the name is one of many, as teams and contests have it: "the Rovers were sold"."""
    is_one = subject.kind not in _OF_MANY or subject.text.endswith((" Nations", " News"))
    return not is_one and _MANY.fullmatch(subject.text) is not None


def _agreeing(auxiliary: str, subject: Subject) -> str:
    """The auxiliary in the number of the name that stands in for "the team"."""
    return _FOR_MANY.get(auxiliary, auxiliary) if _is_many(subject) else auxiliary


def said(clause: Clause) -> str:
    """The verb group in the order of a statement, for questions about the subject."""
    adverbs = [each for each in clause.adverbs if each.casefold() not in DISCOURSE]
    if clause.shape is Shape.COPULA:
        return " ".join((clause.form, *adverbs))
    if clause.auxiliaries:
        first, *more = clause.auxiliaries
        return " ".join((first, *more, *adverbs, clause.form))
    return " ".join((*adverbs, clause.form))


def rest_of(clause: Clause, without: Chunk | None = None) -> str:
    """What follows the verb, then what stood before the subject, without the chunk asked for.

    The last adjuncts are left out where there are too many of them.
    """
    opening = tuple(chunk for chunk in clause.lead if not _is_spare(chunk, clause.rest))
    rest = _short([chunk for chunk in clause.rest if chunk is not without], opening)
    lead = [chunk for chunk in opening if chunk is not without]
    told = [c for c in _without_charts((*_whole(rest), *lead)) if not _is_unknown(c)]
    texts = [text_of(_uncalled(chunk.words)) for chunk in told]
    return " ".join(
        text
        for text, following in zip_longest(texts, told[1:])
        if text and not _is_signpost(text, following)
    )


def _is_spare(chunk: Chunk, rest: tuple[Chunk, ...]) -> bool:
    """Whether what opened the sentence would hang at the end of the question.

    "With exploration" says nothing; "with his father's approval" behind "to avoid service" would be
    said of the service.
    """
    if chunk.prep in {"like", "unlike"} or chunk.tags in {"in", "iG"}:
        return chunk.prep in {"like", "unlike", "with", "through", "amid"}
    has_purpose = any(re.match(r"k[zyu]", c.tags) for c in rest)
    is_told = bool({"T", "X", "N", "Q", "#"} & set(chunk.tags))
    return has_purpose and chunk.prep in {"with", "without", "under"} and not is_told


def _uncalled(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without "called …" behind a name, which is of something told before it."""
    for at, (word, following) in enumerate(pairwise(words)):
        if word.tag in "NQ" and following.low in CALLED:
            return words[: at + 1]
    return words


def _is_unknown(chunk: Chunk) -> bool:
    is_needless = all(word.tag == "r" and word.low in _NEEDLESS for word in chunk.words)
    is_open = any(word.low in _UNKNOWN for word in chunk.words)
    return is_open or is_needless or chunk.text in _OF_ITSELF  # "was released later in 1951"


def _without_charts(told: tuple[Chunk, ...]) -> list[Chunk]:
    """The chunks without what points at a picture or a list: "as shown by the chart"."""
    kept: list[Chunk] = []
    is_shown = False
    for chunk in told:
        is_shown = (is_shown and chunk.prep in {"by", "in", "on"} and "T" not in chunk.tags) or (
            chunk.prep == "as" and len(chunk.words) > 1 and chunk.words[1].low in _SHOWN
        )
        if not is_shown:
            kept.append(chunk)
    return kept


def _is_signpost(text: str, following: Chunk | None) -> bool:
    """Whether it only ties the clause to what was told before: "in return", "as part of the show"."""
    is_completed = following is not None and following.prep in {
        "to",
        "for",
        "against",
        "at",
        "over",
        "about",
    }
    return (text in _SIGNPOSTS or bool(_PART_OF.fullmatch(text))) and not is_completed


def _whole(rest: list[Chunk]) -> list[Chunk]:
    """The chunks without "between an army under …" and what follows it: the second was cut off."""
    for at, chunk in enumerate(rest):
        if chunk.prep == "between" and "c" not in chunk.tags and not is_plural(chunk.inner):
            return [*rest[:at], *(each for each in rest[at:] if "T" in each.tags)]
    return rest


def _short(rest: list[Chunk], lead: tuple[Chunk, ...]) -> list[Chunk]:
    """The chunks without the last adjuncts, as far as nothing kept is left hanging by that."""
    room = MAX_REST - sum(len(chunk.words) for chunk in lead)
    dated = [chunk for chunk in rest if "T" in chunk.tags]
    kept = [chunk for chunk in rest if "T" not in chunk.tags]
    if sum(len(chunk.words) for chunk in rest) <= room:
        return rest
    if kept and any(w.tag == "a" and w.low in _SINGLING for w in kept[0].words):
        return rest  # "their first show in the classic line-up" was not their first show
    least = 2 if kept and kept[0].words[0].low in {"a", "an"} else 1
    while len(kept) > least and sum(len(chunk.words) for chunk in kept) > room:
        kept = kept[:-1]
    while len(kept) > least and (kept[-1].tags[-1] in "vwGzu" or "N" not in kept[-1].tags):
        kept = kept[:-1]
    if kept and kept[-1].tags[-1] in "vwGzu":
        return rest
    left = _next_to(kept, rest, dated)
    is_purpose = left is not None and re.match(r"k[zyu]", left.tags) is not None
    if is_purpose and sum(len(chunk.words) for chunk in rest) <= room + _FOR_A_PURPOSE:
        return rest
    while (left := _next_to(kept, rest, dated)) is not None and _belongs(left, kept):
        kept = kept[:-1]
        if len(kept) < least:
            return rest
    return [chunk for chunk in rest if chunk in kept or chunk in dated]


def says_all(clause: Clause) -> bool:
    """Whether a question about the clause says all that follows its verb."""
    rest = list(clause.rest)
    return len(_short(rest, clause.lead)) == len(rest)


def _next_to(kept: list[Chunk], rest: list[Chunk], dated: list[Chunk]) -> Chunk | None:
    """The first chunk that is left out."""
    return next((chunk for chunk in rest if chunk not in kept and chunk not in dated), None)


def _belongs(chunk: Chunk, kept: list[Chunk]) -> bool:
    """Whether the chunk tells which thing is meant, or how many: without it something else is said.

    "the decision of clubs … to break away", "raids with at least 100 tons", "removed … from the
    curriculum", "a new app … for children".
    """
    if chunk.prep in _COMPLETING or (chunk.prep == "with" and re.match(r"i[ra]*[#$%]", chunk.tags)):
        return True
    if not kept:
        return False
    if chunk.prep in {"on", "in"} and kept[-1].words[-1].tag == "#":
        return True  # "was listed at number 27 on the survey"
    if chunk.prep in complements.NEEDS.get(kept[-1].words[-1].low, "").split():
        return True  # "severed its ties with Leeds"
    is_the = kept[-1].words[0].low == "the" and not any(t in kept[-1].tags for t in "NQ")
    if (
        len(kept) == 1
        and is_the
        and chunk.prep in {"for", "to", "on", "from", "between", "against"}
    ):
        return True  # "sat the examinations for the Polytechnic", "applied the theory to model …"
    if chunk.prep == "to" and kept[-1].words[-1].low in {"name", "names"}:
        return True  # "changed their name to Queen"
    # "the decision of clubs in the north to join": the decision goes where its infinitive goes.
    near = kept if chunk.tags.startswith("k") else kept[-1:]
    is_plan = any(word.low in _PLANNED for each in near for word in each.words)
    return is_plan or bool(_A_THING.search(kept[-1].text))


def agent_active(clause: Clause) -> str | None:
    """The verb as the by-agent's deed: "was founded" → "founded"; `None` where that is not safe."""
    if clause.shape is not Shape.PASSIVE or not clause.verb:
        return None
    first = clause.auxiliaries[0]
    adverbs = [each for each in clause.adverbs if each.casefold() not in DISCOURSE]
    if first in {"was", "were"}:
        return " ".join((*adverbs, VERBS.past[clause.verb]))
    if first in {"is", "are"}:
        return " ".join((*adverbs, VERBS.third[clause.verb]))
    return " ".join((first, *adverbs, clause.form))


def finished(*parts: str) -> str:
    """A stem of the parts, with a capital and one question mark."""
    text = " ".join(part for part in parts if part)
    text = _AN_UNNAMED.sub(_with_article, _TAIL.sub("", _SPACES.sub(r"\1", text).strip()))
    return f"{text[0].upper()}{text[1:]}?"


def _with_article(match: re.Match[str]) -> str:
    """Before somebody's calling, as newspapers leave it out: "with the Irish rock band U2"."""
    is_calling = match[2] in NATIONALITIES and match[3] in nouns.KINDS
    return f"{match[1]} the {match[0][len(match[1]) + 1 :]}" if is_calling else match[0]


def is_loose(clause: Clause) -> bool:
    """Whether the clause ties itself to the day it was written on, or hedges."""
    words = [w.low for chunk in (clause.subject, *clause.rest, *clause.lead) for w in chunk.words]
    return any(word in LOOSE for word in (*words, *(a.casefold() for a in clause.adverbs)))


def is_repeated(clause: Clause) -> bool:
    """Whether it was done before as well, or told only as the background of something else."""
    words = {w.low for chunk in (*clause.rest, *clause.lead) for w in chunk.words}
    words |= {adverb.casefold() for adverb in clause.adverbs}
    return "again" in words or (clause.auxiliaries[:1] == ("had",) and "already" in words)


def plain(clause: Clause, subject: Subject) -> Clause:
    """The clause in the simple past where it had the pluperfect for no reason a question has.

    And so it is with the perfect, which English does not use of a year: "have been sold in 2015".
    """
    is_perfect = clause.auxiliaries[:1] in (("has",), ("have",)) and _is_of_a_year(clause)
    if not (is_perfect or clause.auxiliaries[:1] == ("had",)) or not clause.verb:
        return clause
    if any(_is_open_ended(chunk) for chunk in (*clause.rest, *clause.lead)):
        return clause
    if clause.shape is Shape.ACTIVE:
        return replace(clause, auxiliaries=(), form=VERBS.past[clause.verb])
    return replace(clause, auxiliaries=("were" if subject.is_plural else "was",))


def _is_open_ended(chunk: Chunk) -> bool:
    """Whether it says by, since or until when; who it was done by does not."""
    is_by_then = chunk.prep == "by" and bool({"T", "X", "y", "n"} & set(chunk.tags[1:]))
    return chunk.prep in {"since", "until"} or (is_by_then and "N" not in chunk.tags)


def _is_of_a_year(clause: Clause) -> bool:
    """Whether one year is told in which it was done, and none since when."""
    dates = [c for c in (*clause.rest, *clause.lead) if set(c.tags) & {"T", "X"}]
    return len(dates) == 1 and bool(_IN_A_YEAR.fullmatch(dates[0].text))


def introduced(clause: Clause, subject: Subject, names: Names) -> Clause:
    """The clause with everybody in its adjuncts and complements shown by their full names."""
    return replace(
        clause,
        rest=tuple(_introduced(chunk, subject, names) for chunk in clause.rest),
        lead=tuple(_introduced(chunk, subject, names) for chunk in clause.lead),
    )


def _introduced(chunk: Chunk, subject: Subject, names: Names) -> Chunk:
    if "N" not in chunk.tags:
        return chunk
    words = [
        word  # "the Huygens probe"
        if following in set("nyu") or _is_eponym(chunk.words, at) or _is_counted(chunk.words, at)
        else _full(word, subject, names)
        for at, (word, following) in enumerate(zip(chunk.words, f"{chunk.tags[1:]} ", strict=True))
    ]
    return replace(chunk, words=tuple(words))


# What is called after somebody by the surname: "Weil's disease".
_CALLED_AFTER = frozenset(
    "disease syndrome law laws theorem comet equation equations constant principle paradox effect method"
    " test disorder theory number sign reagent rule conjecture hypothesis".split()
)


def _is_counted(words: tuple[Word, ...], at: int) -> bool:
    """Whether an ordinal or a nickname stands before the name: "the 13th Amendment", '"Mo" Stone'."""
    before = words[at - 1] if at else None
    return before is not None and (before.tag == "Q" or bool(_ORDINAL.fullmatch(before.text)))


def _is_eponym(words: tuple[Word, ...], at: int) -> bool:
    behind = words[at + 1 : at + 3]
    return len(behind) > 1 and behind[0].tag == "P" and behind[1].low in _CALLED_AFTER


def _full(word: Word, subject: Subject, names: Names) -> Word:
    if word.tag != "N":
        return word
    is_person = names.what(word.text)[0] is Kind.PERSON
    full = names.full(word.text) if is_person else word.text
    full = names.longer(full)
    if full == subject.name and " " in word.text:
        return word  # "his grandfather Alexander Bell" is not himself
    return word if full == word.text else replace(word, shown=full)


_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_BACK = re.compile(r"d[av]?[nyYu]$|d[nyu]P")
_GENERIC = frozenset(nouns.KINDS) | {"trust", "crown", "commission", "duchess", "governor-general"}
_SINGLING = frozenset(
    "first second third fourth fifth last largest oldest highest longest youngest best only".split()
)
_LONG = frozenset({"war", "conflict", "reign", "campaign", "season", "siege"})
_ROUNDS = frozenset(
    "half round leg semi-final semi-finals quarter-final quarter-finals play-off play-offs replay".split()
)
_BESIDE = frozenset({"previous", "preceding", "following", "next", "same"})
_AGAIN = frozenset({"new", "old", "first", "second", "last", "final", "other"})


_TAKING_OUT = frozenset(
    "ban bar delete drop eliminate exclude exempt expel remove separate strike withdraw".split()
)
# Adjuncts that only place a deed: a question does without them when they point back.
_PLACING = frozenset(
    "alongside in at during after before from within near on over under by outside inside".split()
)


def without_pointing(clause: Clause) -> tuple[Clause, tuple[str, ...]]:
    """The clause without adjuncts that mean something told before, and what else in it does so.

    "the transaction" and "the band" cannot be asked about; "during the war" can be left out.
    """
    chunks = (*clause.rest, *clause.lead)
    pointing = [chunk for at, chunk in enumerate(chunks) if _points_back(clause, chunks, at)]
    is_singled = any(w.tag == "a" and w.low in _SINGLING for c in clause.rest[:1] for w in c.words)
    spare = [
        chunk
        for chunk in pointing
        if chunk.prep in _PLACING
        and not (is_singled and chunk in clause.rest)
        and not (chunk.prep == "from" and clause.verb in _TAKING_OUT)
        and len(clause.rest) > 1
        and chunk is not clause.rest[0]
        and (tells_when(clause) or not _is_occasion(chunk))
    ]
    kept = replace(
        clause,
        rest=tuple(chunk for chunk in clause.rest if chunk not in spare),
        lead=tuple(chunk for chunk in clause.lead if chunk not in spare),
    )
    return kept, tuple(text_of(chunk.words) for chunk in pointing if chunk not in spare)


def _is_occasion(chunk: Chunk) -> bool:
    """Whether it tells in which match, race or meeting it was done: without it that is open."""
    return chunk.words[-1].low in (nouns.EVENTS - _LONG) | _ROUNDS


def _points_back(clause: Clause, chunks: tuple[Chunk, ...], at: int) -> bool:
    inner = chunks[at].inner
    tags = "".join(w.tag for w in inner)
    if not inner or inner[0].low != "the":
        return False
    if len(inner) > 1 and inner[1].low in FAMILIAR:
        return False  # "to the Moon", "the world's largest studio"
    if [w.low for w in inner] == ["the", "first", "time"]:
        return False
    if len(inner) > 2 and inner[1].low in _BESIDE:
        return True  # "the previous tournament"
    if len(inner) > 1 and inner[1].low.endswith("-year-old") and tags[2:3] not in set("nNyYaA"):
        return True  # "met the 12-year-old fuming over a thief"
    if tags == "dN":
        return inner[1].low in _GENERIC
    if re.fullmatch(r"d#[any]*[nyYu]", tags):
        return True  # "discovered the two moons"
    if not _BACK.match(tags):
        return False
    if len(inner) > 2 and inner[1].tag == "a" and inner[1].low not in _AGAIN:
        return False
    if inner[-1].low in FAMILIAR or inner[-1].low.endswith("est"):
        return False
    following = chunks[at + 1] if at + 1 < len(clause.rest) else None
    if following is not None and following.prep == "to" and inner[1].low in _SINGLING:
        return False  # "the first man to walk": said of nobody before
    return not (
        following is not None
        and following.prep in {"to", "for", "with", "from", "on", "against", "between", "at"}
        and any(w.tag in "NQ" for w in following.words)
    )
