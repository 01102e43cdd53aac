"""Circles of well-known people: one field, one country or region, about one time.

Own lists from general knowledge; free to use like the rest of this program (MIT). Whoever is asked
for gets wrong options of the same circle, so that neither the era nor the country tells. Women are
marked with a final f; all others are men.
"""

from __future__ import annotations

import re
from functools import cache

from questions.lexicon.likeness import fold
from questions.lexicon.peers import fields, publics
from questions.lexicon.peers.model import PeerList, index

_ROWS = (
    ("Spanish explorers of the Age of Discovery", "Spain", "Francisco de Orellana | Hernán Cortés | Francisco Pizarro | Juan Ponce de León | Hernando de Soto | Vasco Núñez de Balboa | Francisco Vázquez de Coronado | Juan de Bermúdez | Álvar Núñez Cabeza de Vaca"),
    ("explorers sailing for Portugal", "Portugal", "Vasco da Gama | Bartolomeu Dias | Pedro Álvares Cabral | Ferdinand Magellan | Diogo Cão | Afonso de Albuquerque | Gaspar Corte-Real"),
    ("Italian seafarers of the Renaissance", "Italy", "Christopher Columbus | Amerigo Vespucci | John Cabot | Giovanni da Verrazzano | Sebastian Cabot | Antonio Pigafetta"),
    ("English seafarers of the time of Elizabeth I", "Britain", "Francis Drake | Walter Raleigh | Martin Frobisher | John Hawkins | Humphrey Gilbert | John Davis | Henry Hudson | William Baffin | George Somers | Christopher Newport"),
    ("French explorers of North America", "France", "Jacques Cartier | Samuel de Champlain | Robert de La Salle | Louis Jolliet | Jacques Marquette | Étienne Brûlé"),
    ("British navigators of the Age of Enlightenment", "Britain", "James Cook | George Vancouver | William Bligh | Matthew Flinders | Samuel Wallis | George Anson"),
    ("explorers of Africa", "Britain", "David Livingstone | Henry Morton Stanley | Richard Burton | John Hanning Speke | Mungo Park | Samuel Baker"),
    ("explorers of the poles", "", "Roald Amundsen | Robert Falcon Scott | Ernest Shackleton | Fridtjof Nansen | Robert Peary | Richard E. Byrd | Douglas Mawson"),
    ("early kings of the Franks", "France", "Clovis I | Childeric I | Chlothar I | Dagobert I | Pepin the Short | Charlemagne | Carloman I"),
    ("medieval kings of France", "France", "Hugh Capet | Robert II | Louis VI | Louis VII | Philip II | Louis VIII | Louis IX | Philip III | Philip IV"),
    ("kings of France of the Renaissance and after", "France", "Louis XI | Charles VIII | Louis XII | Francis I | Henry II | Charles IX | Henry III | Henry IV | Louis XIII | Louis XIV | Louis XV | Louis XVI"),
    ("rulers of France in the 19th century", "France", "Napoleon | Louis XVIII | Charles X | Louis Philippe I | Napoleon III"),
    ("Norman and Plantagenet kings of England", "Britain", "William the Conqueror | William II | Henry I | Stephen | Henry II | Richard I | John | Henry III | Edward I | Edward II | Edward III"),
    ("Tudor and Stuart kings", "Britain", "Henry VII | Henry VIII | Edward VI | James I | Charles I | Charles II | James II"),
    ("queens of England", "Britain", "Mary I f | Elizabeth I f | Lady Jane Grey f | Queen Anne f | Mary II f"),
    ("British kings since 1714", "Britain", "George I | George II | George III | George IV | William IV | Edward VII | George V | Edward VIII | George VI"),
    ("early Roman emperors", "Italy", "Augustus | Tiberius | Caligula | Claudius | Nero | Vespasian | Titus | Domitian | Trajan | Hadrian | Antoninus Pius | Marcus Aurelius"),
    ("late Roman emperors", "Italy", "Diocletian | Constantine the Great | Julian | Valens | Theodosius I | Justinian I | Aurelian"),
    ("men of the late Roman Republic", "Italy", "Julius Caesar | Pompey | Crassus | Cicero | Mark Antony | Brutus | Sulla | Cato the Younger"),
    ("tsars of Russia", "Russia", "Ivan the Terrible | Boris Godunov | Peter the Great | Paul I | Alexander I | Nicholas I | Alexander II | Alexander III | Nicholas II"),
    ("rulers of the Soviet Union", "Russia", "Vladimir Lenin | Joseph Stalin | Nikita Khrushchev | Leonid Brezhnev | Yuri Andropov | Mikhail Gorbachev"),
    ("German statesmen", "Germany", "Otto von Bismarck | Paul von Hindenburg | Gustav Stresemann | Konrad Adenauer | Willy Brandt | Helmut Schmidt | Helmut Kohl"),
    ("kings of Poland", "Poland", "Casimir III | Władysław II Jagiełło | Sigismund I | Sigismund III Vasa | John III Sobieski | Stanisław August Poniatowski | Augustus II"),
    ("Mongol khans", "Mongolia", "Genghis Khan | Ögedei Khan | Güyük Khan | Möngke Khan | Kublai Khan | Hulagu Khan | Batu Khan"),
    ("Victorian prime ministers", "Britain", "William Gladstone | Benjamin Disraeli | Lord Palmerston | Lord Melbourne | Robert Peel | Lord Salisbury | Lord John Russell | Lord Rosebery"),
    ("British prime ministers of the 20th century", "Britain", "Winston Churchill | Neville Chamberlain | Clement Attlee | Anthony Eden | Harold Macmillan | Harold Wilson | Edward Heath | James Callaghan | Stanley Baldwin | David Lloyd George"),
    ("leaders of the French Republic", "France", "Charles de Gaulle | Georges Pompidou | Valéry Giscard d'Estaing | François Mitterrand | Jacques Chirac | Nicolas Sarkozy"),
    ("Korean and Chinese leaders of the Cold War", "", "Kim Il-sung | Syngman Rhee | Mao Zedong | Chiang Kai-shek | Zhou Enlai | Park Chung-hee"),
    ("American generals of the Second World War and Korea", "America", "Douglas MacArthur | Dwight D. Eisenhower | George S. Patton | Omar Bradley | Matthew Ridgway | George Marshall | Mark W. Clark | John R. Hodge"),
    ("British generals of the Second World War", "Britain", "Bernard Montgomery | Harold Alexander | William Slim | Archibald Wavell | Claude Auchinleck"),
    ("generals of the American Civil War", "America", "Ulysses S. Grant | Robert E. Lee | William Tecumseh Sherman | Stonewall Jackson | George B. McClellan | George Meade | James Longstreet"),
    ("fathers of the American republic", "America", "Benjamin Franklin | Alexander Hamilton | John Jay | Samuel Adams | Patrick Henry | John Hancock | Thomas Paine"),
    ("commanders of the time of Napoleon", "", "Duke of Wellington | Horatio Nelson | Michel Ney | Joachim Murat | Gebhard von Blücher | Mikhail Kutuzov"),
    ("Renaissance popes", "Italy", "Alexander VI | Julius II | Leo X | Clement VII | Paul III | Sixtus IV"),
    ("recent popes", "", "Pius XI | Pius XII | John XXIII | Paul VI | John Paul II | Benedict XVI"),
    ("churchmen of medieval France", "France", "Maurice de Sully | Bernard of Clairvaux | Peter Abelard | Peter Lombard | William of Champeaux | Hugh of Saint Victor"),
    ("doctors of Victorian Britain", "Britain", "William Jenner | William Gull | James Paget | John Snow | Thomas Barlow"),
    ("reformers of the church", "", "Martin Luther | John Calvin | Huldrych Zwingli | John Knox | Jan Hus | Philip Melanchthon"),
    ("French mathematicians and astronomers", "France", "Charles Messier | Jérôme Lalande | Joseph-Louis Lagrange | Pierre-Simon Laplace | Jean Baptiste Joseph Delambre | Adrien-Marie Legendre | Alexis Bouvard | Jean-Baptiste Biot | Siméon Denis Poisson | François Arago | Urbain Le Verrier"),
    ("German and Danish astronomers", "Germany", "Johannes Kepler | Tycho Brahe | Johann Gottfried Galle | Friedrich Bessel | Johann Encke | Heinrich Olbers"),
    ("British astronomers", "Britain", "John Flamsteed | Edmond Halley | William Herschel | John Herschel | John Couch Adams | George Airy | James Challis | William Lassell"),
    ("American astronomers", "America", "Edwin Hubble | Clyde Tombaugh | Percival Lowell | Asaph Hall | Gerard Kuiper | Carl Sagan | Harlow Shapley"),
    ("presidents of Harvard University in the 20th century", "", "Lawrence Lowell | James Bryant Conant | Nathan Pusey | Derek Bok | Neil Rudenstine"),
    ("astronomers of the first telescopes", "", "Galileo Galilei | Simon Marius | Thomas Harriot | Christoph Scheiner | Johannes Fabricius"),
    ("natural philosophers of the 17th century", "", "Isaac Newton | Christiaan Huygens | Robert Hooke | Gottfried Leibniz | Robert Boyle | Blaise Pascal"),
    ("physicists of the 19th century", "", "Michael Faraday | James Clerk Maxwell | Lord Kelvin | Hermann von Helmholtz | Heinrich Hertz | James Prescott Joule"),
    ("physicists about 1900", "", "Hendrik Lorentz | Philipp Lenard | Wilhelm Wien | Max Planck | Arnold Sommerfeld | Ernest Rutherford | Albert Einstein | Max von Laue | Max Born | Niels Bohr"),
    ("physicists of the quantum", "", "Louis de Broglie | Erwin Schrödinger | Wolfgang Pauli | Werner Heisenberg | Enrico Fermi | Paul Dirac | Lev Landau"),
    ("chemists of old", "", "Antoine Lavoisier | Joseph Priestley | Humphry Davy | John Dalton | Carl Wilhelm Scheele | Henry Cavendish | Jöns Jacob Berzelius"),
    ("naturalists of the 19th century", "", "Charles Darwin | Alfred Russel Wallace | Thomas Henry Huxley | Louis Agassiz | Alexander von Humboldt | Georges Cuvier | Ernst Haeckel"),
    ("pioneers of medicine", "", "Louis Pasteur | Robert Koch | Joseph Lister | Edward Jenner | Alexander Fleming | Ignaz Semmelweis"),
    ("inventors of the 19th century", "America", "Thomas Edison | Nikola Tesla | Alexander Graham Bell | Samuel Morse | Elisha Gray | George Westinghouse | Eli Whitney"),
    ("engineers of the Industrial Revolution", "Britain", "James Watt | George Stephenson | Isambard Kingdom Brunel | Richard Trevithick | Thomas Newcomen | Richard Arkwright | Thomas Telford"),
    ("philosophers of the Enlightenment", "", "Voltaire | Jean-Jacques Rousseau | Denis Diderot | Montesquieu | David Hume | Immanuel Kant | John Locke"),
    ("Greek philosophers", "", "Socrates | Plato | Aristotle | Epicurus | Pythagoras | Heraclitus | Democritus"),
    ("composers of the Classical age", "", "Joseph Haydn | Wolfgang Amadeus Mozart | Ludwig van Beethoven | Franz Schubert | Luigi Boccherini | Antonio Salieri"),
    ("composers of the Romantic age", "", "Robert Schumann | Felix Mendelssohn | Franz Liszt | Frédéric Chopin | Johannes Brahms | Hector Berlioz | Antonín Dvořák"),
    ("composers of the Baroque", "", "Johann Sebastian Bach | George Frideric Handel | Antonio Vivaldi | Henry Purcell | Georg Philipp Telemann | Domenico Scarlatti"),
    ("composers of opera", "Italy", "Giuseppe Verdi | Giacomo Puccini | Gioachino Rossini | Vincenzo Bellini | Gaetano Donizetti"),
    ("painters of the Renaissance", "Italy", "Leonardo da Vinci | Michelangelo | Raphael | Titian | Sandro Botticelli | Tintoretto | Giorgione"),
    ("painters of the Dutch Golden Age", "Netherlands", "Rembrandt | Johannes Vermeer | Frans Hals | Jan Steen | Jacob van Ruisdael"),
    ("Impressionists and their followers", "France", "Claude Monet | Pierre-Auguste Renoir | Edgar Degas | Camille Pissarro | Paul Cézanne | Édouard Manet | Paul Gauguin"),
    ("painters of the 20th century", "", "Pablo Picasso | Salvador Dalí | Joan Miró | Henri Matisse | Georges Braque | Marc Chagall"),
    ("Victorian novelists", "Britain", "Charles Dickens | Thomas Hardy | William Makepeace Thackeray | Anthony Trollope | Wilkie Collins | Robert Louis Stevenson"),
    ("women who wrote novels", "Britain", "Jane Austen f | Charlotte Brontë f | Emily Brontë f | George Eliot f | Mary Shelley f | Elizabeth Gaskell f"),
    ("Romantic poets", "Britain", "William Wordsworth | Lord Byron | John Keats | Percy Bysshe Shelley | Samuel Taylor Coleridge | William Blake"),
    ("playwrights of the time of Elizabeth I", "Britain", "William Shakespeare | Christopher Marlowe | Ben Jonson | Thomas Kyd | John Webster"),
    ("Russian writers", "Russia", "Leo Tolstoy | Fyodor Dostoevsky | Anton Chekhov | Ivan Turgenev | Nikolai Gogol | Alexander Pushkin"),
    ("French novelists", "France", "Victor Hugo | Honoré de Balzac | Gustave Flaubert | Émile Zola | Alexandre Dumas | Stendhal | Jules Verne"),
    ("American writers of the 19th century", "America", "Nathaniel Hawthorne | Herman Melville | Edgar Allan Poe | Ralph Waldo Emerson | Henry David Thoreau | Walt Whitman"),
    ("makers of American comics", "America", "Stan Lee | Jack Kirby | Steve Ditko | Joe Simon | Bob Kane | Will Eisner | Bill Everett"),
    ("founders of Hollywood studios", "America", "Carl Laemmle | Louis B. Mayer | Samuel Goldwyn | Adolph Zukor | William Fox | Jack Warner | Marcus Loew | Harry Cohn"),
    ("stars of the silent screen", "America", "Charlie Chaplin | Buster Keaton | Harold Lloyd | Lon Chaney | Douglas Fairbanks | Rudolph Valentino"),
    ("actresses of the silent screen", "America", "Mary Pickford f | Lillian Gish f | Gloria Swanson f | Clara Bow f | Florence Lawrence f | Theda Bara f"),
    ("princes of the time of Queen Victoria", "Germany", "Prince Albert of Saxe-Coburg and Gotha | Prince Alexander of the Netherlands | Prince George of Cambridge | Prince Ernest of Württemberg | Prince Leopold of Hohenzollern"),
    ("heads of American broadcasting", "America", "David Sarnoff | William S. Paley | Edward John Noble | Leonard Goldenson | Ted Turner | Mark Woods"),
    ("heads of British television", "Britain", "Greg Dyke | John Birt | Michael Grade | Alasdair Milne | Lew Grade | Jeremy Isaacs | Paul Fox"),
    ("pioneers of computing", "America", "Steve Jobs | Bill Gates | Paul Allen | Steve Wozniak | Larry Ellison | Michael Dell | Gordon Moore"),
    ("rappers of the 2000s", "America", "Kanye West | Jay-Z | Eminem | 50 Cent | Snoop Dogg | Ludacris | Nas | Lil Wayne"),
    ("rock singers", "Britain", "Freddie Mercury | Mick Jagger | David Bowie | Robert Plant | Roger Daltrey | Rod Stewart | Ozzy Osbourne"),
    ("rock guitarists", "Britain", "Brian May | Eric Clapton | Jimmy Page | Jeff Beck | Keith Richards | Pete Townshend | David Gilmour | Peter Green"),
    ("managers in English football", "Britain", "Alex Ferguson | Brian Clough | Bob Paisley | Matt Busby | Bill Shankly | Kenny Dalglish | Bobby Robson"),
    ("astronauts", "America", "Neil Armstrong | Buzz Aldrin | Michael Collins | John Glenn | Alan Shepard | Jim Lovell | Gus Grissom"),
    ("architects of England", "Britain", "Christopher Wren | Inigo Jones | Nicholas Hawksmoor | John Nash | John Vanbrugh | Robert Adam"),
)  # fmt: skip


def _circle(name: str, origin: str, row: str) -> tuple[PeerList, ...]:
    """The men and the women of a row, each a list of their own."""
    people = [person.strip() for person in row.split("|")]
    women = tuple(p.removesuffix(" f") for p in people if p.endswith(" f"))
    men = tuple(p for p in people if not p.endswith(" f"))
    return tuple(
        PeerList(name=name, group=group, origin=origin, members=members)
        for group, members in (("man", men), ("woman", women))
        if members
    )


_NEAREST = 6
CIRCLES = tuple(circle for row in (*_ROWS, *fields.ROWS, *publics.ROWS) for circle in _circle(*row))
_BY_NAME = index(CIRCLES)
_PARTNERS = tuple(frozenset(fold(person) for person in row.split("|")) for row in fields.PARTNERS)


def circle_of(name: str, *aliases: str) -> PeerList | None:
    """The circle of the person, by the first spelling that is listed.

    Where several circles hold one name ("Henry II") it tells too little: None.
    """
    for spelling in (name, *aliases):
        found = _BY_NAME.get(fold(spelling), ())
        if found:
            return found[0] if len(found) == 1 else None
    return None


_LONG = 6


def across(name: str) -> tuple[PeerList, ...]:
    """The circles of the other sex in the person's field: women of tennis, for a tennis player."""
    own = circle_of(name)
    words = {w for w in own.name.split() if len(w) >= _LONG} - _EVERYWHERE if own else set()
    return tuple(c for c in CIRCLES if own and c.group != own.group and words & {*c.name.split()})


_EVERYWHERE = frozenset({"American", "British", "French", "English", "German", "century"})
_NO_FIELDS = frozenset({"", "founder", "maker", "leader", "pioneer", "king", "queen", "emperor"})


@cache
def in_field(noun: str) -> tuple[PeerList, ...]:
    """The circles of those who do what the noun says: "architect", "tennis player"."""
    if noun in _NO_FIELDS:
        return ()
    many = re.compile(rf"(?:^|\b(?!of )){re.escape(noun)}s\b")
    return tuple(circle for circle in CIRCLES if many.search(circle.name.partition(" of ")[0]))


def nearest(circle: PeerList, *names: str) -> tuple[str, ...]:
    """The members that stand nearest to the person in the circle's order, of rulers that of time.

    Without those who did with the person what both are known for: they may be right as well.
    """
    folded = {fold(name) for name in names}
    at = next(i for i, member in enumerate(circle.members) if fold(member) in folded)
    barred = folded.union(*(row for row in _PARTNERS if row & folded))
    order = sorted(range(len(circle.members)), key=lambda i: abs(i - at))
    return tuple(circle.members[i] for i in order if fold(circle.members[i]) not in barred)[
        :_NEAREST
    ]
