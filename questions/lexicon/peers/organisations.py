"""Companies, channels, papers and clubs of a kind.

Own lists from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

ORGANISATIONS = (
    *lists(
        "streaming service",
        ("streaming services", "Netflix | Disney+ | Hulu | HBO Max | Apple TV+ | Paramount+ | Peacock | Prime Video | Viki | TVING"),
    ),
    *lists(
        "television channel",
        ("television channels in Korea", "tvN | JTBC | KBS | SBS | MBC | OCN"),
        ("television channels in Britain", "BBC One | BBC Two | ITV | Channel 4 | Sky One | Channel 5"),
        ("television networks in America", "NBC | CBS | ABC | Fox | The CW | PBS"),
        ("cable channels in America", "HBO | AMC | FX | Showtime | Starz | Syfy | MTV"),
    ),
    *lists("broadcaster in Korea", ("broadcasters and streaming services in Korea", "Netflix Korea | Disney+ Korea | tvN | JTBC | KBS | TVING | Wavve")),
    *lists(
        "news medium",
        ("news media in Korea", "Yonhap News | Korea Herald | The Korea Times | Chosun Ilbo | JoongAng Daily | Hankyoreh"),
        ("newspapers in Britain", "The Times | The Guardian | The Daily Telegraph | Daily Mail | The Independent"),
        ("newspapers in America", "The New York Times | The Washington Post | Los Angeles Times | Chicago Tribune | USA Today"),
    ),
    *lists(
        "game company",
        ("makers of video games", "Nintendo | Sega | Capcom | Konami | Square Enix | Electronic Arts | Ubisoft | Activision | Atari | Namco"),
    ),
    *lists("film studio", ("film studios", "Universal Studios | Warner Bros. | Paramount | Columbia | Disney | Metro-Goldwyn-Mayer | 20th Century Fox")),
    *lists("record label", ("record labels", "EMI | Columbia Records | Atlantic Records | Motown | Island Records | Def Jam | Decca | Geffen")),
    *lists("technology company", ("technology companies", "IBM | Microsoft | Apple | Google | Intel | Sony | Samsung | Hewlett-Packard | Oracle")),
    *lists("comics publisher", ("publishers of comics", "Marvel Comics | DC Comics | Dark Horse Comics | Image Comics | Archie Comics")),
    *lists(
        "university",
        ("universities in America", "Harvard University | Yale University | Princeton University | Stanford University | Columbia University | Cornell University"),
        ("universities in Britain", "University of Oxford | University of Cambridge | University of Edinburgh | Durham University | Imperial College London"),
        ("state universities of America", "University of California, Berkeley | University of Michigan | University of Texas | University of Wisconsin | University of Virginia | Ohio State University | Indiana University"),
        ("universities of science in America", "Massachusetts Institute of Technology | California Institute of Technology | Georgia Institute of Technology | Carnegie Mellon University"),
        ("universities in Africa", "University of Fort Hare | University of Cape Town | University of Pretoria | Stellenbosch University | Makerere University | University of Ibadan"),
        ("universities in Germany", "Heidelberg University | University of Göttingen | University of Leipzig | University of Munich | University of Jena | Humboldt University"),
        ("universities in the north of Britain", "University of Manchester | University of Leeds | University of Sheffield | University of Liverpool | University of Glasgow | University of St Andrews"),
        ("universities in Canada and Australia", "University of Toronto | McGill University | University of British Columbia | University of Sydney | University of Melbourne"),
        ("colleges of Oxford", "Balliol College | Magdalen College | Christ Church | Merton College | Oriel College"),
        ("colleges of Cambridge", "King's College | Trinity College | St John's College | Clare College | Emmanuel College"),
        ("schools in England", "Eton College | Harrow School | Rugby School | Winchester College | Westminster School | Charterhouse School"),
        ("schools of music and acting", "Juilliard School | Royal Academy of Music | Royal College of Music | Curtis Institute of Music | Berklee College of Music"),
    ),
    *lists(
        "orchestra",
        ("orchestras", "London Symphony Orchestra | Berlin Philharmonic | Vienna Philharmonic | New York Philharmonic | Chicago Symphony Orchestra | Boston Symphony Orchestra"),
    ),
    *lists(
        "drug company",
        ("makers of drugs", "Pfizer | Merck | Roche | Novartis | GlaxoSmithKline | AstraZeneca | Bayer | Eli Lilly"),
    ),
    *lists(
        "oil company",
        ("oil companies", "ExxonMobil | Chevron | Shell | BP | TotalEnergies | ConocoPhillips"),
    ),
    *lists(
        "retailer",
        ("retailers of America", "Walmart | Target | Sears | Kmart | Costco | Macy's"),
        ("retailers of Britain", "Tesco | Sainsbury's | Marks & Spencer | Asda | Morrisons | Waitrose"),
        ("chains of fast food", "McDonald's | Burger King | Wendy's | KFC | Subway | Taco Bell | Pizza Hut"),
    ),
)  # fmt: skip
