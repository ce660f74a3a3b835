"""Conserves: takes old lines, new lines and the lineage between them, gives the proof that no penny was lost or made."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.contract.placed import UNMAPPED, Lineage, Placed
from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding
from concordat.kernel.money import as_fraction, pence

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Account:
    """The pounds of one commissioner, provider and service: `old` = `carried` + `ended` + `left_local`; `new` = `carried`."""

    commissioner: str
    provider: str
    service: str
    old: Decimal
    carried: Decimal
    ended: Decimal
    left_local: Decimal
    new: Decimal

    @property
    def difference(self) -> Decimal:
        """What is missing (negative) or too much in pounds; nought where value is conserved."""
        return self.new + self.ended + self.left_local - self.old


def accounts(placed: Sequence[Placed], new: Sequence[Line]) -> tuple[Account, ...]:
    """Return one account for each commissioner, provider and service, old and new counted apart from each other."""
    old: dict[tuple[str, str, str], dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for one in placed:
        line = one.line
        old[line.commissioner, line.provider, line.service or UNMAPPED][one.state] += line.value
    now: dict[tuple[str, str, str], Decimal] = defaultdict(Decimal)
    for line in new:
        now[line.commissioner, line.provider, line.service] += line.value
    return tuple(
        Account(
            *key,
            old=sum(old[key].values(), ZERO),
            carried=old[key]["carried"],
            ended=old[key]["ended"],
            left_local=old[key]["left local"],
            new=now[key],
        )
        for key in sorted({*old, *now})
    )


def conserved(name: str, placed: Sequence[Placed], new: Sequence[Line], lineage: Sequence[Lineage]) -> Answer[Decimal]:
    """Return the value in the new lines (£) with the proof by commissioner, provider and service, down to each old line.

    A finding of the kind `does-not-foot` (stop) names every account that does not hold, every carried line whose
    shares do not sum to 1, and every new line that is not the sum of what it took over.
    """
    found = accounts(placed, new)
    total = sum((account.new for account in found), ZERO)
    old = sum((account.old for account in found), ZERO)
    lines: dict[tuple[str, str, str], list[Placed]] = defaultdict(list)
    for one in placed:
        lines[one.line.commissioner, one.line.provider, one.line.service or UNMAPPED].append(one)
    by_commissioner: dict[str, list[Because]] = defaultdict(list)
    for account in found:
        by_commissioner[account.commissioner].append(
            Because(
                f"{account.service} from {account.provider}: {_says(account)}",
                account.new,
                "£",
                parts=tuple(_because(one) for one in lines[account.commissioner, account.provider, account.service]),
            )
        )
    parts = tuple(
        Because(
            f"{body}: old and new agree for each provider and service",
            sum((account.new for account in found if account.commissioner == body), ZERO),
            "£",
            parts=tuple(reasons),
        )
        for body, reasons in by_commissioner.items()
    )
    says = (
        f"{len(placed)} old lines of £{old:,} = £{total:,} carried into {len(new)} new lines"
        f" + £{sum((a.ended for a in found), ZERO):,} ended + £{sum((a.left_local for a in found), ZERO):,} left local"
    )
    findings = (*_unbalanced(found), *_lost(placed, new, lineage))
    return Answer(total, Because(says, total, "£", parts=parts), name, "£", findings)


def _says(account: Account) -> str:
    parts = [f"old £{account.old:,}", f"new £{account.new:,}"]
    parts += [
        f"{says} £{value:,}" for says, value in (("ended", account.ended), ("left local", account.left_local)) if value
    ]
    return ", ".join(parts)


def _because(one: Placed) -> Because:
    return because_record(
        f"line {one.line.id}, {one.state}: {one.reason}", "Line", one.line.id, value=one.line.value, unit="£"
    )


def _unbalanced(found: Iterable[Account]) -> list[Finding]:
    return [
        _finding(
            f"{a.commissioner}, {a.provider}, {a.service}: old £{a.old:,}, new and placed £{a.old + a.difference:,}."
        )
        for a in found
        if a.difference
    ]


def _lost(placed: Sequence[Placed], new: Sequence[Line], lineage: Sequence[Lineage]) -> list[Finding]:
    shares: dict[str, Fraction] = defaultdict(Fraction)
    sums: dict[str, Fraction] = defaultdict(Fraction)
    value = {one.line.id: one.line.value for one in placed}
    for link in lineage:
        shares[link.old_line] += link.share
        sums[link.new_line] += link.share * as_fraction(value.get(link.old_line, ZERO))
    findings = [
        _finding(f"the shares of line {one.line.id}, which is {one.state}, sum to {shares[one.line.id]}.")
        for one in placed
        if shares[one.line.id] != (1 if one.state == "carried" else 0)
    ]
    return findings + [
        _finding(f"new line {line.id} has £{line.value:,}, what it took over sums to £{pence(sums[line.id]):,}.")
        for line in new
        if pence(sums[line.id]) != line.value
    ]


def _finding(what: str) -> Finding:
    return Finding(
        "does-not-foot",
        f"Value is not conserved: {what}",
        "Old and new must agree for each commissioner, provider and service, to the penny.",
        "Correct the lineage between old and new lines.",
    )
