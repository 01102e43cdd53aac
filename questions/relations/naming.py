"""What names mean: initials, whom or what a thing is named after, from which language, other names."""

from __future__ import annotations

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


ROWS = (
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
        id="also-known-as",
        relation="also_known_as",
        cues=("also known as", "also called"),
        pattern=r"{S:subject},? (?:is )?also (?:known as|called) (?:the )?\"?{X:object}",
        yes=(("Acme University, also known as Old Acme, is rich.", "Old Acme"),),
        no=("Acme University is also known as a fine place.",),
    ),
)
