"""A choice of schemes and sites to read: takes it, gives the best plan, capital against limits by year, and the next-best plans."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.grounded import grounded_table
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.plan.calculations.estate_portfolio import EstatePlan, Gives
from concordat.plan.estate_choice import EstateChoice
from concordat.plan.estate_register import Estate

NONE, HUNDREDTH, HUNDRED = Decimal(0), Decimal("0.01"), Decimal(100)


def choice_in_words(gives: Gives) -> tuple[str, ...]:
    """Return what the choice says in plain sentences."""
    best = gives.best
    given_up = f", and gives up {counted(len(best.given_up), 'site')}" if best.given_up else ""
    share = (gives.gap * HUNDRED).quantize(HUNDREDTH)
    proved = "no other plan is worth more" if not gives.gap else f"no other plan is worth {share} per cent more"
    return (
        f"Within the limits of capital the best plan does {len(best.schemes)} of {len(best.schemes) + len(gives.not_done)} schemes{given_up}.",
        f"It is worth {best.worth.quantize(HUNDREDTH):,} points of risk removed and cost saved over all years; {proved}.",
        "A scheme that avoids no backlog earns no point here: what it does for patients is its clinical case, which leads. "
        f"{_room(gives)}Clinical ties, sites that must stay within reach and schemes that proceed already are kept first.",
        "Nothing that is tried here is kept.",
    )


def _room(gives: Gives) -> str:
    if not gives.room_for:
        return ""
    if len(gives.room_for) == 1:
        return "One such scheme is not in the best plan and could be done besides it. "
    return f"{len(gives.room_for)} such schemes are not in the best plan; any one of them could be done besides it. "


def best_table(estate: Estate, found: EstateChoice, gives: Gives) -> Table:
    """Return a row for each scheme and each site that may be given up: whether the best plan does or keeps it, when, and the risk it removes."""
    columns = {
        "name": "Scheme or site",
        "plan": "In the best plan",
        "begins": "Begins",
        "done": "Done",
        "risk": "Risk removed [points a year]",
        "capital": "Capital [£]",
    }
    return grounded_table(table("best_plan", "The best plan", columns, _best(estate, found, gives)))


def _best(estate: Estate, found: EstateChoice, gives: Gives) -> Iterator[tuple[object, ...]]:
    done = {one.scheme: one for one in gives.best.schemes}
    for scheme in found.given.schemes:
        own, parts = done.get(scheme.id), _capital(scheme.id, estate)
        cost = sum(scheme.capital, NONE)
        yield (
            estate.schemes[scheme.id].title,
            "done" if own else "not done; room for it" if scheme.id in gives.room_for else "not done",
            own.begins if own else "",
            own.done if own else "",
            _rounded(scheme.risk, "points of risk of the backlog that it avoids", _effects(scheme.id, estate)),
            Answer(cost, Because("capital as planned", cost, "£", parts=parts), unit="£"),
        )
    for site in found.given.sites:
        part = because_record("the site", "Site", site.id, value=site.closing, unit="£")
        kept = site.id in gives.best.kept
        yield (
            estate.sites[site.id].name,
            "kept" if kept else "given up",
            "",
            "",
            _rounded(site.risk, "points of risk of its backlog", (part,)),
            Answer(site.closing, Because("what leaving it would take", site.closing, "£", parts=(part,)), unit="£"),
        )


def _rounded(value: Decimal, says: str, parts: tuple[Because, ...]) -> Answer[Decimal] | Decimal:
    told = value.quantize(HUNDREDTH)
    return Answer(told, Because(says, told, "points", parts=parts)) if parts else told


def _capital(scheme: str, estate: Estate) -> tuple[Because, ...]:
    return tuple(
        because_record(
            one.financial_year, "SchemeCapital", scheme, one.financial_year, value=one.planned_capital, unit="£"
        )
        for one in estate.capital_of(scheme)
    )


def _effects(scheme: str, estate: Estate) -> tuple[Because, ...]:
    return tuple(
        because_record(estate.sites[one.site].name, "SchemeEffect", scheme, one.site, one.backlog_is)
        for one in estate.effects_of(scheme)
        if one.backlog_is == "avoided"
    )


def given_of(found: EstateChoice) -> tuple[Because, ...]:
    """Return the schemes and sites that the choice is made between."""
    schemes = (because_record("a scheme of the choice", "EstateScheme", one.id) for one in found.given.schemes)
    sites = (because_record("a site of the choice", "Site", one.id) for one in found.given.sites)
    return (*schemes, *sites)


def spending_table(found: EstateChoice, gives: Gives) -> Table:
    """Return a row for each year: what the best plan spends, and the limit of all bodies together where there is one."""
    columns = {
        "year": "Year",
        "spent": "The best plan spends [£]",
        "limit": "Limit of all bodies [£]",
        "left": "Left [£]",
    }
    whole = next((one.by_year for one in found.given.limits if not one.body), {})
    rows = (
        (year, spent, whole.get(year), None if year not in whole else whole[year] - spent)
        for year, spent in gives.best.capital.items()
    )
    return grounded_table(table("spending", "Capital against its limits", columns, rows), *given_of(found))


def next_best_table(estate: Estate, found: EstateChoice, gives: Gives) -> Table:
    """Return a row for each next-best plan: how much less it is worth, and in what it differs from the best."""
    columns = {
        "plan": "Plan",
        "short": "Worth less than the best [%]",
        "more": "Does or keeps besides",
        "less": "Leaves out",
    }
    best = _things(gives.best)
    rows = (
        (
            f"Next best {number}",
            (one.short * HUNDRED).quantize(HUNDREDTH),
            _named(estate, _things(one) - best),
            _named(estate, best - _things(one)),
        )
        for number, one in enumerate(gives.others, 1)
    )
    return grounded_table(table("next_best", "The next-best plans", columns, rows), *given_of(found))


def _things(one: EstatePlan) -> frozenset[str]:
    return frozenset((*(start.scheme for start in one.schemes), *one.kept))


def _named(estate: Estate, codes: frozenset[str]) -> str:
    titles = {one.id: one.title for one in estate.schemes.values()} | {
        one.id: one.name for one in estate.sites.values()
    }
    return "; ".join(sorted(titles[code] for code in codes)) or "nothing"
