"""What a work was made from: the source, its kind, its author, its country."""

from questions.relations.rows import Row, Speech

ROWS = (
    Row(
        id="based-on",
        relation="based_on",
        cues=("based on", "based upon", "adapted from", "adaptation of"),
        pattern=(
            r"{W:subject},?(?: which| that)?(?: is| was| has been)?(?: an?)?(?: loosely| partly)? "
            r"(?:based (?:up)?on|adapted from|adaptation of) (?:the |an? )?"
            r"(?:[\w'⟨⟩-]+ ){0,3}?(?P<kind>{BOOK}),? (?:called |titled |entitled )?{T:object}"
        ),
        yes=(
            ("The series is based on the Korean webtoon “Silver Lake.”", "Silver Lake"),
            (
                "This new series is adapted from a novel, “Silver Lake,” and runs long.",
                "Silver Lake",
            ),
            ("“Dark Water” was based on the 1993 novel “Silver Lake.”", "Silver Lake"),
        ),
        no=(
            "The director said the film is not based on the novel “Silver Lake.”",
            "The series is based on a true story.",
        ),
    ),
    Row(
        id="based-on-title",
        relation="based_on",
        cues=("based on", "adapted from"),
        pattern=(
            r"{W:subject},?(?: which| that)?(?: is| was)?(?: loosely)? (?:based on|adapted from) "
            r"{T:object}"
        ),
        yes=(("“Dark Water” is based on “Silver Lake.”", "Silver Lake"),),
        no=("“Dark Water” is based on facts, unlike “Silver Lake.”",),
    ),
    Row(
        id="source-kind",
        relation="source_kind",
        cues=("based on", "based upon", "adapted from"),
        pattern=(
            r"{W:subject},?(?: which| that)?(?: is| was| has been)?(?: loosely| partly)? "
            r"(?:based (?:up)?on|adapted from) (?:the|an?) (?:[\w'⟨⟩-]+ ){0,3}?(?P<object>{BOOK})\b"
        ),
        yes=(
            ("The series based on a webtoon has been guided by many.", "webtoon"),
            ("The series was based on the Korean webtoon “Silver Lake.”", "webtoon"),
        ),
        no=("The series is based on a true event.", "The novel is a bestseller."),
    ),
    Row(
        id="source-country",
        relation="source_country",
        cues=("based on", "adapted from"),
        pattern=(
            r"{W:subject},?(?: which| that)?(?: is| was)? (?:based on|adapted from) (?:the |an? )"
            r"{A:object} (?P<kind>{BOOK})\b"
        ),
        yes=(("The series was based on the Korean webtoon “Silver Lake.”", "Korean"),),
        no=("The Korean series was based on a webtoon.",),
    ),
    Row(
        id="source-author-consulted",
        relation="source_author",
        cues=("author", "novelist", "cartoonist"),
        pattern=(
            r"\b(?:consulted|worked|talked|spoke)(?: closely| often)? with (?:the )?(?:original )?"
            r"(?:webtoon )?(?:author|novelist|cartoonist) {P:object}"
        ),
        speech=Speech.EITHER,
        needs_source=True,
        yes=(
            (
                "The series is based on the webtoon “Silver Lake.” The team consulted with author Ryu Dong-min while writing.",
                "Ryu Dong-min",
            ),
        ),
        no=("The team consulted with author Ryu Dong-min while writing.",),
    ),
    Row(
        id="source-author-by",
        relation="source_author",
        cues=("based on", "adapted from"),
        pattern=(
            r"{W:subject},?(?: which| that)?(?: is| was)? (?:based on|adapted from) (?:the |an? )?"
            r"(?:[\w'⟨⟩-]+ ){0,3}?(?P<kind>{BOOK})(?:,? (?:of the same name|{T}),?)? "
            r"(?:written )?by (?:author )?{P:object}"
        ),
        yes=(
            ("The film is based on the novel “Silver Lake” by Harper Stone.", "Harper Stone"),
            ("The film was adapted from the novel of the same name by Alice Moor.", "Alice Moor"),
        ),
        no=("The film is based on a novel and was shot by Alice Moor.",),
    ),
    Row(
        id="source-author-possessive",
        relation="source_author",
        cues=("based on", "adapted from"),
        pattern=(
            r"{W:subject},?(?: which| that)?(?: is| was)? (?:based on|adapted from) {P:object}'s "
            r"(?:[\w-]+ ){0,2}?(?P<kind>{BOOK})\b"
        ),
        yes=(("The film is based on Alice Moor's debut novel.", "Alice Moor"),),
        no=("The film is based on Alice Moor's life.",),
    ),
)
