"""Bodies on a day: takes bodies and their names, gives those alive on a day under the name they bore."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.period import holds
from concordat.who.knowledge import in_force
from concordat.who.records import Body, Name


def is_alive(body: Body, on: date) -> bool:
    """Say whether the body was established and not yet abolished on the day."""
    return holds(body.established, body.abolished, on)


def alive(bodies: Iterable[Body], on: date, kind: str = "") -> tuple[Body, ...]:
    """Return the bodies alive on the day, of one kind where `kind` is given."""
    return tuple(body for body in bodies if is_alive(body, on) and kind in ("", body.kind))


def name_on(body: Body, names: Iterable[Name], on: date, known_on: date | None = None) -> str:
    """Return the name the body bore on the day, as known on `known_on`."""
    dated = in_force((name for name in names if name.body == body.id), on, known_on)
    return dated[-1].name if dated else body.name


def names_on(bodies: Iterable[Body], names: Iterable[Name], on: date, known_on: date | None = None) -> dict[str, str]:
    """Return the name of every body on the day by its id."""
    dated = {name.body: name.name for name in in_force(names, on, known_on)}
    return {body.id: dated.get(body.id, body.name) for body in bodies}
