"""Films, series, webtoons, books and games by kind, with country and maker.

Own list from general knowledge; free to use like the rest of this program (MIT). The makers serve
one end: a work is no wrong option where its maker is the person asked about.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A well-known work; `kind` is one word ("series"), `people` made it or star in it."""

    title: str
    kind: str
    country: str
    genre: str
    people: tuple[str, ...]


# title | genre | people, by kind and country
_TABLE = {
    ("series", "Korea"): """
Squid Game | survival | Hwang Dong-hyuk, Lee Jung-jae, Lee Yoo-mi, Netflix
Kingdom | zombie | Kim Seong-hun, Kim Eun-hee, Ju Ji-hoon, Bae Doona, Netflix
Sweet Home | monster | Lee Eung-bok, Song Kang, Lee Do-hyun, Netflix
Hellbound | fantasy | Yeon Sang-ho, Yoo Ah-in, Netflix
My Name | crime | Kim Jin-min, Han So-hee, Netflix
Vincenzo | crime | Kim Hee-won, Song Joong-ki
Itaewon Class | drama | Kim Sung-yoon, Park Seo-joon
Crash Landing on You | romance | Lee Jung-hyo, Hyun Bin, Son Ye-jin
Descendants of the Sun | romance | Lee Eung-bok, Song Joong-ki, Song Hye-kyo
Goblin | romance | Lee Eung-bok, Gong Yoo, Kim Go-eun
My Love from the Star | romance | Jang Tae-yoo, Kim Soo-hyun, Jun Ji-hyun
Winter Sonata | romance | Yoon Seok-ho, Bae Yong-joon, Choi Ji-woo
Boys Over Flowers | romance | Jeon Ki-sang, Lee Min-ho, Ku Hye-sun
Coffee Prince | romance | Lee Yoon-jung, Gong Yoo, Yoon Eun-hye
Reply 1988 | family | Shin Won-ho, Lee Hye-ri, Park Bo-gum
Jewel in the Palace | historical | Lee Byung-hoon, Lee Young-ae
Signal | crime | Kim Won-seok, Kim Hye-soo
Misaeng | office | Kim Won-seok, Im Si-wan
Sky Castle | family | Jo Hyun-tak, Yum Jung-ah
Mr. Sunshine | historical | Lee Eung-bok, Lee Byung-hun
Secret Garden | romance | Shin Woo-chul, Hyun Bin, Ha Ji-won
Full House | romance | Pyo Min-soo, Rain, Song Hye-kyo
Stairway to Heaven | romance | Lee Jang-soo, Choi Ji-woo, Kwon Sang-woo
""",
    ("webtoon", "Korea"): """
Tower of God | fantasy | SIU
Noblesse | fantasy | Son Jeho, Lee Kwangsu
The God of High School | action | Yongje Park
Lookism | school | Park Tae-jun
True Beauty | romance | Yaongyi
Cheese in the Trap | romance | Soonkki
Bastard | thriller | Kim Carnby, Hwang Youngchan
Hell Is Other People | thriller | Kim Yong-ki
Along with the Gods | fantasy | Joo Ho-min
Love Alarm | romance | Chon Kye-young
Orange Marmalade | romance | Seok-woo
The Sound of Magic | fantasy | Ha Il-kwon
Mystic Pop-up Bar | fantasy | Bae Hye-soo
UnOrdinary | action | uru-chan
""",
    ("film", "Korea"): """
Parasite | drama | Bong Joon-ho, Song Kang-ho, Park So-dam
Train to Busan | zombie | Yeon Sang-ho, Gong Yoo, Ma Dong-seok
Peninsula | zombie | Yeon Sang-ho, Gang Dong-won
Oldboy | thriller | Park Chan-wook, Choi Min-sik
The Handmaiden | thriller | Park Chan-wook, Kim Min-hee
The Host | monster | Bong Joon-ho, Song Kang-ho
Memories of Murder | crime | Bong Joon-ho, Song Kang-ho
My Sassy Girl | romance | Kwak Jae-yong, Jun Ji-hyun
Burning | drama | Lee Chang-dong, Yoo Ah-in, Steven Yeun
Minari | drama | Lee Isaac Chung, Youn Yuh-jung
Miracle in Cell No. 7 | family | Lee Hwan-kyung, Ryu Seung-ryong
Architecture 101 | romance | Lee Yong-ju, Bae Suzy
A Taxi Driver | historical | Jang Hoon, Song Kang-ho
The Attorney | historical | Yang Woo-suk, Song Kang-ho
""",
    ("series", "America"): """
Breaking Bad | crime | Vince Gilligan, Bryan Cranston
The Wire | crime | David Simon, Dominic West
Stranger Things | fantasy | Matt Duffer, Ross Duffer
The Walking Dead | zombie | Frank Darabont, Robert Kirkman, Andrew Lincoln
Game of Thrones | fantasy | David Benioff, Emilia Clarke
Friends | comedy | David Crane, Jennifer Aniston
Seinfeld | comedy | Larry David, Jerry Seinfeld
The Sopranos | crime | David Chase, James Gandolfini
Mad Men | drama | Matthew Weiner, Jon Hamm
The West Wing | political | Aaron Sorkin, Martin Sheen
Lost | mystery | J. J. Abrams, Matthew Fox
House of Cards | political | Beau Willimon, Kevin Spacey
Ozark | crime | Bill Dubuque, Jason Bateman
The Simpsons | comedy | Matt Groening
Twin Peaks | mystery | David Lynch, Kyle MacLachlan
""",
    ("series", "Britain"): """
Downton Abbey | historical | Julian Fellowes, Hugh Bonneville
Sherlock | crime | Mark Gatiss, Steven Moffat, Benedict Cumberbatch
Doctor Who | fantasy | Sydney Newman, David Tennant
The Crown | historical | Peter Morgan, Claire Foy
Peaky Blinders | crime | Steven Knight, Cillian Murphy
Black Mirror | fantasy | Charlie Brooker
Fawlty Towers | comedy | John Cleese, Connie Booth
Broadchurch | crime | Chris Chibnall, David Tennant
""",
    ("film", "America"): """
The Godfather | crime | Francis Ford Coppola, Marlon Brando, Al Pacino
Jaws | thriller | Steven Spielberg, Roy Scheider
Star Wars | fantasy | George Lucas, Mark Hamill
Titanic | romance | James Cameron, Leonardo DiCaprio
Pulp Fiction | crime | Quentin Tarantino, John Travolta
Forrest Gump | drama | Robert Zemeckis, Tom Hanks
The Shawshank Redemption | drama | Frank Darabont, Tim Robbins
The Matrix | fantasy | Lana Wachowski, Keanu Reeves
Casablanca | romance | Michael Curtiz, Humphrey Bogart
Psycho | horror | Alfred Hitchcock, Anthony Perkins
Taxi Driver | crime | Martin Scorsese, Robert De Niro
Blade Runner | fantasy | Ridley Scott, Harrison Ford
Back to the Future | fantasy | Robert Zemeckis, Michael J. Fox
The Silence of the Lambs | thriller | Jonathan Demme, Jodie Foster
Rocky | sports | John G. Avildsen, Sylvester Stallone
""",
    ("film", "Britain"): """
Trainspotting | drama | Danny Boyle, Ewan McGregor
The King's Speech | historical | Tom Hooper, Colin Firth
Lawrence of Arabia | historical | David Lean, Peter O'Toole
Slumdog Millionaire | drama | Danny Boyle, Dev Patel
The Full Monty | comedy | Peter Cattaneo, Robert Carlyle
Gandhi | historical | Richard Attenborough, Ben Kingsley
""",
    ("novel", "America"): """
To Kill a Mockingbird | classic | Harper Lee
The Great Gatsby | classic | F. Scott Fitzgerald
Moby-Dick | classic | Herman Melville
The Catcher in the Rye | classic | J. D. Salinger
The Grapes of Wrath | classic | John Steinbeck
Beloved | classic | Toni Morrison
The Old Man and the Sea | classic | Ernest Hemingway
Adventures of Huckleberry Finn | classic | Mark Twain
""",
    ("novel", "Britain"): """
Pride and Prejudice | classic | Jane Austen
Jane Eyre | classic | Charlotte Brontë
Great Expectations | classic | Charles Dickens
Nineteen Eighty-Four | classic | George Orwell
Dracula | horror | Bram Stoker
Frankenstein | horror | Mary Shelley
Brave New World | classic | Aldous Huxley
Lord of the Flies | classic | William Golding
""",
    ("game", "Japan"): """
Super Mario Bros. | platform | Nintendo, Shigeru Miyamoto
Metroid | action | Nintendo
Final Fantasy VII | role-playing | Square
Resident Evil | horror | Capcom
Street Fighter II | fighting | Capcom
Sonic the Hedgehog | platform | Sega
Metal Gear Solid | action | Konami, Hideo Kojima
Pac-Man | arcade | Namco
""",
    ("album", "America"): """
Thriller | pop | Michael Jackson
Purple Rain | pop | Prince
Pet Sounds | pop | The Beach Boys
Nevermind | rock | Nirvana
Born to Run | rock | Bruce Springsteen
Rumours | rock | Fleetwood Mac
Blue | folk | Joni Mitchell
""",
    ("album", "Britain"): """
Abbey Road | rock | The Beatles
The Dark Side of the Moon | rock | Pink Floyd
Led Zeppelin IV | rock | Led Zeppelin
London Calling | punk | The Clash
Parallel Lines | pop | Blondie
""",
}


def _works() -> tuple[Work, ...]:
    return tuple(
        Work(
            title=title.strip(),
            kind=kind,
            country=country,
            genre=genre.strip(),
            people=tuple(p.strip() for p in people.split(",")),
        )
        for (kind, country), rows in _TABLE.items()
        for title, genre, people in (row.split("|") for row in rows.strip().splitlines())
    )


WORKS = _works()
# What articles call a work, and the kind it is listed under here.
KINDS = {
    noun: kind
    for kind, nouns in {
        "series": "series show drama k-drama kdrama miniseries sitcom programme program anime sequel soap",
        "film": "film movie short feature blockbuster",
        "webtoon": "webtoon webcomic manhwa comic",
        "novel": "novel book novella memoir",
        "game": "game videogame",
        "album": "album record",
    }.items()
    for noun in nouns.split()
} | {"video game": "game"}
