"""What happens in a work: who is in it, where, what spreads, who made it and why."""

from questions.relations.rows import Row

_THING = (
    r"(?:virus|disease|drug|serum|planet|city|town|village|kingdom|island|school|ship|spaceship|robot|"
    r"monster|creature|organi[sz]ation|company|weapon|hotel|game|project|gang|machine|substance)"
)
_PLACE = r"(?:school|town|city|village|island|hotel|hospital|prison|ship|castle|forest|building|university|space station|apartment complex|apartment|mansion)"
_LAB = r"(?:lab|laboratory|prison|zoo|house|island|hospital|camp|asylum|cage|facility|school|circus|farm)"
_MAKES = r"(?:develops|develop|creates|invents|builds|makes|developed|created|invented|built|made)"

ROWS = (
    Row(
        id="named-bracket",
        relation="named_thing",
        cues=(" (⟨x",),
        pattern=r"\b(?:the|an?) (?:[a-z]+ )?(?P<what>" + _THING + r") \({X:object}\)",
        yes=(("A hamster infected by the virus (Orion Virus) escapes.", "Orion Virus"),),
        no=("The virus (see the notes) escapes.", "The doctor (Orion Virus) escapes."),
    ),
    Row(
        id="named-called",
        relation="named_thing",
        cues=("called", "named", "dubbed"),
        pattern=r"\b[Aa]n? (?:[a-z]+ )?(?P<what>"
        + _THING
        + r"),? (?:called|named|dubbed) (?:the )?{X:object}",
        yes=(("They land on a planet called Zorvax.", "Zorvax"),),
        no=("They land on a planet named after a king.",),
    ),
    Row(
        id="infected-animal",
        relation="carrier",
        cues=("infected",),
        pattern=r"\b[Aa]n? (?P<object>[a-z]+) infected (?:by|with) (?:the|an?) (?:[a-z]+ )?(?P<what>virus|disease|parasite|fungus)",
        yes=(("A hamster infected by the virus runs off.", "hamster"),),
        no=("Anyone infected by the virus runs off.",),
    ),
    Row(
        id="escapes",
        relation="escapes_from",
        cues=("escape",),
        pattern=(
            r"\b[Aa]n? (?P<who>[a-z]+)(?: (?:infected|bitten|trained|kept) [^.;]{0,50}?)? "
            r"escapes (?:from )?(?:the|an?) (?P<object>(?:[a-z]+ )?" + _LAB + r")\b"
        ),
        yes=(
            ("A hamster infected by the virus escapes the science lab and bites.", "science lab"),
        ),
        no=("A student barely escapes the danger.",),
    ),
    Row(
        id="bites",
        relation="victim",
        cues=("biting", "bites"),
        pattern=(
            r"\b[Aa]n? (?P<who>[a-z]+)(?: infected [^.;]{0,50}?)?(?: escapes [^.;]{0,40}?)? "
            r"(?:and )?(?:ends up biting|bites) (?P<object>an? [a-z]+)(?=[.,]| and)"
        ),
        yes=(
            (
                "A hamster infected by the virus escapes the lab and ends up biting a student.",
                "a student",
            ),
        ),
        no=("A student likes biting a pencil.",),
    ),
    Row(
        id="set-in",
        relation="setting",
        cues=("set in", "based in", "takes place in", "set at"),
        pattern=(
            r"{I:subject}(?:, which [^,.;]{3,60},)? (?:is |was )?(?:set|based|takes place) (?:in|at) "
            r"(?:an?|the) "
            r"(?P<object>(?:[a-z-]+ ){0,2}?(?P<place>" + _PLACE + r"))\b"
        ),
        yes=(
            ("“Dark Water” is set in a small town.", "small town"),
            ("The series takes place in a high school.", "high school"),
        ),
        no=("The company is based in a small town.",),
    ),
    Row(
        id="set-in-specifically",
        relation="setting",
        cues=("specifically",),
        pattern=(
            r"{W:subject} (?:is |was )?(?:set|based|takes place) in [^.;,]{3,40}, specifically (?:in )?"
            r"(?:an?|the) (?P<object>(?:[a-z-]+ ){0,2}?(?P<place>" + _PLACE + r"))\b"
        ),
        yes=(
            ("“Dark Water” is based in a small town, specifically a high school.", "high school"),
        ),
        no=("The rules apply in a town, specifically a high school.",),
    ),
    Row(
        id="setting-of",
        relation="setting",
        cues=("setting of",),
        pattern=r"\b[Tt]he (?P<object>(?:[a-z-]+ )?(?P<place>"
        + _PLACE
        + r")) setting of {W:subject}",
        yes=(("The high school setting of the show helps.", "high school"),),
        no=("The high school setting of rules helps.",),
    ),
    Row(
        id="trapped-in",
        relation="setting",
        cues=("trapped in",),
        pattern=(
            r"{W:subject} is about [a-z ]+? who (?:become|are|get|find themselves) trapped in (?:their|an?|the) "
            r"(?P<object>(?:[a-z-]+ )?(?P<place>" + _PLACE + r"))\b"
        ),
        yes=(
            (
                "“Dark Water” is about nurses who become trapped in their old hospital.",
                "old hospital",
            ),
        ),
        no=("Students who become trapped in their high school cry.",),
    ),
    Row(
        id="adventures-of",
        relation="setting",
        cues=("adventures of", "lives of", "story of"),
        pattern=r"\b(?:adventures|lives|story|struggles) of (?P<object>(?:private|public|high|middle|boarding|night|medical) (?P<place>school)) students\b",
        yes=(("Audiences watch the adventures of private school students.", "private school"),),
        no=("Audiences watch the adventures of students.",),
    ),
    Row(
        id="about-who",
        relation="heroes",
        cues=("is about", "follows"),
        pattern=r"{W:subject} (?:is about|follows) (?:a group of )?(?P<object>[a-z]+(?: [a-z]+)?) who\b",
        yes=(("“Dark Water” is about students who become trapped.", "students"),),
        no=("“Dark Water” is about what follows.",),
    ),
    Row(
        id="trapped-after",
        relation="trapped_after",
        cues=("trapped in",),
        pattern=(
            r"\b(?P<who>[a-z]+) (?:who )?(?:become|are|get|find themselves) trapped in (?:their|an?|the) "
            r"(?:[a-z-]+ )?(?P<where>"
            + _PLACE
            + r") after an? (?P<object>[a-z]+(?: [a-z]+)?)(?=[.,]|$)"
        ),
        yes=(
            (
                "“Dark Water” is about students who become trapped in their high school after a zombie invasion.",
                "zombie invasion",
            ),
        ),
        no=("They are trapped in thought after a zombie invasion.",),
    ),
    Row(
        id="maker",
        relation="maker",
        cues=("develop", "creates", "invents", "created", "invented"),
        pattern=r"{P:object},(?: an? [^.;⟨]{3,90}?,)? "
        + _MAKES
        + r" an? (?P<what>(?:[a-z]+ )?"
        + _THING
        + r")\b",
        yes=(
            (
                "The father, Dr. Stone, a professor in the school, develops a deadly virus.",
                "Dr. Stone",
            ),
        ),
        no=("Dr. Stone, a fan of the show, develops a habit.",),
    ),
    Row(
        id="motive",
        relation="motive",
        cues=(" to ",),
        pattern=(
            r"{P:person},(?: an? [^.;⟨]{3,90}?,)? "
            + _MAKES
            + r" an? (?P<what>(?:[a-z]+ )?"
            + _THING
            + r") "
            r"(?:in order )?(?P<object>to [a-z]+ [^.;,⟨]{3,40}?)(?=[.,;])"
        ),
        yes=(
            (
                "The father, Dr. Stone, a professor, develops a deadly virus in order to turn fear into rage.",
                "to turn fear into rage",
            ),
        ),
        no=("Dr. Stone, a professor, wants to turn fear into rage.",),
    ),
    Row(
        id="turns-into",
        relation="turns_into",
        cues=("to turn",),
        pattern=(
            r"{P:person},(?: an? [^.;⟨]{3,90}?,)? "
            + _MAKES
            + r" an? (?P<what>(?:[a-z]+ )?"
            + _THING
            + r") "
            r"(?:in order )?to turn (?P<before>[a-z]+) into (?P<object>[a-z]+)(?=[.,;])"
        ),
        yes=(
            (
                "The father, Dr. Stone, a professor, develops a deadly virus in order to turn fear into rage.",
                "rage",
            ),
        ),
        no=("Dr. Stone, a professor, wants to turn fear into rage.",),
    ),
    Row(
        id="protects-from",
        relation="protects_from",
        cues=("protect",),
        pattern=(
            r"\b[Aa]n? (?P<who>[a-z]+)'s (?:attempts?|wish|plan|efforts?) to [a-z]+ (?P<whom>(?:his|her|their) [a-z]+) "
            r"(?:and |in order )?to protect (?:him|her|them) from (?P<object>[a-z]+)"
        ),
        yes=(
            (
                "It starts with a father's attempt to strengthen his son to protect him from bullying.",
                "bullying",
            ),
        ),
        no=("It starts with a law to protect him from bullying.",),
    ),
)
