"""How a contract was bought, as OCDS has it: takes a disclosure and a contract, gives the tender with its codes, options, law, lots and framework."""

from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_classified import classified_contract
from concordat.contract.ocds_options import in_words, options_of, renewable
from concordat.contract.ocds_parts import amount, filled, period
from concordat.contract.records import Contract
from concordat.contract.worth import worth
from concordat.kernel.money import pence

# That a contract can be made longer is said of its lots; one that is in no lots is one lot as a whole.
WHOLE = "whole"


def tender(disclosure: Disclosure, contract: Contract) -> dict[str, Any] | None:
    """Return the tender of a contract; None where nothing is on record of how it was bought."""
    bought = next((one for one in disclosure.procedures if one.contract == contract.id), None)
    lots = [_lot(disclosure, contract, number) for number in range(len(lots_of(disclosure, contract)))]
    framework = contract.form == "framework"
    options, codes = options_of(disclosure, contract), classified_contract(contract)
    longer = renewable(options)
    if not lots and longer:
        lots = [{"id": WHOLE, "title": contract.title, "status": "complete"}]
    if bought is None and not any((lots, framework, options, codes)):
        return None
    law = None
    if bought is not None and bought.law:
        law = {
            "scheme": bought.law_scheme,
            "id": bought.law,
            "description": bought.law_title,
            "uri": bought.law_address,
        }
    return filled(
        {
            "id": f"{contract.id}-tender",
            "title": contract.title,
            "status": "complete",
            "mainProcurementCategory": "services",
            "procurementMethod": bought.method if bought else "",
            "procurementMethodDetails": bought.route if bought else "",
            "legalBasis": filled(law) if law else None,
            "techniques": {"hasFrameworkAgreement": True} if framework else None,
            **codes,
            **in_words(options),
            "lots": [one | longer for one in lots],
        }
    )


def lots_of(disclosure: Disclosure, contract: Contract) -> list[Any]:
    """Return the lots of a contract in the order given."""
    return [lot for lot in disclosure.lots if lot.contract == contract.id]


def _lot(disclosure: Disclosure, contract: Contract, number: int) -> dict[str, Any]:
    lot = lots_of(disclosure, contract)[number]
    lines = [line for line in disclosure.lines if line.id in lot.lines]
    whole = worth(lines, ())
    known = [one.whole_life for one in whole if one.whole_life is not None]
    value = amount(pence(sum(known))) if lines and len(known) == len(whole) else None
    return filled(
        {
            "id": lot.id,
            "title": lot.title,
            "status": "complete",
            "value": value,
            "contractPeriod": period(contract.starts, contract.ends),
        }
    )
