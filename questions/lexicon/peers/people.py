"""Well-known people by what they do and where they come from, and pieces of names by origin.

Own lists from general knowledge; free to use like the rest of this program (MIT). Sex is kept so
that wrong options agree with a stem that fixes it: f, m, or a dash where it does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A well-known person; `sex` is "f", "m" or empty."""

    name: str
    role: str
    origin: str
    sex: str


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
    ): "Bong Joon-ho m | Park Chan-wook m | Hwang Dong-hyuk m | Yeon Sang-ho m | Kim Jee-woon m | Na Hong-jin m | Hong Sang-soo m | Lee Chang-dong m | Im Kwon-taek m | Yim Soon-rye f",
    (
        "writer",
        "Korea",
    ): "Kim Eun-sook f | Kim Eun-hee f | Noh Hee-kyung f | Park Ji-eun f | Song Jae-jung f | Hong Jung-eun f | Moon Young-nam f | Kim Soo-hyun f | Lee Woo-jung f | Choi Wan-kyu m | Park Jae-bum m",
    (
        "author",
        "Korea",
    ): "Joo Ho-min m | Yoon Tae-ho m | Kang Full m | Ha Il-kwon m | Kim Carnby m | Jo Seok m | Park Tae-jun m | Kang Do-young m",
    (
        "actor",
        "Korea",
    ): "Kim Go-eun f | Park So-dam f | Bae Suzy f | Jun Ji-hyun f | Song Hye-kyo f | Han So-hee f | Kim Tae-ri f | Shin Min-a f | Lee Jung-jae m | Gong Yoo m | Song Joong-ki m | Hyun Bin m | Park Seo-joon m | Kim Woo-bin m | Ji Chang-wook m | Nam Joo-hyuk m",
    (
        "director",
        "America",
    ): "Steven Spielberg m | Martin Scorsese m | Francis Ford Coppola m | George Lucas m | Quentin Tarantino m | Sofia Coppola f | Kathryn Bigelow f | Robert Zemeckis m | Ron Howard m | Spike Lee m | David Fincher m | Wes Anderson m",
    (
        "director",
        "Britain",
    ): "Alfred Hitchcock m | Ridley Scott m | Danny Boyle m | Christopher Nolan m | David Lean m | Ken Loach m | Sam Mendes m | Guy Ritchie m",
    (
        "writer",
        "America",
    ): "Aaron Sorkin m | Shonda Rhimes f | Vince Gilligan m | David Simon m | Nora Ephron f | Joss Whedon m | Larry David m | Tina Fey f",
    (
        "writer",
        "Britain",
    ): "Russell T Davies m | Steven Moffat m | Julian Fellowes m | Phoebe Waller-Bridge f | Richard Curtis m | Sally Wainwright f | Jimmy McGovern m",
    (
        "author",
        "America",
    ): "Ernest Hemingway m | Mark Twain m | John Steinbeck m | Toni Morrison f | William Faulkner m | Truman Capote m | Eudora Welty f | Sylvia Plath f | Kurt Vonnegut m | Flannery O'Connor f",
    (
        "author",
        "Britain",
    ): "Charles Dickens m | Jane Austen f | George Orwell m | Agatha Christie f | Virginia Woolf f | Thomas Hardy m | Graham Greene m | Iris Murdoch f",
    (
        "actor",
        "America",
    ): "Tom Hanks m | Meryl Streep f | Julia Roberts f | Brad Pitt m | Denzel Washington m | Jodie Foster f | Robert De Niro m | Al Pacino m | Harrison Ford m | Sandra Bullock f | Sigourney Weaver f | Morgan Freeman m",
    (
        "actor",
        "Britain",
    ): "Judi Dench f | Ian McKellen m | Emma Thompson f | Anthony Hopkins m | Helen Mirren f | Hugh Grant m | Kate Winslet f | Colin Firth m | Maggie Smith f | Daniel Craig m",
    (
        "composer",
        "America",
    ): "John Williams m | Jerry Goldsmith m | Danny Elfman m | James Horner m | Alan Silvestri m | Randy Newman m | Elmer Bernstein m",
    (
        "composer",
        "Japan",
    ): "Koji Kondo m | Nobuo Uematsu m | Joe Hisaishi m | Yoko Shimomura f | Yuzo Koshiro m",
    (
        "producer",
        "America",
    ): "Jerry Bruckheimer m | Kathleen Kennedy f | Brian Grazer m | Frank Marshall m | Scott Rudin m | Gale Anne Hurd f | Joel Silver m",
    (
        "founder",
        "America",
    ): "Henry Ford m | Thomas Edison m | Walt Disney m | Bill Gates m | Steve Jobs m | Jeff Bezos m | Andrew Carnegie m | William Hearst m",
    (
        "founder",
        "Britain",
    ): "Richard Branson m | Josiah Wedgwood m | Jesse Boot m | Thomas Cook m | John Lewis m | Anita Roddick f",
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


def _known() -> tuple[Known, ...]:
    return tuple(
        Known(name=row[:-2].strip(), role=role, origin=origin, sex=row[-1])
        for (role, origin), rows in _KNOWN.items()
        for row in (r.strip() for r in rows.split("|"))
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
