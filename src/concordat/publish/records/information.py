"""Requests for information under the law: received, clarified, extended, answered and reviewed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationRequest:
    """A request for information to a body, whose clock counts working days and stands still while the asker clarifies.

    `extended_to` is a later last day with its `extension_reason`; `exemptions` are the grounds on which something was kept.
    """

    FILE: ClassVar[str] = "publish/information_requests.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    id: str
    body: str
    received: date
    request: str
    clarification_asked: date | None = None
    clarified: date | None = None
    extended_to: date | None = None
    extension_reason: str = ""
    answered: date | None = None
    outcome: Literal["", "given", "given in part", "refused", "not held"] = ""
    exemptions: tuple[str, ...] = ()
    response: str = ""
    review_asked: date | None = None
    review_answered: date | None = None
    withdrawn: date | None = None
    source: str = ""
