"""Names that technology, the press, sport and travel know: machines, magazines, clubs, seas.

Own lists from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

COMPANIES = (
    *lists(
        "magazine",
        ("magazines", "Time | Life | Newsweek | Forbes | Vogue | The New Yorker | The Economist | National Geographic | Vanity Fair | Fortune | Esquire | Harper's Bazaar"),
        ("magazines of sport and leisure", "Sports Illustrated | ESPN The Magazine | Golf Digest | Runner's World | Ring Magazine | Field & Stream"),
        ("music magazines", "Rolling Stone | NME | Billboard | Melody Maker | Kerrang!"),
        ("magazines about games", "Game Informer | Electronic Gaming Monthly | GamePro | Famitsu | PC Gamer"),
    ),
    *lists(
        "newspaper",
        ("newspapers of France", "Le Monde | Le Figaro | Libération | L'Humanité | Le Parisien | L'Équipe"),
        ("popular newspapers of Britain", "Daily Herald | Daily Express | Daily Mirror | The Sun | Evening Standard | The Observer"),
    ),
    *lists(
        "media company",
        ("owners of American cable and media", "Comcast | Time Warner | Viacom | Charter Communications | News Corporation | Cox Enterprises | Liberty Media"),
        ("owners of American radio stations", "Citadel Broadcasting | Cumulus Media | Clear Channel | Infinity Broadcasting | Westwood One | Entercom"),
    ),
    *lists(
        "technology company",
        ("makers of chips and computers", "Intel | AMD | Nvidia | Texas Instruments | Motorola | Qualcomm | Toshiba | Hitachi | Fujitsu | NEC | Compaq | Dell"),
        ("companies of the web", "Google | Yahoo! | Facebook | Amazon.com | eBay | PayPal | Twitter | AOL | Netflix"),
    ),
    *lists(
        "record label",
        ("large record labels", "Capitol Records | Warner Bros. Records | RCA Records | Roc-A-Fella Records | Interscope Records | Elektra Records | Epic Records | Arista Records | Parlophone | Virgin Records | Sire Records"),
    ),
    *lists(
        "football club",
        ("football clubs of the English midlands", "Aston Villa | Leicester City | Nottingham Forest | Wolverhampton Wanderers | West Bromwich Albion | Derby County | Stoke City | Birmingham City"),
        ("football clubs of Wales", "Cardiff City | Swansea City | Wrexham | Newport County | Merthyr Town"),
        ("football clubs of Scotland", "Celtic | Rangers | Aberdeen | Hearts | Hibernian | Dundee United"),
        ("football clubs of France", "Paris Saint-Germain | Olympique de Marseille | Olympique Lyonnais | AS Monaco | Lille OSC | FC Nantes"),
        ("football clubs of Portugal and the Netherlands", "Benfica | Porto | Sporting CP | Ajax | Feyenoord | PSV Eindhoven"),
    ),
    *lists(
        "airline",
        ("airlines of Asia and Australia", "Air China | Japan Airlines | Korean Air | Cathay Pacific | Singapore Airlines | Qantas | Air India | Thai Airways"),
    ),
    *lists(
        "football league",
        ("leagues of European football by name", "Bundesliga | Serie A | La Liga | Ligue 1 | Eredivisie | Premier League"),
    ),
)  # fmt: skip

MACHINES = (
    *lists(
        "console",
        ("home consoles", "GameCube | Wii | Nintendo 64 | PlayStation | PlayStation 2 | PlayStation 3 | Xbox | Xbox 360 | Dreamcast | Wii U | Sega Saturn | Mega Drive"),
        ("consoles of Sony", "PlayStation | PlayStation 2 | PlayStation 3 | PlayStation 4 | PlayStation Portable | PlayStation Vita"),
        ("consoles of Nintendo", "Nintendo 64 | GameCube | Wii | Wii U | Game Boy | Game Boy Advance | Nintendo DS | Nintendo 3DS"),
        ("consoles of Sega", "Mega Drive | Sega Saturn | Dreamcast | Game Gear | Master System"),
        ("consoles of Microsoft", "Xbox | Xbox 360 | Xbox One"),
        ("consoles for the hand", "Game Boy | Game Boy Advance | Nintendo DS | PlayStation Portable | Game Gear | Nintendo 3DS"),
    ),
    *lists(
        "operating system",
        ("operating systems", "Android | Linux | Microsoft Windows | Mac OS X | Unix | MS-DOS | OS/2 | Chrome OS | Solaris"),
    ),
    *lists(
        "programming language",
        ("programming languages", "Fortran | COBOL | Pascal | BASIC | Java | C++ | Python | Lisp | Perl | Ada"),
    ),
    *lists(
        "space probe",
        ("space probes", "Voyager 1 | Voyager 2 | Pioneer 10 | Pioneer 11 | Cassini | Galileo orbiter | New Horizons | Juno | Magellan | Mariner 10"),
        ("space missions with people", "Apollo 8 | Apollo 11 | Apollo 13 | Gemini 4 | Skylab | Soyuz 1 | Vostok 1 | Voskhod 2"),
        ("early satellites", "Sputnik 1 | Sputnik 2 | Explorer 1 | Vanguard 1 | Luna 2 | Telstar"),
    ),
    *lists(
        "space shuttle",
        ("space shuttles", "Columbia | Challenger | Discovery | Atlantis | Endeavour"),
    ),
    *lists(
        "telescope",
        ("telescopes", "Hubble Space Telescope | Kepler Space Telescope | Spitzer Space Telescope | James Webb Space Telescope | Very Large Telescope"),
    ),
    *lists(
        "award",
        ("awards of the arts", "Grammy Award | Emmy Award | Academy Award | Tony Award | Golden Globe Award | Pulitzer Prize | BAFTA Award | Brit Award"),
        ("awards of the arts, by the many", "Grammy Awards | Emmy Awards | Academy Awards | Tony Awards | Golden Globe Awards | BAFTA Awards | Brit Awards"),
        ("awards of science", "Nobel Prize | Fields Medal | Copley Medal | Turing Award | Wolf Prize | Abel Prize"),
    ),
    *lists(
        "warplane",
        ("fighters and bombers of the Second World War", "Spitfire | Hurricane | Lancaster | Stuka | Messerschmitt Bf 109"),
    ),
    *lists(
        "ocean",
        ("seas by their short names", "Atlantic | Pacific | Mediterranean | Baltic | Adriatic | Caspian | Caribbean"),
    ),
)  # fmt: skip
