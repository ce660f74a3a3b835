"""Open contracting data out and in, worked out again step by step: a contract's plan day by day, and records row by row."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from ocdsmerge import Merger

from concordat.contract.disclosure import Disclosure
from concordat.contract.from_ocds.reading import read_data
from concordat.contract.ocds import ocds
from concordat.contract.ocds_milestones import planned
from concordat.contract.ocds_states import states
from concordat.kernel.rulebook import Rulebook
from disclosures import SLOW, disclosures

PENNY = Decimal("0.01")


def value_on(told: Disclosure, line: Any, day: date) -> Decimal | None:
    """Return what a line is worth a year on a day, None where it is not in force, by walking its variations in order."""
    made = [one for one in told.variations if one.line == line.id and one.made_on <= told.published]
    value, ends = line.value, line.ends
    all_made = [one for one in told.variations if one.line == line.id]
    if all_made:
        value, ends = all_made[0].value_before, all_made[0].ends_before
    for one in made:
        if one.made_on <= day:
            value, ends = one.value_after, one.ends_after
    return None if day < line.starts or ends is None or day >= ends else value


@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
@given(disclosures())
def test_planned_payments_are_a_twelfth_of_the_value_of_each_day(told: Disclosure) -> None:
    for contract in told.contracts:
        lines = [line for line in told.lines if line.contract == contract.id]
        if any(one.ends_before != one.ends_after for one in told.variations):
            continue  # an end that was moved back and forth is the property's own test
        exact: dict[tuple[str, str], dict[date, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
        for line in lines:
            day = line.starts
            while line.ends is not None and day < line.ends:
                month = day.replace(day=1)
                days = ((month + timedelta(32)).replace(day=1) - month).days
                value = value_on(told, line, day)
                if value is not None:
                    exact[line.commissioner, line.provider][month] += Fraction(value) / 12 / days
                day += timedelta(1)
        found = planned(states(lines, [v for v in told.variations if v.contract == contract.id], told.published))
        for pair, months in exact.items():
            so_far, shown = Fraction(0), Decimal(0)
            for month in sorted(months):
                so_far += months[month]
                shown += found[month, pair]
                assert abs(Fraction(shown) - so_far) <= Fraction(PENNY) / 2
        assert set(found) == {(month, pair) for pair, months in exact.items() for month in months}


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(told=disclosures())
def test_records_read_back_are_what_the_standards_own_program_merges(told: Disclosure, rules: Rulebook) -> None:
    package = ocds(told)
    merger = Merger(merge_rules={("id",): "omitWhenMerged", ("date",): "omitWhenMerged", ("tag",): "omitWhenMerged"})
    read = read_data(package, rules)
    ocids = list(dict.fromkeys(one["ocid"] for one in package["releases"]))
    values, terms, paid = {}, {}, {}
    for ocid in ocids:
        merged = merger.create_compiled_release([one for one in package["releases"] if one["ocid"] == ocid])
        for contract in merged["contracts"]:
            terms[contract["id"]] = contract["period"]["startDate"][:10], contract["period"].get("endDate", "")[:10]
            for item in contract["items"]:
                values[item["id"]] = item["unit"]["value"]["amount"]
            for one in contract.get("implementation", {}).get("transactions", []):
                paid[one["id"]] = one["value"]["amount"]
    assert {line.id: line.value for line in read.lines} == values
    assert {one.id: one.amount for one in read.payments} == paid
    assert {
        one.id: (str(one.starts), str(one.ends - timedelta(1)) if one.ends else "") for one in read.contracts
    } == terms
