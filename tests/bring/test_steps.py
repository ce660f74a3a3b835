"""Each published file becomes the records it says, with where they come from, and tells what it leaves out."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.bring import Brought, Choices, bring
from concordat.kernel.finding import Refused
from concordat.pay.records import MarketForcesFactor, Price
from concordat.store import read
from concordat.who.records import Area, Body, Coverage, Identifier, Population, Relationship, Succession

Published = Callable[[str, str], Path]
TARIFF = (
    "hrg,name,elective_1718,nonelective_1718,nonelective_trim_1718,per_day_long_stay_1718\n"
    "AA22C,Cerebrovascular,8207,9766,98,240\n"
    "BB01A,Two prices,10,20,1,1\n"
    "BB01A,Two prices,11,20,1,1\n"
    "CC01A,No price,-,300,5,\n"
)


def ods(code: str, name: str, higher: str, opened: str, closed: str = "") -> str:
    cells = [code, name, "Y61", higher, *[""] * 6, opened, closed, *[""] * 15]
    return ",".join(f'"{cell}"' for cell in cells) + "\n"


def of(folder: Path, kind: type[Any]) -> tuple[Any, ...]:
    loaded = read(folder)
    assert loaded.system is not None, loaded.findings
    return loaded.system.all(kind)


def reasons(done: Brought) -> dict[str, list[str]]:
    return {why: [one.what for one in several] for why, several in done.left_out_by_reason().items()}


def kinds(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {finding.kind for finding in refused.value.findings}


def test_a_tariff_becomes_prices_and_a_group_with_two_is_left_out(system: Path, published: Published) -> None:
    done = bring(published("tariff-2017.csv", TARIFF), system)
    prices = {(one.hrg, one.setting): one for one in of(system, Price)}
    assert prices["AA22C", "non-elective"].price == Decimal(9766)
    assert prices["AA22C", "non-elective"].trim_point_days == 98
    assert prices["CC01A", "elective"].price is None
    assert not [hrg for hrg, _ in prices if hrg == "BB01A"]
    assert "it has two prices and none is chosen" in reasons(done)
    source = prices["AA22C", "elective"].source
    assert source.startswith("tariff-2017.csv, line 2 (")
    assert "NHS Improvement" in source
    assert done.sha256[:12] in source


def test_factors_need_a_price_year_and_take_it_from_the_name_or_the_user(system: Path, published: Published) -> None:
    text = "provider_code,mff\nRGP,1.024563\nRM1,1.03\n"
    with pytest.raises(Refused) as refused:
        bring(published("mff.csv", text), system)
    assert kinds(refused) == {"no-price-year"}
    bring(published("mff.csv", text), system, Choices(year="2025/26"))
    bring(published("mff-2026-27.csv", text), system, Choices(only=frozenset({"RGP"})))
    found = {(one.price_year, one.provider): one.factor for one in of(system, MarketForcesFactor)}
    assert found == {
        ("2025/26", "RGP"): Decimal("1.024563"),
        ("2025/26", "RM1"): Decimal("1.03"),
        ("2026/27", "RGP"): Decimal("1.024563"),
    }


def test_ods_rows_become_bodies_codes_and_links_with_half_open_dates(system: Path, published: Published) -> None:
    text = (
        ods("00C", "NHS DARLINGTON CCG", "Q79", "20130401", "20200331")
        + ods("RM1", "NORFOLK AND NORWICH UNIVERSITY HOSPITALS NHS FOUNDATION TRUST", "Q79", "19940401")
        + ods("06V", "NHS NORTH NORFOLK CCG", "Q79", "20130401")
        + ods("X1", "SOMETHING ELSE", "Q79", "20130401")
        + ods("Q79", "EAST AREA TEAM", "", "20130401")
    )
    done = bring(published("ods-2018-11.csv", text), system)
    bodies = {one.id: one for one in of(system, Body)}
    assert (bodies["00C"].established, bodies["00C"].abolished) == (date(2013, 4, 1), date(2020, 4, 1))
    assert (bodies["RM1"].kind, bodies["RM1"].legal_person) == ("NHS foundation trust", True)
    assert bodies["06V"].source == "by hand"
    assert ("RM1", "ODS") in {(one.body, one.scheme) for one in of(system, Identifier)}
    links = {(one.body, one.kind, one.to, one.starts) for one in of(system, Relationship)}
    assert ("RM1", "in area team", "Q79", date(2018, 11, 1)) in links
    assert reasons(done)["its name does not say what kind of body it is"] == ["X1 SOMETHING ELSE"]


def test_a_code_that_lives_on_as_a_location_is_a_body_of_its_own(system: Path, published: Published) -> None:
    text = ods("06L", "NHS SUFFOLK AND NORTH EAST ESSEX ICB - 06L", "QJG", "20130401") + ods(
        "99Z", "NHS OTHER ICB - 99Z", "QJG", "20240401"
    )
    done = bring(published("ods-2025.csv", text), system, Choices(only=frozenset({"06L"})))
    body = {one.id: one for one in of(system, Body)}["06L-location"]
    assert (body.kind, body.legal_person, body.established) == ("sub-ICB location", False, date(2022, 7, 1))
    assert any("bring an older one" in why for why in reasons(done))


def test_a_code_that_the_file_lacks_is_refused(system: Path, published: Published) -> None:
    text = ods("06L", "NHS SUFFOLK AND NORTH EAST ESSEX ICB - 06L", "QJG", "20130401")
    with pytest.raises(Refused) as refused:
        bring(published("ods-2025.csv", text), system, Choices(only=frozenset({"06LL"})))
    assert kinds(refused) == {"unknown-code"}
    assert "06L?" in refused.value.findings[0].next


def test_successions_are_followed_and_unknown_bodies_are_named(system: Path, published: Published) -> None:
    text = (
        "old_code,new_code,date\n5PR,06M,2013-04-01\nOLD,5PR,2006-10-01\n06M,26A,2020-04-01\n06V,26A,2020-04-01\n"
        "06V,06V,2014-01-01\n06V,26A,2020-04-01\nFAR,AWAY,2001-01-01\n"
    )
    done = bring(published("successors.csv", text), system)
    lines = {(one.predecessor, one.successor, one.on, one.kind) for one in of(system, Succession)}
    assert lines == {
        ("06M", "26A", date(2020, 4, 1), "merge"),
        ("06V", "26A", date(2020, 4, 1), "merge"),
    }
    told = reasons(done)
    assert told["5PR is not a body of the folder: bring it first"] == ["5PR → 06M on 2013-04-01"]
    assert told["OLD and 5PR is not a body of the folder: bring it first"] == ["OLD → 5PR on 2006-10-01"]
    assert told["a body that lives on has no successor"] == ["06V → 06V on 2014-01-01"]
    assert not any("FAR" in what for several in told.values() for what in several)


def test_membership_of_systems_comes_from_a_look_up(system: Path, published: Published) -> None:
    text = (
        "CCG17CD,CCG17CDH,CCG17NM,STP17CD,STP17NM\n"
        "E38000063,06M,NHS Great Yarmouth and Waveney CCG,E54000022,Norfolk and Waveney\n"
        "E38000058,03X,NHS Erewash CCG,E54000012,Derbyshire\n"
    )
    done = bring(published("ccg-to-stp-2017-04.csv", text), system)
    (link,) = of(system, Relationship)
    assert (link.body, link.kind, link.to) == ("06M", "in system", "partnership")
    # The folder knows when the body ends, so that the link does not outlive it.
    assert (link.starts, link.ends) == (date(2017, 4, 1), date(2020, 4, 1))
    assert reasons(done) == {"is not a body of the folder": ["03X NHS Erewash CCG"]}
    # The next edition says the same of a later day: nothing new.
    later = published("ccg-to-stp-2018-04.csv", text.replace("17", "18"))
    assert bring(later, system).added == ()


def test_split_districts_become_parts_and_people_are_summed_to_them(system: Path, published: Published) -> None:
    head = "LSOA11CD,LSOA11NM,CCG17CD,CCG17CDH,CCG17NM,LAD17CD,LAD17NM\n"
    rows = (
        "E01000001,One,E38000063,06M,NHS Great Yarmouth and Waveney CCG,E07000145,Great Yarmouth\n"
        "E01000002,Two,E38000124,06V,NHS North Norfolk CCG,E07000144,Broadland\n"
        "E01000003,Three,E38000131,06W,NHS Norwich CCG,E07000144,Broadland\n"
        "E01000004,Four,E38000124,06V,NHS North Norfolk CCG,E07000144,Broadland\n"
    )
    bring(published("lsoa-2017-04.csv", head + rows), system)
    covers = {(one.body, one.area) for one in of(system, Coverage)}
    assert covers == {("06M", "E07000145"), ("06V", "E07000144-06V")}
    areas = {one.id: one.within for one in of(system, Area)}
    assert areas == {
        "E07000145": "",
        "E07000144": "",
        "E07000144-06V": "E07000144",
        "E07000144-rest": "E07000144",
    }
    people = (
        head.strip()
        + ",total_population\n"
        + "".join(f"{line},{number}\n" for number, line in zip((100, 20, 3, 4000), rows.splitlines(), strict=True))
    )
    bring(published("mid-2017-by-lsoa.csv", people), system)
    found = {one.of: one.people for one in of(system, Population)}
    assert found == {"06M": 100, "E07000145": 100, "06V": 4020, "E07000144-06V": 4020, "E07000144-rest": 3}


def test_practices_are_summed_and_one_quarter_of_a_year_must_be_chosen(system: Path, published: Published) -> None:
    text = (
        "ccg,quarter,practices,Male 0-64,Male 65+,Female 0-64,Female 65+\n"
        "06M00,2015_04,3,10,20,30,40\n06M00,2015_07,3,11,21,31,41\nNI300,2015_04,1,1,1,1,1\n"
    )
    file = published("lists.csv", text)
    with pytest.raises(Refused) as refused:
        bring(file, system)
    assert kinds(refused) == {"choose-quarter"}
    done = bring(file, system, Choices(quarter="2015_07"))
    found = {(one.sex, one.age_from, one.age_to): one.people for one in of(system, Population)}
    assert found == {("male", 0, 64): 11, ("male", 65, None): 21, ("female", 0, 64): 31, ("female", 65, None): 41}
    assert {(one.basis, one.year) for one in of(system, Population)} == {("registered", 2015)}
    assert not done.left_out


def test_partners_without_a_code_are_left_out_and_those_in_several_footprints_kept(
    system: Path, published: Published
) -> None:
    text = (
        "stp_ods,stp_ons,stp_name,region,partner_type,partner_ods,partner_name\n"
        "QMM,E54000022,Norfolk,East,Trust,RGP,James Paget\n"
        "QXX,E54000023,Other,East,Trust,RGP,James Paget\n"
        "QMM,E54000022,Norfolk,East,Other,?,Healthwatch\n"
        "QMM,E54000022,Norfolk,East,Trust,RZZ,Unknown trust\n"
        "QZZ,E54000099,Elsewhere,East,CCG,06M,Great Yarmouth\n"
    )
    done = bring(published("stp-partners-2019-04.csv", text), system)
    assert {(one.body, one.to, one.kind) for one in of(system, Relationship)} == {
        ("RGP", "partnership", "in system"),
        ("RGP", "other", "in system"),
    }
    assert reasons(done) == {
        "the file gives no ODS code for it, so it cannot be told which body it is": ["Healthwatch"],
        "the partner is not a body of the folder: bring it first": ["RZZ"],
        "the footprint is not a body of the folder": ["06M"],
    }


NATIONAL = (
    "HRG code,HRG name,Outpatient procedure tariff (£),Combined day case / ordinary elective spell tariff (£),"
    "Day case spell tariff (£),Ordinary elective spell tariff (£),Ordinary elective long stay trimpoint (days),"
    "Non-elective spell tariff (£),Non-elective long stay trimpoint (days),"
    "Per day long stay payment (for days exceeding trimpoint) (£)\n"
    "AA22C,Stroke,-,8207,-,-,117,9766,98,240\n"
    "BB01A,Nought,-,0,-,-,5,20,1,1\n"
)


def test_a_national_price_workbook_becomes_prices_of_its_year(system: Path, published: Published) -> None:
    bring(published("national-prices-2017-18.csv", NATIONAL), system)
    prices = {(one.hrg, one.setting): one for one in of(system, Price) if one.price_year == "2017/18"}
    assert prices["AA22C", "elective"].price == Decimal(8207)
    assert prices["AA22C", "elective"].trim_point_days == 117
    assert prices["AA22C", "outpatient procedure"].price is None
    assert prices["BB01A", "day case"].price is None
    assert "nought" in prices["BB01A", "day case"].note
    assert "line 2 (national prices, NHS England" in prices["AA22C", "elective"].source


def test_prices_without_a_year_need_one_and_another_year_is_refused(system: Path, published: Published) -> None:
    with pytest.raises(Refused) as refused:
        bring(published("national-prices.csv", NATIONAL), system)
    assert kinds(refused) == {"no-price-year"}
    bring(published("national-prices.csv", NATIONAL), system, Choices(year="2018/19"))
    assert {one.price_year for one in of(system, Price) if one.hrg == "AA22C"} == {"2018/19"}
    with pytest.raises(Refused) as refused:
        bring(published("national-prices-2017-18.csv", NATIONAL), system, Choices(year="2019/20"))
    assert kinds(refused) == {"no-price-year"}


def test_attendances_are_left_out_with_the_reason(system: Path, published: Published) -> None:
    text = "HRG code,HRG name,Type 1 and 2 Departments (£),Type 3 Departments (£)\nVB01Z,Any investigation,363,73\n"
    done = bring(published("emergency-prices-2017-18.csv", text), system)
    assert [len(several) for several in done.left_out_by_reason().values()] == [2]
