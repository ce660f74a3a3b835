"""Disclosure control held against someone who tries every number: what is left to be worked out of hidden cells of small tables."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.rulebook_files import national_rulebook
from concordat.watch.disclosed import disclosed
from concordat.watch.disclosure_cells import Cell, Policy, Release, Sum

RULE = national_rulebook().history("watch.disclosure_policies")[-1].value
USUAL = Policy("usual", *(int(RULE["usual"][name]) for name in ("below", "round_to", "width")))
MOST = 40
counts = st.sampled_from([0, 0, 1, 2, 4, 5, 6, 9, 12])


def table(rows: list[list[int]]) -> Release:
    """A table with the totals of its rows and columns, and of all."""
    cells, sums = {}, []

    def add(name: str, count: int) -> str:
        cells[name] = Cell(name, count)
        return name

    inner = [[add(f"{row},{column}", count) for column, count in enumerate(own)] for row, own in enumerate(rows)]
    sides = [add(f"row {row}", sum(own)) for row, own in enumerate(rows)]
    feet = [add(f"column {column}", sum(own)) for column, own in enumerate(zip(*rows, strict=True))]
    whole = add("all", sum(map(sum, rows)))
    sums += [Sum(side, tuple(own)) for side, own in zip(sides, inner, strict=True)]
    sums += [Sum(foot, tuple(own)) for foot, own in zip(feet, zip(*inner, strict=True), strict=True)]
    sums += [Sum(whole, tuple(sides)), Sum(whole, tuple(feet))]
    return Release(cells, sums, USUAL)


def guesses(release: Release, known: dict[str, int]) -> Iterator[dict[str, int]]:
    """Every way to fill in what is hidden, up to a most, that fits every sum."""
    for one in release.sums:
        unknown = [name for name in one.cells if name not in known]
        if not unknown and known[one.whole] != sum(known[part] for part in one.parts):
            return
        if len(unknown) == 1:
            (name,) = unknown
            parts = sum(known[part] for part in one.parts if part != name)
            value = parts if name == one.whole else known[one.whole] - parts
            if 0 <= value <= MOST:
                yield from guesses(release, known | {name: value})
            return
    left = [name for name in release.cells if name not in known]
    if not left:
        yield known
        return
    for value in range(MOST + 1):
        yield from guesses(release, known | {left[0]: value})


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.lists(counts, min_size=3, max_size=3), min_size=2, max_size=2))
def test_nobody_who_tries_every_number_gets_near_a_hidden_count(rows: list[list[int]]) -> None:
    release = table(rows)
    found = disclosed(release)
    small = {name for name, cell in release.cells.items() if 0 < cell.count < USUAL.below}
    assert small <= set(found.hidden)
    shown = {name: count for name, count in found.shown.items() if count is not None}
    assert all(release.cells[name].count == count for name, count in shown.items())
    possible: dict[str, set[int]] = {name: set() for name in found.hidden}
    if len(found.hidden) <= 6:
        for guess in guesses(release, shown):
            for name in possible:
                possible[name].add(guess[name])
        for name, values in possible.items():
            least, most = found.ranges[name].least, found.ranges[name].most
            assert release.cells[name].count in values
            assert min(values) == round(least, 6)
            if most is not None and most <= MOST / 2:
                assert max(values) == round(most, 6)
            if name not in found.narrow:
                assert max(values) - min(values) >= USUAL.width


@settings(max_examples=60, deadline=None)
@given(own=st.lists(st.integers(0, 30), min_size=2, max_size=6))
def test_a_single_row_with_its_total(own: list[int]) -> None:
    names = [f"c{place}" for place in range(len(own))]
    cells = {name: Cell(name, count) for name, count in zip(names, own, strict=True)}
    cells["all"] = Cell("all", sum(own))
    found = disclosed(Release(cells, [Sum("all", tuple(names))], USUAL))
    hidden = [name for name in names if name in found.hidden]
    small = [name for name in names if 0 < cells[name].count < USUAL.below]
    if not small and not 0 < sum(own) < USUAL.below:
        assert not found.hidden
        return
    if "all" in found.hidden:
        assert all(found.ranges[name].most is None for name in found.hidden) or not found.narrow
        return
    together = sum(cells[name].count for name in hidden)
    assert len(hidden) >= 2
    assert together >= USUAL.width
    for name in hidden:
        assert (found.ranges[name].least, round(found.ranges[name].most or 0, 6)) == (0, together)
