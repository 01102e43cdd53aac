"""Cut a sentence into words and give each the letter of its class.

Pure. Brackets and footnote marks are left out first; names, dates and numbers count as one word.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from questions.clauses.values import Word
from questions.lexicon.calendar import MONTHS
from questions.lexicon.function_words import HEDGES, NOT_ADVERBS, NOT_VERBS, TAGS
from questions.lexicon.people import ROLES
from questions.lexicon.places import NATIONALITIES, PLACES
from questions.lexicon.verbs import VERBS, Form

_MONTH = "|".join(
    sorted((m.capitalize() for m in MONTHS if len(m) > 3 or m == "May"), key=len, reverse=True)
)
_YEAR = r"(?:1\d{3}|20\d{2})"
_ERA = r"(?: ?(?:BC|BCE|AD|CE)\b)"
_CAP = (
    r"(?:(?:[A-Z]\.)+(?![a-z])|(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|Lt|Gen|Col|Capt|Sgt|Mt|Ft|Rev|Prof|Maj|Inc|Bros|Co|Ltd)\."
    r"|(?:[dO]['’])?[A-ZÀ-ÖØ-ÞŁŚŻŽŠČ](?:[\w&/\ue001\ue002]|[-–‑](?=\w)|['’](?!s\b)(?=\w))*\+?)"
)
_LINK = r"(?:of the|of|the|de la|de|du|des|del|della|da|di|do|von|van der|van|der|la|le|el|bin|ibn|al|zu|y|&)"
_NAME = rf"(?:(?:Prince|Princess|Duke|Duchess|Bishop|Archbishop)(?: {_CAP})* of {_CAP} and {_CAP})|{_CAP}(?: (?:(?:{_LINK}) )?{_CAP}| ?, (?:Jr|Sr)\.| (?:{_CAP})-?)*(?: \d{{1,2}}(?=[,.;)]| (?:is|was|were|has|had|in|on|and|by|of|for|to|with|at)\b|$))?"
# Nearly all words: in small letters, and no beginning of a date ("the 1990s") or a name ("d'Arc").
_PLAIN = (
    r"(?!(?:the )*(?:(?:early|mid|late|middle of|first half|second half|end of|beginning of)\b|\d)|d['’])"
    r"[a-z](?:[^\W_]|[-‑–/](?=\w)|['’](?!s\b)(?=\w))*"
)
_WORD = re.compile(
    rf"\s*+(?:(?P<plain>{_PLAIN})|(?P<mark>[,.;:])"
    rf"|(?P<quote>“[^”“]{{1,90}}”|\"[^\"]{{1,90}}\")"
    rf"|(?P<range>\b{_YEAR} ?[–/-] ?(?:{_YEAR}|\d{{2}})\b)"
    rf"|(?P<date>\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?!\d))(?:,? {_YEAR})?\b"
    rf"|\b(?:{_MONTH}),? (?:of )?{_YEAR}\b"
    rf"|(?<=\b(?:[Ii]n|by|of) )(?:{_MONTH})\b(?!['’])"
    rf"|(?:\b[Tt]he )?(?:\b(?:early|mid|late|middle of the)[ -])?(?:{_YEAR}|\d{{2}}0)s\b"
    rf"|(?:\b[Tt]he )?(?:\b(?:early|mid|late|first half of the|second half of the|end of the|beginning of the)[ -])?(?:the )?\d{{1,2}}(?:st|nd|rd|th)[ -](?:century|millennium){_ERA}?"
    rf"|(?<=\b[Ii]n )\d{{3}}(?=[,.])|(?<=^In )\d{{3}}(?= [A-Z])(?!{_ERA})|\b(?:AD \d{{1,4}}|\d{{1,4}}{_ERA})"
    rf"|\b(?:mid-)?{_YEAR}\b(?![,.]\d|[ -](?:km|m|mi|miles|metres|meters|feet|ft|people|years|kg|acres)\b))"
    r"|(?P<money>(?:(?:US|AU|CA?|HK|S) ?)?[$£€¥]\s?\d(?:[\d,.]*\d)?(?: ?(?:hundred|thousand|million|billion|trillion|bn|m)\b)?)"
    r"|(?P<share>\b\d[\d,.]*(?: ?%| percent\b| per cent\b))"
    r"|(?P<score>\b\d{1,3}[–-]\d{1,3}\b(?![–-]))"
    r"|(?P<ordinal>\b\d+(?:st|nd|rd|th)(?:-[a-z]+)?\b)"
    r"|(?P<model>\b\d+[A-Z][A-Za-z]*\b)"
    r"|(?P<compound>\b\d[\d,.]*-[a-z][\w-]*)"
    r"|(?P<number>\b\d{1,2}:\d\d(?:\.\d+)?(?!\w)|(?:−|\b)\d+(?:,\d{3})*(?:\.\d+)?(?: ?½)?(?: (?:hundred|thousand|million|billion|trillion)\b)?(?!\w))"
    r"|(?P<degree>° ?[CFK]\b|°)"
    rf"|(?P<name>(?<![\w])(?:{_NAME}))"
    r"|(?P<possessive>['’]s\b|(?<=s)['’](?= ))"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[-‑/](?=\w)|['’](?!s\b)(?=\w))*)"
    r"|(?P<other>\S))"
)
_BRACKETS = re.compile(
    r" ?\((?:[^()]|\([^()]*\))*\)| ?\[[^\[\]]*\]|(?<=[\w.,\]])(?<!\b\d)(?<!\b\d\d):\d+(?:[,–-] ?\d+)*(?=[\s.,]|$)| ?/[^/\s]*[ˈɪəːʃæɑɒʌʊɛɡ][^/]*/"
)
_DAY = re.compile(r"^(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},?) \d{4}$")
_WORKS = frozenset(
    "film movie novel novella book album song single play opera musical series short comedy drama poem"
    " documentary story ballet game".split()
)
_COUNT_WORD = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?$"
)
_BLANK = "\ue002"  # stands for the blank before the number of a name while it is one word
_NUMBERED = re.compile(r"[A-Z].* \d{1,3}$")
# A title that would be cut before its small words: "One Day in the Life of Ann Roe".
_WITH_SMALL = re.compile(r"^[A-Z].* (?:a|an|in|on|at|to|from|for|with|is|are|by) (?:.* )?[A-Z]")
# "of the Dark Water: Ascension bundle": a colon in a title, not behind a clause.
_TITLE_COLON = re.compile(
    r"(?<=[a-z] )((?:[A-Z][\w’']*(?: (?:of|the|of the|and))? )*[A-Z][\w’']*): (?=[A-Z][a-z]+ [a-z]+[ ,.])"
)
_COLON = "\ue001"  # stands for the colon inside a title while it is one word
_OPENER = re.compile(r"([A-Z][a-z]*)(?= )")
# What people do, and no title of theirs.
_CALLINGS = frozenset(
    """
    actor actress architect artist author bassist biographer chemist comedian composer critic director
    drummer engineer guitarist historian inventor journalist keyboardist manager musician novelist
    painter photographer physicist pianist playwright poet producer screenwriter sculptor singer
    songwriter violinist vocalist writer
    """.split()
)
_NAMES_TOO = frozenset({"May", "Will"})
_MAX_QUOTED = 8
_MAX_TERM = 3
_MIN_GUESSED = 5

_UNION: dict[str, Form] = {}
for _word, _verbs in VERBS.forms.items():
    _all = Form(0)
    for _form in _verbs.values():
        _all |= _form
    _UNION[_word] = _all


_NUMBER = r"(?P<age>\d{1,2}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty)(?:-[a-z]+)?)"
_WHEN_AGED = re.compile(
    rf",? when (?:he|she) was (?:only |just |still )?{_NUMBER}(?: years old| years of age)?(?=[,.;]| and |$)"
    rf"|, aged {_NUMBER.replace('age', 'age2')}(?=[,.;]|$)|(?<=died) aged {_NUMBER.replace('age', 'age3')}(?=[,.; ]|$)"
)
_WHEN_OPENING = re.compile(
    rf"^When (?:he|she) was (?:only |just |still )?{_NUMBER}(?: years old| years of age)?, "
)


# "a year later": which year the sentence before tells, and no question can.
_LATER = re.compile(
    r"(?:^|(?<= ))(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ss]everal|\d+)"
    r" (?:year|month|week|day|decade|hour)s? (?:later|earlier|afterwards)"
)
# "on Monday, 21 July 1969": the day of the week is no part of the date.
_WEEKDAY = re.compile(
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d)"
)
_HOW_LATE = ("later", "earlier", "afterwards")
_TRANSLATED = re.compile(
    r"[“\"](?P<title>[^“”\"()]{2,90})[”\"] \([“\"](?P<english>[^“”\"()]{2,80})[”\"]\)"
)
_FOREIGN = frozenset(
    "der die das und aus von zur zum ein eine le la les des du et une un el los las y il di della lo"
    " e da de do os".split()
)
_KELVIN = re.compile(r"(?<=\d) ([KCF])\.(?=$| [A-Z])")  # no initial
_UNITS_LAST = (" K.", " C.", " F.")
_LEFT = re.compile(r"^[ ,]+| (?=,)")


def _in_english(match: re.Match[str]) -> str:
    """A foreign title by what the brackets behind it translate it as."""
    is_foreign = not match["title"].isascii() or _FOREIGN & set(match["title"].split())
    is_english = match["english"].isascii() and not _FOREIGN & set(match["english"].split())
    return f"“{match['english']}”" if is_foreign and is_english else match[0]


def unbracketed(text: str) -> str:
    """The text without brackets, footnote marks and pronunciations; ages all told in one way."""
    if '("' in text or "(“" in text:
        text = _TRANSLATED.sub(_in_english, text)
    if any(mark in text for mark in "([:/"):  # asked first, here and below: it is far quicker
        text = _BRACKETS.sub("", text)
    text = text.replace("\u00a0", " ").strip()
    if "day" in text:
        text = _WEEKDAY.sub("", text)
    if any(how in text for how in _HOW_LATE) and _LATER.search(text):
        text = _LEFT.sub("", _LATER.sub("", text))
        text = text[:1].upper() + text[1:]
    if any(unit in text for unit in _UNITS_LAST):
        text = _KELVIN.sub(r" \1 .", text)
    if not any(word in text for word in ("When ", " when ", " aged ")):
        return text
    text = _WHEN_OPENING.sub(lambda m: f"At age {m['age']}, ", text)
    return _WHEN_AGED.sub(lambda m: f" at age {m['age'] or m['age2'] or m['age3']}", text)


def read(
    text: str, lower: Collection[str], caps: Collection[str], known: Collection[str] = ()
) -> list[Word]:
    """The words of a sentence without brackets.

    `known` are whole names, which stay whole even at the beginning. `lower` are the words the article writes in small letters, `caps` those it capitalises inside
    sentences: they tell whether the first word is a name.
    """
    for name in _in_pieces(frozenset(known)):
        if name not in text:
            continue
        if ": " in name:
            text = text.replace(name, name.replace(": ", _COLON))
        elif _WITH_SMALL.search(name):
            text = text.replace(name, name.replace(" ", _BLANK))
        else:
            head, _, number = name.rpartition(" ")
            text = re.sub(rf"{re.escape(name)}(?![\d.,]*\d)", f"{head}{_BLANK}{number}", text)
    if ": " in text:
        text = _TITLE_COLON.sub(rf"\1{_COLON}", text)
    words: list[Word] = []
    opener = _OPENER.match(text)
    start = 0
    if opener and opener[1].casefold() in TAGS and opener[1] not in _NAMES_TOO:
        low = opener[1].casefold()
        words.append(Word(text=opener[1], tag="#" if TAGS[low] == "q" else TAGS[low]))
        start = opener.end()
    for match in _WORD.finditer(text, start):
        kind = match.lastgroup or ""
        found = match[kind]
        if kind == "name" and _BLANK in found and found.replace(_BLANK, " ") in known:
            words.append(Word(text=found, tag="N"))
        elif kind == "name":
            words += _named(
                found, lower, caps, is_first=not words and (found not in known or _may_open(found))
            )
        else:
            words.append(_as_word(kind, found))
    if _COLON in text or _BLANK in text:
        words = [
            replace(word, text=word.text.replace(_COLON, ": ").replace(_BLANK, " "))
            for word in words
        ]
    return _settled(words)


def _may_open(name: str) -> bool:
    """Whether a name may have a word in front that only opens the sentence: "Drummer Ann Roe"."""
    return " of " in name or is_calling(name.partition(" ")[0].casefold())


def is_calling(word: str) -> bool:
    """Whether it says what somebody does, and is no title: "drummer"."""
    return word in _CALLINGS


@lru_cache(maxsize=4)
def _in_pieces(known: frozenset[str]) -> tuple[str, ...]:
    """The names that would be cut at their colon, before their number or before a small word."""
    return tuple(
        n
        for n in sorted(known)
        if ": " in n or (n[-1:].isdigit() and _NUMBERED.match(n)) or _WITH_SMALL.search(n)
    )


def _tag(kind: str, text: str) -> str:
    if kind in {"plain", "word"}:
        return tag(text)
    if kind == "quote":
        inner = text[1:-1].strip()
        is_name = inner[:1].isupper() or inner[:1].isdigit()
        if is_name and len(inner.split()) <= _MAX_QUOTED:
            return "Q"
        return "n" if len(inner.split()) <= _MAX_TERM and inner[:1].isalpha() else '"'
    if kind in {"mark", "other"}:
        return {"–": "—", "&": "c"}.get(text, text if text in ",;:—.?!()" else "!")
    return {
        "range": "X", "date": "T", "money": "$", "share": "%", "ordinal": "a",
        "compound": "n", "score": "n", "model": "N", "number": "#", "possessive": "P", "degree": "n",
    }[kind]  # fmt: skip


@lru_cache(maxsize=16384)
def _as_word(kind: str, text: str) -> Word:
    return Word(text=text, tag=_tag(kind, text))


@lru_cache(maxsize=16384)
def tag(word: str) -> str:
    """The class of a single word in small letters."""
    known = TAGS.get(word)
    if known:
        return "#" if known == "q" else known
    if _COUNT_WORD.match(word):
        return "#"
    forms = _UNION.get(word)
    if forms is not None and not (word in NOT_VERBS and word.endswith(("ing", "ed"))):
        return _verbal(forms)
    if word.endswith("ly") and word not in NOT_ADVERBS:
        return "r"
    if "-" in word or len(word) < _MIN_GUESSED or word in NOT_VERBS:
        return "n"
    if word.endswith("ed"):
        return "v"
    return "G" if word.endswith("ing") else "n"


def _verbal(forms: Form) -> str:
    is_noun = bool(forms & Form.NOUN)
    if forms & Form.PAST and forms & Form.BASE:
        return "u"
    if forms & Form.PAST:
        return "v" if forms & Form.PARTICIPLE else "V"
    if forms & Form.THIRD:
        return "Y" if is_noun else "s"
    if forms & Form.BASE:
        return "y" if is_noun else "z"
    return "w" if forms & Form.PARTICIPLE else "G"


def _named(
    text: str, lower: Collection[str], caps: Collection[str], *, is_first: bool
) -> list[Word]:
    """The words of a capitalised run: what only opens a sentence is no part of a name."""
    first, _, more = text.partition(" ")
    low = first.casefold()
    if first in {"A", "An"} and more and not is_first:
        return [Word(text=text, tag="N")]  # "her book, A Quiet Light": a title
    if low in TAGS and (is_first or low in {"the", "a", "an"}) and first not in {"US", "IT", "May"}:
        opener = Word(text=first, tag="#" if TAGS[low] == "q" else TAGS[low])
        if not more:
            return [opener]
        start = 0
        rest = more
        link = re.match(rf"(?:{_LINK}) ", rest)
        extra: list[Word] = []
        if link:  # "One of the …"
            extra = [Word(text=each, tag=TAGS.get(each, "n")) for each in link[0].split()]
            start = link.end()
        return [opener, *extra, *_named(rest[start:], lower, caps, is_first=False)]
    if is_first and not more and not _is_name(first, lower, caps):
        return [Word(text=first, tag=_common(low))]
    if is_first and more and _is_common(text, first, low, lower, caps):
        link = re.match(rf"(?:{_LINK}) ", more)
        if not link:
            return [Word(text=first, tag="n"), Word(text=more, tag="N")]
        return [
            Word(text=first, tag=_common(low)),
            *(Word(text=each, tag=TAGS.get(each, "n")) for each in link[0].split()),
            Word(text=more[link.end() :], tag="N"),
        ]
    return [Word(text=text, tag="N")]


def _common(low: str) -> str:
    found = tag(low)
    return "n" if found in "zsyYu" else found


def _is_name(first: str, lower: Collection[str], caps: Collection[str]) -> bool:
    if (
        first in PLACES
        or first in NATIONALITIES
        or (first in caps and first.casefold() not in lower)
    ):
        return True
    return (first in caps and tag(first.casefold()) not in "vGr") or (
        len(first) > 1 and first.isupper()
    )


def _is_common(
    text: str, first: str, low: str, lower: Collection[str], caps: Collection[str]
) -> bool:
    if is_calling(low):
        return True
    if first in caps or first in PLACES or first in NATIONALITIES or "." in first:
        return low in ROLES
    if re.match(rf"{first} of ", text):
        return True
    return low in lower or low in ROLES or low in _UNION or low.removesuffix("s") in ROLES


def _settled(words: list[Word]) -> list[Word]:
    """What only the neighbours tell: numbers in several words, a hedge, a town with its state."""
    out: list[Word] = []
    for at, word in enumerate(words):
        last = out[-1] if out else None
        if word.low in {"around", "circa"} and at + 1 < len(words) and words[at + 1].tag == "T":
            if not (last and last.tag == "i"):
                out.append(replace(word, tag="i"))  # "founded around 1600"
            continue
        following = words[at + 1].tag if at + 1 < len(words) else "."
        if word.tag == "z" and last and last.tag in "dhPf" and following in "nyNYa":
            out.append(replace(word, tag="n"))  # "the present church": no verb
            continue
        is_led = last and (last.tag == "h" or last.low in {"the", "a", "an"})
        if word.tag == "z" and is_led and following in "BHV,.":
            out.append(replace(word, tag="n"))  # "her serve was recorded"
            continue
        if word.low == "first" and last and last.tag in "NpnyQ" and following in "Vv":
            out.append(replace(word, tag="r"))  # "they first met": no first of several
            continue
        if word.low == "former" and last and last.low != "the" and following in "nNyYa":
            out.append(replace(word, tag="a"))  # "three former employees", not "the former"
            continue
        if word.low == "following" and last and last.tag not in "dha,c" and following in "dhN":
            out.append(replace(word, tag="i"))  # "in 1992 following the decision", like "after"
            continue
        if last and last.tag == "N" and word.tag == "P" and following in "BHVM.,":
            out[-1] = Word(text=f"{last.text}{word.text}", tag="N")  # "St George's is": a name
            continue
        if last and word.tag == "T" and last.tag in "vVw" and _DAY.search(word.text):
            out += [Word(text="on", tag="i"), word]  # "was born March 4, 1929"
            continue
        if (
            word.text == "The"
            and last
            and last.low in _WORKS
            and following == "N"
            and at + 1 < len(words)
        ):
            continue  # "the film The Sacrifice": told with its title, below
        if last and last.low in _WORKS and word.tag == "N" and words[at - 1].text == "The":
            out.append(replace(word, text=f"The {word.text}"))
            continue
        if last and word.tag in "#$%" and _hedge(out):
            out.append(word)
        elif last and last.tag == "#" and word.tag == "#":
            out[-1] = Word(text=f"{last.text} {word.text}", tag="#")
        elif last and word.tag == "N" and last.tag == "," and len(out) > 1 and _is_state(out, word):
            town = out[-2]
            out[-2:] = [Word(text=f"{town.text}, {word.text}", tag="N")]
        else:
            out.append(word)
    return out


def _hedge(out: list[Word]) -> bool:
    """Make one adverb of the words before a number that say it is not exact."""
    for length in (4, 3, 2, 1):
        said = " ".join(word.low for word in out[-length:])
        if len(out) >= length and said in HEDGES:
            out[-length:] = [Word(text=said, tag="r")]
            return True
    return False


def _is_state(out: list[Word], word: Word) -> bool:
    """Whether "Cambridge, Massachusetts" is being read: a name and the larger place around it."""
    is_listed = (len(out) > 3 and out[-4].tag == ",") or (len(out) > 2 and out[-3].tag in ",c")
    if re.search(r"(?: [IVX]+|War)$", out[-2].text):
        return False
    return (
        out[-2].tag == "N"
        and word.text in PLACES
        and not is_listed
        and out[-2].text not in _COUNTRIES
    )


_COUNTRIES = frozenset(NATIONALITIES.values()) | {"United States", "United Kingdom", "Soviet Union"}
