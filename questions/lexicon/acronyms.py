"""What initials stand for, and what else they might: other words with the same initials.

Own lists of the words that such names are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.lexicon import peers
from questions.lexicon.chance import shuffled
from questions.lexicon.places import NATIONALITIES, PLACES

# The last word of a name says what it is, those before it say which. Only words of one row stand in
# for one another, of the first one that has enough: a survey may be a service, a league is no
# library. The last row is for names with a sport in them.
_ROWS = (
    # soldiers
    """Army Artillery Auxiliary Brigade Cadets Cavalry Command Contingent Corps Division Fleet Flotilla Force
    Regiment Reserve Service Squadron""",
    # firms and media
    """Agency Bank Channel Company Conglomerate Consortium Corporation Enterprise Exchange Group
    Network Partnership Service Studio Syndicate System Telegraph Television Theatre Trust Union""",
    # bodies of the state
    """Academy Administration Agency Authority Board Bureau Centre Commission Committee
    Council Court Department Directorate Division Executive Inspectorate Institute Laboratory Ministry
    Office Organisation Organization Panel Programme Project Registry Secretariat Service
    Station Survey System Tribunal Unit""",
    # those who join together
    """Academy Alliance Assembly Association Brotherhood Club Coalition Committee Community Conference
    Confederation Congress Council Federation Fellowship Foundation Front Fund Group Guild Institute
    Institution Movement Network Organisation Organization Panel Partnership Party Project Society
    Syndicate Trust Union""",
    # what is agreed or laid down
    """Accord Act Agreement Amendment Arrangement Charter Compact Convention Law Plan Policy
    Programme Protocol Regulation Rule Scheme Standard Statute Treaty""",
    # parts of machines
    """Component Computer Device Display Drive Engine Instrument Interface Link Machine Mechanism
    Memory Module Monitor Motor Panel Plant Processor Sensor Sequencer Station Structure System Unit
    Vehicle""",
    # what is measured or computed
    """Average Density Energy Factor Field Frequency Index Interval Level Limit Margin Maximum Mean
    Measure Median Minimum Number Order Period Phase Point Power Pressure Quotient Range Rate Ratio Scale
    Score Temperature Threshold Value Voltage Volume""",
    # what information is written in
    """Code Circuit Cipher Chart Catalogue Format File Font Interface Index Key Language Layer Library
    Line List Link Method Model Network Notation Number Platform Procedure Process Protocol Program
    Scheme Sequence Signal Standard Symbol System Table Tag Text Transfer""",
    # illnesses
    "Disability Disease Disorder Deficiency Syndrome Sickness Stress State Infection Illness Injury",
    # what chemistry is about
    "Acid Alloy Alcohol Carbonate Chloride Compound Catalyst Oxide Polymer Protein Phosphate Sulfate",
    # what sport is played in
    """Association Championship Circuit Club Conference Confederation Council Cup Federation Games
    Series Society Tour Tournament Trophy Union""",
)
_MODIFIERS = """
Academic Advanced Aeronautical African American Applied Arab Artistic Asian Associated Atlantic Atomic
Banking Border British Broadcasting Business Canadian Central Chemical Civil Commercial Commerce
Communications Consumer Continental Cultural  Democratic Development Digital Economic Educational
Electric Electronic Emergency Energy English Environmental European Executive Federal Financial Fiscal
Food Football Foreign General Geographic Global Government  Health Heritage Historical
Housing Human Imperial Independent Industrial Information Internal International Investment Joint
Judicial Justice  Legal Liberal Local Marine Maritime Mechanical Medical Metropolitan Military Monetary
Mutual National Natural Naval Northern Oceanic Official Olympic Operational Overseas Pacific
Parliamentary Physical Planning Political Popular Professional Public Radio Regional Republican
Research Royal Rural Safety Science Scientific Secret Security Social Southern Space Standard State
Strategic Technical Technology Telegraph Television Trade Transport Tropical Universal Urban
Veterans Voluntary Water Welfare Western Wildlife Women World Youth
"""
_FEW = 2
_TWINS = frozenset({"Argentinian", "Argentinean", "East German"})
_LINKS = frozenset({"of", "for", "on", "in"})  # behind the word that says what the body is
_SMALL = frozenset("of and the for in on".split())


def _by_letter(words: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words.split():
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


_MODIFIER = _by_letter(_MODIFIERS)
_KIN = tuple(frozenset(row.split()) for row in _ROWS)
_SPORTS = frozenset(
    "Football Basketball Baseball Hockey Rugby Cricket Tennis Golf Racing Soccer Boxing Olympic Sports"
    " Athletic Athletics Swimming Cycling Chess Gymnastics".split()
)
# What a body may be besides, though nothing else of its letter is one of its sort.
_HEADS = frozenset().union(*_KIN) | {"League", "Museum", "Orchestra", "Library", "Liga"}


# Letters that stand for something else in another country or field just as often.
_OF_SEVERAL = frozenset(
    "ABC ACA ACC ACM ADA AFA AFC AMA APA ASA BFA BFI BMA CBC CFA CFL CPA CRC CSA CSC DPA EPL"
    " FSA IBA ICC IFA IPA IRA ISA ITA MBA MLA NCA NFA NPA NRA PBA PGA SBS UFA".split()
)
# Of so few letters only what everybody may have heard of is asked.
_FEW_LETTERS = 3
_HEARD_OF = frozenset(
    "AOL BBC CBS CIA CNN DNA EMI ESA EU FAA FBI FCC FDA HBO IBM IMF IOC ITV IUPAC LWT MGM MIT MTV NBA"
    " NBC NFL NHL NSA PLO RAF RCA RKO SEC TBS TNT TUC UN USB WHO WTO WWF".split()
)
_ROMAN = re.compile(r"[IVXL]+")
# Said by their letters: nobody asks what they stand for, and everybody knows what they name.
FAMILIAR = _HEARD_OF | frozenset(
    """
    US USA UK USSR UAE BMG CCTV USGS PLA KGB NKVD SUV PGA ATP WTA LPGA ESPN CNBC NATO NASA UNESCO UNICEF OPEC FIFA UEFA FA MLB NCAA NASCAR PGA WWE ABC PBS NPR CBC
    TV DVD CD LP EP DJ VHS PC CPU GPS HTML HTTP RNA AIDS HIV SARS COVID BC AD BCE CE MP MPH AM FM PM
    RMS HMS USS SS MS MV PS RAF KGB SAS RSPCA NHS BMW VW IKEA KFC UFO VIP CEO GDP IQ PhD BA MA MBE OBE
    PSP NES SNES RAM ROM GPU LCD LED HD OS PDF SMS SIM ATM PIN DIY MVP MLS AFL FIA IAAF IAU IUCN ISS
    CERN UCLA USC LSE KLM HIV PETA NAACP IRA ETA ANC EEC OECD LGBT TB MRI DDT PVC TNT LSD WWI WWII
    VHF UHF RPG MMO CGI IMAX SNL NHK ARD ZDF RAI AFP AP UPI PA NYPD LAPD SWAT SOS AK MG TGV BR
    AC DC FC CF SC AFC RC RFC CC ASA AG SA SE PLC LLC NV
    """.split()
)


def is_heard_of(letters: str) -> bool:
    """Whether a stem may say the letters alone."""
    return (
        letters in FAMILIAR
        or _ROMAN.fullmatch(letters) is not None
        or letters in PLACES
        or bool(peers.containing(letters))
    )


def is_known(short: str, name: str) -> bool:
    """Whether people know the letters, and by one name: no "ABC", no "LGM"."""
    if short in _OF_SEVERAL:
        return False
    return len(short) > _FEW_LETTERS or short in _HEARD_OF or bool(peers.groups(name))


def stands_for(short: str, name: str) -> bool:
    """Whether the letters are the initials of a body's name, its small words left out."""
    words = [word for word in re.split(r"[\s-]+", name) if word not in _SMALL]
    is_whole = len(words) > 1 and [word[0] for word in words] == list(short)
    return is_whole and any(word in _HEADS for word in words)


def _heads(word: str, which: list[str]) -> tuple[str, ...]:
    """The words of its first letter that say of what sort a body or a thing is, as the word does."""
    rows = (_KIN[-1], *_KIN) if _SPORTS & {*which} else _KIN[:-1]
    if word == "System" and "Broadcasting" not in which:
        rows = _KIN[5:6]  # of a machine
    for row in rows:
        alike = [w for w in sorted(row) if w[0] == word[0] and w[:5] != word[:5]]
        if word in row and len(alike) > _FEW:
            return tuple(alike)
    found = {w for row in rows if word in row for w in row if w[0] == word[0]}
    return tuple(w for w in sorted(found) if w[:5] != word[:5])


def initials(name: str) -> str:
    """The first letters of its words, its small words left out."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word not in _SMALL)


def rivals(name: str) -> tuple[str, ...]:
    """Other names with the same initials: one word exchanged, best the one that says what it is."""
    return tuple(dict.fromkeys(_exchanged(name)))


def _exchanged(name: str) -> Iterator[str]:
    words = name.split(" ")
    at = next((i for i, word in enumerate(words) if word in _LINKS), len(words)) - 1
    which, what, rest = words[:at], words[at], words[at + 1 :]
    heads = shuffled(_heads(what, which), name)
    if not heads:
        yield from _of_other_countries(which, [what, *rest], name)
        return
    for head in heads:
        yield " ".join([*which, head, *rest])
    if len(heads) > _FEW:
        return
    for i, word in enumerate(which):
        alike = _MODIFIER.get(word[0], ())
        if word in alike:  # one that is a name, or of another field, stays: it would stand out
            other = shuffled((w for w in alike if w[:5] != word[:5]), name)[0]
            yield " ".join([*which[:i], other, *which[i + 1 :], what, *rest])


def _of_other_countries(which: list[str], behind: list[str], name: str) -> Iterator[str]:
    """The English league beside those of other countries in E."""
    for i, word in enumerate(which):
        if word in NATIONALITIES:
            alike = tuple(
                each
                for each in NATIONALITIES
                if each[0] == word[0] and each[:4] != word[:4] and each not in _TWINS
            )
            for other in shuffled(alike, name):
                yield " ".join([*which[:i], other, *which[i + 1 :], *behind])
            return
