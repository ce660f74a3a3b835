"""What packages hold beyond the standard: takes releases, gives the addresses of the extensions they use, and our own in full.

Our own extension is published beside the data: the value of a planned payment, which OCDS 1.1 has no field for, who buys a
line from whom and how it is paid, each option of a contract, the hash of a document, and which line an amendment is about.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_HOME = "https://raw.githubusercontent.com/open-contracting-extensions"
LOTS = f"{_HOME}/ocds_lots_extension/v1.1.5/extension.json"
LEGAL_BASIS = f"{_HOME}/ocds_legalBasis_extension/master/extension.json"
TECHNIQUES = f"{_HOME}/ocds_techniques_extension/master/extension.json"
TRANSACTION_MILESTONES = f"{_HOME}/ocds_transactions_relatedMilestone_extension/master/extension.json"
OPTIONS = f"{_HOME}/ocds_options_extension/master/extension.json"
RENEWAL = f"{_HOME}/ocds_renewal_extension/master/extension.json"
TENDER_CLASSIFICATION = f"{_HOME}/ocds_tenderClassification_extension/master/extension.json"
# The field by which each is known to be used.
PUBLIC = {
    "lots": LOTS,
    "legalBasis": LEGAL_BASIS,
    "techniques": TECHNIQUES,
    "relatedImplementationMilestone": TRANSACTION_MILESTONES,
    "hasOptions": OPTIONS,
    "hasRenewal": RENEWAL,
}
# The extensions of others that our packages may declare.
OTHERS = (*PUBLIC.values(), TENDER_CLASSIFICATION)


def extensions_of(releases: Sequence[Mapping[str, Any]], own: str = "") -> list[str]:
    """Return the addresses of the extensions that these releases use; `own` is that of ours, where it has one."""
    used = set(_fields(releases))
    found = [address for field, address in PUBLIC.items() if field in used]
    # A field of this name stands in the items of the standard too.
    if any("classification" in one.get("tender", {}) for one in releases):
        found.append(TENDER_CLASSIFICATION)
    return [*([own] if own else []), *found]


def own_extension(address: str) -> dict[str, Any]:
    """Return the description of our own extension, as the standard wants it."""
    return {
        "name": {"en": "Commissioned lines and planned payments"},
        "description": {
            "en": "Adds who buys each line from whom and how it is paid, what a contract allows to happen to its term, "
            "the hash of a document, what an amendment is about, and the value of a planned payment."
        },
        "documentationUrl": {"en": address},
        "contactPoint": {"name": "The publisher of the data"},
        "compatibility": ["1.1"],
        "schemas": ["release-schema.json"],
    }


def own_schema() -> dict[str, Any]:
    """Return what our own extension adds to the release schema of OCDS 1.1."""
    body = {"$ref": "#/definitions/OrganizationReference"}
    value = {"$ref": "#/definitions/Value"}
    period = {"$ref": "#/definitions/Period"}
    return {
        "definitions": {
            "Milestone": {"properties": {"value": _titled(value, "Value", "The sum planned to be paid.")}},
            "Item": {
                "properties": {
                    "commissioner": _titled(body, "Commissioner", "The body that buys the line."),
                    "provider": _titled(body, "Provider", "The body that provides the line."),
                    "paymentForm": _text("Payment form", "How the line is paid, such as block or activity."),
                    "plannedActivity": _number("Planned activity", "What is planned a year, in units of the service."),
                    "population": _text("Population", "Whom the line is for."),
                    "agreesAt": _text("Agreed at", "The level at which the line is agreed."),
                    "deliversAt": _text("Delivered at", "The level at which the line is delivered."),
                    "decision": _text("Decision", "The decision that allowed the line."),
                    "period": _titled(period, "Period", "When the line holds."),
                }
            },
            "Contract": {
                "properties": {
                    "form": _text("Form", "The form of the contract, such as full, framework or alliance."),
                    "decision": _text("Decision", "The decision that allowed the contract."),
                    "contractOptions": {
                        "title": "Contract options",
                        "description": "The extensions, renewals and breaks that the contract allows.",
                        "type": "array",
                        "items": {"$ref": "#/definitions/ContractOption"},
                        "uniqueItems": True,
                    },
                }
            },
            "Organization": {
                "properties": {
                    "contractRoles": {
                        "title": "Contract roles",
                        "description": "The roles in the words of the contract, such as lead provider.",
                        "type": ["array", "null"],
                        "items": {"type": "string"},
                    }
                }
            },
            "ContractOption": {
                "title": "Contract option",
                "description": "An extension, renewal or break that a contract allows, and what was decided on it.",
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"title": "ID", "description": "A code of the option.", "type": "string", "minLength": 1},
                    "type": _text("Type", "Whether it is an extension, a renewal or a break."),
                    "period": _titled(period, "Period", "The longer term; of a break, the day it takes effect on."),
                    "noticeBy": _day("Notice by", "The last day for notice."),
                    "status": _text("Status", "Whether it is open, used or not used."),
                    "dateDecided": _day("Date decided", "The day on which it was used or let go."),
                    "decision": _text("Decision", "The decision that allowed it."),
                },
            },
            "Document": {
                "properties": {
                    "sha256": _text("SHA-256", "The hash of the bytes of the text, in hexadecimal digits."),
                    "relatedAmendment": _text("Related amendment", "The amendment that the text writes down."),
                }
            },
            "Amendment": {
                "properties": {
                    "relatedItem": _text("Related item", "The line that was changed."),
                    "reasonClass": _text("Class of reason", "The sort of reason in the law of changes."),
                    "regulation": _text("Regulation", "The rule of law relied on."),
                    "decision": _text("Decision", "The decision that allowed the change."),
                    "valueChange": _titled(value, "Change of value", "By how much the whole term became dearer."),
                }
            },
        }
    }


def _fields(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from value
        for inner in value.values():
            yield from _fields(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _fields(inner)


def _titled(what: Mapping[str, Any], title: str, says: str) -> dict[str, Any]:
    return {"title": title, "description": says, **what}


def _text(title: str, says: str) -> dict[str, Any]:
    return _titled({"type": ["string", "null"]}, title, says)


def _day(title: str, says: str) -> dict[str, Any]:
    return _titled({"type": ["string", "null"], "format": "date-time"}, title, says)


def _number(title: str, says: str) -> dict[str, Any]:
    return _titled({"type": ["number", "null"]}, title, says)
