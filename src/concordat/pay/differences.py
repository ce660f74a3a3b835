"""Differences that have a price: takes what each differing term costs, gives its swaps and spreads as tables to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from concordat.contract import ClauseComparison
from concordat.contract.records import Clause
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.table import Table, table
from concordat.pay.contract_case import ContractCase


@dataclass(frozen=True, slots=True)
class Swap:
    """One contract under another's term: what would have been due with it less what was due (£), and why.

    `own_said` and `other_said` are the texts with the records they stand in; None where there is no such term.
    """

    contract: str
    commissioner: str
    own_said: Answer[str] | None
    other_said: Answer[str] | None
    whose: tuple[str, ...]
    change: Answer[Decimal]

    @property
    def own(self) -> str | None:
        """What the contract says itself."""
        return self.own_said.value if self.own_said else None

    @property
    def other(self) -> str | None:
        """What the other contract says."""
        return self.other_said.value if self.other_said else None


@dataclass(frozen=True, slots=True)
class Difference:
    """What one clause costs where contracts with a provider differ in it.

    `spread` is the most less the least that all contracts together would pay if one of the terms held for all.
    """

    provider: str
    clause: Clause
    swaps: tuple[Swap, ...]
    if_all: Mapping[str, Decimal]
    spread: Answer[Decimal]

    @property
    def in_some_alone(self) -> bool:
        """Whether no two contracts that are paid by the term say different things: the others have no such term."""
        return len({text for swap in self.swaps for text in (swap.own, swap.other) if text is not None}) <= 1


@dataclass(frozen=True)
class Differences:
    """The cost of every differing priced clause of one provider's contracts, and the clauses that have no price.

    `clauses` and `cases` are what it was worked out from.
    """

    provider: str
    priced: tuple[Difference, ...]
    unpriced: tuple[Clause, ...]
    findings: tuple[Finding, ...]
    names: Mapping[str, str]
    clauses: tuple[ClauseComparison, ...] = field(default=(), repr=False, compare=False)
    cases: tuple[ContractCase | None, ...] = field(default=(), repr=False, compare=False)

    @property
    def figures(self) -> tuple[Answer[Decimal], ...]:
        """The spread of each clause, named `pay.difference.<provider>.<clause>`."""
        return tuple(one.spread for one in self.priced)

    def table(self) -> Table:
        """Return a row for each clause, contract and other value: what would change in what the contract pays."""
        rows = (
            (
                one.clause.title,
                self.names.get(swap.commissioner, swap.commissioner),
                swap.contract,
                swap.own_said,
                swap.other_said,
                ", ".join(self.names.get(body, body) for body in swap.whose),
                swap.change,
            )
            for one in self.priced
            for swap in one.swaps
        )
        columns = {
            "clause": "Term",
            "commissioner": "Commissioner",
            "contract": "Contract",
            "own": "Own term",
            "other": "Other term",
            "whose": "Whose",
            "change": "Change in what is due [£]",
        }
        name = self.names.get(self.provider, self.provider)
        says = (
            f"{len(self.priced)} differing terms have a price, {len(self.unpriced)} have none. Each row is what the contract "
            "would have paid at the same activity under another's term, less what it paid."
        )
        return table(f"differences_{self.provider}", f"What each difference costs with {name}", columns, rows, says)

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def spreads(differences: Sequence[Differences]) -> Table:
    """Return a row for each priced clause and provider: how far apart its terms are, in what all would pay together."""
    rows = [
        (one.names.get(one.provider, one.provider), each.clause.title, each.spread)
        for one in differences
        for each in sorted(one.priced, key=lambda each: -each.spread.value)
    ]
    says = "The most less the least that all contracts with the provider would pay together, were one of their terms to hold for all."
    columns = {"provider": "Provider", "clause": "Term", "spread": "Cost of the difference [£]"}
    return table("differences", "What each difference costs", columns, rows, says)


def unpriced_table(differences: Sequence[Differences]) -> Table:
    """Return the differing terms that have no price: they cost work, not pounds."""
    rows = [(one.names.get(one.provider, one.provider), clause.title) for one in differences for clause in one.unpriced]
    says = "They set no payment; what they cost is the work of settling and keeping them apart."
    return table("unpriced", "Differing terms without a price", {"provider": "Provider", "clause": "Term"}, rows, says)
