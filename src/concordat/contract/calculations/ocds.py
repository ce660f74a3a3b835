"""Takes contracts, parties, lines and consolidations, gives an OCDS 1.1 release package that the official schema accepts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.disclosure import UNREGISTERED_PREFIX, Disclosure
from concordat.contract.disclosure_checks import disclosure_findings
from concordat.contract.ocds import ocds
from concordat.contract.ocds_records import ocds_records
from concordat.contract.records import (
    Choice,
    Consolidation,
    Contract,
    ContractDocument,
    ContractOption,
    Line,
    Party,
    Variation,
)
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is published.

    publisher: name of the publishing body. published: day of publication; states are those of this day.
    contracts, parties, lines, consolidations, choices, variations, payments: records as in the system folder, money in pounds.
    links: other processes that a contract renews, replaces or stands under. procedures: how contracts were bought.
    lots: parts let by themselves. options: what contracts allow to happen to their term. documents: their texts, public ones
    alone. extension: public address of the fields that are not of the standard, where they have one.
    agreed: ids of the consolidations that were decided. names, codes: name and organisation code by body.
    prefix: prefix of all ocids, registered or not. uri: address of the package, made from its content where empty.
    versions: whether records also tell the releases of each value.
    """

    publisher: str
    published: date
    contracts: tuple[Contract, ...]
    lines: tuple[Line, ...] = ()
    parties: tuple[Party, ...] = ()
    consolidations: tuple[Consolidation, ...] = ()
    choices: tuple[Choice, ...] = ()
    variations: tuple[Variation, ...] = ()
    payments: tuple[Transaction, ...] = ()
    links: tuple[ProcessLink, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    lots: tuple[Lot, ...] = ()
    options: tuple[ContractOption, ...] = ()
    documents: tuple[ContractDocument, ...] = ()
    agreed: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    prefix: str = UNREGISTERED_PREFIX
    prefix_is_registered: bool = False
    uri: str = ""
    extension: str = ""
    versions: bool = False


@dataclass(frozen=True, kw_only=True)
class Gives:
    """The package.

    package: OCDS 1.1 release package, amounts as JSON numbers in pounds. records: the record package, where each process has
    its releases and what they come to merged, and with `versions` each value with the releases that said it. releases: how many. ocids: processes in order.
    annual_value: sum of all lines given, pounds a year.
    """

    package: Mapping[str, Any]
    records: Mapping[str, Any]
    releases: int
    ocids: tuple[str, ...]
    annual_value: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the package; refuses repeated ids, lines of unknown contracts and amounts that no JSON number holds."""
    disclosure = Disclosure(**{name: getattr(given, name) for name in Given.__dataclass_fields__ if name != "versions"})
    findings = disclosure_findings(disclosure)
    if stops(findings):
        raise Refused(stops(findings))
    package = ocds(disclosure)
    gives = Gives(
        package=_numbers(package),
        records=_numbers(ocds_records(package, given.versions)),
        releases=len(package["releases"]),
        ocids=tuple(dict.fromkeys(release["ocid"] for release in package["releases"])),
        annual_value=pence(sum((line.value for line in given.lines), Decimal(0))),
    )
    parts = tuple(_contract_reason(contract, given) for contract in given.contracts)
    says = f"{len(given.contracts)} contracts and {len(given.consolidations)} consolidations as OCDS 1.1"
    because = Because(says, gives.annual_value, "£ a year", parts=parts)
    return Answer(gives, because, findings=findings)


def _contract_reason(contract: Contract, given: Given) -> Because:
    annual = sum((line.value for line in given.lines if line.contract == contract.id), Decimal(0))
    return because_record(f"{contract.title}: its lines in one year", "Contract", contract.id, value=annual, unit="£")


def _numbers(value: Any) -> Any:
    """Turn decimals into JSON numbers, only where the number written is exactly the decimal."""
    if isinstance(value, dict):
        return {key: _numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    if not isinstance(value, Decimal):
        return value
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        what = f"{value} has more digits than a JSON number holds."
        why = "A reader would see another amount."
        raise Refused(Finding("number-too-long", what, why, "Check the amount.", Place(field="lines")))
    return number
