"""Which spellings are one entity, within an article and across them, each merge with its reason.

Pure. What the texts do not settle is not merged: two people wrongly made one cost true facts, one
left apart as two costs little, since options are checked for twins again. Such merges are proposed
to a person instead, whose decisions are given to the next run.
"""

from questions.aliases.proposing import contested, shown
from questions.aliases.resolution import Resolution, agreed, link, resolve, sightings, topic
from questions.aliases.survey import Key, Notes, note
from questions.aliases.uniting import unite

__all__ = [
    "Key",
    "Notes",
    "Resolution",
    "agreed",
    "contested",
    "link",
    "note",
    "resolve",
    "shown",
    "sightings",
    "topic",
    "unite",
]
