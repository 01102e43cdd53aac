"""How surnames look that are not English: made-up English names beside one would stand out.

Own table of endings.
"""

from __future__ import annotations

import re

_ENDS = re.compile(
    r"(?:ov|ova|ev|eva|sky|ski|ska|ić|ich|vic|enko|nen|la?inen|gaard|löf|qvist|strand|berg|sch|ush|elin|tz|oux"
    r"|eau|elli|ini|ucci|ano|ez|eira|inho|dze|escu|uchi|moto|wara|kawa|yama|oğlu|opoulos|akis|yan|nyi|wicz"
    r"|oulin|ault|eux|ois|aud|aeten|aert|stein|mann|hausen|bach|burg|dorf|hardt|witz|[^aeo][aiou])$"
)


def is_foreign(surname: str) -> bool:
    """Whether letters or ending say that the surname is not English."""
    return not surname.isascii() or _ENDS.search(surname) is not None
