"""What an item touches: takes a system and an item, gives every organisation that an interest can be in, and how it comes in.

An item names organisations itself; what else it is about is known to later rooms, each of which adds files of its own:
`<room>/touches/<name>.py` with `touches(system)`, such as the parties of the contracts that a proposal would make one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from concordat.decide.meetings.clock import parents_of
from concordat.decide.records import AgendaItem, Meeting
from concordat.kernel.answer import Because, because_record
from concordat.kernel.further import further
from concordat.kernel.system import System, key_of

FOLDER = "touches"
# What is named, by its record class and its code: ("Proposal", "joint-committee").
Named = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One organisation and why it comes in; it `supplies` where it provides or gains, else it buys or signs beside others."""

    organisation: str
    supplies: bool
    because: Because


@dataclass(frozen=True)
class Touched:
    """What the items of a system touch; asked once for many items."""

    system: System

    def by(self, meeting: Meeting, item: AgendaItem) -> tuple[Touch, ...]:
        """Return each organisation once, suppliers before others; the body that meets, and those it acts for, are none of them."""
        own = {meeting.body, *(link.to for link in parents_of(self.system, meeting.body, meeting.on))}
        found = sorted(self._all(item), key=lambda touch: not touch.supplies)
        first: dict[str, Touch] = {}
        for touch in found:
            if touch.organisation not in own:
                first.setdefault(touch.organisation, touch)
        return tuple(first.values())

    def _all(self, item: AgendaItem) -> Iterator[Touch]:
        for organisation in item.organisations:
            says = f"item {item.number} of {item.meeting} names {organisation}"
            because = because_record(says, "AgendaItem", *key_of(item), value=organisation)
            yield Touch(organisation=organisation, supplies=True, because=because)
        if item.proposal:
            yield from self._known.get(("Proposal", item.proposal), ())
        for contract in item.contracts:
            says = f"item {item.number} of {item.meeting} is about {contract}"
            about = because_record(says, "AgendaItem", *key_of(item), value=contract)
            for touch in self._known.get(("Contract", contract), ()):
                yield replace(touch, because=Because(touch.because.says, parts=(about, touch.because)))

    @cached_property
    def _known(self) -> Mapping[Named, tuple[Touch, ...]]:
        found: dict[Named, tuple[Touch, ...]] = {}
        for file in further(FOLDER):
            for named, touches in file.touches(self.system).items():
                found[named] = (*found.get(named, ()), *touches)
        return found
