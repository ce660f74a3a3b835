"""Minimal sets: takes groups of voters alike and a monotone test, gives the smallest choices that pass it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice, product

from concordat.decide.rules.tally import Voter, Voters

LISTED = 1000


def minimal_choices(sizes: Sequence[int], passes: Callable[[tuple[int, ...]], bool]) -> Iterator[tuple[int, ...]]:
    """Give every choice of so many out of each group that passes while no smaller choice does.

    `passes` must be monotone: whatever passes still passes with more. Branches that cannot pass are never entered.
    """

    def search(chosen: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        rest = sizes[len(chosen) :]
        if not passes((*chosen, *rest)):
            return
        bare = (*chosen, *(0 for _ in rest))
        if passes(bare):
            if not any(passes(_one_less(bare, group)) for group, number in enumerate(bare) if number):
                yield bare
            return
        for number in range(sizes[len(chosen)] + 1):
            yield from search((*chosen, number))

    yield from search(())


def minimal_sets(
    groups: Sequence[Voters], passes: Callable[[tuple[int, ...]], bool]
) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """Return minimal sets by name, the smallest first, and whether all are listed (up to 1,000)."""

    def named(choice: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
        picks = (
            combinations([voter.id for voter in group], number) for group, number in zip(groups, choice, strict=True)
        )
        return (tuple(sorted(name for part in parts for name in part)) for parts in product(*picks))

    choices = minimal_choices([len(group) for group in groups], passes)
    found = list(islice((names for choice in choices for names in named(choice)), LISTED + 1))
    return tuple(sorted(found[:LISTED], key=lambda names: (len(names), names))), len(found) <= LISTED


def alike(voters: Voters, apart: frozenset[str]) -> tuple[Voters, ...]:
    """Return named voters in groups that no rule tells apart; those in `apart` each stand alone."""
    groups: dict[object, list[Voter]] = {}
    for voter in voters:
        weights = tuple(sorted(voter.weights.items()))
        alone = voter.id in apart or bool(voter.organisation)
        groups.setdefault(voter.id if alone else (weights, voter.classes), []).append(voter)
    return tuple(tuple(group) for group in groups.values())


def _one_less(choice: tuple[int, ...], group: int) -> tuple[int, ...]:
    return (*choice[:group], choice[group] - 1, *choice[group + 1 :])
