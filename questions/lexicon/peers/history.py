"""Names that history, letters and the arts know: wars, empires, peoples, poems, papers, machines.

Own lists from general knowledge; free to use like the rest of this program (MIT). A name that means
two things stands here only under the one an article mostly means.
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

HISTORY = (
    *lists(
        "war",
        ("wars of the United States before 1900", "American Revolutionary War | War of 1812 | Mexican–American War | American Civil War | Spanish–American War"),
        ("wars of many nations since 1900", "World War I | World War II | Korean War | Vietnam War | Falklands War | Gulf War"),
        ("wars of the 20th century", "World War I | World War II | Vietnam War | Gulf War | Spanish Civil War | Falklands War | Korean War | Russian Civil War | Iran–Iraq War"),
        ("wars of the 19th century", "Crimean War | American Civil War | Franco-Prussian War | Boer War | War of 1812 | Mexican–American War | Napoleonic Wars | Zulu War"),
        ("wars of the 18th century", "Seven Years' War | American Revolutionary War | War of the Spanish Succession | War of the Austrian Succession | Great Northern War"),
        ("wars of early modern times", "Thirty Years' War | English Civil War | Hundred Years' War | Wars of the Roses | Eighty Years' War | French Wars of Religion"),
        ("wars of antiquity", "Peloponnesian War | Trojan War | First Punic War | Second Punic War | Gallic Wars | Persian Wars"),
        ("world wars by their other names", "First World War | Second World War | Cold War | Great War"),
    ),
    *lists(
        "battle",
        ("battles of the Middle Ages", "Battle of Hastings | Battle of Agincourt | Battle of Crécy | Battle of Bannockburn | Battle of Tours | Battle of Bosworth"),
        ("battles of the 18th and 19th centuries", "Battle of Waterloo | Battle of Trafalgar | Battle of Gettysburg | Battle of Austerlitz | Battle of Leipzig | Battle of Yorktown | Battle of Borodino"),
        ("battles of the world wars", "Battle of Britain | Battle of Stalingrad | Battle of Midway | Battle of the Somme | Battle of Verdun | Battle of El Alamein | Battle of the Bulge"),
    ),
    *lists(
        "treaty",
        ("treaties", "Treaty of Versailles | Treaty of Utrecht | Treaty of Tordesillas | Treaty of Paris | Treaty of Ghent | Treaty of Trianon | Treaty of Tilsit | Treaty of Rome | Treaty of Lisbon"),
    ),
    *lists(
        "empire",
        ("empires", "Roman Empire | Byzantine Empire | Ottoman Empire | British Empire | Mongol Empire | Holy Roman Empire | Russian Empire | Austrian Empire | German Empire | Persian Empire | Mughal Empire | Spanish Empire | French Empire | Portuguese Empire"),
        ("empires of America", "Inca Empire | Aztec Empire | Maya Empire | Empire of Brazil | Mexican Empire"),
    ),
    *lists(
        "dynasty",
        ("dynasties of China", "Ming dynasty | Qing dynasty | Tang dynasty | Song dynasty | Han dynasty | Yuan dynasty | Zhou dynasty"),
        ("dynasties of the Franks and of France", "Merovingian dynasty | Carolingian dynasty | Capetian dynasty | Valois dynasty | Bourbon dynasty"),
        ("royal houses", "House of Tudor | House of Stuart | House of Lancaster | House of York | House of Hanover | House of Windsor | House of Orange | House of Habsburg"),
    ),
    *lists(
        "people",
        ("peoples of the migration age", "Franks | Goths | Vandals | Saxons | Lombards | Huns | Burgundians | Visigoths | Ostrogoths | Angles | Jutes"),
        ("peoples of antiquity", "Phoenicians | Etruscans | Carthaginians | Assyrians | Babylonians | Persians | Greeks | Romans | Celts | Gauls"),
        ("peoples of ancient America", "Aztecs | Maya | Incas | Toltecs | Olmecs | Zapotecs"),
        ("peoples of the northern seas", "Vikings | Normans | Danes | Frisians | Picts"),
    ),
    *lists(
        "epic",
        ("epic poems", "Iliad | Odyssey | Aeneid | Divine Comedy | Beowulf | Paradise Lost | Epic of Gilgamesh | Mahabharata | Ramayana | Kalevala | Song of Roland"),
    ),
    *lists("song", ("well-known songs", "Bohemian Rhapsody | Imagine | Yesterday | Hotel California | Like a Rolling Stone | Billie Jean | Purple Haze | Stairway to Heaven | Hey Jude | Smells Like Teen Spirit | Born to Run | Heart of Gold")),
    *lists("rap song", ("well-known rap songs", "Rapper's Delight | Lose Yourself | Gold Digger | Juicy | California Love | The Message | Empire State of Mind | Ms. Jackson | Gangsta's Paradise")),
    *lists("album", ("well-known albums", "Abbey Road | The Dark Side of the Moon | Rumours | Nevermind | Pet Sounds | Blonde on Blonde | The Joshua Tree | Led Zeppelin IV | Purple Rain | London Calling | Tapestry | Exile on Main St.")),
    *lists("poem", ("well-known poems", "The Waste Land | Ozymandias | The Raven | Kubla Khan | The Tyger | Daffodils | If— | The Lady of Shalott | Dover Beach")),
    *lists("painting", ("well-known paintings", "Mona Lisa | The Starry Night | The Scream | The Night Watch | Guernica | The Birth of Venus | Las Meninas | The Kiss | Sunflowers")),
    *lists("opera", ("well-known operas", "Carmen | Tosca | Aida | La Bohème | Rigoletto | La Traviata | Fidelio | The Magic Flute | Don Giovanni | Madama Butterfly")),
    *lists("play", ("well-known plays", "Hamlet | Macbeth | Othello | King Lear | The Tempest | Waiting for Godot | The Crucible | A Doll's House | The Seagull | Pygmalion")),
    *lists(
        "hero",
        ("heroes of legend", "Robin Hood | King Arthur | William Tell | Beowulf | Roland | El Cid | Siegfried"),
        ("heroes of Troy", "Achilles | Hector | Aeneas | Odysseus | Ajax | Agamemnon | Menelaus | Patroclus"),
        ("heroes of Greek myth", "Heracles | Perseus | Theseus | Jason | Orpheus | Oedipus | Bellerophon"),
    ),
    *lists(
        "superhero",
        ("heroes of American comics", "Spider-Man | Iron Man | Wolverine | Captain America | Batman | Superman | Daredevil | Ant-Man | Green Lantern | Wonder Woman | Aquaman"),
        ("teams of heroes in comics", "Avengers | X-Men | Fantastic Four | Justice League | Inhumans | Teen Titans"),
        ("villains of American comics", "Doctor Doom | Magneto | Green Goblin | Doctor Octopus | Lex Luthor | Thanos | Ultron | Loki"),
    ),
)  # fmt: skip
