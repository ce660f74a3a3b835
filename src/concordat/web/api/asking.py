"""What a program asks with: takes a request, gives its query read strictly; a name that is misspelt is told, never passed over."""

from typing import Any

from django.http import HttpRequest

from concordat.kernel.finding import Finding, Place, Refused

LONGEST = 500


def query_of(request: HttpRequest, *names: str) -> dict[str, str]:
    """Return the query; raises Refused for a name that is not among these."""
    faults = [_unknown(name, names) for name in request.GET if name not in names]
    faults += [_too_long(name) for name, value in request.GET.items() if len(value) > LONGEST]
    if faults:
        raise Refused(faults)
    return dict(request.GET.items())


def whole(query: dict[str, str], name: str, default: int, lowest: int, highest: int) -> int:
    """Return a whole number of a query; raises Refused where it is none or outside its bounds."""
    text = query.get(name, str(default))
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 15 else -1
    if not lowest <= number <= highest:
        raise Refused(_outside(name, text, lowest, highest))
    return number


def yes(query: dict[str, str], name: str) -> bool:
    """Return a yes or no of a query; raises Refused for anything else."""
    text = query.get(name, "false")
    if text not in ("true", "false"):
        what = f"{name} cannot be “{text[:40]}”."
        raise Refused(Finding("bad-value", what, "It is true or false.", "Correct it.", Place(field=name)))
    return text == "true"


def page_of(found: Any, first: int, most: int) -> tuple[Any, int | None]:
    """Return some of what was found and where the following ones begin."""
    after = first + most
    return found[first:after], after if after < len(found) else None


def _unknown(name: str, names: tuple[str, ...]) -> Finding:
    known = f"There are: {', '.join(names)}." if names else "There are none here."
    what = f"There is no parameter “{name[:40]}” here."
    return Finding("unknown-parameter", what, "It would be passed over.", known, Place(field=name[:40]))


def _too_long(name: str) -> Finding:
    why = f"At most {LONGEST} characters are read."
    return Finding("too-long", f"{name[:40]} is too long.", why, "Shorten it.", Place(field=name[:40]))


def _outside(name: str, text: str, lowest: int, highest: int) -> Finding:
    why = f"It is a whole number from {lowest} to {highest:,}."
    return Finding("number-out-of-range", f"{name} cannot be “{text[:40]}”.", why, "Correct it.", Place(field=name))
