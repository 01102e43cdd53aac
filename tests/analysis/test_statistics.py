"""Item statistics: against an independent computation, by hand, and at their edges."""

import math
import re
import statistics as stdlib
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.analysis.responses import LONGEST, Response, Tally, tally
from quiz.analysis.statistics import statistics, wilson

RESTS = st.one_of(st.none(), st.fractions(0, 1, max_denominator=20))
RESPONSES = st.lists(
    st.builds(
        Response,
        choice=st.one_of(st.none(), st.integers(0, 3)),
        rest=RESTS,
        elapsed=st.one_of(st.none(), st.timedeltas(timedelta(), timedelta(minutes=1))),
    ),
    max_size=60,
)


def response(choice: int | None, rest: str, seconds: float = 5) -> Response:
    return Response(choice=choice, rest=Fraction(rest), elapsed=timedelta(seconds=seconds))


# Five attempts at a quiz of three questions; the first is the item analysed. The rest scores are
# 2, 1, 1, 0, 0, so by hand: mean x = 3/5, mean y = 4/5, cov = 0.4, var x = 0.3, var y = 0.7.
BY_HAND = (
    response(2, "1"),
    response(2, "1/2"),
    response(2, "1/2"),
    response(0, "0"),
    response(1, "0"),
)


def test_figures_by_hand() -> None:
    stats = statistics(tally(BY_HAND), key=2, option_count=4)
    assert stats.n == 5
    assert stats.facility is not None
    assert stats.facility.value == pytest.approx(0.6)
    assert stats.discrimination is not None
    assert stats.discrimination.value == pytest.approx(0.4 / math.sqrt(0.3 * 0.7))
    assert stats.efficiency == pytest.approx(1.0)  # the three best are the three who have it
    assert stats.guess == 0.25
    assert stats.shares == (0.2, 0.2, 0.6, 0.0)
    assert stats.median_time == timedelta(seconds=5)


# Section 6 of the Law School Admission Test: how many of 1,000 had which of five items right (Bock
# and Lieberman, Psychometrika 35, 1970, 179-197); what `descript` of the R package ltm says of it
# (Rizopoulos, Journal of Statistical Software 17(5), 2006): the share right, and the correlation
# with the total without the item.
LSAT = """
00000 3 00001 6 00010 2 00011 11 00100 1 00101 1 00110 3 00111 4 01000 1 01001 8 01011 16 01101 3
01110 2 01111 15 10000 10 10001 29 10010 14 10011 81 10100 3 10101 28 10110 15 10111 80 11000 16
11001 56 11010 21 11011 173 11100 11 11101 61 11110 28 11111 298
"""
PUBLISHED = ((0.924, 0.1128), (0.709, 0.1531), (0.553, 0.1727), (0.763, 0.1444), (0.870, 0.1215))


@pytest.mark.parametrize(("item", "published"), list(enumerate(PUBLISHED)))
def test_a_published_analysis(item: int, published: tuple[float, float]) -> None:
    responses = [
        Response(
            choice=int(pattern[item]),
            rest=Fraction(pattern.count("1") - int(pattern[item]), 4),
        )
        for pattern, count in re.findall(r"(\d{5}) (\d+)", LSAT)
        for _ in range(int(count))
    ]
    stats = statistics(tally(responses), key=1, option_count=2)
    assert stats.n == 1000
    assert stats.facility
    assert stats.discrimination
    # ltm takes the deviation of the totals by n - 1, and that of the item by n.
    by_ltm = stats.discrimination.value * math.sqrt((stats.n - 1) / stats.n)
    assert (stats.facility.value, by_ltm) == pytest.approx(published, abs=0.00005)


# 22 attempts at a quiz of Moodle's own tests: its mark, and who had which of its last eight
# questions right. What Moodle's spreadsheet stats.xls makes of each, as facility, discrimination
# index and discriminative efficiency in percent: moodle/moodle, mod/quiz/report/statistics/tests,
# statistics_test.php (test_qstats, slots 13 to 20) and fixtures/mdl_question_states.csv.
MOODLE_ATTEMPTS = """
12 10011001 7.4 10010101 11.7 00111111 8.5 00001001 10.1 01001110 11.3 01110000 11.2 10111111
14.1 01111001 8.6 01101101 11.6 11001000 9.3 01001001 13.1 01111101 11.5 11100110 11.3 01011110
5.5 10100000 4.8 00010001 8.7 11011000 11.8 01110100 6 01000000 5.9 01101000 12.8 00010011
13.8 10111100
"""
MOODLE_SAYS = (
    (36.36363636, -12.99017581, -17.5074184),
    (59.09090909, -8.900638238, -10.27568922),
    (50, 8.670004606, 10.86956522),
    (59.09090909, 29.63337745, 34.58997279),
    (63.63636364, 15.18945843, 17.4790556),
    (45.45454545, 16.21079629, 20.14359793),
    (27.27272727, 15.52451404, 22.06477733),
    (50, -8.396734802, -10),
)
MOODLE_REST = 23  # what the other questions of that quiz are worth


@pytest.mark.parametrize(("item", "published"), list(enumerate(MOODLE_SAYS)))
def test_the_figures_of_moodle(item: int, published: tuple[float, ...]) -> None:
    responses = [
        Response(choice=int(right[item]), rest=(Fraction(mark) - int(right[item])) / MOODLE_REST)
        for mark, right in re.findall(r"([\d.]+) (\d{8})", MOODLE_ATTEMPTS)
    ]
    stats = statistics(tally(responses), key=1, option_count=2)
    assert stats.n == 22
    assert stats.facility
    assert stats.discrimination
    assert stats.efficiency is not None
    ours = (stats.facility.value, stats.discrimination.value, stats.efficiency)
    assert tuple(100 * each for each in ours) == pytest.approx(published, abs=1e-6)


def test_efficiency_is_what_is_reached_of_what_could_be() -> None:
    swapped = (response(0, "1"), *BY_HAND[1:4], response(2, "0"))
    stats = statistics(tally(swapped), key=2, option_count=4)
    # The three who have it stand at y = ½, ½, 0; the three best at 1, ½, ½.
    mean = Fraction(2, 5)
    reached = (Fraction(1, 2) - mean) * 2 + (0 - mean)
    most = (1 - mean) + (Fraction(1, 2) - mean) * 2
    assert stats.efficiency == pytest.approx(float(reached / most))


@given(RESPONSES)
def test_agrees_with_an_independent_computation(responses: list[Response]) -> None:
    stats = statistics(tally(responses), key=1, option_count=4)
    paired = [(float(r.choice == 1), float(r.rest)) for r in responses if r.rest is not None]
    xs, ys = [x for x, _ in paired], [y for _, y in paired]
    if len(set(xs)) < 2 or len(set(ys)) < 2:
        assert stats.discrimination is None
        assert stats.efficiency is None
        return
    assert stats.discrimination is not None
    assert stats.discrimination.value == pytest.approx(stdlib.correlation(xs, ys), abs=1e-9)
    assert -1 <= stats.discrimination.low <= stats.discrimination.value <= stats.discrimination.high
    assert stats.discrimination.high <= 1
    most = stdlib.covariance(sorted(xs), sorted(ys))
    assert stats.efficiency == pytest.approx(stdlib.covariance(xs, ys) / most, abs=1e-9)


@given(RESPONSES)
def test_shares_sum_to_one(responses: list[Response]) -> None:
    stats = statistics(tally(responses), key=1, option_count=4)
    assert sum(stats.shares) + stats.unanswered == pytest.approx(1 if responses else 0)


@given(RESPONSES, RESPONSES)
def test_a_tally_grows_by_what_is_new(earlier: list[Response], later: list[Response]) -> None:
    assert tally(earlier) + tally(later) == tally([*earlier, *later])
    assert tally(later) + tally(earlier) == tally([*earlier, *later])


@given(RESPONSES)
def test_the_median_is_true_to_a_tick(responses: list[Response]) -> None:
    stats = statistics(tally(responses), key=1, option_count=4)
    times = [r.elapsed for r in responses if r.elapsed is not None and r.choice is not None]
    if not times:
        assert stats.median_time is None
    else:
        true = stdlib.median(time.total_seconds() for time in times)
        assert stats.median_time is not None
        assert 0 <= true - stats.median_time.total_seconds() < 0.1 + 1e-9


def test_nothing_answered_says_nothing() -> None:
    stats = statistics(Tally(), key=0, option_count=4)
    assert (stats.n, stats.facility, stats.discrimination) == (0, None, None)
    assert (stats.efficiency, stats.median_time, stats.unanswered) == (None, None, 0.0)


def test_a_key_that_is_no_option_is_refused() -> None:
    with pytest.raises(ValueError, match="none of 4"):
        statistics(Tally(), key=4, option_count=4)


def test_times_past_the_longest_count_as_it() -> None:
    slow = tally([Response(choice=0, rest=None, elapsed=timedelta(hours=3))])
    assert statistics(slow, key=0, option_count=4).median_time == LONGEST


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    # Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_interval_against_published_figures(
    hits: int, n: int, low: float, high: float
) -> None:
    interval = wilson(hits, n)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)
