"""The Python face: takes a folder, gives a system whose rooms are attributes and whose results show themselves in a notebook."""

import inspect
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from concordat.calculations import calc
from concordat.flow import Year, findings_of, year
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.system import System
from concordat.kernel.trace import Traced
from concordat.store import read, resolve

__all__ = ["OpenSystem", "calc", "check", "open"]


def open(folder: str | Path) -> "OpenSystem":
    """Open a system folder; raises Refused, showing every finding, where one of them stops it."""
    loaded = read(Path(folder))
    if loaded.system is None or stops(loaded.findings):
        raise Refused(loaded.findings)
    return OpenSystem(loaded.system)


def check(folder: str | Path) -> tuple[Finding, ...]:
    """Return everything that is wrong with a system folder, all at once."""
    loaded = read(Path(folder))
    return (*loaded.findings, *(findings_of(loaded.system) if loaded.system else ()))


class OpenSystem:
    """A system at hand: `contract.compare("RM1")` and every other public function of a room, with the system filled in."""

    def __init__(self, system: System):
        self.system = system

    @cached_property
    def year(self) -> Year:
        """The whole year: every outcome, figure and table."""
        return year(self.system)

    @property
    def figures(self) -> Mapping[str, Answer[Any]]:
        """Every figure of the year by its name."""
        return self.year.figures

    def why(self, figure: str) -> Traced:
        """Return the tree of reasons of a figure, with files, lines and hashes; raises LookupError for an unknown name."""
        if figure not in self.figures:
            raise LookupError(f"there is no figure named {figure}; .figures lists all of them")
        return resolve(self.system, self.figures[figure].because)

    def __getattr__(self, room: str) -> "RoomFace":
        if room.startswith("_"):
            raise AttributeError(room)
        try:
            return RoomFace(import_module(f"concordat.{room}"), self.system)
        except ModuleNotFoundError:
            raise AttributeError(f"there is no room named {room}") from None

    def __repr__(self) -> str:
        return f"<Concordat system: {self.system.settings.name}, {self.system.settings.financial_year}>"


class RoomFace:
    """One room with the system filled in as the first argument of its functions."""

    def __init__(self, room: ModuleType, system: System):
        self._room, self._system = room, system

    def __getattr__(self, name: str) -> Callable[..., Any]:
        function = getattr(self._room, name, None)
        if name.startswith("_") or not inspect.isfunction(function):
            raise AttributeError(f"{self._room.__name__} has no function {name}; it has {', '.join(dir(self))}")
        parameters = list(inspect.signature(function).parameters)
        return partial(function, self._system) if parameters and parameters[0] == "system" else function

    def __dir__(self) -> list[str]:
        public = getattr(self._room, "__all__", ())
        return [name for name in public if inspect.isfunction(getattr(self._room, name))]
