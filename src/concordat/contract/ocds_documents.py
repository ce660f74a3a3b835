"""The texts of a contract, as OCDS has them: takes documents that are public, gives each with its sort, day, address and hash.

The standard has no place for a hash, nor for the amendment that a text writes down; both stand in our own extension. A text
of a variation is told with the variation, any other on the day it bears.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_parts import filled, moment
from concordat.contract.records import Contract, ContractDocument, DocumentKind

# The first three are words of the standard's open list; it has none that means the others.
TYPES: Mapping[DocumentKind, str] = MappingProxyType(
    {
        "contract": "contractSigned",
        "schedule": "contractSchedule",
        "side letter": "contractAnnexe",
        "variation": "contractVariation",
        "collaborative agreement": "collaborativeAgreement",
        "notice": "noticeUnderContract",
        "decision paper": "decisionPaper",
        "other": "otherText",
    }
)
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+(/[!-~]*)?")


def documents_of(disclosure: Disclosure, contract: Contract) -> tuple[ContractDocument, ...]:
    """Return the texts of a contract that are there by the day of publication."""
    return tuple(
        one
        for one in disclosure.documents
        if one.contract == contract.id and (one.dated is None or one.dated <= disclosure.published)
    )


def by_day(
    documents: Iterable[ContractDocument], first: date, variations: Mapping[str, date]
) -> dict[date, list[ContractDocument]]:
    """Return texts by the day of the release that tells them; `variations` gives the day of each that is told."""
    found: dict[date, list[ContractDocument]] = {}
    for one in documents:
        day = variations.get(one.variation, one.dated or first)
        found.setdefault(max(day, first), []).append(one)
    return found


def told(documents: Iterable[ContractDocument]) -> list[dict[str, Any]]:
    """Return texts as they stand in a release."""
    return list(_told(documents))


def _told(documents: Iterable[ContractDocument]) -> Iterator[dict[str, Any]]:
    for one in documents:
        link = one.address if _ADDRESS.fullmatch(one.address) else ""
        yield filled(
            {
                "id": one.id,
                "documentType": TYPES[one.kind],
                "title": one.title,
                "description": "" if link else one.address,
                "url": link,
                "dateModified": moment(one.dated),
                "sha256": one.sha256,
                "relatedAmendment": one.variation,
            }
        )
