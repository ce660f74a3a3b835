"""The scheme in the service: clauses added, ended and replaced, a sheet exported, tried without keeping it, and imported whole or not at all."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from acts_for_tests import AT, do
from concordat.web.core.models import LogEvent
from concordat.web.records.models import MODELS

HEADER = "id,instrument,grantor,effect,holder,decision_type,low,high,basis,exercise_rule,starts,ends"
NEW = "06V-4,scheme-06V,06V,DELEGATED,chief-officer,payment,0,50000,annual,alone,2017-10-01,2020-04-01"
WRONG = "06V-5,scheme-06V,06V,GIVEN,chief-officer,payment,0,50000,annual,alone,2017-10-01,2020-04-01"


@pytest.fixture
def secretary(as_role: Callable[[str], Client]) -> Client:
    """A board secretary."""
    return as_role("board secretary")


def _file(*lines: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("scheme.csv", "\n".join((HEADER, *lines, "")).encode(), "text/csv")


def _count() -> int:
    return MODELS["Grant"].objects.filter(row_system__slug="norfolk-and-waveney-2017").count()


def test_a_clause_has_a_page_from_which_it_is_ended_or_replaced(secretary: Client, public: Client) -> None:
    address = f"{AT}scheme/clauses/06V-2.2"
    page = secretary.get(address).content.decode()
    assert "acts/decide.end_grant?grant=06V-2.2" in page
    assert "acts/decide.replace_grant?grant=06V-2.2" in page
    assert "high=250000" in page
    assert "acts/" not in public.get(address).content.decode().partition("<main")[2].partition("</main")[0]


def test_a_clause_that_is_ended_is_over_and_still_read(secretary: Client, public: Client) -> None:
    given = {"grant": "06V-3", "revocation": "resolution 12"}
    do(secretary, "decide.end_grant", given | {"revoked__day": "1", "revoked__month": "10", "revoked__year": "2017"})
    page = public.get(f"{AT}scheme/clauses/06V-3").content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "Revoked from 1 October 2017 on by resolution 12." in page
    assert LogEvent.objects.get().act == "decide.end_grant"


def test_the_checks_are_told_before_a_clause_is_replaced(secretary: Client) -> None:
    given = {
        "grant": "06V-2.2",
        "id": "06V-2.2a",
        "instrument": "scheme-06V",
        "revocation": "resolution 12",
        "effect": "DELEGATED",
        "holder": "chief-officer",
        "low": "0",
        "high": "200000",
        "basis": "variation",
        "starts__day": "1",
        "starts__month": "10",
        "starts__year": "2017",
    }
    page = secretary.post(f"{AT}acts/decide.replace_grant", given | {"step": "check"}).content.decode()
    assert "nothing is said of values from £200,000 to under £250,000" in page.replace("Nothing", "nothing")


def test_the_scheme_is_exported_and_imported_again(secretary: Client, public: Client) -> None:
    answer = public.get(f"{AT}scheme.clauses.csv?body=06V")
    assert answer["Content-Type"].startswith("text/csv")
    sheet = answer.content.decode("utf-8-sig")
    assert sheet.startswith("id,instrument,")
    page = secretary.post(f"{AT}acts/decide.import_scheme", {"body": "06V", "sheet": sheet, "step": "check"})
    assert page.status_code == 422
    assert "all stand in the scheme as they are" in page.content.decode()


def test_a_file_is_imported_all_at_once(secretary: Client) -> None:
    before = _count()
    form = secretary.get(f"{AT}acts/decide.import_scheme").content.decode()
    assert 'enctype="multipart/form-data"' in form
    sent = {"body": "06V", "sheet": "", "sheet__file": _file(NEW), "step": "check"}
    page = secretary.post(f"{AT}acts/decide.import_scheme", sent).content.decode()
    assert "1 clause is added" in page
    do(secretary, "decide.import_scheme", {"body": "06V", "sheet": f"{HEADER}\n{NEW}\n"})
    assert _count() == before + 1


def test_or_not_at_all(secretary: Client) -> None:
    before = _count()
    sent = {"body": "06V", "sheet": f"{HEADER}\n{NEW}\n{WRONG}\n", "step": "do", "once": "x"}
    answer = secretary.post(f"{AT}acts/decide.import_scheme", sent)
    assert answer.status_code == 422
    assert "Line 3" in answer.content.decode()
    assert _count() == before
    assert LogEvent.objects.count() == 0


def test_a_file_that_is_no_text_is_told_not_fallen_over(secretary: Client) -> None:
    sent = {"body": "06V", "sheet__file": SimpleUploadedFile("scheme.csv", b"\xff\xfe\x00id\x81"), "step": "check"}
    assert secretary.post(f"{AT}acts/decide.import_scheme", sent).status_code == 422


def test_a_sheet_is_tried_and_nothing_is_kept(secretary: Client) -> None:
    before = _count()
    sheet = f"{HEADER}\n06V-2.2,scheme-06V,06V,DELEGATED,chief-officer,contract variation,0,1000,variation,alone,2017-04-01,2020-04-01\n"
    sent = {"sheet": sheet, "decision": "contract variation", "body": "06V", "value": "5000"}
    page = secretary.post(f"{AT}scheme/try", sent).content.decode()
    assert "1 clause of it is new or otherwise" in page
    assert "North Norfolk may decide" in page
    assert "Nothing is said of values from £1,000" in page or "nothing is said of values from £1,000" in page
    assert _count() == before
    assert LogEvent.objects.count() == 0


def test_a_question_that_cannot_be_read_is_told_at_its_field(secretary: Client) -> None:
    sent = {"sheet": "", "decision": "payment", "value": "much", "on__day": "31", "on__month": "2", "on__year": "2017"}
    answer = secretary.post(f"{AT}scheme/try", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Value is “much”." in page
    assert "There is no such day." in page
    assert "The sheet is empty." in page


def test_the_public_tries_no_sheet(public: Client) -> None:
    assert public.post(f"{AT}scheme/try", {"sheet": "x"}).status_code == 302
