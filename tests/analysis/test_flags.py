"""Flags: each raised by what it names, and silent below the number that would mean something."""

from datetime import timedelta
from fractions import Fraction

import pytest

from quiz.analysis.flags import ENOUGH, ENOUGH_FOR_NOBODY, REPORTS, Flag, Seen, flags
from quiz.analysis.responses import Response, tally


def answers(choice: int | None, rest: float, count: int, seconds: float = 6) -> list[Response]:
    each = Response(
        choice=choice,
        rest=Fraction(rest).limit_denominator(20),
        elapsed=timedelta(seconds=seconds),
    )
    return [each] * count


def names(responses: list[Response], *, reports: int = 0) -> set[tuple[Flag, int | None]]:
    found = flags(tally(responses), key=0, option_count=4, reports=reports)
    assert all(each.words.endswith(".") for each in found)
    return {(each.flag, each.option) for each in found}


SOUND = [*answers(0, 0.9, 40), *answers(1, 0.3, 6), *answers(2, 0.3, 6), *answers(3, 0.2, 6)]


def test_a_sound_item_has_no_flag() -> None:
    assert names(SOUND) == set()


def test_a_distractor_nobody_takes() -> None:
    kept = [each for each in SOUND if each.choice != 3]
    assert len(kept) >= ENOUGH_FOR_NOBODY
    assert names(kept) == {(Flag.DEAD_DISTRACTOR, 3)}
    assert names(kept[: ENOUGH_FOR_NOBODY - 10]) == set()


def test_the_best_go_wrong() -> None:
    upside_down = [*answers(2, 0.9, 12), *answers(0, 0.4, 20), *answers(1, 0.3, 5)]
    assert names(upside_down) == {
        (Flag.NEGATIVE_DISCRIMINATION, None),
        (Flag.BEST_PREFER_DISTRACTOR, 2),
    }


def test_no_better_than_guessing() -> None:
    guessed = [each for at in range(4) for each in answers(at, 0.5, 6)]
    assert (Flag.AT_GUESSING, None) in names(guessed)


def test_quicker_than_reading() -> None:
    fast = [*answers(0, 0.8, 15, seconds=0.8), *answers(1, 0.2, 10, seconds=1)]
    assert names(fast) == {(Flag.TOO_FAST, None)}


@pytest.mark.parametrize(("reports", "is_flagged"), [(REPORTS - 1, False), (REPORTS, True)])
def test_reports(reports: int, is_flagged: bool) -> None:
    assert ((Flag.REPORTED, None) in names([], reports=reports)) is is_flagged


def test_few_answers_flag_nothing() -> None:
    wrong = answers(1, 0.9, ENOUGH - 1, seconds=0.5)
    assert names(wrong) == set()
    assert names([*wrong, *answers(1, 0.9, 1)]) != set()


def test_sessions_of_one_question_say_nothing_of_the_best() -> None:
    alone = [Response(choice=1, rest=None, elapsed=timedelta(seconds=6))] * 30
    assert names(alone) == {(Flag.AT_GUESSING, None)}


def test_what_somebody_looked_at_is_settled_until_there_are_as_many_answers_again() -> None:
    seen = Seen(n=30, flags=("at-guessing",))
    assert seen.until == 60
    assert seen.settles("at-guessing", n=30)
    assert seen.settles("at-guessing", n=59)
    assert not seen.settles("at-guessing", n=60)
    assert not seen.settles("too-fast", n=31)
