"""What commands are given in words: takes a folder or an amount as typed, gives the system or the exact amount, or says what is wrong."""

from decimal import Decimal
from pathlib import Path

import typer

from concordat.kernel.finding import Refused
from concordat.kernel.money import decimal_from
from concordat.kernel.system import System
from concordat.store import read


def system_in(folder: Path) -> System:
    """Return the system of a folder; raises Refused where it cannot be read."""
    loaded = read(folder)
    if loaded.system is None:
        raise Refused(loaded.findings)
    return loaded.system


def pounds(text: str, option: str) -> Decimal | None:
    """Return an amount of pounds, None where nothing is given."""
    try:
        return decimal_from(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(f"{option}: {error}") from None
