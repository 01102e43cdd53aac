"""Join codes: short, read aloud without a mistake, no words by accident. A locator, not a secret.

Pure. The letters leave out what looks alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V, N M) and all vowels.
Six of 18 are 34 million codes; what keeps guessers out is the limit on misses, not the length.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Container
from random import Random

ALPHABET = "34679CDFGHJKPQRTWX"
LENGTH = 6
_TRIES = 100


def new(rng: Random, taken: Container[str]) -> str:
    """A code that is not `taken`; `rng` should be the system's.

    Raises: LookupError when a hundred tries hit taken ones, so that nearly all must be.
    """
    for _ in range(_TRIES):
        code = "".join(rng.choice(ALPHABET) for _ in range(LENGTH))
        if code not in taken:
            return code
    raise LookupError("nearly all join codes are taken")


def derived(secret: bytes, what: str, length: int) -> str:
    """The code that `secret` gives to `what`: kept nowhere, `length` letters long.

    A copy of the database without the secret makes none of them.
    """
    digest = hmac.digest(secret, what.encode(), hashlib.sha256)
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:length])


def is_same(known: str, typed: str) -> bool:
    """Whether `typed`, in any case and with any spaces, is the code `known`; tells by no delay."""
    wanted = "".join(typed.upper().replace("-", " ").split())
    return hmac.compare_digest(known.encode(), wanted.encode())


def normalized(text: str) -> str:
    """`text` as a code: upper case, without spaces and hyphens; empty if it cannot be one."""
    code = "".join(text.upper().replace("-", " ").split())
    is_code = len(code) == LENGTH and all(letter in ALPHABET for letter in code)
    return code if is_code else ""


def spoken(code: str) -> str:
    """`code` in two groups, as it is shown and read out."""
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"
