"""Application to merge: takes bodies, evidence and steps, gives what may be applied for on a day, by which tests, which are met, open or not asked, and the way to day one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.merge.application_given import (
    ApplicationEvidence,
    BodyKind,
    Change,
    DayOneTold,
    StepDone,
    application_faults,
    application_found,
)
from concordat.merge.application_steps import RULE as STEPS
from concordat.merge.application_steps import DayOnePromise, MergerStep, day_one_promise, merger_steps
from concordat.merge.application_tests import RULE as TESTS
from concordat.merge.application_tests import Tested, tested, tests_known
from concordat.merge.may_apply import RULE as MAY_APPLY
from concordat.merge.may_apply import LaterRule, MayApply, barriers, later_rules, may_apply


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One case, looked at `on` a day; what is later is not known.

    - `kind` of the `bodies` that apply, for which `change`; `evidence` for tests
    - `steps` that are done: the day of application is that of the step `apply`; `day_ones`: the first day of the new body, each time it was told
    """

    on: date
    kind: BodyKind
    change: Change = "merger"
    bodies: tuple[str, ...]
    evidence: tuple[ApplicationEvidence, ...] = ()
    steps: tuple[StepDone, ...] = ()
    day_ones: tuple[DayOneTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The case by the rules of the day of application, or of the day looked at before it (`rules_of`).

    - `may_apply`, or what it is `barred_by`; `changes`: everything that this kind of body may apply for
    - `tests`, and how many stand how; `passed`: it may be applied for, and every test that is asked is met
    - `steps` to the close and the `day_one` promised; `later`: rules that come after
    """

    rules_of: date
    may_apply: bool
    barred_by: tuple[str, ...]
    changes: tuple[MayApply, ...]
    tests: tuple[Tested, ...]
    standings: dict[str, int]
    passed: bool
    steps: tuple[MergerStep, ...]
    day_one: DayOnePromise
    later: tuple[LaterRule, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the case; raises Refused for names that no edition of a rule knows, and days before the rules."""
    all_tests = tests_known(rules, given.kind)
    all_steps = {name for value in rules.history(STEPS) for name in value.value or {}}
    stop = tuple(
        application_faults(
            given.change, given.bodies, given.evidence, given.steps, given.day_ones, all_tests, sorted(all_steps)
        )
    )
    if stop:
        raise Refused(stop)
    done = {one.step: one.on for one in given.steps if one.on <= given.on}
    day = done.get("apply", given.on)
    day_one = day_one_promise(given.day_ones, done.get("day_one"), given.on)
    changes, may_rule = may_apply(rules, given.kind, day)
    own = next(one for one in changes if one.change == given.change)
    barred = tuple(barriers(own, given.kind, day, day_one.latest))
    tests, test_rule = tested(rules, given.kind, day, given.evidence, given.on)
    asked = [one for one in tests if one.stands != "not asked"]
    steps, step_rule = merger_steps(rules, given.steps, given.on)
    gives = Gives(
        rules_of=day,
        may_apply=not barred,
        barred_by=barred,
        changes=changes,
        tests=tests,
        standings=dict(sorted(Counter(one.stands for one in tests).items())),
        passed=not barred and bool(asked) and all(one.stands == "met" for one in asked),
        steps=steps,
        day_one=day_one,
        later=tuple(
            sorted(
                (*later_rules(rules, MAY_APPLY, given.kind, day), *later_rules(rules, TESTS, given.kind, day)),
                key=lambda one: (one.starts, one.rule),
            )
        ),
    )
    parts = (
        *(Because(bar, False, parts=(because_rule(may_rule),)) for bar in barred),
        *(Because(f"test “{one.title}”: {one.stands}, {one.why}", one.value, one.unit) for one in tests),
        *(Because(f"step “{one.title}”", one.stands) for one in steps),
        *(because_rule(rule) for rule in (may_rule, test_rule, step_rule)),
    )
    says = f"{' and '.join(given.bodies)} may apply for a {given.change} by the rules of {day}"
    return Answer(gives, Because(says, gives.may_apply, parts=parts), findings=tuple(_warnings(given, gives)))


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    for bar in gives.barred_by:
        what = f"{bar[:1].upper()}{bar[1:]}."
        yield application_found(
            "may-not-apply", what, "Wait for a later rule, or ask for what is open.", "on", "warning"
        )
    for one in gives.tests:
        if one.stands in ("open", "not met"):
            what = f"The test “{one.title}” is {one.stands}: {one.why}."
            kind = f"test-{one.stands.replace(' ', '-')}"
            yield application_found(kind, what, "Show what meets it.", f"evidence.{one.test}", "warning")
        if one.stands == "not asked" and one.document:
            what = f"The evidence “{one.document}” is for “{one.title}”, and {one.why}."
            yield application_found("not-asked", what, "Keep it for later.", f"evidence.{one.test}", "warning")
    yield from _step_warnings(gives.steps)
    slipped = gives.day_one.slipped or 0
    if slipped > 0:
        what = (
            f"The first day was to be {gives.day_one.first}, and is now {gives.day_one.latest}: {slipped} days later."
        )
        yield application_found("slipped", what, "Say why, to everybody who was told.", "day_ones", "warning")
    if gives.day_one.told and gives.day_one.latest is None:
        yield application_found("no-date", "The first day has no date.", "Say when it will.", "day_ones", "warning")


def _step_warnings(steps: Sequence[MergerStep]) -> Iterator[Finding]:
    latest, before = None, ""
    open_before = ""
    for one in steps:
        if one.done is None:
            open_before = open_before or one.title
            continue
        if open_before:
            what = f"“{one.title}” is done, and “{open_before}” before it is not."
            yield application_found("out-of-order", what, "Complete it, or correct the step.", "steps", "warning")
        if latest is not None and one.done < latest:
            what = f"“{one.title}” was done on {one.done}, before “{before}” on {latest}."
            yield application_found("out-of-order", what, "Correct one of the days.", "steps", "warning")
        if not one.document.strip():
            what = f"Nothing shows that “{one.title}” is done."
            yield application_found("no-document", what, "Name the document.", "steps", "warning")
        latest, before = one.done, one.title
