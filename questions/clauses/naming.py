"""What an article tells of the names in it: what kind of thing each is and what it is called.

Pure; made once for an article. A name nothing is known of stays without kind, and is then only
asked for where its place in the sentence says enough.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from questions.clauses import topics
from questions.clauses.persons import TITLED, TITLES, is_one_middle, is_plain, one_person
from questions.lexicon import acronyms, gazetteer, given_names, nouns, renown
from questions.lexicon.calendar import MONTHS
from questions.lexicon.function_words import TAGS
from questions.lexicon.people import ROLES
from questions.lexicon.places import NATIONALITIES, PLACES
from questions.model import Entity, Kind, Mention

_LOWER = re.compile(r"(?<![\w.’'-])[a-z][\w-]+")
_INSIDE = re.compile(r"(?<=[\w,;)] )(?!The |A |An )([^\W\d_a-z][\w’'-]*)")
_WORD = r"[^\W\d_a-z][\w’-]+"
_NAME = r"((?:[^\W\d_a-z][\w’'.-]* ?){1,5})"
_CALLED = re.compile(
    rf"{_NAME}(?:\([^()]*\) ?)?(?:, |is |was |are |were )(?:an?|the) ([a-z][^,.;:()]{{2,70}})"
)
_BEFORE = re.compile(
    rf"\b(?:the|a|an|,|its|his|her|their|and|of|by|with|as|from|in) ((?:[\w-]+ ){{0,3}}?[a-z-]+) {_NAME}"
)
_BY = re.compile(
    r"\bby (?:[a-z]+ ){0,3}((?:[^\W\d_a-z]\w+ ?){2,3})\b(?: and ((?:[^\W\d_a-z]\w+ ?){2,3})\b)?"
)
_FULL_ORGANISATION = re.compile(
    r"\b(?:[A-Z]\w+ ){1,3}(?:Company|Corporation|Inc\.|System|Records|Pictures|Studios|Entertainment|Comics|Bank|University|Club|F\.C\.)"
)
_DOES = re.compile(
    rf"(?<![\w’'-])(?<!of )((?:{_WORD} (?:(?:de|von|van|Le|the) )?){{0,2}}{_WORD})"
    r"(?:[’']s? (?:wife|husband|father|mother|brother|sister|son|daughter|parents|death|birth|reign|life|childhood"
    r"|biography|biographers?|career|family|friend|friends|editor|uncle|marriage|successor|assassination)\b"
    r"| (?:was|is|were)(?: \w+ly)? (?:born|married|buried|educated|crowned|assassinated|killed|beheaded|raised"
    r"|knighted|arrested|executed|imprisoned|ordained|exiled|orphaned|diagnosed|hired|wounded|baptised)\b"
    r"| (?:died|married|wrote|argued|told|said|says|believed|agreed|objected|retired|resigned|travelled|replied"
    r"|commented|thought|studied|attended|recalled|explained|complained|discovered|wanted|met|asked|succeeded"
    r"|graduated|enrolled|starred|befriended|emigrated|remarried|suggested|requested|realised|realized|admitted|insisted|painted|composed|sang|taught|learned|fled)\b)"
)
_ROLE_BEFORE = re.compile(rf"\b([a-z-]+),? ({_WORD}(?: {_WORD}){{0,2}})")
# What articles on countries call them besides.
_OF_COUNTRIES = frozenset({"state", "republic", "nation", "island"})
_ACRONYM = re.compile(
    r"\b((?:[A-Z][\w–-]+ (?:of |and |the |for )?){1,6}[A-Z][\w–-]+) \(([A-Z][A-Za-z]?[A-Z]{1,4})\)"
)
# The letters first: "USGS (United States Geological Survey)", "the Amber Union, or AU,".
_LETTERS = re.compile(
    r"\b([A-Z]{2,6}) \((?:the )?((?:[A-Z][\w–-]+ (?:of |and |the |for )?){1,6}[A-Z][\w–-]+)\)"
)
_OR_LETTERS = re.compile(
    r"\b((?:[A-Z][\w–-]+ (?:of |and |the |for )?){1,6}[A-Z][\w–-]+),? (?:or|abbreviated|known as) (?:the |simply )?([A-Z]{2,6})\b"
)
_OF = re.compile(
    rf"\b(city|town|village|island|kingdom|province|state|district|port|commune|county|parish|suburb|borough|republic|colony) of {_NAME}"
)
_STOP = re.compile(
    r"\b(?:of|in|at|for|from|to|that|which|who|whose|by|with|on|and|or|near|between|located|based|founded|born|used|made|known|called)\b"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_PARTS = re.compile(r"[ -]")  # "Anne-Marie Lake"
_OF_A_SAINT = re.compile(r"(?:St|Saint)\.? ")
# "C. W. Alcock", "F. Matthias Alexander": no firm, which has its sort behind it.
_INITIALLED = re.compile(r"(?:[A-Z]\. ?){1,3}(?:[^\W\d_a-z][a-z]+ )?[^\W\d_a-z][^\W\d_A-Z]{2,}$")


class Names:
    """The names of one article: kinds, nouns, full forms, and who or what they stand beside."""

    def __init__(
        self,
        text: str,
        mentions: Iterable[Sequence[Mention]],
        topic: Entity | None,
        headline: str = "",
    ) -> None:
        self.lower = frozenset(_LOWER.findall(text))
        self.caps = frozenset(_POSSESSIVE.sub("", word) for word in set(_INSIDE.findall(text)))
        self.topic = topics.told(topic, headline, text)
        self.has_article = self.topic is not None and bool(
            re.search(rf"^The {re.escape(self.topic.name)}\b", text, re.MULTILINE)
        )  # "The ocelot is a wild cat"
        self._shorts = topics.short_forms(self.topic, text)
        self._beside_topic = topics.bracketed(self.topic, text)
        votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
        for sentence in mentions:
            for mention in sentence:
                votes[mention.text][mention.kind] += 1
        self._times = {text: counts.total() for text, counts in votes.items()}
        self._kinds = {text: counts.most_common(1)[0][0] for text, counts in votes.items()}
        self.people = tuple(
            name
            for name, kind in self._kinds.items()
            if kind is Kind.PERSON and " " in name and not name.endswith(("'", "’"))
        )
        self._acronyms: dict[str, str] = {
            short: full
            for short, full in (*_LETTERS.findall(text), *map(reversed, _OR_LETTERS.findall(text)))
            if acronyms.initials(full) == short
        }
        self._acronyms |= {
            short: full for full, short in _ACRONYM.findall(text) if acronyms.may_be(short, full)
        }
        self._nobody = _nobody(text)
        self.personal = self._personal(text)
        self.people = tuple(
            name
            for name in dict.fromkeys((*self.people, *self._doers(text), *self.personal))
            if is_plain(name) and name not in self._nobody
        )
        self.sexes = self._sexes(text)
        self._everybody = frozenset(self.people)
        surnames: defaultdict[str, list[str]] = defaultdict(list)
        for name in self.people:
            bare = TITLED.sub("", name)
            if bare.rpartition(" ")[2].isupper() and " of " in bare:
                continue  # "Ann Roe of MPLA": the letters are not hers
            if " " in bare or bare != name:
                surnames[bare.rpartition(" ")[2]].append(name)
        self._full = {
            short: full for short, forms in surnames.items() if (full := one_person(forms))
        }
        if self.topic is not None and self.topic.kind is not Kind.PERSON:
            for word in self.topic.name.split():  # "Everest" is the mountain, not George Everest
                self._full.pop(word, None)
        last = headline.strip().rpartition(" ")[2]
        if self.topic is None and self._full.get(last) != headline:
            self._full.pop(last, None)  # "Roe" of the headline is not Sue Roe, whom the text names
        self._nouns = self._called(text)
        self._topic_nouns = topics.opening_nouns(text, self.topic)
        self.known = frozenset(self._kinds) | ({self.topic.name} if self.topic else set())
        self._org_shorts = self._shortened(text)
        self._seen: dict[str, tuple[Kind | None, str]] = {}
        self._home = _home(text[len(headline) :])

    def _doers(self, text: str) -> tuple[str, ...]:
        """Names of two or three words behind "by" that look like people's."""
        found = [name for pair in _BY.findall(text) for name in pair if name]
        return tuple(name for name in found if self._looks_personal(name))

    def _personal(self, text: str) -> tuple[str, ...]:
        """Names of whom the article says what only people do or have: "Gladstone retired"."""
        found: Counter[str] = Counter()
        for match in _DOES.finditer(text):
            name = match[1]
            words = name.split(" ")
            while words and words[0].casefold() in TAGS:
                words = words[1:]
            name = " ".join(words)
            if name and not self._is_other(name):
                found[name] += 1
        for match in _ROLE_BEFORE.finditer(text):
            if nouns.KINDS.get(match[1]) is Kind.PERSON and not self._is_other(match[2]):
                found[match[2]] += 1
        return tuple(found)

    def _sexes(self, text: str) -> dict[str, str]:
        """The sex, "m" or "f", of the people whom the article calls a brother, a queen, …."""
        found = {}
        for noun, name in _ROLE_BEFORE.findall(text):
            if noun in nouns.FEMALE or noun in nouns.MALE:
                found[name] = "f" if noun in nouns.FEMALE else "m"
        for name in self.people:
            title = name.partition(" ")[0].casefold()
            if title in nouns.FEMALE or title in nouns.MALE:
                found[name] = "f" if title in nouns.FEMALE else "m"
        return found

    def _is_other(self, name: str) -> bool:
        """Whether the name is known to be no person's."""
        words = name.split(" ")
        return (
            self._kinds.get(name, Kind.OTHER) not in (Kind.OTHER, Kind.PERSON)
            or words[-1] in nouns.ENDINGS
            or any(w in NATIONALITIES or w in PLACES or w.casefold() in TAGS for w in words)
            or any(w.casefold() in self.lower for w in words)
            or name.isupper()
            or name in gazetteer.KIND
            or name in MONTHS
            or words[-1].endswith(("ans", "ese", "ings", "ants", "ists", "ics"))
            or any(w in TITLES or w == "Dr" for w in words[-1:])
            or (
                self.topic is not None
                and self.topic.kind is not Kind.PERSON
                and name in self.topic.name
            )
        )

    def _looks_personal(self, name: str) -> bool:
        words = name.split(" ")
        return (
            self._kinds.get(name, Kind.OTHER) in (Kind.OTHER, Kind.PERSON)
            and 1 < len(words) <= 3
            and words[-1] not in nouns.ENDINGS
            and nouns.KINDS.get(words[0].casefold(), Kind.PERSON) is Kind.PERSON
            and words[0] not in NATIONALITIES
            and all(w.isalpha() and w[0].isupper() and not w.isupper() for w in words)
            and not any(w.casefold() in self.lower or w in PLACES for w in words)
        )

    def _shortened(self, text: str) -> dict[str, str]:
        """First words by which the article goes on to call an organisation: "Mutual"."""
        firsts: defaultdict[str, set[str]] = defaultdict(set)
        for match in _FULL_ORGANISATION.finditer(text):
            firsts[match[0].partition(" ")[0]].add(match[0])
        return {
            first: next(iter(full))
            for first, full in firsts.items()
            if len(full) == 1
            and first not in NATIONALITIES
            and first not in PLACES
            and first.casefold() not in self.lower
            and first not in self._full
            and not _is_town(first, full, text)
        }

    def _called(self, text: str) -> dict[str, str]:
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for match in _CALLED.finditer(text):
            noun = head(match[2])
            if noun:
                found[match[1].strip()][noun] += 1
        for match in _BEFORE.finditer(text):
            noun = match[1].split()[-1]
            if noun in nouns.KINDS and noun not in self.topic_words():
                found[_POSSESSIVE.sub("", match[2].strip())][noun] += 1
        for match in _OF.finditer(text):
            found[_POSSESSIVE.sub("", match[2].strip())][match[1]] += 2
        return {name: counts.most_common(1)[0][0] for name, counts in found.items()}

    def topic_words(self) -> frozenset[str]:
        """The words of the topic's name, in small letters."""
        return frozenset(self.topic.name.casefold().split()) if self.topic else frozenset()

    def is_topic(self, name: str) -> bool:
        """Whether the name is the topic's or a part of it that the article uses for it."""
        if self.topic is None:
            return False
        full = self.topic.name
        if name == full or name in self.topic.aliases:
            return True
        if self.topic.kind is not Kind.PERSON:
            return name in self._shorts
        parts, words = full.split(), name.split()
        if len(words) == 1:
            return name in parts and name not in TITLES
        is_alike = words[-1] == parts[-1] and words[0] == parts[0]
        return is_alike and is_one_middle(words[1:-1], parts[1:-1])

    def called(self, noun: str) -> bool:
        """Whether the article may call its topic "the" noun: it is one, or its name says so."""
        return self.topic is not None and (
            noun == self.topic.noun.rpartition(" ")[2].casefold()
            or noun == self.topic.name.rpartition(" ")[2].casefold()
            or noun in self._topic_nouns
            or any(noun in nouns.SYNONYMS.get(own, ()) for own in self._own_nouns())
            or (noun in {"country", "nation"} and gazetteer.is_country(self.topic.name))
        )

    def _own_nouns(self) -> tuple[str, ...]:
        topic = self.topic
        if topic is None:
            return ()
        return (topic.noun.rpartition(" ")[2].casefold(), topic.name.rpartition(" ")[2].casefold())

    def full(self, name: str) -> str:
        """The full form of a person's short name; the name itself when there is none."""
        if self.topic and self.topic.kind is Kind.PERSON and self.is_topic(name):
            return self.topic.name
        return self._full.get(name, name)

    def times(self, name: str) -> int:
        """How often the article names it, by the whole name or by the short one that stands for it."""
        last = name.rpartition(" ")[2]
        short = self._times.get(last, 0) if last != name and self._full.get(last) == name else 0
        return self._times.get(name, 0) + short

    def is_part(self, name: str) -> bool:
        """Whether a word that may be a person's name is only a part of longer ones of the article.

        "Ford" beside "Tom Ford" and "Ann Ford"; "Long" beside "Long Bay" is no such part.
        """
        kind, noun = self.what(name)
        if noun or kind not in (None, Kind.OTHER, Kind.PERSON):
            return False
        return any(
            other.endswith(f" {name}") and self.what(other)[0] in (None, Kind.OTHER, Kind.PERSON)
            for other in self._kinds
        )

    def opens(self, name: str) -> bool:
        """Whether one word opens longer names that may be people's: "Philip" beside "Philip Roe".

        Not where it is the topic's own.
        """
        if " " in name or self.is_topic(name) or self.full(name) != name:
            return False
        return any(
            other.startswith(f"{name} ") and self.what(other)[0] in (None, Kind.OTHER, Kind.PERSON)
            for other in self._kinds
        )

    def spelled_out(self, letters: str) -> str:
        """What the article says its initials stand for, or the one name that has them; else empty."""
        told = self._acronyms.get(letters, "")
        if not told:
            found = [name for name in self._kinds if acronyms.initials(name) == letters]
            told = found[0] if len(found) == 1 and " " in found[0] else ""
        return told

    def topic_in_full(self, letters: str) -> str:
        """The topic's name where these are its initials; else empty."""
        name = self.topic.name if self.topic else ""
        return name if acronyms.initials(name) == letters else ""

    def longer(self, name: str) -> str:
        """The one name of a person that ends in a single word that may be a surname.

        "Silver" where the article has "Long John Silver" and no other Silver; else the word itself.
        """
        kind, noun = self.what(name)
        if " " in name or noun or kind not in (None, Kind.OTHER, Kind.PERSON):
            return name
        if name.casefold() in self.lower or name.casefold() in nouns.KINDS:
            return name  # "the 13th Amendment" is not the Blaine Amendment
        found = [
            other
            for other in dict.fromkeys(TITLED.sub("", each) for each in self._kinds)
            if other.endswith(f" {name}")
            and other not in self._nobody
            and other.partition(" ")[0].casefold() not in nouns.KINDS
            and self.what(other)[0] in (None, Kind.OTHER, Kind.PERSON)
        ]
        if len(found) != 1 or (self.topic is not None and name in self.topic.name.split()):
            return name
        firsts = set(_PARTS.split(found[0])[:-1])
        is_person = self.what(found[0])[0] is Kind.PERSON or bool(given_names.GIVEN & firsts)
        return found[0] if is_person else name

    def what(self, name: str) -> tuple[Kind | None, str]:
        """The kind of a name and the noun it is asked for with; `None` and empty when unknown."""
        if name not in self._seen:
            self._seen[name] = self._what(name)
        return self._seen[name]

    def _what(self, name: str) -> tuple[Kind | None, str]:
        if self.topic and self.is_topic(name):
            is_country = gazetteer.KIND.get(self.topic.name) == "country"
            is_state = is_country and self.topic.noun in _OF_COUNTRIES
            noun = "city" if self.topic.noun in {"capital", "municipality"} else self.topic.noun
            return self.topic.kind, "country" if is_state else noun
        if name in self._full:
            return Kind.PERSON, ""
        if name in self._acronyms and self._acronyms[name] != name:
            return self.what(self._acronyms[name])
        if name in self._org_shorts:
            return self.what(self._org_shorts[name])
        bare = _POSSESSIVE.sub("", name).removeprefix("the ").removeprefix("The ")
        if bare != name and _OF_A_SAINT.match(name):
            return None, ""  # a church or a town: "St. George's"
        if " & " in bare:
            return Kind.ORGANISATION, "company"
        listed = gazetteer.KIND.get(bare)
        if listed:
            return Kind.PLACE, listed
        if bare in NATIONALITIES:
            return Kind.NATIONALITY, ""
        if TITLED.match(bare) and bare.rpartition(" ")[2] not in nouns.ENDINGS:
            return Kind.PERSON, ""
        last = bare.rpartition(" ")[2]
        ending = nouns.ENDINGS.get(last, "") if " " in bare else ""
        if nouns.KINDS.get(_before_of(bare).casefold()) is Kind.PERSON:
            ending = ""  # the Secretary of War is no war
        first = bare.partition(" ")[0]
        if not ending and " of " in bare:  # "Kingdom of Fife", "Lund Institute of Technology"
            ending = nouns.ENDINGS.get(first) or nouns.ENDINGS.get(_before_of(bare), "")
        if ending:
            return nouns.KINDS.get(ending.split()[-1], Kind.ORGANISATION), ending
        if bare in self._everybody:
            return Kind.PERSON, ""
        if bare in self._nobody:
            return None, ""
        kind = self._kinds.get(bare)
        renowned = renown.kind_of(bare, self._kinds)
        if renowned is not None and bare not in self._nouns:
            return renowned
        if (
            kind is Kind.PERSON
            and self.topic
            and self.topic.kind is not Kind.PERSON
            and bare in self.topic.name.split()
        ):
            return None, ""
        if kind is None or kind is Kind.OTHER:
            words = bare.split(" ")
            if bare in self._full or self._is_person(words):
                return Kind.PERSON, ""
        if kind is Kind.PERSON:
            return Kind.PERSON, ""
        noun = self._nouns.get(bare, "")
        if noun:
            return nouns.KINDS[noun], noun
        if bare in PLACES:
            return Kind.PLACE, ""
        return kind, ""

    def _is_person(self, words: list[str]) -> bool:
        if _INITIALLED.match(" ".join(words)) and words[-1] not in nouns.ENDINGS:
            return words[-1].casefold() not in self.lower
        if not _SMALL.isdisjoint(words):
            return False
        rest = [word for word in words if word.casefold() not in ROLES]
        if rest != words and " ".join(rest) in self._kinds:
            return self._kinds[" ".join(rest)] is Kind.PERSON
        return (
            1 < len(rest) <= 4
            and given_names.opens(rest)
            and rest[-1] not in PLACES
            and rest[-1][0].isupper()
        )

    def may_be_person(self, name: str) -> bool:
        """Whether a name nothing is known of has the form of a person's: two or three plain words."""
        return self.what(name)[0] in (None, Kind.OTHER) and self._looks_personal(name)

    def calling(self, name: str) -> str:
        """What a person is said to be: "architect"; empty where the article does not say."""
        noun = self._nouns.get(name) or self._nouns.get(self.full(name)) or ""
        return noun if nouns.KINDS.get(noun) is Kind.PERSON else ""

    def same_kind(self, name: str) -> tuple[str, ...]:
        """Other names of the article that are the same kind of thing and called alike."""
        kind, noun = self.what(name)
        if kind is Kind.PERSON:
            return self.others(name)
        others = [o for o in self._kinds if o != name and o not in name and name not in o]
        alike = [other for other in others if noun and self.what(other)[1] == noun]
        last = name.rpartition(" ")[2]
        if noun and noun.rpartition(" ")[2] == last.casefold():
            alike = [other for other in alike if other.endswith(f" {last}")]
        alike = [o for o in alike if self._acronyms.get(o, o) == o and o not in self._beside_topic]
        return tuple(dict.fromkeys((*alike, *gazetteer.neighbours(name))))

    def towns(self, name: str, larger: str) -> tuple[str, ...]:
        """Towns to stand beside one that no list has: of the larger place told behind it.

        Else those of the country that the article opens with.
        """
        known = gazetteer.inside(larger) if larger else ()
        return tuple(town for town in known or gazetteer.inside(self._home) if town != name)

    def organisations(self, name: str) -> tuple[str, ...]:
        """Other organisations of the article, whatever they are called."""
        return tuple(
            other
            for other in self._kinds
            if other not in name
            and name not in other
            and self._acronyms.get(other, other) == other
            and self.what(other)[0] is Kind.ORGANISATION
            and not self.is_topic(other)
        )

    def others(self, name: str) -> tuple[str, ...]:
        """Other people of the article, those named in as many words first."""
        length = name.count(" ") > 0
        found = [p for p in self.people if p != name and self.full(p) == p and p not in name]
        if not length and self.topic is not None:
            found = [p for p in found if not self.is_topic(p)]
        return tuple(sorted(found, key=lambda p: (p.count(" ") > 0) is not length))

    def is_person_topic(self) -> bool:
        """Whether the article is about a person."""
        return self.topic is not None and self.topic.kind is Kind.PERSON


# What is quoted, and what many are called: the "Boston Miracle", the Gordon Rifles.
_NO_PERSON = re.compile(
    r"[“\"]((?:[A-Z][\w’-]+ ){1,3}[A-Z][\w’-]+)[,.]?[”\"]"
    r"|\b[Tt]he ((?:[A-Z][\w’-]+ ){1,2}[A-Z][\w’-]+s)\b(?! [A-Z])"
)


def _nobody(text: str) -> frozenset[str]:
    """Names that look like people's and never stand without quotation marks, or without "the"."""
    found = Counter(quoted or many for quoted, many in _NO_PERSON.findall(text))
    return frozenset(
        name
        for name, times in found.items()
        if len(re.findall(rf"\b{re.escape(name)}\b", text)) == times
    )


def _is_town(first: str, full: set[str], text: str) -> bool:
    """Whether the first word of a university is where it is: "returned to Petrograd"."""
    if not any(each.endswith(" University") for each in full):
        return False
    return re.search(rf"\b(?:in|to|from|near|of) {re.escape(first)}\b(?! [A-Z])", text) is not None


_OPENING = 500  # characters
_SMALL = frozenset("a an at by for from in of on to with".split())  # of titles: "An Aunt in Ayr"


def _home(text: str) -> str:
    """The country an article opens with: "is a German physicist", "is a city in Mali"; or empty."""
    for run in re.findall(r"[A-Z][\w.]+(?: [A-Z]\w+)*", text[:_OPENING]):
        first = run.partition(" ")[0].partition("-")[0]
        for name in (run, NATIONALITIES.get(first, "")):
            if gazetteer.is_country(name):
                return name
    return ""


def _before_of(name: str) -> str:
    """The last word before "of": "Institute" of the Lund Institute of Technology."""
    return name.partition(" of ")[0].rpartition(" ")[2]


def head(phrase: str) -> str:
    """The noun a phrase is about, when it is one we can ask with: "small town in Ohio": town."""
    part = _STOP.split(phrase, maxsplit=1)[0].strip()
    last = part.rpartition(" ")[2]
    return last if last in nouns.KINDS else ""
