"""Rules about what a stem leaves to its article: "the club", a name cut short, unknown initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.checks.words import unnamed
from questions.lexicon import acronyms, borders, complements, given_names, nouns, peers
from questions.lexicon.definite import POINTING, alone, is_one_of_many
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.function_words import FAMILIAR
from questions.lexicon.likeness import fold
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETTING = re.compile(r"^(?:[^?]{2,70}: (?=[A-Z])|(?:In|At|During) (?:the )?[^?,]{2,70}, )")
_WHO_IS = re.compile(r"[Ww]ho (?:is|was) the [a-z -]+\?")
_BY_KIND = re.compile(
    r"\bthe ([A-Z][a-z]+)(?= (?!(?:of|for|in|to|and|de|du|des|della|von)\b)[a-z]|\?)"
)
# Said of all churches and of any book, too, but not where it ends the stem or owns something.
_LEFT = re.compile(
    r"\bthe (book|novel|essay|letter|poem|film|church|school|bill|statue)(?:[’']s\b|\?$)"
)


def definite(draft: Draft) -> Iterator[Finding]:
    """What "the" is said of is told by a name, a complement or the topic: no "captain" alone.

    Within a named topic things and places are told by that; who did something and what happened are
    not, as it has many of them.

    Source: Haladyna et al. 2002, guidelines 3 and 14 (items independent, directions clear).
    """
    stem = draft.item.stem
    within = _SETTING.match(stem)
    is_within = within is not None or _names_subject(draft)
    if within and _WHO_IS.match(stem, within.end()):
        return  # "In the novel X, who is the narrator?"
    own = draft.item.subject.casefold()
    for noun in alone(stem[within.end() if within else 0 :]):
        kinds = {draft.prompt.fact.subject.kind, nouns.KINDS.get(noun)}
        is_other = within is None and kinds == {Kind.ORGANISATION}  # one body beside another
        is_told = not (is_one_of_many(noun) or is_other) or noun in own
        if is_within and is_told and not (noun in POINTING and within is None):
            continue
        if within and re.search(rf"\b{re.escape(noun)}\b", within[0], re.IGNORECASE):
            continue
        yield _block("definite", f"“the {noun}” is not told by a name or by what it is of.")
    left = None if is_within else _LEFT.search(stem)
    if left and left[1] not in own.split():
        yield _block("definite", f"“the {left[1]}” is not told by a name or by what it is of.")
    found = _BY_KIND.search(stem)
    word = found[1].casefold() if found else ""
    kind = None if word in FAMILIAR else nouns.KINDS.get(word)  # "to the Moon"
    is_held = is_within and kind is Kind.ORGANISATION and word not in POINTING
    is_kind = kind is not None or word in POINTING
    is_own = word in own and own.removeprefix("the ") != word
    if found and is_kind and not is_held and not is_own:
        yield _block("definite", f"“the {found[1]}” could be any.")


def _names_subject(draft: Draft) -> bool:
    subject = draft.item.subject.casefold()
    kind = draft.prompt.fact.subject.kind
    return kind is not Kind.PERSON and subject in draft.item.stem.casefold()


def complement(draft: Draft) -> Iterator[Finding]:
    """It is told with whom ties are severed, on what findings were, and what a treaty was about.

    Source: Haladyna et al. 2002, guidelines 3 and 14 (items independent, directions clear).
    """
    if found := _BASED.search(draft.item.stem):
        yield _block("complement", f"“{found[0]}” lacks what says on what.")
    if noun := complements.lacking(draft.item.stem):
        yield _block("complement", f"“{noun}” lacks what says which one, or of what.")


_BASED = re.compile(r"\b(?:loosely|partly|largely|closely|directly) based\b(?! (?:up)?on\b)")
_GIVEN_EACH_YEAR = re.compile(
    r"\b(?:Who|Which \w+) (?:won|received) (?:the |an? )?(?:[A-Z][\w’'.-]* )*"
    r"(?:Award|Prize|Medal|Cup|Trophy|Championships?|Open|Masters)\?$"
)
_HEADED = re.compile(
    r"\b(?:By whom (?:is|was) .* (?:led|headed|chaired|managed|coached)"
    r"|Who (?:led|leads|headed|heads|chaired|chairs|managed|manages|coached|coaches) "
    r"(?:the )?[A-Z][\w’'&.-]*(?: (?:of |and )?[A-Z][\w’'&.-]*)*)\?$"
)


def which_year(draft: Draft) -> Iterator[Finding]:
    """Who won a prize of every year, or headed a body with many heads, is told with when.

    Source: Haladyna et al. 2002, guidelines 2 and 3 (content that lasts, items independent).
    """
    stem = draft.item.stem
    if re.search(r"\d|\bfirst\b", stem):
        return
    name = draft.item.subject
    is_people = name.endswith(("ans", "ons", "ese", "ish")) and " " not in name
    is_body = draft.prompt.fact.subject.kind is Kind.ORGANISATION or is_people
    if _GIVEN_EACH_YEAR.search(stem) or (is_body and _HEADED.search(stem)):
        yield _block("which-year", "Others did so in other years.")


_DIRECTION = re.compile(r"\b(?:north|south|east|west)", re.IGNORECASE)
# A country was taken by several in the course of time, and conquerors took several countries.
_TOOK = re.compile(
    r"\b[Ww]hich (?:country|empire|power|kingdom) (?:coloni[sz]ed|ruled|occupied|invaded|controlled"
    r"|governed|conquered)\b"
    r"|\b[Ww]hich (?:country|state|province|kingdom|island) did the (?:[A-Z][a-z]+(?:s|sh|ese)"
    r"|Dutch|French) (?:conquer|invade|occupy|settle|raid|coloni[sz]e|reach|enter)\b"
)
# In the world wars they took several.
_IN_WORLD_WARS = re.compile(
    r"\b[Ww]hich (?:country|island|city) did (?:the )?(?:Nazi )?(?:Germany|Germans?"
    r"|Japan|Japanese|Soviet Union|Italy|Axis|Allies)\b[^?]*"
    r"\b(?:invade|occupy|annex|attack|conquer|bomb)\b[^?]*\b(?:191[4-8]|19(?:39|4[0-5]))\b"
)
_DATED = re.compile(r"\b\d{3,4}\b|\b(?:19|20)th[ -]century\b|\bWar\b|\bfor (?:[a-z]+ )*\d+ years\b")


def which_border(draft: Draft) -> Iterator[Finding]:
    """Which country borders another is told with where, and who conquered it with when.

    Source: Haladyna et al. 2002, guideline 19 (one right answer).
    """
    stem = draft.item.stem
    if draft.item.kind is not Kind.PLACE:
        return
    if borders.has_many_neighbours(stem) and not _DIRECTION.search(stem):
        yield _block("which-border", "It has borders with several countries.")
    is_undated = _TOOK.search(stem) and not _DATED.search(stem)
    if is_undated or _IN_WORLD_WARS.search(stem):
        yield _block("which-year", "Others did so in other years.")


# Wars of which there were several, told apart by their number.
_SEVERAL_WARS = re.compile(
    r"\b(?P<which>(?:First|Second|Third|Fourth|Fifth|Sixth|Great|\w+th|\d{4}|[IVX]+) )?(?P<war>"
    r"(?:Russo|Anglo|Sino|Arab|Indo|Polish|Dano|Austro|Graeco|Greco|Franco|Ottoman|Byzantine|Roman|"
    r"Persian|Turco|Mexican|Swedish)[–-](?:Turkish|Persian|Dutch|Afghan|Japanese|Israeli|Pakistani|"
    r"Burmese|Sikh|Boer|Maratha|Mysore|French|Swedish|Russian|Venetian|Hungarian|Safavid|Bulgarian|"
    r"Parthian|Ottoman|Powhatan|Spanish)|"
    r"Balkan|Punic|Chechen|Barbary|Opium|Silesian|Macedonian|Samnite|Schleswig|Carlist|Boer|Sikh|"
    r"Nagorno-Karabakh|Northern|Congo|Bishops['’]) War\b"
)


def which_war(draft: Draft) -> Iterator[Finding]:
    """A war that was fought more than once is told with its number, where it is asked when it was.

    Source: Haladyna et al. 2002, guidelines 3 and 14 (items independent, directions clear).
    """
    found = _SEVERAL_WARS.search(draft.item.stem)
    if draft.prompt.kind is Kind.DATE and found and not found["which"]:
        yield _block("which-war", f"There was more than one {found['war']} War.")


_GOES_ON = re.compile(
    r"[’']? [“\"][^“”\"]{1,24}[”\"] (?=[A-Z])|, (?=Jr\b|Sr\b)"
    r"| (?=(?:de|de la|de l|d|von|van|van der|della|ibn|bin)[’' ]+[A-Z])"
)
# "Ann's Travels in Roe": the title has its end behind a preposition.
_POSSESSED = re.compile(r"\b[A-Z]\w+[’']s [A-Z][a-z]+(?=\?$)")
_IN_TITLE = re.compile(r" (?:in|on|of|with|through|to|at) (?:the )?[A-Z][a-z]+")
_PERSONAL = re.compile(r"\b[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*)?(?=\?|$|[’']s\b)")


def cut_name(draft: Draft) -> Iterator[Finding]:
    """No name in the stem is only its first part: 'the actor Emilio “El Indio” Fernández'.

    Nor is a title that ends the stem: "a script based on Ann's Travels" of Ann's Travels in Marlow.

    Source: found in trials, as `truncation` for the key.
    """
    for source in draft.item.sources[:1]:
        for match in _PERSONAL.finditer(draft.item.stem):
            _, *behind = source.sentence.split(match[0])
            if any(map(_GOES_ON.match, behind)):
                yield _block("truncation", f"“{match[0]}” is only a part of a name.")
        title = _POSSESSED.search(draft.item.stem)
        if title and any(map(_IN_TITLE.match, source.sentence.split(title[0])[1:])):
            yield _block("truncation", f"“{title[0]}” is only a part of a title.")


_OPENS = {
    Kind.ORGANISATION: r"\b[A-Z][a-z]+(?:an|ish|ese)",
    Kind.TITLE: r"\b(?:novel|film|book|play|album|song|movie) [A-Z][a-z]+",
}


def cut_body(draft: Draft) -> Iterator[Finding]:
    """No organisation or work is asked about without the adjective that opens its name.

    Source: found in trials: “Football Federation” of the Croatian Football Federation.
    """
    subject = draft.prompt.fact.subject
    opening = _OPENS.get(subject.kind)
    if opening is None:
        return
    opened = re.compile(rf"{opening} (?={re.escape(subject.name)}\b)")
    for source in draft.item.sources[:1]:
        found = opened.search(source.sentence)
        if found and found[0] not in draft.item.stem and subject.name in draft.item.stem:
            yield _block("truncation", f"“{subject.name}” is only the end of a name.")


def said_twice(draft: Draft) -> Iterator[Finding]:
    """Nobody is called by the full name twice.

    Source: Haladyna et al. 2002, guideline 8 (wording kept clear).
    """
    own = draft.item.subject
    if " " in own and draft.item.stem.casefold().count(own.casefold()) > 1:
        yield _block("clumsy", f"The stem says “{own}” twice.")
        return
    for match in re.finditer(r"\b[A-Z][\w’-]+ [A-Z][\w-]+", unnamed(draft)):
        if draft.item.stem.count(match[0]) > 1:
            yield _block("clumsy", f"The stem says “{match[0]}” twice.")
            return


# "500 GB" has a unit, which nobody spells out.
_INITIALS = re.compile(r"(?<![\w.&-])(?<!\d )[A-Z]{2,6}\d{0,2}(?![\w.&-]| \d)")


def initials(draft: Draft) -> Iterator[Finding]:
    """A few letters are known to all, are what the article is about, or are asked for.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    if draft.item.relation == "stands_for":
        return
    heading = _HEADING.match(draft.item.stem)
    about = heading[0].removesuffix(": ") if heading else draft.item.subject
    own = f" {fold(about)} {fold(acronyms.initials(about))} "
    for letters in _INITIALS.findall(draft.item.stem):
        if not acronyms.is_heard_of(letters) and f" {fold(letters)} " not in own:
            words = f"What “{letters}” stands for, the stem does not say."
            yield _block("initials", words)


_HEADING = re.compile(r"^[^?]{2,70}: (?=[A-Z])")


_COMMON_NAMES = FIRST_NAMES | {each for names in peers.NAMES.values() for each in names.surnames}
_RANKS = re.compile(r"\b(?:Bvt|Brig|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Mr|Mrs|Dr|St)\.?\?$")


_MAY_GO_ON = re.compile(
    r"([A-Z]\w*[’']s [A-Z]\w+s|\b[A-Z]\w+ (?:of|on) (?:[A-Z]\w+ )+[A-Z]\w+ed)\?$"
)
_TWO_ARTICLES = re.compile(r"\b[Tt]he (?:An?|The) [A-Z]\w*")


def cut_title(draft: Draft) -> Iterator[Finding]:
    """No stem ends in the title of a name that was cut off: "chief of staff to Bvt".

    Nor has it a part of a title with two articles: "the An American".

    Source: found in trials, as `truncation` for the key.
    """
    if found := _RANKS.search(draft.item.stem):
        yield _block("truncation", f"“{found[0][:-1]}” opens a name that is left out.")
    if (found := _MAY_GO_ON.search(draft.item.stem)) and any(
        re.search(
            rf"{re.escape(found[1])} (?:in|by|of|from|with|for) (?:the )?[A-Z]", each.sentence
        )
        for each in draft.item.sources
    ):
        yield _block("truncation", f"“{found[1]}” is only a part of a title.")
    if found := _TWO_ARTICLES.search(draft.item.stem):
        yield _block("truncation", f"“{found[0]}” is only a part of a title.")


def surname_alone(draft: Draft) -> Iterator[Finding]:
    """Who is asked about by a surname alone, in an article about something else, is known by it.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    subject = draft.prompt.fact.subject
    name = draft.item.subject
    is_short = subject.kind is Kind.PERSON and " " not in name and "-" not in name
    if not (is_short and (name in _COMMON_NAMES or name in given_names.GIVEN)):
        return
    is_asked = draft.item.key != name and re.search(rf"\b{re.escape(name)}\b", draft.item.stem)
    is_known = bool(peers.circle_of(name) or peers.known(name) or peers.groups(name))
    if is_asked and not is_known and _SETTING.match(draft.item.stem):
        yield _block("bare-name", f"Of that name, “{name}”, there are many.")


_KIN = re.compile(
    r"[’']s? (?:[a-z-]+ )*(?:wife|husband|mother|father|son|daughter|brother|sister)\?$"
)
_RANKED = re.compile(r"\b(?:King|Queen|Prince|Princess|Emperor|Empress|Tsar|Duke|Sultan|[IVX]+)\b")


def given_name(draft: Draft) -> Iterator[Finding]:
    """Whom a relative is asked for by the given name alone, only the article knows; rulers aside.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    key, stem = draft.item.key, draft.item.stem
    owner = draft.item.subject
    is_plain = " " in owner and not _RANKED.search(stem)
    if key in FIRST_NAMES and is_plain and (draft.item.relation == "kin" or _KIN.search(stem)):
        yield _block("bare-name", f"“{key}” is a given name alone.")


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)
