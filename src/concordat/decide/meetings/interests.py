"""What declared interests mean for an item: takes the declarations, gives who may not vote, and who may not have the papers."""

from collections.abc import Iterable

from concordat.decide.records import Declaration

NO_VOTE = ("speak, no vote", "leave", "no papers")


def without_vote(declarations: Iterable[Declaration], item: str) -> tuple[Declaration, ...]:
    """Return one declaration for each person who takes no part in the vote on an item, the strictest of each."""
    strictest: dict[str, Declaration] = {}
    for one in declarations:
        if one.item == item and one.action in NO_VOTE:
            held = strictest.get(one.holder)
            if held is None or NO_VOTE.index(one.action) > NO_VOTE.index(held.action):
                strictest[one.holder] = one
    return tuple(strictest.values())


def without_papers(declarations: Iterable[Declaration], item: str) -> tuple[str, ...]:
    """Return who is not given the papers of an item."""
    return tuple(one.holder for one in without_vote(declarations, item) if one.action == NO_VOTE[-1])
