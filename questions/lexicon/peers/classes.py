"""Closed classes of common nouns that typed relations ask for: materials, diseases, directions, ….

Own lists from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

CLASSES = (
    *lists(
        "material",
        ("metals things are made of", "aluminium | steel | copper | bronze | brass | titanium | iron | lead | tin | silver | gold | zinc"),
        ("metals, as spelt in America", "aluminum | steel | copper | bronze | brass | titanium"),
        ("building materials", "brick | concrete | granite | limestone | marble | sandstone | wood | glass | timber | stone"),
        ("materials of everyday things", "leather | cotton | silk | wool | paper | plastic | rubber | linen | nylon | ivory | clay"),
    ),
    *lists(
        "disease",
        ("infectious diseases", "tuberculosis | typhoid fever | cholera | malaria | smallpox | pneumonia | influenza | scarlet fever | yellow fever | diphtheria | measles | bubonic plague | typhus | dysentery"),
        ("causes of natural death", "cancer | heart failure | kidney failure | leukaemia | bronchopneumonia | liver failure | diabetes"),
        ("sudden causes of death", "heart attack | stroke | brain haemorrhage | blood clot | brain tumour"),
        ("cancers", "lung cancer | breast cancer | throat cancer | pancreatic cancer | stomach cancer | prostate cancer | liver cancer | colon cancer"),
        ("ailments", "asthma | epilepsy | gout | hepatitis | arthritis | depression | polio | tetanus"),
    ),
    *lists(
        "direction",
        ("points of the compass", "north | north-east | east | south-east | south | south-west | west | north-west"),
        ("points of the compass in one word", "northeast | southeast | southwest | northwest"),
        ("sixteenths of the compass", "north-northeast | east-northeast | east-southeast | south-southeast | south-southwest | west-southwest | west-northwest | north-northwest"),
    ),
    *lists(
        "musical instrument",
        ("strings", "violin | viola | cello | double bass | harp"),
        ("instruments of a band", "guitar | bass guitar | drums | keyboards | saxophone | trumpet"),
        ("wind instruments", "flute | clarinet | oboe | bassoon | trombone | french horn | tuba"),
        ("keyed instruments", "piano | organ | harpsichord | accordion"),
    ),
    *lists(
        "playing position",
        ("positions in football", "goalkeeper | defender | midfielder | striker | forward | winger | full-back | centre-back"),
        ("positions in American football", "quarterback | running back | wide receiver | linebacker | cornerback | tight end"),
        ("positions in basketball", "point guard | shooting guard | small forward | power forward | center"),
        ("positions in baseball", "pitcher | catcher | shortstop | first baseman | outfielder"),
    ),
    *lists(
        "award category",
        ("categories of film awards", "Best Picture | Best Director | Best Actor | Best Actress | Best Supporting Actor | Best Supporting Actress | Best Original Screenplay | Best Adapted Screenplay | Best Cinematography | Best Film Editing | Best Original Score | Best Original Song | Best Visual Effects | Best Costume Design | Best Animated Feature"),
        ("categories of music awards", "Album of the Year | Record of the Year | Song of the Year | Best New Artist | Best Rap Album | Best Pop Vocal Album | Best Rock Album"),
    ),
    *lists(
        "occupation",
        # Members that one person seldom is both of, and of one age.
        ("callings of all ages", "historian | astronomer | sculptor | physician"),
        ("more callings of all ages", "poet | architect | lawyer | sailor"),
        ("further callings of all ages", "painter | composer | geographer | surgeon | jurist"),
        ("modern callings", "physicist | botanist | economist | archaeologist"),
        ("more modern callings", "chemist | zoologist | linguist | playwright"),
        ("further modern callings", "biologist | meteorologist | theologian | pianist"),
        ("other modern callings", "geologist | psychologist | journalist | dancer"),
        ("rare callings", "oceanographer | anthropologist | organist | mathematician"),
        ("more rare callings", "seismologist | sociologist | ornithologist | photographer"),
        ("callings of many ages", "explorer | engraver | apothecary | goldsmith"),
        ("sports, by who plays them", "footballer | cricketer | tennis player | boxer | swimmer | cyclist | golfer"),
    ),
    *lists(
        "capital",
        ("capitals in the west of Europe", "London | Paris | Madrid | Lisbon | Brussels | Amsterdam | Dublin | Bern"),
        ("capitals in the middle of Europe", "Berlin | Vienna | Prague | Warsaw | Budapest | Bratislava | Ljubljana | Zagreb"),
        ("capitals in the north of Europe", "Stockholm | Oslo | Copenhagen | Helsinki | Reykjavík | Tallinn | Riga | Vilnius"),
        ("capitals in the south-east of Europe", "Rome | Athens | Belgrade | Sofia | Bucharest | Tirana | Sarajevo | Skopje | Ankara"),
        ("capitals in Africa", "Nairobi | Kampala | Addis Ababa | Dakar | Accra | Lusaka | Harare | Luanda | Kinshasa | Abuja"),
        ("capitals in the north of Africa", "Cairo | Tunis | Algiers | Rabat | Tripoli | Khartoum"),
        ("capitals in the Middle East", "Baghdad | Damascus | Beirut | Amman | Riyadh | Tehran | Kuwait City | Doha"),
        ("capitals in the east of Asia", "Beijing | Tokyo | Seoul | Pyongyang | Taipei | Ulaanbaatar"),
        ("capitals in the south of Asia", "New Delhi | Islamabad | Dhaka | Kathmandu | Colombo | Kabul | Thimphu"),
        ("capitals in the south-east of Asia", "Bangkok | Hanoi | Manila | Jakarta | Kuala Lumpur | Phnom Penh | Vientiane"),
        ("capitals in South America", "Lima | Santiago | Bogotá | Caracas | Buenos Aires | Montevideo | Quito | Asunción | Brasília"),
        ("capitals in Central America", "Havana | Kingston | Panama City | Managua | San Salvador | Guatemala City | San José"),
        ("capitals of Canadian provinces", "Edmonton | Regina | Winnipeg | Halifax | Fredericton | Charlottetown"),
        ("capitals in the Caribbean", "Oranjestad | Willemstad | Bridgetown | Port of Spain | Castries | Nassau | Kingstown"),
        ("capitals in Oceania", "Canberra | Wellington | Suva | Port Moresby | Apia"),
    ),
    *lists(
        "family of animals",
        ("families of mammals", "Felidae | Canidae | Ursidae | Mustelidae | Bovidae | Cervidae | Equidae | Hominidae | Delphinidae | Sciuridae | Muridae"),
        ("families of birds", "Accipitridae | Strigidae | Anatidae | Corvidae | Falconidae | Psittacidae | Columbidae | Ardeidae"),
    ),
    *lists("family of plants", ("families of plants", "Rosaceae | Fabaceae | Asteraceae | Poaceae | Solanaceae | Lamiaceae | Orchidaceae | Brassicaceae | Fagaceae | Liliaceae")),
    *lists("conservation status", ("states of conservation", "least concern | near threatened | vulnerable | endangered | critically endangered | extinct in the wild")),
    *lists("comedy troupe", ("troupes of comedians", "Monty Python | The Goodies | The Young Ones | The League of Gentlemen")),
    *lists(
        "band",
        ("rock bands", "Pink Floyd | Led Zeppelin | Fleetwood Mac | Queen | Genesis | Deep Purple | Black Sabbath"),
        ("rock bands with an article", "Beatles | Rolling Stones | Kinks | Beach Boys | Doors | Eagles | Clash | Smiths | Ramones"),
        ("bands since the eighties", "U2 | Radiohead | Coldplay | Nirvana | R.E.M. | Oasis | Metallica | Pearl Jam | Blur | Green Day"),
    ),
    *lists(
        "moon",
        ("moons of the giant planets", "Triton | Titan | Ganymede | Callisto | Europa | Io | Enceladus | Titania | Oberon | Rhea"),
        ("small moons", "Phobos | Deimos | Charon | Nereid | Amalthea"),
    ),
    *lists(
        "mountain",
        ("mountains of the Himalayas", "Mount Everest | K2 | Kangchenjunga | Lhotse | Makalu | Annapurna | Nanga Parbat"),
        ("mountains of Britain", "Ben Nevis | Snowdon | Scafell Pike | Ben Macdui | Ben Lomond | Cairn Gorm | Helvellyn"),
        ("mountains of Europe", "Mont Blanc | Matterhorn | Mount Elbrus | Mount Etna | Ben Nevis | Zugspitze | Mount Olympus"),
        ("mountains of the other continents", "Kilimanjaro | Aconcagua | Denali | Mount Fuji | Mount Kenya | Mount Logan | Chimborazo"),
    ),
    *lists(
        "lake",
        ("lakes of America", "Lake Superior | Lake Michigan | Lake Huron | Lake Erie | Lake Ontario | Great Bear Lake | Great Salt Lake"),
        ("lakes of the Old World", "Lake Victoria | Lake Tanganyika | Lake Baikal | Lake Geneva | Lake Ladoga | Lake Balaton | Lake Como | Loch Ness"),
    ),
    *lists(
        "currency",
        ("currencies of Europe", "euro | pound | krone | krona | zloty | forint | lira | franc | ruble | koruna"),
        ("currencies of Asia", "yen | won | yuan | rupee | baht | dong | rupiah | ringgit | dinar | rial"),
        ("currencies of Africa", "rand | pula | shilling | naira | cedi | birr | kwacha | dirham"),
        ("currencies of the Americas", "dollar | peso | real | sol | bolívar | quetzal | colón"),
        ("currencies of old", "denarius | drachma | solidus | ducat | florin | guilder | thaler"),
    ),
    *lists("Nobel field", ("fields of the Nobel Prizes", "Physics | Chemistry | Literature | Physiology or Medicine | Peace | Economics")),
    *lists(
        "ocean",
        ("oceans", "Atlantic Ocean | Pacific Ocean | Indian Ocean | Arctic Ocean | Southern Ocean"),
        ("seas of the Moon", "Sea of Tranquility | Sea of Serenity | Sea of Crises | Sea of Fertility | Sea of Nectar | Sea of Clouds"),
        ("seas", "Mediterranean Sea | Black Sea | Red Sea | Baltic Sea | North Sea | Caribbean Sea | Caspian Sea | Adriatic Sea | Aegean Sea | Irish Sea"),
    ),
    *lists(
        "river",
        ("rivers of Britain", "Thames | Severn | Trent | Mersey | Tyne | Clyde | Avon"),
        ("rivers of Europe", "Danube | Rhine | Elbe | Vistula | Seine | Loire | Rhône | Tiber | Oder | Volga"),
        ("rivers of America", "Mississippi River | Missouri River | Colorado River | Hudson River | Ohio River | Potomac River | Columbia River | Charles River"),
        ("rivers of Asia", "Ganges | Indus | Yangtze | Mekong | Tigris | Euphrates | Yellow River"),
    ),
    *lists(
        "old language",
        ("languages from which words come", "Latin | Greek | Arabic | Sanskrit | Hebrew | Persian"),
        ("languages of Europe that lend words", "French | German | Italian | Spanish | Portuguese | Dutch | Norse | Welsh | Irish"),
    ),
    *lists(
        "academic subject",
        ("academic subjects", "English | history | mathematics | philosophy | law | economics | chemistry | physics | biology | psychology | sociology | political science | theology | medicine | engineering | architecture | music | journalism | anthropology | geography | art history | computer science | linguistics | business"),
    ),
    *lists("game genre", ("genres of games", "action-adventure | role-playing | platform | racing | puzzle | strategy | fighting | stealth")),
    *lists(
        "climate",
        ("climates", "subtropical | tropical | temperate | continental | arid | polar | oceanic | Mediterranean"),
    ),
)  # fmt: skip
