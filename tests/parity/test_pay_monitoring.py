"""Files checked by the engine find what rows checked one by one find: every check, every line, every field."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from concordat.engine.bulk import FILE_LINE
from concordat.kernel.engine_rows import rows_of
from concordat.pay.monitoring import Facts, LiveContract, facts_of, fields_of, in_rows, row_totals, short, totals_of
from concordat.pay.records import AttributionRule, MarketForcesFactor, PointOfDeliveryMapping, Price
from concordat.store import national_rulebook
from concordat.store.monitoring_check import Checked, check_file
from concordat.store.monitoring_file import read_monitoring

RULES = national_rulebook()
ON = date(2018, 8, 1)
NAMES = [field.name for field in fields_of(RULES, "actual", ON)]
# Of each column some cells that are good, and some of each way of being wrong.
CELLS = {
    "financial_month": ["1", "12", "13", "03", "14", "0", "1.5", "", " 2 "],
    "financial_year": ["201718", "201719", "199900", "2017/18", "", "999900", "000001"],
    "date_and_time_data_set_created": [
        "2018-07-12T09:30:00",
        "2018-07-12 09:30",
        "2017-05-12T09:30:00",
        "2030-01-01T00:00:00",
        "2018-13-12T09:30:00",
        "May",
        "",
    ],
    "organisation_identifier_code_of_provider": ["RM1", "RGP", "RM100", "rm1", "", "RM1 "],
    "organisation_site_identifier_of_treatment": ["", "RM102", "R"],
    "organisation_identifier_gp_practice_responsibility": ["", "06M", "06V", "07J"],
    "organisation_identifier_residence_responsibility": ["", "06M", "06V"],
    "ward_code": ["", "W1", "W12", "XW1"],
    "organisation_identifier_code_of_commissioner": ["06M", "06V", "", "NHS England"],
    "commissioned_service_category_code": ["51", "13", ""],
    "point_of_delivery_code": ["DC", "NEL", "BLOCK", "ADJUSTMENT", "AANDE", "AE TYPE1", "ADJUSTMENTS", ""],
    "point_of_delivery_further_detail_code": ["", "X1"],
    "point_of_delivery_further_detail_description": ["", "x one"],
    "local_contract_code": ["06M-RM1", "06V-RM1", "", "a code that is far too long"],
    "tariff_code": ["DZ11V", "DZ11V extra", "EB07A", "", "DZ11", "÷Z11V"],
    "national_tariff_indicator": ["Y", "N", "", "yes"],
    "activity": ["2", "0", "1.5", "-1", "1,000", "", "9999999999.999", "99999999999", "1e3"],
    "price": ["3037.52", "3037.54", "-5", "0.00000001", "", "999999999999999999.99999999", "n/a"],
    "market_forces_factor": ["1.024803", "0.9", "1.30000001", "2.5", "", "1,02"],
    "name_of_submitter": ["Information team", ""],
}
ATTRIBUTION: tuple[tuple[str, str, Any, Any, date | None], ...] = (
    ("06M", "W", "PREFIX", "INCLUDE", date(2018, 4, 1)),
    ("06V", "W12", "EXACT", "INCLUDE", None),
    ("06V", "1", "CONTAINS", "EXCLUDE", date(2018, 3, 1)),
    ("07J", "XW", "PREFIX", "EXCLUDE", None),
)
FREE = ["", "=1+1", "x" * 101, "é", "code"]


def facts(*, compared: bool) -> Facts:
    """What rows are compared with, or the rules alone."""
    if not compared:
        return facts_of(RULES, "actual", ON)
    return facts_of(
        RULES,
        "actual",
        ON,
        contracts=[
            LiveContract(
                provider="RM1", commissioner="06M", contract="06M-RM1", starts=date(2017, 4, 1), ends=date(2018, 4, 1)
            ),
            LiveContract(provider="RM1", commissioner="06V", contract="06V-RM1", starts=date(2017, 5, 2)),
        ],
        prices=[
            Price(price_year="2017/18", hrg="DZ11V", setting="non-elective", price=Decimal(1482)),
        ],
        factors=[MarketForcesFactor(price_year="2017/18", provider="RM1", factor=Decimal("1.024803"))],
        mappings=[
            PointOfDeliveryMapping(
                raw="AANDE", code="AE", starts=date(2017, 4, 1), reviewer="a reviewer", note="old name"
            )
        ],
        attribution=[
            AttributionRule(
                rule=f"{commissioner} {code}",
                commissioner=commissioner,
                attribute="WARD CODE",
                code=code,
                match=match,
                effect=effect,
                starts=date(2017, 4, 2),
                ends=ends,
            )
            for commissioner, code, match, effect, ends in ATTRIBUTION
        ],
    )


def rows() -> st.SearchStrategy[list[dict[str, str]]]:
    """Rows of a file, some of them twice."""
    row = st.fixed_dictionaries({name: st.sampled_from(CELLS.get(short(name), FREE)) for name in NAMES})
    return st.lists(row, min_size=1, max_size=6).flatmap(
        lambda made: st.integers(0, 1).map(lambda again: made + made[:1] * again)
    )


def checked(made: list[dict[str, str]], known: Facts) -> Checked:
    """The rows as a file, checked in the engine."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "monitoring.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, NAMES, lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)
        read = read_monitoring(path, RULES, ON)
        assert not read.findings
        assert FILE_LINE in read.table.columns
        return check_file(read.table, known, path.name)


# Not made smaller where it fails: each try is a file, and six rows are few enough to read.
@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(rows(), st.booleans())
def test_the_engine_and_plain_rows_find_the_same(made: list[dict[str, str]], compared: bool) -> None:
    known = facts(compared=compared)
    one_by_one = {(line, check.kind, check.field) for check, line, _ in in_rows(made, known)}
    found = checked(made, known)
    every = found.bulk.findings(found.kept, {f"found_{at}": number for at, (_, number) in enumerate(found.counts)})
    in_engine = set()
    if every is not None:
        own = found.bulk.checks
        in_engine = {(row["line"], own[row["check"]].kind, own[row["check"]].field) for row in rows_of(every)}
    assert in_engine == one_by_one
    assert found.findings_in_all == len(one_by_one)
    assert found.faulty == len({line for line, _, _ in one_by_one})


@settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["NEL", "EL", "AANDE", "AE", "BLOCK"]),
            st.decimals(0, 10**6, places=3, allow_nan=False),
            st.decimals(-(10**9), 10**9, places=2, allow_nan=False),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_rows_added_up_one_by_one_are_what_the_engine_adds_up(cells: list[tuple[str, Decimal, Decimal]]) -> None:
    known = facts(compared=True)
    made = [
        dict.fromkeys(NAMES, "")
        | {
            "FINANCIAL MONTH": "1",
            "FINANCIAL YEAR": "201718",
            "POINT OF DELIVERY CODE": point,
            "CONTRACT MONITORING ACTUAL ACTIVITY": f"{activity:f}",
            "CONTRACT MONITORING ACTUAL PRICE": f"{price:f}",
        }
        for point, activity, price in cells
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "monitoring.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, NAMES, lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)
        engine = rows_of(totals_of(read_monitoring(path, RULES, ON).table, known))
        in_engine = {row["point_of_delivery"]: (row["activity"], row["price"]) for row in engine}
    assert {one.point_of_delivery: (one.activity, one.price) for one in row_totals(made, known)} == in_engine
    assert "AANDE" not in in_engine
