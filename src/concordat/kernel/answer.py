"""Answers: a value together with the tree of reasons that leads to rules, records, rows and acts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import RuleValue

Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True)
class RecordRef:
    """Points at one record of the system by its kind and key; the shell turns it into file, line and hash."""

    kind: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowsRef:
    """Points at rows of a bulk table by the values that select them; the shell turns it into file, lines and hash."""

    table: str
    where: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Because:
    """One reason: a sentence, the value it gives, and what it stands on. Exactly one kind of end, or further parts.

    `public` is what the public is told instead, where the reason tells how many people there were.
    """

    says: str
    value: Any = None
    unit: str = ""
    rule: RuleValue | None = None
    record: RecordRef | None = None
    rows: RowsRef | None = None
    act: RecordRef | None = None
    parts: tuple["Because", ...] = ()
    public: "Because | None" = field(default=None, compare=False)

    def walk(self) -> Iterator["Because"]:
        """Give this reason and all below it, from the top down."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def ends(self) -> Iterator["Because"]:
        """Give the leaves of the tree."""
        return (reason for reason in self.walk() if not reason.parts)


@dataclass(frozen=True, slots=True)
class Answer(Generic[Value]):
    """A value that says why. `name` is its permanent address, such as `balance.system_position`."""

    value: Value
    because: Because
    name: str = ""
    unit: str = ""
    findings: tuple[Finding, ...] = ()

    def named(self, name: str) -> "Answer[Value]":
        """Return the same answer under a name."""
        return replace(self, name=name)

    def _repr_html_(self) -> str:
        from concordat.kernel.html import answer_html

        return answer_html(self)

    @property
    def rules(self) -> tuple[RuleValue, ...]:
        """Every rule value the answer stands on, once each."""
        return tuple(dict.fromkeys(reason.rule for reason in self.because.walk() if reason.rule))


def because_rule(value: RuleValue) -> Because:
    """Return the reason that a dated rule gives."""
    return Because(f"{value.title}, from {value.starts}", value.value, value.unit, rule=value)


def because_nothing(says: str, area: str) -> tuple[Because, ...]:
    """Return the reason for a nought where nothing is on record: the body that stands for the area, as far as there is one."""
    return (because_record(says, "Body", area),) if area else ()


def because_record(says: str, kind: str, *key: str, value: Any = None, unit: str = "") -> Because:
    """Return the reason that one record of the system gives."""
    return Because(says, value, unit, record=RecordRef(kind, key))
