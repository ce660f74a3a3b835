"""The frame: every page in every form, its reasons, who may open it, and an address that names nothing."""

import csv
import io
import json
from collections.abc import Callable

import openpyxl
from django.test import Client

MATRIX = "/norfolk-and-waveney-2017/matrix"


def test_a_page_says_who_buys_from_whom(public: Client) -> None:
    answer = public.get(MATRIX)
    assert answer.status_code == 200
    assert "266,784,541.27" in answer.content.decode()


def test_the_same_page_as_json_csv_and_workbook_holds_the_same_numbers(public: Client) -> None:
    page = json.loads(public.get(f"{MATRIX}.json").content)
    table = page["tables"][0]
    rows = list(csv.reader(io.StringIO(public.get(f"{MATRIX}.csv").content.decode("utf-8-sig"))))
    assert rows[0] == [column["name"] for column in table["columns"]]
    assert [row[1] for row in rows[1:]] == [row[1] for row in table["rows"]]
    sheet = openpyxl.load_workbook(io.BytesIO(public.get(f"{MATRIX}.xlsx").content)).worksheets[0]
    assert [str(row[0].value) for row in sheet.iter_rows(min_row=2)] == [row[0] for row in rows[1:]]


def test_every_figure_of_the_page_leads_to_its_reasons(public: Client) -> None:
    page = json.loads(public.get(f"{MATRIX}.json").content)
    for figure in page["figures"]:
        answer = public.get(figure["why"])
        assert answer.status_code == 200
        assert "Because" in answer.content.decode()


def test_a_figure_that_is_not_there_is_a_page_that_helps(public: Client) -> None:
    answer = public.get(f"{MATRIX}.why?figure=contract.nonsense")
    assert answer.status_code == 404
    assert "contract.nonsense" in answer.content.decode()


def test_a_filter_that_cannot_be_read_is_said_and_the_page_still_shown(public: Client) -> None:
    answer = public.get(f"{MATRIX}?on=yesterday")
    assert answer.status_code == 200
    assert "cannot be “yesterday”" in answer.content.decode()


def test_the_public_is_asked_to_sign_in_before_it_acts(public: Client) -> None:
    answer = public.get("/norfolk-and-waveney-2017/acts")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in?next=")


def test_a_role_sees_what_it_can_do(as_role: Callable[[str], Client]) -> None:
    text = as_role("board secretary").get("/norfolk-and-waveney-2017/acts").content.decode()
    assert "What you can do" in text
    assert "/acts/decide.vote" in text


def test_an_unknown_system_is_a_page_that_helps(public: Client) -> None:
    answer = public.get("/nowhere/matrix")
    assert answer.status_code == 404
    assert "There is no system “nowhere” here." in answer.content.decode()
