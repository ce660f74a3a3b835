"""What rows are compared with: takes the rulebook, the day of the check and what is known of contracts, prices and codes, gives one value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.pay.monitoring.fields import Field, Record, fields_of, lists_of
from concordat.pay.monitoring.flows import DEVICES, DRUGS
from concordat.pay.monitoring.live import LiveContract
from concordat.pay.records import AttributionRule, Flow, MarketForcesFactor, PointOfDeliveryMapping, Price

_POINTS, _WITHOUT = "monitoring.points_of_delivery", "priced without activity"
_NEGATIVE, _LAST, _TOLERANCE = "monitoring.negative_prices", "monitoring.year_end_month", "monitoring.price_tolerance"
_RANGE, _SETTINGS = "monitoring.factor_range", "monitoring.settings_of_points_of_delivery"
_CATEGORIES = "monitoring.service_categories"
# Records of a drug or a device are of one point of delivery, said or not.
_POINT_OF_FLOW = {"drugs": DRUGS, "devices": DEVICES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a check may ask beside the row itself. What is None was not given, and is not checked."""

    record: Record
    flow: Flow = "aggregate"
    on: date
    fields: tuple[Field, ...]
    points: frozenset[str]
    without_activity: tuple[str, ...]
    may_be_negative: tuple[str, ...]
    year_end_month: int
    tolerance: Decimal
    least_factor: Decimal
    most_factor: Decimal
    settings: Mapping[str, str]
    mapped: Mapping[str, str]
    live: tuple[LiveContract, ...] | None
    prices: Mapping[tuple[str, str, str], Decimal] | None
    factors: Mapping[tuple[str, str], Decimal]
    attribution: tuple[AttributionRule, ...]
    rules: tuple[RuleValue, ...]

    def point(self, raw: str) -> str:
        """Return the point of delivery that a cell means: by its mapping where there is one, else as it is written, else that of the flow."""
        return self.mapped.get(raw, raw) or self.point_of_flow

    @property
    def point_of_flow(self) -> str:
        """The one point of delivery that records of the flow are of; empty where they are of many."""
        return _POINT_OF_FLOW.get(self.flow, "")


def facts_of(
    rules: Rulebook,
    record: Record,
    on: date,
    *,
    flow: Flow = "aggregate",
    contracts: Iterable[LiveContract] | None = None,
    prices: Iterable[Price] | None = None,
    factors: Iterable[MarketForcesFactor] = (),
    mappings: Iterable[PointOfDeliveryMapping] = (),
    attribution: Iterable[AttributionRule] = (),
) -> Facts:
    """Return what rows are compared with on a day; without contracts, prices or attribution those checks are left out."""
    used = {name: rules.on(name, on) for name in (_POINTS, _NEGATIVE, _LAST, _TOLERANCE, _RANGE, _SETTINGS)}
    families = {family: tuple(codes.split()) for family, codes in used[_POINTS].value.items()}
    listed = (rules.on(name, on) for name in (*lists_of(record, flow), _CATEGORIES))
    return Facts(
        record=record,
        flow=flow,
        on=on,
        fields=fields_of(rules, record, on, flow),
        points=frozenset(code for codes in families.values() for code in codes),
        without_activity=families[_WITHOUT],
        may_be_negative=tuple(used[_NEGATIVE].value),
        year_end_month=int(used[_LAST].value),
        tolerance=used[_TOLERANCE].decimal,
        least_factor=Decimal(used[_RANGE].value["least"]),
        most_factor=Decimal(used[_RANGE].value["most"]),
        settings=used[_SETTINGS].value,
        mapped={one.raw: one.code for one in mappings if one.starts <= on and (one.ends is None or on < one.ends)},
        live=None if contracts is None else tuple(_ending(one, on) for one in contracts),
        prices=None if prices is None else _listed(prices),
        factors={(_year(one.price_year), one.provider): one.factor for one in factors},
        attribution=tuple(attribution),
        rules=(*listed, *used.values()),
    )


def _ending(one: LiveContract, on: date) -> LiveContract:
    """Return a contract with its end; one that has none is taken to live to the end of the financial year after the check."""
    year = FinancialYear.of(on).interval.start.year + 2
    return one if one.ends else replace(one, ends=FinancialYear.of(on).interval.start.replace(year=year))


def _listed(prices: Iterable[Price]) -> dict[tuple[str, str, str], Decimal]:
    return {(_year(one.price_year), one.hrg, one.setting): one.price for one in prices if one.price is not None}


def _year(written: str) -> str:
    """Return a year such as 2017/18 as monitoring writes it, 201718."""
    year = FinancialYear.parse(written).interval.start.year
    return f"{year}{(year + 1) % 100:02d}"
