"""What one question about a contract found: takes what was recorded, gives that it is proved and by what, or what is lacking."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from concordat.contract.records import Line
from concordat.kernel.answer import Because, RecordRef
from concordat.kernel.system import Record, key_of
from concordat.kernel.text import counted

Kind = TypeVar("Kind", bound=Record)
# So many lines are named one by one.
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a question is `proved`; what shows it, or what is lacking; and the records it was seen in."""

    proved: bool
    says: str
    because: tuple[Because, ...] = ()


def proved(says: str, *because: Because) -> Seen:
    """Return that a question is answered, and by what."""
    return Seen(True, says, because)


def lacking(says: str, *because: Because) -> Seen:
    """Return that a question is not answered, and what is lacking."""
    return Seen(False, says, because)


def by_service(lines: Iterable[Line]) -> Mapping[str, tuple[Line, ...]]:
    """Return few lines each by its code, many by what they buy and how many they are: nobody reads twenty codes in a cell."""
    every = tuple(lines)
    if len(every) <= MOST_LINES:
        return {line.id: (line,) for line in every}
    services = dict.fromkeys(line.service for line in every)
    groups = (tuple(line for line in every if line.service == service) for service in services)
    return {f"{own[0].service} ({counted(len(own), 'line')})": own for own in groups}


def named_lines(lines: Iterable[Line]) -> str:
    """Return the words for lines."""
    return ", ".join(by_service(lines))


def seen_in(record: Any, says: str) -> Because:
    """Return what one record says."""
    return Because(says, record=RecordRef(type(record).__name__, key_of(record)))


def every(
    found: Iterable[tuple[str, Kind | None]], shows: Callable[[Kind], str], lacks: Callable[[Kind], Iterable[str]]
) -> Seen:
    """Return what the records of a contract show, one for all of it or one a line; `lacks` says what a record leaves out."""
    missing: list[str] = []
    shown: list[str] = []
    because: list[Because] = []
    for name, record in found:
        if record is None:
            missing.append(f"nothing is recorded for {name}")
            continue
        wanting = tuple(lacks(record))
        if wanting:
            missing.append(f"{name}: {', '.join(wanting)}")
            because.append(seen_in(record, f"{name}: {', '.join(wanting)}"))
        else:
            shown.append(shows(record))
            because.append(seen_in(record, shows(record)))
    if missing:
        return lacking("; ".join(dict.fromkeys(missing)), *because)
    return proved("; ".join(dict.fromkeys(shown)), *because)


def blanks(record: Any, **words: str) -> tuple[str, ...]:
    """Return the words of each field of a record that is empty."""
    return tuple(says for field, says in words.items() if getattr(record, field) in (None, "", ()))
