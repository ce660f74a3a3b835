"""National policy: takes a system and a day, gives each policy with its three dates, and its cohorts with areas, entry tests and stages."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.answer import because_record
from concordat.kernel.finding import Finding, Place
from concordat.kernel.grounded import grounded_table
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.publish.records import Cohort, CohortArea, CohortTest, NationalPolicy
from concordat.publish.tracked import happened
from concordat.publish.words import bare

NO_DATE, NOT_ON_RECORD = "no date", "not on record"


def policies(system: System, day: date) -> tuple[NationalPolicy, ...]:
    """Return what had been announced by a day, the newest first."""
    known = (one for one in system.all(NationalPolicy) if happened(one.announced, day))
    return tuple(sorted(known, key=lambda one: (one.announced, one.id), reverse=True))


def policies_table(system: System, day: date) -> Table:
    """Return a row for each policy: announced, its detail, its effect, and where it stands."""
    columns = {
        "policy": "Policy",
        "issuer": "By",
        "announced": "Announced",
        "detail": "Its detail",
        "effect": "Takes effect",
        "state": "Stands",
    }
    rows = (
        (
            one.title,
            one.issuer,
            one.announced,
            _came(one.detail_published, one.detail_due, one.detail_says, day),
            _came(one.effective, one.effect_due, one.effect_says, day),
            standing(one, day),
        )
        for one in policies(system, day)
    )
    says = "What is announced is not in force yet, and what is in force may still lack its detail: each has a date of its own."
    return table("policies", "What was announced", columns, rows, says)


def dates_of_policy(one: NationalPolicy, day: date) -> Table:
    """Return its three dates, each with what was said, the day that comes to, the day it came, and by how many days it was late."""
    columns = {"date": "Date", "said": "Said", "due": "That is", "came": "Came", "late": "Late by [days]"}
    rows = (
        ("announced", one.announced_to, None, one.announced, None),
        ("detail", one.detail_says, one.detail_due, *_late(one.detail_due, one.detail_published, day)),
        ("effect", one.effect_says, one.effect_due, *_late(one.effect_due, one.effective, day)),
    )
    record = because_record("as recorded", "NationalPolicy", one.id)
    return grounded_table(table("dates", "Three dates", columns, rows), record)


def standing(one: NationalPolicy, day: date) -> str:
    """Return where a policy stands on a day, in a word or two."""
    in_force, told = happened(one.effective, day), happened(one.detail_published, day)
    if in_force:
        return "in effect" if told else "in effect without its detail"
    if told:
        return "detail published, not in effect"
    late = one.detail_due is not None and one.detail_due < day
    return "announced, its detail is late" if late else "announced"


def cohorts_of(system: System, policy: str) -> tuple[Cohort, ...]:
    """Return the cohorts of a policy."""
    return tuple(one for one in system.all(Cohort) if one.policy == policy)


def areas_table(system: System, cohort: Cohort, day: date) -> Table:
    """Return a row for each area of a cohort at the stage it had reached by a day, with the tests it had shown."""
    tests = {str(one.number) for one in system.all(CohortTest) if one.cohort == cohort.id}
    latest: dict[str, CohortArea] = {}
    for one in sorted(system.all(CohortArea), key=lambda one: one.starts):
        if one.cohort == cohort.id and happened(one.starts, day):
            latest[one.area] = one
    rows = (
        (one.area, one.stage, one.starts, _met(one, tests), "in this system" if one.body else "", one.source)
        for _, one in sorted(latest.items())
    )
    columns = {
        "area": "Area",
        "stage": "Stage",
        "since": "Since",
        "met": "Entry tests shown",
        "here": "Of this system",
        "source": "Source",
    }
    expected = (
        f"Said beforehand: {cohort.expected}. On record: {counted(len(latest), 'area')}." if cohort.expected else ""
    )
    return table(f"areas_{cohort.id}", cohort.title, columns, rows, expected)


def tests_table(system: System, cohort: Cohort) -> Table:
    """Return the entry tests of a cohort."""
    own = sorted((one for one in system.all(CohortTest) if one.cohort == cohort.id), key=lambda one: one.number)
    columns = {"number": "Test", "test": "What an area has to show", "source": "Source"}
    rows = ((one.number, one.test, one.source) for one in own)
    records = [because_record("as recorded", "CohortTest", *key_of(one)) for one in own]
    return grounded_table(table(f"tests_{cohort.id}", f"Entry tests: {cohort.title}", columns, rows), rows=records)


def policy_findings(system: System) -> Iterator[Finding]:
    """Give a finding for dates before the announcement, for effect without detail, and for tests that are none."""
    for one in system.all(NationalPolicy):
        for field in ("detail_published", "effective"):
            came = getattr(one, field)
            if came is not None and came < one.announced:
                what = f"“{one.title}” is announced on {one.announced}, and its {field.replace('_', ' ')} is {came}."
                yield _found("dates-in-wrong-order", what, "Nothing comes before it is announced.", one.id, field)
    known = {(one.cohort, str(one.number)) for one in system.all(CohortTest)}
    for area in system.all(CohortArea):
        for number in area.meets:
            if (area.cohort, number) not in known:
                what = f"{area.area} is said to meet test {number} of {area.cohort}, which has no such test."
                yield Finding("unknown-test", what, "Nobody could say what was shown.", "Add the test, or correct it.",
                              Place(CohortArea.FILE, field="meets"), "warning")  # fmt: skip


def _found(kind: str, what: str, why: str, key: str, field: str) -> Finding:
    return Finding(kind, what, why, f"Correct {key}.", Place(NationalPolicy.FILE, field=field), "warning")


def _came(came: date | None, due: date | None, says: str, day: date) -> str:
    if happened(came, day) and came is not None:
        return bare(came)
    if due is not None:
        return f"{says + ', ' if says else ''}due {bare(due)}"
    return f"{says}, {NO_DATE}" if says else NO_DATE


def _late(due: date | None, came: date | None, day: date) -> tuple[date | None, int | None]:
    """Return the day it came, if it had by then, and how late that was or is so far; no number where no day was due."""
    here = came if happened(came, day) else None
    if due is None:
        return here, None
    return here, max(((here or day) - due).days, 0)


def _met(one: CohortArea, tests: set[str]) -> str:
    return f"{', '.join(one.meets)} of {counted(len(tests), 'test')}" if one.meets else NOT_ON_RECORD
