"""What names mean: initials, whom or what a thing is named after, from which language, other names."""

from __future__ import annotations

from collections.abc import Callable

from questions.lexicon import acronyms
from questions.relations.rows import Row

_LANGUAGES = "Latin|Greek|Arabic|Sanskrit|Hebrew|Persian|French|German|Italian|Spanish|Portuguese|Dutch|Old Norse|Old English|Welsh|Irish"

# What gods are gods of; one stands for all in a question after whom something is named.
_REALMS = (
    "the sea",
    "war",
    "the sky",
    "the underworld",
    "fire",
    "wine",
    "love",
    "the sun",
    "the harvest",
)


def _gods_beside(god: str) -> tuple[str, ...]:
    head, _, realm = god.partition(" of ")
    return tuple(f"{head} of {other}" for other in _REALMS if realm and other != realm)


# What well-known people are called besides their names.
EPITHETS = {
    "her": (
        "the Virgin Queen", "the Nine Days' Queen", "the Semiramis of the North", "the Winter Queen",
        "the Maid of Orléans", "the Iron Lady", "the Lady with the Lamp", "the People's Princess",
    ),
    "him": (
        "the Sun King", "the Iron Duke", "the Great Emancipator", "the Desert Fox", "the Red Baron",
        "the Little Corporal", "the Sage of Concord",
    ),
}  # fmt: skip
_MOTTOES = (
    "faster, higher, stronger", "unity in diversity", "inspire a generation", "live your passion",
    "share the spirit", "celebrate humanity", "stronger together", "be prepared", "light and truth",
)  # fmt: skip
IN_LATIN = (
    "Lux et veritas", "Dominus illuminatio mea", "Semper fidelis", "E pluribus unum", "Veritas",
    "Per ardua ad astra", "Fluctuat nec mergitur", "Citius, altius, fortius", "Sapere aude",
)  # fmt: skip
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "one",
        "in",
        "to",
        "a",
        "for",
        "is",
        "with",
        "we",
        "our",
        "world",
        "be",
        "on",
        "by",
        "all",
        "from",
    ]
)


def _called_beside(pronoun: str) -> Callable[[str], tuple[str, ...]]:
    """Other epithets, with an article or without as the right one."""

    def beside(epithet: str) -> tuple[str, ...]:
        has_article = epithet.startswith(("the ", "The "))
        names = EPITHETS[pronoun]
        return names if has_article else tuple(name.removeprefix("the ") for name in names)

    return beside


def _mottoes_beside(motto: str) -> tuple[str, ...]:
    """Other mottoes in its language, with a capital or without as the right one."""
    words = set(motto.casefold().replace(",", "").split())
    if not words & _ENGLISH:
        return tuple(other for other in IN_LATIN if other.casefold() != motto.casefold())
    dress = str.capitalize if motto[0].isupper() else str
    return tuple(dress(other) for other in _MOTTOES if not words & set(other.split()) - _ENGLISH)


def _nickname(pronoun: str, yes: str, key: str, no: str) -> Row:
    return Row(
        id=f"nickname-of-{pronoun}",
        relation="nickname",
        cues=("nickname", "sobriquet", "epithet", "moniker"),
        pattern=rf"\b(?:earn(?:ed|ing)|gave|giving|won|winning|gained|gaining|brought|bringing) (?P<hero>{pronoun}) the (?P<how>nickname|sobriquet|epithet|moniker)(?: of)? (?:\"(?P<object>[^\"]{{3,40}}?)[.,]?\"|(?P<object2>⟨T\d+⟩))",
        rivals=_called_beside(pronoun),
        yes=((yes, key),),
        no=(no,),
    )


ROWS = (
    _nickname(
        "her",
        "Mary Stone was a nurse. She was kind, which earned her the nickname “the Owl of York”.",
        "the Owl of York",
        "Mary Stone was a nurse. Ann Ford helped her, which earned her the nickname “the Owl of York”.",
    ),
    _nickname(
        "him",
        "John Ford was a sailor. He was brave, which won him the sobriquet “Owl of York”.",
        "Owl of York",
        "John Ford was a sailor. Paul Grant saw him, and it won him the sobriquet “Owl of York”.",
    ),
    Row(
        id="motto-is",
        relation="motto",
        cues=("motto", "slogan"),
        pattern=r"{V:subject}{Z} (?:official |university |school |national )?(?P<what>motto|slogan) (?:is|was) (?:the )?(?:\"(?P<object>[^\"⟨]{4,50}?)[.,]?\"|(?P<object2>⟨T\d+⟩))",
        rivals=_mottoes_beside,
        yes=(
            ("Acme University is old. Its motto is “we hold the door”.", "we hold the door"),
            ("Acme University is old. Its motto is “Veritas”.", "Veritas"),
        ),
        no=("Acme University is old. Its motto is a “bad one” by some.",),
    ),
    Row(
        id="motto-with",
        relation="motto",
        cues=("theme", "motto", "slogan"),
        pattern=r"^(?:The )?{E:subject} (?:is|(?P<past>was|were|took|ran|opened))\b[^\";]{3,150}?,? with the (?P<what>theme|motto|slogan)(?: of)?,? (?:\"(?P<object>[^\"]{4,50}?)[.,]?\"|(?P<object2>⟨T\d+⟩))",
        rivals=_mottoes_beside,
        yes=(
            (
                "The Quinby Games was held in May, with the theme of “one sea, one sky”.",
                "one sea, one sky",
            ),
        ),
        no=("The Quinby Games was held in May, with the theme in mind of “one sea, one sky”.",),
    ),
    Row(
        id="stands-for",
        relation="stands_for",
        cues=(" (⟨",),
        pattern=r"(?P<object>⟨[OXLTA]\d+⟩(?: (?:(?:of|and|for|on|in|the) ){0,2}⟨[OXLTA]\d+⟩){0,4}) \((?:the )?(?P<subject>(?P<short>⟨[OXLFT]\d+⟩))\)",
        test=lambda said: acronyms.stands_for(said["short"], said["object"]),
        rivals=acronyms.rivals,
        yes=(
            ("He led the Food Safety Agency (FSA) for years.", "Food Safety Agency"),
            (
                "The Office for Border and Trade Research (OBTR) ruled.",
                "Office for Border and Trade Research",
            ),
            ("The Federal Trade Commission (FTC) ruled so.", "Federal Trade Commission"),
        ),
        no=(
            "The Federal Trade Commission (Washington) ruled so.",
            "The Royal Guard (RAF) ruled so.",
        ),
    ),
    Row(
        id="named-after",
        relation="named_after",
        cues=("named after", "named for", "named in hono"),
        pattern=r"(?:{E:subject}, |{B}{S:subject2}{K} (?:is |was |were )(?:[a-z]+ )?)named (?:after|for|in honou?r of) (?:(?:the|its) [a-z -]{3,30}? )?(?P<object>⟨[PLX]\d+⟩)(?=[.,;]| and | who | \(|$)",
        yes=(
            ("Acme University was named after John Ford.", "John Ford"),
            ("Acme University, named for its founder John Ford, is rich.", "John Ford"),
        ),
        no=(
            "Acme University was named one of the best.",
            "A hall of Acme University is called John Ford.",
        ),
    ),
    Row(
        id="named-after-god",
        relation="named_after",
        cues=("named after", "named for"),
        pattern=r"(?:{E:subject}, |{B}{S:subject2}{K} (?:is |was ))?[Nn]amed (?:after|for) (?P<object>the (?:⟨A\d+⟩ )?(?:god|goddess)(?: of (?:the )?[a-z]+)?)(?=[.;]| and |$|, (?P<subject3>its)?)",
        rivals=_gods_beside,
        yes=(
            (
                "Acme University was named after the Roman god of the sea.",
                "the Roman god of the sea",
            ),
        ),
        no=("Acme University was named after the god had left the hall.",),
    ),
    Row(
        id="word-from-language",
        relation="word_language",
        cues=("comes from", "derives from", "derived from", "originates from", "stems from"),
        pattern=r"(?:[Tt]he )?(?:word|name|term) \"?{E:subject}\"? (?:comes|derives|is derived|originates|stems) from (?:the |an? )?(?P<object>(?:"
        + _LANGUAGES
        + r")|⟨A\d+⟩) (?:word|name|term|phrase|root|verb|noun)\b",
        among=("old language",),
        yes=(("The name “Acmea” comes from the Greek word for the top.", "Greek"),),
        no=("The name of Acmea comes from the top.",),
    ),
    Row(
        id="own-name-from-language",
        relation="word_language",
        cues=("comes from", "derives from", "derived from", "originates from", "stems from"),
        pattern=r"^{V:subject}{Z} (?:word|name|term) (?:comes|derives|is derived|originates|stems) from (?:the |an? )?(?P<object>(?:"
        + _LANGUAGES
        + r")|⟨A\d+⟩) (?:word|name|term|phrase|root|verb|noun)s?\b",
        among=("old language",),
        yes=(
            (
                "Boston is old. Its name comes from the Greek words for high and top.",
                "Greek",
            ),
        ),
        no=("Boston is old. Its name comes from the top.",),
    ),
    Row(
        id="also-known-as",
        relation="also_known_as",
        cues=("also known as", "also called"),
        pattern=r"{S:subject},? (?:is )?also (?:known as|called) (?:the )?\"?{X:object}",
        yes=(("Acme University, also known as Old Acme, is rich.", "Old Acme"),),
        no=("Acme University is also known as a fine place.",),
    ),
)
