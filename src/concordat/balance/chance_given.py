"""What the chance of a target is given: takes members of a system and contracts whose results are uncertain, gives a finding for each that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.money import PENNY
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import LARGEST, bad, not_money, repeated, warning

MOST_DRAWS, MOST_CELLS = 100_000, 10_000_000
# So many of the largest amounts, at ten times the planned activity, still are whole pence that a machine counts exactly.
LEAST, MOST = Decimal(-LARGEST), Decimal(LARGEST)
MOST_NAMES, MOST_ACTIVITY = 1_000, 10
SPREADS = ("spread", "cost_spread")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One body of the system (£): what is `known` of its year without the contracts, a surplus above nought, and the least surplus it must reach."""

    id: str
    known: Decimal
    target: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """One contract of the year: what the `payer` pays the `provider`, and what the care truly costs a provider of the system.

    - `paid`, `cost`: expected £; `spread`, `cost_spread`: their standard deviations in £; both move with the same activity
    - `activity_draws`: possible activity as a share of the planned, as `need.exceedance` tells it: 1.04 is 4 % more; of what is `paid` the
      share `varies` moves with it (none under a block contract), of the `cost` the share `cost_varies`
    - `paid_draws`, `cost_draws`: possible results in £, instead of these; the same place is the same year in every contract
    """

    id: str
    payer: str
    provider: str
    paid: Decimal = Decimal(0)
    spread: Decimal = Decimal(0)
    cost: Decimal = Decimal(0)
    cost_spread: Decimal = Decimal(0)
    varies: Decimal = Decimal(1)
    cost_varies: Decimal = Decimal(1)
    activity_draws: tuple[Decimal, ...] = ()
    paid_draws: tuple[Decimal, ...] = ()
    cost_draws: tuple[Decimal, ...] = ()

    @property
    def draws(self) -> int:
        """How many possible years are given, nought where they are drawn here."""
        return max(len(self.activity_draws), len(self.paid_draws), len(self.cost_draws))


def chance_findings(
    members: Sequence[Member], contracts: Sequence[Uncertain], outside: Sequence[str], draws: int, correlation: Decimal
) -> Iterator[Finding]:
    """Give what is wrong with bodies, contracts and draws: what stops, and what is asked about."""
    names = [one.id for one in members]
    if not members:
        yield bad("members", "is empty", "missing-field", "Nobody has a target.", "Give at least one body.")
    for field, rows in (("members", members), ("contracts", contracts)):
        if len(rows) > MOST_NAMES:
            yield bad(
                field,
                f"are more than {MOST_NAMES:,}",
                "number-out-of-range",
                "Their sum would not be exact.",
                "Sum them up first.",
            )
    yield from repeated([*names, *outside], "members")
    yield from repeated([one.id for one in contracts], "contracts")
    for number, member in enumerate(members):
        yield from not_money(member.known, f"members.{number}.known")
        yield from not_money(member.target, f"members.{number}.target")
    for number, contract in enumerate(contracts):
        yield from _contract(contract, f"contracts.{number}", names, outside)
    if not 1 <= draws <= MOST_DRAWS:
        yield bad("draws", f"is not from 1 to {MOST_DRAWS:,}")
    elif draws * len(contracts) > MOST_CELLS:
        yield bad("draws", f"makes more than {MOST_CELLS:,} results of contracts", then="Draw fewer years.")
    if not 0 <= correlation <= 1:
        yield bad("correlation", "does not lie between 0 and 1")
    lengths = (map(len, (one.activity_draws, one.paid_draws, one.cost_draws)) for one in contracts)
    if len({length for own in lengths for length in own if length}) > 1:
        yield bad("contracts", "have unlike numbers of draws", "does-not-foot", "A place is one year for all of them.")
    yield from _together(contracts, correlation)


def _contract(one: Uncertain, field: str, names: Sequence[str], outside: Sequence[str]) -> Iterator[Finding]:
    for name in ("paid", "spread", "cost", "cost_spread"):
        yield from not_money(getattr(one, name), f"{field}.{name}")
    for name in SPREADS:
        if getattr(one, name) < 0:
            yield bad(f"{field}.{name}", "is negative", "negative-number", "A standard deviation is none below nought.")
    for name in ("varies", "cost_varies"):
        if not 0 <= getattr(one, name) <= 1:
            yield bad(f"{field}.{name}", "does not lie between 0 and 1")
    for name in ("paid_draws", "cost_draws"):
        yield from _draws(getattr(one, name), f"{field}.{name}")
    if one.activity_draws and not 0 <= min(one.activity_draws) <= max(one.activity_draws) <= MOST_ACTIVITY:
        yield bad(f"{field}.activity_draws", f"has a share of the planned that is not from 0 to {MOST_ACTIVITY}")
    expected = (one.paid_draws and one.paid) or (one.cost_draws and one.cost)
    activity = one.activity_draws and (one.paid_draws or one.cost_draws)
    if expected or activity or (one.draws and (one.spread or one.cost_spread)):
        why = "Which of them holds cannot be said."
        yield bad(field, "gives draws and what would be drawn", "given-twice", why, "Give draws, or what is expected.")
    for name in ("payer", "provider"):
        if (body := getattr(one, name)) not in (*names, *outside):
            why = "Whether its money stays in the system cannot be said."
            then = "Name it among the members, or outside."
            yield bad(
                f"{field}.{name}", f"names “{body}”, which is no member and not outside", "unknown-name", why, then
            )
    if one.payer == one.provider:
        yield bad(field, f"has “{one.payer}” on both sides", "same-body", "Nobody pays itself.")
    elif one.payer in outside and one.provider in outside:
        yield bad(field, "touches no member", "not-a-member", "It moves nobody's position.", "Leave it out.")
    if one.provider in outside and (one.cost or one.cost_spread or one.cost_draws):
        yield bad(
            f"{field}.cost",
            "is that of a provider outside",
            "cost-outside",
            "It is not the system's money.",
            "Leave it out.",
        )


def _draws(draws: Sequence[Decimal], field: str) -> Iterator[Finding]:
    wrong = [number for number, one in enumerate(draws) if not LEAST <= one <= MOST or one != one.quantize(PENNY)]
    if wrong:
        what = (
            f"has {counted(len(wrong), 'draw')} not in whole pence or beyond {LARGEST:,}, the first at place {wrong[0]}"
        )
        yield bad(field, what)


def _together(contracts: Sequence[Uncertain], correlation: Decimal) -> Iterator[Finding]:
    made = [one for one in contracts if one.spread > 0 or one.cost_spread > 0]
    if len(made) > 1 and not correlation:
        what = f"{counted(len(made), 'contract')} share no good and no bad years."
        why = "Care of one year goes up and down together; without that a chance is told too surely."
        yield warning("no-common-shock", "correlation", what, why, "Give the correlation that past years had.")
    if made and any(one.draws for one in contracts):
        what = f"{counted(len(made), 'contract')} without draws do not move with those that have them."
        why = "What is drawn here knows nothing of the years that were given."
        yield warning("not-together", "contracts", what, why, "Give draws of all of them from one forecast.")
