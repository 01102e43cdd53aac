"""Months and number words, and the centuries around one.

Own tables.
"""

from __future__ import annotations

import re

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul",
            "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

NUMBER_WORDS: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000,
}  # fmt: skip

_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st"}
_LAST = 21
_AROUND = (-1, 1, -2, 2, -3, 3)


def other_centuries(text: str) -> tuple[str, ...]:
    """The centuries around, without the next one: what was begun in the 12th went on in the 13th."""
    found = re.search(r"\d{1,2}", text)
    following = f"{int(found[0]) + 1}" if found else ""
    return tuple(each for each in centuries(text) if not each.startswith(following))


def centuries(text: str) -> tuple[str, ...]:
    """The centuries around the one in the text, in its own words, the nearest first."""
    found = re.search(r"(\d{1,2})(?:st|nd|rd|th)", text)
    if not found:
        return ()
    near = [int(found[1]) + step for step in _AROUND]
    return tuple(
        text.replace(found[0], f"{n}{_ENDINGS.get(n, 'th')}") for n in near if 1 <= n <= _LAST
    )
