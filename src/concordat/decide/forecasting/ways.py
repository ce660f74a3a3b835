"""Ways out of an item without a quorum: takes independent people and other bodies, gives each way, tried where it can be."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from concordat.decide.forecasting.items import Elsewhere, WayOut
from concordat.decide.votes import Member

# Among more people than this a small set is found by leaving out one after the other, which need not be the smallest.
MOST_SETS = 8
SORTS = ("committee", "board")


@dataclass(frozen=True, slots=True)
class Without:
    """The members of another body without an interest, and whether they are a quorum; None where its quorum is not known."""

    free: tuple[str, ...]
    quorate: bool | None


WithThese = Callable[[Sequence[Member]], bool]


def ways_out(
    ways: Sequence[str],
    free: Sequence[Member],
    asked: int,
    others: Sequence[Elsewhere],
    with_these: WithThese,
    without: Callable[[Elsewhere], Without],
) -> Iterator[WayOut]:
    """Give each way of the rulebook, in its order: co-opting, another committee, the board.

    `free` are the independent people without an interest, of `asked` that were named; `with_these` says whether some of
    them make a quorum; `without` says of another body which members have no interest and whether they are a quorum.
    One that nothing was given for is told and not tried.
    """
    co_opt, *elsewhere = ways
    yield _co_opted(co_opt, free, asked, with_these)
    for way, sort in zip(elsewhere, SORTS, strict=True):
        own = [other for other in others if other.sort == sort]
        if not own:
            yield WayOut(way=way, says="none was named to try it with")
        for other in own:
            found = without(other)
            says = f"{len(found.free)} of {len(other.members)} members of {other.body} have no interest"
            if found.quorate is None:
                says = f"{says}; its quorum is not on record"
            yield WayOut(way=way, people=found.free, body=other.body, quorate=found.quorate, says=says)


def _co_opted(way: str, free: Sequence[Member], asked: int, with_these: WithThese) -> WayOut:
    if not asked:
        return WayOut(way=way, says="nobody was named to try it with")
    if not with_these(free):
        return WayOut(way=way, quorate=False, says=f"the {len(free)} of {asked} without an interest are not enough")
    names = tuple(member.id for member in _few(free, with_these))
    return WayOut(way=way, people=names, quorate=True, says=f"{', '.join(names)} would make a quorum")


def _few(free: Sequence[Member], with_these: WithThese) -> Sequence[Member]:
    """Return the fewest people that are enough, the first of them where several sets are."""
    if len(free) <= MOST_SETS:
        sets = (chosen for number in range(len(free) + 1) for chosen in combinations(free, number))
        return next(chosen for chosen in sets if with_these(chosen))
    kept = list(free)
    for member in reversed(free):
        fewer = [one for one in kept if one is not member]
        if with_these(fewer):
            kept = fewer
    return kept
