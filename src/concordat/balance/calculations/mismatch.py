"""Mismatches of plans: takes what commissioners plan to pay and providers to receive, gives each gap once, and every position whichever way they are closed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.balance.mismatch_given import Pair, Reason, Status, mismatch_findings
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused, stops
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount, counted

NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`pairs` of both sides' figures, the `positions` of bodies by their own plans (£, a surplus above nought), and the day `on`."""

    pairs: tuple[Pair, ...]
    positions: dict[str, Decimal]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One pair, or one service of it: its `gap` (£) is the provider's figure less the commissioner's; `days` since they differ, none where nobody said."""

    commissioner: str
    provider: str
    planned: Decimal
    expected: Decimal
    gap: Decimal
    status: Status
    reason: Reason
    owner: str
    days: int | None
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The position of one `body` (£): by its own plan, if every gap is closed the provider's way, and if the commissioner's."""

    body: str
    own_plan: Decimal
    providers_way: Decimal
    commissioners_way: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`gaps`, the largest first, with their totals by `commissioners`, by `providers` and by `reasons`, and `bodies` either way (all £).

    `separate` is the sum of positions by their own plans, `agreed` that of positions once the gaps are closed: it is the same whichever way,
    and `total_gap` below `separate`. `open_gap` is the sum of gaps regardless of their sign that are not agreed.
    """

    gaps: tuple[Gap, ...]
    commissioners: dict[str, Decimal]
    providers: dict[str, Decimal]
    reasons: dict[str, Decimal]
    bodies: tuple[Closed, ...]
    total_gap: Decimal
    open_gap: Decimal
    separate: Decimal
    agreed: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the matrix; raises Refused for a pair that stands there twice, a body without a position, and figures below nought."""
    findings = tuple(mismatch_findings(given.pairs, given.positions, given.on))
    if stops(findings):
        raise Refused(stops(findings))
    gaps = tuple(
        sorted(
            (_gap(one, given.on) for one in given.pairs),
            key=lambda one: (-abs(one.gap), one.commissioner, one.provider, one.service),
        )
    )
    commissioners, providers, reasons = (
        _totals((getattr(one, name), one.gap) for one in gaps) for name in ("commissioner", "provider", "reason")
    )
    total = sum((one.gap for one in gaps), NONE)
    separate = sum(given.positions.values(), NONE)
    gives = Gives(
        gaps=gaps,
        commissioners=commissioners,
        providers=providers,
        reasons=reasons,
        bodies=tuple(
            Closed(
                body=body,
                own_plan=own,
                providers_way=own - commissioners.get(body, NONE),
                commissioners_way=own - providers.get(body, NONE),
            )
            for body, own in given.positions.items()
        ),
        total_gap=total,
        open_gap=sum((abs(one.gap) for one in gaps if one.status != "agreed"), NONE),
        separate=separate,
        agreed=separate - total,
    )
    return Answer(gives, _because(gives), unit="£", findings=findings)


def _gap(one: Pair, on: date) -> Gap:
    return Gap(
        commissioner=one.commissioner,
        provider=one.provider,
        planned=one.planned,
        expected=one.expected,
        gap=one.expected - one.planned,
        status=one.status,
        reason=one.reason,
        owner=one.owner,
        days=None if one.since is None else (on - one.since).days,
        service=one.service,
    )


def _totals(parts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for name, gap in parts:
        found[name] += gap
    return dict(found)


def _because(gives: Gives) -> Because:
    parts = (
        Because(f"by their own plans all bodies come to {amount(gives.separate, '£')}", gives.separate, "£"),
        *(
            Because(
                f"{one.provider} expects {amount(one.expected, '£')}, {one.commissioner} plans {amount(one.planned, '£')}",
                one.gap,
                "£",
            )
            for one in gives.gaps
            if one.gap
        ),
    )
    many = counted(sum(1 for one in gives.gaps if one.gap), "gap")
    says = f"{many} of {amount(gives.total_gap, '£')} in all: closed either way the bodies come to {amount(gives.agreed, '£')}"
    return Because(says, gives.agreed, "£", parts=parts)
