"""What the columns mean: takes nothing, gives a few words per header for the folder's guide, from a file for each room.

A header that several rooms have stands in `shared`. Two files with words for one header are refused.
"""

from collections.abc import Mapping
from types import MappingProxyType

from concordat.kernel.registry import plugins


def _all() -> Mapping[str, str]:
    words: dict[str, str] = {}
    for module in plugins(__name__).values():
        twice = words.keys() & module.SAYS.keys()
        if twice:
            raise ValueError(
                f"{module.__name__}: {', '.join(sorted(twice))} has words already; a header of two rooms is shared"
            )
        words |= module.SAYS
    return MappingProxyType(words)


COLUMN_SAYS = _all()
