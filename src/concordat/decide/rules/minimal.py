"""Minimal sets: takes groups of voters alike and a monotone test, gives the smallest choices that pass it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice

from concordat.decide.rules.algebra import Count, OfClass, VotingRule, asks_names, atoms, voters_named, weights_named
from concordat.decide.rules.tally import Voter, Voters

LISTED = 1000


def minimal_choices(sizes: Sequence[int], passes: Callable[[tuple[int, ...]], bool]) -> Iterator[tuple[int, ...]]:
    """Give every choice of so many out of each group that passes while no smaller choice does.

    `passes` must be monotone: whatever passes still passes with more. Branches that cannot pass are never entered.
    """

    if len(sizes) == 1:
        # What passes first passes with the fewest.
        yield from islice(((number,) for number in range(sizes[0] + 1) if passes((number,))), 1)
        return

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


def sets_by_name(
    groups: Sequence[Voters], choices: Iterable[tuple[int, ...]]
) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """Return the sets of names that the choices stand for, the smallest first, and whether all are listed (up to 1,000)."""

    def named(choice: tuple[int, ...], place: int = 0) -> Iterator[tuple[str, ...]]:
        # One group after another, because itertools.product would first write out every combination of each.
        if place == len(groups):
            yield ()
            return
        for own in combinations([voter.id for voter in groups[place]], choice[place]):
            yield from ((*own, *others) for others in named(choice, place + 1))

    found = list(islice((tuple(sorted(names)) for choice in choices for names in named(choice)), LISTED + 1))
    return tuple(sorted(found[:LISTED], key=lambda names: (len(names), names))), len(found) <= LISTED


def alike(voters: Voters, rule: VotingRule, apart: frozenset[str]) -> tuple[Voters, ...]:
    """Return named voters in groups that `rule` does not tell apart; those in `apart`, or named in it, each stand alone."""
    if not apart and not asks_names(rule):
        return (voters,) if voters else ()
    alone = apart | voters_named(rule)
    weights = sorted(weights_named(rule))
    classes = frozenset(atom.name for atom in atoms(rule) if isinstance(atom, OfClass))
    organised = any(isinstance(atom, Count) and atom.counted == "organisations" for atom in atoms(rule))

    def kind(voter: Voter) -> object:
        if voter.id in alone:
            return voter.id
        own = tuple(voter.weight(by) for by in weights)
        return own, voter.classes & classes, voter.organisation if organised else ""

    groups: dict[object, list[Voter]] = {}
    for voter in voters:
        groups.setdefault(kind(voter), []).append(voter)
    return tuple(tuple(group) for group in groups.values())


def _one_less(choice: tuple[int, ...], group: int) -> tuple[int, ...]:
    return (*choice[:group], choice[group] - 1, *choice[group + 1 :])
