"""How people are named and spoken of: honorifics, roles, Korean surnames and their spellings.

Own tables. The groups of surnames join the romanisations in use (Revised, McCune–Reischauer and
the spellings families chose); they are facts of usage, not taken from any list.
"""

from __future__ import annotations

HONORIFICS = (
    "Dr.", "Dr", "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Prof.", "Professor", "Sir",
    "Dame", "Lord", "Lady", "Captain", "Capt.", "Detective", "Officer", "Sgt.", "Gen.", "General",
    "Saint",
)  # fmt: skip

# A word of these straight before a capitalised span makes it a person.
ROLES = (
    "actor", "actress", "author", "novelist", "writer", "screenwriter", "scriptwriter", "director",
    "producer", "showrunner", "creator", "composer", "singer", "rapper", "musician", "comedian",
    "host", "presenter", "journalist", "editor", "cinematographer", "choreographer", "cartoonist",
    "illustrator", "artist", "designer", "architect", "physicist", "chemist", "biologist",
    "scientist", "mathematician", "philosopher", "historian", "poet", "playwright", "politician",
    "student", "teacher", "detective", "footballer", "striker", "goalkeeper", "coach", "manager",
    "captain", "president", "chairman", "founder", "co-founder", "star", "newcomer", "filmmaker",
    "animator", "engineer", "inventor", "explorer", "astronaut", "economist", "lawyer",
)  # fmt: skip

# Verbs that people do; "X said" makes X a person.
SPEECH = (
    "said", "says", "added", "adds", "told", "tells", "explained", "explains", "recalled",
    "recalls", "noted", "notes", "stated", "states", "remarked", "acknowledges", "acknowledged",
    "revealed", "reveals", "admitted", "admits", "commented", "joked",
)  # fmt: skip

# Spellings of one Korean surname stand on one line.
_SURNAMES = """
kim gim
lee yi rhee ri li
park pak bak
choi choe
jung jeong chung cheong
kang gang
cho jo
yoon yun
jang chang
lim im rim
han
oh o
seo suh so
shin sin
kwon gwon
hwang
ahn an
song
yoo yu yo ryu ryoo you
hong
jeon jun chun cheon
ko go koh
moon mun
yang
son sohn
bae pae
baek paik baik
heo hur huh
nam
shim sim
noh no roh
ha
kwak gwak
sung seong
cha
joo ju chu
woo wu
koo gu ku
na ra rah
min
jin chin
uhm eom um
won
bang pang
kong gong
hyun hyeon
byun byeon
yeo
chu choo
do
seok suk
sun
seol sul
ma
gil kil
wi
pyo
myung myeong
ki gi
ban
wang
kuk kook
tak
gook
jegal
namgung namgoong
"""
SURNAMES: dict[str, str] = {
    spelling: line.split()[0]
    for line in reversed(_SURNAMES.strip().splitlines())
    for spelling in line.split()
}

# Romanised syllables that may open or make up a Korean given name, folded by `syllable` in
# `questions.aliases`; a lone hyphenated word of two such is a given name.
PRONOUNS = {"he": "male", "she": "female"}
# Last words of prizes, laws, breeds, instruments: no person's, whatever first name comes first.
NO_SURNAMES = frozenset(
    """
    Prize Award Awards Medal Trophy Cup Cross Act Treaty Plan Agreement Doctrine Amendment War Line
    Show State Theorem Principle Equation Effect Syndrome Disease Telescope Array Observatory
    Terrier Retriever Comet Memorial Monument Festival Championship Championships Aircraft Center
    Centre Gallery Library Hotel Collection Building
    """.split()
)
