"""Find what a sentence names, as typed spans: titles, people, organisations, places, figures.

Pure. Kinds are decided where the evidence is strongest and then hold for the whole article, so a
surname alone is a person once its full name was one.
"""

from questions.mentions.finder import find
from questions.mentions.titles import share, titles

__all__ = ["find", "share", "titles"]
