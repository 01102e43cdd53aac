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
    Abbeville Aberdeen Addison Adrian Albany Albion Alexandria Alton Amherst Anderson Andover
    Arlington Ashford Ashland Ashton Athens Attica Auburn Aurora Bainbridge Barnesville Bath
    Beaufort Beaumont Bedford Belfast Bellevue Belmont Beloit Belvidere Bennington Benton Berlin
    Bethel Bethlehem Bloomfield Bloomington Bradford Brentwood Bridgeport Brighton Bristol
    Brookfield Brooklyn Brunswick Burlington Butler Caldwell Calhoun Cambridge Camden Canaan
    Canton Carlisle Carroll Carrollton Carthage Centerville Charleston Chatham Chelsea Chester
    Chesterfield Clarksville Clayton Cleveland Clifton Clinton Colfax Columbia Columbus Concord
    Corinth Cornwall Covington Crawford Cumberland Danville Darlington Dayton Decatur Deerfield
    Delaware Derby Dexter Dover Dublin Dunkirk Durham Easton Eden Edgewood Elgin Elizabeth
    Elizabethtown Elkton Ellsworth Elmwood Enterprise Epping Euclid Everett Exeter Fairfield
    Fairmont Fairview Farmington Fayetteville Florence Frankfort Frankfurt Franklin Franklinton
    Frederick Freeport Fremont Fulton Gainesville Galena Garfield Geneva Georgetown Germantown
    Gilbert Girard Glasgow Glencoe Glendale Glenwood Gloucester Goshen Grafton Granville Grayson
    Greenfield Greensboro Greenville Greenwich Greenwood Groton Guilford Hamburg Hamilton Hampton
    Hancock Hanover Harrison Hartford Hastings Haverhill Hazelton Henderson Hermitage Highland
    Hillsboro Holland Homer Hope Houston Howard Hudson Huntington Huntsville Independence Irving
    Irvington Ithaca Jackson Jacksonville Jamestown Jasper Jefferson Johnstown Jonesboro Kent
    Kenton Kingston Kirkwood Lafayette Lakeview Lakewood Lancaster Lansing Laurel Lawrence
    Lawrenceville Lebanon Lenox Lewisburg Lewiston Lexington Liberty Lima Lincoln Linden Lisbon
    Littleton Livingston Logan London Longview Louisville Lowell Lynn Lyons Macon Madison Malden
    Manchester Mansfield Maplewood Marietta Marion Marlborough Marshall Martinsville Mayfield
    Maysville Mechanicsburg Medford Melrose Mercer Middlebury Middletown Midway Milan Milford
    Millbrook Milton Minden Monroe Monticello Montrose Morristown Moscow Mount Naples Nashville
    Newark Newberry Newburgh Newcastle Newport Newton Norfolk Northampton Northfield Norwalk
    Norwich Norwood Oakdale Oakland Odessa Ontario Orange Oregon Orleans Ottawa Oxford Palmyra
    Paradise Paris Pasadena Peoria Perry Philadelphia Piedmont Pittsfield Plainfield Plainview
    Pleasanton Plymouth Pomona Pontiac Portland Portsmouth Potsdam Prescott Princeton Pulaski
    Putnam Quincy Randolph Raymond Reading Redwood Richland Richmond Ridgefield Ripley Ripon
    Riverside Rochester Rockland Rockport Rome Roseville Rutland Salem Salina Salisbury Sanford
    Saratoga Seabrook Selma Seneca Seymour Sharon Sheffield Shelby Sherman Shrewsbury Sidney
    Somerset Somerville Southampton Southfield Sparta Spencer Springfield Stafford Stamford
    Sterling Stockton Stratford Sturgis Sudbury Sullivan Summit Sumner Superior Syracuse Taunton
    Taylor Thomasville Toledo Torrington Trenton Trinity Troy Tyler Union Uniontown Utica
    Vancouver Venice Vernon Verona Versailles Victoria Vienna Wakefield Wallace Walton Warren
    Warwick Washington Waterbury Waterford Waterloo Watertown Waverly Wayne Webster Wellington
    Wells Westfield Westminster Weston Westport Weymouth Wheaton Whitehall Williamsburg
    Williamsport Williamstown Wilmington Winchester Windham Windsor Winfield Winona Winthrop
    Woodbury Woodland Woodstock Worthington Wyoming York Yorktown Zion Monroeville
    """.split()
) | {
    "Bay City",
    "Bowling Green",
    "Cedar Grove",
    "Fall River",
    "Maple Grove",
    "Mount Pleasant",
    "Mount Vernon",
    "New London",
    "Oak Grove",
    "Pleasant Hill",
    "Silver City",
    "Spring Hill",
    "Grand Island",
    "Kansas City",
    "Lake City",
    "Park City",
    "Union City",
}

# Cities that have another name today.
FORMER_NAMES = frozenset(
    """
    Adrianople Angora Batavia Bombay Breslau Byzantium Calcutta Canton Christiania Constantinople
    Danzig Dnipropetrovsk Dorpat Edo Elisabethville Frunze Gorky Kirovohrad Kovno Kuibyshev Königsberg
    Lemberg Leningrad Leopoldville Léopoldville Lwów Madras Nanking Peking Petrograd Posen Pressburg
    Rangoon Reval Saigon Salonica Smyrna Stalingrad Stalino Stettin Sverdlovsk Tiflis Tsaritsyn Vilna
    """.split()
)

# In which year each state of the United States became one.
STATEHOOD: dict[str, int] = {
    state.strip(): int(year)
    for year, states in (
        row.split(":")
        for row in """
        1787: Delaware, Pennsylvania, New Jersey
        1788: Georgia, Connecticut, Massachusetts, Maryland, South Carolina, New Hampshire, Virginia
        1788: New York
        1789: North Carolina
        1790: Rhode Island
        1791: Vermont
        1792: Kentucky
        1796: Tennessee
        1803: Ohio
        1812: Louisiana
        1816: Indiana
        1817: Mississippi
        1818: Illinois
        1819: Alabama
        1820: Maine
        1821: Missouri
        1836: Arkansas
        1837: Michigan
        1845: Florida, Texas
        1846: Iowa
        1848: Wisconsin
        1850: California
        1858: Minnesota
        1859: Oregon
        1861: Kansas
        1863: West Virginia
        1864: Nevada
        1867: Nebraska
        1876: Colorado
        1889: North Dakota, South Dakota, Montana, Washington
        1890: Idaho, Wyoming
        1896: Utah
        1907: Oklahoma
        1912: New Mexico, Arizona
        1959: Alaska, Hawaii
        """.strip().splitlines()
    )
    for state in states.split(",")
}
