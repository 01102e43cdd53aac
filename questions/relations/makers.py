"""Who made a work: directed, created, wrote, produced, developed it, and what else they made."""

from questions.relations.rows import Row

_BE = r"(?: is| was| were| has been| being)?"
# "an American series created by A and produced by B": the maker may stand late in the phrase.
_IS_A = r"{S:subject}(?: \([^()]*\))* (?:is|was) an? (?:(?!about\b|of\b|on\b|in\b|for\b|to\b)[\w'⟨⟩-]+ ){0,5}?{NOUN}"

ROWS = (
    Row(
        id="director-of",
        relation="director",
        cues=("director",),
        pattern=r"{W:subject}'s director,? {P:object}",
        yes=(
            ("In it we hear from the show's director, Lee Min-kyu, on the plot.", "Lee Min-kyu"),
            ("“Dark Water”'s director Mary Stone has plans.", "Mary Stone"),
        ),
        no=("The director Mary Stone saw “Dark Water.”",),
    ),
    Row(
        id="director-apposition",
        relation="director",
        cues=("director of",),
        pattern=r"(?:[Tt]he )?director of {W:subject},? {P:object}",
        yes=(("The director of “Dark Water,” Mary Stone, was late.", "Mary Stone"),),
        no=("The director of photography, Mary Stone, was late.",),
    ),
    Row(
        id="director-is",
        relation="director",
        cues=("director of",),
        pattern=r"{P:object},? (?:who is |is |was )?(?:the )?director of {W:subject}",
        yes=(("Mary Stone, the director of the series, was late.", "Mary Stone"),),
        no=("Mary Stone and the director of the series met.",),
    ),
    Row(
        id="directed-by",
        relation="director",
        cues=("directed by",),
        pattern=r"{W:subject},?(?: which| that)?" + _BE + r" (?:co-)?directed by {PS:object}",
        is_list=True,
        yes=(
            ("“Dark Water” was directed by Mary Stone.", "Mary Stone"),
            ("The series, directed by Mary Stone and John Ford, ran long.", "John Ford"),
        ),
        no=("“Dark Water” has a trailer directed by Mary Stone.",),
    ),
    Row(
        id="guided-by-director",
        relation="director",
        cues=("by its director",),
        pattern=r"{W:subject}\b[^.;⟨]{0,60}? by its director,? {P:object}",
        yes=(("The series based on a webtoon was guided by its director Lee J. Q.", "Lee J. Q."),),
        no=("The series was praised by its fans and director Mary Stone.",),
    ),
    Row(
        id="creator-of",
        relation="creator",
        cues=("creator of",),
        pattern=r"[Tt]he creator of {W:subject},? {P:object}",
        yes=(("The creator of the show, Chun Min-il, talks about it.", "Chun Min-il"),),
        no=("The creator of the posters, Chun Min-il, talks about it.",),
    ),
    Row(
        id="creator-possessive",
        relation="creator",
        cues=("creator",),
        pattern=r"{W:subject}(?:'s)? creator,? {P:object}",
        yes=(("“Dark Water” creator Mary Stone talks about it.", "Mary Stone"),),
        no=("“Dark Water” and its creator: Mary Stone told all.",),
    ),
    Row(
        id="created-by",
        relation="creator",
        cues=("created by",),
        pattern=r"(?:"
        + _IS_A
        + r"|{W:subject2}"
        + _BE
        + r",?) created by {P:object}(?!,? and ⟨P|, ⟨P)",
        yes=(
            ("“Dark Water” is an American drama series created by Mary Stone.", "Mary Stone"),
            ("The series was created by Mary Stone.", "Mary Stone"),
        ),
        no=("“Dark Water” has a world created by Mary Stone.",),
    ),
    Row(
        id="written-by",
        relation="writer",
        cues=("written by",),
        pattern=r"{W:subject},?(?: directed by [^.;]{0,40}?)?"
        + _BE
        + r" ?(?:co-)?written by {PS:object}",
        about="!music",
        is_list=True,
        yes=(("“Dark Water” was written by Mary Stone.", "Mary Stone"),),
        no=("Written by Mary Stone", "“Dark Water” has a song written by Mary Stone."),
    ),
    Row(
        id="book-by",
        relation="writer",
        cues=(" by ",),
        pattern=r"{T:subject} (?:is|was) an? (?:[\w'⟨⟩-]+ ){0,4}?{BOOK} (?:written )?by (?:the )?(?:⟨A\d+⟩ )?(?:author )?{P:object}",
        yes=(("“Dark Water” is a 1960 novel by Mary Stone.", "Mary Stone"),),
        no=("“Dark Water” is a novel loved by Mary Stone.",),
    ),
    Row(
        id="produced-by",
        relation="producer",
        cues=("produced by",),
        pattern=r"{W:subject},?(?: which| that)?" + _BE + r" (?:co-)?produced by {PS:object}",
        about="!music",
        is_list=True,
        yes=(("“Dark Water” was produced by Mary Stone.", "Mary Stone"),),
        no=("“Dark Water” has a film produced by Mary Stone in it.",),
    ),
    Row(
        id="music-by",
        relation="composer",
        cues=("composed by", "score by", "music by", "soundtrack by"),
        pattern=r"(?:[Tt]he )?(?:music|score|soundtrack) (?:of|for|to) {W:subject}"
        + _BE
        + r" (?:composed |written )?by {P:object}",
        yes=(("The music for “Dark Water” was composed by Mary Stone.", "Mary Stone"),),
        no=("The music for “Dark Water” was loved by Mary Stone.",),
    ),
    Row(
        id="developed-by",
        relation="developer",
        cues=("developed by", "developed and"),
        pattern=_IS_A + r" developed(?: and published)? by {O:object}",
        yes=(("“Dark Water” is an action game developed and published by Nintendo.", "Nintendo"),),
        no=("“Dark Water” is a film about a game developed by Nintendo.",),
    ),
    Row(
        id="published-by",
        relation="publisher",
        cues=("published by",),
        pattern=_IS_A + r" (?:developed and )?published by {O:object}",
        yes=(("“Dark Water” is an action game published by Nintendo.", "Nintendo"),),
        no=("“Dark Water” is an article on a game published by Nintendo.",),
    ),
    Row(
        id="earlier-work",
        relation="earlier_work",
        cues=("helmed", "directed", "created", "wrote", "made"),
        pattern=(
            r"(?P<role>[Dd]irector|[Ww]riter|[Ss]creenwriter|[Cc]reator|[Pp]roducer|[Ff]ilmmaker) "
            r"{P:subject}, who (?:also |previously |earlier |had )?"
            r"(?:helmed|directed|created|wrote|made) (?:the )?(?:hit |popular |⟨\w+⟩ )?"
            r"(?:(?P<kind>{NOUN})s? )?{TS:object}"
        ),
        is_list=True,
        yes=(
            (
                "Director Lee Min-kyu, who helmed the dramas “Red Sea” and “Blue Hill,” spoke.",
                "Blue Hill",
            ),
        ),
        no=("Director Lee Min-kyu, who disliked the drama “Red Sea,” spoke.",),
    ),
)
