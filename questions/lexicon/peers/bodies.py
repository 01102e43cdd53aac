"""Bodies that act in history, politics, sport and business, by their sort.

Own lists from general knowledge; free to use like the rest of this program (MIT). Members that go
by initials stand apart from those written out, so that the form of an option tells nothing.
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

BODIES = (
    *lists(
        "chartered company",
        ("English chartered companies", "Virginia Company | English Virginia Company | Plymouth Company | Muscovy Company | Levant Company | Massachusetts Bay Company | Royal African Company | Hudson's Bay Company | South Sea Company | Somers Isles Company"),
        ("trading companies", "East India Company | Dutch East India Company | Dutch West India Company | French East India Company | Danish East India Company | Swedish East India Company"),
    ),
    *lists(
        "agency",
        ("American regulators of trade by their initials", "FCC | FTC | SEC | ICC"),
        ("American agencies by their initials", "FDA | EPA | NLRB | FAA | OSHA"),
        ("American agencies", "Federal Communications Commission | Federal Trade Commission | Securities and Exchange Commission | Food and Drug Administration | Environmental Protection Agency | Federal Aviation Administration"),
        ("secret services by their initials", "CIA | KGB | FBI | NSA | MI5 | MI6 | Mossad"),
        ("space agencies by their initials", "NASA | ESA | JAXA | CNES | ISRO"),
        ("space agencies", "European Space Agency | Roscosmos | Canadian Space Agency | Italian Space Agency | Indian Space Research Organisation"),
        ("agencies of the United Nations by their initials", "UNESCO | UNICEF | UNHCR | WHO | FAO | ILO"),
    ),
    *lists(
        "council",
        ("organs of the United Nations", "Security Council | General Assembly | Secretariat | Trusteeship Council | Economic and Social Council | International Court of Justice"),
        ("organs of the United Nations in full", "United Nations Security Council | United Nations General Assembly | United Nations Secretariat | United Nations Trusteeship Council"),
        ("institutions of the European Union", "European Commission | European Parliament | European Council | European Central Bank | European Court of Justice"),
    ),
    *lists(
        "alliance",
        ("alliances by their initials", "NATO | SEATO | CENTO | ASEAN | OPEC"),
        ("leagues of states", "United Nations | League of Nations | European Union | African Union | Arab League | Commonwealth of Nations"),
    ),
    *lists(
        "army",
        ("armies of the Second World War", "Imperial Japanese Army | Red Army | British Army | United States Army | Wehrmacht | National Revolutionary Army"),
        ("air forces", "Luftwaffe | Royal Air Force | Soviet Air Force | United States Army Air Forces | Royal Canadian Air Force | Royal Australian Air Force"),
        ("navies", "Royal Navy | United States Navy | Imperial Japanese Navy | Kriegsmarine | French Navy | Soviet Navy"),
    ),
    *lists(
        "sports body",
        ("international sports bodies", "International Olympic Committee | International Paralympic Committee | Commonwealth Games Federation | Pan American Sports Organization | Olympic Council of Asia"),
        ("sports bodies by their initials", "FIFA | UEFA | CONMEBOL | CONCACAF | FIBA | IAAF | FINA"),
    ),
    *lists(
        "football league",
        ("leagues of English football", "Football League | Premier League | Isthmian League | Southern League | Northern Premier League | Football Conference | Football Combination"),
        ("leagues of European football", "English Premier League | Scottish Premier League | Irish Premier League | Welsh Premier League"),
        ("leagues of American sport by their initials", "NFL | NBA | NHL | MLB | MLS"),
        ("leagues of American sport", "National Football League | National Basketball Association | National Hockey League | Major League Baseball | Major League Soccer"),
    ),
    *lists(
        "football club",
        ("football clubs of London", "Arsenal | Chelsea | Tottenham Hotspur | West Ham United | Fulham | Crystal Palace | Millwall"),
        ("football clubs of the north of England", "Manchester United | Manchester City | Liverpool | Everton | Leeds United | Newcastle United | Sunderland | Blackburn Rovers"),
        ("football clubs of Spain", "Real Madrid | Barcelona | Atlético Madrid | Valencia | Sevilla | Athletic Bilbao"),
        ("football clubs of Italy", "Juventus | AC Milan | Inter Milan | Roma | Lazio | Napoli | Fiorentina"),
        ("football clubs of France", "Paris Saint-Germain | Olympique de Marseille | Olympique Lyonnais | AS Monaco | Saint-Étienne | Girondins de Bordeaux | Lille"),
        ("football clubs of Germany", "Bayern Munich | Borussia Dortmund | Schalke 04 | Werder Bremen | Hamburger SV | Bayer Leverkusen"),
    ),
    *lists(
        "rugby club",
        ("rugby clubs of France", "Stade Français | Stade Toulousain | RC Toulon | ASM Clermont | Biarritz Olympique | Castres Olympique"),
        ("rugby clubs of England", "Leicester Tigers | Bath Rugby | Saracens | Harlequins | Northampton Saints | London Wasps"),
    ),
    *lists(
        "political party",
        ("parties of Britain", "Conservative Party | Labour Party | Liberal Party | Liberal Democrats | Green Party"),
        ("parties of America", "Democratic Party | Republican Party | Whig Party | Federalist Party | Libertarian Party"),
    ),
    *lists(
        "film company",
        ("film studios by their short names", "Universal | Paramount | Columbia | RKO | Fox | Metro-Goldwyn-Mayer | Warner Bros. | United Artists"),
        ("film studios in full", "Universal Studios | Paramount Pictures | Columbia Pictures | RKO Pictures | United Artists | 20th Century Fox | Walt Disney Pictures"),
    ),
    *lists(
        "publisher",
        ("publishers of comics of the Golden Age", "Timely Comics | Timely Publications | Fawcett Publications | Quality Comics | Fox Publications | Harvey Comics | Dell Publishing"),
    ),
    *lists(
        "bank",
        ("banks of America", "Goldman Sachs | JPMorgan Chase | Morgan Stanley | Bank of America | Citigroup | Wells Fargo | Lehman Brothers"),
        ("banks of Britain", "Barclays | Lloyds Bank | HSBC | NatWest | Standard Chartered"),
    ),
    *lists(
        "maker",
        ("makers of cars in America", "Ford | General Motors | Chrysler | Tesla | Studebaker | Packard"),
        ("makers of cars in Japan", "Toyota | Honda | Nissan | Mazda | Subaru | Mitsubishi | Suzuki"),
        ("makers of cars in Germany", "Volkswagen | BMW | Mercedes-Benz | Audi | Porsche | Opel"),
        ("makers of aircraft", "Boeing | Airbus | Lockheed | McDonnell Douglas | Embraer | Bombardier"),
        ("makers of electronics in Japan", "Toshiba | Sony | Hitachi | Panasonic | Sharp | Sanyo | NEC"),
        ("makers of soft drinks and food", "Coca-Cola | PepsiCo | Nestlé | Unilever | Kraft Foods"),
        ("companies of the internet", "Google | Facebook | Twitter | Amazon | eBay | Yahoo! | LinkedIn"),
    ),
    *lists(
        "broadcaster",
        ("companies of Independent Television", "London Weekend Television | Thames Television | Granada Television | Yorkshire Television | Anglia Television | Tyne Tees Television | Southern Television"),
        ("American makers of radio sets", "RCA | Zenith | Westinghouse | Philco | Motorola | Crosley"),
        ("American networks in full", "American Broadcasting Company | National Broadcasting Company | Columbia Broadcasting System | Mutual Broadcasting System"),
        ("public broadcasters by their initials", "BBC | CBC | ABC | NHK | RAI | ARD | NPR"),
    ),
    *lists(
        "airline",
        ("airlines of America", "American Airlines | Delta Air Lines | United Airlines | Pan Am | Southwest Airlines | Northwest Airlines"),
        ("airlines of Europe", "British Airways | Air France | Lufthansa | KLM | Iberia | Alitalia"),
    ),
)  # fmt: skip
