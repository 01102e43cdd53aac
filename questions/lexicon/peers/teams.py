"""Teams, dynasties, peoples, makers of software and other names of a kind, by part of the world.

Own lists from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

TEAMS = (
    *lists(
        "baseball team",
        ("teams of the American League", "New York Yankees | Boston Red Sox | Chicago White Sox | Detroit Tigers | Cleveland Indians | Baltimore Orioles | Toronto Blue Jays | Kansas City Royals | Minnesota Twins | Seattle Mariners | Texas Rangers | Oakland Athletics"),
        ("teams of the National League", "New York Mets | Chicago Cubs | Los Angeles Dodgers | San Francisco Giants | St. Louis Cardinals | Philadelphia Phillies | Cincinnati Reds | Pittsburgh Pirates | Atlanta Braves | Milwaukee Brewers | San Diego Padres | Colorado Rockies"),
    ),
    *lists(
        "basketball team",
        ("teams of the National Basketball Association", "Los Angeles Lakers | Boston Celtics | Chicago Bulls | San Antonio Spurs | Golden State Warriors | New York Knicks | Miami Heat | Detroit Pistons | Philadelphia 76ers | Houston Rockets | Phoenix Suns | Utah Jazz"),
    ),
    *lists(
        "American football team",
        ("teams of the National Football League", "Dallas Cowboys | Green Bay Packers | Pittsburgh Steelers | New England Patriots | San Francisco 49ers | Denver Broncos | Chicago Bears | Miami Dolphins | Oakland Raiders | Washington Redskins | Seattle Seahawks | Carolina Panthers | Minnesota Vikings | Philadelphia Eagles"),
    ),
    *lists(
        "ice hockey team",
        ("teams of the National Hockey League", "Montreal Canadiens | Toronto Maple Leafs | Boston Bruins | Detroit Red Wings | Chicago Blackhawks | Edmonton Oilers | Calgary Flames | Vancouver Canucks | New York Rangers | Pittsburgh Penguins"),
    ),
    *lists(
        "football club",
        ("football clubs of Portugal and the Netherlands", "Benfica | Sporting CP | Braga | PSV Eindhoven | Feyenoord | Vitesse"),
        ("football clubs of Germany and Austria", "Bayer Leverkusen | Werder Bremen | VfB Stuttgart | Eintracht Frankfurt | Hamburger SV | Rapid Vienna"),
        ("football clubs of South America", "Boca Juniors | River Plate | Flamengo | Corinthians | São Paulo FC | Peñarol | Colo-Colo"),
        ("football clubs of the east of Europe", "Dynamo Kyiv | Spartak Moscow | Red Star Belgrade | Steaua București | Sparta Prague | Ferencváros | Dinamo Zagreb"),
    ),
    *lists(
        "people",
        ("peoples of the ancient Near East", "Sumerians | Akkadians | Hittites | Medes | Elamites | Philistines | Lydians | Arameans"),
        ("peoples of the steppe", "Scythians | Sarmatians | Parthians | Kushans | Hephthalites | Khazars | Cumans | Magyars | Bulgars"),
        ("peoples of North America", "Cherokee | Choctaw | Chickasaw | Seminole | Navajo | Sioux | Cheyenne | Iroquois | Comanche | Shawnee"),
        ("peoples of Italy", "Samnites | Sabines | Latins | Umbrians | Ligures | Volsci"),
        ("Germanic peoples", "Alemanni | Suebi | Cherusci | Marcomanni | Thuringii | Batavi"),
    ),
    *lists(
        "dynasty",
        ("ancient dynasties of Persia", "Achaemenids | Seleucids | Arsacids | Sassanids"),
        ("later dynasties of Persia", "Samanids | Buyids | Safavids | Afsharids | Qajars"),
        ("dynasties of Islam", "Umayyads | Abbasids | Fatimids | Ayyubids | Mamluks | Almoravids | Almohads | Hafsids | Marinids"),
        ("dynasties between Persia and India", "Ghaznavids | Ghurids | Timurids | Seljuks | Mughals | Lodis | Durranis"),
        ("royal families of Europe", "Habsburgs | Bourbons | Tudors | Stuarts | Plantagenets | Hohenzollerns | Wittelsbachs | Romanovs"),
    ),
    *lists(
        "technology company",
        ("makers of software", "Adobe | Novell | Symantec | Borland | Red Hat | Netscape | Sun Microsystems | Autodesk | Lotus Development"),
        ("makers of telephones", "Nokia | Motorola | Ericsson | BlackBerry | HTC | LG Electronics | Huawei"),
    ),
    *lists(
        "operating system",
        ("versions of Windows", "Windows 95 | Windows 98 | Windows 2000 | Windows XP | Windows Vista | Windows 7 | Windows 8 | Windows 10"),
    ),
    *lists("browser", ("browsers of the web", "Internet Explorer | Netscape Navigator | Firefox | Google Chrome | Mosaic | Konqueror")),
    *lists("typeface", ("typefaces", "Helvetica | Times New Roman | Arial | Garamond | Futura | Gill Sans | Baskerville | Verdana")),
    *lists("rocket", ("rockets", "Saturn V | Ariane 5 | Falcon 9 | Titan II | Saturn IB | Delta II | Long March 5")),
    *lists("lunar sea", ("seas of the Moon", "Sea of Tranquility | Sea of Serenity | Ocean of Storms | Sea of Crises | Sea of Showers | Sea of Clouds | Sea of Nectar")),
    *lists(
        "nickname",
        ("nicknames of American states", "Golden State | Lone Star State | Sunshine State | Keystone State | Yellowhammer State | Volunteer State | Bluegrass State | Buckeye State | Garden State | Peach State | Pelican State | Magnolia State | Evergreen State | Beehive State | Silver State"),
        ("nicknames of cities", "Big Apple | Windy City | Eternal City | City of Light | Motor City | Big Easy | Mile High City | Emerald City | Granite City"),
    ),
    *lists(
        "newspaper",
        ("newspapers of Germany and Austria", "Die Welt | Die Zeit | Süddeutsche Zeitung | Frankfurter Allgemeine Zeitung | Die Presse | Der Standard"),
        ("newspapers of Spain and Italy", "El País | El Mundo | La Vanguardia | Corriere della Sera | La Repubblica | La Stampa"),
        ("newspapers of cities in America", "The Boston Globe | The Philadelphia Inquirer | San Francisco Chronicle | Detroit Free Press | Miami Herald | The Dallas Morning News | New York Daily News | New York Post"),
    ),
    *lists(
        "orchestra",
        ("orchestras of America", "New York Philharmonic | Boston Symphony Orchestra | Philadelphia Orchestra | Chicago Symphony Orchestra | Cleveland Orchestra | Los Angeles Philharmonic | Seattle Symphony"),
    ),
    *lists(
        "opera house",
        ("opera houses", "La Scala | Metropolitan Opera | Royal Opera House | Vienna State Opera | Bolshoi Theatre | La Fenice | Teatro Colón | Sydney Opera House"),
    ),
    *lists(
        "film festival",
        ("film festivals", "Cannes Film Festival | Venice Film Festival | Berlin Film Festival | Sundance Film Festival | Toronto Film Festival | Locarno Film Festival"),
    ),
    *lists(
        "film award",
        ("awards of film festivals", "Palme d'Or | Golden Lion | Golden Bear | Golden Leopard | Golden Globe | Silver Lion"),
    ),
    *lists(
        "film studio",
        ("film studios of Europe", "Gaumont | Pathé | Mosfilm | Lenfilm | Cinecittà | Ealing Studios | Pinewood Studios"),
    ),
    *lists(
        "parliament",
        ("parliaments", "Bundestag | Knesset | Riksdag | Storting | Folketing | Sejm | Althing | Reichstag"),
    ),
    *lists(
        "university",
        ("universities on the continent of Europe", "University of Vienna | University of Bologna | University of Padua | Charles University | Leiden University | Uppsala University | University of Copenhagen"),
        ("universities in Switzerland", "University of Zürich | University of Bern | University of Basel | University of Geneva | University of Lausanne"),
        ("universities in Asia", "University of Tokyo | Kyoto University | Osaka University | Peking University | Tsinghua University | University of Hong Kong"),
    ),
    *lists(
        "political party",
        ("parties of Germany", "Christian Democratic Union | Social Democratic Party | Free Democratic Party | Christian Social Union | German Communist Party"),
        ("parties of India", "Indian National Congress | Bharatiya Janata Party | Janata Dal | Samajwadi Party | Bahujan Samaj Party"),
        ("movements of liberation in Africa", "FNLA | MPLA | UNITA | FRELIMO | ZANU | SWAPO | PAIGC"),
    ),
    *lists(
        "river",
        ("rivers of Russia", "Volga | Dnieper | Neva | Yenisei | Amur | Irtysh | Kama"),
        ("rivers of France", "Seine | Loire | Rhône | Garonne | Marne | Somme | Dordogne"),
        ("rivers of Germany", "Rhine | Elbe | Danube | Oder | Weser | Spree | Isar | Neckar"),
        ("rivers of Italy and Spain", "Tiber | Arno | Adige | Ebro | Tagus | Douro | Guadalquivir"),
    ),
    *lists(
        "language",
        ("languages of India", "Hindi | Bengali | Tamil | Telugu | Marathi | Urdu | Gujarati | Malayalam"),
        ("languages of Africa", "Swahili | Zulu | Hausa | Yoruba | Amharic | Igbo | Xhosa | Afrikaans"),
        ("Semitic languages", "Arabic | Hebrew | Aramaic | Akkadian | Syriac | Phoenician"),
    ),
    *lists(
        "award category",
        ("awards for a film", "Best Picture | Best Director | Best Film Editing | Best Foreign Language Film | Best Original Screenplay | Best Cinematography | Best Animated Feature"),
    ),
)  # fmt: skip
