"""What a projection of a place assumes: takes the rulebook, gives the usual assumptions, to which others can be tried beside."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.wrong_given import bad
from concordat.need.exactly import exactly

RULE = "need.local_projection"
ANY_VARIANT = "any"
PER_CENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is assumed; it can be remembered by.

    - `place`: a place or body, all of them together where it is empty; `years` ahead
    - `variant` of population; `any` makes each as likely as another
    - `extra_growth` a year beside the published one, as a share; `correlation` within each family of mitigations
    - `take_up`: the share of its recorded effect that a mitigation has, by code; 1 where it is not named
    """

    place: str
    years: int
    variant: str
    correlation: Decimal
    extra_growth: Decimal = Decimal(0)
    take_up: tuple[tuple[str, Decimal], ...] = ()

    def of(self, mitigation: str) -> Decimal:
        """Return how far a mitigation is taken up."""
        return dict(self.take_up).get(mitigation, Decimal(1))

    def tried(
        self,
        variant: str = "",
        growth: Decimal | None = None,
        correlation: Decimal | None = None,
        take_up: Mapping[str, Decimal | None] | None = None,
    ) -> "Assumptions":
        """Return these assumptions with others in their place: growth, correlation and take-up in per cent; none leaves what is usual."""
        told = {name: share / PER_CENT for name, share in (take_up or {}).items() if share is not None}
        return replace(
            self,
            variant=variant or self.variant,
            extra_growth=self.extra_growth if growth is None else growth / PER_CENT,
            correlation=self.correlation if correlation is None else correlation / PER_CENT,
            take_up=tuple(sorted((name, share) for name, share in told.items() if share != 1)),
        )


def local_rule(rules: Rulebook, day: date) -> RuleValue:
    """Return the rule that says what is usually assumed."""
    return rules.on(RULE, day)


def usual(rules: Rulebook, day: date, place: str, years: int | None, variants: tuple[str, ...]) -> Assumptions:
    """Return the usual assumptions for a place: the principal variant where there is one, else the first."""
    told = dict(local_rule(rules, day).value)
    variant = told["variant"] if told["variant"] in variants else next(iter(variants), "")
    return Assumptions(place, years or int(told["years"]), variant, Decimal(told["correlation"]))


@dataclass(frozen=True, slots=True)
class Limits:
    """How far what is usual can be tried away from, as people read it: years, and growth and correlation in per cent."""

    years: int
    most_years: int
    most_growth: Decimal
    correlation: Decimal


def limits_of_trial(rules: Rulebook, day: date) -> Limits:
    """Return how far numbers can be tried, and what they usually are."""
    told = dict(local_rule(rules, day).value)
    growth, correlation = (Decimal(told[name]) * PER_CENT for name in ("most_growth", "correlation"))
    return Limits(int(told["years"]), int(told["most_years"]), exactly(growth), exactly(correlation))


def assumption_findings(
    assumed: Assumptions, told: dict[str, str], places: Collection[str], variants: Collection[str]
) -> Iterator[Finding]:
    """Give everything that cannot be assumed; `told` is the rule of what is usual."""
    if assumed.place and assumed.place not in places:
        yield bad("place", f"“{assumed.place}” is not among {', '.join(places)}", "unknown-code")
    elif not variants:
        yield bad("variant", "is none that all places have people of: choose a place", "missing-field")
    elif assumed.variant != ANY_VARIANT and assumed.variant not in variants:
        yield bad("variant", f"“{assumed.variant}” is not among {', '.join(variants)}", "unknown-code")
    if not 1 <= assumed.years <= int(told["most_years"]):
        yield bad("years", f"do not lie between 1 and {told['most_years']}")
    if abs(assumed.extra_growth) > Decimal(told["most_growth"]):
        yield bad("growth", f"is more than {told['most_growth']} a year, up or down")
    if not 0 <= assumed.correlation <= 1:
        yield bad("correlation", "does not lie between 0 and 100 per cent", "not-a-correlation")
    for name, share in assumed.take_up:
        if not 0 <= share <= 1:
            yield bad("take_up", f"of {name} does not lie between 0 and 100 per cent")
