"""What the opening sentence says of a work: "X is a 1994 drama film written and directed by …"."""

from __future__ import annotations

from questions.lexicon import nouns
from questions.model import Kind
from questions.relations.rows import Row

_WORD = r"(?:(?!(?:about|of|on|in|for|by|to|from|with|based|that|which|who)\b)[\w'-]+ |⟨[ADN]\d+⟩ )"
_IS_A = (
    r"^(?:The )?{T:subject}(?: \([^()]*\))*,? (?:is|was) (?:an?|the) "
    + _WORD
    + r"{0,8}?{NOUN}(?: series| show| film)?\b"
)
# Between the noun and the participle nobody else may be spoken of.
_GAP = r"(?:(?! (?:about|who|whose|where|when|which|that|by|based)\b)[^.;⟨⟩]| ⟨[DNAF]\d+⟩){0,60}?"
_ALSO = r"(?:(?:co-)?(?:written|produced|directed|created|edited|developed)(?:, |,? and )){0,3}"
_ALSO_AFTER = r"(?:(?:, |,? and )(?:co-)?(?:written|produced|directed|created|edited|scored)){0,3}"

_PERSON = "|".join(sorted(noun for noun, kind in nouns.KINDS.items() if kind is Kind.PERSON))
# "his brother Will": a brother of whom, a stem does not say.
_NO_KIN = (
    r"(?!(?:brother|sister|wife|husband|father|mother|son|daughter|uncle|aunt|cousin|nephew|niece|friend"
    r"|boyfriend|girlfriend|fiancé|fiancée|widow|partner|parent|child|grandfather|grandmother)\b)"
)


def _made(verb: str) -> str:
    return (
        _IS_A
        + _GAP
        + r",? (?:and )?"
        + _ALSO
        + rf"(?:co-)?{verb}"
        + _ALSO_AFTER
        + r" by {PR:object}"
    )


ROWS = (
    Row(
        id="opening-year",
        relation="release_year",
        cues=(" a ⟨", " an ⟨"),
        pattern=r"^(?:The )?{T:subject}(?: \([^()]*\))*,? (?:is|was) an? (?P<object>⟨[DN]\d+⟩) "
        + _WORD
        + r"{0,8}?{NOUN}\b",
        test=lambda said: said["object"].isdigit() and len(said["object"]) == len("1994"),
        yes=(("“Dark Water” is a 1994 American drama film.", "1994"),),
        no=("“Dark Water” is a 12 minute film.", "“Dark Water” is an American drama film of 1994."),
    ),
    Row(
        id="opening-director",
        relation="director",
        cues=("directed",),
        pattern=_made("directed"),
        is_list=True,
        yes=(
            ("“Dark Water” is a 1994 drama film written and directed by Mary Stone.", "Mary Stone"),
            ("“Dark Water” is a drama film directed by Mary Stone and John Ford.", "John Ford"),
        ),
        no=("“Dark Water” is a film about a play directed by Mary Stone.",),
    ),
    Row(
        id="opening-writer",
        relation="writer",
        cues=("written",),
        pattern=_made("written"),
        is_list=True,
        yes=(
            ("“Dark Water” is a 1994 drama film written and directed by Mary Stone.", "Mary Stone"),
        ),
        no=("“Dark Water” is a film based on a novel written by Mary Stone.",),
    ),
    Row(
        id="opening-producer",
        relation="producer",
        cues=("produced",),
        pattern=_made("produced"),
        is_list=True,
        yes=(
            (
                "“Dark Water” is a 1994 drama film produced and directed by Mary Stone.",
                "Mary Stone",
            ),
        ),
        no=("“Dark Water” is a film about cars produced by Mary Stone.",),
    ),
    Row(
        id="opening-creator",
        relation="creator",
        cues=("created",),
        pattern=_made("created").replace("{PR:object}", "{P:object}(?!,? and ⟨P|, ⟨P)"),
        yes=(("“Dark Water” is an American sitcom, created by Mary Stone for NBC.", "Mary Stone"),),
        no=("“Dark Water” is a film about a sitcom created by Mary Stone.",),
    ),
    Row(
        id="opening-starring",
        relation="cast",
        cues=("starring",),
        pattern=_IS_A + r"[^;]{0,140}?,? (?:and )?starring {PS:object}",
        is_list=True,
        yes=(
            (
                "“Dark Water” is a drama film directed by Ann Lee and starring Mary Stone and John Ford.",
                "John Ford",
            ),
        ),
        no=("“Dark Water” is a drama film, unlike the starring role of Mary Stone.",),
    ),
    Row(
        id="ensemble-cast",
        relation="cast",
        cues=("cast ",),
        pattern=r"\b(?:ensemble |main |supporting |principal )?cast (?:starring|of|including|featuring|comprising|consisting of|that includes) {PS:object}",
        is_list=True,
        about="screen",
        yes=(
            ("With an ensemble cast starring Mary Stone and John Ford, it ran long.", "John Ford"),
        ),
        no=("With a cast of dogs, Mary Stone and John Ford left.",),
    ),
    Row(
        id="opening-based-on",
        relation="based_on",
        cues=("based on", "adapted from", "adaptation of"),
        pattern=_IS_A
        + r"[^;]{0,140}?(?:based on|adapted from|adaptation of) (?:the |an? )?(?:[\w'⟨⟩-]+ ){0,4}?(?P<kind>{BOOK}),? (?:titled |entitled )?{T:object}",
        yes=(
            (
                "“Dark Water” is a drama film directed by Ann Lee, based on the 1982 novel “Red Sea” by John Ford.",
                "Red Sea",
            ),
        ),
        no=("“Dark Water” is a drama film based on facts, unlike “Red Sea.”",),
    ),
    Row(
        id="opening-source-author",
        relation="source_author",
        cues=("based on", "adapted from", "adaptation of"),
        pattern=_IS_A
        + r"[^;]{0,140}?(?:based on|adapted from|adaptation of) (?:the |an? )?(?:[\w'⟨⟩-]+ ){0,4}?(?P<kind>{BOOK})(?:,? ⟨T\d+⟩| of the same (?:name|title))?,? (?:written )?by (?:the )?(?:⟨A\d+⟩ )?(?:author |writer |novelist )?{P:object}",
        yes=(
            (
                "“Dark Water” is a drama film directed by Ann Lee, based on the 1982 novel “Red Sea” by John Ford.",
                "John Ford",
            ),
            (
                "“Dark Water” is a drama film based on the novel of the same name by John Ford.",
                "John Ford",
            ),
        ),
        no=("“Dark Water” is a drama film based on facts told by John Ford.",),
    ),
    Row(
        id="character-in-brackets",
        relation="plays",
        cues=(" (⟨p",),
        pattern=r"(?:\b(?P<role>" + _NO_KIN + _PERSON + r") )?{P:subject} \({P:object}\)",
        about="screen",
        yes=(("It tells the story of banker Anna Bell (Mary Stone), who runs.", "Mary Stone"),),
        no=("It tells the story of banker Anna Bell (born Mary Stone), who runs.",),
    ),
    Row(
        id="actor-as",
        relation="plays",
        cues=("⟩ as ",),
        pattern=r"{P:object} as (?:the |an? )?(?:(?P<role>(?!well\b|director\b|a\b|the\b|an\b)[a-z]+) )?{P:subject}(?=[.,;)]| and ⟨|, and| \(|$)",
        about="screen",
        yes=(
            ("It stars Mary Stone as detective Anna Bell and John Ford as Tom Hill.", "John Ford"),
        ),
        no=(
            "The studio named Mary Stone as director John Ford left.",
            "Mary Stone as well as John Ford left.",
        ),
    ),
)
