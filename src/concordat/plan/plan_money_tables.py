"""Savings and spend of a plan as tables: takes a plan as it is told, gives who saves what in which year, and the share of spend of each setting."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import pence
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.plan.plan_told import PlanTold
from concordat.plan.savings_split import SavingsSplit
from concordat.plan.spend_by_setting import SettingShare

Names = Mapping[str, str]


def savings_tables(told: PlanTold, names: Names) -> tuple[Table, ...]:
    """Return for each target of savings the part that every body has in every year, and what nobody has."""
    return tuple(_savings_table(told, one, number, names) for number, one in enumerate(told.gives.savings, 1))


def savings_figures(told: PlanTold) -> tuple[Answer[Decimal], ...]:
    """Return for each target of savings the target, and what of it nobody has."""
    ends = {"savings_target": _target, "savings_nobody_has": _nobody_has}
    return tuple(
        work(told, one).named(f"plan.{end}.{told.plan.id}.{one.id}")
        for one in told.gives.savings
        for end, work in ends.items()
    )


def _target(told: PlanTold, one: SavingsSplit) -> Answer[Decimal]:
    says = f"{told.items[one.id].says}: the target"
    because = because_record(says, "PlanItem", *key_of(told.items[one.id]), value=one.target, unit="£")
    return Answer(one.target, because, unit="£")


def _nobody_has(told: PlanTold, one: SavingsSplit) -> Answer[Decimal]:
    parts = (_target(told, one).because, told.sum_of(one.id, one.split))
    left = Because("the target less all that is split", one.remainder, "£", parts=parts)
    return Answer(one.remainder, left, unit="£")


def _savings_table(told: PlanTold, one: SavingsSplit, number: int, names: Names) -> Table:
    years = sorted({*one.by_year, *one.years_without})
    columns = {
        "body": "Body",
        **{f"year_{at}": f"{year} [£]" for at, year in enumerate(years)},
        "total": "In all [£]",
    }
    item = told.items[one.id]
    wider = f", out of {amount(item.wider_target, '£')} of the wider target" if item.wider_target else ""
    says = (
        f"{item.says}: {amount(one.target, '£')}{wider}. Every part belongs to a body and a year; what is left over "
        f"belongs to nobody yet. Source: {item.source or 'not told'}."
    )
    rows = _savings_rows(told, one, years, names)
    return table(f"plan_savings_{number}", "Savings, split to bodies and years", columns, rows, says)


def _savings_rows(told: PlanTold, one: SavingsSplit, years: list[str], names: Names) -> Iterator[tuple[Any, ...]]:
    blank = (None,) * len(years)
    for body, total in one.by_body.items():
        own = {row.financial_year: row.amount for row in told.money if (row.item, row.body) == (one.id, body)}
        cells = (_part(told, one.id, own[year], body, year) if year in own else None for year in years)
        yield (names.get(body, body), *cells, _part(told, one.id, total, body))
    for body in one.bodies_without:
        yield (f"{names.get(body, body)}: no part yet", *blank, None)
    sums = (_part(told, one.id, one.by_year[year], year=year) if year in one.by_year else None for year in years)
    yield ("All that is split", *sums, _part(told, one.id, one.split))
    yield ("The target", *blank, _target(told, one))
    yield ("Nobody has", *blank, _nobody_has(told, one))


def _part(told: PlanTold, item: str, amount: Any, body: str = "", year: str = "") -> Answer[Any]:
    return Answer(amount, told.sum_of(item, amount, body, year), unit="£")


def spend_table(told: PlanTold) -> Table:
    """Return the share of spend of each setting by year, beside its share in the baseline year, in per cent."""
    columns = {
        "setting": "Setting",
        "year": "Year",
        "amount": "Spend [£]",
        "share": "Share of all [per cent]",
        "since": f"Since {told.plan.baseline} [per cent points]",
    }
    settings = {one.says: one.id for one in told.items.values() if one.kind == "setting"}
    whole: dict[str, list[SettingShare]] = {}
    for one in told.gives.shares:
        whole.setdefault(one.year, []).append(one)
    rows = (
        (
            one.setting,
            one.year,
            Answer(one.amount, told.sum_of(settings[one.setting], one.amount, year=one.year), unit="£"),
            _share(told, settings, one, whole[one.year]),
            _since(told, settings, one, whole),
        )
        for one in sorted(told.gives.shares, key=lambda one: (list(settings).index(one.setting), one.year))
    )
    says = (
        f"The shares of a year come to 100 per cent. The baseline is {told.plan.baseline}. {_moved_most(told)}".strip()
    )
    return table("plan_spend", "Share of spend by setting", columns, rows, says)


def _moved_most(told: PlanTold) -> str:
    """Return in words which setting gains and which loses most of the shares from the baseline to the last year; nothing without both."""
    last = max((one.year for one in told.gives.shares), default="")
    moved = [one for one in told.gives.shares if one.year == last != told.plan.baseline and one.change is not None]
    words = []
    for one, gains in ((max(moved, key=_change, default=None), True), (min(moved, key=_change, default=None), False)):
        if one is not None and _change(one) and (_change(one) > 0) == gains:
            size = f"{abs(_per_cent(_change(one)))} points"
            words.append(f"{one.setting} {'gains' if gains else 'loses'} most, {size}")
    return f"By {last} {'; '.join(words)}." if words else ""


def _change(one: SettingShare) -> Decimal:
    return one.change or Decimal(0)


def _share(told: PlanTold, settings: Names, one: SettingShare, year: Iterable[SettingShare]) -> Answer[Any]:
    value = _per_cent(one.share)
    parts = tuple(told.sum_of(settings[other.setting], other.amount, year=other.year) for other in year)
    says = f"{one.setting} in {one.year}, of all settings"
    return Answer(value, Because(says, value, "per cent", parts=parts), unit="per cent")


def _since(
    told: PlanTold, settings: Names, one: SettingShare, whole: Mapping[str, list[SettingShare]]
) -> Answer[Any] | None:
    if one.change is None or one.year == told.plan.baseline:
        return None
    value = _per_cent(one.change)
    first = next(own for own in whole[told.plan.baseline] if own.setting == one.setting)
    parts = tuple(_share(told, settings, own, whole[own.year]).because for own in (one, first))
    says = f"{one.setting}: {one.year} less {told.plan.baseline}"
    return Answer(value, Because(says, value, "per cent points", parts=parts), unit="per cent points")


def _per_cent(share: Decimal) -> Decimal:
    return pence(Fraction(share) * 100)
