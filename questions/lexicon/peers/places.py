"""Cities by country, countries by continent, and the kinds of place a story is set in.

Own lists from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from questions.lexicon.peers.model import by_origin, lists

CITIES = by_origin(
    "city",
    "cities in",
    {
        "Korea": "Seoul | Busan | Incheon | Daegu | Daejeon | Gwangju | Ulsan | Suwon | Jeonju | Changwon",
        "Japan": "Tokyo | Osaka | Kyoto | Nagoya | Sapporo | Yokohama | Fukuoka | Kobe | Hiroshima | Nagasaki",
        "China": "Beijing | Shanghai | Guangzhou | Shenzhen | Chengdu | Nanjing | Wuhan | Xi'an | Hangzhou",
        "India": "Mumbai | Delhi | Kolkata | Chennai | Bangalore | Hyderabad | Jaipur | Varanasi",
        "America": "New York City | Los Angeles | Chicago | Houston | Philadelphia | Phoenix | San Francisco | Seattle | Boston | Denver | Detroit | Atlanta | Miami | Dallas | Portland | Baltimore | San Diego | Cleveland | St. Louis | Pittsburgh | Minneapolis | New Orleans | Nashville | Las Vegas | Cambridge | Armonk | Redmond | Cupertino | Mountain View",
        "Canada": "Toronto | Montreal | Vancouver | Ottawa | Calgary | Edmonton | Quebec City | Winnipeg",
        "Britain": "London | Manchester | Birmingham | Liverpool | Leeds | Glasgow | Edinburgh | Bristol | Sheffield | Newcastle | Cardiff | Belfast | Oxford | Cambridge | York | Nottingham",
        "Ireland": "Dublin | Cork | Galway | Limerick | Waterford",
        "France": "Paris | Lyon | Marseille | Toulouse | Nice | Nantes | Strasbourg | Bordeaux | Lille | Rouen",
        "Germany": "Berlin | Hamburg | Munich | Cologne | Frankfurt | Stuttgart | Leipzig | Dresden | Bremen | Hanover",
        "Italy": "Rome | Milan | Naples | Turin | Florence | Venice | Bologna | Genoa | Palermo | Verona",
        "Spain": "Madrid | Barcelona | Valencia | Seville | Bilbao | Málaga | Zaragoza | Granada",
        "Portugal": "Lisbon | Porto | Coimbra | Braga",
        "Netherlands": "Amsterdam | Rotterdam | The Hague | Utrecht | Eindhoven",
        "Belgium": "Brussels | Antwerp | Ghent | Bruges | Liège",
        "Switzerland": "Zurich | Geneva | Basel | Bern | Lausanne",
        "Austria": "Vienna | Salzburg | Graz | Innsbruck | Linz",
        "Poland": "Warsaw | Kraków | Gdańsk | Wrocław | Poznań | Łódź",
        "Russia": "Moscow | Saint Petersburg | Novosibirsk | Kazan | Sochi | Samara",
        "Ukraine": "Kyiv | Odessa | Lviv | Kharkiv | Sevastopol",
        "Greece": "Athens | Thessaloniki | Patras | Heraklion",
        "Turkey": "Istanbul | Ankara | Izmir | Antalya",
        "Sweden": "Stockholm | Gothenburg | Malmö | Uppsala",
        "Australia": "Sydney | Melbourne | Brisbane | Perth | Adelaide | Canberra",
        "Brazil": "Rio de Janeiro | São Paulo | Brasília | Salvador | Recife",
        "Mexico": "Mexico City | Guadalajara | Monterrey | Puebla | Tijuana",
        "Egypt": "Cairo | Alexandria | Giza | Luxor | Aswan",
        "Nepal": "Kathmandu | Pokhara | Lalitpur | Biratnagar | Bhaktapur",
    },
)
COUNTRIES = lists(
    "country",
    ("countries in East Asia", "Korea | Japan | China | Taiwan | Thailand | Vietnam | Philippines"),
    ("countries in South Asia", "India | Pakistan | Nepal | Bangladesh | Sri Lanka | Bhutan"),
    (
        "countries in Western Europe",
        "France | Germany | Italy | Spain | Portugal | Belgium | Netherlands | Switzerland | Austria | Ireland | United Kingdom | Britain",
    ),
    ("countries in Northern Europe", "Sweden | Norway | Denmark | Finland | Iceland"),
    (
        "countries in Eastern Europe",
        "Poland | Russia | Ukraine | Hungary | Romania | Bulgaria | Czech Republic | Greece | Turkey",
    ),
    (
        "countries in the Americas",
        "United States | Canada | Mexico | Brazil | Argentina | Chile | Peru | Colombia | Cuba",
    ),
    ("countries in Africa", "Egypt | Nigeria | Kenya | South Africa | Ethiopia | Morocco | Ghana"),
    ("countries in Oceania", "Australia | New Zealand | Fiji | Papua New Guinea"),
    ("parts of the United Kingdom", "England | Scotland | Wales | Northern Ireland"),
    ("continents", "Europe | Asia | Africa | North America | South America | Oceania | Antarctica"),
)
REGIONS = (
    *lists(
        "island",
        (
            "islands in the Mediterranean",
            "Corsica | Sardinia | Sicily | Malta | Crete | Cyprus | Elba",
        ),
        (
            "islands in the Atlantic",
            "Saint Helena | Bermuda | Madeira | Iceland | Tenerife | Ascension Island",
        ),
        (
            "islands in the Caribbean",
            "Cuba | Jamaica | Barbados | Puerto Rico | Martinique | Trinidad",
        ),
    ),
    *lists(
        "borough",
        ("boroughs of New York City", "Manhattan | Brooklyn | Queens | The Bronx | Staten Island"),
    ),
    *lists(
        "state",
        (
            "states of America in the East",
            "New York | Massachusetts | Pennsylvania | New Jersey | Connecticut | Virginia | Maryland | Maine",
        ),
        (
            "states of America in the South",
            "Texas | Florida | Georgia | Alabama | Louisiana | Tennessee | Mississippi | Kentucky",
        ),
        (
            "states of America in the Midwest",
            "Illinois | Ohio | Michigan | Wisconsin | Minnesota | Indiana | Iowa | Missouri",
        ),
        (
            "states of America in the West",
            "California | Washington | Oregon | Nevada | Arizona | Colorado | Utah | Alaska",
        ),
    ),
)
SETTINGS = lists(
    "setting",
    (
        "places where people may be trapped",
        "high school | hospital | shopping mall | subway station | office tower | cruise ship | military base | apartment block | airport",
    ),
    (
        "settings of stories",
        "small town | big city | remote island | mountain resort | desert camp | ocean liner",
    ),
    (
        "kinds of school",
        "middle school | primary school | boarding school | military academy | ballet school",
    ),
    (
        "places a lab animal might flee from",
        "science lab | pet shop | city zoo | circus tent | animal shelter | toy shop",
    ),
    (
        "public places",
        "cafeteria | infirmary | subway station | shopping mall | police station | swimming pool | cinema | car park | bakery",
    ),
)
