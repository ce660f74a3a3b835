"""The yearly summary of a system: takes its register of contracts and awards, gives the summary with no extra typing, what is not known counted."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from concordat.buy.award_standing import Standing
from concordat.buy.calculations.annual_summary import Given, Gives, calculate
from concordat.buy.summary.recorded import COUNTED_AS, awards_told, represented, urgent_changes
from concordat.buy.summary.register import Held
from concordat.contract.records import Contract, Line, Party
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.who.records import Succession

# Forms that say by themselves how a contract came about.
FORMS = {"framework": "framework", "call-off": "call-off"}
PROVIDING = ("provider", "lead provider")


def annual_summary(system: System, on: date | None = None) -> Answer[Gives]:
    """Return the summary of the period that a day lies in (the system's own where none is given).

    An award counts once a notice told of it, on the day it was made. A contract without a recorded award is counted under no
    route: how and when it was awarded, and whether it is in scope, is not known. Raises Refused before the first period.
    """
    told = tuple(awards_told(system))
    contracts = tuple(_held(system, told))
    given = Given(
        on=on or system.settings.as_at,
        contracts=contracts,
        urgent_changes=tuple(urgent_changes(system, {one.id for one in contracts})),
        representations=tuple(represented(told)),
        successions=system.all(Succession),
    )
    return calculate(given, system.rules)


def _held(system: System, told: Sequence[Standing]) -> Iterator[Held]:
    providers: dict[str, dict[str, None]] = {}
    for party in system.all(Party):
        if party.role in PROVIDING:
            providers.setdefault(party.contract, {})[party.body] = None
    lines: dict[str, list[Line]] = {}
    for line in system.all(Line):
        lines.setdefault(line.contract, []).append(line)
    awards: dict[str, list[Standing]] = {}
    for award in told:
        awards.setdefault(award.award.contract, []).append(award)
    for contract in system.all(Contract):
        by_lines = dict.fromkeys(line.provider for line in lines.get(contract.id, ()))
        own = tuple(providers.get(contract.id) or by_lines)
        decided = awards.get(contract.id, ())
        made = [award for award in decided if award.made]
        # A contract without a provider is a fault of the register, which its own checks tell; one whose award is not made, and
        # which nobody signed, is not held.
        if not own or (decided and not made and contract.signed is None):
            continue
        base = Held(
            id=contract.id,
            providers=own,
            starts=contract.starts,
            ends=contract.ends,
            route=FORMS.get(contract.form, ""),
        )
        yield _of_award(base, made[0]) if made else base
        for award in made[1:]:
            yield _of_lines(base, award, {line.id: line for line in lines.get(contract.id, ())})


def _of_award(base: Held, one: Standing) -> Held:
    award = one.award
    return Held(
        id=base.id,
        providers=base.providers,
        starts=base.starts,
        ends=base.ends,
        route=COUNTED_AS.get(award.route, award.route),
        awarded=one.awarded_on,
        # What is awarded under the regime is a service in its scope.
        in_scope=True,
        award=award.id,
    )


def _of_lines(base: Held, one: Standing, lines: Mapping[str, Line]) -> Held:
    """Return a further award of a contract, of some of its lines: it counts as an award of its own."""
    own = [lines[line] for line in one.award.lines if line in lines]
    ends = [line.ends for line in own if line.ends is not None]
    held = Held(
        id=f"{base.id} {one.award.id}",
        providers=one.award.providers,
        starts=min((line.starts for line in own), default=base.starts),
        ends=max(ends) if own and len(ends) == len(own) else base.ends,
    )
    return _of_award(held, one)
