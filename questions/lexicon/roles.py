"""What part each end of a relation plays: wrong options must play the same one as the key.

`OBJECT` and `SUBJECT` name the part of the answer and of the thing asked about; `DEFAULTS` the kinds
of thing (groups of `questions.lexicon.peers`) that may stand beside a key which no list knows. Own
tables.
"""

from __future__ import annotations

OBJECT: dict[str, str] = {
    "plays": "actor",
    "cast": "actor",
    "maker": "character",
    "director": "director",
    "creator": "writer",
    "writer": "writer",
    "source_author": "author",
    "producer": "producer",
    "composer": "composer",
    "based_on": "source",
    "known_for": "credit",
    "earlier_work": "earlier credit",
    "developer": "company",
    "publisher": "company",
    "born_in": "birthplace",
    "died_in": "place of death",
}
SUBJECT: dict[str, str] = {
    "plays": "character",
    "profession": "character",
    "subject_taught": "character",
    "trait": "character",
    "known_for": "actor",
    "earlier_work": "director",
    **dict.fromkeys(
        "based_on source_kind source_author director creator writer producer composer platform genre"
        " episode_count release_date developer publisher cast".split(),
        "work",
    ),
}
# One person often holds several of these for one work, stated or not: none is a wrong option.
CREW = ("director", "creator", "writer", "producer")
# Relations whose other answers the articles need not have listed in full: the wrong options come
# from lists that cannot be right, not from what else the articles name.
LISTED_ONLY = frozenset({"tradition", "follows", "appears_at", "costume", "educated_at"})
# Relations whose answers stand among others of their kind in the same article.
FROM_ARTICLE = frozenset(
    "named_after kin owner home_ground deed_by founded_by office_at office_place on_album set_in"
    " superlative_part first_holder titled office_holder songwriter record_producer neighbour located_in based_in performer".split()
)
DEFAULTS: dict[str, tuple[str, ...]] = {
    "source_kind": ("work kind",),
    "platform": ("streaming service",),
    "named_thing": ("{what}",),
    "carrier": ("animal",),
    "escapes_from": ("setting",),
    "victim": ("person by role",),
    "setting": ("setting",),
    "heroes": ("group of people",),
    "trapped_after": ("occasion",),
    "motive": ("motive",),
    "turns_into": ("emotion",),
    "protects_from": ("danger",),
    "subject_taught": ("science",),
    "profession": ("profession",),
    "trait": ("trait",),
    "costume": ("outfit",),
    "appears_at": ("setting",),
    "watch_for": ("film craft",),
    "promo_publisher": ("broadcaster in Korea",),
    "developer": ("game company",),
    "publisher": ("game company",),
    "band": ("band",),
    "label": ("record label",),
    "died_of": ("disease",),
    "diagnosed_with": ("disease",),
    "educated_at": ("university",),
    "field_studied": ("academic subject",),
    "on_river": ("river",),
    "made_of": ("material",),
}
