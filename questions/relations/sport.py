"""Matches: by what score they were won."""

from __future__ import annotations

from questions.lexicon import scores
from questions.relations.rows import Row

_BEAT = r"(?:beat|defeated|beating|defeating|having beaten|having defeated|overcame|thrashed|edged)"
_SCORE = r"(?P<object>\d{1,3}[–-]\d{1,3})"

ROWS = (
    Row(
        id="beat-by-score",
        relation="score",
        cues=("beat", "defeat", "overc", "thrash", "edged"),
        pattern=r"(?:[Tt]he )?{S:subject}(?: [a-z]+){0,5}?,? "
        + _BEAT
        + r" (?:champions? )?(?P<loser>(?:the )?(?:⟨[AL]\d+⟩ )?⟨[PTOFLX]\d+⟩)(?: by)? "
        + _SCORE
        + r"(?:,? (?:in|at) (?:the )?(?P<event>(?:⟨[DNAXLO]\d+⟩ ?)+(?:final|semi-final|semifinal|play-off final|championship game)?))?",
        test=lambda said: bool(said.get("event", "").strip()),
        rivals=scores.rivals,
        yes=(
            ("The Boston Club beat the Acme Club 3–1 in the 2015 final.", "3–1"),
            ("The Boston Club defeated the Acme Club by 24–10 in the Ford Bowl.", "24–10"),
        ),
        no=(
            "The Boston Club beat the Acme Club 3–1.",
            "The Boston Club met the Acme Club in 2014–15.",
        ),
    ),
)
