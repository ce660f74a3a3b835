"""Which reasons have a page: takes a publication, gives the address of every figure's page and of the pages between.

A page shows a small tree whole. A larger one it shows down to the reasons that have a page of their own; where that is
still too much to read, the larger parts of the tree get pages between the figure and its ends.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from concordat.kernel.trace import Traced
from concordat.publish.figures import file_names, table_address
from concordat.publish.records import Publication
from concordat.publish.standings import standings_in_words
from concordat.publish.words import bare, label

ROWS_SHOWN = 120
WHOLE = 25
MOST_ON_A_PAGE = 60
LEAST_FOR_A_PAGE = 8
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Between:
    """A page for a reason that no figure is: its name, the reason, and the figure or reason whose page led to it."""

    name: str
    reason: Traced
    part_of: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Where pages lie: addresses and titles by name, the name of each reason that has a page by its identity.

    `to_check` remembers for each reason, by identity, the rules below it that are not confirmed.
    """

    publication: Publication
    hrefs: Mapping[str, str]
    known: Mapping[int, str]
    labels: Mapping[str, str]
    between: Mapping[str, Between] = field(default_factory=dict)
    to_check: dict[int, frozenset[str]] = field(default_factory=dict)

    def unconfirmed(self, traced: Traced) -> frozenset[str]:
        """Return the names of the rules below a reason whose values are still to check."""
        found = self.to_check.get(id(traced))
        if found is None:
            own = frozenset({traced.rule.rule}) if traced.to_check and traced.rule else frozenset[str]()
            found = self.to_check[id(traced)] = own.union(*map(self.unconfirmed, traced.parts))
        return found

    def whole(self, traced: Traced) -> bool:
        """Say whether a page shows this tree down to its ends."""
        return is_small(traced, WHOLE)


def pages_of(publication: Publication) -> Pages:
    """Return every page of a publication but for the rooms: those of figures, of cells on the pages, and those between."""
    own = {figure.name for outcome in publication.story for figure in outcome.figures}
    shown = own | {name for (_, row, _), name in publication.addresses.items() if row < ROWS_SHOWN}
    traces = {name: publication.trace(figure.because) for name, figure in publication.figures.items() if name in shown}
    known = {id(traced): name for name, traced in reversed(traces.items())}
    between = pages_between(traces, known)
    tables = {table_address(outcome, one): one for outcome in publication.story for one in outcome.tables}
    labels = {
        name: cell_label(tables[table].rows[row][:column], tables[table].columns[column].title, publication.names)
        for (table, row, column), name in publication.addresses.items()
        if name in traces and name not in own
    }
    labels |= {name: label(name, publication.names) for name in traces if name not in labels}
    files = file_names([*traces, *between])
    return Pages(publication, {name: f"why/{file}.html" for name, file in files.items()}, known, labels, between)


def cell_label(leading: tuple[object, ...], title: str, names: Mapping[str, str]) -> str:
    """Return the title of a figure in a table cell: the row's own words before the figure, and the column's title."""
    texts = (cell for cell in leading if isinstance(cell, str | date) and cell != "")
    words = [names.get(cell, cell) if isinstance(cell, str) else bare(cell) for cell in texts]
    return standings_in_words(", ".join([*dict.fromkeys(words[:MOST_WORDS]), title]))


def shown_below(traced: Traced, known: Mapping[int, str], top: bool = True) -> Iterator[Traced]:
    """Give a reason and those below it down to the ones that have a page of their own, which are given too."""
    yield traced
    if top or id(traced) not in known:
        for part in traced.parts:
            yield from shown_below(part, known, False)


def is_small(traced: Traced, most: int) -> bool:
    """Say whether a tree has at most `most` reasons, without counting further than that."""
    return all(number < most for number, _ in enumerate(traced.walk()))


def pages_between(traces: Mapping[str, Traced], known: dict[int, str]) -> dict[str, Between]:
    """Give pages to the larger parts of trees too large for one page, and add them to `known`."""
    made: dict[str, Between] = {}
    sizes: dict[int, int] = {}
    # Smaller trees come first, so that larger ones find the pages of what they share already made.
    waiting = sorted(traces, key=lambda name: -_size(traces[name], sizes))
    while waiting:
        name = waiting.pop()
        root = made[name].reason if name in made else traces[name]
        if sizes[id(root)] <= MOST_ON_A_PAGE or sum(1 for _ in shown_below(root, known)) <= MOST_ON_A_PAGE:
            continue
        for number, part in enumerate(_large_parts(root, known), 1):
            one = Between(f"{name}-{number}", part, name)
            made[one.name] = one
            known[id(part)] = one.name
            waiting.append(one.name)
    return made


def _large_parts(traced: Traced, known: Mapping[int, str]) -> list[Traced]:
    found: dict[int, Traced] = {}
    for part in traced.parts:
        if id(part) not in known and sum(1 for _ in shown_below(part, known)) > LEAST_FOR_A_PAGE:
            found[id(part)] = part
    return list(found.values())


def _size(traced: Traced, sizes: dict[int, int]) -> int:
    if id(traced) not in sizes:
        sizes[id(traced)] = 1 + sum(_size(part, sizes) for part in traced.parts)
    return sizes[id(traced)]
