"""Public calculations: one file each in a room's `calculations` folder, found by name and callable from every shell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.rulebook import Rulebook

ROOMS = ("log", "who", "need", "plan", "decide", "contract", "buy", "pay", "balance", "watch", "merge", "publish")


@dataclass(frozen=True, slots=True)
class Calculation:
    """One calculation: its name, first sentence, typed input and output (frozen dataclasses) and the function itself."""

    name: str
    says: str
    given: type
    gives: type
    function: Callable[[Any, Rulebook], Answer[Any]]

    def __call__(self, given: Any, rules: Rulebook) -> Answer[Any]:
        return self.function(given, rules).named(self.name)


def calculation_names() -> tuple[str, ...]:
    """Return the names of all calculations, such as `pay.spell`, in order of room."""
    return tuple(f"{room}.{name}" for room in ROOMS for name in _names(room))


def calculation(name: str) -> Calculation:
    """Return one calculation; raises LookupError where there is none of that name."""
    room, _, own = name.partition(".")
    if room not in ROOMS or own not in _names(room):
        raise LookupError(f"there is no calculation named “{name}”; `concordat calc --list` shows all of them")
    module = plugin(f"concordat.{room}.calculations", own)
    says = (module.__doc__ or "").strip().splitlines()[0]
    return Calculation(name, says, module.Given, module.Gives, module.calculate)


def calculations() -> Mapping[str, Calculation]:
    """Return all calculations by name."""
    return MappingProxyType({name: calculation(name) for name in calculation_names()})


def _names(room: str) -> tuple[str, ...]:
    try:
        return names_in(f"concordat.{room}.calculations")
    except ModuleNotFoundError:
        return ()
