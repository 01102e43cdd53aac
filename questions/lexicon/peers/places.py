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
        "America": "New York City | Los Angeles | Chicago | Houston | Philadelphia | Phoenix | San Francisco | Seattle | Boston | Denver | Detroit | Atlanta | Miami | Dallas | Portland | Baltimore | San Diego | Cleveland | St. Louis | Pittsburgh | Minneapolis | New Orleans | Nashville | Las Vegas",
        "Canada": "Toronto | Montreal | Vancouver | Ottawa | Calgary | Edmonton | Quebec City | Winnipeg",
        "Britain": "London | Manchester | Birmingham | Liverpool | Leeds | Glasgow | Edinburgh | Bristol | Sheffield | Newcastle | Cardiff | Belfast | Oxford | Cambridge | York | Nottingham",
        "Ireland": "Dublin | Cork | Galway | Limerick | Waterford",
        "France": "Paris | Lyon | Marseille | Toulouse | Nice | Nantes | Strasbourg | Bordeaux | Lille | Rouen",
        "Germany": "Berlin | Hamburg | Munich | Cologne | Frankfurt | Stuttgart | Leipzig | Dresden | Bremen | Hanover | Bonn | Nuremberg",
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
        "New Zealand": "Auckland | Wellington | Christchurch | Hamilton | Dunedin | Napier",
        "Australia": "Sydney | Melbourne | Brisbane | Perth | Adelaide | Canberra",
        "Brazil": "Rio de Janeiro | São Paulo | Brasília | Salvador | Recife",
        "Mexico": "Mexico City | Guadalajara | Monterrey | Puebla | Tijuana",
        "Egypt": "Cairo | Alexandria | Giza | Luxor | Aswan",
        "South Africa": "Johannesburg | Cape Town | Durban | Pretoria | Bloemfontein | Soweto",
        "Afghanistan": "Kabul | Kandahar | Herat | Jalalabad | Mazar-i-Sharif | Ghazni | Kunduz",
        "Pakistan": "Karachi | Lahore | Islamabad | Peshawar | Rawalpindi | Multan",
        "Iran": "Tehran | Isfahan | Shiraz | Tabriz | Mashhad | Qom",
        "Iraq": "Baghdad | Basra | Mosul | Kirkuk | Najaf | Karbala",
        "Syria": "Damascus | Aleppo | Homs | Latakia | Palmyra",
        "Israel": "Jerusalem | Tel Aviv | Haifa | Nazareth | Beersheba",
        "Saudi Arabia": "Riyadh | Mecca | Medina | Jeddah | Dammam",
        "Azerbaijan": "Baku | Ganja | Sumqayit | Lankaran | Shaki",
        "Algeria": "Algiers | Oran | Annaba | Tlemcen | Sétif",
        "Morocco": "Casablanca | Rabat | Marrakesh | Tangier | Agadir | Meknes",
        "Tunisia": "Tunis | Sfax | Sousse | Kairouan | Bizerte",
        "Angola": "Luanda | Huambo | Lobito | Benguela | Lubango",
        "Nigeria": "Lagos | Abuja | Kano | Ibadan | Kaduna",
        "Kenya": "Nairobi | Mombasa | Kisumu | Nakuru | Eldoret",
        "Ethiopia": "Addis Ababa | Gondar | Dire Dawa | Harar | Mekelle",
        "Albania": "Tirana | Durrës | Vlorë | Shkodër | Elbasan",
        "Croatia": "Zagreb | Dubrovnik | Rijeka | Zadar | Osijek",
        "Serbia": "Belgrade | Novi Sad | Niš | Kragujevac | Subotica",
        "Hungary": "Budapest | Debrecen | Szeged | Pécs | Győr",
        "Czech Republic": "Prague | Brno | Ostrava | Plzeň | Olomouc",
        "Romania": "Bucharest | Cluj-Napoca | Timișoara | Iași | Brașov",
        "Bulgaria": "Sofia | Plovdiv | Varna | Burgas | Ruse",
        "Norway": "Oslo | Bergen | Trondheim | Stavanger | Tromsø",
        "Denmark": "Copenhagen | Aarhus | Odense | Aalborg | Esbjerg",
        "Finland": "Helsinki | Tampere | Turku | Oulu | Espoo",
        "Argentina": "Buenos Aires | Córdoba | Rosario | Mendoza | La Plata",
        "Chile": "Santiago | Valparaíso | Concepción | Antofagasta | Valdivia",
        "Peru": "Lima | Cusco | Arequipa | Trujillo | Iquitos",
        "Colombia": "Bogotá | Medellín | Cali | Cartagena | Barranquilla",
        "Cuba": "Havana | Santiago de Cuba | Camagüey | Matanzas | Cienfuegos",
        "Vietnam": "Hanoi | Ho Chi Minh City | Da Nang | Haiphong | Can Tho",
        "Thailand": "Bangkok | Chiang Mai | Phuket | Ayutthaya | Pattaya",
        "Indonesia": "Jakarta | Surabaya | Bandung | Yogyakarta | Semarang",
        "Philippines": "Manila | Cebu City | Davao City | Quezon City | Baguio",
        "Nepal": "Kathmandu | Pokhara | Lalitpur | Biratnagar | Bhaktapur",
    },
)
CITIES = (
    *CITIES,
    *lists(
        "city",
        (
            "cities of the Byzantine world",
            "Constantinople | Nicaea | Antioch | Trebizond | Ephesus | Ravenna | Adrianople",
        ),
        (
            "American towns of great firms",
            "Armonk | Redmond | Cupertino | Mountain View | Palo Alto | Menlo Park",
        ),
        (
            "large cities of the American East",
            "New York | Washington | Philadelphia | Boston | Baltimore | Chicago | Cleveland | Detroit | St. Louis",
        ),
    ),
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
        "United States | Canada | Mexico | Brazil | Argentina | Chile | Peru | Colombia",
    ),
    ("countries in Africa", "Egypt | Nigeria | Kenya | South Africa | Ethiopia | Morocco | Ghana"),
    (
        "countries in the south of Africa",
        "Angola | Namibia | Zambia | Zimbabwe | Botswana | Mozambique | Malawi | Lesotho",
    ),
    ("countries in the north of Africa", "Algeria | Tunisia | Libya | Sudan | Mauritania"),
    (
        "countries in West Africa",
        "Senegal | Mali | Niger | Guinea | Ivory Coast | Burkina Faso | Benin | Togo | Liberia | Gambia",
    ),
    (
        "countries in Central and East Africa",
        "Uganda | Tanzania | Rwanda | Burundi | Somalia | Cameroon | Gabon | Chad | Zaire",
    ),
    (
        "countries on the Balkans",
        "Albania | Serbia | Croatia | Slovenia | Montenegro | Bosnia and Herzegovina | Kosovo",
    ),
    ("countries on the Baltic Sea", "Estonia | Latvia | Lithuania | Belarus"),
    (
        "countries in the Middle East",
        "Iraq | Iran | Syria | Lebanon | Jordan | Israel | Saudi Arabia | Kuwait | Yemen | Oman | Qatar",
    ),
    (
        "countries in Central Asia",
        "Afghanistan | Kazakhstan | Uzbekistan | Turkmenistan | Tajikistan | Kyrgyzstan",
    ),
    ("countries in the Caucasus", "Armenia | Azerbaijan | Georgia | Dagestan"),
    (
        "countries in South-East Asia",
        "Cambodia | Laos | Malaysia | Indonesia | Myanmar | Singapore",
    ),
    (
        "countries in Central America",
        "Guatemala | Honduras | Nicaragua | Costa Rica | Panama | El Salvador | Belize",
    ),
    (
        "further countries in South America",
        "Venezuela | Ecuador | Bolivia | Paraguay | Uruguay | Suriname | Guyana",
    ),
    (
        "countries and isles in the Caribbean",
        "Cuba | Aruba | Curaçao | Jamaica | Haiti | Dominican Republic | Grenada | Bahamas",
    ),
    (
        "countries of East Asia today",
        "South Korea | North Korea | Japan | China | Taiwan | Mongolia | Vietnam | Philippines",
    ),
    ("countries that are no more", "Soviet Union | Yugoslavia | Czechoslovakia | East Germany"),
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
            "Saint Helena | Bermuda | Madeira | Iceland | Tenerife | Ascension Island | Tristan da Cunha | Fernando de Noronha",
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
            "New York | Massachusetts | Pennsylvania | New Jersey | Connecticut | Virginia | Maryland | Maine | New Hampshire | Vermont | Rhode Island | Delaware",
        ),
        (
            "states of America in the South",
            "Texas | Florida | Georgia | Alabama | Louisiana | Tennessee | Mississippi | Kentucky | Arkansas | Oklahoma | North Carolina | South Carolina | West Virginia",
        ),
        (
            "states of America in the Midwest",
            "Illinois | Ohio | Michigan | Wisconsin | Minnesota | Indiana | Iowa | Missouri | Kansas | Nebraska | North Dakota | South Dakota",
        ),
        (
            "states of America in the West",
            "California | Washington | Oregon | Nevada | Arizona | Colorado | Utah | Alaska | Idaho | Montana | Wyoming | New Mexico | Hawaii",
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
