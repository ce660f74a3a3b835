"""Prices side by side: takes a provider's lines on a day, gives each service's price for each commissioner, and what is price and what volume."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.contract.common_basis import Basis
from concordat.contract.matrix import because_line
from concordat.contract.price_effects import PriceEffect, PriceEffects, price_effects
from concordat.contract.records import Line
from concordat.contract.register import Register, register
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who import body_people, state

ZERO = Decimal(0)


@dataclass(frozen=True)
class ServicePrices:
    """One service of a provider: its lines by commissioner, and the effects between them."""

    service: str
    lines: Mapping[str, tuple[Line, ...]]
    effects: PriceEffects


@dataclass(frozen=True)
class Prices:
    """Every service of a provider on a day; `people` are those of each commissioner, with the reason."""

    provider: str
    on: date
    services: tuple[ServicePrices, ...]
    people: Mapping[str, Answer[int]]
    names: Mapping[str, str]

    def table(self) -> Table:
        """Return a row for each service and commissioner whose lines plan activity, and one for all of them."""
        columns = {
            "service": "Service",
            "commissioner": "Commissioner",
            "activity": "Planned activity",
            "value": "Value a year [£]",
            "price": "Price of one [£]",
            "price_effect": "Paid above the mean price [£]",
            "per_head": "Activity per 1,000 people",
            "volume_effect": "Cost of volume above the mean [£]",
        }
        rows = (row for one in self.services for row in self._rows(one))
        says = (
            "The mean price is that of all commissioners, weighted by activity. What is paid above it, and what volume above "
            "the mean per head costs, each sums to nought: a cheap contract with few patients is not called efficient. Volume is "
            "that with this provider alone: people who live nearer to another one go there."
        )
        return table(
            f"prices_{self.provider}", f"Price and volume with {self._name(self.provider)}", columns, rows, says
        )

    def without_price(self) -> Table:
        """Return the lines that plan no activity, and so have no price to compare, each with its value."""
        rows = (
            (one.service or "no service", self._name(basis.id), _value(one.lines[basis.id], "value a year"))
            for one in self.services
            for basis in one.effects.unpriced
        )
        columns = {"service": "Service", "commissioner": "Commissioner", "value": "Value a year [£]"}
        says = "They plan no activity, so that nobody can say what one of them costs."
        return table(f"without_price_{self.provider}", "What has no price to compare", columns, rows, says)

    def _rows(self, one: ServicePrices) -> Iterator[tuple[object, ...]]:
        mean = _mean(one)
        for effect in one.effects.lines:
            own = one.lines[effect.id]
            ends = (_value(own, "value a year").because, _activity(own).because, mean.because)
            yield (
                one.service,
                self._name(effect.id),
                _activity(own),
                _value(own, "value a year"),
                _amount(pence(effect.price), "value by planned activity", ends[:2]),
                _amount(effect.price_effect, "value less activity at the mean price", ends),
                self._per_head(own, effect),
                self._volume(own, effect, mean),
            )
        if len(one.effects.lines) > 1:
            yield self._all(one, mean)

    def _all(self, one: ServicePrices, mean: Answer[Decimal]) -> tuple[object, ...]:
        lines = tuple(line for effect in one.effects.lines for line in one.lines[effect.id])
        prices = sum((effect.price_effect for effect in one.effects.lines), ZERO)
        volumes = [effect.volume_effect for effect in one.effects.lines if effect.volume_effect is not None]
        ends = (_value(lines, "value a year").because,)
        return (
            one.service,
            "All of them",
            _activity(lines),
            _value(lines, "value a year"),
            mean,
            _amount(prices, "the sum of what is paid above and below the mean price", ends),
            _head(one.effects.per_head, _activity(lines), tuple(self.people[body] for body in one.lines))
            if one.effects.per_head is not None
            else None,
            _amount(sum(volumes, ZERO), "the sum of what volume above and below the mean costs", ends)
            if volumes
            else None,
        )

    def _per_head(self, own: tuple[Line, ...], effect: PriceEffect) -> Answer[Decimal] | None:
        if effect.per_head is None:
            return None
        return _head(effect.per_head, _activity(own), (self.people[effect.id],))

    def _volume(self, own: tuple[Line, ...], effect: PriceEffect, mean: Answer[Decimal]) -> Answer[Decimal] | None:
        if effect.volume_effect is None:
            return None
        ends = (_activity(own).because, self.people[effect.id].because, mean.because)
        return _amount(effect.volume_effect, "activity above the mean per head, at the mean price", ends)

    def _name(self, body: str) -> str:
        return self.names.get(body, body)


def prices(system: System, provider: str, on: date | None = None, records: Register | None = None) -> Prices:
    """Return the prices of a provider's services on a day; a commissioner's lines of one service are taken together."""
    day = on or system.settings.as_at
    live = (records or register(system)).on(day)
    found = body_people(system, state(system, day))
    people = found.by_body if found else {}
    by_service: dict[str, dict[str, list[Line]]] = {}
    for line in live.lines:
        if line.provider == provider:
            by_service.setdefault(line.service, {}).setdefault(line.commissioner, []).append(line)
    services = []
    for service, own in sorted(by_service.items()):
        lines = {body: tuple(rows) for body, rows in own.items()}
        services.append(
            ServicePrices(service, lines, price_effects([_basis(b, rows, people) for b, rows in lines.items()]))
        )
    return Prices(provider, day, tuple(services), people, live.names)


def _basis(body: str, lines: tuple[Line, ...], people: Mapping[str, Answer[int]]) -> Basis:
    # Where one of its lines plans nothing, the others' activity is not that of its value.
    planned = [line.plan_activity for line in lines if line.plan_activity is not None]
    whole = len(planned) == len(lines)
    return Basis(
        body,
        sum((as_fraction(line.value) for line in lines), Fraction(0)),
        sum((as_fraction(one) for one in planned), Fraction(0)) if whole else Fraction(0),
        people=people[body].value if body in people else None,
    )


def _mean(one: ServicePrices) -> Answer[Decimal]:
    lines = tuple(line for effect in one.effects.lines for line in one.lines[effect.id])
    parts = (_value(lines, "value a year").because, _activity(lines).because)
    return _amount(pence(one.effects.mean_price), f"mean price of {one.service}, weighted by activity", parts)


def _value(lines: tuple[Line, ...], says: str) -> Answer[Decimal]:
    return _amount(sum((line.value for line in lines), ZERO), says, tuple(map(because_line, lines)))


def _activity(lines: tuple[Line, ...]) -> Answer[Decimal]:
    whole = sum((line.plan_activity or ZERO for line in lines), ZERO)
    parts = tuple(
        because_record(f"plan of line {line.id}", "Line", line.id, value=line.plan_activity) for line in lines
    )
    return Answer(whole, Because("planned activity a year", whole, parts=parts))


def _head(per_head: Fraction, activity: Answer[Decimal], people: tuple[Answer[int], ...]) -> Answer[Decimal]:
    shown = pence(per_head * 1000)
    parts = (activity.because, *(one.because for one in people))
    return Answer(shown, Because("planned activity a year for each 1,000 people", shown, parts=parts))


def _amount(value: Decimal, says: str, parts: tuple[Because, ...]) -> Answer[Decimal]:
    return Answer(value, Because(says, value, "£", parts=parts), unit="£")
