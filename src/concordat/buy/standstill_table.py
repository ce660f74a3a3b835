"""The states of a standstill as a table: from each state, what may happen and where it leads. Nothing else can happen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

State = Literal[
    "drafted",
    "published",
    "standstill",
    "representation",
    "reviewing",
    "further decision",
    "cooling",
    "closed",
    "awarded",
    "abandoned",
    "stepped back",
]
Happening = Literal[
    "published",
    "begun",
    "representation",
    "reviewing",
    "further decision",
    "told",
    "closed",
    "awarded",
    "abandoned",
    "stepped back",
]
Decision = Literal["", "award", "abandon", "step back"]

TABLE: Mapping[State, Mapping[Happening, State]] = MappingProxyType(
    {
        "drafted": {"published": "published"},
        # A representation may be made as soon as the notice can be read.
        "published": {"begun": "standstill", "representation": "representation"},
        "standstill": {"representation": "representation", "closed": "closed"},
        "representation": {"representation": "representation", "reviewing": "reviewing"},
        "reviewing": {"representation": "reviewing", "further decision": "further decision"},
        "further decision": {"told": "cooling", "representation": "representation"},
        "cooling": {"representation": "representation", "closed": "closed"},
        "closed": {"awarded": "awarded", "abandoned": "abandoned", "stepped back": "stepped back"},
        "awarded": {},
        "abandoned": {},
        "stepped back": {},
    }
)
# What ends a standstill, and the further decision that it carries out.
ENDINGS: Mapping[Happening, Decision] = MappingProxyType(
    {"awarded": "award", "abandoned": "abandon", "stepped back": "step back"}
)
# The calendar does this by itself, once the day has come; everything else is done by somebody.
BY_THE_CALENDAR: tuple[Happening, ...] = ("begun",)


def after(state: State, happening: Happening) -> State | None:
    """Return the state that follows, None where this cannot happen in this state."""
    return TABLE[state].get(happening)
