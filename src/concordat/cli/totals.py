"""Reads published totals for the generator: takes a TOML file, gives them, or refuses with every fault."""

import tomllib
from dataclasses import fields
from pathlib import Path

from concordat.generate import Totals
from concordat.kernel.finding import Finding, Place, Refused


def totals_in(path: Path) -> Totals:
    """Return the totals in `path`; raises Refused where the file, a name or a number of it is wrong."""
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(_fault(path, "", f"{path} cannot be read as TOML: {error}.")) from None
    known = {field.name for field in fields(Totals)}
    faults = [
        _fault(path, name, f"{name} is not one of {', '.join(sorted(known))}.") for name in content if name not in known
    ]
    for name, numbers in content.items():
        whole = isinstance(numbers, list) and all(type(number) is int and number >= 0 for number in numbers)
        if name in known and not whole:
            faults.append(_fault(path, name, f"{name} must be a list of whole numbers that are not negative."))
    if faults:
        raise Refused(faults)
    return Totals(**{name: tuple(numbers) for name, numbers in content.items()})


def _fault(path: Path, field: str, what: str) -> Finding:
    return Finding(
        "bad-totals",
        what,
        "The generated tables must meet these totals exactly.",
        "Correct the file.",
        Place(str(path), 0, field),
    )
