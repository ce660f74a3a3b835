"""Records of patients, devices and drugs checked by the engine: it finds what rows checked one by one find, in every flow."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from concordat.kernel.engine_rows import rows_of
from concordat.pay.monitoring import LiveContract, facts_of, fields_of, in_rows, row_totals, short, totals_of
from concordat.pay.records import Flow, MarketForcesFactor, PointOfDeliveryMapping, Price
from concordat.store import national_rulebook
from concordat.store.monitoring_check import check_file
from concordat.store.monitoring_file import read_monitoring
from records_of_flows import GOOD, written

RULES = national_rulebook()
ON = date(2018, 8, 1)
LARGEST = "999999999999999999.99999999"
# Of each column some cells that are good, and some of each way of being wrong.
CELLS = {
    "financial_month": ["1", "12", "13", "14", ""],
    "financial_year": ["201718", "201719", "2017/18", ""],
    "date_and_time_data_set_created": ["2018-07-12T09:30:00", "2017-04-30 09:30", "2030-01-01T00:00:00", "May", ""],
    "contract_monitoring_reporting_type": ["MONTHLY", ""],
    "organisation_identifier_code_of_provider": ["RM1", "RM100", "rm1", ""],
    "organisation_identifier_gp_practice_responsibility": ["06M", ""],
    "organisation_identifier_code_of_commissioner": ["06M", "06V", ""],
    "organisation_site_identifier_of_treatment": ["", "RM102", "R"],
    "age_at_activity_date_contract_monitoring": ["0", "67", "129", "130", "067", "-1", ""],
    "person_stated_gender_code": ["1", "X", "F", ""],
    "ethnic_category": ["A", "99", "I", ""],
    "withheld_identity_reason": ["", "03", "3"],
    "hospital_provider_spell_identifier": ["S1", "S2", "a spell whose name is far too long"],
    "local_contract_code": ["06M-RM1", "06V-RM1", ""],
    "point_of_delivery_code": ["DEVICE", "NEL", "BLOCK", "DRUG", "AANDE", "DEVICES", "AE TYPE1", ""],
    "activity_start_date_contract_monitoring": ["2017-04-03", "2017-04-31", "03/04/2017", ""],
    "activity_end_date_contract_monitoring": ["2017-04-03", "2017-04-02", "2018-01-01", "soon", ""],
    "drug_dispensed_date": ["2017-04-28", "2017-05-01", "2019-01-01", "x", ""],
    "high_cost_tariff_excluded_drug_code_snomed_ct_dm_d": ["", "123456", "12345", "1234567890123456789", "12345A"],
    "tariff_code": ["DZ11V", "", "DZ11"],
    "national_tariff_indicator": ["Y", "N", ""],
    "activity": ["2", "0", "-1", "1,000", ""],
    "quantity": ["2", "1.5", "-2", "0", "9999999999.999", "1,5", "1.0005", ""],
    "unit_price": ["10.01", "999999999.99999999", "0.00000001", "-10.01", "n/a", ""],
    "price": ["20.02", "20.03", "20.04", "-20.02", "15.015", "3037.52", "0.00000001", LARGEST, f"-{LARGEST}", ""],
    "market_forces_factor": ["1.024803", "2.5", ""],
}
FREE = ["", "=1+1", "x" * 256, "é", "123456"]
FLOWS: tuple[Flow, ...] = tuple(GOOD)


def known(flow: Flow, *, compared: bool) -> Any:
    """What rows are compared with, or the rules alone."""
    if not compared:
        return facts_of(RULES, "actual", ON, flow=flow)
    starts = date(2017, 4, 1)
    mapped = [("AANDE", "AE"), ("DEVICES", "DEVICE")]
    return facts_of(
        RULES,
        "actual",
        ON,
        flow=flow,
        contracts=[LiveContract(provider="RM1", commissioner="06M", contract="06M-RM1", starts=starts)],
        prices=[Price(price_year="2017/18", hrg="DZ11V", setting="non-elective", price=Decimal(1482))],
        factors=[MarketForcesFactor(price_year="2017/18", provider="RM1", factor=Decimal("1.024803"))],
        mappings=[
            PointOfDeliveryMapping(raw=raw, code=code, starts=starts, reviewer="a reviewer", note="old name")
            for raw, code in mapped
        ],
    )


def rows(flow: Flow) -> st.SearchStrategy[list[dict[str, str]]]:
    """Rows of a file, most of them with many faults and some with few, some of them twice."""
    names = [field.name for field in fields_of(RULES, "actual", ON, flow)]
    wild = st.fixed_dictionaries({name: st.sampled_from(CELLS.get(short(name), FREE)) for name in names})
    good = dict.fromkeys(names, "") | GOOD[flow]
    tame = st.sampled_from(names).flatmap(
        lambda name: st.sampled_from(CELLS.get(short(name), FREE)).map(lambda cell: good | {name: cell})
    )
    return st.lists(wild | tame, min_size=1, max_size=6).flatmap(
        lambda made: st.integers(0, 1).map(lambda again: made + made[:1] * again)
    )


@pytest.mark.parametrize("flow", FLOWS)
def test_the_engine_and_plain_rows_find_the_same(flow: Flow) -> None:
    # Not made smaller where it fails: each try is a file, and six rows are few enough to read.
    @settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(rows(flow), st.booleans())
    def same(made: list[dict[str, str]], compared: bool) -> None:
        facts = known(flow, compared=compared)
        one_by_one = {(line, check.kind, check.field) for check, line, _ in in_rows(made, facts)}
        with TemporaryDirectory() as folder:
            read = read_monitoring(written(Path(folder) / "records.csv", made), RULES, ON, flow)
            assert not read.findings
            found = check_file(read.table, facts, "records.csv")
            every = found.bulk.findings(found.kept, {f"found_{at}": own for at, (_, own) in enumerate(found.counts)})
            own = found.bulk.checks
            told = rows_of(every) if every is not None else ()
            in_engine = {(row["line"], own[row["check"]].kind, own[row["check"]].field) for row in told}
        assert in_engine == one_by_one
        assert found.findings_in_all == len(one_by_one)
        assert found.faulty == len({line for line, _, _ in one_by_one})

    same()


@pytest.mark.parametrize("flow", FLOWS)
def test_rows_added_up_one_by_one_are_what_the_engine_adds_up(flow: Flow, tmp_path: Path) -> None:
    price = "CONTRACT MONITORING ACTUAL PRICE" if flow == "patient level" else "CONTRACT MONITORING TOTAL COST"
    made = [GOOD[flow], GOOD[flow] | {price: "-0.00000001"}, GOOD[flow] | {price: "12345678.90"}]
    facts = known(flow, compared=True)
    table = read_monitoring(written(tmp_path / "records.csv", made), RULES, ON, flow).table
    in_engine = [(row["point_of_delivery"], row["activity"], row["price"]) for row in rows_of(totals_of(table, facts))]
    one_by_one = [(one.point_of_delivery, one.activity, one.price) for one in row_totals(made, facts)]
    point, activity = {"patient level": ("NEL", 3), "devices": ("DEVICE", 0), "drugs": ("DRUG", 0)}[flow]
    assert in_engine == one_by_one == [(point, activity, Decimal("12345698.91999999"))]
