"""What an alliance is made of: takes its contract, terms, members' shares and base contracts, gives its parties, links and lines.

A line stands for each commissioner and provider that are both members and whom a base contract joins: on it the gain or loss
of that provider is paid. No line has a value, because the value stands in the base contracts.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from concordat.contract.alliance import LINE_FORM, MEMBER, OVER
from concordat.contract.records import Alliance, Contract, ContractLink, Level, Line, Party
from concordat.kernel.system import System

NOTHING = Decimal("0.00")


def alliance_records(
    system: System,
    contract: Contract,
    terms: Alliance,
    shares: Mapping[str, Decimal],
    bases: Sequence[str],
    level: Level = "place",
) -> tuple[Any, ...]:
    """Return every record that the alliance adds, its contract first; `level` is where its lines are agreed and delivered."""
    source = contract.source
    return (
        contract,
        terms,
        *(
            Party(contract=contract.id, body=body, role=MEMBER, share=share, source=source)
            for body, share in shares.items()
        ),
        *(
            ContractLink(id=f"{contract.id}-over-{base}", contract=contract.id, kind=OVER, other=base, source=source)
            for base in bases
        ),
        *_lines(contract, paid_between(system, bases, shares), level),
    )


def paid_between(system: System, bases: Sequence[str], members: Mapping[str, Decimal]) -> tuple[tuple[str, str], ...]:
    """Return each commissioner and provider that are both members and have a line in a base contract."""
    lines = (one for one in system.all(Line) if one.contract in bases)
    pairs = ((one.commissioner, one.provider) for one in lines)
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] in members and pair[1] in members))


def _lines(contract: Contract, pairs: Sequence[tuple[str, str]], level: Level) -> Iterator[Line]:
    sellers = [provider for _, provider in pairs]
    for commissioner, provider in pairs:
        # One commissioner alone needs no naming in the code of a line.
        of = provider if sellers.count(provider) == 1 else f"{commissioner}-{provider}"
        yield Line(
            id=f"{contract.id}-{of}",
            contract=contract.id,
            commissioner=commissioner,
            provider=provider,
            service=f"gain or loss of {contract.title}",
            form=LINE_FORM,
            value=NOTHING,
            agrees_at=level,
            delivers_at=level,
            starts=contract.starts,
            ends=contract.ends,
            source=contract.source,
        )
