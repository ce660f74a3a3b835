"""Evidence from live state: takes a proof of duty, a schedule, an inventory of codes or a matching, gives what stands for or against a sentence."""

from collections.abc import Iterable, Sequence
from datetime import date

from concordat.kernel.text import counted
from concordat.merge.code_inventory import CodeTask
from concordat.merge.duty_proof import Proof
from concordat.merge.outcomes import Outcome
from concordat.merge.readiness_statement import Evidence
from concordat.merge.transferring import Movement, Permission
from concordat.merge.viability import Alert, Means


def of_duties(proof: Proof, on: date, link: str = "") -> Evidence:
    """Return what the proof of duty says."""
    if not proof.faults:
        says = f"{counted(len(proof.held), 'duty', 'duties')} in areas have one holder on every day"
        return _evidence("duties", says, True, on, link)
    gaps, overlaps = counted(len(proof.gaps), "gap"), counted(len(proof.overlaps), "overlap")
    return _evidence("duties", f"{gaps} and {overlaps} of duties", False, on, link)


def of_transfer(moved: Sequence[Movement], permissions: Iterable[Permission], on: date, link: str = "") -> Evidence:
    """Return whether everything is on the schedule by its own line and has the notice or consent it needs."""
    residue = sum(1 for one in moved if one.how == "default receiver")
    waiting = sum(1 for one in permissions if one.standing != "got")
    if residue or waiting:
        says = f"{counted(residue, 'item')} without a receiver of their own, {counted(waiting, 'permission')} missing"
        return _evidence("transfer", says, False, on, link)
    return _evidence("transfer", f"{counted(len(moved), 'item')}, each with one receiver", True, on, link)


def of_codes(tasks: Sequence[CodeTask], legal_date: date, on: date, link: str = "") -> Evidence:
    """Return whether every task that is due before the legal date is done."""
    left = sum(1 for one in tasks if one.due < legal_date and one.standing != "done")
    if left or not tasks:
        says = f"{counted(left, 'task')} on codes not done" if tasks else "no code is listed"
        return _evidence("codes", says, False, on, link)
    return _evidence("codes", "every task on codes before the legal date is done", True, on, link)


def of_people(outcomes: Sequence[Outcome], on: date, link: str = "") -> Evidence:
    """Return whether anybody is still displaced, or only to be offered a post."""
    waiting = sum(1 for one in outcomes if one.outcome in ("still displaced", "to be offered", "offered"))
    if waiting:
        says = f"{counted(waiting, 'person', 'people')} not placed yet"
        return _evidence("people", says, False, on, link)
    return _evidence("people", "everybody is placed or leaves as agreed", True, on, link)


def _listed(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def of_viability(
    alerts: Sequence[Alert], not_watched: Sequence[tuple[str, Means]], on: date, link: str = ""
) -> tuple[Evidence, ...]:
    """Return what stands for or against the viability of old bodies: each alert, and each body of which something is not known."""
    against = [
        f"{one.of} of {one.body} {'will be' if one.foreseen else 'is'} {one.lowest} on {one.lowest_on}, below {one.least}"
        for one in alerts
    ]
    against += [
        f"nothing is known of the {_listed([of for own, of in not_watched if own == body])} of {body}"
        for body in dict.fromkeys(own for own, _ in not_watched)
    ]
    if against:
        return tuple(Evidence(sentence="viability", says=says, on=on, stands="against", link=link) for says in against)
    says = "staff, money and quorum of every old body are at or above their minimum up to day one"
    return (_evidence("viability", says, True, on, link),)


def _evidence(sentence: str, says: str, stands_for: bool, on: date, link: str) -> Evidence:
    """Return evidence that replaces what was told of the same before."""
    return Evidence(
        sentence=sentence,
        says=says,
        on=on,
        stands="for" if stands_for else "against",
        about="live state",
        link=link,
    )
