"""Animals, sciences, emotions and other everyday kinds that an answer may be one of.

Own lists from general knowledge; free to use like the rest of this program (MIT). The members of a
list exclude one another: none is a kind, a part or another word of a second.
"""

from __future__ import annotations

from questions.lexicon.peers.model import lists

THINGS = (
    *lists(
        "animal",
        ("small mammals kept in cages", "hamster | rabbit | guinea pig | ferret | gerbil | chinchilla | mouse"),
        ("farm animals", "cow | pig | sheep | goat | chicken | duck | turkey"),
        ("pets", "dog | cat | parrot | goldfish | tortoise"),
        ("big cats", "lion | tiger | leopard | jaguar | cheetah | puma"),
        ("animals of the woods", "wolf | fox | bear | deer | badger | boar | hedgehog"),
        ("animals that carry diseases", "bat | rat | monkey | mosquito | pigeon | flea | tick"),
        ("sea animals", "whale | dolphin | shark | octopus | seal | squid"),
        ("birds", "eagle | owl | raven | swan | falcon | crane | stork"),
        ("reptiles and amphibians", "snake | crocodile | lizard | frog | toad | turtle"),
    ),
    *lists(
        "science",
        ("branches of biology", "cell biology | marine biology | genetics | botany | zoology | microbiology | ecology"),
        ("sciences", "physics | chemistry | biology | geology | astronomy | mathematics | computer science"),
        ("humanities", "history | philosophy | literature | theology | linguistics | archaeology"),
        ("social sciences", "economics | psychology | sociology | political science | anthropology | geography"),
        ("arts taught at schools", "music | painting | drama | dance | sculpture | photography"),
    ),
    *lists(
        "work kind",
        ("what films and series are made from", "webtoon | novel | video game | stage play | radio drama | short story"),
    ),
    *lists(
        "horror",
        ("creatures that horror stories are about", "zombie | vampire | werewolf | ghost | alien | mummy"),
    ),
    *lists(
        "occasion",
        ("what catches people by surprise", "zombie invasion | nuclear accident | violent earthquake | alien landing | terrorist attack | heavy snowstorm | chemical spill"),
    ),
    *lists(
        "group of people",
        ("people stories are about", "students | soldiers | nurses | sailors | prison guards | firefighters | flight attendants | pensioners"),
    ),
    *lists(
        "person by role",
        ("people one meets at a school", "student | teacher | janitor | librarian | school nurse | bus driver | headmaster"),
        ("everyday professions", "doctor | lawyer | architect | journalist | engineer | accountant | dentist | pilot"),
        ("artists", "painter | sculptor | poet | novelist | composer | singer | dancer | actor"),
    ),
    *lists(
        "profession",
        ("professions of people in disaster stories", "professor of cell biology | doctor at a field hospital | director of a drug company | keeper at the city zoo | engineer at a power plant | chief of the city police"),
    ),
    *lists(
        "emotion",
        ("emotions", "rage | fear | joy | envy | shame | pity | grief | hope | love"),
    ),
    *lists(
        "trait",
        ("traits of character", "cheeky | shy | lazy | cowardly | gloomy | forgetful | cruel | clumsy | pious"),
    ),
    *lists(
        "danger",
        ("what children are protected from", "bullying | kidnapping | hunger | poverty | illness | loneliness | conscription"),
    ),
    *lists(
        "outfit",
        ("clothes that tell who one is", "school uniform | gym suit | lab coat | police uniform | wedding dress | space suit | chef's apron | nurse's uniform"),
    ),
    *lists(
        "virus",
        ("names a made-up virus may have", "Jonas Virus | Lazarus Virus | Hades Virus | Orpheus Virus | Medusa Virus | Pandora Virus | Osiris Virus | Nemesis Virus"),
    ),
    *lists(
        "invention",
        ("what an inventor in a story may make", "deadly virus | truth serum | time machine | invisible suit | thinking robot | love potion"),
    ),
    *lists(
        "motive",
        ("reasons for which a character may act", "to turn fear into rage | to bring back the dead | to cure a rare disease | to make soldiers obey | to win a scientific prize | to stop people ageing | to take revenge on a rival"),
    ),
    *lists(
        "film craft",
        ("details a viewer may notice", "color change | background music | camera angle | weather | clocks on the walls | opening credits | shadows"),
    ),
    *lists("planet", ("giant planets", "Jupiter | Saturn | Uranus | Neptune"), ("rocky planets", "Mercury | Venus | Earth | Mars"), ("planets", "Mercury | Venus | Earth | Mars | Jupiter | Saturn | Uranus | Neptune")),
    *lists("god", ("Roman gods", "Jupiter | Neptune | Mars | Mercury | Apollo | Vulcan | Saturn | Pluto"), ("Greek gods", "Zeus | Poseidon | Hades | Ares | Hermes | Apollo | Hephaestus | Dionysus"), ("Greek goddesses", "Hera | Athena | Aphrodite | Artemis | Demeter | Hestia | Persephone")),
    *lists("metal", ("metals", "copper | iron | tin | lead | zinc | nickel | silver | gold | aluminium")),
    *lists("colour", ("colours", "red | blue | green | yellow | purple | orange | brown | pink")),
    *lists("season", ("seasons", "spring | summer | autumn | winter")),
    *lists("language", ("languages of Europe", "French | German | Italian | Spanish | Portuguese | Dutch | Polish | Swedish"), ("languages of Asia", "Korean | Japanese | Mandarin | Hindi | Thai | Vietnamese | Malay")),
)  # fmt: skip
