"""Who checks whom, and where posts and skills are missing: takes a proof of duty of a case, gives a table of each."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.merge.case_proof import CaseProof
from concordat.merge.duties_told import Names, holders_on, named
from concordat.merge.records import MappedDuty


def assured_table(told: CaseProof, names: Names) -> Table:
    """Return who is a check on whom, on every stretch of holding; a body that would check itself is said to."""
    columns = {
        "duty": "Check",
        "holder": "Who answers for the check",
        "starts": "From",
        "ends": "Until before",
        "exercised": "Who carries it out",
        "assured": "Whom it checks",
        "itself": "Does it check itself?",
    }
    return table("assurance", "Who checks whom", columns, _assured(told, names), "No body assures itself unseen.")


def lacks_table(told: CaseProof) -> Table:
    """Return where posts or skills are missing, the largest gap first."""
    columns = {
        "duty": "Duty",
        "needed": "Posts needed [whole-time equivalents]",
        "filled": "Posts filled [whole-time equivalents]",
        "missing": "Posts missing [whole-time equivalents]",
        "skills": "What nobody can do yet",
    }
    lacking = [one for one in told.map.mapped if _missing(one) or one.skills_missing]
    lacking.sort(key=lambda one: (-_missing(one), one.id))
    unit = "whole-time equivalents"

    def number(one: MappedDuty, says: str, value: object) -> Answer[object] | None:
        if value is None:
            return None
        return Answer(value, because_record(says, "MappedDuty", *key_of(one), value=value, unit=unit), unit=unit)

    rows = (
        (
            one.title,
            number(one, "posts needed, as recorded", one.posts_needed),
            number(one, "posts filled, as recorded", one.posts_filled),
            number(one, "posts needed less those filled", _missing(one)),
            one.skills_missing,
        )
        for one in lacking
    )
    return table("posts_and_skills", "Where posts and skills are missing", columns, rows)


def _missing(one: MappedDuty) -> Decimal:
    if one.posts_needed is None or one.posts_filled is None:
        return Decimal(0)
    return max(one.posts_needed - one.posts_filled, Decimal(0))


def _assured(told: CaseProof, names: Names) -> Iterator[tuple[object, ...]]:
    for duty in told.map.mapped:
        for one in told.map.known:
            if not duty.assures or one.duty != duty.id or one.how != "accountable":
                continue
            does = holders_on(told, duty, "exercises", names) or "the same body"
            members = "yes: let another body hold it" if one.body in duty.assures else "no"
            whom = named(duty.assures, names)
            yield (duty.title, names.get(one.body, one.body), one.starts, one.ends, does, whom, members)
