"""One in three people in a bed could be elsewhere: the published returns say what is so, under each definition."""

from decimal import Decimal
from pathlib import Path

import duckdb
import numpy as np
import pytest

from concordat.calculations import calc
from concordat.need.calculations.not_needing_bed import Audit, Count, Given

MONTHS = """
    with days as (
        select nhs_trust22_code as body, date_trunc('month', date::date) as month,
               avg(do_not_meet_criteria_to_reside) as not_meeting, avg(discharged_total) as discharged
        from read_csv('{folder}/criteria-to-reside-by-trust-daily-2022-04-01-to-2024-06-30.csv.gz') as criteria
        join read_csv('{folder}/discharges-by-trust-daily-2022-04-01-to-2024-06-30.csv.gz') as discharges using (nhs_trust22_code, date)
        group by all
    )
    select body, days.month::date, adult_general_acute_beds_occupied, not_meeting, discharged
    from days
    join read_csv('{folder}/beds-by-trust-monthly-2022-04-to-2024-06.csv.gz') as beds
      on beds.nhs_trust22_code = body and beds.month::date = days.month::date
    where adult_general_acute_beds_occupied > 0
"""


def _decimal(number):
    return None if number is None else Decimal(f"{number:.6f}")


@pytest.fixture(scope="module")
def counts(shared_data: Path):
    """Each trust in each month: adults in general and acute beds, and the mean of its daily returns."""
    rows = duckdb.sql(MONTHS.format(folder=shared_data / "demand")).fetchall()
    kept = tuple(
        Count(body=body, day=day, occupied=Decimal(beds), not_meeting=_decimal(own), discharged=_decimal(gone))
        for body, day, beds, own, gone in rows
        if own is None or own <= beds
    )
    # A few returns count more people than beds; they are refused, and left out here.
    assert len(kept) > 0.99 * len(rows)
    return kept


@pytest.mark.story("E18")
@pytest.mark.real_data
def test_one_in_three_holds_for_some_trusts_and_by_audit_but_not_by_the_national_return(counts):
    given = Given(counts=counts, on=counts[0].day, source="daily discharge return")
    found = calc("need.not_needing_bed", given)
    first, second, third = found.value.together
    assert float(first.share) == pytest.approx(0.259, abs=0.004)
    assert float(second.share) == pytest.approx(0.147, abs=0.004)
    assert third.share is None
    assert (first.published, second.published, third.published) == (Decimal("0.259"), Decimal("0.147"), Decimal("0.46"))
    local = [float(own) for body in found.value.bodies if (own := body.shares[0].share) is not None]
    assert len(local) > 100
    third_or_more = np.mean([share >= 1 / 3 for share in local])
    assert 0.05 < third_or_more < 0.25
    assert np.median(local) < 0.3
    assert {one.kind for one in found.findings} <= {"blank-return", "zero-return", "more-discharged"}


@pytest.mark.story("E18")
@pytest.mark.real_data
def test_a_local_audit_stands_beside_the_return_with_who_counted(counts):
    own = tuple(one for one in counts if one.body == counts[0].body)
    audit = Audit(body=own[0].body, day=own[-1].day, looked_at=300, found=99, by="Ward sisters", protocol="AEP")
    shares = calc(
        "need.not_needing_bed", Given(counts=own, audits=(audit,), on=own[0].day, source="return")
    ).value.together
    assert [one.counted_by for one in shares] == ["return", "return", "Ward sisters (AEP)"]
    assert shares[2].share == Decimal("0.33")
    assert shares[0].share != shares[1].share != shares[2].share
