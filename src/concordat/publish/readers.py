"""Who may read what is not public: takes a record that says so itself, gives the bodies whose people may read it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from concordat import balance, pay
from concordat.kernel.system import System

# Kinds of record whose readers are not simply the bodies that they name.
READERS: Mapping[str, Callable[[Any, System], tuple[str, ...]]] = MappingProxyType(
    {"CostLine": pay.book_readers, "PlanFigure": balance.desk_readers, "PlanDispute": balance.desk_readers}
)
