"""A register comes in from a spreadsheet, an Atamis export, a ledger or open contracting data, and says what each of them lacks."""

import json
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from concordat.bring import Brought, Choices, bring
from concordat.cli import main
from concordat.contract.records import Contract, Line, Party, Variation
from concordat.kernel.finding import Refused, stops
from concordat.pay.records import Payment
from concordat.publish.formats import ocds as form
from concordat.publish.package import package_of
from concordat.sources import read as read_source
from concordat.store import new, read
from concordat.who.records import Body

Published = Callable[[str, str], Path]
REGISTER = (
    "Contract,Title,Commissioner,Provider,Service,Annual value,Starts,Last day,Payment form,Planned activity,Co-ordinating commissioner\n"
    'C1,Acute care,06V,RGP,planned care,"£1,200.50",2017-04-01,2019-03-31,activity,70,06M\n'
    "C1,Acute care,06M,James Paget,planned care,800,2017-04-01,2019-03-31,,,06M\n"
    "C2,Nursing homes ,06V,Sea View Nursing Home,nursing,100,2017-07-01,,block,,\n"
)
ATAMIS = (
    "CONTRACT_REF,CONTRACT_NAME,WINNING_BIDDER,PROCUREMENT_ROUTE,START_DATE,CURRENT_END_DATE,CURRENT_VALUE,CURRENT_TERM_MONTHS,ESTIMATED_ANNUAL_VALUE\n"
    'C1,Mattresses,James Paget,Direct award,01/04/2017,31/03/2019,"2,400",24,1200\n'
    "C2,Meals,Meals Ltd,Competition,01/04/2017,31/03/2020,3000,24,1000\n"
    "C2,Meals,Other Ltd,Competition,01/04/2017,31/03/2020,3000,36,1000\n"
    "C3,Cleaning,Meals Ltd,Competition,01/04/2017,31/03/2019,500,24,\n"
    "C4,Advice,Meals Ltd,Competition,01/04/2017,,,,\n"
)


def of(folder: Path, kind: type[Any]) -> tuple[Any, ...]:
    loaded = read(folder)
    assert loaded.system is not None, loaded.findings
    return loaded.system.all(kind)


def kinds(done: Brought) -> set[str]:
    return {finding.kind for finding in done.findings}


def test_a_register_of_a_spreadsheet_is_contracts_parties_and_lines(system: Path, published: Published) -> None:
    done = bring(published("register.csv", REGISTER), system)
    assert done.source == "contract_register"
    first, second = of(system, Contract)
    assert (first.id, first.title, str(first.starts), str(first.ends)) == (
        "C1",
        "Acute care",
        "2017-04-01",
        "2019-04-01",
    )
    assert (second.title, second.ends) == ("Nursing homes", None)
    held = {(one.contract, one.body, one.role) for one in of(system, Party)}
    assert held == {
        ("C1", "06V", "commissioner"),
        ("C1", "06M", "co-ordinating commissioner"),
        ("C1", "RGP", "provider"),
        ("C2", "06V", "commissioner"),
        ("C2", "sea-view-nursing-home", "provider"),
    }
    lines = of(system, Line)
    assert [(one.id, one.form, one.value, one.plan_activity) for one in lines] == [
        ("C1-1", "activity", Decimal("1200.50"), Decimal(70)),
        ("C1-2", "block", Decimal(800), None),
        ("C2-1", "block", Decimal(100), None),
    ]
    # The provider named in words is the trust of the folder; the home is a draft.
    assert lines[1].provider == "RGP"
    assert "Sea View Nursing Home" in {one.name for one in of(system, Body)}
    assert {"thousands-commas", "blanks-at-the-ends", "drafted-bodies", "not-said"} <= kinds(done)
    assert all("register.csv, line" in one.source for one in lines)
    again = bring(published("register.csv", REGISTER), system)
    assert (again.added, again.written) == ((), False)


def test_a_register_that_contradicts_itself_is_refused_with_both_places(system: Path, published: Published) -> None:
    wrong = REGISTER.replace("C1,Acute care,06M", "C1,Acute and more,06M").replace(
        "2017-07-01,,", "2017-07-01,2017-06-01,"
    )
    with pytest.raises(Refused) as refused:
        bring(published("register.csv", wrong), system)
    assert {(one.kind, one.where.line) for one in stops(refused.value.findings)} == {
        ("contradicts", 3),
        ("impossible-dates", 4),
    }
    assert of(system, Contract) == ()


def test_a_form_that_there_is_not_is_left_out_with_its_reason(system: Path, published: Published) -> None:
    text = "contract,title,commissioner,provider,service,value,starts,form\nC1,A,06V,RGP,x,1,2017-04-01,handshake\n"
    done = bring(published("register.csv", text), system)
    (one,) = done.left_out
    assert one.what == "C1: handshake"
    assert one.why.startswith("is no form of contract (full, ")


def test_an_atamis_export_needs_to_know_whose_it_is_and_says_what_it_lacks(system: Path, published: Published) -> None:
    file = published("atamis.csv", ATAMIS)
    with pytest.raises(Refused) as refused:
        bring(file, system)
    assert [one.kind for one in refused.value.findings] == ["no-buyer"]
    with pytest.raises(Refused):
        bring(file, system, Choices(body="nobody"))
    done = bring(file, system, Choices(body="06V"))
    assert [one.id for one in of(system, Contract)] == ["C1", "C2", "C3", "C4"]
    assert {one.id: one.value for one in of(system, Line)} == {
        "C1-1": Decimal(1200),
        "C2-1": Decimal(1000),
        "C3-1": Decimal(250),
    }
    assert {one.commissioner for one in of(system, Line)} == {"06V"}
    assert {one.service for one in of(system, Line)} == {
        "unmapped: Mattresses",
        "unmapped: Meals",
        "unmapped: Cleaning",
    }
    reasons = {one.what: one.why for one in done.left_out}
    assert reasons["C2"] == "its reference stands in line 3 too"
    assert "no value a year" in reasons["C4: its line"]
    assert "term-differs" in kinds(done)
    said = " ".join(one.what for one in done.findings if one.kind == "not-said")
    for lack in ("which service", "for whom", "how it is paid", "what was changed", "who pays"):
        assert lack in said


def test_a_value_that_does_not_come_to_the_yearly_one_is_told(system: Path, published: Published) -> None:
    wrong = ATAMIS.replace('"2,400",24,1200', '"24,000",24,1200')
    found = read_source(published("atamis.csv", wrong)).findings
    assert [one.where.line for one in found if one.kind == "value-differs"] == [2, 3]
    backwards = read_source(published("atamis.csv", ATAMIS.replace('31/03/2019,"2,400"', '31/03/2016,"2,400"')))
    assert [one.kind for one in stops(backwards.findings)] == ["impossible-dates"]


def test_a_ledger_is_a_draft_of_a_register_with_pairs_and_sums_by_year(system: Path, published: Published) -> None:
    text = (
        "commissioner,month,payment_kind,service_area,provider,amount_gbp\n"
        "06V,2018-03,Contract,Acute,James Paget,300.10\n"
        "06V,2018-04,Contract,Acute,James Paget,500\n"
        "06V,2018-05,Contract,Acute,James Paget,1\n"
        "06V,2018-04,Contract,Reserve,James Paget,-20\n"
        "06M,2018-04,Contract,,Sea View,7\n"
    )
    done = bring(published("ledger.csv", text), system)
    assert {one.id: (str(one.starts), str(one.ends)) for one in of(system, Contract)} == {
        "06V-RGP": ("2017-04-01", "2019-04-01"),
        "06M-sea-view": ("2018-04-01", "2019-04-01"),
    }
    assert {one.id: one.value for one in of(system, Line)} == {
        "06V-RGP-2017-acute": Decimal("300.10"),
        "06V-RGP-2018-acute": Decimal(501),
        "06M-sea-view-2018": Decimal(7),
    }
    assert [one.why for one in done.left_out] == ["is a credit, and no line is below nought"]
    said = " ".join(one.what for one in done.findings)
    assert "what was paid in 11 months of 2017/18" in said
    assert "what was paid in 10 months of 2018/19" in said
    assert "which contracts there are" in said


def test_open_contracting_data_of_one_system_comes_into_another_as_it_was(examples: Path, tmp_path: Path) -> None:
    loaded = read(examples / "kent-and-medway-2018")
    assert loaded.system is not None
    package = package_of(loaded.system)
    assert package is not None
    file = tmp_path / "contracts.json"
    own = {one.id for one in loaded.system.all(Contract)}
    kept = [one for one in package["releases"] if one["ocid"].removeprefix("ocds-local0-") in own]
    file.write_text(form.text({**package, "releases": kept}), "utf-8")
    new(tmp_path / "s", "s")
    done = bring(file, tmp_path / "s")
    assert done.source == "open_contracting"
    known = {one.id for one in done.added if isinstance(one, Line)}
    there = {
        one.id: (one.title, one.form, one.signed, one.starts, one.ends)
        for one in done.added
        if isinstance(one, Contract)
    }
    assert there == {
        one.id: (one.title, one.form, one.signed, one.starts, one.ends) for one in loaded.system.all(Contract)
    }
    lines = {
        one.id: (one.commissioner, one.provider, one.service, one.form, one.value)
        for one in of(tmp_path / "s", Line)
        if one.id in known
    }
    assert lines == {
        one.id: (one.commissioner, one.provider, one.service, one.form, one.value) for one in loaded.system.all(Line)
    }
    assert "drafted-bodies" in kinds(done)


def test_amendments_and_payments_come_in_and_what_no_record_keeps_is_named(system: Path, published: Published) -> None:
    body, trust = {"id": "GB-NHS-06V", "name": "NHS North Norfolk CCG"}, {"id": "GB-NHS-RGP", "name": "James Paget"}
    item = {
        "id": "L1",
        "classification": {"scheme": "local", "id": "elective"},
        "commissioner": body,
        "provider": trust,
        "paymentForm": "block",
        "unit": {"value": {"amount": 10}},
    }
    first = {
        "ocid": "ocds-local0-A",
        "id": "1",
        "date": "2017-04-01T00:00:00Z",
        "tag": ["contract"],
        "parties": [{**body, "roles": ["buyer"]}, {**trust, "roles": ["supplier"]}],
        "tender": {"lots": [{"id": "LOT-1", "title": "A lot"}]},
        "contracts": [
            {
                "id": "A",
                "awardID": "a",
                "title": "Acute",
                "period": {"startDate": "2017-04-01T00:00:00Z"},
                "items": [item],
                "relatedProcesses": [{"id": "1", "relationship": ["renewalProcess"], "identifier": "ocds-local0-B"}],
            }
        ],
    }
    amended = {
        "id": "A",
        "awardID": "a",
        "items": [{"id": "L1", "unit": {"value": {"amount": 12}}}],
        "amendments": [{"id": "V1", "date": "2017-06-01T00:00:00Z", "rationale": "more beds", "relatedItem": "L1"}],
        "implementation": {
            "transactions": [
                {"id": "P1", "date": "2017-05-15T00:00:00Z", "value": {"amount": 0.83}, "payer": body, "payee": trust}
            ]
        },
    }
    second = {
        "ocid": "ocds-local0-A",
        "id": "2",
        "date": "2017-06-01T00:00:00Z",
        "tag": ["contractAmendment"],
        "contracts": [amended],
    }
    tender = {
        "ocid": "ocds-b5fd17-x",
        "id": "1",
        "date": "2017-04-01T00:00:00Z",
        "tag": ["tender"],
        "tender": {"title": "Beds"},
    }
    done = bring(published("bag.json", json.dumps({"releases": [first, second, tender]})), system)
    (made,) = of(system, Variation)
    assert (made.id, made.line, made.value_before, made.value_after) == ("V1", "L1", Decimal(10), Decimal(12))
    (paid,) = of(system, Payment)
    assert (paid.amount, paid.financial_year, paid.contract) == (Decimal("0.83"), "2017/18", "A")
    (line,) = of(system, Line)
    assert (line.value, line.provider) == (Decimal(12), "RGP")
    whys = {one.why for one in done.left_out}
    assert whys == {
        "links between contracts are typed by hand",
        "no record of a folder keeps lots",
        "it has neither award nor contract (tender)",
    }


def test_a_file_that_is_no_open_contracting_data_is_refused(system: Path, published: Published) -> None:
    for text in ('{"releases": [{"ocid": "x"', '{"ocid": "x"}', '{"releases": [1], "publishedDate": ""}'):
        with pytest.raises(Refused):
            bring(published("bag.json", text), system)


def test_a_workbook_is_read_as_a_table_and_one_with_macros_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (line.split(",") for line in ATAMIS.replace('"2,400"', "2400").splitlines()):
        book.active.append(row)
    path = tmp_path / "atamis.xlsm"
    book.save(path)
    assert len(read_source(path).rows) == 5
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub")
    found = read_source(path)
    assert found.rows == ()
    assert [one.kind for one in stops(found.findings)] == ["macros-in-workbook"]


def test_the_command_shows_what_is_missing_and_what_to_type_next(
    system: Path, published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bring", str(published("atamis.csv", ATAMIS)), str(system), "--for", "06V"]) == 0
    told = capsys.readouterr()
    assert "contract/contracts.csv: 4 added" in told.out
    assert "does not say which service is bought" in told.out + told.err
    assert "contract/lines.csv, column service" in told.out + told.err


@pytest.mark.real_data
def test_the_published_ledger_and_the_published_notices_come_into_a_new_system(
    shared_data: Path, tmp_path: Path
) -> None:
    new(tmp_path / "s", "s")
    done = bring(shared_data / "finance" / "ealing-ccg-payments-2020-06.csv", tmp_path / "s")
    assert sum(one.value for one in done.added if isinstance(one, Line)) == Decimal("30757324")
    assert done.written
    done = bring(shared_data / "contracts" / "contracts-finder-health-releases.json", tmp_path / "s")
    assert sum(isinstance(one, Contract) for one in done.added) == 19
    assert sum("neither award nor contract" in one.why for one in done.left_out) == 40
