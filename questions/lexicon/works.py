"""What works of art and entertainment are called, and what is called so of them.

Own tables.
"""

from __future__ import annotations

# Kinds of works. An article about one may call it by any noun of the same family.
SCREEN = (
    "series", "show", "drama", "K-drama", "K-Drama", "miniseries", "mini-series", "sitcom", "soap",
    "programme", "program", "anime", "featurette", "documentary", "film", "movie", "short", "cartoon",
    "thriller", "comedy", "sequel", "prequel", "spin-off", "reboot", "remake", "telenovela",
    "blockbuster", "trilogy", "franchise", "musical", "adaptation",
)  # fmt: skip
BOOKS = (
    "novel", "book", "novella", "webtoon", "Webtoon", "web-toon", "manhwa", "manga", "comic", "comics",
    "memoir", "autobiography", "biography", "play", "poem", "story", "trilogy", "epic", "webcomic",
    "web novel", "graphic novel", "comic book", "short story", "light novel",
)  # fmt: skip
MUSIC = ("album", "song", "single", "EP", "opera", "symphony", "soundtrack", "track", "ballet")
GAMES = ("game", "videogame", "role-playing game", "shooter", "video game")
OTHERS = ("painting", "sculpture", "magazine", "newspaper", "podcast")

# Nouns with so many other meanings that "the short" alone makes nothing a work.
AMBIGUOUS = frozenset(
    "short single track play story book program programme epic soap sequel comedy game opera EP".split()
)
NOUNS = (*SCREEN, *BOOKS, *MUSIC, *GAMES, *OTHERS)
FAMILIES: dict[str, str] = {
    noun: family
    for family, nouns in (
        ("other", OTHERS), ("game", GAMES), ("music", MUSIC), ("book", BOOKS), ("screen", SCREEN),
    )
    for noun in nouns
}  # fmt: skip

# Words that may stand before such a noun and name its genre.
GENRES = (
    "zombie", "horror", "thriller", "crime", "romantic", "romance", "historical", "fantasy",
    "science fiction", "sci-fi", "comedy", "survival", "medical", "legal", "superhero", "war",
    "western", "mystery", "action", "adventure", "action-adventure", "animated", "documentary",
    "reality", "teen", "coming-of-age", "musical", "political", "psychological", "supernatural",
    "vampire", "martial arts", "sports", "spy", "disaster", "dystopian", "detective", "gothic",
    "singing competition", "role-playing", "platform", "racing", "puzzle", "strategy", "medieval",
    "apocalyptic", "post-apocalyptic", "high school", "family", "heist", "noir",
)  # fmt: skip
