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
    year: int
    genre: str
    people: tuple[str, ...]


# title | year | genre | people, by kind and country
_TABLE = {
    ("series", "Korea"): """
Squid Game | 2021 | survival | Hwang Dong-hyuk, Lee Jung-jae, Lee Yoo-mi, Netflix
Kingdom | 2019 | zombie | Kim Seong-hun, Kim Eun-hee, Ju Ji-hoon, Bae Doona, Netflix
Sweet Home | 2020 | monster | Lee Eung-bok, Song Kang, Lee Do-hyun, Netflix
Hellbound | 2021 | fantasy | Yeon Sang-ho, Yoo Ah-in, Netflix
My Name | 2021 | crime | Kim Jin-min, Han So-hee, Netflix
Vincenzo | 2021 | crime | Kim Hee-won, Song Joong-ki
Itaewon Class | 2020 | drama | Kim Sung-yoon, Park Seo-joon
Crash Landing on You | 2019 | romance | Lee Jung-hyo, Hyun Bin, Son Ye-jin
Descendants of the Sun | 2016 | romance | Lee Eung-bok, Song Joong-ki, Song Hye-kyo
Goblin | 2016 | romance | Lee Eung-bok, Gong Yoo, Kim Go-eun
My Love from the Star | 2013 | romance | Jang Tae-yoo, Kim Soo-hyun, Jun Ji-hyun
Winter Sonata | 2002 | romance | Yoon Seok-ho, Bae Yong-joon, Choi Ji-woo
Boys Over Flowers | 2009 | romance | Jeon Ki-sang, Lee Min-ho, Ku Hye-sun
Coffee Prince | 2007 | romance | Lee Yoon-jung, Gong Yoo, Yoon Eun-hye
Reply 1988 | 2015 | family | Shin Won-ho, Lee Hye-ri, Park Bo-gum
Jewel in the Palace | 2003 | historical | Lee Byung-hoon, Lee Young-ae
Signal | 2016 | crime | Kim Won-seok, Kim Hye-soo
Misaeng | 2014 | office | Kim Won-seok, Im Si-wan
Sky Castle | 2018 | family | Jo Hyun-tak, Yum Jung-ah
Mr. Sunshine | 2018 | historical | Lee Eung-bok, Lee Byung-hun
Secret Garden | 2010 | romance | Shin Woo-chul, Hyun Bin, Ha Ji-won
Full House | 2004 | romance | Pyo Min-soo, Rain, Song Hye-kyo
Stairway to Heaven | 2003 | romance | Lee Jang-soo, Choi Ji-woo, Kwon Sang-woo
""",
    ("webtoon", "Korea"): """
Tower of God | 2010 | fantasy | SIU
Noblesse | 2007 | fantasy | Son Jeho, Lee Kwangsu
The God of High School | 2011 | action | Yongje Park
Lookism | 2014 | school | Park Tae-jun
True Beauty | 2018 | romance | Yaongyi
Cheese in the Trap | 2010 | romance | Soonkki
Bastard | 2014 | thriller | Kim Carnby, Hwang Youngchan
Hell Is Other People | 2018 | thriller | Kim Yong-ki
Along with the Gods | 2010 | fantasy | Joo Ho-min
Love Alarm | 2014 | romance | Chon Kye-young
Orange Marmalade | 2011 | romance | Seok-woo
The Sound of Magic | 2010 | fantasy | Ha Il-kwon
Mystic Pop-up Bar | 2016 | fantasy | Bae Hye-soo
UnOrdinary | 2016 | action | uru-chan
""",
    ("film", "Korea"): """
Parasite | 2019 | drama | Bong Joon-ho, Song Kang-ho, Park So-dam
Train to Busan | 2016 | zombie | Yeon Sang-ho, Gong Yoo, Ma Dong-seok
Peninsula | 2020 | zombie | Yeon Sang-ho, Gang Dong-won
Oldboy | 2003 | thriller | Park Chan-wook, Choi Min-sik
The Handmaiden | 2016 | thriller | Park Chan-wook, Kim Min-hee
The Host | 2006 | monster | Bong Joon-ho, Song Kang-ho
Memories of Murder | 2003 | crime | Bong Joon-ho, Song Kang-ho
My Sassy Girl | 2001 | romance | Kwak Jae-yong, Jun Ji-hyun
Burning | 2018 | drama | Lee Chang-dong, Yoo Ah-in, Steven Yeun
Minari | 2020 | drama | Lee Isaac Chung, Youn Yuh-jung
Miracle in Cell No. 7 | 2013 | family | Lee Hwan-kyung, Ryu Seung-ryong
Architecture 101 | 2012 | romance | Lee Yong-ju, Bae Suzy
A Taxi Driver | 2017 | historical | Jang Hoon, Song Kang-ho
The Attorney | 2013 | historical | Yang Woo-suk, Song Kang-ho
""",
    ("series", "America"): """
Breaking Bad | 2008 | crime | Vince Gilligan, Bryan Cranston
The Wire | 2002 | crime | David Simon, Dominic West
Stranger Things | 2016 | fantasy | Matt Duffer, Ross Duffer
The Walking Dead | 2010 | zombie | Frank Darabont, Robert Kirkman, Andrew Lincoln
Game of Thrones | 2011 | fantasy | David Benioff, Emilia Clarke
Friends | 1994 | sitcom | David Crane, Jennifer Aniston
Seinfeld | 1989 | sitcom | Larry David, Jerry Seinfeld
The Sopranos | 1999 | crime | David Chase, James Gandolfini
Mad Men | 2007 | drama | Matthew Weiner, Jon Hamm
The West Wing | 1999 | political | Aaron Sorkin, Martin Sheen
Lost | 2004 | mystery | J. J. Abrams, Matthew Fox
House of Cards | 2013 | political | Beau Willimon, Kevin Spacey
Ozark | 2017 | crime | Bill Dubuque, Jason Bateman
The Simpsons | 1989 | sitcom | Matt Groening
Twin Peaks | 1990 | mystery | David Lynch, Kyle MacLachlan
I Love Lucy | 1951 | sitcom | Lucille Ball, Desi Arnaz
All in the Family | 1971 | sitcom | Norman Lear, Carroll O'Connor
Happy Days | 1974 | sitcom | Garry Marshall, Ron Howard, Henry Winkler
Cheers | 1982 | sitcom | James Burrows, Glen Charles, Les Charles, Ted Danson
The Golden Girls | 1985 | sitcom | Susan Harris, Bea Arthur, Betty White
Married... with Children | 1987 | sitcom | Michael G. Moye, Ron Leavitt, Ed O'Neill
Frasier | 1993 | sitcom | David Angell, Peter Casey, David Lee, Kelsey Grammer
South Park | 1997 | sitcom | Trey Parker, Matt Stone
King of the Hill | 1997 | sitcom | Mike Judge, Greg Daniels
Family Guy | 1999 | sitcom | Seth MacFarlane
Scrubs | 2001 | sitcom | Bill Lawrence, Zach Braff
How I Met Your Mother | 2005 | sitcom | Carter Bays, Craig Thomas, Neil Patrick Harris
The Big Bang Theory | 2007 | sitcom | Chuck Lorre, Bill Prady, Jim Parsons, Kaley Cuoco
Modern Family | 2009 | sitcom | Christopher Lloyd, Steven Levitan, Ed O'Neill, Sofía Vergara
Star Trek | 1966 | fantasy | Gene Roddenberry, William Shatner, Leonard Nimoy
Bonanza | 1959 | western | David Dortort, Lorne Greene
Columbo | 1971 | crime | Richard Levinson, William Link, Peter Falk
Dallas | 1978 | drama | David Jacobs, Larry Hagman
The X-Files | 1993 | mystery | Chris Carter, David Duchovny, Gillian Anderson
""",
    ("series", "Britain"): """
Downton Abbey | 2010 | historical | Julian Fellowes, Hugh Bonneville
Sherlock | 2010 | crime | Mark Gatiss, Steven Moffat, Benedict Cumberbatch
Doctor Who | 1963 | fantasy | Sydney Newman, David Tennant
The Crown | 2016 | historical | Peter Morgan, Claire Foy
Peaky Blinders | 2013 | crime | Steven Knight, Cillian Murphy
Black Mirror | 2011 | fantasy | Charlie Brooker
Fawlty Towers | 1975 | sitcom | John Cleese, Connie Booth
Broadchurch | 2013 | crime | Chris Chibnall, David Tennant
Dad's Army | 1968 | sitcom | Jimmy Perry, David Croft, Arthur Lowe
Only Fools and Horses | 1981 | sitcom | John Sullivan, David Jason
Yes Minister | 1980 | sitcom | Antony Jay, Jonathan Lynn, Paul Eddington
Blackadder | 1983 | sitcom | Richard Curtis, Ben Elton, Rowan Atkinson
Absolutely Fabulous | 1992 | sitcom | Jennifer Saunders, Joanna Lumley
The Vicar of Dibley | 1994 | sitcom | Richard Curtis, Dawn French
""",
    ("film", "America"): """
The Godfather | 1972 | crime | Francis Ford Coppola, Marlon Brando, Al Pacino
Jaws | 1975 | thriller | Steven Spielberg, Roy Scheider
Star Wars | 1977 | fantasy | George Lucas, Mark Hamill
Titanic | 1997 | romance | James Cameron, Leonardo DiCaprio
Pulp Fiction | 1994 | crime | Quentin Tarantino, John Travolta
Forrest Gump | 1994 | drama | Robert Zemeckis, Tom Hanks
The Shawshank Redemption | 1994 | drama | Frank Darabont, Tim Robbins
The Matrix | 1999 | fantasy | Lana Wachowski, Keanu Reeves
Casablanca | 1942 | romance | Michael Curtiz, Humphrey Bogart
Psycho | 1960 | horror | Alfred Hitchcock, Anthony Perkins
Taxi Driver | 1976 | crime | Martin Scorsese, Robert De Niro
Blade Runner | 1982 | fantasy | Ridley Scott, Harrison Ford
Back to the Future | 1985 | fantasy | Robert Zemeckis, Michael J. Fox
The Silence of the Lambs | 1991 | thriller | Jonathan Demme, Jodie Foster
Rocky | 1976 | sports | John G. Avildsen, Sylvester Stallone
King Kong | 1933 | monster | Merian C. Cooper, Ernest B. Schoedsack, Fay Wray
It Happened One Night | 1934 | comedy | Frank Capra, Robert Riskin, Clark Gable, Claudette Colbert
Gone with the Wind | 1939 | romance | Victor Fleming, David O. Selznick, Max Steiner, Clark Gable, Vivien Leigh, Leslie Howard, Olivia de Havilland
The Wizard of Oz | 1939 | fantasy | Victor Fleming, Judy Garland
Rebecca | 1940 | thriller | Alfred Hitchcock, David O. Selznick, Laurence Olivier, Joan Fontaine
Citizen Kane | 1941 | drama | Orson Welles, Herman J. Mankiewicz, Joseph Cotten, Bernard Herrmann
It's a Wonderful Life | 1946 | drama | Frank Capra, James Stewart, Donna Reed
Sunset Boulevard | 1950 | drama | Billy Wilder, William Holden, Gloria Swanson
All About Eve | 1950 | drama | Joseph L. Mankiewicz, Bette Davis, Anne Baxter, Marilyn Monroe
High Noon | 1952 | western | Fred Zinnemann, Gary Cooper, Grace Kelly
Singin' in the Rain | 1952 | musical | Stanley Donen, Gene Kelly, Debbie Reynolds
On the Waterfront | 1954 | drama | Elia Kazan, Marlon Brando, Leonard Bernstein
Ben-Hur | 1959 | historical | William Wyler, Charlton Heston
Some Like It Hot | 1959 | comedy | Billy Wilder, Marilyn Monroe, Tony Curtis, Jack Lemmon
West Side Story | 1961 | musical | Robert Wise, Jerome Robbins, Natalie Wood
The Graduate | 1967 | drama | Mike Nichols, Dustin Hoffman, Anne Bancroft
The Exorcist | 1973 | horror | William Friedkin, Linda Blair, Max von Sydow
Alien | 1979 | horror | Ridley Scott, Sigourney Weaver
Raging Bull | 1980 | sports | Martin Scorsese, Paul Schrader, Robert De Niro, Joe Pesci
Ghostbusters | 1984 | comedy | Ivan Reitman, Bill Murray, Dan Aykroyd, Harold Ramis, Sigourney Weaver
Top Gun | 1986 | action | Tony Scott, Jerry Bruckheimer, Tom Cruise
Dances with Wolves | 1990 | western | Kevin Costner
Gladiator | 2000 | historical | Ridley Scott, Russell Crowe, Hans Zimmer
The Dark Knight | 2008 | fantasy | Christopher Nolan, Christian Bale, Heath Ledger, Hans Zimmer
Avatar | 2009 | fantasy | James Cameron, Sam Worthington, Sigourney Weaver
The Social Network | 2010 | drama | David Fincher, Aaron Sorkin, Jesse Eisenberg
La La Land | 2016 | musical | Damien Chazelle, Ryan Gosling, Emma Stone
""",
    ("film", "Britain"): """
Trainspotting | 1996 | drama | Danny Boyle, Ewan McGregor
The King's Speech | 2010 | historical | Tom Hooper, Colin Firth
Lawrence of Arabia | 1962 | historical | David Lean, Peter O'Toole
Slumdog Millionaire | 2008 | drama | Danny Boyle, Dev Patel
The Full Monty | 1997 | comedy | Peter Cattaneo, Robert Carlyle
Gandhi | 1982 | historical | Richard Attenborough, Ben Kingsley
The 39 Steps | 1935 | thriller | Alfred Hitchcock, Robert Donat
Brief Encounter | 1945 | romance | David Lean, Noël Coward, Celia Johnson, Trevor Howard
The Third Man | 1949 | thriller | Carol Reed, Graham Greene, Orson Welles, Joseph Cotten, Trevor Howard
Chariots of Fire | 1981 | sports | Hugh Hudson, Ben Cross, Vangelis
Four Weddings and a Funeral | 1994 | comedy | Mike Newell, Richard Curtis, Hugh Grant, Andie MacDowell
""",
    ("novel", "America"): """
To Kill a Mockingbird | 1960 | classic | Harper Lee
The Great Gatsby | 1925 | classic | F. Scott Fitzgerald
Moby-Dick | 1851 | classic | Herman Melville
The Catcher in the Rye | 1951 | classic | J. D. Salinger
The Grapes of Wrath | 1939 | classic | John Steinbeck
Beloved | 1987 | classic | Toni Morrison
The Old Man and the Sea | 1952 | classic | Ernest Hemingway
Adventures of Huckleberry Finn | 1884 | classic | Mark Twain
The Scarlet Letter | 1850 | classic | Nathaniel Hawthorne
Uncle Tom's Cabin | 1852 | classic | Harriet Beecher Stowe
Little Women | 1868 | classic | Louisa May Alcott
The Call of the Wild | 1903 | classic | Jack London
Catch-22 | 1961 | classic | Joseph Heller
The Color Purple | 1982 | classic | Alice Walker
""",
    ("novel", "Britain"): """
Pride and Prejudice | 1813 | classic | Jane Austen
Jane Eyre | 1847 | classic | Charlotte Brontë
Great Expectations | 1861 | classic | Charles Dickens
Nineteen Eighty-Four | 1949 | classic | George Orwell
Dracula | 1897 | horror | Bram Stoker
Frankenstein | 1818 | horror | Mary Shelley
Brave New World | 1932 | classic | Aldous Huxley
Lord of the Flies | 1954 | classic | William Golding
Robinson Crusoe | 1719 | classic | Daniel Defoe
Gulliver's Travels | 1726 | classic | Jonathan Swift
Wuthering Heights | 1847 | classic | Emily Brontë
Treasure Island | 1883 | classic | Robert Louis Stevenson
The Time Machine | 1895 | fantasy | H. G. Wells
Heart of Darkness | 1899 | classic | Joseph Conrad
Mrs Dalloway | 1925 | classic | Virginia Woolf
Animal Farm | 1945 | classic | George Orwell
A Clockwork Orange | 1962 | classic | Anthony Burgess
""",
    ("game", "Japan"): """
Super Mario Bros. | 1985 | platform | Nintendo, Shigeru Miyamoto
Metroid | 1986 | action | Nintendo
Final Fantasy VII | 1997 | role-playing | Square
Resident Evil | 1996 | horror | Capcom
Street Fighter II | 1991 | fighting | Capcom
Sonic the Hedgehog | 1991 | platform | Sega
Metal Gear Solid | 1998 | action | Konami, Hideo Kojima
Pac-Man | 1980 | arcade | Namco
Space Invaders | 1978 | arcade | Taito
Donkey Kong | 1981 | platform | Nintendo, Shigeru Miyamoto
The Legend of Zelda | 1986 | action | Nintendo, Shigeru Miyamoto
Mega Man | 1987 | platform | Capcom
Super Mario 64 | 1996 | platform | Nintendo, Shigeru Miyamoto
Dark Souls | 2011 | role-playing | FromSoftware, Namco
""",
    ("album", "America"): """
Thriller | 1982 | pop | Michael Jackson
Purple Rain | 1984 | pop | Prince
Pet Sounds | 1966 | pop | The Beach Boys
Nevermind | 1991 | rock | Nirvana
Born to Run | 1975 | rock | Bruce Springsteen
Rumours | 1977 | rock | Fleetwood Mac
Blue | 1971 | folk | Joni Mitchell
Highway 61 Revisited | 1965 | rock | Bob Dylan
Songs in the Key of Life | 1976 | soul | Stevie Wonder
Like a Virgin | 1984 | pop | Madonna
Graceland | 1986 | pop | Paul Simon
Appetite for Destruction | 1987 | rock | Guns N' Roses
""",
    ("album", "Britain"): """
Abbey Road | 1969 | rock | The Beatles
The Dark Side of the Moon | 1973 | rock | Pink Floyd
Led Zeppelin IV | 1971 | rock | Led Zeppelin
London Calling | 1979 | punk | The Clash
Parallel Lines | 1978 | pop | Blondie
Ziggy Stardust | 1972 | rock | David Bowie
Tubular Bells | 1973 | rock | Mike Oldfield
A Night at the Opera | 1975 | rock | Queen
Brothers in Arms | 1985 | rock | Dire Straits
OK Computer | 1997 | rock | Radiohead
Back to Black | 2006 | soul | Amy Winehouse
""",
}


def _works() -> tuple[Work, ...]:
    return tuple(
        Work(
            title=title.strip(),
            kind=kind,
            country=country,
            year=int(year),
            genre=genre.strip(),
            people=tuple(p.strip() for p in people.split(",")),
        )
        for (kind, country), rows in _TABLE.items()
        for title, year, genre, people in (row.split("|") for row in rows.strip().splitlines())
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
