"""Key dates, one kind a file in `date_kinds`: takes the life of a contract, gives its days with how each stands on the day looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.contract.contract_life import Life
from concordat.kernel.registry import plugins

KINDS = "concordat.contract.date_kinds"
Standing = Literal["later", "due", "overdue", "missed", "done", "passed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a kind gives: the last day `on`, the option it belongs to, whether it is done, and in words what it is."""

    on: date
    says: str
    option: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    """One key date of a contract: `on` is the last day; `days_left` is negative after it; `alert_days` before it, it is due."""

    contract: str
    kind: str
    on: date
    says: str
    option: str = ""
    standing: Standing
    days_left: int
    alert_days: int


def kinds() -> Mapping[str, str]:
    """Return what each kind of key date is called, by its name."""
    return {name: kind.TITLE for name, kind in plugins(KINDS).items()}


def key_dates_of(life: Life, alert: Mapping[str, int]) -> Iterator[KeyDate]:
    """Give every key date of one contract; `alert` says for each kind how many days before it is due."""
    for name, kind in plugins(KINDS).items():
        for one in kind.dates(life):
            left = (one.on - life.on).days
            yield KeyDate(
                contract=life.contract.id,
                kind=name,
                on=one.on,
                says=one.says,
                option=one.option,
                standing="done" if one.done else _standing(left, alert[name], kind.AFTERWARDS),
                days_left=left,
                alert_days=alert[name],
            )


def _standing(left: int, alert: int, afterwards: Standing) -> Standing:
    if left < 0:
        return afterwards
    return "due" if left <= alert else "later"
