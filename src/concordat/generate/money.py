"""Makes money: takes lines with planned spells, gives prices, factors, line values and budgets in pounds and pence."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from concordat.balance.records import Budget
from concordat.contract.records import Line
from concordat.generate.cast import Cast
from concordat.generate.chance import Chance
from concordat.generate.library import Service, library
from concordat.kernel.money import pence
from concordat.kernel.period import FinancialYear
from concordat.pay.records import MarketForcesFactor, Price

THOUSAND = Decimal(1000)


def pay_records(cast: Cast) -> list[Any]:
    """Return the prices of all groups and the factor of each provider, for every price year of the months."""
    years = sorted({str(FinancialYear.of(month)) for month in cast.months})
    groups = {group.code: (service, group) for service in cast.services for group in service.groups}
    prices = [
        Price(
            price_year=year,
            hrg=group.code,
            name=group.name,
            setting=service.setting,  # type: ignore[arg-type]  # the library names settings as text
            price=group.price,
            trim_point_days=group.trim,
            per_day_long_stay=group.per_day,
            source=cast.source,
        )
        for year in years
        for service, group in groups.values()
    ]
    factors = [
        MarketForcesFactor(price_year=year, provider=body, factor=factor_of(cast, body), source=cast.source)
        for year in years
        for body in cast.providers
    ]
    return [*prices, *factors]


def factor_of(cast: Cast, provider: str) -> Decimal:
    """Return the made-up market forces factor of a provider, six places, from 1 to 1.18."""
    return Decimal(1_000_000 + Chance(cast.seed, "factor", provider).whole(0, 180_000)).scaleb(-6)


def plan_of(cast: Cast, line: str, actual: int) -> int:
    """Return the spells planned for a line: what came to pass, less or more a few in a hundred."""
    return actual * Chance(cast.seed, "plan", line).whole(930, 1020) // 1000


def value_of(cast: Cast, service: Service, provider: str, planned: int) -> Decimal:
    """Return the planned value of a line: planned spells at their mean price times the provider's factor."""
    weight = sum(group.weight for group in service.groups)
    mean = sum((group.price * group.weight for group in service.groups), Decimal(0)) / weight
    return pence(planned * mean * factor_of(cast, provider))


def budgets(cast: Cast, people: Sequence[int], lines: Sequence[Line]) -> list[Budget]:
    """Return what each body has and spends outside the contracts, so that the system ends a little in deficit."""
    year = str(cast.year)
    spent = _sums(lines, "commissioner")
    earned = _sums(lines, "provider")
    low, high = library()["allocation_per_head"]
    made: list[Budget] = []

    def budget(body: str, label: str, kind: Any, amount: Decimal) -> None:
        made.append(Budget(body=body, financial_year=year, label=label, kind=kind, amount=amount, source=cast.source))

    for body, number in zip(cast.commissioners, people, strict=True):
        chance = Chance(cast.seed, "budget", body)
        allocation = max(number * chance.whole(low, high), int(spent.get(body, 0) * chance.whole(17, 24) / 10))
        income = pence(allocation // 1000 * 1000)
        short = _share(income, chance.whole(-4, 6))
        budget(body, "allocation", "income", income)
        budget(body, "other services", "cost", income - spent.get(body, Decimal("0.00")) + short)
    for body in cast.providers:
        chance = Chance(cast.seed, "budget", body)
        contracts = earned.get(body, Decimal("0.00"))
        other = _share(contracts, chance.whole(250, 600)) + 1_000_000
        budget(body, "other income", "income", other)
        budget(body, "running the hospital", "cost", contracts + other + _share(contracts, chance.whole(2, 25)))
    return made


def _share(amount: Decimal, thousandths: int) -> Decimal:
    return pence(amount * thousandths / THOUSAND)


def _sums(lines: Sequence[Line], side: str) -> Mapping[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for line in lines:
        body = getattr(line, side)
        sums[body] = sums.get(body, Decimal("0.00")) + line.value
    return sums
