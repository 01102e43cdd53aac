"""Common nouns of nature, of the sciences and of crafts, by their sort.

Own lists from general knowledge; free to use like the rest of this program (MIT). The members of a
list exclude one another: none is a kind, a part or another word of a second.
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

NATURE = (
    *lists(
        "landform",
        ("forms made by ice", "glacier | cirque | moraine | esker | drumlin | fjord | arête | crevasse | kettle"),
        ("forms of the coast", "lagoon | estuary | delta | peninsula | isthmus | sandbar | headland | sea stack"),
        ("forms of the land", "plateau | canyon | valley | ravine | dune | butte | plain | escarpment"),
        ("parts of a volcano", "crater | caldera | magma chamber | vent | lava tube"),
        ("biomes", "tundra | taiga | savanna | steppe | rainforest | desert | chaparral"),
    ),
    *lists(
        "rock",
        ("igneous rocks", "granite | basalt | obsidian | pumice | gabbro | andesite | rhyolite"),
        ("rocks laid down in water", "limestone | sandstone | shale | chalk | conglomerate | chert"),
        ("rocks changed by heat", "marble | slate | gneiss | schist | quartzite"),
        ("minerals", "quartz | feldspar | mica | calcite | gypsum | halite | pyrite | haematite | magnetite"),
        ("gems", "diamond | ruby | sapphire | emerald | topaz | opal | garnet | amethyst | turquoise"),
    ),
    *lists(
        "element",
        ("gases of the air", "oxygen | nitrogen | argon | carbon dioxide | hydrogen | helium | neon"),
        ("noble gases", "helium | neon | argon | krypton | xenon | radon"),
        ("halogens", "fluorine | chlorine | bromine | iodine"),
        ("alkali metals", "lithium | sodium | potassium | rubidium | caesium"),
        ("alkaline earth metals", "beryllium | magnesium | calcium | strontium | barium | radium"),
        ("radioactive elements", "uranium | plutonium | thorium | polonium | americium"),
        ("elements that are no metals", "carbon | sulfur | phosphorus | silicon | selenium"),
        ("metals of industry", "tungsten | chromium | manganese | vanadium | molybdenum | cobalt | platinum | palladium"),
        ("gases", "methane | ammonia | propane | butane | acetylene | ethylene | carbon monoxide | ozone"),
    ),
    *lists(
        "particle",
        ("particles of the atom", "electron | proton | neutron | positron | neutrino | muon"),
        ("bodies of the sky", "comet | asteroid | nebula | galaxy | quasar | pulsar | supernova | black hole"),
        ("kinds of star", "red giant | white dwarf | brown dwarf | neutron star | red dwarf"),
        ("forces and quantities of physics", "force | momentum | acceleration | velocity | torque | friction | inertia"),
        ("units of physics", "newton | joule | watt | volt | ampere | ohm | pascal | hertz | coulomb"),
    ),
    *lists(
        "organ",
        ("organs of the body", "heart | liver | kidney | lung | stomach | spleen | pancreas | brain"),
        ("bones", "femur | tibia | humerus | sternum | clavicle | scapula | fibula | pelvis"),
        ("parts of the eye", "retina | cornea | iris | pupil | optic nerve"),
        ("glands", "thyroid | pituitary gland | adrenal gland | thymus | pineal gland"),
        ("hormones", "insulin | adrenaline | cortisol | oestrogen | testosterone | glucagon | melatonin"),
        ("parts of a cell", "nucleus | mitochondrion | ribosome | chloroplast | vacuole | lysosome"),
        ("cells of the blood", "red blood cells | white blood cells | platelets | stem cells"),
        ("vitamins", "vitamin A | vitamin C | vitamin D | vitamin E | vitamin K"),
    ),
    *lists(
        "plant",
        ("cereals", "wheat | maize | rice | barley | rye | oats | millet | sorghum"),
        ("crops of warm countries", "sugar cane | cotton | coffee | cocoa | tobacco | tea | bananas | rubber"),
        ("vegetables", "potato | carrot | onion | cabbage | tomato | pea | spinach | beetroot"),
        ("fruits", "apple | pear | plum | cherry | peach | apricot | fig | grape | pomegranate"),
        ("trees with broad leaves", "oak | beech | ash | elm | birch | maple | willow | chestnut"),
        ("conifers", "pine | spruce | fir | larch | cedar | yew | cypress"),
        ("flowers", "rose | lily | tulip | daffodil | orchid | poppy | carnation"),
        ("spices", "pepper | cinnamon | nutmeg | clove | ginger | saffron | cardamom"),
    ),
    *lists(
        "class of animals",
        ("classes of vertebrates", "mammals | birds | reptiles | amphibians | fish"),
        ("orders of insects", "beetles | butterflies | flies | wasps | dragonflies | grasshoppers"),
        ("groups of sea creatures", "crustaceans | molluscs | corals | sponges | jellyfish | sea urchins"),
        ("fish one eats", "cod | herring | salmon | tuna | trout | mackerel | haddock"),
        ("apes", "gorilla | chimpanzee | orangutan | gibbon | bonobo"),
        ("birds of song", "robin | blackbird | nightingale | wren | thrush | skylark | goldfinch"),
        ("beasts of Africa", "elephant | giraffe | zebra | hippopotamus | rhinoceros | buffalo"),
    ),
    *lists(
        "time of the Earth",
        ("geological periods", "Cambrian | Ordovician | Silurian | Devonian | Carboniferous | Permian | Triassic | Jurassic | Cretaceous"),
        ("epochs", "Paleocene | Eocene | Oligocene | Miocene | Pliocene | Pleistocene | Holocene"),
        ("eras of the tools", "Stone Age | Bronze Age | Iron Age | Copper Age"),
    ),
    *lists(
        "religion",
        ("religions of the world", "Christianity | Islam | Judaism | Hinduism | Buddhism | Sikhism | Taoism | Shinto | Zoroastrianism"),
        ("Protestant churches", "Methodism | Lutheranism | Calvinism | Anglicanism | Presbyterianism"),
        ("Roman Catholic orders", "Jesuits | Dominicans | Franciscans | Benedictines | Carmelites | Cistercians"),
    ),
    *lists(
        "style",
        ("styles of building", "Gothic | Romanesque | Baroque | Rococo | Neoclassical | Art Nouveau | Art Deco | Brutalist"),
        ("movements of art", "Impressionism | Cubism | Surrealism | Expressionism | Fauvism | Dadaism | Futurism | Pop Art"),
        ("genres of music", "jazz | blues | country | reggae | soul | gospel | ska | heavy metal | techno | folk"),
        ("orders of columns", "Doric | Ionic | Corinthian | Tuscan"),
        ("forms of state", "monarchy | republic | oligarchy | theocracy | dictatorship | federation"),
        ("doctrines of politics", "liberalism | conservatism | socialism | anarchism | fascism | nationalism"),
    ),
    *lists(
        "rank",
        ("ranks of officers", "lieutenant | captain | major | colonel | brigadier | general"),
        ("ranks of the nobility", "duke | marquess | earl | viscount | baron"),
        ("ranks of the church", "deacon | priest | bishop | archbishop | cardinal"),
    ),
    *lists(
        "weapon",
        ("weapons of the Middle Ages", "longbow | crossbow | pike | halberd | mace | lance | battle-axe"),
        ("arms of modern war", "machine gun | hand grenade | rifle | mortar | flamethrower | bazooka | torpedo"),
        ("ships of war", "battleship | cruiser | destroyer | frigate | submarine | aircraft carrier | corvette"),
        ("ships under sail", "caravel | galleon | schooner | brig | sloop | clipper"),
    ),
    *lists(
        "vehicle",
        ("vehicles of the street", "bicycle | motorcycle | bus | tram | lorry | taxi"),
        ("craft that fly", "helicopter | glider | airship | hot air balloon | seaplane"),
    ),
    *lists(
        "sport",
        ("ball games", "football | rugby | cricket | basketball | volleyball | handball | hockey | baseball | netball"),
        ("sports of one", "swimming | cycling | boxing | fencing | archery | judo | wrestling | rowing | gymnastics"),
        ("sports of winter", "skiing | bobsleigh | luge | curling | figure skating | ice hockey | ski jumping"),
    ),
    *lists("stroke", ("swimming strokes", "breaststroke | butterfly | backstroke | front crawl")),
    *lists(
        "science of its own",
        ("sciences of living things", "botany | zoology | anatomy | physiology | palaeontology | entomology | ornithology"),
        ("branches of medicine", "cardiology | neurology | oncology | paediatrics | dermatology | psychiatry"),
        ("branches of mathematics", "algebra | geometry | calculus | topology | statistics | trigonometry"),
    ),
    *lists(
        "food and drink",
        ("cheeses", "cheddar | brie | camembert | gouda | parmesan | feta | mozzarella"),
        ("strong drinks", "whisky | rum | gin | vodka | brandy | tequila"),
        ("drinks", "tea | coffee | beer | wine | cider | milk | lemonade"),
        ("breads and pastries", "croissant | bagel | pretzel | brioche | baguette | scone"),
    ),
)  # fmt: skip
