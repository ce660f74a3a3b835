"""Which texts of a contract may be told: takes who asks and a contract, gives the public ones, to its parties all of them."""

from concordat import contract
from concordat.contract.records import ContractDocument
from concordat.publish.openness import is_public, releases
from concordat.web.core import worked
from concordat.web.core.ask import Ask


def documents_seen(ask: Ask, code: str) -> tuple[ContractDocument, ...]:
    """Return the texts that are public, and those of the parties where the person who asks works for a commissioner of the contract."""
    own = contract.documents_of(ask.system, code)
    known = releases(ask.system, ask.day) if own else {}
    inside = ask.sees(*worked.register(ask).commissioners(code))
    return tuple(one for one in own if inside or is_public(ask.system, one, ask.day, known))
