"""Run all rules over one item, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from questions.checks import dated, form, hints, known, options, proof, scope, sure
from questions.model import Draft, Finding

Rule = Callable[[Draft], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    form.stem_form,
    form.self_contained,
    form.unambiguous,
    form.clumsy,
    form.bare_noun,
    form.bare_name,
    scope.definite,
    scope.complement,
    scope.which_year,
    scope.which_border,
    scope.which_war,
    scope.cut_name,
    scope.cut_body,
    scope.said_twice,
    scope.initials,
    scope.cut_title,
    scope.surname_alone,
    scope.given_name,
    dated.of_which_day,
    form.relative_time,
    proof.leak,
    proof.trivial,
    hints.clang,
    hints.derived,
    hints.letters,
    known.told_by_name,
    known.of_antiquity,
    known.of_a_stranger,
    known.of_a_firm,
    sure.told_by_counting,
    sure.of_several,
    sure.sound_figure,
    proof.evidence,
    proof.evidence_clean,
    proof.boilerplate_topic,
    proof.truncation,
    options.count,
    options.single_key,
    options.alias_twin,
    options.homogeneous,
    options.option_in_stem,
    options.filler,
    proof.spelling,
    proof.opinion,
    form.negative_stem,
    form.absolutes,
    form.verbatim,
    form.spoiler,
    form.stale,
    options.length_cue,
    options.format_cue,
    options.convergence,
    options.gender_cue,
    options.origin_cue,
    options.article_cue,
)


def examine(draft: Draft) -> tuple[Finding, ...]:
    """Everything the rules dislike about the item, each finding once, blocking ones first."""
    found = dict.fromkeys(finding for rule in RULES for finding in rule(draft))
    return tuple(sorted(found, key=lambda f: f.severity))
