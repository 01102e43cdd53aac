"""Albums of well-known artists with their years: beside one stand others of the same artist.

Own table from general knowledge; free to use like the rest of this program (MIT).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from questions.lexicon.likeness import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_ALBUMS = {
    "Queen": "Queen 1973 | Queen II 1974 | Sheer Heart Attack 1974 | A Night at the Opera 1975 | A Day at the Races 1976 | News of the World 1977 | Jazz 1978 | The Game 1980 | Hot Space 1982 | The Works 1984 | A Kind of Magic 1986 | The Miracle 1989 | Innuendo 1991",
    "The Beatles": "Please Please Me 1963 | With the Beatles 1963 | A Hard Day's Night 1964 | Beatles for Sale 1964 | Help! 1965 | Rubber Soul 1965 | Revolver 1966 | Abbey Road 1969 | Let It Be 1970",
    "Pink Floyd": "Meddle 1971 | The Dark Side of the Moon 1973 | Wish You Were Here 1975 | Animals 1977 | The Wall 1979 | The Final Cut 1983",
    "Led Zeppelin": "Houses of the Holy 1973 | Physical Graffiti 1975 | Presence 1976 | In Through the Out Door 1979",
    "Fleetwood Mac": "Rumours 1977 | Tusk 1979 | Mirage 1982 | Tango in the Night 1987",
    "U2": "Boy 1980 | October 1981 | War 1983 | The Unforgettable Fire 1984 | The Joshua Tree 1987 | Achtung Baby 1991 | Zooropa 1993 | Pop 1997",
    "Madonna": "Like a Virgin 1984 | True Blue 1986 | Like a Prayer 1989 | Erotica 1992 | Bedtime Stories 1994 | Ray of Light 1998 | Music 2000 | American Life 2003 | Confessions on a Dance Floor 2005 | Hard Candy 2008 | MDNA 2012 | Rebel Heart 2015",
    "Beyoncé": "Dangerously in Love 2003 | B'Day 2006 | I Am... Sasha Fierce 2008 | Lemonade 2016 | Renaissance 2022",
    "Kanye West": "The College Dropout 2004 | Late Registration 2005 | Graduation 2007 | 808s & Heartbreak 2008 | My Beautiful Dark Twisted Fantasy 2010 | Yeezus 2013 | The Life of Pablo 2016",
    "Michael Jackson": "Off the Wall 1979 | Thriller 1982 | Bad 1987 | Dangerous 1991 | Invincible 2001",
    "David Bowie": "Hunky Dory 1971 | Aladdin Sane 1973 | Diamond Dogs 1974 | Young Americans 1975 | Station to Station 1976 | Low 1977 | Lodger 1979 | Let's Dance 1983 | Blackstar 2016",
    "ABBA": "Ring Ring 1973 | Waterloo 1974 | Arrival 1976 | Voulez-Vous 1979 | Super Trouper 1980 | The Visitors 1981",
    "Taylor Swift": "Fearless 2008 | Speak Now 2010 | Red 2012 | Reputation 2017 | Lover 2019 | Folklore 2020",
}  # fmt: skip
_BY_ARTIST = {
    fold(artist): {
        album.rpartition(" ")[0]: int(album.rpartition(" ")[2]) for album in albums.split(" | ")
    }
    for artist, albums in _ALBUMS.items()
}


def albums_of(artist: str) -> Mapping[str, int]:
    """The albums of the artist with their years; none of one who is not listed."""
    return _BY_ARTIST.get(fold(artist), {})
