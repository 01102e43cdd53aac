"""Well-known people by what they do and where they come from, and pieces of names by origin.

Own lists from general knowledge; free to use like the rest of this program (MIT). Sex is kept so
that wrong options agree with a stem that fixes it, and the years of the first and the last work, so
that nobody is offered for a film older than himself; who has no last year may still be at work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A well-known person; `sex` is "f" or "m", `first` and `last` the years of the work."""

    name: str
    role: str
    origin: str
    sex: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Pieces of which people's names of one origin are made, surname first where that is usual."""

    origin: str
    surnames: tuple[str, ...]
    female: tuple[str, ...]
    male: tuple[str, ...]
    surname_first: bool = False


_KNOWN = {
    (
        "director",
        "Korea",
    ): "Bong Joon-ho m 2000 | Park Chan-wook m 1992 | Hwang Dong-hyuk m 2007 | Yeon Sang-ho m 2003 | Kim Jee-woon m 1998 | Na Hong-jin m 2005 | Hong Sang-soo m 1996 | Lee Chang-dong m 1997 | Im Kwon-taek m 1962 2015 | Yim Soon-rye f 1996",
    (
        "writer",
        "Korea",
    ): "Kim Eun-sook f 2003 | Kim Eun-hee f 2006 | Noh Hee-kyung f 1996 | Park Ji-eun f 2004 | Song Jae-jung f 2000 | Hong Jung-eun f 2005 | Moon Young-nam f 1992 | Kim Soo-hyun f 1968 | Lee Woo-jung f 2004 | Choi Wan-kyu m 1993 | Park Jae-bum m 2005",
    (
        "author",
        "Korea",
    ): "Joo Ho-min m 2005 | Yoon Tae-ho m 1993 | Kang Full m 2002 | Ha Il-kwon m 2006 | Kim Carnby m 2009 | Jo Seok m 2006 | Park Tae-jun m 2012 | Kang Do-young m 2002",
    (
        "actor",
        "Korea",
    ): "Kim Go-eun f 2012 | Park So-dam f 2013 | Bae Suzy f 2011 | Jun Ji-hyun f 1997 | Song Hye-kyo f 1996 | Han So-hee f 2017 | Kim Tae-ri f 2014 | Shin Min-a f 2001 | Lee Jung-jae m 1993 | Gong Yoo m 2001 | Song Joong-ki m 2008 | Hyun Bin m 2003 | Park Seo-joon m 2011 | Kim Woo-bin m 2011 | Ji Chang-wook m 2006 | Nam Joo-hyuk m 2014",
    (
        "director",
        "America",
    ): "D. W. Griffith m 1908 1931 | Cecil B. DeMille m 1914 1956 | King Vidor m 1919 1959 | John Ford m 1917 1966 | Howard Hawks m 1926 1970 | Frank Capra m 1922 1961 | William Wyler m 1925 1970 | George Cukor m 1930 1981 | Victor Fleming m 1919 1948 | John Huston m 1941 1987 | Orson Welles m 1941 1975 | Billy Wilder m 1934 1981 | Elia Kazan m 1945 1976 | Vincente Minnelli m 1943 1976 | Robert Wise m 1944 1979 | Stanley Kubrick m 1953 1999 | Sidney Lumet m 1957 2007 | Robert Altman m 1957 2006 | William Friedkin m 1967 2011 | Peter Bogdanovich m 1968 2014 | Steven Spielberg m 1971 | Martin Scorsese m 1968 | Francis Ford Coppola m 1963 | George Lucas m 1971 2005 | Brian De Palma m 1968 2019 | Sofia Coppola f 1999 | Kathryn Bigelow f 1981 | Nora Ephron f 1992 2009 | Penny Marshall f 1986 2001 | Ida Lupino f 1949 1966 | Dorothy Arzner f 1927 1943 | Greta Gerwig f 2008 | Ava DuVernay f 2008 | Patty Jenkins f 2003 | Elaine May f 1971 1987 | Robert Zemeckis m 1978 | Ron Howard m 1977 | Spike Lee m 1986 | Tim Burton m 1985 | Quentin Tarantino m 1992 | David Fincher m 1992 | Wes Anderson m 1996 | Paul Thomas Anderson m 1996 | Darren Aronofsky m 1998 | Jordan Peele m 2017",
    (
        "director",
        "Britain",
    ): "Alfred Hitchcock m 1925 1976 | Carol Reed m 1935 1972 | Michael Powell m 1931 1972 | David Lean m 1942 1984 | Tony Richardson m 1959 1991 | John Schlesinger m 1962 2000 | Richard Attenborough m 1969 2007 | Nicolas Roeg m 1970 2007 | Ken Loach m 1967 | Ridley Scott m 1977 | Mike Leigh m 1971 | Stephen Frears m 1971 | Danny Boyle m 1994 | Sam Mendes m 1999 | Guy Ritchie m 1998 | Christopher Nolan m 1998 | Jane Campion f 1989 | Lynne Ramsay f 1999 | Andrea Arnold f 2006",
    (
        "writer",
        "America",
    ): "Norman Lear m 1954 2000 | Larry Gelbart m 1952 1997 | Aaron Sorkin m 1992 | Shonda Rhimes f 2005 | Vince Gilligan m 1995 | David Simon m 1993 | Amy Sherman-Palladino f 1990 | Joss Whedon m 1989 | Larry David m 1989 | Chuck Lorre m 1986 | Seth MacFarlane m 1999 | Mike Judge m 1992 | Tina Fey f 1997 | Susan Harris f 1969 1995",
    (
        "writer",
        "Britain",
    ): "Russell T Davies m 1991 | Steven Moffat m 1989 | Julian Fellowes m 2001 | Phoebe Waller-Bridge f 2013 | Richard Curtis m 1983 | Sally Wainwright f 1991 | Jimmy McGovern m 1982 | Dennis Potter m 1965 1994 | Lynda La Plante f 1983 | Carla Lane f 1969 2000 | John Sullivan m 1977 2011",
    (
        "screenwriter",
        "America",
    ): "Ben Hecht m 1926 1964 | Dudley Nichols m 1930 1957 | Herman J. Mankiewicz m 1926 1952 | Robert Riskin m 1931 1951 | Preston Sturges m 1930 1955 | Dalton Trumbo m 1936 1973 | Ernest Lehman m 1954 1977 | Anita Loos f 1912 1942 | Frances Marion f 1912 1940 | Leigh Brackett f 1945 1980 | Paddy Chayefsky m 1955 1980 | William Goldman m 1965 2005 | Robert Towne m 1967 2006 | Paul Schrader m 1974 | Robert Benton m 1967 2007 | Woody Allen m 1965 | Nora Ephron f 1983 2009 | Callie Khouri f 1991 | Aaron Sorkin m 1992 | Charlie Kaufman m 1999 | David Mamet m 1981 | Eric Roth m 1970 | Lawrence Kasdan m 1980 | Diablo Cody f 2007 | Joel Coen m 1984",
    (
        "screenwriter",
        "Britain",
    ): "Graham Greene m 1940 1967 | Emeric Pressburger m 1935 1972 | Robert Bolt m 1962 1986 | Harold Pinter m 1963 2007 | Ruth Prawer Jhabvala f 1963 2009 | Richard Curtis m 1989 | Julian Fellowes m 2001 | Emma Thompson f 1995 | Alex Garland m 2002 | Peter Morgan m 1998",
    (
        "author",
        "America",
    ): "Washington Irving m 1807 1859 | James Fenimore Cooper m 1820 1851 | Nathaniel Hawthorne m 1828 1864 | Edgar Allan Poe m 1827 1849 | Herman Melville m 1846 1891 | Harriet Beecher Stowe f 1843 1896 | Louisa May Alcott f 1849 1888 | Mark Twain m 1865 1910 | Henry James m 1864 1916 | Stephen Crane m 1893 1900 | Jack London m 1899 1916 | Edith Wharton f 1890 1937 | Willa Cather f 1903 1947 | Sinclair Lewis m 1914 1951 | Ernest Hemingway m 1923 1961 | F. Scott Fitzgerald m 1919 1940 | John Steinbeck m 1929 1968 | William Faulkner m 1925 1962 | Truman Capote m 1945 1984 | Eudora Welty f 1936 1990 | Flannery O'Connor f 1946 1964 | Sylvia Plath f 1952 1963 | Kurt Vonnegut m 1950 2007 | Philip Roth m 1959 2010 | John Updike m 1958 2009 | Toni Morrison f 1970 2019 | Alice Walker f 1968 | Stephen King m 1973 | John Irving m 1968 | Don DeLillo m 1971 | Anne Tyler f 1964 | Cormac McCarthy m 1965 2022",
    (
        "author",
        "Britain",
    ): "Daniel Defoe m 1697 1731 | Henry Fielding m 1728 1754 | Samuel Richardson m 1740 1761 | Laurence Sterne m 1741 1768 | Fanny Burney f 1778 1814 | Walter Scott m 1805 1832 | Jane Austen f 1811 1817 | Mary Shelley f 1818 1851 | Ann Radcliffe f 1789 1826 | Charles Dickens m 1833 1870 | William Makepeace Thackeray m 1837 1863 | Charlotte Brontë f 1846 1855 | Elizabeth Gaskell f 1848 1865 | George Eliot f 1856 1880 | Anthony Trollope m 1847 1882 | Wilkie Collins m 1850 1889 | Thomas Hardy m 1871 1928 | Robert Louis Stevenson m 1878 1894 | Rudyard Kipling m 1886 1936 | H. G. Wells m 1895 1946 | Joseph Conrad m 1895 1924 | E. M. Forster m 1905 1970 | D. H. Lawrence m 1911 1930 | Virginia Woolf f 1915 1941 | Aldous Huxley m 1921 1963 | Evelyn Waugh m 1928 1966 | George Orwell m 1933 1950 | Graham Greene m 1929 1991 | Agatha Christie f 1920 1976 | Iris Murdoch f 1954 1999 | Doris Lessing f 1950 2013 | William Golding m 1954 1993 | Anthony Burgess m 1956 1993 | Ian McEwan m 1975 | Julian Barnes m 1980 | Martin Amis m 1973 2020 | Hilary Mantel f 1985 2022 | Zadie Smith f 2000",
    (
        "actor",
        "America",
    ): "Charlie Chaplin m 1914 1967 | Buster Keaton m 1917 1966 | Douglas Fairbanks m 1915 1934 | Mary Pickford f 1909 1933 | Lillian Gish f 1912 1987 | Clara Bow f 1922 1933 | Clark Gable m 1931 1961 | Gary Cooper m 1926 1961 | Cary Grant m 1932 1966 | Spencer Tracy m 1930 1967 | James Cagney m 1930 1961 | James Stewart m 1935 1978 | Henry Fonda m 1935 1981 | Edward G. Robinson m 1929 1972 | John Wayne m 1930 1976 | Bette Davis f 1931 1989 | Joan Crawford f 1925 1970 | Katharine Hepburn f 1932 1994 | Barbara Stanwyck f 1929 1964 | Rita Hayworth f 1937 1972 | Gregory Peck m 1944 1991 | Burt Lancaster m 1946 1991 | Kirk Douglas m 1946 1999 | Marlon Brando m 1950 2001 | Charlton Heston m 1950 2001 | Paul Newman m 1954 2006 | Steve McQueen m 1956 1980 | Sidney Poitier m 1950 1997 | Elizabeth Taylor f 1943 1994 | Doris Day f 1948 1968 | Grace Kelly f 1951 1956 | Shirley MacLaine f 1955 2019 | Jane Fonda f 1960 | Robert Redford m 1962 2018 | Warren Beatty m 1961 2016 | Gene Hackman m 1964 2004 | Jack Nicholson m 1965 2010 | Dustin Hoffman m 1967 | Faye Dunaway f 1967 2010 | Robert De Niro m 1969 | Al Pacino m 1971 | Diane Keaton f 1971 | Sissy Spacek f 1973 | Meryl Streep f 1977 | Sigourney Weaver f 1979 | Jodie Foster f 1974 | Tom Hanks m 1984 | Denzel Washington m 1984 | Morgan Freeman m 1987 | Michelle Pfeiffer f 1982 | Julia Roberts f 1988 | Sandra Bullock f 1992 | Brad Pitt m 1991 | Johnny Depp m 1986 | Matt Damon m 1992 | George Clooney m 1996 | Scarlett Johansson f 1998 | Anne Hathaway f 2001 | Ryan Gosling m 2004 | Emma Stone f 2007 | Jennifer Lawrence f 2010 | Bradley Cooper m 2005 | Timothée Chalamet m 2014",
    (
        "actor",
        "Britain",
    ): "Leslie Howard m 1917 1943 | Charles Laughton m 1928 1962 | Ronald Colman m 1917 1957 | Laurence Olivier m 1930 1989 | John Gielgud m 1924 1998 | James Mason m 1935 1984 | Rex Harrison m 1930 1988 | David Niven m 1935 1983 | Vivien Leigh f 1935 1965 | Greer Garson f 1939 1967 | Deborah Kerr f 1941 1985 | Christopher Lee m 1948 2012 | Roger Moore m 1954 2002 | Michael Caine m 1960 | Sean Connery m 1957 2003 | Julie Christie f 1962 2007 | Vanessa Redgrave f 1958 | Maggie Smith f 1958 2022 | Glenda Jackson f 1963 1991 | Anthony Hopkins m 1968 | John Hurt m 1962 2016 | Helen Mirren f 1968 | Judi Dench f 1985 | Ian McKellen m 1981 | Hugh Grant m 1982 | Emma Thompson f 1989 | Colin Firth m 1984 | Kate Winslet f 1994 | Ewan McGregor m 1994 | Daniel Craig m 1996 | Keira Knightley f 2001 | Emily Blunt f 2004",
    (
        "composer",
        "America",
    ): "Alfred Newman m 1930 1970 | Dimitri Tiomkin m 1929 1979 | Franz Waxman m 1930 1966 | Erich Wolfgang Korngold m 1935 1955 | Bernard Herrmann m 1941 1975 | Elmer Bernstein m 1951 2002 | Henry Mancini m 1953 1993 | Jerry Goldsmith m 1957 2003 | Lalo Schifrin m 1964 2010 | John Williams m 1958 | Bill Conti m 1971 2010 | James Horner m 1979 2015 | Alan Silvestri m 1980 | Danny Elfman m 1985 | Randy Newman m 1981 | Hans Zimmer m 1984 | Thomas Newman m 1984 | Michael Giacchino m 2004",
    (
        "composer",
        "Japan",
    ): "Koji Kondo m 1985 | Nobuo Uematsu m 1987 | Joe Hisaishi m 1984 | Yoko Shimomura f 1988 | Yuzo Koshiro m 1986",
    (
        "producer",
        "America",
    ): "Samuel Goldwyn m 1914 1959 | Irving Thalberg m 1921 1936 | David O. Selznick m 1931 1957 | Darryl F. Zanuck m 1927 1970 | Hal B. Wallis m 1930 1975 | Walter Wanger m 1929 1963 | Stanley Kramer m 1948 1979 | Sam Spiegel m 1942 1983 | Robert Evans m 1968 2003 | Richard D. Zanuck m 1959 2012 | Irwin Winkler m 1967 | Alan Ladd Jr. m 1971 2007 | Frank Marshall m 1981 | Kathleen Kennedy f 1982 | Jerry Bruckheimer m 1980 | Joel Silver m 1979 | Gale Anne Hurd f 1984 | Brian Grazer m 1982 | Scott Rudin m 1984 2021 | Julia Phillips f 1973 1988 | Nina Jacobson f 2012 | Polly Platt f 1983 1999",
    (
        "founder",
        "America",
    ): "Henry Ford m 1899 1947 | Thomas Edison m 1869 1931 | Walt Disney m 1921 1966 | Bill Gates m 1975 | Steve Jobs m 1976 2011 | Jeff Bezos m 1994 | Andrew Carnegie m 1865 1919 | William Hearst m 1887 1951 | Michael Dell m 1984 | Larry Ellison m 1977",
    (
        "founder",
        "Britain",
    ): "Richard Branson m 1970 | Josiah Wedgwood m 1759 1795 | Jesse Boot m 1877 1931 | Thomas Cook m 1841 1892 | John Lewis m 1864 1928 | Anita Roddick f 1976 2007",
}
_NAMES = {
    "Korea": (
        "Han Yoon Seo Jang Bae Shin Kwon Hwang Moon Baek Ahn Song Min Choi Kang Oh",
        "Seo-yeon Ha-eun Eun-bi Soo-ah Da-hye Bo-ra Mi-rae Ye-jin Ga-young Hye-won Sae-rom Chae-won",
        "Min-jae Tae-oh Dong-wook Seung-ho Hyun-woo Ki-tae Jin-hyuk Woo-sung Joon-pyo Si-woo Kyung-min Do-yoon",
    ),
    "Japan": (
        "Sato Tanaka Watanabe Yamamoto Kobayashi Matsumoto Ishikawa Hayashi Fujita Nakamura",
        "Haruka Yuki Naoko Aiko Emi Sakura Michiko Reiko",
        "Kenji Takashi Hiroshi Satoshi Daisuke Kazuo Shinji Akira",
    ),
    "China": (
        "Wang Zhang Liu Chen Yang Huang Zhao Zhou Xu Sun",
        "Meiling Xiaoyan Lihua Yuting Jing Xia Hui Fang",
        "Wei Jun Haoran Zhiming Guoqiang Feng Tao Bo",
    ),
    "Britain": (
        "Ashworth Hartley Pemberton Whitfield Thornton Holloway Fairfax Barlow Langley Prescott Sutton Marsh",
        "Eleanor Harriet Beatrice Margaret Charlotte Imogen Rosalind Florence",
        "Edmund Geoffrey Nigel Rupert Alistair Gerald Hugh Clive",
    ),
    "America": (
        "Caldwell Brennan Hutchins Mercer Whitaker Lawson Delaney Prescott Holbrook Sheridan Tucker Walsh",
        "Abigail Natalie Lorraine Dorothy Vivian Rebecca Marjorie Claire",
        "Walter Raymond Everett Douglas Leonard Russell Vincent Harold",
    ),
    "France": (
        "Moreau Lefèvre Girard Fontaine Rousseau Marchand Dubois Chevalier Perrin Garnier",
        "Camille Élodie Margot Sylvie Juliette Odette Solange Mathilde",
        "Étienne Laurent Olivier Bastien Thierry Gaston Marcel Lucien",
    ),
    "Germany": (
        "Schneider Hoffmann Krüger Vogel Lindemann Brandt Köhler Steiner Baumann Richter",
        "Ingrid Hannelore Sabine Liesel Gudrun Heike Ursula Marlene",
        "Dieter Konrad Matthias Heinrich Lothar Jürgen Klaus Rainer",
    ),
    "Italy": (
        "Ferrari Marino Colombo Rinaldi Bianchi Moretti Galli Conti Fontana",
        "Giulia Chiara Francesca Lucia Bianca Serena Paola Elena",
        "Marco Lorenzo Stefano Giancarlo Renato Fabio Sergio Emilio",
    ),
    "Spain": (
        "Herrera Navarro Ortega Castillo Vargas Molina Delgado Serrano Iglesias Aguilar",
        "Lucía Carmen Isabel Dolores Inés Pilar Rosa Mercedes",
        "Javier Alejandro Rafael Gonzalo Ignacio Esteban Álvaro Ramón",
    ),
    "Russia": (
        "Volkov Sokolov Orlov Morozov Lebedev Kuznetsov Smirnov Zaitsev Belov Pavlov",
        "Irina Tatiana Svetlana Galina Larisa Nina Vera Olga",
        "Sergei Dmitri Nikolai Andrei Boris Yuri Grigori Pavel",
    ),
    "Poland": (
        "Wójcik Zieliński Szymański Lewandowski Mazur Krawczyk Piotrowski Pawlak Sikora Wrona",
        "Zofia Halina Barbara Krystyna Jadwiga Danuta Urszula Bożena",
        "Andrzej Krzysztof Tomasz Jerzy Zbigniew Marek Leszek Wojciech",
    ),
    "Denmark": (
        "Madsen Kjær Holm Lund Bruun Nygaard Skov Thygesen Winther Dahl",
        "Birgitte Ulla Kirsten Lone Tove Bodil Signe Merete",
        "Søren Mogens Preben Torben Jens Niels Ove Poul",
    ),
    "Sweden": (
        "Lindqvist Hedlund Bergström Nyström Sandberg Ekström Wallin Söderlund",
        "Birgitta Gunilla Agneta Kerstin Ulrika Annika Margareta",
        "Lennart Göran Torsten Stig Börje Anders Mats Håkan",
    ),
    "Netherlands": (
        "Bakker Visser Mulder Bos Dekker Hoekstra Kuiper",
        "Annelies Marijke Saskia Femke Hanneke Wilhelmina Truus",
        "Pieter Joost Willem Gerrit Hendrik Maarten Ruud Kees",
    ),
    "India": (
        "Sharma Mehta Kapoor Reddy Banerjee Iyer Chatterjee Patel Malhotra Desai",
        "Priya Anjali Kavita Meera Sunita Lakshmi Nandini Radha",
        "Rajesh Vikram Arjun Sanjay Anil Suresh Mohan Ravi",
    ),
}


_ENTRY = re.compile(r"(.+) ([fm]) (\d{4})(?: (\d{4}))?")
_STILL = 9999


def _known() -> tuple[Known, ...]:
    entries = (
        (role, origin, _ENTRY.fullmatch(row.strip()))
        for (role, origin), rows in _KNOWN.items()
        for row in rows.split("|")
    )
    return tuple(
        Known(
            name=found[1],
            role=role,
            origin=origin,
            sex=found[2],
            first=int(found[3]),
            last=int(found[4] or _STILL),
        )
        for role, origin, found in entries
        if found
    )


def _names() -> dict[str, Names]:
    return {
        origin: Names(
            origin=origin,
            surnames=tuple(surnames.split()),
            female=tuple(female.split()),
            male=tuple(male.split()),
            surname_first=origin in {"Korea", "China"},
        )
        for origin, (surnames, female, male) in _NAMES.items()
    }


KNOWN = _known()
NAMES = _names()
# Names that people had in older times: from, to, the origins they stand for.
OLD_NAMES = (
    (
        1800,
        1900,
        ("Britain", "America"),
        Names(
            origin="Britain",
            surnames=tuple(
                "Hobbs Fletcher Tanner Bright Shepherd Hargreaves Lovell Turnbull Ridley Sadler".split()
            ),
            female=tuple("Emma Harriet Martha Hannah Eliza Agnes Lydia Rachel".split()),
            male=tuple("Thomas Edward Arthur Frederick Samuel Joseph Robert Henry".split()),
        ),
    ),
    (
        1600,
        1800,
        ("Germany",),
        Names(
            origin="Germany",
            surnames=tuple("Krebs Vogler Lehmann Kirchner Seidel Werner Fasch Kuhnau".split()),
            female=tuple("Maria Dorothea Sophia Johanna Christina Elisabeth Helena Regina".split()),
            male=tuple("Johann Georg Friedrich Heinrich Gottfried Christoph Wilhelm".split()),
        ),
    ),
)  # fmt: skip


def names_of(origin: str, year: int) -> Names | None:
    """The pieces of names that people of that origin had in a year before 1900, where listed."""
    return next(
        (
            names
            for first, end, homes, names in OLD_NAMES
            if first <= year < end and origin in homes
        ),
        None,
    )
