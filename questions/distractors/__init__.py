"""Wrong options: plausible, of the key's own kind, and false by everything known.

Pure. They come from the same article first, then from the others, then from hand-made lists;
numbers and dates are made in the key's own format. Fewer than three sound ones: none at all.
"""

from questions.distractors.choice import WANTED, rank
from questions.distractors.pool import Pool

__all__ = ["WANTED", "Pool", "rank"]
