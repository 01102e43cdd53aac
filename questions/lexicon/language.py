"""Small words of English that decide where a sentence ends and whether it may prove anything.

Own tables.
"""

from __future__ import annotations

# Abbreviations after which a sentence goes on, whatever follows.
NEVER_LAST = frozenset(
    """
    mr mrs ms dr prof st mt ft sr gen col lt sgt capt cpt maj rev hon sen rep gov pres adm fr
    jan feb mar apr jun jul aug sep sept oct nov dec nos vol vs cf ca fig figs pp ed eds
    approx dept est messrs mme mlle supt pvt cmdr brig
    """.split()
)
# Abbreviations that may also end a sentence: they do when one of `STARTERS` follows. Single
# letters (initials, U.S., p.m.) are treated alike.
MAYBE_LAST = frozenset("etc inc ltd co corp bros jr no".split())
# Words that open a sentence far oftener than they open a name.
STARTERS = frozenset(
    """
    the a an this that these those it its he his she her they their we our i in on at by for from
    with as after before during since until when while where although though if but and or so yet
    however there here both most many some all one two despite following according under over to
    not no what who why how another each every other such then now also
    """.split()
)
# Further words that may open a sentence in capitals and are no names by themselves.
OPENERS = STARTERS | frozenset(
    """
    significantly furthermore moreover meanwhile hurry director author actor actress writer creator
    composer producer besides additionally finally later earlier today yesterday tomorrow other
    others whose him them us me you your my more less few several being whereas once upon only even
    still just like unlike although streaming both either neither nor
    """.split()
)
# Words that open a sentence straight after a quoted title which swallowed the full stop.
AFTER_TITLE = ("It", "He", "She", "They", "We", "This", "These", "The", "In", "On", "But", "There")

# (reason, expression): a sentence that matches, once all in small letters, may not prove anything.
DOUBTS: tuple[tuple[str, str], ...] = (
    ("a question", r"\?[\"”’')\]]*$"),
    ("addressed to the reader", r"^(?:and |so |but )?(?:let (?:us|me)|let[’']s|check (?:it |them )?out|hurry|stay tuned|click|subscribe|don[’']t forget|tell us|share|here[’']s (?:a|the)|watch (?:the|it)|read|see|look out)\b"),
    ("addressed to the reader", r"\blet us know\b|\bcheck (?:it |them )?out (?:the|some|our|this)\b|\blike and subscribe\b|\bin the comments\b|\byour (?:inbox|subscription)\b"),
    ("a picture's credit in it", r"\((?:photo|image|picture|file photo|credit|pictured)\b[^()]{0,60}\)(?=.{3})|, (?:seen|pictured|shown) (?:here|above|below)\b"),
    ("hypothetical", r"\b(?:would|could|might|ought to|rumou?red|rumou?rs|reportedly|allegedly|supposedly|purportedly|perhaps|possibly|presumably|if|unless|disputed|unconfirmed)\b"),
)  # fmt: skip
# Traces of a text that a machine glued together or decoded wrongly.
CORRUPT = r"[a-z]{2}(?:And|Written|Directed|Starring|Produced|With)\b|[A-Z][a-z]+(?:written|directed|produced) by\b|â€|Ã[©¨¤¶¼]|[\ufffd\x80-\x84\x86-\x9f]"
# What stands between the names of such a text.
GLUE = (
    r"(?:directed by |written by |and features |features |starring |produced by )|(?<=[a-z])And ?"
)
