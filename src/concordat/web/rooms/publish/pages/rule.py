"""One rule: its value on a day, every value it has had, where each comes from, and whether it is confirmed."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer
from concordat.publish.rules_table import in_force, rule_history, value_of
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "rules/<str:rule>"
TITLE = "Rule"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask, rule: str) -> Page:
    """Show the rule."""
    rules, day = ask.system.rules, ask.filters.on or ask.day
    known = rules.history(rule)
    if not known:
        raise Missing(f"There is no rule “{rule}”.", (Link("The whole rulebook", ask.path("rules")),))
    now = in_force(rules, rule, day)
    value = value_of(now) if now is not None else None
    return Page(
        title=known[-1].title,
        caption=rule,
        says=(
            f"In force on {day:%-d %B %Y}, from {now.starts:%-d %B %Y}. Source: {now.source}. Status: {now.status}."
            if now is not None
            else f"It has no value on {day:%-d %B %Y}.",
        ),
        figures=(value.named(f"rules.{rule}"),) if isinstance(value, Answer) else (),
        tables=(rule_history(rules, rule),),
        links=tuple(
            Link(f"The decision “{ask.names.get(one, one)}”", ask.record("Proposal", one))
            for one in dict.fromkeys(value.decision for value in known if value.decision)
        ),
        trail=(Link("Rulebook", ask.path("rules")),),
    )
