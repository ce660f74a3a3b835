"""The nouns of `contract`: contracts, their parties, lines and terms, and the choices by which many become one."""

from concordat.contract.records.register import (
    Choice,
    Clause,
    Consolidation,
    Contract,
    Form,
    HarmonisingRule,
    Level,
    Line,
    Party,
    PartyRole,
    ReasonClass,
    Term,
    Variation,
)

__all__ = [
    "Choice",
    "Clause",
    "Consolidation",
    "Contract",
    "Form",
    "HarmonisingRule",
    "Level",
    "Line",
    "Party",
    "PartyRole",
    "ReasonClass",
    "Term",
    "Variation",
]
