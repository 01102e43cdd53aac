"""Wording mended once a stem stands: names put back that the clause had cut off, titles in order.

Pure. Only what the sentence itself says is put back, and only where the stem asks for something
else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from questions.asking.values import Question, Subject
from questions.clauses.naming import Names
from questions.lexicon import acronyms, nouns, peers
from questions.lexicon.first_names import FIRST_NAMES
from questions.model import Kind

_MAX_WORDS = 28
_NEW_NAMED = re.compile(
    r"\b(the|an?) (?:new|latest|upcoming|brand-new) "
    r"(?=(?:(?!(?:about|and|as|at|by|for|from|in|near|of|on|or|to|with)\b)[a-z]+ ){1,2}[“\"]?[A-Z])"
)
_NEW = re.compile(
    r"\ban? (?:new|brand-new) ((?:[a-z]+ )?[a-z]+)(?= (?:for|that|of|in|on|to|from|with)\b|\?)"
)
_CALLED = re.compile(
    r", (?:called|named|titled|entitled|dubbed) [“\"]?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})[”\"]?(?=[.,;]|$)"
)
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|debut|"
    r"final|last)"
)
_ONE_OF_A_ROW = re.compile(
    rf"\b({_ORDINAL} (?:[a-z]+ )?[a-z]+), [“\"]?([A-Z][^,;:()“”\"]{{2,40}}?)[”\"]?,[”\"]? (?=(?:was|were|is|had|has|reached|came|went|sold|debuted|received|won|died|\w+ed)\b)"
)
# A thing like any other, and the words that say which of them it is.
_ANY_ONE = re.compile(r"\b(an? (?:[a-z-]+ ){0,4}[a-z-]+)\?$")
_WHICH_ONE = r"(?:(?:in|to|by|for|on|at) which|where|whose) [^,;:()–—]{8,}?(?=[.,;]|$)"
_OFFICER = re.compile(
    r"the (?P<office>(?:[A-Z]\w+ )*?(?P<head>[A-Za-z]+) of (?:the )?[A-Z]\w+) (?P<name>(?P<first>[A-Z]\w+)(?: [A-Z]\.?)?(?: [A-Z]\w+)+)"
)
# "the first line of the iPod" is the first iPod line.
_FIRST_OF_ALL = re.compile(
    r"\bthe first (line|model|version|generation|batch) of the ([a-z]?[A-Z]\w+)\b"
)
_BEFORE = re.compile(r"^((?:Before|After) \w+ing [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}), ")
_HALF = re.compile(r"\bhalf-(?:brother|sister|sibling)s?\b")
# "of Warsaw's population did Warsaw's Jewish population": a place, not a person.
_TWICE = re.compile(r"\b(of ([A-Z]\w+)[’']s [a-z ]+? (?:do|does|did|is|was|were)) \2[’']s ")
_SIBLINGS = re.compile(r"^(How many) (brothers|sisters|siblings)\b")
_FULL_NAME = re.compile(r"\b([A-Z][\w’-]+)(?: [A-Z][\w.’-]*)*? ([A-Z][\w-]+)(?! [A-Z])")
_LETTERS = re.compile(r"(?<![\w.&-])[A-Z]{2,6}(?![\w.&-]| \d)")
_OPENER = re.compile(r"([A-Z][a-z]+) ([a-z]+)\b")
_FIGURES = (Kind.DATE, Kind.NUMBER)


def restored(question: Question, sentence: str) -> Question:
    """The question with the name of a new or numbered thing that its sentence tells beside it."""
    stem = _NEW_NAMED.sub(r"the ", question.stem)
    stem = _FIRST_OF_ALL.sub(r"the first \2 \1", stem)
    if question.pattern.endswith("-called") and (before := _BEFORE.match(sentence)):
        is_told = question.key not in before[1] and before[1].casefold() not in stem.casefold()
        stem = f"{stem[:-1]} {before[1][0].lower()}{before[1][1:]}?" if is_told else stem
    if _HALF.search(sentence):
        stem = _SIBLINGS.sub(r"\1 full \2", stem)
    if (twice := _TWICE.search(stem)) and question.kind in _FIGURES:
        stem = f"{stem[: twice.end(1)]} its {stem[twice.end() :]}"
    if question.kind in _FIGURES:
        stem = _with_name(_with_title(stem, sentence), sentence)
    if question.kind is Kind.DATE:
        stem = _with_clause(stem, question.key, sentence)
    stem = _said_once(_with_capital(stem, sentence))
    if stem == question.stem or len(stem.split()) > _MAX_WORDS:
        return question
    return replace(question, stem=stem)


def small(question: Question, sentence: str, names: Names) -> Question:
    """The question with a common noun that opens its sentence in small letters: "oil production"."""
    opener = _OPENER.match(sentence)
    if opener is None or opener[1].casefold() not in names.lower or opener[1] in names.known:
        return question
    stem = re.sub(
        rf"(?<=[a-z] ){opener[0]}\b", f"{opener[1].casefold()} {opener[2]}", question.stem
    )
    return question if stem == question.stem else replace(question, stem=stem)


def spelled_out(question: Question, names: Names) -> Question:
    """The question with initials that few know said in full, as its article explains them."""
    stem = question.stem
    for letters in dict.fromkeys(_LETTERS.findall(stem)):
        is_topics = names.is_topic(letters)
        full = "" if is_topics else names.spelled_out(letters)
        full = full or names.topic_in_full(letters)
        if acronyms.is_heard_of(letters):
            continue
        if full and full not in stem and full != question.key:
            is_body = not is_topics and full.rpartition(" ")[2] in nouns.ENDINGS
            is_told = not is_body or re.search(rf"\b[Tt]he {letters}\b", stem)
            the = "" if is_told else "the "
            stem = re.sub(rf"\b{letters}\b(?![’'])", f"{the}{full}", stem)
    if stem == question.stem or len(stem.split()) > _MAX_WORDS:
        return question
    return replace(question, stem=stem)


def _said_once(stem: str) -> str:
    """With who is named twice called by the surname the second time."""
    for match in _FULL_NAME.finditer(stem):
        if match[1] in FIRST_NAMES and stem.count(match[0]) > 1:
            before, after = stem[: match.end()], stem[match.end() :]
            return before + after.replace(match[0], match[2])
    return stem


def _with_name(stem: str, sentence: str) -> str:
    """With “a new app”, which the sentence says is called Quinby, told as the app Quinby."""
    new, called = list(_NEW.finditer(stem)), list(_CALLED.finditer(sentence))
    if len(new) != 1 or len(called) != 1 or called[0][1] in stem:
        return stem
    if new[0][0].casefold() not in sentence.casefold():
        return stem
    return f"{stem[: new[0].start()]}the {new[0][1]} {called[0][1]}{stem[new[0].end() :]}"


def _with_clause(stem: str, key: str, sentence: str) -> str:
    """With what says which one, where it follows at once: "a model in which atoms swing"."""
    any_one = _ANY_ONE.search(stem)
    if any_one is None:
        return stem
    told = re.search(
        rf"{re.escape(any_one[1])}(?: (?:in|on) (?:[A-Z]\w+ )?{re.escape(key)})? ({_WHICH_ONE})",
        sentence,
    )
    return f"{stem[:-1]} {told[1]}?" if told and key not in told[1] else stem


# A title that opens with the article: it has a capital inside the sentence, or a list knows it.
_THE_INSIDE = re.compile(
    r"(?<=[a-z,;] )The ((?:[A-Z][\w’'-]*)(?: (?:(?:of|in|and|on) )?(?:the )?[A-Z][\w’'-]*)*)"
)
_THE_FIRST = re.compile(_THE_INSIDE.pattern.replace("(?<=[a-z,;] )", "^"))


def _with_capital(stem: str, sentence: str) -> str:
    """With “The Tall Reed” for “the Tall Reed” where that is the title of a work."""
    names = _THE_INSIDE.findall(sentence)
    names += [n for n in _THE_FIRST.findall(sentence) if peers.work(f"The {n}") is not None]
    for name in names:
        stem = re.sub(rf"(?<=[a-z] )the (?={re.escape(name)}(?! [A-Z]))", "The ", stem)
    return stem


def _with_title(stem: str, sentence: str) -> str:
    """With “the seventh album” named as the sentence names it, behind a comma."""
    told = [each for each in _ONE_OF_A_ROW.finditer(sentence) if each[1] in stem]
    if len(told) != 1 or told[0][2] in stem:
        return stem
    before, thing, after = stem.partition(told[0][1])
    if not re.match(r" [a-z]|\?", after):
        return stem
    comma = "" if after == "?" else ","
    return f"{before}{thing}, {told[0][2]}{comma}{after}"


def name_first(subject: Subject) -> Subject:
    """The subject with its name before its office: “Joseph Willard, the president of Harvard,”."""
    told = _OFFICER.fullmatch(subject.text)
    if (
        told is None
        or told["first"] not in FIRST_NAMES
        or nouns.KINDS.get(told["head"].casefold()) is not Kind.PERSON
    ):
        return subject
    text = f"{told['name']}, the {told['office']},"
    return replace(subject, text=text, name=told["name"], kind=Kind.PERSON)
