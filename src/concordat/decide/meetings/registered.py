"""Interests of the register in one item: takes a system and an item, gives who has one, what is proposed or was ruled, and why.

Nothing is declared twice: an interest stands in the register once and is matched, through successions, to every item.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.decide.forecasting.items import Interest as Declared
from concordat.decide.forecasting.items import Item, Ruled, Ruling
from concordat.decide.forecasting.matching import ACTIONS, matched
from concordat.decide.meetings.book import Book
from concordat.decide.meetings.interests import NO_VOTE
from concordat.decide.meetings.touched import Touch, Touched
from concordat.decide.records import AgendaItem, Declaration, Interest, Meeting
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who import Lineage, lineage, same_body
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class InItem:
    """One person with an interest in an item: what follows for them, the entries of the register it comes from, and why."""

    ruled: Ruled
    entries: tuple[Interest, ...]
    because: Because

    @property
    def votes(self) -> bool:
        """Whether the person still votes on the item."""
        return self.ruled.action not in NO_VOTE


def declared_of(one: Interest) -> Declared:
    """Return an entry of the register as `decide.forecast` takes it."""
    return Declared(
        person=one.holder,
        kind=one.kind,
        organisation=one.organisation,
        starts=one.starts,
        ends=one.ends,
        description=one.description,
        source=one.source,
    )


def rulings_of(book: Book, item: AgendaItem) -> tuple[Ruling, ...]:
    """Return what was ruled on an item, once for each person: the strictest where several of their interests were ruled on."""
    strictest: dict[str, Declaration] = {}
    for one in book.declarations.get(item.meeting, ()):
        held = strictest.get(one.holder)
        if one.item == item.number and (held is None or ACTIONS.index(one.action) > ACTIONS.index(held.action)):
            strictest[one.holder] = one
    return tuple(
        Ruling(item=item.number, person=one.holder, action=one.action, reason=one.reason) for one in strictest.values()
    )


def interests_in(
    system: System, book: Book, meeting: Meeting, item: AgendaItem, touched: Touched
) -> tuple[InItem, ...]:
    """Return the people whose interest in the register is one in this item; raises Refused where no rule says what to propose."""
    touches = touched.by(meeting, item)
    if not touches:
        return ()
    lines = lineage(system.all(Succession))
    entries = tuple(_entries(system, meeting, touches, lines))
    if not entries:
        return ()
    rule = system.rules.on("governance.interest_actions", meeting.on)
    people = {one.holder for one, _ in entries}
    rulings = [one for one in rulings_of(book, item) if one.person in people]
    found = matched(
        Item(number=item.number, organisations=tuple(one.organisation for one in touches)),
        [declared_of(one) for one, _ in entries],
        rulings,
        dict(rule.value),
        lines,
        meeting.on,
    )
    told = []
    for ruled, _ in found:
        own = [(one, because) for one, because in entries if one.holder == ruled.person]
        ends = _rulings_behind(book, item, ruled) if ruled.by == "ruled" else (because_rule(rule),)
        how = "ruled" if ruled.by == "ruled" else "proposed"
        says = f"{ruled.person} has an interest in item {item.number}; {how}: {ruled.action}"
        because = Because(says, ruled.action, parts=(*(because for _, because in own), *ends))
        told.append(InItem(ruled=ruled, entries=tuple(one for one, _ in own), because=because))
    return tuple(told)


def _entries(
    system: System, meeting: Meeting, touches: tuple[Touch, ...], lines: Lineage
) -> Iterator[tuple[Interest, Because]]:
    for one in system.all(Interest):
        if not holds(one.starts, one.ends, meeting.on):
            continue
        for touch in touches:
            same = same_body(lines, one.organisation, touch.organisation, meeting.on)
            if same is not None:
                a = "an" if one.kind == "indirect" else "a"
                says = f"{one.holder} has {a} {one.kind} interest in {one.organisation}"
                entry = because_record(says, "Interest", *key_of(one), value=one.organisation)
                steps = (Because(same.says, same.value, parts=same.parts),) if same.parts else ()
                says = f"{says}, and the item touches {touch.organisation}"
                yield one, Because(says, parts=(entry, *steps, touch.because))
                break


def _rulings_behind(book: Book, item: AgendaItem, ruled: Ruled) -> tuple[Because, ...]:
    return tuple(
        because_record(f"{one.ruled_by or 'the chair'} ruled “{one.action}”: {one.reason}", "Declaration", *key_of(one))
        for one in book.declarations.get(item.meeting, ())
        if (one.item, one.holder, one.action) == (item.number, ruled.person, ruled.action)
    )
