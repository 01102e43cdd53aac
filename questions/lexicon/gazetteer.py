"""What kind of place the best known places are.

Own table: countries, larger regions, states of the United States, and cities from the lists of
peers.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from questions.lexicon.peers.places import CITIES
from questions.lexicon.places import HOLDERS, NATIONALITIES, TOWNS_OF_STATES

_COUNTRIES = """
Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Benin|Bhutan|Bolivia|Botswana|Brazil|Brunei|Bulgaria|Burma|Cambodia|Cameroon|Canada|Chad|Chile|China|Colombia|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Denmark|Dominican Republic|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Georgia|Germany|Ghana|Greece|Guatemala|Guinea|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kuwait|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Mali|Malta|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Norway|Oman|Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Uganda|Ukraine|United Kingdom|United States|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Yugoslavia|Zambia|Zimbabwe|Korea|Prussia|Andorra|Bahamas|Barbados|Belize|Burundi|Comoros|Djibouti|Eswatini|Gambia|Grenada|Guinea-Bissau|Kiribati|Kyrgyzstan|Lesotho|Liechtenstein|Maldives|Mauritania|Mauritius|Nauru|Palau|Samoa|Seychelles|Tajikistan|Togo|Tonga|Turkmenistan|Tuvalu|Vanuatu|Zaire|Cape Verde|Burkina Faso|Equatorial Guinea|Ivory Coast|Papua New Guinea|Solomon Islands|South Sudan|Trinidad and Tobago|Central African Republic|Democratic Republic of the Congo|Bosnia and Herzegovina|North Macedonia|Republic of the Congo|United Arab Emirates|Czechoslovakia|East Germany|West Germany|Kosovo
"""
_STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming
"""
_CONTINENTS = "Africa|Antarctica|Asia|Europe|North America|South America"
_CITIES = """
Lisbon|Prague|Vienna|Budapest|Copenhagen|Oslo|Helsinki|Dublin|Jerusalem|Baghdad|Tehran|Damascus|Beirut|Cairo|Nairobi|Cape Town|Johannesburg|Havana|Lima|Santiago|Bogotá|Caracas|Buenos Aires|Montevideo|Manila|Jakarta|Bangkok|Hanoi|Singapore|Kuala Lumpur|Taipei|Hong Kong|Macau|New York|Washington, D.C.|Hollywood|Burbank|Charlottetown|Constantinople|Athens|Mantua|Naples|Milan|Kensington|Windsor|Southampton|Portsmouth|Plymouth|Hull|Coventry|Swansea|Belfast|Cannes|Versailles|Pisa|Salzburg|Zurich|Geneva|Dresden|Wellington|Auckland|Sydney|Dhaka|Kabul|Islamabad|Karachi|Lahore|Mecca|Riyadh|Dubai|Abu Dhabi|Doha|Honolulu|Salt Lake City|Kansas City|Orlando|Tampa|Memphis|Indianapolis|Milwaukee|Columbus|Charlotte|Austin|San Antonio|San Jose|Sacramento|Oakland|Newark|Buffalo|Halifax|Pyongyang|Kiev|Vilnius|Riga|Tallinn|Minsk|Sofia|Bucharest|Belgrade|Zagreb|Ljubljana|Monte Carlo|San Marino|Petrograd|Leningrad|Stalingrad|Saigon|Bombay|Calcutta|Madras|Peking|Canton|Danzig|Breslau|Königsberg|Bratislava|Luxembourg City|Reykjavík
"""
_NOT_CITIES = frozenset({"Georgia", "Queens", "Brooklyn", "Manhattan"})

KIND: dict[str, str] = {
    **{city: "city" for table in CITIES for city in table.members},
    **{
        place: "city"
        for place, holders in HOLDERS.items()
        if place not in NATIONALITIES.values() and holders and place not in _NOT_CITIES and " Korea" not in place
        and place not in _STATES.strip().split("|") and place not in {"Jeju", "Sichuan", "Tibet", "Washington State", "Northern Ireland", "Corsica", "Bavaria", "Saxony", "Sicily", "Catalonia", "Siberia", "Crimea", "Crete", "Sparta", "Quebec", "Ontario", "Nova Scotia", "British Columbia", "Tasmania", "Hollywood", "Highbury", "Woolwich", "Westminster", "Olympia", "Hawaii", "Alaska"}
    },
    **dict.fromkeys(_CITIES.strip().split("|"), "city"),
    **dict.fromkeys(_STATES.strip().split("|"), "US state"),
    **dict.fromkeys(_COUNTRIES.strip().split("|"), "country"),
    **dict.fromkeys(_CONTINENTS.split("|"), "continent"),
    "Manhattan": "borough", "Brooklyn": "borough", "Queens": "borough", "Bronx": "borough",
}  # fmt: skip
KIND.pop("Singapore", None)
KIND.pop("Kensington", None)


def neighbours(name: str) -> tuple[str, ...]:
    """Places of the same kind in the same larger place, for a listed city: wrong options beside it."""
    if KIND.get(name) != "city":
        return ()
    holders = set(HOLDERS.get(name, ()))
    return tuple(
        other
        for other, kind in KIND.items()
        if kind == "city" and other != name and holders & set(HOLDERS.get(other, ()))
    )


_SAME = {
    "America": "United States",
    "U.S.": "United States",
    "U.S": "United States",
    "USA": "United States",
}
_SAME |= {"Britain": "United Kingdom", "England": "United Kingdom", "Scotland": "United Kingdom"}
_SAME |= {"Wales": "United Kingdom", "UK": "United Kingdom", "U.K.": "United Kingdom"}


@cache
def inside(larger: str) -> tuple[str, ...]:
    """The listed cities of a country, or towns of a state of the United States."""
    larger = _SAME.get(larger, larger)
    if larger in TOWNS_OF_STATES:
        return tuple(TOWNS_OF_STATES[larger].split("|"))
    listed = (table.members for table in CITIES if _SAME.get(table.origin, table.origin) == larger)
    held = (
        place for place, kind in KIND.items() if kind == "city" and larger in HOLDERS.get(place, ())
    )
    return tuple(dict.fromkeys((*held, *chain.from_iterable(listed))))


def is_country(name: str) -> bool:
    """Whether cities of it are listed: a country by one of its usual names."""
    return bool(name) and KIND.get(name, "country") == "country" and bool(inside(name))


# Towns of the name lie in many states.
OF_MANY_STATES = frozenset(
    """
    Albany Alexandria Arlington Ashland Athens Auburn Aurora Bedford Bloomington Bristol Burlington Cambridge
    Camden Canton Centerville Charleston Chester Cleveland Clinton Columbia Columbus Concord Covington
    Danville Dayton Dover Durham Elizabethtown Fairfield Fairview Florence Franklin Fremont Georgetown
    Glasgow Glendale Grafton Greenfield Greenville Greenwood Hamilton Hampton Hanover Harrison Hillsboro
    Hudson Independence Jackson Jacksonville Jamestown Jefferson Kingston Lancaster Lebanon Lexington
    Lincoln London Louisville Madison Manchester Marion Medford Middletown Midway Milford Milton Monroe
    Monticello Morristown Mount Newark Newport Norwood Oakland Oxford Paris Pasadena Peoria Plymouth
    Portland Portsmouth Princeton Quincy Richmond Riverside Rochester Salem Salisbury Sheffield Shelby
    Somerset Springfield Stockton Troy Union Vernon Vienna Warren Washington Waterloo Waverly Westminster
    Wilmington Winchester Windsor Winfield Woodstock York
    """.split()
)
