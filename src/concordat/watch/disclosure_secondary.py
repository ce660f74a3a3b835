"""Secondary control: takes what is hidden because it is small, gives what else is hidden so that no sum gives it back."""

from collections.abc import Collection, Iterator

from concordat.watch.disclosure_cells import Release, Sum


def close_sums(release: Release, hidden: dict[str, str]) -> None:
    """Hide the smallest safe cell of every sum that gives exactly one protected cell back, until there is none; adds to `hidden`."""
    while open_sums := [(one, given_back) for one in release.sums if (given_back := _given_back(release, one, hidden))]:
        # The sum with the fewest cells that could be hidden comes first, so that one hidden cell may close others too.
        one, given_back = min(
            open_sums, key=lambda pair: (len(tuple(_choices(release, pair[0], hidden))), pair[0].whole)
        )
        if (chosen := next_to_hide(release, [one], hidden)) is None:
            return
        hidden[chosen] = f"protects {given_back}"


def next_to_hide(release: Release, sums: Collection[Sum], hidden: Collection[str]) -> str | None:
    """Return the smallest shown cell of these sums, a part before a whole and something before nothing; None where all are hidden."""
    wholes = {one.whole for one in sums}
    choices = {name for one in sums for name in _choices(release, one, hidden)}

    def price(name: str) -> tuple[bool, bool, int, str]:
        count = release.cells[name].count
        return name in wholes, count == 0, count, name

    return min(choices, key=price, default=None)


def sums_near(release: Release, name: str, hidden: Collection[str]) -> list[Sum]:
    """Return the sums that a hidden cell stands in, and those that share a hidden cell with them, and so on, nearest first."""
    found: list[Sum] = []
    reached, left = {name}, list(release.sums)
    while near := [one for one in left if reached & set(one.cells)]:
        found += near
        left = [one for one in left if one not in near]
        reached |= {cell for one in near for cell in one.cells if _unknown(release, cell, hidden)}
    return found


def _given_back(release: Release, one: Sum, hidden: Collection[str]) -> str:
    """Return the cell that this sum gives back though it must not be known; empty where there is none."""
    unknown = [name for name in one.cells if _unknown(release, name, hidden)]
    if len(unknown) != 1:
        return ""
    name = unknown[0]
    return name if name in hidden or release.too_small(release.cells[name]) else ""


def _unknown(release: Release, name: str, hidden: Collection[str]) -> bool:
    return name in hidden or not release.cells[name].published


def _choices(release: Release, one: Sum, hidden: Collection[str]) -> Iterator[str]:
    return (name for name in one.cells if not _unknown(release, name, hidden))
