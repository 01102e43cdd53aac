"""The rules of item writing: each a small function that says what it dislikes about an item.

Pure. A rule that blocks keeps the item from being offered; one that warns tells the curator. The
rules cite:

* Haladyna, Downing and Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines", 2002:
  31 guidelines, by number;
* National Board of Medical Examiners, "NBME Item-Writing Guide", 2020: flaws of testwiseness and of
  irrelevant difficulty, by name.
"""

from questions.checks.examination import RULES, examine
from questions.checks.sets import near_duplicates

__all__ = ["RULES", "examine", "near_duplicates"]
