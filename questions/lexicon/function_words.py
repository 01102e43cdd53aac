"""The closed classes of English words, each with the one letter that stands for its class.

Own table. Letters: d article or quantifier, h possessive pronoun, p personal pronoun, t pointing
word, i preposition, f "of", b "by", k "to", B finite form of "be", H of "have", O of "do", M modal,
e "been", g "being", R negation, r adverb, c "and"/"or", C other joining word, W relative or question
word, E "there", a adjective that nothing else could be, q number word, m month or day.
"""

from __future__ import annotations

_ROWS = {
    "d": "the a an no every each all both another any some many most several few half either neither"
    " more less fewer much certain various numerous enough other others",
    "h": "his her its their our my your",
    "p": "he she it they we i you him them us me himself herself itself themselves",
    "t": "this that these those such same former latter here",
    "i": "in on at for from with into onto upon within without during under over between among"
    " amongst against across along around above below beneath beyond behind beside near off out"
    " through throughout toward towards up down via per about after before since until till despite"
    " inside outside like unlike alongside amid following including regarding concerning atop"
    " aboard worth as than prior according due thanks",
    "f": "of",
    "b": "by",
    "k": "to",
    "B": "is are was were am",
    "H": "has have had having",
    "O": "do does did",
    "M": "can could may might must shall should will would cannot ought",
    "e": "been",
    "g": "being",
    "R": "not never nor hardly scarcely barely rarely seldom n't cannot",
    "c": "and or &",
    "C": "but while whereas because if although though unless so yet once whether lest"
    " except instead rather",
    "W": "which who whom whose where when why how what whereby wherein whereupon whoever whatever whenever wherever",
    "E": "there",
    "r": "also however therefore thus hence subsequently eventually finally initially originally"
    " meanwhile furthermore moreover additionally later soon then now today currently recently"
    " already still often sometimes usually always generally commonly widely officially formally"
    " informally locally colloquially popularly internationally nationally together again once twice"
    " formerly previously shortly immediately directly only just even almost nearly about"
    " approximately roughly around exactly well very too quite rather fully partly mainly mostly"
    " ever forever abroad ashore alone apart away back forth yesterday tomorrow ago afterwards"
    " afterward thereafter thereby therein likewise indeed perhaps maybe instead otherwise"
    " nevertheless nonetheless elsewhere else overall far alike thereof",
    "a": "first second third fourth fifth sixth seventh eighth ninth tenth last new old large small"
    " high low long short own famous major main early late great good best better worst largest"
    " smallest oldest youngest highest lowest longest biggest fastest busiest deadliest tallest"
    " several-time able unable due",
    "q": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion trillion dozen dozens hundreds thousands millions billions",
}  # fmt: skip
TAGS: dict[str, str] = {word: tag for tag, row in reversed(_ROWS.items()) for word in row.split()}

# Adverbs that place a sentence among its neighbours; a question does without them.
DISCOURSE = frozenset(
    """
    also however therefore thus hence subsequently eventually finally meanwhile furthermore moreover
    additionally then indeed nevertheless nonetheless likewise instead again too even soon later
    notably ultimately consequently similarly accordingly famously reportedly interestingly
    unfortunately interestingly shortly immediately afterwards thereafter already just
    """.split()
)
# Words that tie a sentence to the day it was written on, or hedge it.
LOOSE = frozenset(
    """
    now today currently recently ago yesterday tomorrow tonight nowadays lately upcoming presently
    perhaps maybe possibly probably likely allegedly supposedly apparently presumably arguably
    reportedly seemingly
    """.split()
)
# Before a number: it is not exact. The stem keeps the word.
HEDGES = {
    "about": "about", "approximately": "approximately", "around": "around", "roughly": "roughly",
    "some": "about", "nearly": "nearly", "almost": "almost", "over": "more than",
    "more than": "more than", "less than": "less than", "fewer than": "fewer than",
    "at least": "at least", "up to": "up to", "under": "fewer than", "close to": "close to",
    "an estimated": "an estimated", "an average of": "an average of", "a total of": "a total of",
    "as many as": "as many as", "just over": "just over", "just under": "just under",
}  # fmt: skip
# Endings of words that end in -ly without being adverbs.
NOT_ADVERBS = frozenset(
    "family italy only early daily weekly monthly yearly july fly supply reply assembly monopoly anomaly ally rally friendly deadly lonely lovely elderly hourly quarterly costly likely holy ugly jelly belly bully butterfly apply comply imply multiply rely".split()
)
# Words in -ed and -ing that are never verbs.
NOT_VERBS = frozenset(
    """
    hundred indeed red bed seed speed need breed sacred wicked naked shed sled weed deed feed reed
    greed creed steed bleed biased rugged ragged crooked aged beloved hatred kindred infrared
    thing king ring spring string wing sing bring evening morning ceiling building wedding during
    something nothing anything everything sibling offspring viking sterling herring darling pudding
    """.split()
)
# Nouns that mean one thing without having been told of: "the world", "the throne".
FAMILIAR = frozenset(
    """
    world sun moon earth sea sky air ground throne public press media internet web west east north
    south northwest northeast southwest southeast poor rich dead arts sciences law piano guitar violin
    drums bible police universe environment telephone radio television stage past future beginning end
    middle ages sciences climate economy equator tropics church crown nobility clergy monarchy weather
    """.split()
)
