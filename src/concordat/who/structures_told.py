"""The history of structures to read: takes changes and lives, gives a row for each change and for each body, with people before and after."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.structures import Life, Structure, people_around, years_lived

SEVERAL = 4


def structures_table(system: System, changes: Iterable[Structure], names: Mapping[str, str], known_on: date) -> Table:
    """Return a row for each change: the day, what happened to how many bodies, by which instrument, and the people on both sides."""
    columns = {
        "on": "First day",
        "kinds": "What happened",
        "before": "From",
        "after": "To",
        "instrument": "By",
        "people_before": "People before [people]",
        "people_after": "People after [people]",
        "known": "Confirmed",
    }
    rows = []
    for one in changes:
        then, now = people_around(system, one, known_on)
        rows.append(
            (
                one.on,
                ", ".join(one.kinds),
                _bodies(one.before, names),
                _bodies(one.after, names),
                "; ".join(one.instruments) or "not recorded",
                then,
                now,
                "in part to check" if one.to_check else "yes",
            )
        )
    says = "People are those of one year and basis, so that the same people are told on both sides; the reason of each number names them."
    return table("structures", "What changed, when, and by what", columns, rows, says)


def lives_table(told: Iterable[Life], names: Mapping[str, str], day: date) -> Table:
    """Return a row for each body: its first day, the first day on which it is no more, what follows it, and the years it lived."""
    columns = {
        "body": "Body",
        "kind": "Kind",
        "starts": "First day",
        "ends": "Until before",
        "followed_by": "Followed by",
        "years": "Lived [years]",
    }
    rows = (
        (
            names.get(one.body.id, one.body.name),
            one.body.kind,
            one.body.established,
            one.ends,
            ", ".join(names.get(body, body) for body in one.followed_by) or ("goes on" if one.ends is None else ""),
            _years(one),
        )
        for one in told
    )
    says = f"As known on {day}. A body that is followed by several was split."
    return table("lives", "Bodies by their days", columns, rows, says)


def _bodies(bodies: tuple[str, ...], names: Mapping[str, str]) -> str:
    told = ", ".join(names.get(body, body) for body in bodies)
    return told if len(bodies) < SEVERAL else f"{len(bodies)} bodies: {told}"


def _years(life: Life) -> Answer[Decimal] | None:
    years = years_lived(life)
    if years is None:
        return None
    says = f"from {life.body.established} to {life.ends}"
    return Answer(years, because_record(says, "Body", life.body.id, value=years, unit="years"), unit="years")
