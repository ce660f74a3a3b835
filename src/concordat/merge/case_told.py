"""One case to read: takes its records and a day, gives its options, conditions, arrangements, and what peers said of their dates."""

from collections.abc import Mapping
from datetime import date

from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.merge.conditions import conditions_known, is_overdue
from concordat.merge.records import Arrangement, PeerDate, Reorganisation, ReorganisationOption

Names = Mapping[str, str]


def options_table(system: System, case: Reorganisation, names: Names, on: date) -> Table:
    """Return every option that was written down by a day, not to merge among them."""
    columns = {
        "title": "Option",
        "sort": "Sort",
        "standing": "How it stands",
        "in_favour_of_it": "What speaks for it",
        "feared": "What is feared of it",
        "reason": "Why it stands so",
        "recorded": "Since",
        "proposal": "Put to the vote as",
    }
    rows = (
        (
            one.title,
            one.sort,
            one.standing,
            one.in_favour_of_it,
            one.feared,
            one.reason,
            one.recorded,
            names.get(one.proposal, one.proposal),
        )
        for one in system.all(ReorganisationOption)
        if one.reorganisation == case.id and one.recorded <= on
    )
    return table("options", "Options, not to merge among them", columns, rows)


def conditions_table(system: System, case: Reorganisation, on: date) -> Table:
    """Return every condition of the approval with its owner, day and evidence, and whether it is discharged."""
    columns = {
        "says": "Condition",
        "state": "How it stands",
        "owner": "Owner",
        "due": "Due",
        "evidence": "Evidence",
        "proposed_on": "Put forward to be discharged",
        "discharged": "Discharged on",
        "discharged_by": "Discharged by",
        "if_not_met": "If it is not met",
        "letter": "Set in",
    }

    rows = []
    for one in conditions_known(system, case, on):
        done = one.discharged if one.discharged and one.discharged <= on else None
        state = "discharged" if done else "overdue" if is_overdue(one, on) else "open"
        rows.append(
            (
                one.says,
                state,
                one.owner,
                one.due,
                one.evidence,
                one.proposed_on if one.proposed_on and one.proposed_on <= on else None,
                done,
                one.discharged_by if done else "",
                one.if_not_met,
                f"{one.letter}, {one.set_by}",
            )
        )
    return table("approval_conditions", "Conditions of the approval", columns, rows)


def arrangements_table(system: System, case: Reorganisation, on: date) -> Table:
    """Return how things are run meanwhile and for good, told apart; what is interim says the day on which it ends."""
    columns = {
        "title": "Arrangement",
        "nature": "For a time or for good",
        "stands": "On the day",
        "starts": "From",
        "ends": "Until before",
        "followed_by": "What comes after it",
    }
    rows = (
        (
            one.title,
            "interim" if one.nature == "interim" else "permanent",
            "in force" if holds(one.starts, one.ends, on) else "to come" if one.starts > on else "over",
            one.starts,
            one.ends or ("no end is told" if one.nature == "interim" else "no end"),
            one.followed_by,
        )
        for one in system.all(Arrangement)
        if one.reorganisation == case.id and one.recorded <= on
    )
    return table("arrangements", "Interim and permanent arrangements", columns, rows)


def peers_table(system: System, case: Reorganisation, on: date) -> Table:
    """Return what other areas said in public of their dates, by a day."""
    columns = {
        "peer": "Other area",
        "milestone": "Milestone",
        "said": "What was said",
        "on": "The day",
        "recorded": "Said on",
    }
    said = {"due": "due on", "no earlier than": "no earlier than", "no date": "no date", "came": "it came on"}
    rows = sorted(
        (one.peer, one.milestone, said[one.kind], one.on, one.recorded)
        for one in system.all(PeerDate)
        if one.reorganisation == case.id and one.recorded <= on
    )
    return table("peers", "What other areas said of their dates", columns, rows)
