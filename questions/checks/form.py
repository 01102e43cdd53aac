"""Rules about the stem alone, which must be one clear question that stands by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from questions.checks.words import QUOTED, unnamed
from questions.lexicon import peers
from questions.lexicon.calendar import MONTHS
from questions.lexicon.definite import is_one_of_wars
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.likeness import fold
from questions.lexicon.nouns import ENDINGS, KINDS
from questions.lexicon.places import PLACES
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(
    r"^(?:(?:As|In|On|At|From|To|For|Of|By|With|After|Against|Into|Under|Before|During|Until|Since|Within|"
    r"About|Around) |Through (?=how many\b)|"
    r"From (?:the )?(?:[A-Z]\w+ )?(?:\d{1,2},? )?\d{3,4}s? until )?"
    r"(?:the heels of )?(?:which|what|who|whom|whose|where|when|why|how)\b"
    r"|^(?:In|For|At|On) (?:“[^”]+”|.+?), (?:(?:in|on|at|by|for|to|from|about|around|until) )?"
    r"(?:which|what|who|whom|where|how|why|of which)\b"
    r"|^(?:The|Scenes in) .*\b(?:which|what)\b",
    re.IGNORECASE,
)
_WORDS = range(4, 35)
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|its|this|we|you|our|your)\b|\bthese (?!(?!are\b)\w+)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"(?:\b(?:an?|the)|(?<=\s)[A-Z][\w’'-]+)\b.*\b(?:his|her|its|their) \w+"
    r"|^(?:[^?:]{2,70}: )?Which [a-z]+ (?!(?:did|was|were|is|are|has|had|do|does)\b)[a-z]+ its \w"
    r"|^Who (?!is\b|was\b|are\b|were\b)\w+ (?:his|her) \w+"
)
_UNNAMED = re.compile(
    r"\bthe (?:new |hit )?"
    r"(?:series|show|film|movie|drama|webtoon|novel|book|album|song|game|team|company|club|band|"
    r"patient|bill|centre|center|city|country|university|king|queen|author|director|role|post|position|job)"
    r"(?=\s*[?,.]|\s+(?:based|on|is|was|has|does|did|about)\b"
    r"|\s+(?:in|by|until|since) (?:\d|January|February|March|April|May|June|July|August"
    r"|September|October|November|December))"
)
_VARIANT = re.compile(
    r"\bthe (?:[\w.-]+ ){0,5}?"
    r"(?:models?|versions?|editions?|variants?|weapon|population)\b(?! of\b)"
)
_TIME = re.compile(
    r"\b(?:the current|the (?:latest|newest|most recent)|how many current|today|yesterday|"
    r"tomorrow|tonight|"
    r"now|nowadays|currently|"
    r"recently|upcoming|ago|so far|"
    r"(?:last|next|this) (?:week|month|year|season|summer|winter|spring|autumn|fall))\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"\b(?:not|except|never|n’t|n't|unlike)\b", re.IGNORECASE)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|every|all of the above|none of the above|both a and b|only ever)\b",
    re.IGNORECASE,
)
_COPIED = 12
_SPOILER = re.compile(
    r"\b(?:dies at|killed by|kills|murderer|murders|the ending|finale|betrays|final scene|"
    r"turns out to be)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:who|which \w+) is (?:the )?(?:\w+ )?(?:president|chief executive|CEO|manager|head coach|"
    r"captain|mayor|prime minister|chairman|chairwoman|governor|chancellor|principal)\b",
    re.IGNORECASE,
)
_SETTING = re.compile(r"^[^?]{2,70}: (?=[A-Z])")  # "Queen: ", see `questions.setting`
_TWICE = re.compile(r"^(?:Which|What) (\w{4,}) (?:is|was|are|were) (?:a|an|the) (?:\w+ )?\1\b")
_ITS_OWN = re.compile(r"\b([A-Z][\w-]+)[’']s\b.*\b\1[’']s\b")
_BACKGROUND = re.compile(r"^Since which year had\b|\bby the time of (?:his|her|its|their)\b")
_LEFT_OVER = re.compile(
    r" (?:somewhere|somehow|take over|takes over|took over|later|again|then|too|also|"
    r"(?<!are )(?<!is )(?<!were )(?<!was )there|here|thereby|"
    r"afterwards|meanwhile|instead|in turn|in particular|as well|respectively|just|only|even)\?$"
    r"|\bsomewhere (?:in|on|at|near)\b"
    r"|(?<![A-Z])[.,;:]\?$| (?:to be|be|being|to have|to do)\?$"
    r"|^(?!.*\b(?:is|are|was|were)\b).* (?:based|located|situated)\?$"
    r"|^Which \w+ (?:is|was) (?:the|an?) [^?]* (?:located|situated)\?$"
    r"|\b(?:an?|the) (?:very|extremely|quite) [a-z]+\b"
    r"|\b(?:BC|BCE|AD|CE), [A-Z]| [’']s (?=\w)"
    r"|\b(?:with|to|for|from|by|and) (?:him|them|her(?= and\b|\?))"
    r"|\b(?!No\.|Op\.)[A-Z]\w*\. \d|\b\d+\. \d|, \w+ or \w+\?$"
    r"| [a-z]\?$"  # "the vowels a": of several
    r"|\b(?:early|late) at (?:the )?[A-Z]"  # "was killed early in the war at Leeds"
    r"|\b[Ff]or how long\b[^?]*\ba total of\b"
    r"|\bdepth of the epicent(?:er|re)\b"  # it is the earthquake that has one
    r"|\bHow many [^?]* (?:ahead of|prior to|because of|due to|despite) [^?]* (?:did|had|have)\b"
    r"|\bHow many [^?]* (?:do|does|did) [^?]* include\?$"
    r"|\bthe (?:word|term|phrase)(?= (?:in|by|on|at|during)\b|\?)"  # and which one
    r"|\band (?:for|by|in|at|to|from|with|on) (?:the )?[A-Z\d][^?]*\d{4}\?$"
    r"|\b[Bb]orn [A-Z]\w+ [A-Z]"
    r"|\b(?:did|was|were) (?:the )?[A-Z][\w .-]*?(?<! and) only [a-z]+"  # not before then
    r"|\bin contrast\?$|\b[Hh]ow many (?:additional|more|other|further|long)\b"
    r"|\b(?:his|her|its|their) (?:best|most|well)-?\s?known\b"
    r"|\b[A-Z]+ [$£€]\d"
)
_BARE_NOUN = re.compile(
    r"\b(?:with|to|for|by|of|from) (?:(?!the|an?|his|her|its|their|who)[a-z-]+ ){0,4}?([a-z]+)\?$"
)
_MONTHS = "|".join(month for month in MONTHS if len(month) > 4 or month in {"May", "June", "July"})  # noqa: PLR2004
_NAME = re.compile(r"(?<!^)\b[A-Z][\w’'-]*(?: (?:of |the |de |von |van )?[A-Z][\w’'.-]*)*")
_OFFICER = re.compile(
    r"\bthe (?:[a-z-]+ ){0,2}(?:[Gg]overnor(?:-[Gg]eneral)?|commander|chancellor|minister|"
    r"ambassador|archbishop|bishop|emperor|sultan|pope)(?= (?!of\b|for\b|in\b|to\b|and\b)[a-z])"
)
_DAY = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})(?:st|nd|rd|th)?\b")
# In the past: what happens each October may be asked.
_MONTH_ALONE = re.compile(
    r"\b(?:did|was|were|had|Who [a-z]+ed)\b.* (?:in|since|until|by) (?:early |late )?"
    rf"(?:{_MONTHS})\b"
)
_IN_A_MATCH = re.compile(r"\b\d{1,3}(?:st|nd|rd|th) minute\b")
_OF_WHAT = re.compile(r"\bunits\b(?! of\b)")
_LIFE = re.compile(r"\b(?:his|her) (?:life|lifetime|death|reign)\b")
_SITES = frozenset(
    {"Library", "Garden", "Square", "Park", "Palace", "Church", "Museum", "Hospital", "Theatre"}
)
_NO_NAMES = frozenset({"US", "UK", "I"})
_NAMES_SOMETHING = re.compile(r"[A-Z0-9“]|\bin the (?:world|universe)\b")
_DATED = re.compile(r"\bat the time\b|\bin \d{4}\b")


def stem_form(draft: Draft) -> Iterator[Finding]:
    """One question of 4 to 34 words with balanced quotation marks.

    Source: Haladyna et al. 2002, guidelines 14 and 15 (clear directions, the central idea in the
    stem); NBME, "long, complicated stems".
    """
    stem = draft.item.stem
    wrong = [
        words
        for is_wrong, words in (
            (not any(map(_OPENING.search, _heard(stem))), "does not open as a question"),
            (stem.count("?") != 1 or not stem.endswith("?"), "does not end in one question mark"),
            (len(stem.split()) not in _WORDS, "is too short or too long to be read out"),
            (stem.count("“") != stem.count("”"), "has quotation marks that do not match"),
            ("  " in stem or stem != stem.strip(), "has stray blanks"),
            ("{" in stem or "⟨" in stem, "has a gap that was not filled"),
        )
        if is_wrong
    ]
    for words in wrong:
        yield Finding(rule="stem-form", severity=Severity.BLOCK, words=f"The stem {words}.")


def _heard(stem: str) -> tuple[str, str]:
    """The stem as it is, and without what may be the topic in front of it."""
    return stem, _SETTING.sub("", stem)


def self_contained(draft: Draft) -> Iterator[Finding]:
    """Nothing in the stem refers to something outside of it, and it names somebody or something.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    stem = unnamed(draft)
    found = _PRONOUN.search(stem)
    if found and not (_POSSESSIVE.search(stem) and found[0].lower() in {"his", "her", "its"}):
        yield _block("self-contained", f"The stem says “{found[0].strip()}” and not who or what.")
    if _UNNAMED.search(draft.item.stem):
        yield _block("self-contained", "The stem speaks of something by its kind without a name.")
    subject = draft.item.subject.casefold()
    if _VARIANT.search(draft.item.stem) and subject not in draft.item.stem.casefold():
        yield _block("self-contained", "The stem names a variant and not what of.")
    if not _NAMES_SOMETHING.search(draft.item.stem[1:]) and subject not in draft.item.stem:
        yield _block("self-contained", "The stem names nobody and nothing.")


def unambiguous(draft: Draft) -> Iterator[Finding]:
    """It is said of which year, match, place and life the stem speaks.

    Source: Haladyna et al. 2002, guidelines 3 and 14 (items independent, directions clear).
    """
    stem = draft.item.stem
    if _OFFICER.search(stem):
        yield _block("self-contained", "The stem speaks of somebody by the office without a name.")
    if draft.item.relation.startswith("stated_") and _is_some_year(stem):
        yield _block("self-contained", "The stem names a day and not its year.")
    if _IN_A_MATCH.search(stem) and not re.search(r"\b\d{4}\b", stem):
        yield _block("self-contained", "The stem names a minute and not of which match.")
    if is_one_of_wars(stem) and not is_one_of_wars(f"the {draft.item.subject}"):
        yield _block("self-contained", "The stem does not say which of several wars is meant.")
    if _OF_WHAT.search(stem):
        yield _block("self-contained", "The stem does not say units of what.")
    is_of_key = draft.item.kind is Kind.PERSON or draft.item.subject.casefold() in stem.casefold()
    if _LIFE.search(stem) and not is_of_key:
        yield _block("self-contained", "The stem does not say whose life or death is meant.")
    names = [name for name in _NAME.findall(stem) if name not in _NO_NAMES]
    if names and all(_is_of_any_place(name) for name in names):
        yield _block("self-contained", f"“{names[0]}” could be anywhere.")


def _is_some_year(stem: str) -> bool:
    """Whether a day or month is named and no year, although it may have been so each year."""
    is_day = bool(_DAY.search(stem)) or bool(_MONTH_ALONE.search(stem))
    return is_day and not re.search(r"\b\d{3,4}\b", stem)


def _is_of_any_place(name: str) -> bool:
    """Whether every word only says what it is: "University Library"."""
    words = name.split()
    return len(words) > 1 and words[-1] in _SITES and all(word in ENDINGS for word in words)


def clumsy(draft: Draft) -> Iterator[Finding]:
    """Nothing is said twice, and nothing is left over from the sentence the stem was made of.

    Source: Haladyna et al. 2002, guidelines 8 and 13 (wording kept clear; grammar correct).
    """
    stem = draft.item.stem
    found = next(filter(None, map(_TWICE.search, _heard(stem))), None)
    if found:
        yield _block("clumsy", f"The stem says “{found[1]}” twice.")
    found = _ITS_OWN.search(stem)
    if found:
        yield _block("clumsy", f"The stem says “{found[1]}’s” twice.")
    found = next(filter(None, map(_BACKGROUND.search, _heard(stem))), None)
    if found:
        yield _block("clumsy", f"“{found[0]}” tells what went before something else.")
    for source in draft.item.sources:
        for cut in _AT_COLON.finditer(source.sentence):
            if re.search(rf"\bthe {re.escape(cut[1])}(?! [A-Z])", stem):
                yield _block("clumsy", f"“{cut[1]}” is only the beginning of a title.")
    found = _LEFT_OVER.search(stem)
    if found:
        yield _block("clumsy", f"“{found[0].strip(' ?')}” is left over from the sentence.")


# The name of a show or book goes on behind it: on the Marlow 25, Songs of the Sea.
_AT_COLON = re.compile(
    r"\b[Tt]he ((?:[A-Z][\w’'-]*|\d+)(?: (?:[A-Z][\w’'-]*|\d+))*): (?=[A-Z][a-z])"
)


def bare_noun(draft: Draft) -> Iterator[Finding]:
    """No stem ends in a person's calling without an article, where the name was cut off.

    Source: Haladyna et al. 2002, guideline 13 (grammar correct).
    """
    found = _BARE_NOUN.search(draft.item.stem)
    if found and KINDS.get(found[1]) is Kind.PERSON:
        yield _block("clumsy", f"“{found[1]}” has no article and no name.")


def bare_name(draft: Draft) -> Iterator[Finding]:
    """Who is meant by a first name alone, only the article knows.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    stem = draft.item.stem
    names = [name for name in _NAME.findall(stem) if name not in _NO_NAMES]
    if len(names) == 1 and names[0] in FIRST_NAMES and names[0] != draft.item.subject:
        yield _block("bare-name", f"“{names[0]}” could be anybody.")
        return
    heading = _SETTING.match(stem)
    asked = stem[heading.end() :] if heading else stem
    for found in _GIVEN_ALONE.finditer(asked):
        name = found["name"]
        if name in FIRST_NAMES and not _is_borne_by_all(name, draft):
            yield _block("bare-name", f"“{name}” could be anybody.")
            return


# A deed's doer or the one it was done to, by one word.
_GIVEN_ALONE = re.compile(
    r"\b(?:did|was|had|(?:did|had) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* [a-z]+) "
    r"(?P<name>[A-Z][a-z]+)"
    r"(?=\?| (?!(?:and|of|the|de|da|di|du|van|von|ibn|bin|al|el|la|le)\b)[a-z])"
)


def _is_borne_by_all(name: str, draft: Draft) -> bool:
    """Whether the word is the topic's own name, a place's or of everybody known by it alone."""
    is_told = draft.prompt.fact.subject.kind is Kind.TITLE or name in draft.item.subject
    return is_told or bool(peers.known(name) or peers.groups(name)) or name in PLACES


def relative_time(draft: Draft) -> Iterator[Finding]:
    """No "today" or "last year": an item is asked for years. Names and quotations are exempt.

    Source: Haladyna et al. 2002, guideline 2 (important content that lasts), in its plainest form.
    """
    key = "" if draft.item.kind == "title" else QUOTED.sub(" ", draft.item.key)
    found = _TIME.search(unnamed(draft)) or _TIME.search(key)
    if found:
        yield _block("relative-time", f"“{found[0]}” will be wrong tomorrow.")


def negative_stem(draft: Draft) -> Iterator[Finding]:
    """No NOT and no EXCEPT.

    Source: Haladyna et al. 2002, guideline 17; NBME, "negative phrasing".
    """
    found = _NEGATIVE.search(unnamed(draft))
    if found:
        yield _warn("negative-stem", f"The stem asks with “{found[0]}”, which is easily misheard.")


def absolutes(draft: Draft) -> Iterator[Finding]:
    """No always, never, all or none of the above.

    Source: Haladyna et al. 2002, guidelines 25 and 28; NBME, "absolute terms", "none of the above".
    """
    texts = [unnamed(draft)]
    if draft.item.kind != "title":
        texts += draft.item.options
    found = next(filter(None, map(_ABSOLUTE.search, texts)), None)
    if found:
        yield _warn("absolute", f"“{found[0]}” gives an option away.")


def verbatim(draft: Draft) -> Iterator[Finding]:
    """The stem is not twelve words or more in a row of its source.

    Source: Haladyna et al. 2002, guideline 4 (novel material, paraphrased from the text).
    """
    stem = fold(draft.item.stem).split()
    texts = [f" {fold(source.sentence)} " for source in draft.item.sources]
    for at in range(len(stem) - _COPIED + 1):
        run = f" {' '.join(stem[at : at + _COPIED])} "
        if any(run in text for text in texts):
            yield _warn("verbatim", "The stem copies its source word for word.")
            return


def spoiler(draft: Draft) -> Iterator[Finding]:
    """The outcome of a plot is told only to those who may hear it (a rule of quiz hosts)."""
    if draft.item.kind != "title" and _SPOILER.search(f"{unnamed(draft)} {draft.item.key}"):
        yield _warn("spoiler", "The item gives away how the story ends.")


def stale(draft: Draft) -> Iterator[Finding]:
    """Who holds an office is asked with its year.

    Source: Haladyna et al. 2002, guideline 2 (content that lasts).
    """
    stem = draft.item.stem
    if _OFFICE.search(stem) and not _DATED.search(stem):
        yield _warn("stale", "Whoever holds the office may have changed since the article.")


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)


def _warn(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.WARN, words=words)
