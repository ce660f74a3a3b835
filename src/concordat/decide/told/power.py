"""Takes the power in a proposal, gives what its voting rule means in tables: each body, each class, the sets that carry or block, before and after."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.decide.calculations.power import VoterPower
from concordat.decide.proposal_power import ProposalPower
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table

CAPTION = "Indices of power look at the rule alone, before anybody has an opinion: they ignore opinions and alliances."
PERCENT = "%"
CASTING = "governance.casting_vote"


def power_figures(told: ProposalPower) -> Iterator[Answer[Any]]:
    """Give the leading figures: who votes, the chance that chance votes would carry it, and the bodies that can block alone."""
    found, name = told.power.value, f"decide.{told.proposal.id}"
    alone = [own[0] for own in found.minimal_blocking if len(own) == 1]
    everyone = Because("people with a vote, each once", found.number, "people", parts=(told.power.because,))
    yield Answer(found.number, everyone, f"{name}.people_who_vote", "people")
    yield _percent(told, found.act, "chance that it carries if each vote fell by chance").named(f"{name}.power_to_act")
    reasons = tuple(told.bodies[body] for body in alone if body in told.bodies) or (told.power.because,)
    because = Because("bodies without which it cannot be carried", len(alone), "bodies", parts=reasons)
    yield Answer(len(alone), because, f"{name}.block_alone", "bodies")


def supposed(told: ProposalPower) -> Iterator[str]:
    """Give what is supposed of this vote where records do not say it."""
    if told.officers:
        yield "A person with a vote on several boards is counted as one person, whose vote counts on each of them."
    if any(rule.rule == CASTING for rule in told.power.rules):
        yield "Who presides is not recorded, so a casting vote is counted as that of one member of its board alone."


def power_table(told: ProposalPower, names: Mapping[str, str]) -> Table:
    """Return one row a body and one for each person on several boards: seats, chances, and the part of all power."""
    columns = {
        "who": "Who votes",
        "seats": "Voters [people]",
        "seats_share": "Share of voters [%]",
        "power_share": "Share of power [%]",
        "one_decides": "One vote decides [%]",
        "carries": "It carries by chance [%]",
        "decides": "The result turns on it [%]",
    }
    rows = [*_body_rows(told, names), *_officer_rows(told, names)]
    says = f"The share of power is that of Shapley and Shubik. {CAPTION}"
    return table("power", "Seats and power", columns, rows, says)


def classes_table(told: ProposalPower) -> Table:
    """Return one row a class of seats; none where seats have no class on record."""
    columns = {
        "class": "Class",
        "seats": "Voters [people]",
        "seats_share": "Share of voters [%]",
        "power_share": "Share of power [%]",
    }
    rows = (
        (
            one.name or "no class on record",
            Answer(one.seats, told.power.because, unit="people"),
            _percent(told, one.share_of_seats, "share of all voters"),
            _percent(told, one.shapley, "share of power, its members together"),
        )
        for one in told.power.value.classes
    )
    return table("power_by_class", "Power by class", columns, rows)


def sets_table(told: ProposalPower, names: Mapping[str, str]) -> Table:
    """Return the smallest sets of bodies that carry when all others refuse, and that block when all others agree."""
    found = told.power.value
    sets = [("carry it, whatever the others do", own) for own in found.minimal_winning]
    sets += [("block it, whatever the others do", own) for own in found.minimal_blocking]
    rows = (
        ("; ".join(names.get(body, body) for body in own), what, Answer(len(own), told.power.because, unit="bodies"))
        for what, own in sets
    )
    columns = {"bodies": "These bodies together", "what": "What they can do", "count": "How many [bodies]"}
    says = "Each set is as small as it can be: without any one of its bodies it cannot."
    return table("power_sets", "Who can carry it and who can block it", columns, rows, says)


def change_table(before: ProposalPower, after: ProposalPower, names: Mapping[str, str]) -> Table:
    """Return the share of power of each class and body by the rule as it is, and by the rule that is tried."""
    columns = {"who": "Who votes", "before": "Share of power as it is [%]", "after": "Share of power as tried [%]"}
    first, then = (dict(_shares(one, names)) for one in (before, after))
    rows = ((who, first[who], then[who]) for who in first if who in then)
    says = f"As it is, on {before.as_at}: “{before.rule}”. As tried, on {after.as_at}: “{after.rule}”. {CAPTION}"
    return table("power_tried", "Power before and after", columns, rows, says)


def _shares(told: ProposalPower, names: Mapping[str, str]) -> Iterator[tuple[str, Answer[Decimal]]]:
    for one in told.power.value.classes:
        if one.name:
            yield f"All {one.name} members", _percent(told, one.shapley, "share of power, its members together")
    for row in (*_body_rows(told, names), *_officer_rows(told, names)):
        yield str(row[0]), row[3]


def _body_rows(told: ProposalPower, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    found = told.power.value
    for board in found.boards:
        own = [one for one in found.voters if one.boards == (board.body,)]
        carries = _percent(told, board.carries, "chance that it carries if its members voted by chance", board.body)
        decides = _percent(told, board.decides, "chance that the joint result turns on it", board.body)
        yield (names.get(board.body, board.body), *_row(told, own, board.body), carries, decides)


def _officer_rows(told: ProposalPower, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    for one in told.power.value.voters:
        if len(one.boards) > 1:
            on = ", ".join(names.get(body, body) for body in one.boards)
            yield (f"{one.id}, on {on}", *_row(told, [one], ""), None, None)


def _row(told: ProposalPower, own: list[VoterPower], body: str) -> tuple[Any, ...]:
    found = told.power.value
    shapley = sum((one.shapley for one in own), Fraction(0))
    most = max((one.absolute_banzhaf for one in own), default=Fraction(0))
    says = "people who vote on this board alone" if body else "one person with a vote on each of these boards"
    voters = Because(says, len(own), "people", parts=(told.bodies.get(body, told.power.because),))
    return (
        Answer(len(own), voters, unit="people"),
        _percent(told, Fraction(len(own), found.number), "share of all voters", body),
        _percent(told, shapley, "share of power (Shapley and Shubik), its members together", body),
        _percent(told, most, "chance that one more vote decides (Penrose and Banzhaf), the most of any member", body),
    )


def _percent(told: ProposalPower, share: Fraction, says: str, body: str = "") -> Answer[Decimal]:
    """Return an exact share as a percentage to the second place, halves up; the exact number is in the public calculation."""
    hundredths = (20000 * share.numerator + share.denominator) // (2 * share.denominator)
    value = Decimal(hundredths).scaleb(-2)
    own = (told.bodies[body],) if body in told.bodies else ()
    return Answer(value, Because(says, value, PERCENT, parts=(*own, told.power.because)), unit=PERCENT)
