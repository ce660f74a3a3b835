"""Takes the route of an award with its days and what was published, gives each notice with its last day, its content and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.buy.amounts import amount_findings, in_pence, said
from concordat.buy.law import law
from concordat.buy.notice_checks import given_findings, warnings
from concordat.buy.notice_rules import NoticeRule, RouteNotices, Stage, notices_of
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.jsonable import jsonable
from concordat.kernel.rulebook import Rulebook, RuleValue

State = Literal["to publish", "late", "published", "published late"]
CHANGE = "modification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An award or a change.

    - `route`: by which it is made
    - `assessing_from`: the first day of the assessment; `awarded`: the day of the award
    - `published`: the day of each notice that was published, by its name
    - `content`: what each notice says, by its name and item
    - `values`: the amounts of permitted changes, in pounds, for the route `modification`
    - `as_at`: the day on which this is asked; without it nothing is said to be late
    - `on`: the day of the law, without it as it stands last
    """

    route: str
    assessing_from: date | None = None
    awarded: date | None = None
    published: dict[str, date] = field(default_factory=dict)
    content: dict[str, dict[str, str]] = field(default_factory=dict)
    values: tuple[Decimal, ...] = ()
    as_at: date | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDue:
    """One notice: `stage`, the last day `due_by` (none where no day is fixed or known), `state`, `items` in words, and those `missing`."""

    notice: str
    stage: Stage
    due_by: date | None
    published: date | None
    state: State
    items: dict[str, str]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The notices.

    - `before`: the notice before, none where there is none; `intention_notice` and `standstill`: whether there is one
    - `after`: the notice after, in words with its days; `notices`: each with its content
    - `changes`: for each of the `values`, the notice it needs, none where it needs none
    """

    before: str | None
    intention_notice: bool
    standstill: bool
    after: str | None
    notices: tuple[NoticeDue, ...]
    changes: dict[str, str | None]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the notices; raises Refused for an unknown route, notice or item, and amounts that are none."""
    found = notices_of(rules, given.route, given.on)
    wrong = [*given_findings(found, given.route, given.published, given.content)]
    for number, value in enumerate(given.values):
        wrong.extend(amount_findings(f"values.{number}", value, may_fall=True))
    if wrong:
        raise Refused(wrong)
    least = law(rules, "transparency_amount", given.on)
    due = tuple(_due(one, given) for one in found.notices)
    gives = Gives(
        before=found.before or None,
        intention_notice=any(one.stage == "intention" for one in due),
        standstill=found.standstill,
        after=found.after or None,
        notices=due,
        changes={jsonable(value): _of_change(value, least, found) for value in given.values},
    )
    warned = tuple(warnings(found, given.published, given.content, given.awarded, given.assessing_from))
    return Answer(gives, _because(given, gives, found, least), "buy.notices", findings=warned)


def _due(one: NoticeRule, given: Given) -> NoticeDue:
    due_by, published = one.due_by(given.assessing_from, given.awarded), given.published.get(one.name)
    filled = given.content.get(one.name, {})
    return NoticeDue(
        notice=one.name,
        stage=one.stage,
        due_by=due_by,
        published=published,
        state=_state(due_by, published, given.as_at),
        items=dict(one.items),
        missing=tuple(item for item in one.items if not filled.get(item, "").strip()),
    )


def _state(due_by: date | None, published: date | None, as_at: date | None) -> State:
    if published is not None:
        return "published late" if due_by is not None and published > due_by else "published"
    return "late" if due_by is not None and as_at is not None and as_at > due_by else "to publish"


def _of_change(value: Decimal, least: RuleValue, found: RouteNotices) -> str | None:
    return found.notices[-1].name if abs(in_pence(value)) >= in_pence(least.decimal) else None


def _because(given: Given, gives: Gives, found: RouteNotices, least: RuleValue) -> Because:
    return Because(f"Notices of the route “{given.route}”.", given.route, parts=(*_parts(given, gives, found, least),))


def _parts(given: Given, gives: Gives, found: RouteNotices, least: RuleValue) -> Iterator[Because]:
    yield because_rule(found.rule)
    for one, rule in zip(gives.notices, found.notices, strict=True):
        by = f", by {one.due_by}" if one.due_by else ""
        says = (
            f"{one.notice}{by}: {one.state}; {len(one.items) - len(one.missing)} of {len(one.items)} items are there."
        )
        yield Because(says, one.state, parts=tuple(because_rule(value) for value in rule.content))
    if given.values:
        parts = tuple(
            Because(
                f"A change of {said(value)}: {gives.changes[jsonable(value)] or 'no notice'}.", value, "£", rule=least
            )
            for value in given.values
        )
        yield Because(f"A notice is due for a permitted change of {said(least.decimal)} or more.", parts=parts)
