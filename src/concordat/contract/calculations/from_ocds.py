"""Takes an OCDS package or a list of releases, gives its contracts, parties, lines, variations and links as records, with all that is wrong in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.from_ocds.bodies import NamedBody
from concordat.contract.from_ocds.outliers import LIMITS
from concordat.contract.from_ocds.reading import NotRead, ReadData, read_data
from concordat.contract.records import Contract, ContractDocument, ContractOption, Line, Party, Variation
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is read.

    package: a release package, a record package, or an object with a list of releases, as JSON. prefix: what every ocid must
    begin with, any registered prefix where empty.
    """

    package: Mapping[str, Any]
    prefix: str = ""


@dataclass(frozen=True, kw_only=True)
class Gives:
    """The records, money in pounds and pence, dates half-open.

    releases: how many were read. bodies: every body named. contracts, parties, lines, variations: as in the system folder.
    links, payments, lots, procedures: what stands beside them. options: what each contract allows to happen to its term.
    documents: the texts of each contract, all public. not_read: processes without a contract, with the reason.
    annual_value: sum of all lines, pounds a year.
    """

    releases: int
    bodies: tuple[NamedBody, ...]
    contracts: tuple[Contract, ...]
    parties: tuple[Party, ...]
    lines: tuple[Line, ...]
    variations: tuple[Variation, ...]
    links: tuple[ProcessLink, ...]
    payments: tuple[Transaction, ...]
    lots: tuple[Lot, ...]
    procedures: tuple[Procedure, ...]
    options: tuple[ContractOption, ...]
    documents: tuple[ContractDocument, ...]
    not_read: tuple[NotRead, ...]
    annual_value: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the records; refuses only what is no open contracting data, everything else that is wrong is a warning."""
    read = read_data(given.package, rules, given.prefix)
    told = {name: getattr(read, name) for name in Gives.__dataclass_fields__ if name != "annual_value"}
    gives = Gives(**told, annual_value=pence(sum((line.value for line in read.lines), Decimal(0))))
    return Answer(gives, _because(read, gives.annual_value, rules), findings=read.findings)


def _because(read: ReadData, annual: Decimal, rules: Rulebook) -> Because:
    lines = (
        Because(f"{line.id}: {line.service} that {line.commissioner} buys from {line.provider}", line.value, "£ a year")
        for line in read.lines
    )
    limits = (because_rule(value) for rule in LIMITS for value in rules.history(rule)[-1:])
    says = f"{len(read.contracts)} contracts of {read.releases} releases, {len(read.lines)} lines"
    return Because(says, annual, "£ a year", parts=(*lines, *limits))
