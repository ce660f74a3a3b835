"""Replay: takes the activity of a contract and rival payment forms, gives what would be due under each, and who gains and who loses."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.case_given import GivenLine, case_of, form_findings, line_findings, term_findings
from concordat.pay.given import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """One way to pay: its `terms`, the day `on` whose national rules hold otherwise, and `forms` by line where they differ.

    `form` is that of every line that `forms` does not name; without it, the line's own.
    """

    id: str
    on: date
    terms: dict[str, str] = field(default_factory=dict)
    form: str = ""
    forms: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` with their own forms and activity; `own`: how the contract pays now; `rivals`: the ways to compare with it."""

    lines: tuple[GivenLine, ...]
    own: Rival
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What would be `due` in pounds, to the penny, in all and `by_line`.

    `provider_gains` is what it is above the contract's own form; the commissioner gains as much where it is below nought.
    """

    id: str
    due: Decimal
    by_line: dict[str, Decimal]
    provider_gains: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The contract's own form and every rival, replayed over the same activity."""

    own: Replayed
    rivals: tuple[Replayed, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what each way to pay makes of the activity, each line rounded once to the penny.

    Refuses unknown forms, terms and lines, numbers below nought, names that are there twice.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    own, because_own = _replayed(given, given.own, rules, None)
    found = [_replayed(given, rival, rules, own.due) for rival in given.rivals]
    gives = Gives(own=own, rivals=tuple(one for one, _ in found))
    says = f"£{own.due:,} under {own.id}, beside {len(found)} other ways to pay"
    return Answer(gives, Because(says, own.due, "£", parts=(because_own, *(because for _, because in found))), unit="£")


def _replayed(given: Given, rival: Rival, rules: Rulebook, own: Decimal | None) -> tuple[Replayed, Because]:
    lines = [replace(one, form=rival.forms.get(one.id, rival.form or one.form)) for one in given.lines]
    dues = case_of(lines, rival.terms, rules, rival.on).due()
    by_line = {line: pence(due.amount) for line, due in dues.items()}
    whole = sum(by_line.values(), Decimal(0))
    gains = whole - (whole if own is None else own)
    because = Because(f"under {rival.id}", whole, "£", parts=tuple(due.because for due in dues.values()))
    return Replayed(id=rival.id, due=whole, by_line=by_line, provider_gains=gains), because


def _wrong(given: Given) -> Iterator[Finding]:
    yield from line_findings(given.lines)
    names = {one.id for one in given.lines}
    ways = {"own": given.own} | {f"rivals.{number}": rival for number, rival in enumerate(given.rivals)}
    seen: set[str] = set()
    for where, rival in ways.items():
        yield from term_findings(rival.terms, f"{where}.terms")
        if rival.form:
            yield from form_findings(rival.form, f"{where}.form")
        for line, form in rival.forms.items():
            yield from form_findings(form, f"{where}.forms.{line}")
            if line not in names:
                yield bad(f"{where}.forms.{line}", "is no line of the contract", "unknown-line")
        if rival.id in seen:
            yield bad(f"{where}.id", f"is {rival.id}, which is there already", "duplicate-key")
        seen.add(rival.id)
