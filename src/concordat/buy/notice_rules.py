"""The notices of a route: takes the route, gives what is published before, between and after, by when, and what each must say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from concordat.buy.law import law, listed, names_of, parts_of
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue

Stage = Literal["before", "intention", "after"]
INTENTION = "intention notice"
FRAMEWORK = "framework"
ABANDONMENT = "abandonment"


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """One notice of a route: at which stage, how many days before or after its day, and the items it must have."""

    name: str
    stage: Stage
    days: int | None
    items: Mapping[str, str]
    content: tuple[RuleValue, ...]

    def due_by(self, assessing_from: date | None, awarded: date | None) -> date | None:
        """Return the last day to publish it; None where no day is fixed or the day it counts from is not known."""
        day = {"before": assessing_from, "intention": None, "after": awarded}[self.stage]
        if day is None or self.days is None:
            return None
        return day + timedelta(days=self.days if self.stage == "after" else -self.days)


@dataclass(frozen=True, slots=True)
class RouteNotices:
    """All notices of one route, in order, whether there is a standstill, and the rule that says so."""

    notices: tuple[NoticeRule, ...]
    before: str
    standstill: bool
    after: str
    rule: RuleValue


def notices_of(rules: Rulebook, route: str, on: date | None) -> RouteNotices:
    """Return the notices of a route; raises Refused where nobody knows it."""
    rows = [law(rules, f"notices_{name}", on) for name in names_of(rules, "notices_")]
    rule = next((row for row in rows if route in listed(parts_of(row)["route"])), None)
    if rule is None:
        known = dict.fromkeys(name for row in rows for name in listed(parts_of(row)["route"]))
        raise Refused(_unknown(route, tuple(known)))
    parts = parts_of(rule)
    found = tuple(_notices(rules, parts, route, on))
    return RouteNotices(found, parts.get("before", ""), parts["standstill"] == "yes", parts.get("after", ""), rule)


def _notices(rules: Rulebook, parts: Mapping[str, str], route: str, on: date | None) -> Iterator[NoticeRule]:
    if before := parts.get("before"):
        yield _notice(rules, before, "before", parts.get("before_days"), on)
    if parts["intention_notice"] == "yes":
        further = ("intention_notice_framework",) if route == FRAMEWORK else ()
        yield _notice(rules, INTENTION, "intention", None, on, *further)
    if after := parts.get("after_notice"):
        yield _notice(rules, after, "after", parts.get("after_days"), on)


def _notice(rules: Rulebook, name: str, stage: Stage, days: str | None, on: date | None, *further: str) -> NoticeRule:
    content = tuple(law(rules, f"content_{key}", on) for key in (name.replace(" ", "_"), *further))
    items = {item: words for value in content for item, words in parts_of(value).items()}
    return NoticeRule(name, stage, int(days) if days else None, items, content)


def _unknown(route: str, known: tuple[str, ...]) -> Finding:
    why, then = f"There are: {', '.join(known)}.", "Choose one of these."
    return Finding("unknown-route", f"route is “{route}”.", why, then, Place(field="route"))
