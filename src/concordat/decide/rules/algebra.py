"""The algebra of voting rules: takes whole numbers and exact fractions, gives frozen rules that can only be helped by one more vote for.

There is no NOT: every rule is monotone, so a vote that is still out can be judged by its best and its worst case.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from concordat.kernel.finding import Finding, Refused

Base = Literal["cast", "present", "eligible", "seated", "all seats", "bodies"]
Sign = Literal[">", ">="]
Counted = Literal["votes", "persons", "bodies", "organisations"]

BASES: tuple[Base, ...] = get_args(Base)
COUNTED: tuple[Counted, ...] = get_args(Counted)


@dataclass(frozen=True, slots=True)
class Count:
    """At least so many voters in favour, counted as votes, persons, bodies or distinct organisations."""

    at_least: int
    counted: Counted = "votes"

    def __post_init__(self) -> None:
        _need(self.at_least >= 1, "rule-always-met", f"“at least {self.at_least} {self.counted}” is met by nobody.")


@dataclass(frozen=True, slots=True)
class Weight:
    """At least so much of a named weight in favour, such as 600 (thousand people) by population."""

    at_least: Fraction
    by: str = "weight"

    def __post_init__(self) -> None:
        _need(self.at_least > 0, "rule-always-met", f"“at least {self.at_least} by {self.by}” is met by nobody.")


@dataclass(frozen=True, slots=True)
class OfClass:
    """At least so many voters of one class (lay, clinical, executive, GP) in favour."""

    name: str
    at_least: int = 1

    def __post_init__(self) -> None:
        _need(
            self.at_least >= 1, "rule-always-met", f"“at least {self.at_least} of class {self.name}” is met by nobody."
        )


@dataclass(frozen=True, slots=True)
class Has:
    """One named voter in favour."""

    voter: str


@dataclass(frozen=True, slots=True)
class Share:
    """More than, or at least, a fraction of a base in favour; by number, or by a named weight."""

    fraction: Fraction
    sign: Sign
    base: Base
    by: str = ""

    def __post_init__(self) -> None:
        most = self.fraction < 1 if self.sign == ">" else self.fraction <= 1
        _need(most, "rule-cannot-be-met", f"no vote can be {self.sign} {self.fraction} of {self.base}.")
        least = self.fraction >= 0 if self.sign == ">" else self.fraction > 0
        _need(least, "rule-always-met", f"every vote is {self.sign} {self.fraction} of {self.base}.")


@dataclass(frozen=True, slots=True)
class All:
    """Every one of several rules."""

    rules: tuple["VotingRule", ...]

    def __post_init__(self) -> None:
        _need(bool(self.rules), "rule-always-met", "“all of” no rules is met by nobody.")


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Any one of several rules."""

    rules: tuple["VotingRule", ...]

    def __post_init__(self) -> None:
        _need(bool(self.rules), "rule-cannot-be-met", "“any of” no rules can never be met.")


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least so many of several rules."""

    number: int
    rules: tuple["VotingRule", ...]

    def __post_init__(self) -> None:
        says = f"“at least {self.number} of” {len(self.rules)} rules"
        _need(self.number >= 1, "rule-always-met", f"{says} is met by nobody.")
        _need(self.number <= len(self.rules), "rule-cannot-be-met", f"{says} can never be met.")


@dataclass(frozen=True, slots=True)
class InBody:
    """A rule met by the votes inside one body."""

    body: str
    rule: "VotingRule"


VotingRule: TypeAlias = Count | Weight | OfClass | Has | Share | All | AnyOf | AtLeast | InBody


def atoms(rule: VotingRule) -> Iterator[VotingRule]:
    """Give `rule` and all below it, from the top down; what stands inside a body is that body's own."""
    yield rule
    if isinstance(rule, All | AnyOf | AtLeast):
        for part in rule.rules:
            yield from atoms(part)


def weights_named(rule: VotingRule) -> frozenset[str]:
    """Return the weights that `rule` counts by."""
    return frozenset(atom.by for atom in atoms(rule) if isinstance(atom, Weight | Share) and atom.by)


def voters_named(rule: VotingRule) -> frozenset[str]:
    """Return the voters that `rule` names one by one."""
    single = (atom.voter for atom in atoms(rule) if isinstance(atom, Has))
    return frozenset(single) | frozenset(atom.body for atom in atoms(rule) if isinstance(atom, InBody))


def asks_names(rule: VotingRule) -> bool:
    """Say whether `rule` asks who voted, and not only how many: by name, weight, class or organisation."""
    return any(
        isinstance(atom, Weight | OfClass | Has | InBody)
        or (isinstance(atom, Share) and bool(atom.by))
        or (isinstance(atom, Count) and atom.counted == "organisations")
        for atom in atoms(rule)
    )


def _need(holds: bool, kind: str, what: str) -> None:
    if not holds:
        raise Refused(
            Finding(kind, what, "A voting rule must be able to fail and to be met.", "Correct the number in the rule.")
        )
