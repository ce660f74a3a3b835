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
from concordat.kernel.html import traced_html, value_html
from concordat.kernel.system import System
from concordat.kernel.table import table
from concordat.kernel.text import counted
from concordat.kernel.trace import Traced
from concordat.store import read, resolve

__all__ = ["OpenSystem", "calc", "check", "open"]


def open(folder: str | Path) -> "OpenSystem":
    """Open a system folder; raises Refused, showing every finding, where one of them stops it."""
    loaded = read(Path(folder))
    if loaded.system is None or stops(loaded.findings):
        raise Refused(loaded.findings)
    return OpenSystem(loaded.system, Path(folder))


def check(folder: str | Path) -> "Findings":
    """Return everything that is wrong with a system folder, all at once."""
    loaded = read(Path(folder))
    return Findings((*loaded.findings, *(findings_of(loaded.system) if loaded.system else ())))


class Findings(tuple[Finding, ...]):
    """Findings that show themselves as a table: where, what, why and what to do next."""

    def _repr_html_(self) -> str:
        columns = {"where": "Where", "severity": "Severity", "what": "What", "why": "Why", "next": "Next"}
        rows = ((str(one.where), one.severity, one.what, one.why, one.next) for one in self)
        return table("findings", f"{counted(len(self), 'finding')}", columns, rows)._repr_html_()


class OpenSystem:
    """A system at hand: `contract.compare("RM1")` and every other public function of a room, with the system filled in."""

    def __init__(self, system: System, folder: Path):
        self.system, self.folder = system, folder

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


class Results(tuple[Any, ...]):
    """Several results that show themselves as a table."""

    def _repr_html_(self) -> str:
        return value_html(self)


def teach_html(room: ModuleType) -> None:
    """Let every public class of a room show itself in a notebook; how things look is no business of the rooms."""
    for name in room.__all__:
        kind = getattr(room, name)
        if isinstance(kind, type) and not hasattr(kind, "_repr_html_"):
            kind._repr_html_ = value_html  # type: ignore[attr-defined]  # a method given from outside


Traced._repr_html_ = traced_html  # type: ignore[attr-defined]  # as above


class RoomFace:
    """One room with the system filled in as the first argument of its functions."""

    def __init__(self, room: ModuleType, system: System):
        self._room, self._system = room, system
        teach_html(room)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        function = getattr(self._room, name, None)
        if name.startswith("_") or not inspect.isfunction(function):
            raise AttributeError(f"{self._room.__name__} has no function {name}; it has {', '.join(dir(self))}")
        parameters = list(inspect.signature(function).parameters)
        bound = partial(function, self._system) if parameters and parameters[0] == "system" else function
        return partial(_shown, bound)

    def __dir__(self) -> list[str]:
        public = getattr(self._room, "__all__", ())
        return [name for name in public if inspect.isfunction(getattr(self._room, name))]


def _shown(function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    result = function(*arguments, **named)
    return Results(result) if type(result) in (tuple, list) else result
