"""Small valid files of every source, as their publishers write them, and a place to write changed ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

ODS_ROW = '"{code}","{name}","Y54","{parent}","HOUSE","STREET","","TOWN","COUNTY","AB1 2CD","{opened}","{closed}","","C","","","","01234 567890","","","","0","","","","",""'
AGES = ["0-4", "5-14", "15-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"]
SEXED = [f"{sex} {ages}" for ages in AGES for sex in ("Male", "Female")]
WEEKS = ["Gt 00 To 01 Weeks SUM 1", "Gt 01 To 02 Weeks SUM 1", "Gt 02 Weeks SUM 1"]


def _lines(*rows: str, end: str = "\n") -> str:
    return "".join(row + end for row in rows)


def _pathways() -> str:
    head = (
        "Period,Provider Parent Org Code,Provider Parent Name,Provider Org Code,Provider Org Name,"
        "Commissioner Parent Org Code,Commissioner Parent Name,Commissioner Org Code,Commissioner Org Name,"
        "RTT Part Type,RTT Part Description,Treatment Function Code,Treatment Function Name,"
        + ",".join(WEEKS)
        + ",Total,Patients with unknown clock start date,Total All"
    )
    body = "RTT-January-2026,QE1,Parent,RM1,Norfolk,QMM,Board,26A,Norfolk and Waveney,{part},Says,{function},Name,{figures}"
    return _lines(
        head,
        body.format(part="Part_1A", function="C_100", figures="1.0,2.0,0.0,3.0,1.0,4"),
        body.format(part="Part_1A", function="C_110", figures="0.0,1.0,1.0,2.0,0.0,2"),
        body.format(part="Part_1A", function="C_999", figures="1.0,3.0,1.0,5.0,1.0,6"),
        body.format(part="Part_2", function="C_100", figures="5.0,4.0,3.0,,,12"),
        body.format(part="Part_2", function="C_999", figures="5.0,4.0,3.0,,,12"),
        body.format(part="Part_2A", function="C_100", figures="1.0,,1.0,,,2"),
        body.format(part="Part_2A", function="C_999", figures="1.0,,1.0,,,2"),
        body.format(part="Part_3", function="C_100", figures=",,,,,7"),
        body.format(part="Part_3", function="C_999", figures=",,,,,7"),
    )


VALID: dict[str, tuple[str, str]] = {
    "ods_organisations": (
        "eccg-2018-11.csv",
        _lines(
            ODS_ROW.format(code="06M", name="NHS GREAT YARMOUTH, WAVENEY", parent="Q79", opened="20130401", closed=""),
            ODS_ROW.format(
                code="06V", name="NHS NORTH NORFOLK CCG", parent="Q79", opened="20130401", closed="20200331"
            ),
            end="\r\n",
        ),
    ),
    "ods_successors": (
        "successors.csv",
        _lines(
            '"old_code","new_code","date"',
            '"06M","26A",2020-04-01',
            '"06V","26A",2020-04-01',
            '"26A","06V",2021-04-01',
            '"06W","06W",2020-04-01',
        ),
    ),
    "ons_lookups": (
        "ccg-to-stp-2017-04.csv",
        _lines(
            "CCG17CD,CCG17CDH,CCG17NM,STP17CD,STP17NM,FID",
            "E38000063,06M,NHS Great Yarmouth and Waveney CCG,E54000022,Norfolk and Waveney,1",
            'E38000124,06V,"NHS North Norfolk, Sea and Broads CCG",E54000022,Norfolk and Waveney,2',
        ),
    ),
    "resident_populations": (
        "mid-2017-by-lsoa.csv",
        _lines(
            "LSOA11CD,LSOA11NM,CCG17CDH,total_population,p0,p1_4,p5_9,p10",
            "E01026677,King's Lynn 003B,07J,10,1,2,3,4",
            "E01026678,King's Lynn 003C,07J,20,2,4,6,8",
        ),
    ),
    "gp_list_sizes": (
        "gp-list-size-2013-04-to-06.csv",
        _lines(
            "Regional Office Name,Regional Office Code,Area Team Name,Area Team Code,PCO Name,PCO Code,Practice Name,Practice Code,"
            + ",".join(SEXED),
            "EAST,Y55,ANGLIA,Q56,NORWICH CCG,06W00,THE SURGERY,D82001," + ",".join(["10"] * 18),
            "EAST,Y55,ANGLIA,Q56,NORWICH CCG,06W00,OTHER SURGERY,D82002," + ",".join(["7"] * 18),
        ),
    ),
    "stp_partners": (
        "stp-partners-2019-04.csv",
        _lines(
            "stp_ods,stp_ons,stp_name,region,partner_type,partner_ods,partner_name",
            'QMM,E54000022,"Norfolk and\nWaveney",East (Y61),Trust,RM1,Norfolk and Norwich',
            "QMM,E54000022,Norfolk and Waveney,East (Y61),Trust,RYC,East of England Ambulance",
            "QJG,E54000023,Suffolk,East (Y61),Trust,RYC,East of England Ambulance",
            "QMM,E54000022,Norfolk and Waveney,East (Y61),Other,?,Norfolk Independent Care",
            'QMM,E54000022,Norfolk and Waveney,East (Y61),Other,NAX (CQC: 1-12345),"Care, Ltd"',
        ),
    ),
    "stp_changes": (
        "changes.csv",
        _lines(
            "date,stp_code,stp_name,type,details",
            '2018-06-07 00:00:00,QVP,North,STP code closed (merger),"Closed, merged into QHM"',
            "2018-07-12 00:00:00,-,All in South,Region update,Updated",
        ),
    ),
    "waiting_times_full": ("rtt-full-2026-01.csv", _pathways()),
    "waiting_times_incomplete": (
        "rtt-incomplete-2026-01.csv",
        _lines(
            "Period,Provider Parent Org Code,Provider Org Code,Provider Org Name,Commissioner Parent Org Code,Commissioner Parent Name,Commissioner Org Code,Commissioner Org Name,Treatment Function Code,Treatment Function Name,Total All,within_18,over_52",
            "RTT-January-2026,QMM,RM1,Norfolk,QMM,Board,26A,Norfolk,C_100,Surgery,30,20,5",
            "RTT-January-2026,QMM,RM1,Norfolk,QMM,Board,26A,Norfolk,X02,Other,12,10,1",
            "RTT-January-2026,QMM,RM1,Norfolk,QMM,Board,26A,Norfolk,C_999,Total,42,30,6",
        ),
    ),
    "admitted_care_tariff": (
        "tariff.csv",
        _lines(
            "hrg,name,elective_1718,elective_1819,elective_is_derived_daycase,daycase_1718_recovered,nonelective_1718,nonelective_1819,elective_trim_1819,nonelective_trim_1718,per_day_long_stay_1718",
            'AA22C,"Stroke, with CC Score 14+","8,207",8285,,,9766,9859,117,98,240',
            "CA14Z,Nasal Polypectomy,-,,Y,1259,1947,1957,5,14,241",
            "PB03Z,Healthy Baby,0,0,,,0,0,5,5,0",
            end="\r\n",
        ),
    ),
    "national_price_workbook": (
        "national-prices-2017-18.csv",
        _lines(
            "HRG code,HRG name,Outpatient procedure tariff (£),Combined day case / ordinary elective spell tariff (£),"
            "Day case spell tariff (£),Ordinary elective spell tariff (£),Ordinary elective long stay trimpoint (days),"
            "Non-elective spell tariff (£) ,Non-elective long stay trimpoint (days),"
            "Per day long stay payment (for days exceeding trimpoint) (£),Reduced short stay emergency tariff applicable?,"
            "% applied in calculation of reduced short stay emergency tariff,Reduced short stay emergency tariff (£)",
            'AA22C,"Stroke, with CC Score 14+",-,"8,207",-,-,117,"9,766",98,240,No,-,-',
            "CA14Z,Nasal Polypectomy,120,-,1259,1400,5,1947,14,241,Yes,40%,779",
        ),
    ),
    "market_forces_factors": (
        "market-forces-factor-2026-27.csv",
        _lines("provider_code,mff", "RCF,1.012977", "RM1,1.000000"),
    ),
    "weighted_populations": (
        "weighted-population-by-practice-2023-24.csv",
        _lines(
            "Practice_Code,GP_Practice_Name,CCG21,Former CCG,ICS22,ICS22name,pop 2022/23,G&A WP,Final WP",
            "A81001,The Surgery,16C,NHS Tees Valley CCG,QHM,North East ICB,4058.92,5058.92,4558.92",
            "A81002,Queens Park,16C,NHS Tees Valley CCG,QHM,North East ICB,18518.93,17518.93,18018.93",
        ),
    ),
    "estates_return": (
        "eric-2016-17-site.csv",
        _lines(
            "Organisation Code,Organisation Name,Organisation Type,Site Code,Site Name,Site Type,Gross internal floor area (m²),"
            "Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),"
            "Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£),"
            "Cost to eradicate Safety related Critical Infrastructure Risk (£),Risk adjusted backlog cost (£)",
            "RM1,NORFOLK AND NORWICH,ACUTE,RM102,HOSPITAL,1. General acute hospital,52869,100,20,0,7,90,55",
            "RM1,NORFOLK AND NORWICH,ACUTE,AGGRE,AGGREGATE SITE,Aggregate Site,6454,0,Not Applicable,5,0,0,1",
            "RM1,NORFOLK AND NORWICH,ACUTE,,SUB-TOTAL,,59323,100,20,5,7,90,56",
            "RGP,JAMES PAGET,ACUTE,AGGRE,AGGREGATE SITE,Aggregate Site,6454,1,2,3,4,0,5",
        ),
    ),
    "provider_loans": (
        "loans-2017-18.csv",
        _lines(
            "Trust Name,Org Code,Loan type,Loan amount,Term (yy/mm),Opening balance @01/04/2017,Drawn in Year 2017/18,"
            "Repaid in Year 2017-18,Closing balance @ 31/03/2018",
            'Dartford NHS Trust,RN7,Revenue,"2,900",3/0,-,2900,-,2900',
            "Dartford NHS Trust,RN7,Revenue,1000,5/0,1000,-,400,600",
            "Dartford NHS Trust,RN7,Sub-total,3900,,1000,2900,400,3500",
        ),
    ),
    "payments_ledger": (
        "ledger-2020-06.csv",
        _lines(
            "commissioner,month,provider_type,payment_kind,service_area,provider,amount_gbp",
            "NHS Ealing CCG,2020-06,Foundation,Contract Baseline,ACUTE,KING`S COLLEGE,35295",
            'NHS Ealing CCG,2020-06,NHS Trust,Non Contract,RESERVE,"HOUNSLOW, RICHMOND","1,064,569.50"',
            "NHS Ealing CCG,2020-06,NHS Trust,Contract Baseline,ACUTE,WEST LONDON,100.25",
        ),
    ),
    "contract_register": (
        "register.csv",
        _lines(
            "contract,title,commissioner,provider,service,annual value,starts,last day,payment form",
            'C1,Acute care,06V,RM1,planned care,"1,200.50",2017-04-01,2019-03-31,activity',
            "C1,Acute care,06V,RM1,emergency care,800,2017-04-01,2019-03-31,block",
        ),
    ),
    "atamis_register": (
        "atamis.csv",
        _lines(
            "CONTRACT_REF,CONTRACT_NAME,WINNING_BIDDER,PROCUREMENT_ROUTE,START_DATE,CURRENT_END_DATE,CURRENT_VALUE,CURRENT_TERM_MONTHS,ESTIMATED_ANNUAL_VALUE",
            "C1,Mattresses,Beds Ltd,Direct award,01/04/2017,31/03/2019,2400,24,1200",
            "C2,Meals,Meals Ltd,Competition,01/04/2017,,,,1000",
        ),
    ),
    "criteria_to_reside": (
        "criteria-to-reside-2024-04.csv",
        _lines(
            "nhs_trust22_code,date,do_not_meet_criteria_to_reside",
            "RVV,2024-04-01,212",
            "RVV,2024-04-02,205",
            "RPA,2024-04-01,120",
        ),
    ),
    "daily_discharges": (
        "discharges-2024-04.csv",
        _lines(
            "nhs_trust22_code,date,discharged_by_1700,discharged_between_1701_2359,discharged_total",
            "RVV,2024-04-01,40,31,71",
            "RPA,2024-04-01,,,44",
        ),
    ),
    "bed_availability": (
        "beds-2024-04.csv",
        _lines(
            "nhs_trust22_code,month,adult_general_acute_beds_available,adult_general_acute_beds_occupied",
            "RVV,2024-04-01,1012,930",
            "RPA,2024-04-01,534,490",
        ),
    ),
    "open_contracting": (
        "releases.json",
        '{"uri": "urn:x:y", "releases": [\n'
        '{"ocid": "ocds-b5fd17-a", "id": "1", "date": "2025-03-11T09:40:02Z", "tag": ["tender"]},\n'
        '{"ocid": "ocds-b5fd17-b", "id": "2", "date": "2025-03-11T09:40:02Z", "tag": ["award"]}]}\n',
    ),
    "boundaries": (
        "ccg-2017-04.geojson",
        '{"type": "FeatureCollection", "features": [\n'
        '{"type": "Feature", "properties": {"CCG17CD": "E38000063", "CCG17CDH": "06M", "CCG17NM": "Yarmouth", "lsoas": 9},'
        ' "geometry": {"type": "Polygon", "coordinates": [[[1.0, 52.0], [1.5, 52.0], [1.5, 52.5], [1.0, 52.0]]]}},\n'
        '{"type": "Feature", "properties": {"CCG17CD": "E38000124", "CCG17CDH": "06V", "CCG17NM": "North", "lsoas": 8},'
        ' "geometry": {"type": "MultiPolygon", "coordinates": [[[[1, 53], [1.5, 53], [1.5, 53.5], [1, 53]]]]}}\n]}\n',
    ),
}
ROWS = {
    "ods_organisations": 2, "ods_successors": 4, "ons_lookups": 2, "resident_populations": 2, "gp_list_sizes": 2,
    "stp_partners": 5, "stp_changes": 2, "waiting_times_full": 5, "waiting_times_incomplete": 2,
    "national_price_workbook": 8, "admitted_care_tariff": 3, "market_forces_factors": 2, "payments_ledger": 3, "boundaries": 2,
    "contract_register": 2, "atamis_register": 2, "open_contracting": 2,
    "weighted_populations": 2, "estates_return": 3, "provider_loans": 2,
    "criteria_to_reside": 3, "daily_discharges": 2, "bed_availability": 2,
}  # fmt: skip


@pytest.fixture(scope="session")
def valid() -> dict[str, tuple[str, str]]:
    """A small valid file of every source: its name and text."""
    return VALID


@pytest.fixture(scope="session")
def valid_rows() -> dict[str, int]:
    """How many rows of data each valid file has, totals not counted."""
    return ROWS


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str | bytes], Path]:
    """Writes a file of a given name and content, each time in the same folder, and gives its path."""
    folder = tmp_path_factory.mktemp("published")

    def write(name: str, content: str | bytes) -> Path:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
