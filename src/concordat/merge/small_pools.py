"""Small pools: takes pools with how many are in each, gives those that a reader does not see whole, so that no small number can be worked out."""

from collections.abc import Mapping


def hidden_pools(sizes: Mapping[str, int], owners: Mapping[str, str], reader: str, least: int) -> frozenset[str]:
    """Return the pools hidden from a reader: smaller than `least`, and more where these alone could be worked out from a total.

    The owner of a pool sees it. What is hidden is of at least two pools with `least` people together, or is all there is to hide.
    """
    others = [pool for pool in sizes if not reader or owners.get(pool) != reader]
    hidden = {pool for pool in others if sizes[pool] < least}
    if not hidden:
        return frozenset()
    for pool in sorted((one for one in others if one not in hidden), key=lambda one: (sizes[one], one)):
        if len(hidden) > 1 and sum(sizes[one] for one in hidden) >= least:
            break
        hidden.add(pool)
    return frozenset(hidden)


def ways_hidden(
    leaving: Mapping[str, Mapping[str, int]], owners: Mapping[str, str], reader: str, least: int
) -> frozenset[str]:
    """Return the pools of which a reader is told how many leave, and not by which way: where few leave by one of the ways.

    `leaving` says for each pool how many leave by each way. The owner of a pool is told.
    """
    return frozenset(
        pool
        for pool, ways in leaving.items()
        if (not reader or owners.get(pool) != reader) and any(0 < number < least for number in ways.values())
    )
