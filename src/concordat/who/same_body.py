"""One body under two codes: takes succession lines, two codes and a day, gives why both name one body by then, or nothing."""

from datetime import date

from concordat.kernel.answer import Because
from concordat.who.lineage import Lineage, because_line
from concordat.who.records import Succession


def same_body(lines: Lineage, one: str, other: str, on: date) -> Because | None:
    """Return why two codes name one body on a day: they are equal, or both lead to one body by then; None where they do not.

    A body that was split leads to each of its successors, which stay different bodies.
    """
    if one == other:
        return Because(f"{one} is named itself", one)
    first, second = _leads_to(lines, one, on), _leads_to(lines, other, on)
    common = [body for body in first if body in second]
    if not common:
        return None
    met = min(common, key=lambda body: (len(first[body]) + len(second[body]), body))
    steps = tuple(because_line(line) for line in dict.fromkeys((*first[met], *second[met])))
    return Because(
        f"{one} and {other} are {met} by {on}" if on < date.max else f"{one} and {other} are {met}", met, parts=steps
    )


def _leads_to(lines: Lineage, body: str, on: date) -> dict[str, tuple[Succession, ...]]:
    return {body: (), **{later.body: later.path for later in lines.successors(body, until=on)}}
