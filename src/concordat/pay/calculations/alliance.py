"""Alliance: takes a target, what base contracts came to, bands, gates and members' shares, gives each member's gain or loss to the penny, and the worst."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.alliance import Gate, Shared, Sharing, shared, worst
from concordat.pay.bands import Band, band_findings
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`target` in pounds, and `base`: what each base contract came to, in pounds. `members` are shares that sum to 1.

    - `bands`: the share of each slice of the difference that is shared, as shares of the target; `loss_bands`: those of a
      loss, where they differ
    - `cap` and `collar`: the most that is shared of a gain and of a loss, in pounds
    - `gates`: levels to be reached before a gain is shared; a loss is shared in any case
    - `paid`: what each member is paid under its base contracts, in pounds, for its exposure
    """

    target: Decimal
    base: dict[str, Decimal]
    bands: tuple[Band, ...]
    members: dict[str, Decimal]
    loss_bands: tuple[Band, ...] | None = None
    cap: Decimal | None = None
    collar: Decimal | None = None
    gates: tuple[Gate, ...] = ()
    paid: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`shared` in pounds, to the penny: above nought a gain, below a loss; `by_member` sums to it.

    `difference` is target less actual in pounds; `limited`: a cap or collar bit; `gates_unmet` kept a gain from being shared.
    `worst` is the most each member can lose in pounds, none where nothing limits it; `exposure` what it is paid in the worst case.
    """

    shared: Decimal
    difference: Decimal
    limited: bool
    gates_unmet: tuple[str, ...]
    by_member: dict[str, Decimal]
    worst: dict[str, Decimal | None]
    exposure: dict[str, Decimal | None]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the slices of the difference times their shares, within cap and collar, split by largest remainder, ties by name.

    Refuses shares that do not sum to 1, bands that overlap, no base contract and sums below nought.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    sharing = Sharing(
        target=Fraction(given.target),
        gain_bands=given.bands,
        loss_bands=given.bands if given.loss_bands is None else given.loss_bands,
        gain_cap=None if given.cap is None else Fraction(given.cap),
        loss_collar=None if given.collar is None else Fraction(given.collar),
        shares=given.members,
    )
    actual = sum(map(Fraction, given.base.values()), Fraction(0))
    done, most = shared(sharing, actual, given.gates), worst(sharing)
    gives = Gives(
        shared=done.amount,
        difference=decimal_of(done.found.gain),
        limited=done.found.found.limited,
        gates_unmet=tuple(gate.name for gate in done.unmet),
        by_member=dict(done.by_member),
        worst=dict(most),
        exposure={name: _after(paid, most[name]) for name, paid in given.paid.items()},
    )
    return Answer(gives, Because(_says(done), gives.shared, "£", parts=_parts(given, done)), unit="£")


def _after(paid: Decimal, most: Decimal | None) -> Decimal | None:
    return None if most is None else paid - most


def _says(done: Shared) -> str:
    if done.unmet:
        return f"nothing is shared of {done.found.says}: {', '.join(gate.name for gate in done.unmet)} not reached"
    return done.found.says


def _parts(given: Given, done: Shared) -> tuple[Because, ...]:
    return (
        Because("target as given", given.target, "£"),
        *(Because(f"base contract {name} as given", amount, "£") for name, amount in given.base.items()),
        *(Because(f"{gate.name}: {gate.reached} of {gate.at_least}", gate.reached) for gate in given.gates),
        *done.found.found.parts,
        *(Because(f"{name}: {given.members[name]} of it", amount, "£") for name, amount in done.by_member.items()),
    )


def _wrong(given: Given) -> Iterator[Finding]:
    yield from negatives(given, "target", "cap", "collar")
    if not given.target:
        yield bad("target", "is nought")
    for field_name in ("bands", "loss_bands"):
        yield from band_findings(getattr(given, field_name) or (), field_name)
    if not given.bands:
        yield bad("bands", "is empty")
    if not given.base:
        yield bad("base", "is empty")
    for where, amounts in (("base", given.base), ("members", given.members), ("paid", given.paid)):
        for name, amount in amounts.items():
            if amount < 0:
                yield bad(f"{where}.{name}", "is negative", "negative-number")
    whole = sum(given.members.values(), Decimal(0))
    if whole != 1:
        yield bad("members", f"sum to {whole}, not to 1", "shares-not-one")
    for name in given.paid:
        if name not in given.members:
            yield bad(f"paid.{name}", "is no member", "unknown-name")
