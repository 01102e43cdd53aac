"""Who is in a work, whom they play, and what they are known from."""

from questions.relations.rows import Row, Speech

_PLAYS = r"(?:plays|played|portrays|portrayed)"
_NOT = r"(?!(?:with|for|in|on|as|against|by|to|at|from|and|of|beside|opposite|alongside)\b)"
_ROLE = (
    r"(?:the (?:lead |main |title )?(?:role|part|character) of )?(?:the |an? )?(?:(?P<role>"
    + _NOT
    + r"[a-z]+(?: "
    + _NOT
    + r"[a-z]+)?) )?(?:named |called )?"
)

ROWS = (
    Row(
        id="stars",
        relation="cast",
        cues=("stars", "starring", "features", "cast include"),
        pattern=r"{W:subject},? (?:which |that )?(?:also )?(?:stars|starring|features|featuring) {PS:object}",
        is_list=True,
        yes=(
            (
                "The series stars Mary Stone, Lee Min-kyu and John Ford of the hit “Red Sea.”",
                "John Ford",
            ),
        ),
        no=("The series stars a dog trained by Mary Stone.",),
    ),
    Row(
        id="cast-includes",
        relation="cast",
        cues=("cast",),
        pattern=r"[Tt]he (?:lead |main |supporting |ensemble )?cast (?:of {W:subject} )?(?:includes|features|consists of|comprises) {PS:object}",
        is_list=True,
        yes=(
            (
                "The lead cast includes Mary Stone (Doctor Jim), and John Ford (Red Sea).",
                "John Ford",
            ),
        ),
        no=("The cast includes three of the singers whom Mary Stone met.",),
    ),
    Row(
        id="regulars-played-by",
        relation="cast",
        cues=("played by",),
        pattern=r"(?:series regulars|main characters|leads|lead roles) (?:are |were )?(?:played|portrayed) by {PS:object}",
        is_list=True,
        yes=(("It shows the series regulars played by Mary Stone, and John Ford.", "John Ford"),),
        no=("The music is played by Mary Stone and John Ford.",),
    ),
    Row(
        id="known-for-bracket",
        relation="known_for",
        cues=("cast", "star", "featur"),
        pattern=r"{P:subject} \({T:object}\)",
        yes=(
            (
                "The lead cast includes Mary Stone (Doctor Jim), and John Ford (At Sea, Again).",
                "At Sea, Again",
            ),
        ),
        no=("Mary Stone (Labour) and John Ford (Conservative) spoke.",),
    ),
    Row(
        id="known-for-of",
        relation="known_for",
        cues=(" of ",),
        pattern=r"{P:subject} of (?:the )?(?:hit |popular |acclaimed )?(?:⟨[FOA]\d+⟩ )?(?:hit )?(?:{NOUN} )?{T:object}",
        yes=(("The series stars Mary Stone of the hit Netflix series “Red Sea.”", "Red Sea"),),
        no=("Mary Stone, tired of the series “Red Sea,” left.",),
    ),
    Row(
        id="known-for",
        relation="known_for",
        cues=("known for",),
        pattern=r"{P:subject}, (?:who is )?(?:best )?known for (?:the )?(?:⟨[FOA]\d+⟩ )?(?:{NOUN} )?{T:object}",
        yes=(("Mary Stone, best known for the drama “Red Sea,” stars.", "Red Sea"),),
        no=("Mary Stone, known for her wit, saw “Red Sea.”",),
    ),
    Row(
        id="plays-role",
        relation="plays",
        cues=("plays", "played", "portray"),
        pattern=r"{P:object},?(?: who)? " + _PLAYS + " " + _ROLE + "{P:subject}",
        yes=(
            ("Mary Stone, who plays the role of Anna Bell in the series, spoke.", "Mary Stone"),
            ("Mary Stone plays the role of student Anna Bell and spoke.", "Mary Stone"),
            ("Mary Stone plays detective Anna Bell.", "Mary Stone"),
        ),
        no=(
            "Mary Stone played chess with Anna Bell.",
            "Mary Stone never played the role of Anna Bell.",
        ),
    ),
    Row(
        id="played-by",
        relation="plays",
        cues=("played by", "portrayed by"),
        pattern=r"{P:subject},? (?:\()?(?:who is |is )?(?:played|portrayed) by {P:object}",
        yes=(
            ("Anna Bell (played by Mary Stone) runs away.", "Mary Stone"),
            ("Anna Bell, who is portrayed by Mary Stone, runs away.", "Mary Stone"),
        ),
        no=("The song of Anna Bell was loved and played by Mary Stone.",),
    ),
    Row(
        id="stars-as",
        relation="plays",
        cues=("stars as", "starring as", "appears as", "cast as"),
        pattern=r"{P:object},? (?:who )?(?:stars|starring|appears|was cast|is cast) as "
        + _ROLE
        + "{P:subject}",
        yes=(("Mary Stone stars as student Anna Bell.", "Mary Stone"),),
        no=("Mary Stone stars as usual beside Anna Bell.",),
    ),
    Row(
        id="profession",
        relation="profession",
        cues=(
            "professor",
            "teacher",
            "doctor",
            "scientist",
            "lecturer",
            "detective",
            "lawyer",
            "nurse",
        ),
        pattern=(
            r"{P:subject}, an? (?P<object>(?:[a-z]+ )?(?:professor|teacher|doctor|scientist|lecturer|"
            r"detective|lawyer|nurse)(?: of [a-z]+(?: [a-z]+)?)?)(?= in\b| at\b| who\b|,|\.)"
        ),
        yes=(
            (
                "After the father, Dr. Stone, a professor of cell biology in the school, left.",
                "professor of cell biology",
            ),
        ),
        no=("Mary Stone, a fan of the professor, left.",),
    ),
    Row(
        id="subject-taught",
        relation="subject_taught",
        cues=("professor of", "teacher of", "lecturer in", "professor in"),
        pattern=r"{P:subject}, an? (?P<role>professor|teacher|lecturer) (?:of|in) (?!note\b)(?P<object>[a-z]+(?: [a-z]+)?)(?= in\b| at\b| who\b|,|\.)",
        yes=(("Dr. Stone, a professor of cell biology in the school, left.", "cell biology"),),
        no=("Dr. Stone, a professor of note, left for home.",),
    ),
    Row(
        id="trait",
        relation="trait",
        cues=("although", "though"),
        pattern=r"\b(?:al)?though {P:subject} is (?:a bit |very |quite )?(?P<object>[a-z]+),",
        speech=Speech.ONLY,
        yes=(
            (
                "Mary Stone plays Anna Bell and said, “I want viewers to say that although Anna Bell is cheeky, she means well.”",
                "cheeky",
            ),
        ),
        no=("Although Anna Bell is cheeky, she means well.",),
    ),
    Row(
        id="wears",
        relation="costume",
        cues=("we have",),
        pattern=(
            r"[Ww]e have (?P<who>[a-z]+s) in an? (?P<object>[a-z]+(?: [a-z]+)?)"
            r"(?: or (?:in )?an? (?P<object2>[a-z]+(?: [a-z]+)?))?(?=[.,\"])"
        ),
        speech=Speech.ONLY,
        yes=(
            ("Mary Stone said, “We have ghosts in a school uniform or in a gym suit.”", "gym suit"),
        ),
        no=(
            "We have ghosts in a cellar.",
            "Mary Stone said, “We have ghosts in mind for you all.”",
        ),
    ),
    Row(
        id="appears-at",
        relation="appears_at",
        cues=("appear",),
        pattern=(
            r"[Ww]e have (?P<who>[a-z]+s) [^.]{0,60}\. Some of them appear (?:at|in) "
            r"an? (?P<object>[a-z]+)(?: and (?:in )?an? (?P<object2>[a-z]+))?"
        ),
        speech=Speech.ONLY,
        yes=(
            (
                "Mary Stone said, “We have ghosts in a gym suit. Some of them appear at a cafeteria and an infirmary.”",
                "infirmary",
            ),
        ),
        no=("We have ghosts here. Some of them appear at a cafeteria.",),
    ),
)
