"""Who may read what is not public: takes a record that says so itself, gives the bodies whose people may read it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from concordat import balance, merge, pay
from concordat.kernel.system import System

# Kinds of record whose readers are not simply the bodies that they name.
READERS: Mapping[str, Callable[[Any, System], tuple[str, ...]]] = MappingProxyType(
    {
        "CostLine": pay.book_readers,
        "PlanFigure": balance.desk_readers,
        "PlanDispute": balance.desk_readers,
        # A person's row is read by the body that looks after the pool, and by no other that it names.
        "PeoplePool": merge.pool_readers,
        "PoolPerson": merge.pool_readers,
        "PostOffer": merge.pool_readers,
    }
)
