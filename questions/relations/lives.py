"""Lives of people: born, died, of what, whose child or spouse, where taught, what they played."""

from __future__ import annotations

import re

from questions.lexicon import nouns
from questions.model import Kind
from questions.relations.rows import Row

_SCHOOL = re.compile(
    r"\b(?:University|College|Institute|Conservatory)\b"
)  # Years in brackets may also be those of a reign or a term.
_TERM = (
    r"\b(?:[Kk]ing|[Qq]ueen|[Pp]ope|[Ee]mperor|[Pp]resident|[Mm]inister|[Gg]overnor|[Mm]ayor|manager|"
    r"coach|chairman|director|headmaster|reign|tenure|term|member|bishop|archbishop|dean|with)\b"
)
_NO_TERM = rf"^(?!.*{_TERM}).*?"
_LIFE = range(30, 110)  # years


def _is_life(name: str, since: str, until: str) -> bool:
    return int(until) - int(since) in _LIFE and not re.search(_TERM, name)


# The nations of one kingdom are too few to be the options of one question.
_BRITISH = ("English", "Scottish", "Welsh", "Irish")
_BESIDE_AMERICAN = ("Canadian", "British", "Australian", "South African", "Mexican")
_NEAR = ("French", "Dutch", "Danish")


def _nations_beside(nation: str) -> tuple[str, ...]:
    if nation == "American":
        return _BESIDE_AMERICAN
    others = tuple(other for other in (*_BRITISH, *_NEAR) if other != nation)
    return others if nation in _BRITISH else ()


# Offices that are a country's own: "the German chancellor" has but one nationality.
_OFFICES = """
king queen emperor empress president minister chancellor premier prince princess general admiral
ambassador senator shogun sultan tsar governor commander leader monarch ruler
"""
_NATIONAL = frozenset(_OFFICES.split())


# Said of firms as well: "its Dutch rival Quinby Oil".
_FIRMS_TOO = frozenset(
    {"rival", "opponent", "owner", "partner", "parent", "maker", "publisher", "winner"}
)


def _is_person_noun(noun: str) -> bool:
    return nouns.KINDS.get(noun) is Kind.PERSON and noun not in _NATIONAL | _FIRMS_TOO


# How a town may be introduced: "in the old city of Danzig".
_TOWN = r"(?:the (?:[a-z]+ )?(?:city|town|village) of )?"
ROWS = (
    Row(
        id="born-bracket",
        relation="born_on",
        cues=("born",),
        pattern=r"^(?P<subject>⟨[PX]\d+⟩) \((?:(?:[^()]|\([^()]*\))*?[;,] )?born {D:object}\)",
        of=(Kind.PERSON,),
        yes=(("Mary Stone (born August 16, 1958) is an American singer.", "August 16, 1958"),),
        no=("Mary Stone (known since August 16, 1958) is an American singer.",),
    ),
    Row(
        id="lived-bracket-born",
        relation="born_on",
        cues=("–", "-"),
        pattern=r"^(?P<subject>⟨[PX]\d+⟩) \((?:(?:[^()]|\([^()]*\))*?; )?{D:object} [–-] ⟨D\d+⟩\)",
        of=(Kind.PERSON,),
        yes=(
            (
                "Mary Stone (May 11, 1918 – February 15, 1988) was an American physicist.",
                "May 11, 1918",
            ),
        ),
        no=("The war (May 11, 1918 – February 15, 1988) was long.",),
    ),
    Row(
        id="lived-bracket-died",
        relation="died_on",
        cues=("–", "-"),
        pattern=r"^(?P<subject>⟨[PX]\d+⟩) \((?:(?:[^()]|\([^()]*\))*?; )?⟨D\d+⟩ [–-] {D:object}\)",
        of=(Kind.PERSON,),
        yes=(
            (
                "Mary Stone (May 11, 1918 – February 15, 1988) was an American physicist.",
                "February 15, 1988",
            ),
        ),
        no=("The war (May 11, 1918 – February 15, 1988) was long.",),
    ),
    Row(
        id="was-born-on",
        relation="born_on",
        cues=("born",),
        pattern=r"{H:subject} was born(?: [^.;⟨]{0,40}?)? (?:on|in) {D:object}",
        yes=(("Mary Stone was born on May 11, 1918.", "May 11, 1918"),),
        no=("Mary Stone saw that a boy was born on May 11, 1918.",),
    ),
    Row(
        id="was-born-in",
        relation="born_in",
        cues=("born",),
        pattern=r"{H:subject} was born(?: (?:on|in) ⟨D\d+⟩,?)?(?: at [^.;⟨]{3,40}?)?,? in "
        + _TOWN
        + r"{L:object}",
        yes=(
            ("Mary Stone was born on May 11, 1918, in New York City.", "New York City"),
            ("Mary Stone was born on May 11, 1918, in the city of Danzig.", "Danzig"),
        ),
        no=(
            "Mary Stone was raised in New York City.",
            "Mary Stone was born in the suburbs of New York City.",
        ),
    ),
    Row(
        id="died-on",
        relation="died_on",
        cues=("died",),
        pattern=r"{H:subject} died(?: [^.;⟨]{0,40}?)?(?: in ⟨L\d+⟩)? (?:on|in) {D:object}",
        yes=(("Mary Stone died in London on May 11, 1918.", "May 11, 1918"),),
        no=("Mary Stone lived when many died in 1918.",),
    ),
    Row(
        id="died-in",
        relation="died_in",
        cues=("died",),
        pattern=r"{H:subject} died(?: (?:on|in) ⟨D\d+⟩,?)?(?: at [^.;⟨]{3,40}?)? in {L:object}",
        yes=(("Mary Stone died on May 11, 1918, in London.", "London"),),
        no=("Mary Stone lived in London.",),
    ),
    Row(
        id="years-born",
        relation="born_on",
        cues=("–", "-"),
        pattern=_NO_TERM + r"{P:subject} \((?P<object>1\d{3}|20\d{2})[–-](?P<_until>\d{4})\)",
        test=lambda said: _is_life(said["subject"], said["object"], said["_until"]),
        yes=(("He met Mary Stone (1847–1901) in town.", "1847"),),
        no=("He met Mary Stone (2004–2009) in town.", "President Mary Stone (1847–1901) spoke."),
    ),
    Row(
        id="years-died",
        relation="died_on",
        cues=("–", "-"),
        pattern=_NO_TERM + r"{P:subject} \((?P<_since>1\d{3}|20\d{2})[–-](?P<object>\d{4})\)",
        test=lambda said: _is_life(said["subject"], said["_since"], said["object"]),
        yes=(("He met Mary Stone (1847–1901) in town.", "1901"),),
        no=("He met Mary Stone (1847–) in town.",),
    ),
    Row(
        id="born-in-participle",
        relation="born_in",
        cues=("born",),
        pattern=r"(?:^Born(?: (?:on|in) ⟨D\d+⟩)? in {L:object}(?:, ⟨L\d+⟩)?,(?: on ⟨D\d+⟩,)? {P:subject}|{P:subject2}, born(?: (?:on|in) ⟨D\d+⟩)? in {L:object2})",
        yes=(
            ("Born in London, Mary Stone went to sea.", "London"),
            ("Mary Stone, born in 1901 in London, went to sea.", "London"),
        ),
        no=("Born in London, the idea of Mary Stone went to sea.",),
    ),
    Row(
        id="died-of",
        relation="died_of",
        cues=("died", "succumbed", "death"),
        pattern=r"{H:subject} (?:died|had died|succumbed)(?: (?:suddenly|peacefully|there|at home))?(?: (?:on|in|at) (?:⟨[DL]\d+⟩|the age of ⟨N\d+⟩))*,? (?:of|from|to) (?:complications (?:of|from) )?(?P<object>(?:an? )?[a-z]+(?: [a-z]+)?)(?=[.,;]| (?:in|on|at|and|while|after|when|before)\b)",
        among=("disease",),
        yes=(
            ("Mary Stone died in London of tuberculosis.", "tuberculosis"),
            ("Mary Stone had died of a heart attack on May 4, 1950.", "a heart attack"),
        ),
        no=("Mary Stone died of shame.", "Mary Stone was tired of cancer."),
    ),
    Row(
        id="diagnosed-with",
        relation="diagnosed_with",
        cues=("diagnosed", "contracted", "suffered from"),
        pattern=r"{H:subject} (?:(?!was)[a-z]+ and )?(?P<how>was diagnosed with|was diagnosed as having|contracted|suffered from) (?P<object>[a-z]+(?: [a-z]+)?)(?=[.,;]| (?:in|on|at|and|while|after|when|by)\b)",
        among=("disease",),
        yes=(
            ("Mary Stone was diagnosed with typhoid fever by Jenner.", "typhoid fever"),
            ("Mary Stone collapsed and was diagnosed as having measles.", "measles"),
        ),
        no=("Mary Stone suffered from boredom.",),
    ),
    Row(
        id="kin-is",
        relation="kin",
        cues=("father", "mother", "wife", "husband"),
        pattern=r"{V:subject}{Z} (?P<role>father|mother|wife|husband|first wife|second wife|youngest son|eldest son|eldest daughter|youngest daughter) (?:was|is) (?:the )?(?:[a-z]+ ){0,2}(?P<object>⟨[PX]\d+⟩)(?=[.,;]| and | \(| who|$)",
        of=(Kind.PERSON,),
        yes=(
            (
                "Mary Stone was small. Her father was Professor John Ford, a phonetician.",
                "Professor John Ford",
            ),
            ("Mary Stone's husband was the painter John Ford.", "John Ford"),
        ),
        no=("Mary Stone's father was mayor when John Ford came.",),
    ),
    Row(
        id="kin-beside",
        relation="kin",
        cues=("father", "mother", "wife", "husband"),
        pattern=r"{V:subject}{Z} (?P<role>father|mother|wife|husband|first wife|second wife)(?:,(?= ⟨[PX]\d+⟩(?:,| \()))? (?P<object>⟨[PX]\d+⟩)(?= (?!and\b)[a-z(]|,)",
        of=(Kind.PERSON,),
        yes=(
            ("Mary Stone sang. Her father, John Ford, was a sailor.", "John Ford"),
            ("Mary Stone's mother Ann Ford taught her.", "Ann Ford"),
        ),
        no=(
            "Mary Stone's mother and John Ford taught her.",
            "Mary Stone sang. His wife, Ann Ford, was a sailor.",
            "With the help of Mary Stone's father, John Ford found work.",
        ),
    ),
    Row(
        id="nationality-apposition",
        relation="nationality",
        rivals=_nations_beside,
        cues=("⟨a",),
        pattern=r"(?<![-⟩] )(?<!⟩-){A:object} (?P<role>[a-z]+) {P:subject}(?! and ⟨P)",
        test=lambda said: _is_person_noun(said["role"]),
        yes=(("He met the Spanish explorer Mary Stone there.", "Spanish"),),
        no=(
            "He met the Spanish word Mary Stone used.",
            "He met the Korean American singer Mary Stone.",
            "He met the Spanish king Mary Stone served.",
        ),
    ),
    Row(
        id="occupation",
        relation="occupation",
        cues=(" ⟨p",),
        pattern=r"(?:\b(?:[Tt]he|by|[Aa]nd|former|with|from|,|to) |^)(?:⟨A\d+⟩ )?(?P<object>[a-z]+) {P:subject}",
        among=("occupation",),
        yes=(("He met the seismologist Mary Stone there.", "seismologist"),),
        no=("He met the enthusiast Mary Stone there.",),
    ),
    Row(
        id="educated-at",
        relation="educated_at",
        cues=("attended", "studied", "educated", "graduated", "enrolled", "scholarship", "degree"),
        pattern=r"{H:subject} (?:then |later |also |had )?(?:attended|was educated at|studied (?:[a-z]+ (?:and [a-z]+ )?)?at|(?:graduated|received (?:an?|his|her) [^.;⟨]{3,40}?) from|(?:was )?enrolled (?:at|in)|won a scholarship to|matriculated at) (?:the )?(?:(?:⟨[LX]\d+⟩)'s )?(?P<object>⟨[OXL]\d+⟩)",
        test=lambda said: bool(_SCHOOL.search(said["object"])),
        of=(Kind.PERSON,),
        yes=(
            ("Mary Stone attended the University of Oxford.", "University of Oxford"),
            ("Mary Stone studied law at Weston House College.", "Weston House College"),
        ),
        no=("Mary Stone attended the World Cup.", "Mary Stone taught at Weston House College."),
    ),
    Row(
        id="educated-before",
        relation="educated_at",
        cues=("attending", "graduating", "leaving", "studying", "finishing"),
        pattern=r"^(?:While|After|Upon|On) (?:attending|graduating from|leaving|studying [^,;⟨]{0,30}?at|finishing at) (?:the )?(?P<object>⟨[OXL]\d+⟩)(?: in ⟨[LD]\d+⟩)*, {H:subject} [a-z]",
        test=lambda said: bool(_SCHOOL.search(said["object"])),
        of=(Kind.PERSON,),
        yes=(
            ("While attending Ford Art College, Mary Stone met a friend.", "Ford Art College"),
            ("After graduating from Ford University in 1950, Mary Stone left.", "Ford University"),
        ),
        no=(
            "After leaving Ford House, Mary Stone met a friend.",
            "While attending Ford College, the friend of Mary Stone fell.",
        ),
    ),
    Row(
        id="studied",
        relation="field_studied",
        cues=("studied", "to study", "degree in", "majored in", "majoring in", "to read"),
        pattern=r"(?:{B}|^After [^,;⟨]{3,40}, ){H:subject} (?:[^.;⟨]|⟨[OXLDNTA]\d+⟩){0,170}?\b(?:studied|to study|degree in|majored in|majoring in) (?P<object>[a-z]+(?: [a-z]+)?|⟨A\d+⟩)(?= (?:at|in|under|before|until|from|there)\b|[.;]|, (?:and|but|which|then|before|after|where)\b)",
        among=("academic subject",),
        yes=(
            ("Mary Stone studied law at Ford College.", "law"),
            ("Mary Stone moved to Ford University to study English.", "English"),
            ("Mary Stone took a degree in political science in 1950.", "political science"),
        ),
        no=(
            "Mary Stone studied law and physics at Ford College.",
            "Mary Stone studied birds.",
            "The son of Mary Stone studied law at Ford College.",
        ),
    ),
    Row(
        id="professor-of",
        relation="subject_taught",
        cues=("professor of", "lecturer in", "teacher of", "professor in"),
        pattern=r"(?:^|, and )(?:In ⟨D\d+⟩,? )?{P:subject}(?: \([^()]*\))? (?:was|is|became|worked as|served as) (?:an?|the) (?:[a-z]+ )?(?P<role>professor|lecturer|teacher) (?:of|in) (?P<object>[a-z]+(?: [a-z]+)?|⟨A\d+⟩)(?= (?:at|in|until|from|for|and)\b|[.,;])",
        among=("academic subject", "science", "science of its own"),
        yes=(("Mary Stone was a professor of English at Ford College.", "English"),),
        no=(
            "Mary Stone was a professor of note at Ford College.",
            "John Ford (Bill) Mary Stone was a professor of English.",
        ),
    ),
    Row(
        id="plays-instrument",
        relation="instrument",
        cues=("play", " on "),
        pattern=r"{H:subject} (?:also |often )?(?:plays|played|learned|learnt|mastered|learned to play|learnt to play)(?: the)? (?P<object>[a-z]+(?: [a-z]+)?)(?=[.,;]| (?:in|on|at|and|with|for|as|by)\b)",
        among=("musical instrument",),
        yes=(("Mary Stone played the double bass in a band.", "double bass"),),
        no=("Mary Stone played the field.",),
    ),
    Row(
        id="plays-position",
        relation="position",
        cues=(" as a",),
        pattern=r"{S:subject}(?: \([^()]*\))*(?: is an? [^.;]{3,60}?)?,? (?:who )?(?:plays|played) (?:primarily |mainly |mostly )?as an? (?P<object>[a-z]+(?:[ -][a-z]+)?)(?=[.,;]| (?:in|on|at|and|with|for|as|by)\b)",
        among=("playing position",),
        yes=(
            (
                "Mary Stone (born 1990) is an English footballer who plays as a striker for Acme.",
                "striker",
            ),
        ),
        no=("Mary Stone played as a child.",),
    ),
    Row(
        id="person-nationality",
        relation="nationality",
        rivals=_nations_beside,
        cues=(" is a", " was a"),
        pattern=r"^{P:subject}(?: \([^()]*\))* (?P<be>is|was) an? (?:[a-z]+ )?{A:object}(?:-born)? (?P<role>[a-z]+)\b(?! company)",
        test=lambda said: _is_person_noun(said["role"]),
        yes=(("Mary Stone (born 1901) was a German physicist.", "German"),),
        no=("Mary Stone was a German American hero.", "Mary Stone is a German word."),
    ),
)
