"""What pages say of the law of buying: takes answers of calculations, gives the figures a page is about, each with its reasons."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.buy.amounts import said
from concordat.buy.calculations import modification, review_policy, route, standstill
from concordat.buy.change_ledger import DECISION, Change
from concordat.buy.standstill_walk import Event
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook


def route_to_award(rules: Rulebook, began: date | None, answers: Mapping[str, bool]) -> Answer[route.Gives]:
    """Return the route that the answers lead to, by the law of the day, or as it stands last; raises Refused where that law asks other questions."""
    return route.calculate(route.Given(began=began, answers=dict(answers)), rules)


def route_figure(found: Answer[route.Gives]) -> Answer[str]:
    """Return the route in words."""
    value = found.value
    words = value.must or (" or ".join(value.permitted) if value.permitted else value.status)
    return Answer(words, found.because, "buy.route_to_award")


def change_of_contract(
    rules: Rulebook,
    *,
    original: Decimal,
    before: Decimal | None,
    amount: Decimal,
    route: str,
    on: date | None,
    answers: Mapping[str, bool],
    ledger: tuple[Change, ...] = (),
) -> Answer[modification.Gives]:
    """Return whether a change is permitted after those of the ledger, or after some that came to `before`.

    Raises Refused for amounts that are none.
    """
    earlier = ledger or ((Change(on=on or date.min, reason_class=DECISION, amount=before),) if before else ())
    return modification.calculate(
        modification.Given(
            original_lifetime_value=original, amount=amount, changes=earlier, original_route=route, on=on, **answers
        ),
        rules,
    )


def standstill_figures(rules: Rulebook, published: date, told: date | None) -> tuple[Answer[date], ...]:
    """Return the days of a standstill; with a further decision told on a day, those it adds."""
    events: tuple[Event, ...] = ()
    if told is not None:
        events = (
            Event(on=published, what="representation"),
            Event(on=published, what="reviewing"),
            Event(on=told, what="further decision", decision="award"),
            Event(on=told, what="told"),
        )
    found = standstill.calculate(standstill.Given(intention_notice_published=published, events=events), rules)
    value = found.value
    days = {
        "begins": value.begins,
        "representations_until_end_of": value.representations_until_end_of,
        "cooling_until_end_of": value.cooling_until_end_of,
        "may_close_from": value.may_close_from,
    }
    return tuple(Answer(day, found.because, f"buy.standstill.{name}") for name, day in days.items() if day is not None)


def review_figures(found: Answer[review_policy.Gives]) -> tuple[Answer[Any], ...]:
    """Return how many services exceed the amount, their total, and where their reviews stand."""
    value = found.value
    counts = {
        "services_above_the_amount": value.exceed,
        "overdue": value.overdue,
        "due": value.due,
        "exempt": value.exempt,
        "value_not_known": value.value_unknown,
    }
    total: Answer[Decimal] = Answer(value.total, found.because, "buy.review.their_total_value", "£")
    made = [Answer(count, found.because, f"buy.review.{name}", "services") for name, count in counts.items()]
    return (made[0], total, *made[1:])


def policy_sentence(value: review_policy.Gives) -> str:
    """Return which value is compared with which amount, and whether a body adopted the policy."""
    amount = "any amount" if value.amount is None else f"more than {said(value.amount)}"
    return f"Services of {amount} ({value.basis}) on {value.as_at:%-d %B %Y}. {policy_effect(value)}"


def policy_effect(value: review_policy.Gives) -> str:
    """Return whether a body adopted the policy."""
    return "A body adopted it." if value.in_effect else "No body has adopted it for this day, so it has no effect."
