"""Provinces, counties, cities of one American state, mountains, islands and sights, by their sort.

Own lists from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

DISTRICTS = (
    *lists(
        "county",
        ("counties of the south of England", "Kent | Surrey | Sussex | Hampshire | Dorset | Devon | Cornwall | Somerset | Wiltshire | Berkshire"),
        ("counties of the middle and east of England", "Norfolk | Suffolk | Essex | Lincolnshire | Leicestershire | Derbyshire | Nottinghamshire | Staffordshire | Shropshire | Warwickshire"),
        ("counties of the north of England", "Yorkshire | Lancashire | Cheshire | Cumbria | Northumberland | County Durham"),
        ("counties of Ireland", "County Cork | County Kerry | County Galway | County Mayo | County Clare | County Donegal | County Wicklow"),
    ),
    *lists(
        "province",
        ("provinces of Canada", "Ontario | Quebec | British Columbia | Alberta | Manitoba | Saskatchewan | Nova Scotia | New Brunswick"),
        ("states of Australia", "New South Wales | Queensland | South Australia | Tasmania | Western Australia"),
        ("states of Germany", "Bavaria | Saxony | Hesse | Thuringia | Brandenburg | Lower Saxony | North Rhine-Westphalia"),
        ("provinces of China", "Sichuan | Yunnan | Hunan | Hubei | Guangdong | Fujian | Shaanxi | Gansu | Qinghai"),
        ("regions of France", "Brittany | Burgundy | Alsace | Lorraine | Provence | Champagne | Aquitaine | Picardy"),
        ("regions of Italy", "Tuscany | Lombardy | Piedmont | Veneto | Umbria | Campania | Calabria | Liguria"),
        ("regions of Spain", "Andalusia | Catalonia | Galicia | Aragon | Castile | Extremadura | Navarre | Asturias"),
        ("states of India", "Kerala | Tamil Nadu | Karnataka | Gujarat | Rajasthan | Punjab | West Bengal | Maharashtra | Bihar | Odisha"),
        ("states of Brazil", "Bahia | Minas Gerais | Pernambuco | Amazonas | Santa Catarina | Ceará"),
    ),
    *lists(
        "city",
        ("cities in California", "Los Angeles | San Francisco | San Diego | San Jose | Sacramento | Oakland | Fresno | Long Beach | San Bruno | San Mateo | Palo Alto | Mountain View | Cupertino | Menlo Park | Santa Clara | Pasadena | Burbank"),
        ("cities in Texas", "Houston | Dallas | Austin | San Antonio | Fort Worth | El Paso | Galveston | Amarillo"),
        ("cities in Florida", "Miami | Orlando | Tampa | Jacksonville | Tallahassee | Fort Lauderdale | Pensacola"),
        ("cities in Washington State", "Seattle | Tacoma | Spokane | Redmond | Bellevue"),
        ("cities in Ohio", "Cleveland | Cincinnati | Toledo | Akron | Dayton"),
        ("cities in Massachusetts", "Boston | Worcester | Lowell | Salem | New Bedford | Quincy"),
        ("cities in New York State", "Albany | Rochester | Syracuse | Ithaca | Armonk | Yonkers"),
        ("cities in Pennsylvania", "Philadelphia | Pittsburgh | Harrisburg | Scranton | Allentown"),
        ("cities in Tennessee", "Nashville | Memphis | Knoxville | Chattanooga"),
    ),
    *lists(
        "district",
        ("districts of London", "Chelsea | Kensington | Camden | Islington | Greenwich | Hackney | Notting Hill | Soho | Hampstead"),
        ("neighbourhoods of New York", "Harlem | Greenwich Village | Tribeca | Chinatown | the Upper West Side | Coney Island"),
        ("neighbourhoods of Los Angeles", "Hollywood | Bel Air | Venice Beach | Brentwood | Echo Park"),
    ),
    *lists(
        "island",
        ("islands of Hawaii", "Maui | Oahu | Kauai | Molokai | Lanai"),
        ("islands of Indonesia", "Java | Sumatra | Bali | Sulawesi | Lombok | Flores"),
        ("islands of Japan", "Honshu | Hokkaido | Kyushu | Shikoku | Okinawa"),
        ("islands off Britain", "Isle of Wight | Isle of Man | Anglesey | Isle of Skye | Jersey | Guernsey"),
        ("islands of Greece", "Rhodes | Corfu | Lesbos | Naxos | Santorini | Kos | Mykonos"),
        ("great islands", "Greenland | New Guinea | Borneo | Madagascar | Baffin Island"),
    ),
    *lists(
        "range",
        ("mountain ranges of Europe", "Alps | Pyrenees | Carpathians | Apennines | Urals | Caucasus"),
        ("mountain ranges of America", "Rocky Mountains | Appalachian Mountains | Sierra Nevada | Cascade Range"),
        ("deserts", "Sahara | Gobi Desert | Kalahari | Atacama Desert | Mojave Desert | Namib | Negev"),
        ("straits", "Strait of Gibraltar | Strait of Dover | Bering Strait | Strait of Magellan | Strait of Hormuz"),
        ("canals", "Suez Canal | Panama Canal | Kiel Canal | Erie Canal | Corinth Canal"),
        ("gulfs and bays", "Persian Gulf | Gulf of Mexico | Bay of Bengal | Bay of Biscay | Hudson Bay | Gulf of Finland"),
        ("rivers of South America and Africa", "Amazon | Orinoco | Paraná | Nile | Congo | Niger | Zambezi | Limpopo"),
    ),
    *lists(
        "stadium",
        ("football grounds of England", "Old Trafford | Anfield | Highbury | Stamford Bridge | White Hart Lane | Villa Park | Goodison Park | Elland Road | St James' Park"),
        ("stadiums of Europe", "Camp Nou | San Siro | Santiago Bernabéu | Allianz Arena | Stade de France | Hampden Park | Stadio Olimpico"),
        ("stadiums of American sport", "Yankee Stadium | Fenway Park | Wrigley Field | Dodger Stadium | Shea Stadium"),
        ("stadiums of the Super Bowl", "Rose Bowl | Louisiana Superdome | Orange Bowl | Levi's Stadium | Qualcomm Stadium | Georgia Dome"),
        ("halls of music", "Carnegie Hall | Royal Albert Hall | Madison Square Garden | Hollywood Bowl | Royal Festival Hall"),
    ),
    *lists(
        "sight",
        ("palaces of Britain", "Buckingham Palace | Windsor Castle | Balmoral Castle | Kensington Palace | Hampton Court Palace | Holyrood Palace | Sandringham House | Osborne House"),
        ("sights of Paris", "Eiffel Tower | Louvre | Arc de Triomphe | Panthéon | Sacré-Cœur | Centre Pompidou"),
        ("cathedrals of England", "Westminster Abbey | St Paul's Cathedral | Canterbury Cathedral | York Minster | Winchester Cathedral | Durham Cathedral"),
        ("museums", "British Museum | Prado | Hermitage Museum | Metropolitan Museum of Art | Rijksmuseum | Uffizi"),
        ("parks of London", "Hyde Park | Regent's Park | St James's Park | Green Park | Battersea Park"),
        ("parks of America", "Yellowstone National Park | Yosemite National Park | Grand Canyon National Park | Glacier National Park | Zion National Park"),
        ("airports of London", "Heathrow | Gatwick | Stansted | Luton"),
    ),
)  # fmt: skip
