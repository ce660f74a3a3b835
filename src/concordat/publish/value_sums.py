"""Sums that readers know: takes values of one indicator, gives their counts as cells and every sum that these stand in.

A whole is told beside its parts: everyone beside sexes, ages and groups, a place beside places within it, a year beside its quarters.
What the parts leave of the whole can be worked out as well, and is a cell that is not published.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from concordat.publish.areas_within import Pairs
from concordat.watch import AreaValue, Cell, Sum, deprivation_place

Key = tuple[object, ...]
Inside = Callable[[AreaValue, AreaValue], bool]


def cell_name(one: AreaValue) -> str:
    """Return the name of the cell of a value."""
    return f"{one.area}, {one.starts} to {one.ends}, {one.sex or 'everyone'}, {one.age or 'all ages'}, {one.group or 'all groups'}"


def cells_and_sums(values: Iterable[AreaValue], within: Pairs) -> tuple[Mapping[str, Cell], Sequence[Sum]]:
    """Return the counts of one indicator, and the sums that they stand in with what is left over; values without a count stand in none."""
    counted = [one for one in values if one.events is not None]
    cells = {cell_name(one): _cell(one) for one in counted}
    sums: list[Sum] = []
    for own, inside, kept in _ways(within):
        together: dict[Key, list[AreaValue]] = {}
        for one in filter(kept, counted):
            together.setdefault(own(one), []).append(one)
        for alike in together.values():
            for whole, parts in _wholes(alike, inside):
                _add(cells, sums, whole, parts)
    return cells, sums


def _cell(one: AreaValue) -> Cell:
    """Return the count of a value; those of a proportion who are not counted must not be few either."""
    return Cell(cell_name(one), one.events or 0, one.people if one.indicator.method == "proportion" else None)


def _ways(within: Pairs) -> Iterator[tuple[Callable[[AreaValue], Key], Inside, Callable[[AreaValue], bool]]]:
    """Give each way in which one value holds another: what is the same in both, when the second lies within the first, and for which."""
    nested = {area for pair in within for area in pair}
    yield (
        lambda one: (one.area, one.starts, one.ends, one.age, one.group),
        lambda whole, one: not whole.sex and one.sex != "",
        _any,
    )
    yield (
        lambda one: (one.area, one.starts, one.ends, one.sex, one.group),
        lambda whole, one: not whole.age and one.age != "",
        _any,
    )
    yield (
        lambda one: (one.area, one.starts, one.ends, one.sex, one.age),
        lambda whole, one: not whole.group and one.group != "",
        _any,
    )
    yield (
        lambda one: (one.starts, one.ends, one.sex, one.age, one.group),
        lambda whole, one: (one.area, whole.area) in within,
        lambda one: one.area in nested,
    )
    yield lambda one: (one.area, one.sex, one.age, one.group), _is_longer, _any


def _any(one: AreaValue) -> bool:
    return True


def _is_longer(whole: AreaValue, one: AreaValue) -> bool:
    """Say whether a period holds another."""
    return (
        whole.starts <= one.starts and one.ends <= whole.ends and (whole.starts, whole.ends) != (one.starts, one.ends)
    )


def _wholes(alike: Sequence[AreaValue], inside: Inside) -> Iterator[tuple[AreaValue, list[AreaValue]]]:
    """Give each value with those directly within it, one way of telling people apart at a time."""
    if len(alike) < 2:
        return
    for whole in alike:
        held = [one for one in alike if inside(whole, one)]
        direct = [one for one in held if not any(inside(other, one) for other in held)]
        by_scale: dict[str, list[AreaValue]] = {}
        for one in direct:
            by_scale.setdefault(_scale(one.group) if not whole.group else "", []).append(one)
        for parts in by_scale.values():
            yield whole, parts


def _scale(group: str) -> str:
    """Return by what a group tells people apart: its deprivation scale, or the words before its last."""
    placed = deprivation_place(group)
    return placed[0] if placed else group.rpartition(" ")[0]


def _add(cells: dict[str, Cell], sums: list[Sum], whole: AreaValue, parts: Sequence[AreaValue]) -> None:
    """Add the sum of all parts, or of each alone where they overlap; what is counted in no whole makes no sum."""
    if sum(one.events or 0 for one in parts) <= (whole.events or 0):
        _add_one(cells, sums, whole, parts)
        return
    for one in parts:
        if (one.events or 0) <= (whole.events or 0):
            _add_one(cells, sums, whole, [one])


def _add_one(cells: dict[str, Cell], sums: list[Sum], whole: AreaValue, parts: Sequence[AreaValue]) -> None:
    names = tuple(cell_name(one) for one in parts)
    left = (whole.events or 0) - sum(one.events or 0 for one in parts)
    people = (whole.people or 0) - sum(one.people or 0 for one in parts)
    if left or people > 0:
        of = people if cells[cell_name(whole)].of is not None and people >= left else None
        sliver = f"{cell_name(whole)} without {'; '.join(names)}"
        cells[sliver] = Cell(sliver, left, of, published=False)
        names = (*names, sliver)
    sums.append(Sum(cell_name(whole), names))
