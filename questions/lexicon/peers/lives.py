"""When well-known people were born and died, where their circle spans more than a lifetime.

Own table from general knowledge; free to use like the rest of this program (MIT). Nobody is an
answer for a year before they were grown, or after their death.
"""

from __future__ import annotations

import re

from questions.lexicon.likeness import fold

_GROWN = 15  # years
_TABLE = """
Jérôme Lalande 1732 1807 | Joseph-Louis Lagrange 1736 1813 | Charles Messier 1730 1817
Pierre-Simon Laplace 1749 1827 | Jean Baptiste Joseph Delambre 1749 1822
Adrien-Marie Legendre 1752 1833 | Alexis Bouvard 1767 1843 | Jean-Baptiste Biot 1774 1862
Siméon Denis Poisson 1781 1840 | François Arago 1786 1853 | Urbain Le Verrier 1811 1877
Hendrik Lorentz 1853 1928 | Max Planck 1858 1947 | Philipp Lenard 1862 1947 | Wilhelm Wien 1864 1928
Arnold Sommerfeld 1868 1951 | Ernest Rutherford 1871 1937 | Albert Einstein 1879 1955
Max von Laue 1879 1960 | Max Born 1882 1970 | Niels Bohr 1885 1962 | Louis de Broglie 1892 1987
Erwin Schrödinger 1887 1961 | Wolfgang Pauli 1900 1958 | Werner Heisenberg 1901 1976
Enrico Fermi 1901 1954 | Paul Dirac 1902 1984 | Lev Landau 1908 1968
Michael Faraday 1791 1867 | James Prescott Joule 1818 1889 | Hermann von Helmholtz 1821 1894
Lord Kelvin 1824 1907 | James Clerk Maxwell 1831 1879 | Heinrich Hertz 1857 1894
Charles Gounod 1818 1893 | Camille Saint-Saëns 1835 1921 | Georges Bizet 1838 1875
Gabriel Fauré 1845 1924 | Claude Debussy 1862 1918 | Erik Satie 1866 1925 | Maurice Ravel 1875 1937
Edward Elgar 1857 1934 | Frederick Delius 1862 1934 | Ralph Vaughan Williams 1872 1958
Gustav Holst 1874 1934 | William Walton 1902 1983 | Michael Tippett 1905 1998
Benjamin Britten 1913 1976 | Mikhail Glinka 1804 1857 | Modest Mussorgsky 1839 1881
Pyotr Ilyich Tchaikovsky 1840 1893 | Nikolai Rimsky-Korsakov 1844 1908
Sergei Rachmaninoff 1873 1943 | Igor Stravinsky 1882 1971 | Sergei Prokofiev 1891 1953
Dmitri Shostakovich 1906 1975 | Richard Wagner 1813 1883 | Anton Bruckner 1824 1896
Johann Strauss II 1825 1899 | Gustav Mahler 1860 1911 | Hugo Wolf 1860 1903
Richard Strauss 1864 1949 | Arnold Schoenberg 1874 1951 | Charles Ives 1874 1954
Irving Berlin 1888 1989 | Cole Porter 1891 1964 | George Gershwin 1898 1937
Aaron Copland 1900 1990 | Samuel Barber 1910 1981 | Leonard Bernstein 1918 1990
Philip Glass 1937 9999 | Gioachino Rossini 1792 1868 | Gaetano Donizetti 1797 1848
Vincenzo Bellini 1801 1835 | Giuseppe Verdi 1813 1901 | Giacomo Puccini 1858 1924
Johann Gottlieb Fichte 1762 1814 | Friedrich Schleiermacher 1768 1834
Georg Wilhelm Friedrich Hegel 1770 1831 | Friedrich Schelling 1775 1854
Arthur Schopenhauer 1788 1860 | Auguste Comte 1798 1857 | John Stuart Mill 1806 1873
Søren Kierkegaard 1813 1855 | Friedrich Nietzsche 1844 1900
Leonhard Euler 1707 1783 | Carl Friedrich Gauss 1777 1855 | Augustin-Louis Cauchy 1789 1857
Évariste Galois 1811 1832 | Bernhard Riemann 1826 1866 | Georg Cantor 1845 1918
Henri Poincaré 1854 1912 | David Hilbert 1862 1943
Charles Babbage 1791 1871 | George Boole 1815 1864 | Alan Turing 1912 1954
John von Neumann 1903 1957 | Konrad Zuse 1910 1995 | Claude Shannon 1916 2001
Luigi Galvani 1737 1798 | Alessandro Volta 1745 1827 | André-Marie Ampère 1775 1836
Hans Christian Ørsted 1777 1851 | Georg Ohm 1789 1854 | Werner von Siemens 1816 1892
Caroline Herschel 1750 1848 | Ada Lovelace 1815 1852 | Marie Curie 1867 1934
Lise Meitner 1878 1968 | Rachel Carson 1907 1964 | Dorothy Hodgkin 1910 1994
Rosalind Franklin 1920 1958 | Edward Jenner 1749 1823 | Ignaz Semmelweis 1818 1865
Louis Pasteur 1822 1895 | Joseph Lister 1827 1912 | Robert Koch 1843 1910
Alexander Fleming 1881 1955 | Gregor Mendel 1822 1884 | Thomas Hunt Morgan 1866 1945
Oswald Avery 1877 1955 | Max Delbrück 1906 1981 | Francis Crick 1916 2004
Frederick Sanger 1918 2013 | James Watson 1928 9999
Carl Linnaeus 1707 1778 | Joseph Banks 1743 1820 | Jean-Baptiste Lamarck 1744 1829
Robert Brown 1773 1858 | Augustin Pyramus de Candolle 1778 1841 | Asa Gray 1810 1888
Joseph Dalton Hooker 1817 1911 | James Hutton 1726 1797 | William Smith 1769 1839
Adam Sedgwick 1785 1873 | Roderick Murchison 1792 1871 | Charles Lyell 1797 1875
Archibald Geikie 1835 1924 | Jonathan Swift 1667 1745 | Oscar Wilde 1854 1900
George Bernard Shaw 1856 1950 | W. B. Yeats 1865 1939 | James Joyce 1882 1941
Samuel Beckett 1906 1989 | Seamus Heaney 1939 2013 | Joseph Conrad 1857 1924
E. M. Forster 1879 1970 | D. H. Lawrence 1885 1930 | Aldous Huxley 1894 1963
Evelyn Waugh 1903 1966 | George Orwell 1903 1950 | Graham Greene 1904 1991
William Golding 1911 1993 | Anthony Burgess 1917 1993 | Johann Wolfgang von Goethe 1749 1832
Friedrich Schiller 1759 1805 | Heinrich Heine 1797 1856 | Thomas Mann 1875 1955
Hermann Hesse 1877 1962 | Bertolt Brecht 1898 1956 | Günter Grass 1927 2015
Henry Wadsworth Longfellow 1807 1882 | Robert Frost 1874 1963 | Wallace Stevens 1879 1955
Ezra Pound 1885 1972 | E. E. Cummings 1894 1962 | Langston Hughes 1902 1967
Allen Ginsberg 1926 1997 | Nathaniel Hawthorne 1804 1864 | Edgar Allan Poe 1809 1849
Ralph Waldo Emerson 1803 1882 | Henry David Thoreau 1817 1862 | Herman Melville 1819 1891
Walt Whitman 1819 1892 | William Hogarth 1697 1764 | Joshua Reynolds 1723 1792
Thomas Gainsborough 1727 1788 | J. M. W. Turner 1775 1851 | John Constable 1776 1837
Dante Gabriel Rossetti 1828 1882 | John Everett Millais 1829 1896 | Winslow Homer 1836 1910
John Singer Sargent 1856 1925 | Edward Hopper 1882 1967 | Norman Rockwell 1894 1978
Mark Rothko 1903 1970 | Jackson Pollock 1912 1956 | Roy Lichtenstein 1923 1997
Andy Warhol 1928 1987 | El Greco 1541 1614 | Jusepe de Ribera 1591 1652
Francisco de Zurbarán 1598 1664 | Diego Velázquez 1599 1660
Bartolomé Esteban Murillo 1617 1682 | Francisco Goya 1746 1828
Jan van Eyck 1390 1441 | Hieronymus Bosch 1450 1516 | Albrecht Dürer 1471 1528
Lucas Cranach the Elder 1472 1553 | Hans Holbein the Younger 1497 1543
Pieter Bruegel the Elder 1525 1569 | Donatello 1386 1466 | Benvenuto Cellini 1500 1571
Gian Lorenzo Bernini 1598 1680 | Antonio Canova 1757 1822 | Bertel Thorvaldsen 1770 1844
Auguste Rodin 1840 1917 | Henry Moore 1898 1986 | Antoni Gaudí 1852 1926
Frank Lloyd Wright 1867 1959 | Walter Gropius 1883 1969 | Ludwig Mies van der Rohe 1886 1969
Le Corbusier 1887 1965 | Oscar Niemeyer 1907 2012 | I. M. Pei 1917 2019
Frank Gehry 1929 9999 | Norman Foster 1935 9999
Sergei Eisenstein 1898 1948 | Vsevolod Pudovkin 1893 1953 | Mikhail Kalatozov 1903 1973
Sergei Bondarchuk 1920 1994 | Grigori Chukhrai 1921 2001 | Sergei Parajanov 1924 1990
Eldar Ryazanov 1927 2015 | Andrei Tarkovsky 1932 1986 | Andrei Konchalovsky 1937 9999
Nikita Mikhalkov 1945 9999 | Carl Theodor Dreyer 1889 1968 | Fritz Lang 1890 1976
Jean Renoir 1894 1979 | Luis Buñuel 1900 1983 | Robert Bresson 1901 1999
Roberto Rossellini 1906 1977 | Michelangelo Antonioni 1912 2007 | Ingmar Bergman 1918 2007
Federico Fellini 1920 1993 | Jean-Luc Godard 1930 2022 | François Truffaut 1932 1984
Svante Arrhenius 1859 1927 | Wilhelm Ostwald 1853 1932 | Jacobus Henricus van 't Hoff 1852 1911
Emil Fischer 1852 1919 | Henri Moissan 1852 1907 | Walther Nernst 1864 1941 | Fritz Haber 1868 1934
Edward Burnett Tylor 1832 1917 | James George Frazer 1854 1941 | Franz Boas 1858 1942
Marcel Mauss 1872 1950 | Alfred Kroeber 1876 1960 | A. R. Radcliffe-Brown 1881 1955
Bronisław Malinowski 1884 1942 | E. E. Evans-Pritchard 1902 1973 | Claude Lévi-Strauss 1908 2009
"""
_ENTRY = re.compile(r"([^|\n]+?) (\d{4}) (\d{4})\b")

# From when on and until when the one may be an answer, by folded name.
SPANS: dict[str, tuple[int, int]] = {
    fold(name.strip()): (int(born) + _GROWN, int(died))
    for name, born, died in _ENTRY.findall(_TABLE)
}
