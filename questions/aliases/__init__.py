"""Which spellings are one entity, within an article and across them, each merge with its reason.

Pure. What the texts do not settle is not merged: two people wrongly made one cost true facts, one
left apart as two costs little, since options are checked for twins again.
"""

from questions.aliases.resolution import Resolution, link, resolve, topic

__all__ = ["Resolution", "link", "resolve", "topic"]
