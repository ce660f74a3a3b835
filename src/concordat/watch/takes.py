"""What a method takes: takes the function of a method, gives which of its fields are columns of a table and which are options."""

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from concordat.watch.arrays import Floats, Words


@dataclass(frozen=True, slots=True)
class Takes:
    """`columns` by name, with whether each may be left out; `options` by name, with what holds where one is."""

    columns: Mapping[str, bool]
    options: Mapping[str, Any]
    words: tuple[str, ...]


def takes_of(over: Callable[..., Any]) -> Takes:
    """Return what the function takes after its groups: arrays are columns, the rest are options."""
    hints = typing.get_type_hints(over)
    own = {name: one for name, one in inspect.signature(over).parameters.items() if one.kind is one.KEYWORD_ONLY}
    columns = {name: one.default is None for name, one in own.items() if _is(hints[name], Floats, Words)}
    words = tuple(name for name in columns if _is(hints[name], Words))
    return Takes(columns, {name: one.default for name, one in own.items() if name not in columns}, words)


def _is(hint: Any, *kinds: Any) -> bool:
    parts = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return any(part in kinds for part in parts)
