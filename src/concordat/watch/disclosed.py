"""Disclosure control: takes a release, gives what is shown of each cell, why the rest is hidden, and what can be worked out of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from concordat.watch.disclosure_audit import Range, audit, must_not_be_known
from concordat.watch.disclosure_cells import Release
from concordat.watch.disclosure_secondary import close_sums, next_to_hide, sums_near

# What linear programmes in binary numbers may be off.
HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Disclosed:
    """`shown` counts by cell, None where hidden; `hidden` cells with the reason; `ranges` of what must not be known.

    `narrow`: cells that can be worked out too nearly though everything that could protect them is hidden.
    """

    shown: Mapping[str, int | None]
    hidden: Mapping[str, str]
    ranges: Mapping[str, Range]
    narrow: tuple[str, ...]


def disclosed(release: Release, beforehand: Iterable[str] = ()) -> Disclosed:
    """Return what may be published: small cells hidden, sums closed, and more hidden until the audit finds no narrow range.

    Cells named `beforehand` are hidden already, for sums that do not stand here.
    """
    release = _in_order(release)
    hidden = dict.fromkeys(sorted(beforehand), "hidden beforehand")
    hidden |= {name: why for name, cell in release.cells.items() if cell.published and (why := release.too_small(cell))}
    wide: set[str] = set()
    while True:
        close_sums(release, hidden)
        # Hiding more only widens what is left open, so that a range once wide is not looked at again.
        unsure = [name for name in must_not_be_known(release, hidden) if name not in wide]
        narrow = [
            name for name, one in audit(release, hidden, unsure).items() if one.width < release.policy.width - HAIR
        ]
        wide |= set(unsure) - set(narrow)
        more = _one_more(release, narrow, hidden)
        if more is None:
            break
        hidden[more[0]] = f"protects {more[1]}"
    ranges = audit(release, hidden, must_not_be_known(release, hidden))
    shown = {
        name: None if name in hidden else release.policy.rounded(cell.count)
        for name, cell in release.cells.items()
        if cell.published
    }
    return Disclosed(shown, hidden, ranges, tuple(narrow))


def _in_order(release: Release) -> Release:
    """Return the same release in the order of names, so that what is hidden does not follow from how a table was written."""
    cells = dict(sorted(release.cells.items()))
    return Release(cells, sorted(release.sums, key=lambda one: (one.whole, sorted(one.parts))), release.policy)


def _one_more(release: Release, narrow: list[str], hidden: Mapping[str, str]) -> tuple[str, str] | None:
    """Return one more cell to hide and the cell it protects, nearest to a narrow one; None where none is left that could help."""
    for name in narrow:
        for one in sums_near(release, name, hidden):
            if chosen := next_to_hide(release, [one], hidden):
                return chosen, name
    return None
