"""What is told of awards: takes where awards stand and names for codes, gives the list, the notices, the steps and the days, each with its reasons."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from concordat.buy.award_standing import Standing
from concordat.buy.notice_rules import NoticeRule
from concordat.buy.records import AwardNotice
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.table import Table, table

DAYS = ("begins", "representations_until_end_of", "cooling_until_end_of", "may_close_from")
Names = Mapping[str, str]


def awards_list(found: Iterable[Standing], names: Names) -> Table:
    """Return one row an award: what, to whom, by which route, its state and the first day on which its standstill may close."""
    columns = {
        "contract": "Contract",
        "providers": "Awarded to",
        "route": "Route",
        "decided_on": "Decided on",
        "state": "State",
        "may_close_from": "May close from",
    }
    rows = (
        (
            names.get(one.award.contract, one.award.contract),
            ", ".join(names.get(body, body) for body in one.award.providers),
            one.award.route,
            one.award.decided_on,
            _state(one),
            None if _over(one) else one.figure("may_close_from"),
        )
        for one in found
    )
    return table("recorded_awards", "Awards", columns, rows)


def award_figures(one: Standing) -> tuple[Answer[Any], ...]:
    """Return the state of an award, and the days of its standstill where there is one."""
    figures = (one.figure(name) for name in DAYS)
    return (_state(one), *(figure for figure in figures if figure is not None))


def award_notices_table(one: Standing) -> Table:
    """Return each notice of its route: by when, when it was published, and where it can be found."""
    columns = {"notice": "Notice", "due": "Last day", "published": "Published", "reference": "Reference"}
    recorded: dict[str, AwardNotice] = {notice.notice: notice for notice in one.notices}
    rows = []
    for rule in one.to_publish:
        due, own = one.due_by(rule), recorded.get(rule.name)
        last = Answer(due, _due(one, rule, due), f"buy.notice.{rule.name}.due") if due else None
        day = _recorded(one, rule.name) if own else None
        rows.append((rule.name, last, day, own.reference if own else "not recorded yet"))
    return table("award_notices", "Notices of the award", columns, rows)


def steps_table(one: Standing, *, whole: bool) -> Table:
    """Return what happened in the standstill; who made a representation, and what is not told yet, only where `whole`."""
    told = one.state not in ("further decision", "representation", "reviewing")
    columns = {"on": "Day", "what": "What happened", "decision": "Decision", "says": "What was said"} | (
        {"by": "By"} if whole else {}
    )
    rows = (
        (step.on, step.what, step.decision if whole or told else "", step.says, *((step.by,) if whole else ()))
        for step in one.steps
    )
    return table("steps", "What happened since the intention notice", columns, rows)


def _state(one: Standing) -> Answer[str]:
    return Answer(one.state, one.because, "buy.award.state")


def _over(one: Standing) -> bool:
    return one.standstill is not None and one.standstill.value.state in (
        "closed",
        "awarded",
        "abandoned",
        "stepped back",
    )


def _due(one: Standing, rule: NoticeRule, due: date) -> Because:
    says = {"before": f"{rule.days} days before the assessment begins", "after": f"{rule.days} days after the award"}
    record = because_record(f"the award {one.award.id}", "AwardDecision", one.award.id)
    return Because(says.get(rule.stage, ""), due, parts=(because_rule(one.law.rule), record))


def _recorded(one: Standing, notice: str) -> Answer[Any]:
    own = next(each for each in one.notices if each.notice == notice)
    because = because_record(
        f"{notice} published on {own.published}", "AwardNotice", own.award, notice, value=own.published
    )
    return Answer(own.published, because, f"buy.notice.{notice}.published")
