"""How each relation is asked, forwards (for its object) and inversely (for its subject).

A form is a stem with slots. `{the}` is the subject with its kind ("the Netflix series All of Us Are
Dead"), `{bare}` the same without the platform, `{work}` the work a fact belongs to, introduced
likewise; `{subject}` and `{object}` are plain names; `{noun}` and `{nouns}` what the articles call
the subject; `{it}` its name as the article says it ("the Louvre"), `{whose}` its possessive;
`{on_when}` the question word that fits the date asked for; the others are the
qualifiers of the fact (see `questions.lexicon.catalogue`). The first wording all of whose slots are
filled and whose `only` fits the key is used; which of its forms, the fact decides. Own table.
"""

from __future__ import annotations

from dataclasses import dataclass

from questions.model import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Forms that ask the same; `noun` is what they call the answer.

    `only` limits them to keys that are listed as one of these kinds of thing ("city"), `given` to
    facts with these qualifiers ("dimension=height", or "about, date" whatever they say); empty: any.
    """

    forms: tuple[str, ...]
    noun: str = ""
    only: tuple[str, ...] = ()
    given: str = ""


def _ask(*forms: str, noun: str = "", only: tuple[str, ...] = (), given: str = "") -> Wording:
    return Wording(forms=forms, noun=noun, only=only, given=given)


# fmt: off
_FORWARD: dict[str, tuple[Wording, ...]] = {
    # stated by a plain sentence: the fact brings its stem along (questions.stated)
    **{
        f"stated_{kind}": (_ask("{stem}", noun="{asked}"), _ask("{stem}"))
        for kind in ("date", "number", "person", "place", "organisation", "title", "name")
    },
    "based_on": (
        _ask("Which {kind} is {the} based on?", "On which {kind} is {the} based?", "From which {kind} was {the} adapted?", noun="{kind}"),
        _ask("Which earlier work is {the} based on?", "From which earlier work was {the} adapted?"),
    ),
    "source_kind": (
        _ask("What kind of work is {the} based on?", "From what kind of work was {the} adapted?", noun="kind of work"),
    ),
    "source_author": (
        _ask("Who is the author of the {kind} {source}, on which {the} is based?", "Who is the author of {source}, the {kind} that {the} is based on?", noun="author"),
        _ask("Who is the author of the {kind} on which {the} is based?", noun="author"),
    ),
    "source_country": (
        _ask("Of which nationality is the {kind} {source}, on which {the} is based?", "Of which nationality is {source}, the {kind} that {the} is based on?", noun="nationality"),
        _ask("Of which nationality is the {kind} on which {the} is based?", noun="nationality"),
    ),
    "director": (_ask("Who directed {the}?", "Who is the director of {the}?", noun="director"),),
    "creator": (_ask("Who created {the}?", "Who is the creator of {the}?", noun="creator"),),
    "writer": (
        _ask("Who was one of the writers of {the}?", "Which of these people is one of the writers of {the}?", noun="writer", given="several"),
        _ask("Who wrote {the}?", "Who is the writer of {the}?", noun="writer"),
    ),
    "producer": (_ask("Who produced {the}?", "Who was a producer of {the}?", noun="producer"),),
    "composer": (_ask("Who composed the music of {the}?", "Who wrote the music of {the}?", noun="composer"),),
    "developer": (_ask("Which company developed {the}?", "By which company was {the} developed?", noun="company"),),
    "publisher": (_ask("Which company published {the}?", "By which company was {the} published?", noun="company"),),
    "earlier_work": (
        _ask("Which of these {kind}s did the {role} {subject} make before {work}?", "Which of these {kind}s is an earlier work of {subject}, {role} of {work}?", noun="{kind}"),
        _ask("Which of these is an earlier work of {subject}, {role} of {work}?"),
    ),
    "platform": (
        _ask("On which streaming service was {bare} released?", "Which streaming service released {bare}?", noun="streaming service", only=("streaming service",)),
        _ask("On which television channel was {bare} shown?", "Which television channel showed {bare}?", noun="television channel", only=("television channel",)),
        _ask("On which platform was {bare} released?", noun="platform"),
    ),
    "genre": (
        _ask("What kind of {noun} is {subject}?", "As what kind of {noun} is {subject} described?", noun="genre", only=("horror",)),
        _ask("To which genre of {noun} does {bare} belong?", "What genre of {noun} is {subject}?", noun="game genre", only=("game genre",), given="noun=game"),
        _ask("To which genre of {noun} does {bare} belong?", "What genre of {noun} is {subject}?", noun="game genre", only=("game genre",), given="noun=video game"),
    ),
    "country": (_ask("From which country does {the} come?", "In which country was {the} made?", noun="country"),),
    "follows": (_ask("On the heels of which other hit did {the} arrive?", "The success of which other hit did {the} follow?", noun="{noun}"),),
    "tradition": (
        _ask("Which of these belongs to the tradition of {what} in which {the} stands?", "Which of these is, like {the}, part of a tradition of {what}?", noun="example"),
    ),
    "cast": (
        _ask("Which of these actors is in the cast of {the}?", "Which of these actors appears in {the}?", noun="actor"),
    ),
    "plays": (
        _ask("Who plays the {role} {subject} in {work}?", "Which actor plays the {role} {subject} in {work}?", noun="actor"),
        _ask("Who plays {subject} in {work}?", "Which actor plays the character {subject} in {work}?", "Who plays the role of {subject} in {work}?", noun="actor"),
        _ask("Who plays {subject}?", "Which actor plays the character {subject}?", noun="actor"),
    ),
    "known_for": (
        _ask("In which of these works did {subject}, who is in the cast of {work}, also appear?", "Which of these works also features {subject}, a member of the cast of {work}?", noun="work"),
        _ask("In which of these works did {subject} appear?", "Which of these works features {subject}?", noun="work"),
    ),
    "profession": (
        _ask("What is the profession of the character {subject} in {work}?", "In {work}, what is the profession of {subject}?", noun="profession"),
    ),
    "subject_taught": (
        _ask("Of which subject is the character {subject} a {role} in {work}?", "In {work}, what is the field of the {role} {subject}?", "Which subject does the {role} {subject} teach in {work}?", noun="subject"),
        _ask("Of which subject was {subject} a {role}?", noun="subject"),
    ),
    "trait": (
        _ask("Which word does {speaker} use to describe the character {subject} in {work}?", "How does {speaker} describe the character {subject} in {work}?", noun="trait"),
        _ask("Which word does {speaker} use to describe {subject}?", noun="trait"),
    ),
    "costume": (
        _ask("What do some of the {who} in {the} wear, according to {speaker}?", "In {the}, what are some of the {who} wearing, according to {speaker}?", noun="outfit"),
        _ask("What do some of the {who} in {the} wear?", noun="outfit"),
    ),
    "appears_at": (
        _ask("At which of these places do some of the {who} appear in {the}?", "Where do some of the {who} in {the} appear, according to {speaker}?", noun="place"),
    ),
    "named_thing": (
        _ask("What is the name of the {what} in {the}?", "What is the {what} in {the} called?", noun="{what}"),
    ),
    "carrier": (
        _ask("Which animal is infected by the {what} in {the}?", "In {the}, which animal is infected by the {what}?", noun="animal", only=("animal",)),
        _ask("Who or what is infected by the {what} in {the}?", noun=""),
    ),
    "escapes_from": (
        _ask("From where does an infected {who} escape in {the}?", "From which place does a {who} escape in {the}?", noun="place"),
    ),
    "victim": (
        _ask("Who is bitten by a {who} in {the}?", "Whom does an escaped {who} bite in {the}?", noun="person"),
    ),
    "setting": (
        _ask("In what kind of place is {the} set?", "What kind of place is the setting of {the}?", noun="setting"),
    ),
    "heroes": (
        _ask("What kind of people is {the} about?", "Which group of people is {the} about?", noun="group of people"),
    ),
    "trapped_after": (
        _ask("After what event do the {who} in {the} become trapped in a {where}?", "What happens before the {who} in {the} become trapped in a {where}?", noun="event"),
        _ask("After what event are the heroes of {the} trapped?", noun="event"),
    ),
    "maker": (
        _ask("Who develops the {what} in {the}?", "By whom is the {what} in {the} developed?", noun="character"),
    ),
    "motive": (
        _ask("Why does {person} develop the {what} in {the}?", "For what purpose does {person} develop the {what} in {the}?", noun="reason"),
    ),
    "turns_into": (
        _ask("Into what does {person} want to turn {before} with the {what} in {the}?", "Into what is {before} to be turned by the {what} that {person} develops in {the}?", noun="emotion"),
    ),
    "protects_from": (
        _ask("From what does a {who} want to protect {whom} in {the}?", "What does a {who} want to protect {whom} from in {the}?", noun="danger"),
    ),
    "release_date": (
        _ask("{on_when} was {bare} released on {platform}?", "{on_when} did {bare} first appear on {platform}?", noun="date"),
        _ask("{on_when} was {the} released?", "{on_when} did {the} come out?", noun="date"),
    ),
    "release_year": (
        _ask("In which year was {bare} released on {platform}?", "In which year did {bare} first appear on {platform}?", noun="year"),
        _ask("In which year was {the} released?", "In which year did {the} come out?", noun="year"),
    ),
    "episode_count": (
        _ask("How many episodes does {the} have?", "How many episodes make up {the}?", "Of how many episodes does {the} consist?", noun="number"),
    ),
    "measure": (
        _ask("How many {units} high is the {what} that was built for {the}?", "How many {units} high was the {what} set of {the}?", noun="number", given="dimension=height"),
        _ask("How many {units} long is the {what} that was built for {the}?", "How many {units} long was the {what} set of {the}?", noun="number", given="dimension=length"),
        _ask("How many {units} wide is the {what} that was built for {the}?", noun="number", given="dimension=width"),
        _ask("How many {units} does the {what} presenting {the} last?", "How many {units} long is the {what} presenting {the}?", noun="number", given="dimension=duration"),
    ),
    "event_place": (
        _ask("In which city was the {what} for {the} held?", "Which city was the scene of the {what} for {the}?", noun="city", only=("city",)),
        _ask("In which country was the {what} for {the} held?", noun="country", only=("country",)),
        _ask("Where was the {what} for {the} held?", noun="place"),
    ),
    "event_date": (
        _ask("{on_when} was the {what} for {the} held?", "{on_when} did the {what} for {the} take place?", noun="date"),
    ),
    "promo_date": (
        _ask("{on_when} did {publisher} release a {what} about the {about} of {bare}?", noun="date"),
        _ask("{on_when} did {publisher} release a {what} about {bare}?", noun="date"),
    ),
    "promo_publisher": (
        _ask("Who released a {what} about the {about} of {bare} on {date}?", noun="publisher"),
        _ask("Who released a {what} about {bare}?", noun="publisher"),
    ),
    "watch_for": (
        _ask("What did {person} ask the audience of {the} to pay attention to?", "To what should the audience of {the} pay attention, according to {person}?", noun="detail"),
    ),
    "born_on": (_ask("{on_when} was {the} born?", noun="date"),),
    "born_in": (
        _ask("In which city was {the} born?", noun="city", only=("city",)),
        _ask("In which country was {the} born?", noun="country", only=("country",)),
        _ask("Where was {the} born?", noun="place"),
    ),
    "died_on": (_ask("{on_when} did {the} die?", noun="date"),),
    "died_in": (
        _ask("In which city did {the} die?", noun="city", only=("city",)),
        _ask("In which country did {the} die?", noun="country", only=("country",)),
        _ask("Where did {the} die?", noun="place"),
    ),
    "founded_on": (
        _ask("{on_when} was {it} {how}?", noun="date"),
        _ask("{on_when} was {it} founded?", noun="date"),
    ),
    "founded_by": (
        _ask("Which of these people was one of the founders of {it}?", "Who was one of the founders of {it}?", noun="founder", given="several"),
        _ask("Who {how} {it}?", "By whom was {it} {how}?", noun="founder"),
        _ask("Who founded {it}?", "By whom was {it} founded?", noun="founder"),
    ),
    "located_in": (
        _ask("In which city is {it} located?", noun="city", only=("city",)),
        _ask("In which country is {it} located?", noun="country", only=("country",)),
        _ask("Where is {it} located?", noun="place"),
    ),
    "based_in": (
        _ask("In which city does {it} have its headquarters?", "In which city is {it} based?", noun="city", only=("city",)),
        _ask("In which country is {it} based?", noun="country", only=("country",)),
        _ask("Where is {it} based?", noun="place"),
    ),
    "died_of": (_ask("What did {the} die of?", "Of what did {the} die?", noun="disease"),),
    "diagnosed_with": (
        _ask("With which illness was {the} diagnosed in {year}?", noun="disease", given="how=was diagnosed with"),
        _ask("With which illness was {the} diagnosed?", noun="disease", given="how=was diagnosed with"),
        _ask("With which illness was {the} diagnosed in {year}?", noun="disease", given="how=was diagnosed as having"),
        _ask("With which illness was {the} diagnosed?", noun="disease", given="how=was diagnosed as having"),
        _ask("Which disease did {the} contract?", noun="disease", given="how=contracted"),
        _ask("From which illness did {the} suffer?", noun="disease"),
    ),
    "kin": (_ask("Who was the {role} of {the}?", "Who was {whose} {role}?", noun=""),),
    "educated_at": (
        _ask("At which university did {the} study?", "Which university did {the} attend?", noun="university", only=("university",)),
        _ask("At which of these institutions was {the} educated?", "Which of these institutions did {the} attend?", noun=""),
    ),
    "instrument": (_ask("Which instrument did {the} play?", noun="musical instrument"),),
    "position": (_ask("In which position does {the} play?", "Which position does {the} play in?", noun="playing position"),),
    "nationality": (_ask("What {be} the nationality of the {role} {subject}?", noun="nationality"),),
    "owner": (_ask("Which company owns {it}?", "Of which company is {it} a part?", noun="company"),),
    "home_ground": (_ask("What is the home ground of {it}?", "At which ground are the home matches of {it} played?", noun="stadium"),),
    "deed_date": (_ask("{on_when} was {it} {how}?", noun="date"),),
    "deed_by": (
        _ask("Which of these people was one of those who {how} {it}?", noun="person", given="several"),
        _ask("Who {how} {it}?", "By whom was {it} {how}?", noun="person"),
    ),
    "began_in": (_ask("{on_when} did {it} begin?", noun="date"),),
    "ended_in": (_ask("{on_when} did {it} end?", noun="date"),),
    "capital": (
        _ask("What was the {rank} capital of {it}?", "Which place was the {rank} capital of {it}?", noun="capital", given="rank"),
        _ask("What is the capital of {it}?", "Which city is the capital of {it}?", noun="capital"),
    ),
    "on_river": (_ask("On which river does {it} lie?", "On which river does {it} stand?", noun="river"),),
    "in_ocean": (_ask("In which body of water does {it} lie?", "In which body of water is {it} found?", noun="ocean"),),
    "direction": (_ask("In which direction from {place} does {it} lie?", "In which direction must one travel from {place} to reach {it}?", noun="direction"),),
    "distance": (
        _ask("About how far from {place} is {it}?", "About how far is {it} from {place}?", noun="distance", given="about"),
        _ask("How far from {place} is {it}?", "How far is {it} from {place}?", noun="distance"),
    ),
    "population": (
        _ask("About how many inhabitants did {it} have in {date}?", noun="number", given="about, date"),
        _ask("How many inhabitants did {it} have in {date}?", "What was the population of {it} in {date}?", noun="number", given="date"),
    ),
    "area": (
        _ask("About how large an area does {it} cover?", "What, roughly, is the area of {it}?", noun="area", given="about"),
        _ask("How large an area does {it} cover?", "What is the area of {it}?", noun="area"),
    ),
    "elevation": (
        _ask("About how far above sea level does {it} lie?", noun="height", given="about"),
        _ask("How far above sea level does {it} lie?", "What is the elevation of {it} above sea level?", noun="height"),
    ),
    "office_at": (
        _ask("Of which university was {subject} the {role}?", noun="university", only=("university",)),
        _ask("Of which organisation was {subject} the {role}?", noun="organisation"),
    ),
    "office_place": (
        _ask("Of which city was {subject} the {role}?", noun="city", only=("city",)),
        _ask("Of which country was {subject} the {role}?", noun="country", only=("country",)),
        _ask("Of which place was {subject} the {role}?", noun="place"),
    ),
    "songwriter": (
        _ask("Which of these people is one of the writers of “{subject}”?", noun="", given="several"),
        _ask("Who wrote the song “{subject}”?", "By whom was the song “{subject}” written?"),
    ),
    "record_producer": (
        _ask("Who was one of the producers of {the}?", noun="", given="several"),
        _ask("Who produced {the}?", "By whom was {the} produced?"),
    ),
    "band": (_ask("Which band recorded the {noun} {subject}?", "Which group recorded the {noun} {subject}?", noun="band"),),
    "label": (_ask("Which record label released {the}?", "On which record label did {the} come out?", noun="record label"),),
    "family": (_ask("To which family does {it} belong?", noun="family"),),
    "conservation": (_ask("What is the conservation status of {it}?", "As what is {it} listed by conservationists?", noun="conservation status"),),
    "performer": (_ask("Who recorded {the}?", "Whose recording is {the}?", noun="singer"),),
    "on_album": (_ask("On which album does {the} appear?", "From which album does {the} come?", noun="album"),),
    "work_year": (_ask("In which year did the {noun} {subject} come out?", "In which year did the {noun} {subject} first appear?", noun="year"),),
    "set_in": (
        _ask("In which city is {the} set?", noun="city", only=("city",)),
        _ask("In which country is {the} set?", noun="country", only=("country",)),
        _ask("Where is {the} set?", noun="place"),
    ),
    "nobel_field": (_ask("In which field did {subject} receive a Nobel Prize?", noun="Nobel field"),),
    "gross": (
        _ask("About how much did {the} gross worldwide?", noun="amount", given="about, place=worldwide"),
        _ask("How much did {the} gross worldwide?", noun="amount", given="place=worldwide"),
        _ask("About how much did {the} gross at the box office?", noun="amount", given="about"),
        _ask("How much did {the} gross at the box office?", noun="amount"),
    ),
    "budget": (
        _ask("About how large was the budget of {the}?", noun="amount", given="about"),
        _ask("How large was the budget of {the}?", "What was the budget of {the}?", noun="amount"),
    ),
    "score": (_ask("By what score did {it} beat {loser} in the {event}?", "In the {event}, by what score did {it} beat {loser}?", noun="score"),),
    "made_of": (_ask("What material {be} {it} made of?", "Which material {be} {it} made of?", noun="material"),),
    "superlative_part": (_ask("What is the {rank} {what} {within} {it} called?", "What is the name of the {rank} {what} {within} {it}?", noun="{what}"),),
    "orbit_period": (
        _ask("About how long does {it} take to orbit {orbited}?", noun="time", given="about"),
        _ask("How long does {it} take to orbit {orbited}?", "How long does one orbit of {it} around {orbited} take?", noun="time"),
    ),
    "composed_of": (_ask("What is the {what} of {it} mainly composed of?", "Of what does the {what} of {it} mainly consist?", noun=""),),
    "climate": (_ask("What kind of climate does {it} have?", "Which type of climate does {it} have?", noun="climate"),),
    "currency": (_ask("What {be} the currency of {it}?", "Which currency {be} used in {it}?", noun="currency"),),
    "official_language": (_ask("What is the official language of {it}?", "Which language is the official one in {it}?", noun="language"),),
    "emblem": (_ask("What is the national {what} of {it}?", "Which creature is the national {what} of {it}?", noun="animal"),),
    "neighbour": (_ask("Which country borders {it} to the {way}?", "Which country does {it} border to the {way}?", noun="country", only=("country",)),),
    "independent_from": (_ask("From which country did {it} gain independence?", "From which country did {it} become independent?", noun="country"),),
    "stands_for": (_ask("What does the abbreviation {short} stand for?", "What do the letters {short} stand for?", noun="name"),),
    "word_language": (_ask("From which language does the word {subject} come?", "From which language is the word {subject} taken?", noun="language"),),
    "occupation": (_ask("What {be} the profession of {the}?", noun="occupation"),),
    "lies_in": (
        _ask("In which country is {subject}?", "In which country can one find {subject}?", noun="country", given="level=country"),
        _ask("In which US state is {subject}?", "In which US state can one find {subject}?", noun="US state"),
    ),
    "dates_from": (
        _ask("From which century does {it} date?", "In which century was {it} built?", noun="century", given="span=century"),
        _ask("From which year does {it} date?", noun="year"),
    ),
    "titled": (
        _ask("What is the title of {whose} {which} {noun}?", "What is {whose} {which} {noun} called?"),
    ),
    "office_holder": (_ask("Who was {role} of {it} in {date}?", "Who was the {role} of {it} in {date}?", noun="{role}"),),
    "compound_measure": (
        _ask("How many {units} {dimension} is {it}?", noun="number", given="dimension"),
        _ask("How many {units} does {it} have?", noun="number", given="unit=seat"),
        _ask("How many seats does {it} have?", noun="number", given="unit=seater"),
        _ask("How many {units} does {it} cover?", noun="number", given="unit=acre"),
        _ask("How many {units} does {it} cover?", noun="number", given="unit=hectare"),
        _ask("How many storeys does {it} have?", noun="number", given="unit=storey"),
        _ask("How many stories does {it} have?", noun="number", given="unit=story"),
        _ask("How many {units} does {it} have?", noun="number", given="unit=room"),
    ),
    "first_holder": (_ask("Who was the {role} of {it}?", "Who became the {role} of {it}?", noun=""),),
    "nickname": (_ask("By which {how} did {the} become known?", noun="nickname"),),
    "motto": (_ask("Which of these was the {what} of {it}?", noun="motto", given="past"), _ask("Which of these is the {what} of {it}?", noun="motto")),
    "field_studied": (_ask("Which subject did {the} study?", "Which of these subjects did {the} study?", noun="academic subject"),),
    "home_of": (_ask("Which {what} is based in {it}?", noun=""),),
    "named_after": (_ask("After whom or what is {it} named?", "What is {it} named after?", noun=""),),
    "also_known_as": (_ask("By which other name is {it} known?", "Under which other name is {it} known?", noun="name"),),
}

_INVERSE: dict[str, tuple[Wording, ...]] = {
    "based_on": (
        _ask("Which of these {nouns} is based on the {kind} {object}?", "Which of these {nouns} was adapted from the {kind} {object}?", noun="{noun}"),
    ),
    "source_author": (
        _ask("Which of these {nouns} is based on a {kind} by {object}?", noun="{noun}"),
    ),
    "director": (_ask("Which of these {nouns} was directed by {object}?", "Which of these {nouns} did {object} direct?", noun="{noun}"),),
    "creator": (_ask("Which of these {nouns} was created by {object}?", "Which of these {nouns} did {object} create?", noun="{noun}"),),
    "writer": (_ask("Which of these {nouns} was written by {object}?", "Which of these {nouns} did {object} write?", noun="{noun}"),),
    "composer": (_ask("For which of these {nouns} did {object} compose the music?", noun="{noun}"),),
    "developer": (_ask("Which of these {nouns} was developed by {object}?", noun="{noun}"),),
    "earlier_work": (
        _ask("Who made the {kind} {object} before {work}?", "Which {role} made the {kind} {object} before {work}?", noun="{role}"),
    ),
    "plays": (
        _ask("Which character does {object} play in {work}?", "Who is the character played by {object} in {work}?", "What is the name of the character that {object} plays in {work}?", noun="character"),
    ),
    "known_for": (
        _ask("Which member of the cast of {work} also appeared in {object}?", "Which of these members of the cast of {work} can also be seen in {object}?", noun="actor"),
    ),
    "named_thing": (
        _ask("In which of these {nouns} does the {object} appear?", "Which of these {nouns} features a {what} called the {object}?", noun="{noun}"),
    ),
}
# fmt: on

# Relations that are known and serve elsewhere, but are never asked, and why not.
UNASKED: dict[str, str] = {
    "aim": "what somebody wanted a work to be is praise, not a fact",
    "means": "how something was made is told differently by everybody who made it",
    "featured_scene": "what is given emphasis is how one article puts it",
    "feeling": "what somebody felt is told differently in every interview",
    "challenge": "what was hard about a production is a matter of opinion",
    "reported_by": "who else may have reported the same is not known",
}

WORDINGS: dict[tuple[str, Direction], tuple[Wording, ...]] = {
    **{(name, Direction.FORWARD): wordings for name, wordings in _FORWARD.items()},
    **{(name, Direction.INVERSE): wordings for name, wordings in _INVERSE.items()},
}
# Names that end so take an article: the Korean War, the Premier League.
THE_BEFORE = frozenset(
    """
    war wars race league cup empire union revolution republic kingdom dynasty treaty museum river
    sea ocean islands mountains desert earthquake relay olympics crisis movement army navy party
    rainforest games conference accords act awards states netherlands philippines bahamas maldives
    """.split()
)
