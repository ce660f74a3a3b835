"""Counts every coalition: takes a rule as one whole number with a bit for each, gives those that win by size and by voter."""

from collections.abc import Sequence

from concordat.decide.power.truth import everything, holding, of_size
from concordat.decide.power.wins import Wins

# Beyond this a table takes more memory and time than an answer on a page may.
MOST_VOTERS = 22


def counted(table: int, names: Sequence[str]) -> Wins:
    """Return the coalitions that win, by size, for any rule over up to 22 voters."""
    places = len(names)
    sized = [table & layer for layer in of_size(places)]
    held = [holding(place, places) for place in range(places)]
    return Wins(
        tuple(own.bit_count() for own in sized),
        {name: tuple((own & held[place]).bit_count() for own in sized) for place, name in enumerate(names)},
    )


def given_votes(table: int, places: int, pattern: int) -> int:
    """Return the table that is left of the lowest places once those above have voted: bit k of `pattern` for each of them."""
    return (table >> (pattern << places)) & everything(places)
