"""Disclosure control of small numbers: takes counts, the sums and overlaps they stand in, and a policy, gives what may be shown and what can be worked out of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted
from concordat.watch.disclosed import Disclosed, disclosed
from concordat.watch.disclosure_cells import Cell, Policy, Release, Sum
from concordat.watch.wrong_numbers import bad, repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class CellGiven:
    """One count of people or events, `of` how many where readers know that; one that is not `published` can only be worked out."""

    id: str
    count: int
    of: int | None = None
    published: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SumGiven:
    """The cell `whole` is the sum of the cells `parts`, and readers know it: rows and columns of a table, months of a year."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """The cell `smaller` lies within the cell `larger`, such as a council in an integrated care board: the sliver between is a cell too."""

    larger: str
    smaller: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A rate that is published for so many (`per`): the count of `cell` over how many it is of."""

    id: str
    cell: str
    per: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`policy` names one of the rulebook's; `cells`, the `sums` and `overlaps` between them, and `rates` that stand on them."""

    cells: tuple[CellGiven, ...]
    sums: tuple[SumGiven, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    rates: tuple[Rate, ...] = ()
    policy: str = "usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellShown:
    """One cell as it may be published: its count, rounded by the policy, or none and why; what a reader can work out of a hidden one."""

    id: str
    shown: int | None
    why: str
    least: float | None
    most: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`cells` and `rates` as they may be published (a rate stands on the rounded count, and is none where that is hidden).

    `small`: how many are hidden for themselves, `for_others`: how many to protect them; `safe`: nothing hidden can be worked out too
    nearly. `policy` is named with its first day and edition.
    """

    cells: tuple[CellShown, ...]
    rates: dict[str, float | None]
    small: int
    for_others: int
    safe: bool
    policy: str


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what may be shown; hidden counts stand in no reason.

    Refuses an unknown policy, unknown cells, names twice, negative counts, more than there are, and sums that do not add up.
    """
    rule = rules.history("watch.disclosure_policies")[-1]
    wrong = tuple(_wrong(given, rule))
    if wrong:
        raise Refused(wrong)
    release = _release(given, rule)
    found = disclosed(release)
    others = sum(why.startswith("protects") for why in found.hidden.values())
    rates = {one.id: _rate(one, found, release) for one in given.rates}
    gives = Gives(
        cells=tuple(_shown(one.id, found) for one in given.cells if one.published),
        rates=rates,
        small=len(found.hidden) - others,
        for_others=others,
        safe=not found.narrow,
        policy=f"{given.policy}, from {rule.starts}, edition {rule.edition}",
    )
    says = f"{counted(len(gives.cells), 'cell')}: {gives.small} hidden for themselves, {others} to protect them"
    reasons = (Because(f"{name}: hidden, {why}") for name, why in found.hidden.items())
    because = Because(says, gives.small + others, parts=(because_rule(rule), *reasons))
    return Answer(gives, because, findings=tuple(map(_narrow, found.narrow)))


def _release(given: Given, rule: RuleValue) -> Release:
    written = rule.value[given.policy]
    policy = Policy(given.policy, *(int(written[name]) for name in ("below", "round_to", "width")))
    cells = {one.id: Cell(one.id, one.count, one.of, one.published) for one in given.cells}
    sums = [Sum(one.whole, one.parts) for one in given.sums]
    for one in given.overlaps:
        larger, smaller = cells[one.larger], cells[one.smaller]
        of = larger.of - smaller.of if larger.of is not None and smaller.of is not None else None
        sliver = Cell(f"{one.larger} without {one.smaller}", larger.count - smaller.count, of, published=False)
        cells[sliver.id] = sliver
        sums.append(Sum(one.larger, (one.smaller, sliver.id)))
    return Release(cells, sums, policy)


def _shown(name: str, found: Disclosed) -> CellShown:
    known = found.ranges.get(name)
    least, most = (known.least, known.most) if known else (None, None)
    return CellShown(id=name, shown=found.shown[name], why=found.hidden.get(name, ""), least=least, most=most)


def _rate(one: Rate, found: Disclosed, release: Release) -> float | None:
    shown, of = found.shown[one.cell], release.cells[one.cell].of
    return None if shown is None or not of else shown / of * one.per


def _narrow(name: str) -> Finding:
    what = f"{name} can be worked out too nearly, though all that could protect it is hidden."
    why = "What is known of it by sums and by how many it is counted among leaves too little room."
    return Finding(
        "cannot-be-protected", what, why, "Join it with another cell, or publish less.", Place(field=name), "warning"
    )


def _wrong(given: Given, rule: RuleValue) -> Iterator[Finding]:
    if given.policy not in rule.value:
        known = ", ".join(rule.value)
        yield Finding(
            "unknown-code",
            f"There is no policy {given.policy}.",
            f"There are {known}.",
            "Choose one.",
            Place(field="policy"),
        )
    if not given.cells:
        yield bad("cells", "is empty")
    yield from repeated("cells", [one.id for one in given.cells])
    yield from repeated("rates", [one.id for one in given.rates])
    cells = {one.id: one for one in given.cells}
    for number, one in enumerate(given.cells):
        if one.count < 0:
            yield bad(f"cells.{number}.count", "is negative", "negative-number")
        if one.of is not None and one.count > one.of:
            yield bad(f"cells.{number}.count", "is more than it is counted among")
    yield from _wrong_names(given, cells)
    yield from _wrong_sums(given, cells)


def _wrong_names(given: Given, cells: dict[str, CellGiven]) -> Iterator[Finding]:
    named = [(f"sums.{number}", name) for number, one in enumerate(given.sums) for name in (one.whole, *one.parts)]
    named += [
        (f"overlaps.{number}", name) for number, one in enumerate(given.overlaps) for name in (one.larger, one.smaller)
    ]
    named += [(f"rates.{number}.cell", one.cell) for number, one in enumerate(given.rates)]
    for place, name in named:
        if name not in cells:
            yield Finding(
                "unknown-code", f"{place} names {name}.", "There is no such cell.", "Correct it.", Place(field=place)
            )
    for number, rate in enumerate(given.rates):
        if rate.cell in cells and (not cells[rate.cell].of or not cells[rate.cell].published):
            yield bad(
                f"rates.{number}.cell", "has nothing that it is counted among, or is not published", "missing-field"
            )


def _wrong_sums(given: Given, cells: dict[str, CellGiven]) -> Iterator[Finding]:
    for number, one in enumerate(given.sums):
        if one.whole in one.parts or len(set(one.parts)) < len(one.parts) or not one.parts:
            yield bad(f"sums.{number}.parts", "is empty, holds the whole, or a cell twice", "bad-sum")
        elif {one.whole, *one.parts} <= cells.keys() and sum(cells[name].count for name in one.parts) != cells[
            one.whole
        ].count:
            yield bad(f"sums.{number}", f"does not add up to {one.whole}", "does-not-foot")
    for number, pair in enumerate(given.overlaps):
        if {pair.larger, pair.smaller} <= cells.keys() and cells[pair.smaller].count > cells[pair.larger].count:
            yield bad(f"overlaps.{number}", f"has more in {pair.smaller} than in {pair.larger}", "does-not-foot")
        elif {pair.larger, pair.smaller} <= cells.keys() and _more_among(cells[pair.smaller].of, cells[pair.larger].of):
            yield bad(f"overlaps.{number}", f"counts {pair.smaller} among more than {pair.larger}", "does-not-foot")


def _more_among(smaller: int | None, larger: int | None) -> bool:
    return smaller is not None and larger is not None and smaller > larger
