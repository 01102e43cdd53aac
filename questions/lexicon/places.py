"""Places and the adjectives of nationality.

Own table of countries, regions and the cities a general article names most; pairs of a place and
the larger one that holds it serve to tell a contradiction (Seoul, Busan) from a closer statement
(Korea, Seoul).
"""

from __future__ import annotations

# The adjective and the country it belongs to.
NATIONALITIES: dict[str, str] = {
    adjective: country
    for country, adjectives in (
        ("Korea", "Korean South-Korean"),
        ("Japan", "Japanese"), ("China", "Chinese"), ("America", "American"),
        ("Britain", "British"), ("England", "English"), ("Scotland", "Scottish"),
        ("Wales", "Welsh"), ("Ireland", "Irish"), ("France", "French"), ("Germany", "German"),
        ("Italy", "Italian"), ("Spain", "Spanish"), ("Portugal", "Portuguese"),
        ("Netherlands", "Dutch"), ("Belgium", "Belgian"), ("Switzerland", "Swiss"),
        ("Austria", "Austrian"), ("Poland", "Polish"), ("Russia", "Russian"),
        ("Ukraine", "Ukrainian"), ("Hungary", "Hungarian"), ("Romania", "Romanian"),
        ("Greece", "Greek"), ("Turkey", "Turkish"), ("Sweden", "Swedish"),
        ("Norway", "Norwegian"), ("Denmark", "Danish"), ("Finland", "Finnish"),
        ("Iceland", "Icelandic"), ("Canada", "Canadian"), ("Mexico", "Mexican"),
        ("Brazil", "Brazilian"), ("Argentina", "Argentine Argentinian"), ("Chile", "Chilean"),
        ("Colombia", "Colombian"), ("Peru", "Peruvian"), ("Cuba", "Cuban"),
        ("Australia", "Australian"), ("India", "Indian"), ("Pakistan", "Pakistani"),
        ("Nepal", "Nepalese Nepali"), ("Thailand", "Thai"), ("Vietnam", "Vietnamese"),
        ("Indonesia", "Indonesian"), ("Philippines", "Filipino"), ("Taiwan", "Taiwanese"),
        ("Mongolia", "Mongolian"), ("Iran", "Iranian Persian"), ("Iraq", "Iraqi"),
        ("Israel", "Israeli"), ("Egypt", "Egyptian"), ("Nigeria", "Nigerian"),
        ("Kenya", "Kenyan"), ("Ethiopia", "Ethiopian"), ("South Africa", "South-African"),
        ("Czech Republic", "Czech"), ("Slovakia", "Slovak"), ("Bulgaria", "Bulgarian"),
        ("Serbia", "Serbian"), ("Croatia", "Croatian"), ("Slovenia", "Slovenian"),
        ("Bosnia", "Bosnian"), ("Albania", "Albanian"), ("Estonia", "Estonian"),
        ("Latvia", "Latvian"), ("Lithuania", "Lithuanian"), ("Belarus", "Belarusian"),
        ("Armenia", "Armenian"), ("Azerbaijan", "Azerbaijani"), ("Kazakhstan", "Kazakh"),
        ("Uzbekistan", "Uzbek"), ("Afghanistan", "Afghan"), ("Syria", "Syrian"),
        ("Lebanon", "Lebanese"), ("Saudi Arabia", "Saudi"), ("Morocco", "Moroccan"),
        ("Algeria", "Algerian"), ("Tunisia", "Tunisian"), ("Libya", "Libyan"),
        ("Sudan", "Sudanese"), ("Ghana", "Ghanaian"), ("Senegal", "Senegalese"),
        ("Cameroon", "Cameroonian"), ("Uganda", "Ugandan"), ("Tanzania", "Tanzanian"),
        ("Zimbabwe", "Zimbabwean"), ("Angola", "Angolan"), ("Somalia", "Somali"),
        ("Malaysia", "Malaysian"), ("Singapore", "Singaporean"), ("Cambodia", "Cambodian"),
        ("Bangladesh", "Bangladeshi"), ("Jamaica", "Jamaican"), ("Haiti", "Haitian"),
        ("Venezuela", "Venezuelan"), ("Ecuador", "Ecuadorian"), ("Bolivia", "Bolivian"),
        ("Paraguay", "Paraguayan"), ("Uruguay", "Uruguayan"), ("Malta", "Maltese"),
        ("Bermuda", "Bermudian"), ("Europe", "European"), ("Rome", "Roman"),
    )
    for adjective in adjectives.split()
}  # fmt: skip

# Towns of the United States by their state, the larger ones first.
TOWNS_OF_STATES: dict[str, str] = {
    "Alabama": "Birmingham|Montgomery|Mobile|Huntsville|Tuscaloosa", "Alaska": "Anchorage|Fairbanks|Juneau|Sitka|Ketchikan",
    "Arizona": "Phoenix|Tucson|Flagstaff|Mesa|Yuma", "Arkansas": "Little Rock|Fayetteville|Fort Smith|Hot Springs|Jonesboro",
    "California": "Fresno|Oakland|San Jose|Santa Barbara|Pasadena|Berkeley|Long Beach|Palo Alto", "Colorado": "Denver|Boulder|Colorado Springs|Pueblo|Aspen",
    "Connecticut": "Hartford|New Haven|Bridgeport|Stamford|Waterbury", "Delaware": "Wilmington|Dover|Newark|Lewes|Milford",
    "Florida": "Miami|Tampa|Orlando|Jacksonville|Tallahassee|Pensacola", "Georgia": "Atlanta|Savannah|Augusta|Macon|Columbus|Athens",
    "Hawaii": "Honolulu|Hilo|Kailua|Lahaina|Waipahu", "Idaho": "Boise|Pocatello|Idaho Falls|Moscow|Twin Falls",
    "Illinois": "Chicago|Springfield|Peoria|Rockford|Evanston|Joliet", "Indiana": "Indianapolis|Fort Wayne|Gary|South Bend|Bloomington|Terre Haute",
    "Iowa": "Des Moines|Cedar Rapids|Davenport|Dubuque|Sioux City", "Kansas": "Wichita|Topeka|Lawrence|Dodge City|Abilene",
    "Kentucky": "Louisville|Lexington|Frankfort|Bowling Green|Paducah", "Louisiana": "New Orleans|Baton Rouge|Shreveport|Lafayette|Lake Charles",
    "Maine": "Portland|Bangor|Augusta|Bar Harbor|Lewiston", "Maryland": "Baltimore|Annapolis|Frederick|Bethesda|Rockville",
    "Massachusetts": "Boston|Worcester|Springfield|Salem|Cambridge|Concord|Lowell", "Michigan": "Detroit|Lansing|Grand Rapids|Ann Arbor|Flint|Kalamazoo",
    "Minnesota": "Minneapolis|Saint Paul|Duluth|Rochester|Bloomington", "Mississippi": "Jackson|Biloxi|Vicksburg|Tupelo|Natchez",
    "Missouri": "St. Louis|Kansas City|Springfield|Independence|Columbia|Hannibal", "Montana": "Helena|Billings|Missoula|Bozeman|Butte",
    "Nebraska": "Omaha|Lincoln|Grand Island|Kearney|North Platte", "Nevada": "Las Vegas|Reno|Carson City|Henderson|Elko",
    "New Hampshire": "Concord|Manchester|Portsmouth|Nashua|Dover", "New Jersey": "Newark|Trenton|Jersey City|Princeton|Atlantic City|Camden|Hoboken",
    "New Mexico": "Albuquerque|Santa Fe|Las Cruces|Roswell|Taos", "New York": "Buffalo|Albany|Syracuse|Rochester|Yonkers|Ithaca|Poughkeepsie",
    "North Carolina": "Charlotte|Raleigh|Durham|Greensboro|Asheville|Wilmington", "North Dakota": "Bismarck|Fargo|Grand Forks|Minot|Williston",
    "Ohio": "Cleveland|Cincinnati|Columbus|Toledo|Dayton|Akron|Canton", "Oklahoma": "Oklahoma City|Tulsa|Norman|Lawton|Stillwater",
    "Oregon": "Portland|Eugene|Salem|Bend|Medford|Astoria", "Pennsylvania": "Philadelphia|Pittsburgh|Harrisburg|Scranton|Allentown|Erie|Gettysburg",
    "Rhode Island": "Providence|Newport|Pawtucket|Warwick|Cranston", "South Carolina": "Charleston|Columbia|Greenville|Spartanburg|Beaufort",
    "South Dakota": "Sioux Falls|Pierre|Rapid City|Deadwood|Aberdeen", "Tennessee": "Nashville|Memphis|Knoxville|Chattanooga|Clarksville",
    "Texas": "Houston|Dallas|San Antonio|Austin|El Paso|Galveston|Fort Worth|Waco", "Utah": "Salt Lake City|Provo|Ogden|St. George|Moab",
    "Vermont": "Burlington|Montpelier|Rutland|Brattleboro|Bennington", "Virginia": "Richmond|Norfolk|Roanoke|Alexandria|Williamsburg|Charlottesville",
    "Washington": "Seattle|Tacoma|Spokane|Olympia|Bellingham|Yakima", "West Virginia": "Charleston|Wheeling|Huntington|Morgantown|Harpers Ferry",
    "Wisconsin": "Milwaukee|Madison|Green Bay|Racine|Kenosha|Oshkosh", "Wyoming": "Cheyenne|Laramie|Casper|Cody|Jackson Hole",
}  # fmt: skip

# What each larger place holds.
_HELD: dict[str, str] = {
    "Korea": "Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Jeju|Ansan|Anyang|Gyeongju|Andong|South Korea|North Korea|Pyongyang",
    "South Korea": "Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Jeju|Ansan|Anyang|Gyeongju|Andong",
    "Japan": "Tokyo|Osaka|Kyoto|Hiroshima|Nagasaki|Sapporo|Yokohama|Kobe|Nagoya",
    "China": "Beijing|Shanghai|Hong Kong|Macau|Guangzhou|Shenzhen|Chengdu|Sichuan|Tibet|Wuhan|Nanjing",
    "United States": "New York|New York City|Los Angeles|Hollywood|Chicago|Boston|San Francisco|Seattle|Washington, D.C.|Philadelphia|Houston|Dallas|Miami|Atlanta|Detroit|Denver|Las Vegas|New Orleans|Brooklyn|Manhattan|Queens|Cambridge, Massachusetts|San Diego|Baltimore|Cincinnati|Cleveland|Pittsburgh|Phoenix|Portland|Minneapolis|St. Louis|Honolulu|California|Texas|Florida|Massachusetts|Illinois|Ohio|Pennsylvania|Michigan|Georgia|Virginia|New Jersey|Arizona|Nevada|Oregon|Alabama|Louisiana|Kentucky|Tennessee|Maryland|Hawaii|Alaska|Utah|Colorado|Kansas|Iowa|Missouri|Wisconsin|Minnesota|Indiana|Oklahoma|Connecticut|Maine|Vermont|New Hampshire|Rhode Island|Delaware|New Mexico|Mississippi|Arkansas|Nebraska|Montana|Idaho|Wyoming|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Washington State|Beverly Hills|Burbank|Armonk",
    "United Kingdom": "England|Scotland|Wales|Northern Ireland|London|Edinburgh|Glasgow|Manchester|Liverpool|Birmingham|Cardiff|Belfast|Oxford|Cambridge|Leeds|Bristol|Sheffield|Newcastle|York|Westminster|Windsor|Highbury|Woolwich",
    "France": "Paris|Lyon|Marseille|Nice|Cannes|Bordeaux|Toulouse|Strasbourg|Versailles|Corsica|Ajaccio",
    "Germany": "Berlin|Munich|Hamburg|Frankfurt|Cologne|Dresden|Leipzig|Stuttgart|Bavaria|Saxony",
    "Italy": "Rome|Milan|Venice|Florence|Naples|Turin|Sicily|Genoa|Bologna|Mantua|Pisa",
    "Spain": "Madrid|Barcelona|Seville|Valencia|Catalonia|Bilbao",
    "Canada": "Toronto|Montreal|Vancouver|Ottawa|Quebec|Ontario|Calgary|Nova Scotia|British Columbia",
    "Australia": "Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Tasmania",
    "India": "New Delhi|Delhi|Mumbai|Bombay|Kolkata|Calcutta|Chennai|Bangalore",
    "Russia": "Moscow|St. Petersburg|Saint Petersburg|Siberia",
    "Poland": "Warsaw|Kraków|Krakow|Gdańsk|Łódź",
    "Turkey": "Istanbul|Ankara|Constantinople",
    "Greece": "Athens|Olympia|Sparta|Crete", "Egypt": "Cairo|Alexandria", "Brazil": "Rio de Janeiro|São Paulo|Brasília",
    "Mexico": "Mexico City", "Argentina": "Buenos Aires", "Austria": "Vienna|Salzburg", "Ireland": "Dublin|Cork",
    "Netherlands": "Amsterdam|Rotterdam|The Hague", "Belgium": "Brussels|Antwerp", "Switzerland": "Geneva|Zürich|Zurich|Bern|Basel",
    "Sweden": "Stockholm", "Norway": "Oslo", "Denmark": "Copenhagen", "Finland": "Helsinki", "Portugal": "Lisbon|Porto",
    "Hungary": "Budapest", "Czech Republic": "Prague", "Ukraine": "Kiev|Kyiv|Crimea|Sevastopol", "Nepal": "Kathmandu",
    "Thailand": "Bangkok", "Vietnam": "Hanoi|Saigon", "Philippines": "Manila", "Indonesia": "Jakarta", "Israel": "Jerusalem|Tel Aviv",
    "Pakistan": "Islamabad|Karachi|Lahore", "Iran": "Tehran", "Iraq": "Baghdad", "Saudi Arabia": "Riyadh|Mecca", "Bermuda": "Hamilton",
    "New Zealand": "Auckland|Wellington", "South Africa": "Cape Town|Johannesburg", "Kenya": "Nairobi", "Cuba": "Havana", "Peru": "Lima",
    "Mongolia": "Ulaanbaatar", "Romania": "Bucharest", "Chile": "Santiago", "Colombia": "Bogotá", "Serbia": "Belgrade", "Croatia": "Zagreb",
    "Europe": "", "Asia": "", "Africa": "", "North America": "", "South America": "", "Antarctica": "", "America": "", "Britain": "",
    "Great Britain": "", "U.S.": "", "U.K.": "", "US": "", "UK": "", "USA": "", "Soviet Union": "", "Taiwan": "Taipei", "Singapore": "",
    "Malaysia": "Kuala Lumpur", "Iceland": "Reykjavík", "Nigeria": "Lagos", "Ethiopia": "", "Ghana": "", "Morocco": "", "Algeria": "", "Syria": "Damascus",
    "Lebanon": "Beirut", "Bangladesh": "Dhaka", "Sri Lanka": "", "Afghanistan": "Kabul", "Venezuela": "Caracas", "Ecuador": "Quito", "Bolivia": "",
    "Guyana": "", "Suriname": "", "French Guiana": "", "Lithuania": "", "Latvia": "", "Estonia": "", "Bulgaria": "Sofia", "Malta": "", "Cyprus": "",
    "Saint Helena": "", "Jamaica": "", "Haiti": "", "Puerto Rico": "", "Myanmar": "", "Cambodia": "", "Kazakhstan": "", "Prussia": "", "Elba": "",
}  # fmt: skip
HOLDERS: dict[str, tuple[str, ...]] = {}
for _holder, _places in _HELD.items():
    for _place in filter(None, _places.split("|")):
        HOLDERS[_place] = (*HOLDERS.get(_place, ()), _holder)
PLACES = frozenset(_HELD) | frozenset(HOLDERS)
# A capitalised span that ends so is a place.
ENDINGS = frozenset(
    "Island Islands River Lake Mountain Mountains Sea Ocean Bay Street Avenue Square Park Province County Valley Desert Stadium Palace Abbey Castle Bridge Airport Peninsula Parish Falls Springs Cathedral Basilica Station Tower Dam Lighthouse Cemetery".split()
)
