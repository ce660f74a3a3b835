"""Takes members, the register of interests and the items of a meeting, gives for each item the quorum and base to expect, and the ways out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.decide.forecasting.checks import faults
from concordat.decide.forecasting.items import Elsewhere, Interest, Item, ItemOutlook, Ruling
from concordat.decide.forecasting.outlook import Meeting, outlook
from concordat.decide.governance import reading
from concordat.decide.votes import Member
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.who import lineage
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One meeting, before its papers go out.

    - `on`: its day; `rule`, `quorum`, `seats`, `vacant`, `members`: those of the body, as in `decide.status`
    - `items`: each with the organisations it concerns, who is co-opted for it and who will be absent
    - `interests`: the register; an interest counts on the days between its dates
    - `rulings`: what the chair ruled already, in place of what is proposed
    - `successions`: by which an organisation is one with what it became
    - `independents`: people who could be co-opted; `elsewhere`: other committees, or the board, that could take an item
    """

    on: date
    rule: str | Mapping[str, Any] = "more than 1/2 of cast"
    quorum: int | str | Mapping[str, Any] = 0
    seats: int | None = None
    vacant: int = 0
    members: tuple[Member, ...]
    items: tuple[Item, ...]
    interests: tuple[Interest, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    successions: tuple[Succession, ...] = ()
    independents: tuple[Member, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each item in the order given, and `inquorate`: the items that will have no quorum."""

    items: tuple[ItemOutlook, ...]
    inquorate: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the forecast; raises Refused for a rule or quorum that cannot be read or met, and people who do not fit."""
    stop = tuple(dict.fromkeys(faults(given.members, given.items, given.rulings)))
    if stop:
        raise Refused(stop)
    meeting = Meeting(
        on=given.on,
        rule=given.rule,
        quorum=given.quorum,
        seats=given.seats,
        vacant=given.vacant,
        members=given.members,
        interests=given.interests,
        rulings=given.rulings,
        independents=given.independents,
        elsewhere=given.elsewhere,
        lines=lineage(given.successions),
        rules=rules,
    )
    told = [outlook(meeting, item) for item in given.items]
    short = tuple(one.value.item for one in told if not one.value.quorate)
    says = f"No quorum for {', '.join(short)}." if short else "Every item has a quorum."
    actions = because_rule(rules.on("governance.interest_actions", given.on))
    parts = (*(one.because for one in told), actions, reading(rules, "recusal", given.on))
    gives = Gives(items=tuple(one.value for one in told), inquorate=short)
    found = tuple(dict.fromkeys(finding for one in told for finding in one.findings))
    return Answer(gives, Because(says, len(short), "items", parts=parts), "decide.forecast", findings=found)
