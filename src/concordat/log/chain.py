"""Takes rows one after another, gives what is wrong with their texts, their hashes and their order.

A row that follows costs three comparisons. Only where something does not fit is it asked what: the row that comes after
names the hash of the one before, and that decides whether a text or its stored hash was changed.
"""

from dataclasses import dataclass
from typing import Any

from concordat.kernel.finding import Finding
from concordat.log import faults
from concordat.log.event import BEGINNING, HASH, Stored
from concordat.log.place_text import alike, changed_part
from concordat.log.shape import content_of

MOST_FINDINGS = 100


@dataclass(slots=True)
class Before:
    """The row before: its number as an event, what it holds, the hash of its text, and the hashes it could follow."""

    sequence: int
    row: Stored
    own_hash: str
    follows: tuple[str, ...]
    settled: bool = True


class Chain:
    """How far the log was followed, and what was found on the way."""

    def __init__(self, searches: int) -> None:
        self.findings: list[Finding] = []
        self.count = 0
        self.sequence = 0
        self.last_hash = BEGINNING
        self._searches = searches
        self._expected = 1
        self._accepted: tuple[str, ...] = (BEGINNING,)
        self._before: Before | None = None
        self._gaps: list[tuple[int, int]] = []

    @property
    def highest(self) -> int:
        """The number of the last event in order."""
        return self._expected - 1

    def found(self, finding: Finding) -> None:
        """Keep a finding; beyond the first hundred they are only counted."""
        self.count += 1
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)

    def may_search(self) -> bool:
        """Say whether one more search for a single byte is worth its time, and count it."""
        self._searches -= 1
        return self._searches >= 0

    def follow(self, number: int, row: Stored, own_hash: str, content: dict[str, Any] | None) -> dict[str, Any] | None:
        """Take the next row; return what it holds, put right where that could be told, or None where it cannot be read."""
        expected, before = self._expected, self._before
        if (
            content is not None
            and own_hash == row.hash
            and content["sequence"] == expected
            and content["previous_hash"] in self._accepted
            and (before is None or before.settled)
        ):
            self._go_on(Before(expected, row, own_hash, self._accepted), (own_hash,))
            return content
        if before is not None and not before.settled:
            self._settle(before, content["previous_hash"] if content else "")
        if own_hash != row.hash:
            content = self._broken(row, own_hash, content)
        elif content is None:
            self.found(faults.not_an_event(number))
            self._go_on(Before(expected, row, own_hash, self._accepted), (own_hash, *self._accepted))
        else:
            self._order(number, row, own_hash, content)
        return content

    def finish(self) -> None:
        """Tell what only the end decides: a last row that does not fit, and gaps that were never filled."""
        if self._before is not None and not self._before.settled:
            self._settle(self._before, "")
        for first, last in self._gaps:
            self.found(faults.missing(first, last, "The events before and after them are there."))

    def _go_on(self, before: Before, accepted: tuple[str, ...]) -> None:
        self.sequence, self._expected = before.sequence, before.sequence + 1
        self._before, self._accepted, self.last_hash = before, accepted, before.own_hash

    def _broken(self, row: Stored, own_hash: str, content: dict[str, Any] | None) -> dict[str, Any] | None:
        expected, follows = self._expected, self._accepted
        if content is not None and alike(own_hash, row.hash):
            self.found(faults.hash_changed(content["sequence"]))
            self._order(0, row, own_hash, content)
            return content
        change = changed_part(row, row.hash, expected, follows, self.may_search())
        right = content_of(change.right) if change else None
        if change and right:
            self.found(faults.text_changed(right["sequence"], change.field, change.says))
            self._order(0, row, row.hash, right)
            return right
        self._go_on(Before(expected, row, own_hash, follows, settled=False), (row.hash, own_hash, *follows))
        return None

    def _settle(self, before: Before, named: str) -> None:
        """Say what was changed in a row that does not give its hash, now that the next row names the right one."""
        if named == before.own_hash:
            self.found(faults.hash_changed(before.sequence))
            return
        change = None
        if HASH.fullmatch(named) and named != before.row.hash:
            change = changed_part(before.row, named, before.sequence, before.follows, self.may_search())
        field, says = (change.field, change.says) if change else ("", "")
        self.found(faults.text_changed(before.sequence, field, says))

    def _order(self, number: int, row: Stored, right_hash: str, content: dict[str, Any]) -> None:
        sequence, previous, before = content["sequence"], content["previous_hash"], self._before
        if before and sequence == before.sequence and not before.settled and previous in before.follows:
            # The row before was not an event of this log at all: this one takes the place.
            self._expected, self._accepted = sequence, before.follows
        if sequence < self._expected:
            self._back(number, sequence, right_hash)
            return
        if sequence > self._expected:
            self._gap(self._expected, sequence - 1)
        elif previous not in self._accepted:
            self._blame(before, previous)
        self._go_on(Before(sequence, row, right_hash, self._accepted), (right_hash,))

    def _blame(self, before: Before | None, named: str) -> None:
        """This row is whole and names another hash: it is the row before that was made anew."""
        if before is None:
            self.found(faults.first_names_another())
            return
        change = changed_part(before.row, named, before.sequence, before.follows, self.may_search())
        field, says = (change.field, change.says) if change else ("", "")
        self.found(faults.replaced(before.sequence, field, says))

    def _back(self, number: int, sequence: int, right_hash: str) -> None:
        self.sequence = sequence
        if sequence == self._expected - 1:
            # The event after this one will tell which of the two it follows.
            self._accepted = (*self._accepted, right_hash)
        for spot, (first, last) in enumerate(self._gaps):
            if first <= sequence <= last:
                rest = [(first, sequence - 1), (sequence + 1, last)]
                self._gaps[spot : spot + 1] = [(start, end) for start, end in rest if start <= end]
                self.found(faults.moved(sequence, number))
                return
        self.found(faults.inserted(sequence, number))

    def _gap(self, first: int, last: int) -> None:
        self._gaps.append((first, last))
        if len(self._gaps) > MOST_FINDINGS:
            self.found(faults.missing(*self._gaps.pop(0), "The events before and after them are there."))
