"""Takes a change to a live contract and all changes since signature, gives whether it is permitted, on which ground, and what headroom is left."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.buy.amounts import amount_findings, in_pence, in_pounds
from concordat.buy.change_grounds import facts, first_met, grounds, permitted, route_finding, still_asked
from concordat.buy.change_ledger import (
    Change,
    Entry,
    ReasonClass,
    headroom_percent,
    ledger,
    ledger_findings,
    limits,
    totals,
)
from concordat.buy.change_reasons import because_of, sentence
from concordat.buy.needs import need_text
from concordat.buy.transparency import transparency
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A change to a live contract. An answer that is not known yet is none.

    - `original_lifetime_value`: in pounds, as first signed; no later change moves it
    - `amount`: by how much, in pounds, this change raises the lifetime value (negative where it lowers it)
    - `changes`: every change since signature, in order, each `on` a day with its `reason_class` and `amount`
    - `original_route`: by which the contract was awarded, empty where that is not known
    - `materially_different_in_character`: whether the change makes it so
    - `provided_for`: whether the contract clearly and unambiguously provides for the change
    - `change_of_provider_only`: solely a change of provider, by succession; `meets_basic_selection_criteria`: the new one does
    - `external_factors`: caused by external factors beyond both parties
    - `change_is_the_authoritys_decision`: whether it is
    - `on`: the day of the change, without it the law as it stands last
    """

    original_lifetime_value: Decimal
    amount: Decimal
    changes: tuple[Change, ...] = ()
    original_route: str = ""
    materially_different_in_character: bool | None = None
    provided_for: bool | None = None
    change_of_provider_only: bool | None = None
    meets_basic_selection_criteria: bool | None = None
    external_factors: bool | None = None
    change_is_the_authoritys_decision: bool | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestedGround:
    """One ground in the order of the law: its `words`, whether it is `met` (none: open), what is `against` it and still `open`."""

    number: int
    ground: str
    words: str
    met: bool | None
    against: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The test.

    - `permitted`: yes, no (a new procurement is needed), or none where it cannot be said yet
    - `ground`: the first ground in the order of the law that is met, empty where there is none or an earlier one is open
    - `grounds`: each with what is for and against it; `unanswered`: what is still missing; `reason`: one sentence
    - `reason_class`: how this change stands in the ledger, empty where that is not known
    - `cumulative`: all changes since signature with this one, in pounds; `cumulative_by_class`; `counted`: what the limits count
    - `limit`: the counted change must stay below this, in pounds
    - `headroom`: the most that may still be added before this change, in pounds; `headroom_percent`: of the original value, cut to two places
    - `headroom_after`, `headroom_after_percent`: the same after it
    - `transparency_notice`: whether one is due; none where that cannot be said; `transparency_reason`: why
    - `ledger`: every change since signature with its running totals, without this one
    """

    permitted: bool | None
    ground: str
    reason: str
    grounds: tuple[TestedGround, ...]
    unanswered: tuple[str, ...]
    reason_class: ReasonClass | Literal[""]
    cumulative: Decimal
    cumulative_by_class: dict[str, Decimal]
    counted: Decimal
    limit: Decimal
    headroom: Decimal
    headroom_percent: Decimal | None
    headroom_after: Decimal
    headroom_after_percent: Decimal | None
    transparency_notice: bool | None
    transparency_reason: str
    ledger: tuple[Entry, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the test; raises Refused for amounts that are none, changes out of order, and a route that nobody knows."""
    wrong = (*_wrong(given), *route_finding(rules, given.original_route))
    if wrong:
        raise Refused(wrong)
    limit = limits(rules, given.original_lifetime_value, given.on)
    before = limit.counted(given.changes)
    # The limits are those of the authority's own decision, which always counts.
    after = before + in_pence(given.amount)
    found = grounds(rules, facts(rules, _answers(given), after < limit.ceiling, given.on), given.on)
    own = _class_of(given)
    counted = after if own in ("", "authority's decision") or limit.every else before
    allowed, ground = permitted(found), first_met(found)
    notice = transparency(rules, in_pence(given.amount), allowed, ground, given.on)
    added = totals(given.changes)
    if own:
        added[own] = added.get(own, Decimal(0)) + in_pounds(in_pence(given.amount))
    gives = Gives(
        permitted=allowed,
        ground=ground.title if ground else "",
        reason=sentence(allowed, ground),
        grounds=tuple(
            TestedGround(
                number=one.number,
                ground=one.title,
                words=one.words,
                met=one.met,
                against=tuple(map(need_text, one.against)),
                open=tuple(map(need_text, one.open)),
            )
            for one in found
        ),
        unanswered=still_asked(found),
        reason_class=own,
        cumulative=in_pounds(sum(in_pence(one.amount) for one in given.changes) + in_pence(given.amount)),
        cumulative_by_class=added,
        counted=in_pounds(counted),
        limit=in_pounds(limit.ceiling),
        headroom=in_pounds(limit.left(before)),
        headroom_percent=headroom_percent(limit.left(before), limit.original),
        headroom_after=in_pounds(limit.left(counted)),
        headroom_after_percent=headroom_percent(limit.left(counted), limit.original),
        transparency_notice=notice.due,
        transparency_reason=notice.says,
        ledger=ledger(given.changes, limit),
    )
    because = because_of(gives.reason, allowed, found, limit, before, after, notice)
    return Answer(gives, because, "buy.modification")


def _answers(given: Given) -> dict[str, object]:
    return {name: value for name, value in asdict(given).items() if name != "changes"}


def _class_of(given: Given) -> ReasonClass | Literal[""]:
    if given.provided_for:
        return "provided for"
    if given.change_of_provider_only:
        return "succession"
    if given.external_factors:
        return "external"
    return "authority's decision" if given.change_is_the_authoritys_decision else ""


def _wrong(given: Given) -> Iterator[Finding]:
    yield from amount_findings("original_lifetime_value", given.original_lifetime_value)
    yield from amount_findings("amount", given.amount, may_fall=True)
    yield from ledger_findings(given.changes)
    last = given.changes[-1].on if given.changes else None
    if given.on and last and given.on < last:
        what = f"The change on {given.on} comes before the last change, on {last}."
        yield Finding("not-in-order", what, "Totals run in order of day.", "Correct a day.", Place(field="on"))
