"""Which topic items begin under: by what their article says it is, or what it is about. Pure."""

from __future__ import annotations

SCREEN = "Film and television"
BOOKS = "Books and comics"
MUSIC = "Music"
HISTORY = "History"
PLACES = "Places"
NATURE = "Nature"
SCIENCE = "Science and technology"
SPORT = "Sport"
GAMES = "Games"
ARTS = "Art and architecture"
PEOPLE = "People"
WORK = "Companies and products"
FOOD = "Food and drink"
NEWS = "News and politics"

TOPICS = (
    *(ARTS, BOOKS, WORK, SCREEN, FOOD, GAMES, HISTORY),
    *(MUSIC, NATURE, NEWS, PEOPLE, PLACES, SCIENCE, SPORT),
)
"""The topics a new bank begins with; its curator adds others and renames them."""

_WORDS = {
    SCREEN: "film movie tv television series show drama sitcom anime episode season documentary",
    BOOKS: "book novel webtoon comic manga story poem play trilogy magazine newspaper",
    MUSIC: "music album song single band opera symphony musical singer composer instrument",
    HISTORY: "history war battle treaty revolution empire dynasty siege",
    PLACES: "place country city town village river mountain lake island state capital region sea",
    NATURE: "nature animal plant bird fish species breed mammal insect tree flower",
    SCIENCE: "science element mineral theory planet star language software website metal law",
    SPORT: "sport club team tournament championship match olympics league stadium",
    GAMES: "game videogame boardgame puzzle",
    ARTS: "art architecture building painting sculpture cathedral castle bridge tower museum",
    PEOPLE: "biography person actor actress director writer politician scientist king queen author",
    WORK: "company product car ship aircraft brand organisation airline bank",
    FOOD: "food drink dish cheese beer wine",
    NEWS: "news politics election government party parliament",
}
_BY_WORD = {word: topic for topic, words in _WORDS.items() for word in words.split()}
RULES = repr(sorted(_BY_WORD.items()))
"""All of this as one text, to notice when it changes."""


def first_topic(genre: str | None, noun: str, kind: str) -> str | None:
    """The topic to begin with; `None` when nothing is known.

    `genre` is what the article's origin says it is, `noun` and `kind` are what the generator found
    that it is about ("series", "title"); either may be empty.
    """
    for word in (genre or "", *reversed(noun.split())):
        if word.casefold() in _BY_WORD:
            return _BY_WORD[word.casefold()]
    return {"person": PEOPLE, "place": PLACES}.get(kind)
