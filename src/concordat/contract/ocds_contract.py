"""The releases of one contract, in the order of time: how it was agreed, each amendment, what was paid or became known, and its end.

An amendment names the releases before and after it; what the line was worth before and after is in the two.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from concordat.contract.disclosed import Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_agreed import agreed
from concordat.contract.ocds_amended import amended
from concordat.contract.ocds_milestones import Planned, milestones, planned
from concordat.contract.ocds_options import options_of
from concordat.contract.ocds_paid import paid
from concordat.contract.ocds_parts import award_of, period
from concordat.contract.ocds_release import release
from concordat.contract.ocds_states import State, states
from concordat.contract.ocds_updated import News, news_of, updated
from concordat.contract.records import Contract, ContractDocument


def contract_releases(disclosure: Disclosure, contract: Contract) -> Iterator[dict[str, Any]]:
    """Give every release of a contract up to the day of publication; the same records give the same ids."""
    lines = [line for line in disclosure.lines if line.contract == contract.id]
    variations = [one for one in disclosure.variations if one.contract == contract.id]
    told = states(lines, variations, disclosure.published)
    sums = sorted(
        (one for one in disclosure.payments if one.contract == contract.id and one.paid_on <= disclosure.published),
        key=lambda one: (one.paid_on, one.id),
    )
    days = [contract.signed or contract.starts, disclosure.published]
    days += [one.paid_on for one in sums[:1]]
    days += [one.decided_on for one in options_of(disclosure, contract) if one.decided_on is not None]
    days += [state.variation.made_on for state in told[1:2] if state.variation]
    made_on = {state.variation.id: state.variation.made_on for state in told if state.variation}
    news = news_of(disclosure, contract, min(days), made_on)
    first = agreed(disclosure, contract, told[:1], min(days), _texts_agreed(news, min(days), made_on))
    yield first
    before = first["id"]
    events: list[tuple[date, int, State | list[Transaction] | News | None]] = [
        (state.variation.made_on, number, state) for number, state in enumerate(told) if state.variation
    ]
    events += [(day, len(told), list(own)) for day, own in groupby(sums, key=lambda one: one.paid_on)]
    events += [(day, len(told) + 1, one) for day, one in news.items() if one.documents or one.options]
    if contract.ends is not None and contract.ends <= disclosure.published:
        events.append((contract.ends, len(told) + 2, None))
    shown: Planned = planned(told[:1])
    known, so_far = 1, list[Transaction]()
    for day, number, event in sorted(events, key=lambda one: one[:2]):
        if isinstance(event, State):
            known = number + 1
            after = planned(told[:known])
            next_one = amended(disclosure, contract, told[:known], before, milestones(disclosure, after, shown))
            shown = after
        elif event is None:
            next_one = _ended(disclosure, contract, day)
        elif isinstance(event, News):
            next_one = updated(disclosure, contract, day, event)
        else:
            so_far += event
            next_one = paid(disclosure, contract, day, event, shown, so_far)
        yield next_one
        before = next_one["id"]


def _texts_agreed(news: Mapping[date, News], first: date, variations: Mapping[str, date]) -> list[ContractDocument]:
    """Take the texts of the first day, but for those of variations, which are told after them."""
    if first not in news:
        return []
    texts = [one for one in news[first].documents if one.variation not in variations]
    news[first].documents[:] = [one for one in news[first].documents if one.variation in variations]
    return texts


def _ended(disclosure: Disclosure, contract: Contract, day: date) -> dict[str, Any]:
    agreement = {
        "id": contract.id,
        "awardID": award_of(contract),
        "status": "terminated",
        "period": period(contract.starts, contract.ends),
    }
    return release(
        disclosure, contract.id, f"{contract.id}-{day}-ended", day, ["contractTermination"], contracts=[agreement]
    )
