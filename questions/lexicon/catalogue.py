"""The relations the generator knows: what each one joins and whether it has one true value.

A pattern in `questions.relations` may only make facts of a relation listed here, and
`questions.stems` must word every one of them. Own table.
"""

from __future__ import annotations

from dataclasses import dataclass

from questions.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`object_kind` is the kind of the answer; a functional relation has one true object a subject.

    `qualifiers` are the names a fact of this relation may carry; "(always)" in `reads` marks those
    that no fact of it lacks. `keys` are the qualifiers that say which of several things is meant:
    two values of a functional relation contradict one another only where these agree.
    """

    name: str
    object_kind: Kind
    is_functional: bool
    reads: str  # one example fact in plain words
    qualifiers: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


def _table(*rows: tuple[str, Kind, bool, str, str]) -> dict[str, Relation]:
    """In the last column a star marks a qualifier that is a key."""
    return {
        name: Relation(
            name=name,
            object_kind=kind,
            is_functional=functional,
            reads=reads,
            qualifiers=tuple(qualifiers.replace("*", "").split()),
            keys=tuple(name[:-1] for name in qualifiers.split() if name.endswith("*")),
        )
        for name, kind, functional, reads, qualifiers in rows
    }


# fmt: off
RELATIONS: dict[str, Relation] = _table(
    # works: where they come from and who made them
    ("based_on", Kind.TITLE, True, "All of Us Are Dead is based on the webtoon (kind) Now at Our School", "kind"),
    ("source_kind", Kind.OTHER, True, "All of Us Are Dead is based on a webtoon", ""),
    ("source_author", Kind.PERSON, True, "the webtoon's (kind, always) author is Joo Dong-geun", "kind"),
    ("source_country", Kind.NATIONALITY, True, "the webtoon (kind) Now at Our School, on which All of Us Are Dead is based, is Korean", "kind"),
    ("director", Kind.PERSON, False, "All of Us Are Dead was directed by Lee Jae-kyu", ""),
    ("creator", Kind.PERSON, True, "the creator of All of Us Are Dead is Chun Sung-il", ""),
    ("writer", Kind.PERSON, False, "To Kill a Mockingbird was written by Harper Lee; several: yes when she was not alone", "several"),
    ("producer", Kind.PERSON, False, "E.T. was produced by Kathleen Kennedy", ""),
    ("composer", Kind.PERSON, False, "the music of Jaws was composed by John Williams", ""),
    ("developer", Kind.ORGANISATION, True, "Twilight Princess was developed by Nintendo", ""),
    ("publisher", Kind.ORGANISATION, True, "Twilight Princess was published by Nintendo", ""),
    ("earlier_work", Kind.TITLE, False, "the director (role) Lee Jae-kyu helmed the drama (kind) Beethoven Virus before; subject is the person, work the topic", "role kind work"),
    ("platform", Kind.ORGANISATION, True, "All of Us Are Dead runs on Netflix", ""),
    ("genre", Kind.OTHER, True, "All of Us Are Dead is a zombie series (noun: series)", "noun"),
    ("country", Kind.PLACE, True, "All of Us Are Dead comes from Korea", ""),
    ("follows", Kind.TITLE, True, "All of Us Are Dead came hot on the heels of the success of Squid Game", ""),
    ("tradition", Kind.TITLE, False, "All of Us Are Dead stands in the tradition of Train to Busan; what: zombie and horror films and dramas", "what"),
    # cast and characters
    ("cast", Kind.PERSON, False, "Lim Jae-hyeok is in the cast of All of Us Are Dead", ""),
    ("plays", Kind.PERSON, True, "Nam On-jo (character, subject) is played by Park Ji-hu; role: student; work: the title of the series", "role work"),
    ("known_for", Kind.TITLE, False, "Yoon Chan-young, named in the cast of All of Us Are Dead (work), was in Doctor John", "work"),
    ("profession", Kind.OTHER, True, "Dr. Lee is a professor of cell biology; work: the title of the series he is a character of", "work"),
    ("subject_taught", Kind.OTHER, True, "Dr. Lee is a professor (role, always) of cell biology: the object is the field alone", "role work"),
    ("trait", Kind.OTHER, False, "Na-yeon is cheeky, says Lee Yoo-mi (speaker)", "speaker work"),
    ("costume", Kind.OTHER, False, "zombies (who) in the series wear a school uniform, says Park Ji-hu (speaker); subject is the work", "who speaker"),
    ("appears_at", Kind.OTHER, False, "zombies (who) appear at a cafeteria, says Park Ji-hu (speaker); subject is the work", "who speaker"),
    # plot (the subject is the work)
    ("named_thing", Kind.OTHER, True, "the virus (what, always) is called Jonas Virus", "what*"),
    ("carrier", Kind.OTHER, True, "it is a hamster that is infected by the virus (what)", "what*"),
    ("escapes_from", Kind.OTHER, True, "the hamster (who, always) escapes the science lab", "who*"),
    ("victim", Kind.OTHER, True, "the hamster (who, always) ends up biting a student", "who*"),
    ("setting", Kind.OTHER, True, "All of Us Are Dead is set in a high school (place: school)", "place*"),
    ("heroes", Kind.OTHER, True, "All of Us Are Dead is about students", ""),
    ("trapped_after", Kind.OTHER, True, "the students (who) become trapped in their high school (where) after a zombie invasion", "who* where"),
    ("maker", Kind.PERSON, True, "the deadly virus (what, always) is developed by Dr. Lee", "what*"),
    ("motive", Kind.OTHER, True, "Dr. Lee (person, always) develops a deadly virus (what, always) to turn fear into rage", "person* what*"),
    ("turns_into", Kind.OTHER, True, "the deadly virus (what) of Dr. Lee (person) is to turn fear (before, always) into rage", "person* what before*"),
    ("protects_from", Kind.OTHER, True, "a father (who, always) wants to protect his son (whom, always) from bullying", "who* whom*"),
    # production and release
    ("release_date", Kind.DATE, True, "All of Us Are Dead premiered on January 28 (platform: Netflix, place: worldwide)", "platform place"),
    ("release_year", Kind.DATE, True, "All of Us Are Dead came out in 2022 (platform: Netflix, place: Korea)", "platform place"),
    ("episode_count", Kind.NUMBER, True, "All of Us Are Dead has 12 episodes", ""),
    ("measure", Kind.NUMBER, True, "the school (what, always) set was a hundred metres (unit, always) long (dimension, always: height, length, width, duration)", "what* dimension* unit"),
    ("event_place", Kind.PLACE, True, "the press conference (what, always) was held in Seoul", "what*"),
    ("event_date", Kind.DATE, True, "the press conference (what, always) was held on January 26", "what*"),
    ("promo_date", Kind.DATE, True, "Netflix Korea (publisher, always) released a video (what, always) detailing the backstage events (about) on February 3rd", "publisher* what* about"),
    ("promo_publisher", Kind.ORGANISATION, True, "a video (what, always) detailing the backstage events (about) was released on February 3rd (date) by Netflix Korea", "what* about date*"),
    ("watch_for", Kind.OTHER, True, "Lee Jae-kyu (person, always) tells audiences to pay attention to the color change of the characters' surroundings", "person*"),
    ("means", Kind.OTHER, False, "the creative team (who, always) used colors to shape feelings of intensity (purpose, always)", "who purpose*"),
    ("aim", Kind.OTHER, True, "the director (who, always) set out to make the story (what, always) as realistic and lively as possible", "who what*"),
    ("featured_scene", Kind.OTHER, False, "the library scenes are given special emphasis", ""),
    ("feeling", Kind.OTHER, False, "Lee Jae-kyu (person, always) said he felt pressure in making the webtoon into a series (when, always)", "person* when*"),
    ("challenge", Kind.OTHER, False, "the tryouts with hundreds of zombie actors were a challenge, says Lee Jae-kyu (speaker)", "speaker"),
    ("reported_by", Kind.ORGANISATION, False, "Lee Jae-kyu (speaker, always) is quoted by the Korea Herald on the work", "speaker"),
    # anything: lives, places, organisations
    ("born_on", Kind.DATE, True, "Richard Feynman was born on May 11, 1918", ""),
    ("born_in", Kind.PLACE, True, "Richard Feynman was born in New York City", ""),
    ("died_on", Kind.DATE, True, "Virgil died in 19 BC", ""),
    ("died_in", Kind.PLACE, True, "Napoleon died in Saint Helena", ""),
    ("founded_on", Kind.DATE, True, "Harvard University was founded (how: founded, established, incorporated) in 1636", "how"),
    ("founded_by", Kind.PERSON, False, "Marvel Comics was founded (how) by Martin Goodman; several: yes when he was not alone", "how several"),
    ("located_in", Kind.PLACE, True, "Harvard University is located in Cambridge", ""),
    ("based_in", Kind.PLACE, True, "IBM is headquartered in Armonk", ""),
    ("died_of", Kind.OTHER, True, "Freddie Mercury died of pneumonia", ""),
    ("diagnosed_with", Kind.OTHER, False, "Prince Albert was diagnosed with (how, always) typhoid fever", "how"),
    ("kin", Kind.PERSON, True, "Alexander Graham Bell's father (role, always) was Alexander Melville Bell", "role*"),
    ("educated_at", Kind.ORGANISATION, False, "Alexander Graham Bell attended the University of Edinburgh", ""),
    ("instrument", Kind.OTHER, False, "Brian May plays the guitar", ""),
    ("position", Kind.OTHER, True, "Lionel Messi plays as a forward", ""),
    ("nationality", Kind.NATIONALITY, True, "Marie Curie was (be, always) a Polish physicist (role, always)", "be role"),
    ("owner", Kind.ORGANISATION, False, "YouTube is owned by Google", ""),
    ("home_ground", Kind.PLACE, True, "Arsenal play their home matches at Highbury", ""),
    ("deed_date", Kind.DATE, True, "the Eiffel Tower was completed (how, always) in 1889", "how*"),
    ("deed_by", Kind.PERSON, False, "the Louvre Pyramid was designed (how, always) by I. M. Pei; several: yes when he was not alone", "how several"),
    ("began_in", Kind.DATE, True, "the Hundred Years' War began in 1337", ""),
    ("ended_in", Kind.DATE, True, "the Hundred Years' War ended in 1453", ""),
    ("capital", Kind.PLACE, True, "the capital of France is Paris; rank: the first capital", "rank*"),
    ("on_river", Kind.OTHER, False, "Warsaw lies on the Vistula", ""),
    ("in_ocean", Kind.OTHER, True, "Bermuda lies in the Atlantic Ocean", ""),
    ("direction", Kind.OTHER, True, "Bermuda lies northeast of Miami (place, always)", "place*"),
    ("distance", Kind.NUMBER, True, "Bermuda lies about (about) 1,664 km from Miami (place, always), to the northeast (way)", "place* about way"),
    ("population", Kind.NUMBER, True, "Warsaw has about (about) 1.7 million inhabitants, as of 2015 (date)", "date* about"),
    ("area", Kind.NUMBER, True, "Warsaw has an area of about (about) 517 square kilometres", "about"),
    ("elevation", Kind.NUMBER, True, "Mexico City lies about (about) 2,240 metres above sea level", "about"),
    ("office_at", Kind.ORGANISATION, False, "Greg Dyke was managing director (role, always) of London Weekend Television", "role*"),
    ("office_place", Kind.PLACE, False, "Peter Tschentscher was the mayor (role, always) of Hamburg", "role*"),
    ("songwriter", Kind.PERSON, False, "Dreams was written by Stevie Nicks; several: yes when she was not alone", "several"),
    ("record_producer", Kind.PERSON, False, "Abbey Road was produced by George Martin; several: yes when he was not alone", "several"),
    ("band", Kind.OTHER, True, "the album (noun, always) Rumours is by Fleetwood Mac", "noun"),
    ("label", Kind.ORGANISATION, True, "Rumours was released by Warner Bros. Records", ""),
    ("family", Kind.OTHER, True, "the snow leopard belongs to the family Felidae", ""),
    ("conservation", Kind.OTHER, True, "the snow leopard is listed as vulnerable", ""),
    ("performer", Kind.PERSON, True, "the song Hello is by Adele", ""),
    ("on_album", Kind.TITLE, True, "the song Liar is on the album Queen", ""),
    ("work_year", Kind.DATE, True, "the film (noun, always) Jaws came out in 1975", "noun"),
    ("set_in", Kind.PLACE, True, "Casablanca is set in Morocco", ""),
    ("nobel_field", Kind.OTHER, False, "Marie Curie received the Nobel Prize in Chemistry", ""),
    ("gross", Kind.NUMBER, True, "Jaws grossed about (about) $470 million worldwide (place)", "place* about"),
    ("budget", Kind.NUMBER, True, "Jaws had a budget of about (about) $9 million", "about"),
    ("score", Kind.OTHER, True, "Arsenal beat Aston Villa (loser, always) 4–0 in the 2015 final (event, always)", "loser* event*"),
    ("made_of", Kind.OTHER, True, "the torch is (be, always) made of aluminium", "be"),
    ("superlative_part", Kind.OTHER, True, "the largest (rank, always) moon (what, always) of (within) Neptune is Triton", "rank* what* within"),
    ("orbit_period", Kind.NUMBER, True, "Neptune orbits the Sun (place, always) once every 164.8 years; about", "place* about"),
    ("composed_of", Kind.OTHER, True, "the atmosphere (what, always) of Neptune is composed of hydrogen and helium", "what*"),
    ("climate", Kind.OTHER, True, "Bermuda has a subtropical climate", ""),
    ("currency", Kind.OTHER, True, "the currency of Japan is (be, always) the yen", "be"),
    ("official_language", Kind.NATIONALITY, True, "the official language of Austria is German", ""),
    ("emblem", Kind.OTHER, True, "the national animal (what, always) of Botswana is the zebra", "what*"),
    ("neighbour", Kind.PLACE, False, "Nepal borders China to the north (way, always)", "way*"),
    ("independent_from", Kind.PLACE, True, "Kenya became independent from Britain", ""),
    ("stands_for", Kind.OTHER, True, "FCC (short, always) stands for Federal Communications Commission", "short*"),
    ("word_language", Kind.OTHER, True, "the word Georgics comes from Greek", ""),
    ("occupation", Kind.OTHER, False, "Yuji Yagi is (be, always) a seismologist", "be"),
    ("lies_in", Kind.PLACE, True, "San Bruno lies in California; level (always): country or state", "level"),
    ("dates_from", Kind.DATE, True, "the Eiffel Tower dates from 1889; span: century", "span"),
    ("titled", Kind.TITLE, True, "Queen's second (which, always) album (noun, always) was Queen II", "which* noun*"),
    ("office_holder", Kind.PERSON, True, "the managing director (role, always) of London Weekend Television in 1990 (date, always) was Greg Dyke", "role* date*"),
    ("compound_measure", Kind.NUMBER, True, "the Stade de France has 80,000 seats (unit, always); dimension: long, high, …", "unit* dimension*"),
    ("first_holder", Kind.PERSON, True, "the first president (role, always) of Nauru was Hammer DeRoburt", "role*"),
    ("nickname", Kind.OTHER, False, "Queen Victoria earned the sobriquet (how, always) “the grandmother of Europe”", "how"),
    ("motto", Kind.OTHER, True, "the motto (what, always) of Harvard University is “Veritas”", "what* past"),
    ("field_studied", Kind.OTHER, False, "Kanye West studied English", ""),
    ("home_of", Kind.OTHER, False, "Paris is home to the rugby club (what, always) Stade Français", "what*"),
    ("named_after", Kind.OTHER, True, "Neptune is named after the Roman god of the sea", ""),
    # anything a plain sentence states: the qualifier stem is the whole question, asked its noun
    ("stated_date", Kind.DATE, True, "in 1682 did Louis XIV move his court to Versailles", "stem* asked"),
    ("stated_number", Kind.NUMBER, True, "13 natural reserves are there in Warsaw", "stem* asked"),
    ("stated_person", Kind.PERSON, True, "Irena Bajerska designed the University Library garden", "stem* asked"),
    ("stated_place", Kind.PLACE, True, "Louis XIV moved his court to Versailles", "stem* asked"),
    ("stated_organisation", Kind.ORGANISATION, True, "Citadel Broadcasting purchased the ABC Radio properties", "stem* asked"),
    ("stated_title", Kind.TITLE, True, "the film Jaws opened the festival", "stem* asked"),
    ("stated_name", Kind.OTHER, True, "glacial bodies of more than 50,000 square kilometres are called ice sheets", "stem* asked"),
    ("also_known_as", Kind.OTHER, False, "the 2008 Sichuan earthquake is also known as the Wenchuan earthquake", ""),
)
# fmt: on
