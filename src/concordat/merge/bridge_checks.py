"""What is wrong with a before and after: bodies and areas twice or unknown, and totals that do not foot, with how much they are off."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.money import PENNY
from concordat.merge.before_and_after import AreaBudget, Board, SeatPromise

WHY = "Before and after are compared; what is on one side twice, or not at all, would look like a gain or a loss."


def bridge_faults(
    before: Sequence[Board], after: Sequence[Board], areas: Sequence[AreaBudget], promises: Sequence[SeatPromise]
) -> Iterator[Finding]:
    """Give what stops the comparison."""
    for field, boards in (("before", before), ("after", after)):
        if not boards:
            yield _found("missing-value", f"There is no body {field}.", "Give at least one.", field)
        yield from _twice("body", (one.id for one in boards), field)
        for number, one in enumerate(boards):
            if one.people <= 0:
                yield _of_people(f"“{one.id}”", one.people, f"{field}.{number}")
            if one.budget is not None:
                yield from _pounds(f"The budget of “{one.id}”", one.budget, f"{field}.{number}")
    both = {one.id for one in before} & {one.id for one in after}
    for body in sorted(both):
        what = f"“{body}” is there before and after."
        yield _found(
            "duplicate-key", what, "Give the body as it becomes its own code, such as one with the year.", "after"
        )
    yield from _twice("area", (one.area for one in areas), "areas")
    old, new = {one.id for one in before}, {one.id for one in after}
    for number, area in enumerate(areas):
        where = f"areas.{number}"
        for body, known in ((area.old, old), (area.new, new)):
            if body not in known:
                yield _found("unknown-body", f"“{area.area}” is of “{body}”, which is not here.", "Correct it.", where)
        if area.people <= 0:
            yield _of_people(f"“{area.area}”", area.people, where)
        for value in (area.before, area.after):
            yield from _pounds(f"A budget of “{area.area}”", value, where)
    for number, promise in enumerate(promises):
        if promise.body not in new:
            what = f"A promise is made by “{promise.body}”, which is no body afterwards."
            yield _found("unknown-body", what, "Correct it.", f"promises.{number}")
        if promise.promise == "one from each" and not promise.areas:
            yield _found(
                "missing-value", "One from each of no area is promised.", "Name the areas.", f"promises.{number}"
            )


def bridge_warnings(before: Sequence[Board], after: Sequence[Board], areas: Sequence[AreaBudget]) -> Iterator[Finding]:
    """Give totals that do not foot: of which body, and by how much."""
    if not areas:
        return
    for field, boards, of in (("before", before, "old"), ("after", after, "new")):
        for number, board in enumerate(boards):
            own = [one for one in areas if getattr(one, of) == board.id]
            where = f"{field}.{number}"
            people = sum(one.people for one in own)
            if people != board.people:
                off = f"{people - board.people:+,}"
                what = f"The areas of “{board.id}” have {people:,} people and it has {board.people:,}: {off} off."
                yield _found("does-not-foot", what, "Correct the areas or the body.", where, "warning")
            money = sum((getattr(one, field) for one in own), Decimal(0))
            if board.budget is not None and money != board.budget:
                off = f"{money - board.budget:+,}"
                what = f"The areas of “{board.id}” have £{money:,} and it has £{board.budget:,}: {off} off."
                yield _found("does-not-foot", what, "Correct the areas or the budget.", where, "warning")


def _of_people(what: str, people: int, where: str) -> Finding:
    return _found("number-out-of-range", f"{what} has {people} people.", "Give how many there are.", where)


def _pounds(what: str, value: Decimal, where: str) -> Iterator[Finding]:
    if value < 0 or value != value.quantize(PENNY):
        yield _found("bad-number", f"{what} is {value}.", "Give pounds and pence, from nought up.", where)


def _twice(what: str, codes: Iterable[str], where: str) -> Iterator[Finding]:
    for code, times in Counter(codes).items():
        if times > 1:
            yield _found("duplicate-key", f"The {what} “{code}” is given {times} times.", "Give it once.", where)


def _found(kind: str, what: str, then: str, field: str, severity: Severity = "stop") -> Finding:
    return Finding(kind, what, WHY, then, Place(field=field), severity)
