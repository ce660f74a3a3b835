"""Quality of a baseline: takes monthly numbers of lines and what is known beside them, gives each test and whether a plan can be signed on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.need.figures import figure
from concordat.need.gate import GateTest, Result, Verdict, gate, verdict
from concordat.need.gate_cases import Beside, explained_in, gate_cases
from concordat.need.given_lines import MonthlyLine, faults, last_of, rows_of
from concordat.need.in_range import too_large
from concordat.need.mergers import merger_findings
from concordat.need.prior import prior_on
from concordat.need.stamp import Stamp, stamped

METHOD = "need.quality 1"
INTERVAL, REPEATED = "need.gate_plan", "need.gate_repeated_month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` of monthly numbers, what is known `beside` them, and the day `on` whose limits hold (the last month known if none).

    Lines of one kind are given together: a month that was copied shows by many of them.
    """

    lines: tuple[MonthlyLine, ...]
    beside: tuple[Beside, ...] = ()
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestSeen:
    """One test: its `result`, the `number` it went by, and what it `says`."""

    name: str
    title: str
    result: Result
    number: Decimal | None
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineQuality:
    """One line: its `verdict`, the names of tests that `blocks` and `warns`, and all `tests`."""

    id: str
    verdict: Verdict
    blocks: tuple[str, ...]
    warns: tuple[str, ...]
    tests: tuple[TestSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every line, how many of each verdict there are, and the stamp of the numbers that were tested."""

    lines: tuple[LineQuality, ...]
    fit: int
    with_limits: int
    not_fit: int
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the verdict of every line; raises Refused for lines that are no lines, and for what is said of none of them."""
    if wrong := (*faults(given.lines), *_beside_wrong(given)):
        raise Refused(wrong)
    origin = last_of(given.lines)
    on = given.on or origin
    prior, rule = prior_on(rules, on)
    interval = float(rules.on(INTERVAL, on).value["interval"])
    by_chance = float(rules.on(REPEATED, on).value["by_chance"])
    findings: list[Finding] = []
    told, reasons = [], []
    for name, look, case in gate_cases(given.lines, given.beside, origin, prior, interval, by_chance):
        tests = gate(case, rules, on)
        findings += look.findings
        told.append(_line(name, tests))
        reasons.append(_because(name, tests))
    findings += merger_findings(given.lines, {one.line: explained_in(one) for one in given.beside})
    stamp = stamped(
        METHOD, rules, data=rows_of(given.lines), parameters={"beside": given.beside, "on": on}, origin=origin
    )
    counts = [
        sum(line.verdict == one for line in told) for one in ("fit to commission on", "fit with limits", "not fit")
    ]
    gives = Gives(lines=tuple(told), fit=counts[0], with_limits=counts[1], not_fit=counts[2], stamp=stamp)
    says = f"of {len(told)} lines {counts[0]} are fit to commission on, {counts[1]} with limits, {counts[2]} are not"
    return Answer(
        gives, Because(says, counts[0], parts=(*reasons, because_rule(rule), stamp.because)), findings=tuple(findings)
    )


def _line(name: str, tests: tuple[GateTest, ...]) -> LineQuality:
    return LineQuality(
        id=name,
        verdict=verdict(tests),
        blocks=tuple(test.name for test in tests if test.seen.result == "block"),
        warns=tuple(test.name for test in tests if test.seen.result == "warn"),
        tests=tuple(
            TestSeen(
                name=test.name,
                title=test.title,
                result=test.seen.result,
                number=None if test.seen.number is None else figure(test.seen.number),
                says=test.seen.says,
            )
            for test in tests
        ),
    )


def _because(name: str, tests: tuple[GateTest, ...]) -> Because:
    """Return the reason of a verdict: each test with what it saw, and its rule."""
    parts = tuple(
        Because(f"{test.title}: {test.seen.result}, {test.seen.says}", parts=(because_rule(test.rule),))
        for test in tests
    )
    return Because(f"{name}: {verdict(tests)}", parts=parts)


def _beside_wrong(given: Given) -> Iterator[Finding]:
    names = [line.id for line in given.lines]
    known = [one.line for one in given.beside]
    for one in given.beside:
        where = Place(field=f"beside.{one.line}")
        if one.line not in names:
            yield Finding(
                "unknown-name",
                f"{one.line} is not one of the lines.",
                "It would be passed over.",
                "Correct the name.",
                where,
            )
        if known.count(one.line) > 1:
            yield Finding(
                "duplicate-key", f"{one.line} is told twice.", "Which is meant cannot be told.", "Join the two.", where
            )
        for field in ("other_source", "parts", "not_final", "plan"):
            value = getattr(one, field)
            if value is not None and value < 0:
                yield Finding(
                    "negative-number", f"{field} of {one.line} is {value}.", "It is a count.", "Correct it.", where
                )
        yield from too_large((one.other_source, one.parts, one.plan), f"beside.{one.line}")
        if one.unknown_codes is not None and not 0 <= one.unknown_codes <= 1:
            what = f"unknown_codes of {one.line} is {one.unknown_codes}."
            yield Finding("number-out-of-range", what, "It is a share.", "Write 2 % as 0.02.", where)
