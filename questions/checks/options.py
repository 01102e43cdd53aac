"""Rules about the four options side by side."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from questions.checks.words import contains, content
from questions.lexicon import origins, peers
from questions.lexicon.likeness import fold, is_same
from questions.model import Draft, Finding, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPTIONS = 4
_FIGURES = re.compile(r"\d+")
_FILLER = re.compile(
    r"\b(?:john doe|jane doe|joe bloggs|foo|bar baz|lorem|placeholder|option [a-d]|n/a|tbd|unknown|"
    r"none of these|all of these|someone|something)\b",
    re.IGNORECASE,
)
_TOO_LONG = 1.5
_NOTICED = 6  # characters of difference that the eye takes for a difference
_FEMALE = re.compile(
    r"\b(?:actress|wife|queen|mother|daughter|sister|girl|woman|heroine|princess)\b", re.IGNORECASE
)
_MALE = re.compile(r"\b(?:husband|king|father|son|brother|boy|man|prince)\b", re.IGNORECASE)
_AS_LONG = 1  # digits of difference that still look alike


def count(draft: Draft) -> Iterator[Finding]:
    """Exactly four options, all different.

    Source: the form of the quiz; Haladyna et al. 2002, guideline 18 (as many as work).
    """
    options = draft.item.options
    if len(options) != _OPTIONS or len({fold(o) or o for o in options}) != _OPTIONS:
        yield _block("count", "There are not four different options.")


def single_key(draft: Draft) -> Iterator[Finding]:
    """No wrong option is true by what the articles say.

    Source: Haladyna et al. 2002, guideline 19 (one right answer).
    """
    true = {fold(truth) for truth in draft.truths}
    for text, spellings in zip(draft.item.options[1:], draft.spellings[1:], strict=True):
        if any(fold(s) in true for s in spellings):
            yield _block("single-key", f"“{text}” would be right as well.")


def alias_twin(draft: Draft) -> Iterator[Finding]:
    """No two options are spellings of one thing.

    Source: Haladyna et al. 2002, guideline 22 (options do not overlap).
    """
    kind = draft.item.kind
    for (one, names), (other, others) in combinations(
        zip(draft.item.options, draft.spellings, strict=True), 2
    ):
        if any(is_same(a, b, kind=kind) for a in names for b in others):
            yield _block("alias-twin", f"“{one}” and “{other}” may be the same.")


def homogeneous(draft: Draft) -> Iterator[Finding]:
    """All options are of one kind: people of one origin, cities beside cities.

    Source: Haladyna et al. 2002, guideline 23 (options homogeneous in content); Majumder and Saha
    2015 found that options of another nationality make an item silly.
    """
    key = draft.item.key
    for text in draft.item.options[1:]:
        if draft.item.kind is Kind.PERSON:
            classes = {origins.script_class(key), origins.script_class(text)} - {""}
            if len(classes) > 1:
                yield _block("type-homogeneous", f"“{text}” is a name of another origin.")
        elif draft.item.kind is Kind.PLACE:
            kinds = peers.groups(key), peers.groups(text)
            if all(kinds) and not kinds[0] & kinds[1]:
                yield _block("type-homogeneous", f"“{text}” is another kind of place.")


def option_in_stem(draft: Draft) -> Iterator[Finding]:
    """No wrong option is named in the stem, in any spelling.

    Source: NBME, "word repeats".
    """
    for text, spellings in zip(draft.item.options[1:], draft.spellings[1:], strict=True):
        if any(contains(draft.item.stem, s) for s in spellings):
            yield _block("option-in-stem", f"The stem itself names “{text}”.")


def filler(draft: Draft) -> Iterator[Finding]:
    """No option is there to fill a gap. Source: Haladyna et al. 2002, guideline 29 (plausible)."""
    for text in draft.item.options:
        if _FILLER.search(text):
            yield _block("no-filler", f"“{text}” is no answer anybody would choose.")


def length_cue(draft: Draft) -> Iterator[Finding]:
    """The key is not much longer than the others.

    Source: NBME, "long correct answer"; Haladyna et al. 2002, guideline 24.
    """
    key, *others = (len(option) for option in draft.item.options)
    mean = sum(others) / max(len(others), 1)
    if key > _TOO_LONG * mean and key - max(others, default=0) >= _NOTICED:
        yield _warn("length-cue", "The answer is much longer than the other options.")


def format_cue(draft: Draft) -> Iterator[Finding]:
    """Numbers and dates are written and rounded alike.

    Source: NBME, "grammatical cues"; Haladyna et al. 2002, guideline 20 (order and form).
    """
    if draft.item.kind not in {Kind.NUMBER, Kind.DATE}:
        return
    shapes = [_shape(option) for option in draft.item.options]
    if shapes.count(shapes[0]) == 1:
        yield _warn("format-cue", "The answer is written unlike the other options.")
    digits = [len("".join(_FIGURES.findall(option))) for option in draft.item.options]
    if draft.item.kind is Kind.NUMBER and abs(digits[0] - max(digits[1:])) > _AS_LONG:
        yield _warn("format-cue", "The answer has another size than the other options.")


def convergence(draft: Draft) -> Iterator[Finding]:
    """The key is not the option that has most words in common with the others.

    Source: NBME, "convergence strategy".
    """
    if draft.item.kind in {Kind.NUMBER, Kind.DATE}:  # months and units are bound to recur
        return
    words = [content(option) for option in draft.item.options]
    shared = [
        sum(bool(mine & theirs) for j, theirs in enumerate(words) if j != i)
        for i, mine in enumerate(words)
    ]
    if shared and shared[0] > 1 and shared[0] > max(shared[1:], default=0):
        yield _warn("convergence", "The answer is the option most like all the others.")


def gender_cue(draft: Draft) -> Iterator[Finding]:
    """Where the stem fixes the sex, no option is of the other.

    Source: NBME, "grammatical cues" (options that do not follow from the stem).
    """
    if draft.item.kind is not Kind.PERSON:
        return
    known = [origins.sex(option) for option in draft.item.options]
    wrong = "m" if _FEMALE.search(draft.item.stem) else "f" if _MALE.search(draft.item.stem) else ""
    is_key_alone = bool(known[0]) and {k for k in known[1:] if k} and known[0] not in known[1:]
    if (wrong and wrong in known[1:]) or (is_key_alone and "" not in known[1:]):
        yield _warn("gender-cue", "The sex of the options gives the answer away.")


def origin_cue(draft: Draft) -> Iterator[Finding]:
    """The key is not the only name of its origin, as far as names tell.

    Source: NBME, "logical cues"; Majumder and Saha 2015 on nationality.
    """
    if draft.item.kind is not Kind.PERSON:
        return
    known = [origins.script_class(option) for option in draft.item.options]
    if known[0] and not any(known[1:]):
        yield _warn("origin-cue", "Only the answer has a name of its origin.")


def article_cue(draft: Draft) -> Iterator[Finding]:
    """Articles and plurals fit all options alike. Source: NBME, "grammatical cues"."""
    if draft.item.kind is Kind.NUMBER:  # "a hundred" beside "fifty"
        return
    forms = [_form(option) for option in draft.item.options]
    if forms.count(forms[0]) == 1:
        yield _warn("article-cue", "Only the answer has its article or its number.")


def _form(option: str) -> tuple[str, bool]:
    first, *rest = option.split(" ")
    article = first.lower().replace("an", "a") if first.lower() in {"a", "an", "the"} else ""
    is_common = option == option.lower()
    return (article if is_common else "", is_common and " ".join([first, *rest]).endswith("s"))


def _shape(option: str) -> str:
    """The option with figures as 9 and words as a: "January 28th" → "a 9th"."""
    figures = re.sub(r"\d+", "9", option)
    ordinals = re.sub(r"9(?:st|nd|rd|th)\b", "9th", figures)
    return re.sub(r"[A-Z][a-z]+", "A", ordinals) if "9" in ordinals else "words"


def _block(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.BLOCK, words=words)


def _warn(rule: str, words: str) -> Finding:
    return Finding(rule=rule, severity=Severity.WARN, words=words)
