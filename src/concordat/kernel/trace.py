"""Traces: takes the tree of reasons and a way to find files, gives the same tree with file, lines and hash at every end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from concordat.kernel.answer import Because, RecordRef, RowsRef
from concordat.kernel.rulebook import RuleValue


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: a file, the lines in it (first and last, both included) and the SHA-256 of its bytes.

    An empty file says that it stands in no file, such as a figure given in a request; `note` then says why.
    """

    file: str = ""
    lines: tuple[tuple[int, int], ...] = ()
    sha256: str = ""
    note: str = ""

    @property
    def lines_text(self) -> str:
        """The lines for people: `line 7`, `lines 2 to 9 and 14`, empty where they are not known."""
        if not self.lines:
            return ""
        spans = [str(first) if first == last else f"{first} to {last}" for first, last in self.lines]
        many = len(spans) > 1 or self.lines[0][0] != self.lines[0][1]
        return f"{'lines' if many else 'line'} " + " and ".join(filter(None, [", ".join(spans[:-1]), spans[-1]]))


Locate = Callable[[RecordRef | RowsRef | RuleValue], Source]


@dataclass(frozen=True, slots=True)
class Traced:
    """One reason with its place: the sentence, its value, and the rule, record, rows or act with the file it stands in."""

    says: str
    value: Any = None
    unit: str = ""
    rule: RuleValue | None = None
    record: RecordRef | None = None
    rows: RowsRef | None = None
    act: RecordRef | None = None
    source: Source | None = None
    parts: tuple["Traced", ...] = ()

    def walk(self) -> Iterator["Traced"]:
        """Give this reason and all below it, from the top down."""
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def to_check(self) -> bool:
        """Whether this reason stands on a rule whose value is not confirmed yet."""
        return self.rule is not None and self.rule.status == "to check"


def nowhere(reference: RecordRef | RowsRef | RuleValue) -> Source:
    """Locate nothing but rules, which name their own file: for answers that stand on no system folder."""
    return Source(reference.file) if isinstance(reference, RuleValue) else Source()


Trace = Callable[[Because], Traced]


def trace(because: Because, locate: Locate = nowhere) -> Traced:
    """Return the tree of `because` in which every rule, record, rows and act has its place from `locate`."""
    return tracer(locate)(because)


def tracer(locate: Locate = nowhere) -> Trace:
    """Return what traces trees of reasons; a reason that several trees share is traced once and shared again."""
    # The reason is kept beside its trace, so that its identity cannot pass to another one.
    known: dict[int, tuple[Because, Traced]] = {}

    def traced(because: Because) -> Traced:
        found = known.get(id(because))
        if found is None:
            reference = because.rule or because.record or because.rows or because.act
            made = Traced(
                because.says,
                because.value,
                because.unit,
                because.rule,
                because.record,
                because.rows,
                because.act,
                locate(reference) if reference is not None else None,
                tuple(traced(part) for part in because.parts),
            )
            found = known[id(because)] = (because, made)
        return found[1]

    return traced
