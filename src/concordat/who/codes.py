"""Codes on a day: takes identifiers, gives the body a code means on a day, or asks for the day where it means several."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from concordat.kernel.finding import Finding, Place, Refused
from concordat.who.knowledge import in_force, known
from concordat.who.records import Identifier

LEGAL_ENTITY = "legal entity"


def resolve(
    identifiers: Iterable[Identifier],
    value: str,
    *,
    on: date | None = None,
    scheme: str = "",
    purpose: str = "",
    known_on: date | None = None,
) -> Identifier:
    """Return the identifier by which `value` names one body, on a day where one is given.

    Raises Refused: `unknown-code`; `code-not-in-force` on that day; `code-needs-date` where it meant several bodies
    and no day is given; `ambiguous-code` where it names several bodies on that day for different purposes or schemes.
    """
    all_known = known(identifiers, known_on)
    wanted = value.strip()
    matches = tuple(
        one for one in all_known if one.value == wanted and scheme in ("", one.scheme) and purpose in ("", one.purpose)
    )
    if not matches:
        raise Refused(_unknown(wanted, scheme, all_known))
    held = matches if on is None else in_force(matches, on, known_on)
    if not held:
        raise Refused(_not_in_force(wanted, on, matches))
    if len({one.body for one in held}) > 1:
        raise Refused(_needs_date(wanted, held) if on is None else _ambiguous(wanted, on, held))
    return held[-1]


def codes_on(identifiers: Iterable[Identifier], on: date, known_on: date | None = None) -> dict[str, dict[str, str]]:
    """Return for every body its code in each scheme on the day; the legal entity's code goes before all others."""
    held = sorted(in_force(identifiers, on, known_on), key=lambda one: one.purpose == LEGAL_ENTITY)
    codes: dict[str, dict[str, str]] = {}
    for one in held:
        codes.setdefault(one.body, {})[one.scheme] = one.value
    return codes


def code_of(identifiers: Iterable[Identifier], body: str, scheme: str, on: date, known_on: date | None = None) -> str:
    """Return the code of a body in a scheme on the day, empty where it had none."""
    own = (one for one in identifiers if one.body == body)
    return codes_on(own, on, known_on).get(body, {}).get(scheme, "")


def _unknown(value: str, scheme: str, identifiers: Iterable[Identifier]) -> Finding:
    values = {one.value for one in identifiers if scheme in ("", one.scheme)}
    near = get_close_matches(value, values, n=3)
    return Finding(
        "unknown-code",
        f"no body has the {f'{scheme} ' if scheme else ''}code “{value}”.",
        "Every code must be a dated identifier of a body.",
        f"Did you mean {' or '.join(near)}?" if near else "Add it to who/identifiers.csv with its dates and source.",
        Place(field="value"),
    )


def _not_in_force(value: str, on: date | None, matches: Iterable[Identifier]) -> Finding:
    return Finding(
        "code-not-in-force",
        f"the code “{value}” named no body on {on}.",
        f"It is known as {_listed(matches)}.",
        "Ask for a day on which it held.",
        Place(field="on"),
    )


def _needs_date(value: str, matches: Iterable[Identifier]) -> Finding:
    return Finding(
        "code-needs-date",
        f"the code “{value}” has meant more than one body.",
        f"A code is not a body: it is {_listed(matches)}.",
        "Say on which day, and if need be for which purpose.",
        Place(field="on"),
    )


def _ambiguous(value: str, on: date, matches: Iterable[Identifier]) -> Finding:
    return Finding(
        "ambiguous-code",
        f"the code “{value}” names more than one body on {on}.",
        f"It is {_listed(matches)}.",
        "Name the scheme or the purpose as well.",
        Place(field="purpose"),
    )


def _listed(matches: Iterable[Identifier]) -> str:
    return "; ".join(
        f"{one.body} ({one.scheme}, {one.purpose}, {span(one.starts, one.ends)})"
        for one in sorted(matches, key=lambda one: (one.starts or date.min, one.body))
    )


def span(starts: date | None, ends: date | None) -> str:
    """Return a half-open span as people read it: `2013-04-01 to 2020-03-31`, `until 2020-03-31`, `from 2020-04-01`."""
    last = None if ends is None else date.fromordinal(ends.toordinal() - 1)
    if starts and last:
        return f"{starts} to {last}"
    return f"from {starts}" if starts else f"until {last}" if last else "always"
