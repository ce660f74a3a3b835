"""Alliances over contracts that become one: takes a system and what is replaced, gives each alliance that would stand over what has ended."""

from collections.abc import Collection, Iterator

from concordat.contract.alliance import FORM, OVER
from concordat.contract.placed import Placed
from concordat.contract.records import Consolidation, Contract, ContractLink
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of


def overlay_findings(
    system: System, replaced: Collection[Contract], placed: Collection[Placed], consolidation: Consolidation
) -> Iterator[Finding]:
    """Give a warning for each alliance that loses base contracts on the day on which the consolidation starts.

    A contract that keeps a line of its own goes on, and the alliance with it.
    """
    staying = {one.line.contract for one in placed if one.state == "left local"}
    going = {one.id for one in replaced} - staying
    over = [one for one in system.all(ContractLink) if one.kind == OVER and one.other in going]
    for contract in system.all(Contract) if over else ():
        own = [one for one in over if one.contract == contract.id]
        if own and contract.form == FORM and holds(contract.starts, contract.ends, consolidation.starts):
            named = ", ".join(one.other for one in own)
            yield Finding(
                "base-contract-ends",
                f"The alliance {contract.id} stands over {named}, which {consolidation.id} ends on {consolidation.starts}.",
                "From that day on what they come to no longer counts towards its target; the alliance itself stays as it is.",
                f"Once it is signed, link {contract.id} to {consolidation.id}, or leave these contracts local.",
                system.places.get(("ContractLink", key_of(own[0])), Place()),
                "warning",
            )
