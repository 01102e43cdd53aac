"""Lives and origins of people, organisations and places: born, died, founded, located, named."""

from questions.relations.rows import Row

_ASIDE = r"(?: \([^()]*\))*"

ROWS = (
    Row(
        id="born-bracket",
        relation="born_on",
        cues=("born",),
        pattern=r"^{P:subject} \((?:[^()]*?[;,] )?born {D:object}\)",
        yes=(("Mary Stone (born August 16, 1958) is an American singer.", "August 16, 1958"),),
        no=("Mary Stone (known since August 16, 1958) is an American singer.",),
    ),
    Row(
        id="lived-bracket-born",
        relation="born_on",
        cues=("–", "-"),
        pattern=r"^{P:subject} \((?:[^()]*?; )?{D:object} [–-] ⟨D\d+⟩\)",
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
        pattern=r"^{P:subject} \((?:[^()]*?; )?⟨D\d+⟩ [–-] {D:object}\)",
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
        pattern=r"{H:subject} was born(?: (?:on|in) ⟨D\d+⟩,?)?(?: at [^.;⟨]{3,40}?)? in {L:object}",
        yes=(("Mary Stone was born on May 11, 1918, in New York City.", "New York City"),),
        no=("Mary Stone was raised in New York City.",),
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
        id="founded-on",
        relation="founded_on",
        cues=("founded", "established", "incorporated"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r" was (?:first |originally )?(?P<how>founded|established|incorporated)(?: by ⟨P\d+⟩| by [a-z ]{3,40}?)?(?: in ⟨L\d+⟩)? (?:in|on) {D:object}",
        yes=(
            ("Acme University was founded in 1636.", "1636"),
            ("Acme University was established by Mary Stone in 1636.", "1636"),
        ),
        no=("Acme University was founded by people in need.",),
    ),
    Row(
        id="founded-by",
        relation="founded_by",
        cues=("founded", "established"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r" was (?P<how>founded|established|co-founded)(?: (?:in|on) ⟨D\d+⟩)? by {PS:object}",
        is_list=True,
        yes=(("Acme University was founded in 1636 by Mary Stone and John Ford.", "John Ford"),),
        no=("Acme University was founded on a rock by Mary Stone.",),
    ),
    Row(
        id="located-in",
        relation="located_in",
        cues=("located in", "situated in"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r"(?:,| is| was)(?: a [^.;⟨]{3,40}?)? (?:located|situated) in {L:object}",
        yes=(("Acme University is located in Boston.", "Boston"),),
        no=("Mary Stone has a house located in Boston.",),
    ),
    Row(
        id="headquartered-in",
        relation="based_in",
        cues=("headquartered", "based in"),
        pattern=r"{S:subject}"
        + _ASIDE
        + r"(?: is an? [^.;⟨]{3,60})?,?(?: is)? (?:headquartered|based) in {L:object}",
        yes=(("Acme University is a college headquartered in Boston, Massachusetts.", "Boston"),),
        no=("The rivals of the college are in Boston.",),
    ),
    Row(
        id="named-after",
        relation="named_after",
        cues=("named after", "named for", "named in hono"),
        pattern=r"{S:subject},? (?:is |was )?named (?:after|for|in honou?r of) (?P<object>⟨[PLX]\d+⟩|the [^.,;⟨()]{3,40}?)(?=[.,;]| and| \()",
        yes=(("Acme University was named after John Ford.", "John Ford"),),
        no=("Acme University was named one of the best.",),
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
