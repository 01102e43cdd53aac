"""Words that nicknames may not hold, words that only look as if they did, and words to make names.

Source: this project's own lists, MIT like the rest. They are short on purpose: a nickname is read
aloud in a pub, and what a list misses the host sees. A word is looked for in the folded nickname
(see `quiz.game.names.fold`), so one spelling stands for all its disguises.
"""

from __future__ import annotations

ANYWHERE = (
    "fuck", "fvck", "phuck", "cunt", "nigger", "nigga", "niqqer", "faggot", "wanker", "wichser",
    "bitch", "biatch", "bastard", "asshole", "arsehole", "bullshit", "shithead", "dickhead",
    "bigdick", "mydick", "bigtits", "cocksuck", "whore", "slut", "motherf", "blowjob", "handjob",
    "cumshot", "dildo", "jizz", "porn", "rapist", "pedophil", "paedophil", "hitler", "neonazi",
    "wetback", "retard", "pussy", "bollock", "arschloch", "hurensohn", "fotze", "missgeburt",
    "salope", "connard", "encule", "pendejo", "hijodeputa", "vaffanculo", "stronzo", "kurwa",
    "caralho",
)  # fmt: skip
"""Refused wherever they stand in a nickname."""

ALONE = (
    "ass", "arse", "shit", "shits", "shitty", "sht", "piss", "cock", "cocks", "dick", "dicks",
    "cum", "tit", "tits", "fag", "fags", "dyke", "prick", "wank", "rape", "sex", "anal", "anus",
    "crap", "turd", "slag", "spic", "spaz", "spastic", "paki", "homo", "hoe", "kkk", "nazi",
    "nazis", "kike", "kikes", "chink", "chinks", "gook", "gooks", "coon", "coons", "tranny", "twat",
    "twats", "boob", "boobs", "penis", "vagina", "fuk", "fuks", "fuker", "fukin", "fukoff",
    "fukyou", "fck", "fcuk", "kunt", "kunts", "pedo", "paedo", "tosser", "milf", "scheisse",
    "merde", "putain", "pute", "puta", "puto", "mierda", "cabron", "cazzo", "chuj", "suka", "cyka",
)  # fmt: skip
"""Refused as words of their own only: they stand within many harmless words."""

AS_WRITTEN = (
    "хуй", "хуё", "пизд", "бляд", "блять", "ебать", "мудак", "пидор",
    "씨발", "병신", "개새끼", "지랄", "좆", "傻逼", "操你", "1488",
)  # fmt: skip
"""Refused wherever they stand, in their own script."""

HARMLESS = (
    "scunthorpe", "shiitake", "raccoon", "therapist", "therapists", "slutsk", "homo sapiens",
    "dick cheney", "dick van dyke", "dick turpin", "philip k dick", "moby dick", "dick tracy",
    "dick grayson", "andy dick", "dick francis", "dick clark", "tricky dick", "snigger",
    "pussy willow", "pussy riot", "pussycat", "pussycats", "puss in boots", "retardant",
    "cock robin", "great tit", "blue tit", "coal tit", "sex pistols", "sex education",
)  # fmt: skip
"""Taken out before the search: names and words that contain a refused one."""

ADJECTIVES = (
    "Brave", "Bright", "Calm", "Clever", "Cosy", "Curious", "Dapper", "Eager", "Gentle", "Golden",
    "Happy", "Jolly", "Keen", "Kind", "Lively", "Lucky", "Merry", "Mighty", "Nimble", "Noble",
    "Patient", "Plucky", "Proud", "Quick", "Quiet", "Rapid", "Silver", "Sly", "Steady", "Sunny",
    "Swift", "Tidy", "Velvet", "Wise", "Witty", "Zesty",
)  # fmt: skip
NOUNS = (
    "Badger", "Beaver", "Bison", "Crane", "Dolphin", "Falcon", "Ferret", "Finch", "Fox", "Gecko",
    "Hamster", "Heron", "Ibex", "Jackdaw", "Koala", "Lark", "Lemur", "Lynx", "Magpie", "Marten",
    "Newt", "Otter", "Owl", "Panda", "Pelican", "Puffin", "Quail", "Raven", "Robin", "Seal",
    "Stoat", "Swan", "Tiger", "Toucan", "Wombat", "Yak",
)  # fmt: skip
