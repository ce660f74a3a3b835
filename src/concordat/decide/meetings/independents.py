"""Who could be co-opted: takes who sits on other bodies and what an item touches, gives those of a class who have no part in it."""

from concordat.decide.meetings.same_system import same_system
from concordat.decide.meetings.seated import People, Seated
from concordat.decide.meetings.touched import Touch
from concordat.decide.records import Meeting
from concordat.who import lineage, same_body
from concordat.who.records import Succession


def independents(
    people: People, meeting: Meeting, touches: tuple[Touch, ...], short: tuple[str, ...]
) -> tuple[Seated, ...]:
    """Return them, each once, those first whose class the quorum is short of.

    Left out are who sits on the body itself, and who sits on a body that supplies what the item is about. Who has an interest
    on the register is left to the forecast, which tells how many were asked and how many are free.
    """
    lines = lineage(people.system.all(Succession))
    suppliers = [one.organisation for one in touches if one.supplies]
    own = {one.holder for one in (*people.at(meeting), *people.of(meeting.body))}
    found: dict[str, Seated] = {}
    barred: set[str] = set()
    for body in same_system(people.system, meeting.body, meeting.on):
        seated = people.of(body)
        if any(same_body(lines, body, supplier, meeting.on) for supplier in suppliers):
            barred |= {one.holder for one in seated}
            continue
        for one in seated:
            if one.classes and one.holder not in own:
                found.setdefault(one.holder, one)
    wanted = " and ".join(short)
    free = (one for holder, one in found.items() if holder not in barred)
    return tuple(sorted(free, key=lambda one: not any(f" {name} member" in wanted for name in one.classes)))
