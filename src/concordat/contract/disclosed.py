"""What open contracting data tells beside the records of contracts: sums paid, links between processes, how it was bought, lots."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Method = Literal["", "open", "selective", "limited", "direct"]
# Words of the standard's list of related processes.
Relationship = Literal["framework", "parent", "prior", "subContract", "replacementProcess", "renewalProcess"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """One sum paid under a contract on a day, in pounds and pence; negative where money came back.

    `month` is the first day of the month it was for; without one it is not set against a planned payment.
    """

    id: str
    contract: str
    paid_on: date
    payer: str
    payee: str
    amount: Decimal
    month: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessLink:
    """A link from a contract to another contracting process, in a word of the standard, such as `renewalProcess`."""

    contract: str
    relationship: Relationship
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """How a contract was bought: the law with its number there, the standard's method, and the route in words."""

    contract: str
    law: str = ""
    law_scheme: str = ""
    law_title: str = ""
    law_address: str = ""
    method: Method = ""
    route: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A part of a contract that was let by itself, with the lines that stand in it."""

    id: str
    contract: str
    title: str
    lines: tuple[str, ...] = ()
