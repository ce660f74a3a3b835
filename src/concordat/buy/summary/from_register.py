"""The yearly summary of a system: takes its register of contracts, gives the summary with no extra typing, what is not known counted."""

from collections.abc import Iterator
from datetime import date

from concordat.buy.calculations.annual_summary import Given, Gives, calculate
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

    The day a contract was signed stands for the day of award. Raises Refused before the first period.
    """
    given = Given(
        on=on or system.settings.as_at,
        contracts=tuple(_held(system)),
        successions=system.all(Succession),
    )
    return calculate(given, system.rules)


def _held(system: System) -> Iterator[Held]:
    providers: dict[str, dict[str, None]] = {}
    for party in system.all(Party):
        if party.role in PROVIDING:
            providers.setdefault(party.contract, {})[party.body] = None
    by_lines: dict[str, dict[str, None]] = {}
    for line in system.all(Line):
        by_lines.setdefault(line.contract, {})[line.provider] = None
    for contract in system.all(Contract):
        own = providers.get(contract.id) or by_lines.get(contract.id)
        # A contract without a provider is a fault of the register, which its own checks tell.
        if own:
            yield Held(
                id=contract.id,
                providers=tuple(own),
                starts=contract.starts,
                ends=contract.ends,
                route=FORMS.get(contract.form, ""),
                awarded=contract.signed,
            )
