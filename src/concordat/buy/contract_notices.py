"""The notices of one contract: takes it with its route and days, gives each notice with its clock, its content from the register and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from concordat.buy.award_content import items_of
from concordat.buy.award_standing import Standing
from concordat.buy.calculations.notices import Given, Gives, calculate
from concordat.buy.notice_content import Content, content_of
from concordat.buy.notice_rules import INTENTION, notices_of
from concordat.contract.records import Contract
from concordat.contract.register import Register
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractNotices:
    """What one contract publishes: the answer of `buy.notices`, and the items that the register fills."""

    answer: Answer[Gives]
    content: Content

    def notices_table(self) -> Table:
        """Return each notice with its last day, where it stands and how many of its items the register lacks."""
        columns = {"notice": "Notice", "due": "Last day", "state": "State", "missing": "Items missing"}
        rows = []
        for one in self.answer.value.notices:
            missing = Answer(len(one.missing), self.answer.because, f"buy.notice.{one.notice}.missing", "items")
            rows.append((one.notice, one.due_by, one.state, missing))
        return table("notices", "Notices", columns, rows)

    def items_table(self) -> Table:
        """Return every item of every notice, filled from the register or missing."""
        columns = {"notice": "Notice", "item": "Item", "content": "From the register", "state": "State"}
        rows = [
            (one.notice, words, self.content.get(item), "missing" if item in one.missing else "there")
            for one in self.answer.value.notices
            for item, words in one.items.items()
        ]
        return table("items", "What the notices must say", columns, rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days of an award, none where not known: when assessing starts, when notices went out, when it was awarded; and items that its record fills."""

    assessing_from: date | None = None
    intention_published: date | None = None
    awarded: date | None = None
    as_at: date | None = None
    published: Mapping[str, date] = field(default_factory=dict)
    items: Content = field(default_factory=dict)


def notice_days(award: Standing) -> Days:
    """Return the days of an award that is recorded, with every notice of its route that was published and what its record says."""
    own = {one.name for one in award.law_of_now[1].notices}
    published: dict[str, date] = {one.notice: one.published for one in award.notices if one.notice in own}
    return Days(
        assessing_from=award.award.assessing_from,
        awarded=award.awarded_on,
        as_at=award.day,
        published=published,
        items=dict(items_of(award)),
    )


def contract_notices(system: System, records: Register, one: Contract, route: str, days: Days) -> ContractNotices:
    """Return the notices of a contract; raises Refused for a route that nobody knows."""
    rules = notices_of(system.rules, route, None)
    content = {**content_of(system, records, one, rules.rule, route, days.awarded), **days.items}
    texts = {item: answer.value for item, answer in content.items()}
    filled = {notice.name: {item: texts[item] for item in notice.items if item in texts} for notice in rules.notices}
    has_intention = any(notice.name == INTENTION for notice in rules.notices)
    published = dict(days.published)
    if has_intention and days.intention_published:
        published[INTENTION] = days.intention_published
    given = Given(
        route=route,
        assessing_from=days.assessing_from,
        awarded=days.awarded,
        published=published,
        content=filled,
        as_at=days.as_at,
    )
    return ContractNotices(answer=calculate(given, system.rules), content=content)
