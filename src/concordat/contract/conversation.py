"""Conversations: takes the contracts a commissioner and a provider stand under, gives the key of the terms that bind them.

Two pairs are one conversation where they stand under one contract, or under contracts with the same provider whose
terms say the same. A local variation below one contract is no conversation of its own: it is listed, with its owner.
"""

from collections.abc import Iterable
from fractions import Fraction
from hashlib import sha256

from concordat.contract.register import Register
from concordat.contract.term_value import Value, comparable


def term_set(register: Register, contracts: Iterable[str]) -> str:
    """Return the key of the terms that these contracts, each taken at the top of its hierarchy, set between a pair.

    Where a contract has no terms on record nobody can say that they equal another's, so its own id is the key.
    """
    tops = {(register.ancestry(contract) or (contract,))[-1] for contract in contracts}
    return sha256("\n".join(sorted(_key(register, top) for top in tops)).encode()).hexdigest()[:16]


def _key(register: Register, contract: str) -> str:
    terms = register.terms_of.get(contract)
    if not terms:
        return f"contract\t{contract}"
    says = (f"{key}={_written(comparable(register.clause_by_key[key], term.value))}" for key, term in terms.items())
    return "\t".join((",".join(sorted(register.providers(contract))), *sorted(says)))


def _written(value: Value) -> str:
    return f"{value.numerator}/{value.denominator}" if isinstance(value, Fraction) else repr(value)
