"""Takes contracts, urgent changes, representations and successions, gives the yearly summary: counts by route, new and lost providers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.buy.summary.checks import impossible, not_known
from concordat.buy.summary.period import period_of
from concordat.buy.summary.providers import providers
from concordat.buy.summary.reasons import because_of
from concordat.buy.summary.register import Held, Representation, UrgentChange
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.who import lineage
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The register and what happened in the year.

    - `on`: any day of the period that is summed up
    - `contracts`: every contract of the register, those before the period too
    - `urgent_changes`: urgent changes of contracts; `representations`: what providers represented against decisions
    - `successions`: by which a provider is one with those it followed
    """

    on: date
    contracts: tuple[Held, ...]
    urgent_changes: tuple[UrgentChange, ...] = ()
    representations: tuple[Representation, ...] = ()
    successions: tuple[Succession, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The summary.

    - `starts`, `last_day`: the period, both days included; `due`: the last day to publish it
    - `awards`: contracts awarded in the period by route; every route stands there, also with 0; `unknown` without a route
    - `urgent_changes`: how many
    - `providers`: how many hold a contract on the last day
    - `new_providers`: hold one in the period and, with those they followed, none on the day before; `lost_providers`: held
      one on the day before and, with those that follow them, none on the last day
    - `may_be_new`, `may_be_lost`: depends on contracts that are not classified
    - `representations`: those received in the period
    - `unclassified`: contracts of the period of which it is not known whether they are in scope
    """

    starts: date
    last_day: date
    due: date
    awards: Mapping[str, int]
    urgent_changes: int
    providers: int
    new_providers: tuple[str, ...]
    lost_providers: tuple[str, ...]
    may_be_new: tuple[str, ...]
    may_be_lost: tuple[str, ...]
    representations: tuple[Representation, ...]
    unclassified: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the summary; raises Refused for a day before the first period and for contracts that cannot be."""
    period = period_of(rules, given.on)
    routes = tuple(rules.on("procurement.annual_summary_routes", given.on).value)
    stop = tuple(dict.fromkeys(impossible(given.contracts, given.urgent_changes, routes)))
    if stop:
        raise Refused(stop)

    def within(day: date | None) -> bool:
        return day is not None and period.starts <= day <= period.last_day

    awarded = [one for one in given.contracts if one.in_scope and within(one.awarded)]
    changes = [one for one in given.urgent_changes if within(one.on)]
    held = [one for one in given.contracts if one.during(period.starts, period.last_day)]
    against = tuple(one for one in given.representations if within(one.received))
    who = providers(given.contracts, lineage(given.successions), period.starts, period.last_day)
    gives = Gives(
        starts=period.starts,
        last_day=period.last_day,
        due=period.due,
        awards={
            **{route: sum(one.route == route for one in awarded) for route in routes},
            "unknown": sum(not one.route for one in awarded),
        },
        urgent_changes=len(changes),
        providers=len(who.at_end),
        new_providers=who.new,
        lost_providers=who.lost,
        may_be_new=who.may_be_new,
        may_be_lost=who.may_be_lost,
        representations=against,
        unclassified=sum(one.in_scope is None for one in held),
    )
    because = because_of(awarded, changes, against, who, period, routes, rules)
    return Answer(gives, because, "buy.annual_summary", findings=tuple(not_known(given.contracts, period)))
