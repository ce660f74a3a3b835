"""Who was asked about a case: takes its log and a day, gives each time with what came of it, and who was not asked yet."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_args

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.records import Engagement, Reorganisation
from concordat.merge.records.engagement import PeopleAsked

Names = Mapping[str, str]


def engagement_table(system: System, case: Reorganisation, names: Names, on: date) -> Table:
    """Return who was asked, when, how, about what, how many answered, and what came of it, the last first."""
    columns = {
        "who": "Who was asked",
        "people_asked": "Sort of people",
        "on": "On",
        "by_means_of": "How",
        "about": "About what",
        "people_invited": "Asked [people]",
        "people_answered": "Answered [people]",
        "came_of_it": "What came of it",
        "body": "Asked by",
    }

    def number(one: Engagement, says: str, value: int | None) -> Answer[int] | None:
        if value is None:
            return None
        return Answer(
            value, because_record(says, "Engagement", *key_of(one), value=value, unit="people"), unit="people"
        )

    rows = (
        (
            one.who,
            one.people_asked,
            one.on,
            one.by_means_of,
            one.about,
            number(one, "people asked, as recorded", one.people_invited),
            number(one, "people who answered, as recorded", one.people_answered),
            one.came_of_it or "nothing is told yet",
            names.get(one.body, one.body),
        )
        for one in engagements(system, case, on)
    )
    return table("engagement", "Who was asked, and what came of it", columns, rows)


def engagements(system: System, case: Reorganisation, on: date) -> Iterator[Engagement]:
    """Give who was asked by a day, the last first."""
    own = (one for one in system.all(Engagement) if one.reorganisation == case.id and one.on <= on)
    yield from sorted(own, key=lambda one: (one.on, one.id), reverse=True)


def engagement_says(system: System, case: Reorganisation, on: date) -> Iterator[str]:
    """Give which sorts of people nobody has asked yet, and of how many nothing is told that came of it."""
    own = tuple(engagements(system, case, on))
    if not own:
        return
    asked = {one.people_asked for one in own}
    left = [sort for sort in get_args(PeopleAsked) if sort not in asked]
    yield f"Not asked yet: {', '.join(left)}." if left else "Every sort of people was asked."
    silent = sum(1 for one in own if not one.came_of_it)
    if silent:
        yield f"What came of it is not told yet for {silent} of {counted(len(own), 'time')} that people were asked."
