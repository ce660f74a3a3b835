"""Matches interests to items: takes the register and an item, gives each person's interest, what is proposed or ruled, and why.

An organisation is one with what it became, so that an interest in a trust is one in the trust it was merged into.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from concordat.decide.forecasting.items import Interest, Item, Ruled, Ruling
from concordat.decide.records.meetings import Ruling as Action
from concordat.kernel.answer import Because
from concordat.kernel.period import holds
from concordat.who import Lineage, same_body

ACTIONS: tuple[Action, ...] = ("note", "speak, no vote", "leave", "no papers")


def matched(
    item: Item,
    interests: Sequence[Interest],
    rulings: Sequence[Ruling],
    proposed: Mapping[str, Action],
    lines: Lineage,
    day: date,
) -> tuple[tuple[Ruled, Because], ...]:
    """Return who has an interest in an item, each once: as the chair ruled, else the strictest action proposed."""
    ruled = {ruling.person: ruling for ruling in rulings if ruling.item == item.number}
    found: dict[str, tuple[Ruled, Because]] = {}
    for one, because in _matches(item, interests, lines, day):
        action = proposed[one.kind]
        new = Ruled(
            person=one.person,
            action=action,
            kind=one.kind,
            organisation=one.organisation,
            by="proposed",
            why=f"a{'n' if one.kind == 'indirect' else ''} {one.kind} interest in {one.organisation}",
        )
        held = found.get(one.person)
        if held is None or ACTIONS.index(action) > ACTIONS.index(held[0].action):
            found[one.person] = (new, because)
    for person, ruling in ruled.items():
        held = found.get(person)
        kind, organisation = (held[0].kind, held[0].organisation) if held else ("", "")
        why = ruling.reason or "the chair ruled so"
        told = Ruled(person=person, action=ruling.action, kind=kind, organisation=organisation, by="ruled", why=why)
        parts = (held[1],) if held else ()
        found[person] = (told, Because(f"The chair ruled “{ruling.action}” for {person}: {why}", parts=parts))
    return tuple(found.values())


def _matches(
    item: Item, interests: Sequence[Interest], lines: Lineage, day: date
) -> Iterator[tuple[Interest, Because]]:
    for one in interests:
        if not holds(one.starts, one.ends, day):
            continue
        for organisation in item.organisations:
            same = same_body(lines, one.organisation, organisation, day)
            if same is not None:
                says = f"{one.person} declared a{'n' if one.kind == 'indirect' else ''} {one.kind} interest in {one.organisation}"
                yield one, Because(f"{says}, and the item concerns {organisation}", organisation, parts=(same,))
