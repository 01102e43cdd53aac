"""Works beyond the screen: songs and their albums, who recorded them, years, settings, money."""

from __future__ import annotations

from questions.model import Kind
from questions.relations.rows import Row

_YEARS = range(1400, 2100)
# One member of a list, before the one that is read: "Red Sea (1951) and …".
_LISTED_WORK = r"⟨[TXL]\d+⟩ \(⟨N\d+⟩\),?(?: and)? "
_SONG = r"(?:song|single|track|lead single|album|EP)"

ROWS = (
    Row(
        id="song-by",
        relation="performer",
        cues=(" by ",),
        pattern=r"^{T:subject}(?: \([^()]*\))? (?:is|was) (?:an?|the) (?:[\w'⟨⟩-]+ ){0,6}?"
        + _SONG
        + r" (?:recorded |released |performed )?by (?:the )?(?:⟨A\d+⟩ )?(?:[a-z]+(?: and [a-z-]+)? ){0,4}{P:object}",
        yes=(("“Dark Water” is a song by the American singer Mary Stone.", "Mary Stone"),),
        no=("“Dark Water” is a song loved by Mary Stone.",),
    ),
    Row(
        id="song-written-by",
        relation="songwriter",
        cues=("written by",),
        pattern=r"{T:subject}\"?,? (?:(?:was|is) )?(?:co-)?written by {PR:object}",
        is_list=True,
        about="music",
        needs_rivals=True,
        yes=(
            (
                "“Red Sea” was written by Mary Stone; John Ford, Ann Lee and Jane Cole sang.",
                "Mary Stone",
            ),
        ),
        no=("“Red Sea” was loved by Mary Stone; John Ford, Ann Lee and Jane Cole sang.",),
    ),
    Row(
        id="record-produced-by",
        relation="record_producer",
        cues=("produced by",),
        pattern=r"(?:{T:subject}\"?|[Tt]he (?:album|single|song|record|EP)),? (?:(?:was|is) )?(?:co-)?produced by {PR:object}",
        is_list=True,
        about="music",
        needs_rivals=True,
        yes=(
            (
                "“Dark Water” was produced by Mary Stone; John Ford, Ann Lee and Jane Cole sang.",
                "Mary Stone",
            ),
        ),
        no=("“Dark Water” was loved by Mary Stone; John Ford, Ann Lee and Jane Cole sang.",),
    ),
    Row(
        id="recorded-by-band",
        relation="band",
        cues=(" by ",),
        pattern=r"^{T:subject}(?: \([^()]*\))? (?:is|was) (?:an?|the) (?:[\w'⟨⟩-]+ ){0,6}?(?P<noun>"
        + _SONG
        + r") (?:recorded |released |performed )?by (?:the )?(?:[\w⟨⟩-]+ ){0,3}?(?:band|group|duo|trio) (?P<object>(?:the )?⟨[XOL]\d+⟩)",
        yes=(
            (
                "“Dark Water” is the third studio album by the British rock band Acme Club.",
                "Acme Club",
            ),
        ),
        no=("“Dark Water” is the third studio album loved by the band Acme Club.",),
    ),
    Row(
        id="label",
        relation="label",
        cues=(" by ⟨o", " on ⟨o", " through ⟨o"),
        pattern=r"^{T:subject}(?: \([^()]*\))? (?:is|was) [^.;]{0,60}?"
        + _SONG
        + r"\b[^.;]{0,120}?released (?:(?:in|on) ⟨D\d+⟩,? )?(?:by|through|on) (?:the )?(?:label )?{O:object}",
        yes=(
            (
                "“Dark Water” is a song by Mary Stone, released on 4 May 1977 by Ford Records.",
                "Ford Records",
            ),
        ),
        no=("“Dark Water” is a song by Mary Stone, loved by Ford Records.",),
    ),
    Row(
        id="from-album",
        relation="on_album",
        cues=("album", " ep"),
        pattern=r"{T:subject}[^.;⟨⟩]{0,40}?(?: by ⟨[PXO]\d+⟩)? from (?:the|their|his|her|its|⟨[PXO]\d+⟩'s?) (?:(?!soundtrack)[\w-]+ |⟨[AD]\d+⟩ ){0,5}?(?:album|EP),? {T:object}",
        yes=(
            (
                "“Red Sea” is the second single from their third studio album, “Blue Hill.”",
                "Blue Hill",
            ),
        ),
        no=("“Red Sea” is far from the sound of “Blue Hill.”",),
    ),
    Row(
        id="work-year",
        relation="work_year",
        cues=(" (⟨n",),
        pattern=r"(?P<noun>{NOUN})s?\b,?(?:[^.;()⟨]|\(⟨N\d+⟩\)|⟨T\d+⟩){0,60}?{T:subject}\"? \((?P<object>⟨N\d+⟩)\)",
        test=lambda said: said["object"].isdigit() and int(said["object"]) in _YEARS,
        is_aside=True,
        yes=(("Mary Stone wrote the novel “Red Sea” (1960) in haste.", "1960"),),
        no=(
            "Mary Stone wrote the novel “Red Sea” (May 1960) in haste.",
            "She saw “Red Sea” (1960) in haste.",
            "She saw the film “Dark Water” (1960) in haste.",
        ),
    ),
    *(
        Row(
            id=f"work-year-{which}",
            relation="work_year",
            cues=(" (⟨n",),
            pattern=r"(?P<noun>{NOUN})(?: |s(?:,? such as |,? including |,? like |,? namely |, |: |—| – ))"
            + before
            + r"(?P<subject>⟨[XL]\d+⟩) \((?P<object>⟨N\d+⟩)\)(?=[ ,.;:—])",
            test=lambda said: said["object"].isdigit() and int(said["object"]) in _YEARS,
            is_aside=True,
            yes=((f"Two of her films—{listed}Lark (1960)—won.", "1960"),),
            no=(
                f"Two of her films—{listed}Lark (1960 metres)—won.",
                f"Two of her friends—{listed}Lark (1960)—won.",
            ),
        )
        for which, before, listed in (
            ("first", "", ""),
            ("second", _LISTED_WORK, "“Red Sea” (1951) and "),
            ("third", _LISTED_WORK * 2, "“Blue Hill” (1945), “Red Sea” (1951), and "),
        )
    ),
    Row(
        id="titled",
        relation="titled",
        cues=("album", "single", "film", "novel", "book", "song", "play", "game", " ep", "movie"),
        pattern=r"(?:{V:subject}{Z}|\b(?P<subject2>[Tt]heir)) (?:(?:[a-z]+ly )?[a-z-]+ ){0,1}?(?P<which>(?:⟨[DN]\d+⟩|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|debut|last|final)(?: (?:solo|studio|live|feature|full-length|⟨A\d+⟩))?) (?P<noun>album|single|film|novel|book|song|play|game|EP|movie),? (?:the [a-z]+ )?{T:object}",
        needs_rivals=True,
        yes=(
            (
                "Mary Stone's second studio album, “Blue Hill,” beat “Red Sea,” “Lark” and “Dusk.”",
                "Blue Hill",
            ),
            (
                "Mary Stone sang. Her 1960 album “Blue Hill” beat “Red Sea,” “Lark” and “Dusk.”",
                "Blue Hill",
            ),
        ),
        no=("Mary Stone's album “Blue Hill” sold well.",),
    ),
    Row(
        id="set-in-place",
        relation="set_in",
        cues=(" set in", " set during"),
        pattern=r"{I:subject}(?: \([^()]*\))?(?: is|,)? set in (?:the )?(?:fictional )?(?:(?:city|town|village) of )?(?P<object>⟨[LX]\d+⟩)",
        yes=(("“Dark Water” is set in London.", "London"),),
        no=("“Dark Water” is set for London.",),
    ),
    Row(
        id="nobel-field",
        relation="nobel_field",
        cues=("⟩ in ⟨",),
        pattern=r"{S:subject}[^.;]{0,60}? (?:won|received|was awarded|shared|awarded|recipient of|winner of) the (?:⟨D\d+⟩ |\d{4} )?⟨\w\d+⟩ in (?P<object>⟨\w\d+⟩|[A-Z]\w+)",
        among=("Nobel field",),
        of=(Kind.PERSON,),
        yes=(("Mary Stone won the Nobel Prize in Chemistry.", "Chemistry"),),
        no=("Mary Stone won the Nobel Prize in Boston.",),
    ),
    Row(
        id="grossed",
        relation="gross",
        cues=("gross",),
        pattern=r"{I:subject}(?: \([^()]*\))?,? (?:has |had |eventually |went on to |which )?gross(?:ed)? (?:a total of )?(?P<about>about |around |over |more than |nearly |approximately )?(?P<object>(?:US)?[$£€¥]⟨N\d+⟩(?: million| billion)?)(?P<place> worldwide| globally| domestically)?",
        yes=(("“Dark Water” grossed over $12.5 million worldwide.", "$12.5 million"),),
        no=("“Dark Water” grossed out the 12 critics.",),
    ),
    Row(
        id="budget",
        relation="budget",
        cues=("budget",),
        pattern=r"{I:subject}[^.;⟨]{0,60}?(?:⟨N\d+⟩[^.;⟨]{0,30})? (?:on|with|against) an? (?:production |estimated )*budget of (?P<about>about |around |over |more than |nearly |approximately )?(?P<object>(?:US)?[$£€¥]⟨N\d+⟩(?: million| billion)?)",
        yes=(("“Dark Water” grossed $12 million against a budget of $3 million.", "$3 million"),),
        no=("“Dark Water” beat the budget of $3 million.",),
    ),
)
