"""Tables of a round of priorities: takes a round as it is told, gives the order with what is chosen, what must be done, and the evidence."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.recorded import recorded
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.plan.calculations.prioritise import Ranked
from concordat.plan.priority_told import RoundTold
from concordat.plan.priority_weights import hundredths
from concordat.plan.records import PriorityOption, PriorityRound

Names = Mapping[str, str]
PILOT = {
    "not known": "Not known",
    "not tried": "Not tried anywhere",
    "pilot planned": "A pilot is planned",
    "in pilot": "In pilot",
    "pilot evaluated": "Piloted and evaluated",
    "in routine use": "In routine use",
}


def rounds_table(system: System, names: Names) -> Table:
    """Return every round with its budget, how many options it weighs, and by what its criteria were adopted."""
    columns = {
        "round": "Round",
        "body": "Body",
        "opened": "Opened",
        "closes": "Closes",
        "budget": "Budget [£]",
        "options": "Options",
        "adopted_by": "Criteria adopted by",
    }
    rows = (
        (
            one.title,
            names.get(one.body, one.body),
            one.opened,
            one.closes,
            recorded(one, "budget", "£"),
            options_counted(system, one),
            names.get(one.adopted_by, one.adopted_by) or "nobody yet",
        )
        for one in system.all(PriorityRound)
    )
    return table("priority_rounds", "Rounds of setting priorities", columns, rows)


def options_counted(system: System, own: PriorityRound) -> str:
    """Return how many options a round has, in words."""
    return counted(sum(1 for one in system.all(PriorityOption) if one.round == own.id), "option")


def ranked_table(told: RoundTold) -> Table:
    """Return the options from best to worst with their scores, costs, what is chosen, and why the rest is not."""
    columns = {
        "option": "Option",
        "place": "Place",
        "value": "Weighted score [of 100]",
        "cost": "Cost [£]",
        "chosen": "Chosen",
        "why_not": "Why not",
        "equality": "What it does to whom",
        "beaten": "At least as good on everything, and better on something",
    }
    says = "The score orders; the budget draws the line. What an option does to groups of people stands beside the score, never in it."
    return table("priority_order", "Options in order of their scores", columns, _order(told), says)


def _order(told: RoundTold) -> Iterator[tuple[Any, ...]]:
    for one in told.gives.ranked if told.gives else ():
        option = told.own.of_title(one.option)
        score = hundredths(one.score)
        yield (
            one.option,
            _place(told, one, option),
            Answer(score, told.score(option.id, score)),
            recorded(option, "cost", "£"),
            "Yes" if one.chosen else "No",
            one.why_not,
            one.equality or "Nothing is said of it",
            "; ".join(one.dominated_by) or "no other",
        )


def _place(told: RoundTold, one: Ranked, option: PriorityOption) -> Answer[int]:
    because = Because(
        "its place by the weighted score", one.place, parts=(told.score(option.id, hundredths(one.score)),)
    )
    return Answer(one.place, because)


def must_do_table(told: RoundTold) -> Table:
    """Return what must be done whatever its score, by which law or duty, and what it costs."""
    columns = {
        "option": "Must be done",
        "required_by": "Because of",
        "cost": "Cost [£]",
        "equality": "What it does to whom",
    }
    rows = (
        (one.title, one.required_by, recorded(one, "cost", "£"), one.equality or "Nothing is said of it")
        for one in told.own.options.values()
        if one.required_by.strip()
    )
    says = "What a law or a duty requires is outside the order; its cost comes off the budget first."
    return table("priority_must_do", "What must be done in any case", columns, rows, says)


def evidence_table(told: RoundTold) -> Table:
    """Return the evidence for each option, or that none was found and where it was looked for, and how far it was tried."""
    columns = {
        "option": "Option",
        "evidence": "Evidence",
        "says": "What it shows",
        "searched": "What was searched",
        "pilot": "How far it was tried",
        "source": "Source",
    }
    rows = (
        (one.title, one.evidence.capitalize(), one.evidence_says, one.searched, PILOT[one.pilot], one.source)
        for one in told.own.options.values()
    )
    return table("priority_evidence", "Evidence for each option, and how far it was tried", columns, rows)
