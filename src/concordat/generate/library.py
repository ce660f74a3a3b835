"""What generated systems are made of: takes the made-up names, services, groups and clauses of `library.toml` as values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from concordat.contract.records import Clause

FILE = Path(__file__).with_name("library.toml")


@dataclass(frozen=True, slots=True)
class Group:
    """One invented group of spells: its price in pounds, trim point in days, price of a day beyond it, and how common."""

    code: str
    name: str
    price: Decimal
    trim: int | None
    per_day: Decimal | None
    weight: int


@dataclass(frozen=True, slots=True)
class Service:
    """One service: how it is paid, and either its setting and groups or the pounds of its block for each spell."""

    name: str
    form: str
    setting: str
    weight: int
    groups: tuple[Group, ...]
    block_per_spell: Decimal


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """A clause with what most contracts say, what some say instead, or per cent of a line's value between two bounds."""

    clause: Clause
    usual: str
    others: tuple[str, ...]
    of_value: tuple[int, int] | None


@cache
def library() -> Mapping[str, Any]:
    """Return the whole library as it stands in its file."""
    return tomllib.loads(FILE.read_text("utf-8"))


def services(number: int) -> tuple[Service, ...]:
    """Return `number` services, in the order of the library and then again under a number of their own."""
    known = tuple(_service(entry) for entry in library()["service"])
    rounds = [known[place % len(known)] for place in range(number)]
    return tuple(
        service if place < len(known) else replace(service, name=f"{service.name} {place // len(known) + 1}")
        for place, service in enumerate(rounds)
    )


def clause_choices() -> tuple[ClauseChoice, ...]:
    """Return the clauses that generated contracts choose their terms from."""
    return tuple(
        ClauseChoice(
            Clause(
                key=entry["key"],
                title=entry["title"],
                kind=entry["kind"],
                unit=entry.get("unit", ""),
                better_for_patients=entry.get("better_for_patients", "neither"),
                payment_parameter=entry.get("payment_parameter", ""),
            ),
            entry.get("usual", ""),
            tuple(entry.get("others", ())),
            tuple(entry["of_value"]) if "of_value" in entry else None,
        )
        for entry in library()["clause"]
    )


def _service(entry: Mapping[str, Any]) -> Service:
    return Service(
        entry["name"],
        entry["form"],
        entry.get("setting", ""),
        entry.get("weight", 0),
        tuple(_group(group) for group in entry.get("groups", ())),
        Decimal(entry.get("block_per_spell", "0")),
    )


def _group(entry: Mapping[str, Any]) -> Group:
    return Group(
        entry["code"],
        entry["name"],
        Decimal(entry["price"]),
        entry.get("trim"),
        Decimal(entry["per_day"]) if "per_day" in entry else None,
        entry["weight"],
    )
