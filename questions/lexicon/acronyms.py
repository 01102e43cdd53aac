"""What initials stand for, and what else they might: other words with the same initials.

Two words of a name are exchanged, so that each stands in two of the four options and the key is not
the one that has most words in common with the others. Own lists of the words such names are made of.
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
    """Administration Agency Authority Board Bureau Commission Committee
    Council Department Directorate Division Executive Inspectorate Institute Laboratory Ministry
    Office Organisation Organization Panel Programme Project Registry Secretariat Service
    Station Survey""",
    # those who join together
    """Alliance Assembly Association Brotherhood Club Coalition Committee Conference
    Confederation Congress Council Federation Forum Foundation Group Guild Institute
    Institution Movement Network Organisation Organization Panel Partnership Party Project Society
    Syndicate Trust Union""",
    # what is agreed or laid down
    """Accord Act Agreement Amendment Arrangement Charter Compact Convention Initiative Instrument Law Plan Policy
    Program Programme Protocol Regulation Rule Scheme Standard Statute Treaty""",
    # parts of machines
    """Adapter Apparatus Array Assembly Component Computer Device Display Drive Engine Instrument Interface
    Link Machine Mechanism Module Motor Panel Plant Processor Service Set Station System
    Terminal Tool Unit Vehicle""",
    # what is measured or computed
    """Average Density Energy Factor Field Frequency Index Interval Level Limit Margin Maximum Mean
    Measure Median Minimum Number Order Period Phase Point Power Pressure Quotient Range Rate Ratio Scale
    Score Temperature Threshold Value Voltage Volume""",
    # what information is written in
    """Code Circuit Cipher Chart Catalogue Format File Font Interface Index Key Language Layer Library
    Line List Link Method Model Network Notation Number Platform Procedure Process Protocol Program
    Scheme Sequence Signal Standard Symbol System Table Tag Text Transfer""",
    # where money is kept, and where scholars meet
    "Fund Facility Foundation",
    "Academy Association Assembly",
    # illnesses
    "Disability Disease Disorder Deficiency Syndrome Sickness Stress State Infection Illness Injury",
    # what chemistry is about
    "Acid Alloy Alcohol Carbonate Chloride Compound Catalyst Oxide Polymer Protein Phosphate Sulfate",
    # what sport is played in
    """Association Championship Circuit Club Conference Confederation Council Cup Federation Games
    Series Society Tour Tournament Trophy Union""",
)
# Words that say which, each row of one letter and of one field: only those of a row stand in for
# one another.
_MODIFIERS = """
American Australian African Asian | Academic Applied Advanced Associated | Air Artillery Auxiliary
Anthropological Archaeological | Aeronautical Astronomical Atomic | Aeronautics Astronomy Aviation
Agricultural Agrarian | Automatic Automated Auxiliary | Arts Architecture Archaeology
Antarctic Arctic Alpine | British Belgian Baltic | Business Banking Budget | Biological Botanical Biomedical
Basic Binary Bidirectional | Central Continental Common Combined | Communications Commerce Consumer
Civil Criminal Commercial | Claims Compensation Conveyance | Command Crew Control Cargo
Chemical Clinical Chemistry | Canadian Caribbean | Cultural Coastal Colonial | Climate Coastal Cyclone
Computer Communication Calculation | Development Defence Disarmament | Defense Development Disarmament
Digital Direct Distributed Dynamic | Democratic Domestic | Data Document Device
Engineering Electrical Energy | Electrotechnical Electrochemical Engineering | Electronic Electrical Engineering
Economic Ecological Environmental Educational | European Eastern Eurasian | Emergency Evacuation Environmental
Equipment Experiment | Exploration Expedition Examination | Education Employment Environment
Federal Financial Foreign | Food Farm Forestry Fisheries | Film Festival Folklore
Flight Fuel Field | Frequency Field Fluid | Geological Geographical Geophysical | General Global
Glacial Geological | Government Guarantee Grants | Health Housing Heritage | Historical Heraldic Heritage
Human Humanitarian | High Heavy Hydraulic | Hydrographic Hydrological Hydraulic
International Intercontinental Independent Industrial | Information Instruction Input | Intelligence Inspection Immigration
Interchange Integration | Insurance Investment Infrastructure | Interplanetary Interstellar Ionospheric
Joint Judicial | Justice Jurisdiction | Last Late | Lunar Landing Launch Logistics | Local Legal Labour
Language Linguistic Literature | Light Low Linear | Learned Literary Linguistic | Labor Local
Modular Mobile Multiple | Mechanical Military Medical | Marine Maritime Merchant | Motion Moving
Manned Mobile Main | Monetary Mortgage Mutual | Meteorological Metallurgical Mineralogical
Medical Mental Medicinal | Music Musical Museum | Mathematical Mechanical Metallurgical | Magnetic Microwave Mechanical
National Northern Nordic | Native Natural | Nuclear Neutron | Naval Nautical Northern | Network Node
Official Overseas | Oceanic Ocean Offshore | Operational Orbital Optical | Occupational Organisational
Public Professional Private | Portable Personal Primary | Political Parliamentary Popular | Planetary Polar Pacific
Picture Photoplay Production | Police Prison Probation | Physical Physiological Psychological
Petroleum Pipeline Power | Performing Professional Popular | Protection Preservation Prevention | Programmable Parallel Portable
Postal Port Passenger | Psychological Psychiatric Philosophical | Philharmonic Popular Professional
Royal Republican | Regional Religious | Radio Recording | Research Resources Recovery | Railway Road River | Regulatory Revenue Registration
Remote Rapid Robotic | Rescue Relief Recovery | Red Royal | Scientific Statistical Social | Standards Safety Statistics
Standard Symbolic Structured | Space Satellite Solar | Service Support Supply Systems | Stowage Storage Supply
Settlement Sovereignty Subsistence | Support Safety Supply | Southern Scandinavian Scottish | State Southern
Security Safety Surveillance | Science Society Sport | Strategic Special Southern | Surface Submarine Satellite
Students Scholars Scientists | Signal Satellite Sound | Software System Storage | Sports Swimming Skating
Trade Transport Travel Tourism | Technical Technological Tactical | Telegraph Telephone Television
Technology Telecommunications Transport | Training Testing Transport | Teachers Translators Traders | Tropical Tectonic Terrestrial
Universal Unified | Urban Underground University | Underwater Undersea Underground | Unmanned Universal Upper
Veterans Volunteers Victims | Voluntary Vocational | Vehicle Vessel | Visual Virtual Vertical
World Western Worldwide | Water Waste Wetland | Weekend Weekly Western | Wildlife Woodland Wetland
Women Workers Writers | Welfare Work Women | Weather Wind Wave | Workers Writers Welders | Youth Yachting
"""
# Beside them one other part of the world is as absurd as the next: the American League.
_PARTS_OF_THE_WORLD = frozenset("American African Asian Australian European".split())
_FEW = 2
_FAMILIAR = 6  # the best-known countries come first in their table
_TWINS = frozenset({"Argentinian", "Argentinean", "East German"})
_LINKS = frozenset({"of", "for", "on", "in"})  # behind the word that says what the body is
_SMALL = frozenset("of and the for in on".split())


def _fields() -> dict[str, tuple[str, ...]]:
    """What may stand in for each word that says which: the others of its rows."""
    rows = [row.split() for line in _MODIFIERS.splitlines() for row in line.split("|")]
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for word in row:
            others = (other for other in row if other != word)
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *others)))
    return found


_ALIKE = _fields()
# Of the same letter, but a part of a name that nobody would doubt.
_FIXED = ("United States", "United Nations", "United Kingdom", "Red Cross", "Common Market")
# Beside such words the head is a part of a machine: the assembly is none of people.
_TECHNICAL = frozenset(
    """
    Equipment Digital Electronic Lunar Launch Landing Module Modular Flight Engine Fuel Portable Life Computer
    Satellite Space Spacecraft Guidance Navigation Propulsion Optical Laser Magnetic Hydraulic Signal
    """.split()
)
_KIN = tuple(frozenset(row.split()) for row in _ROWS)
_MACHINES = next(row for row in _KIN if "Engine" in row)
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
    VHF UHF RPG MMO CGI IMAX SNL NHK ARD ZDF RAI AFP AP UPI PA ISO ANSI FIDE FIBA NYPD LAPD SWAT SOS AK MG TGV BR
    AC DC FC CF SC AFC RC RFC CC AG SA SE PLC LLC NV
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


def _heads(word: str, which: list[str]) -> list[tuple[str, ...]]:
    """By rows, the words of its first letter that say of what sort a body or a thing is."""
    rows = (_KIN[-1], *_KIN) if _SPORTS & {*which} else _KIN[:-1]
    is_machine = word in _MACHINES and bool(_TECHNICAL & {*which})
    if is_machine or (word == "System" and "Broadcasting" not in which):
        rows = (_MACHINES,)
    alike = (
        tuple(w for w in sorted(row) if w[0] == word[0] and w[:5] != word[:5])
        for row in rows
        if word in row
    )
    return [row for row in alike if row]


def initials(name: str) -> str:
    """The first letters of its words, its small words left out."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word not in _SMALL)


def may_be(short: str, name: str) -> bool:
    """Whether a name may be what the letters behind it stand for, and not only the end of it."""
    return name[0] == short[0] or sorted(initials(name)) == sorted(short)


def rivals(name: str) -> tuple[str, ...]:
    """Three other names with the same initials where two words may be exchanged, else what there is.

    Each of the two words stands in one other as well, so no option has most in common with the rest.
    """
    words = name.split(" ")
    at = next((i for i, word in enumerate(words) if word in _LINKS), len(words)) - 1
    fixed = {i for i in range(len(words)) if " ".join(words[i : i + 2]) in _FIXED}
    slots = [
        (i, _ALIKE[words[i]])
        for i in range(len(words))
        if i != at and i not in fixed and words[i] in _ALIKE
    ]
    rows = [shuffled(row, name) for row in _heads(words[at], words[:at])]
    if rows and not (words[at] in _MACHINES and len(slots) >= _FEW):
        slots.append((at, tuple(rows[0])))
    is_alone = not rows or len(words) == _FEW
    if is_alone and slots and len(slots[0][1]) > _FEW:
        at, alike = slots[0]
        if words[at] in _PARTS_OF_THE_WORLD:
            return ()
        return tuple(_with(words, {at: word}) for word in alike[: _FEW + 1])
    if len(slots) < _FEW:
        heads = next((row for row in rows if len(row) > _FEW), rows[0] if rows else [])
        return tuple(dict.fromkeys(_exchanged(words, at, heads, name)))
    (i, one), (j, other) = slots[-_FEW:]
    pairs = ((one[0], words[j]), (words[i], other[0]), (one[0], other[0]))
    return tuple(_with(words, {i: first, j: second}) for first, second in pairs)


def _exchanged(words: list[str], at: int, heads: list[str], name: str) -> Iterator[str]:
    """The name with one word exchanged: the one that says what it is, else that of a country."""
    for head in heads:
        yield _with(words, {at: head})
    if not heads:
        yield from _of_other_countries(words[:at], words[at:], name)


def _with(words: list[str], other: dict[int, str]) -> str:
    return " ".join(other.get(i, word) for i, word in enumerate(words))


def _of_other_countries(which: list[str], behind: list[str], name: str) -> Iterator[str]:
    """The English league beside those of other countries in E."""
    for i, word in enumerate(which):
        if word in NATIONALITIES:
            alike = tuple(
                each
                for each in NATIONALITIES
                if each[0] == word[0] and each[:4] != word[:4] and each not in _TWINS
            )
            for other in shuffled(alike[:_FAMILIAR], name):
                yield " ".join([*which[:i], other, *which[i + 1 :], *behind])
            return
