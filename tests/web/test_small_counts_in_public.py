"""Counts of few people are told to nobody but those who work for a body: not in a table, a reason, a finding or a file."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from urllib.parse import quote

import openpyxl
import pytest
from django.test import Client

from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.records.loading import load
from concordat.web.running.demonstration import email_of
from pdf_text import words_of

SLUG, LINE, CONTRACT = "few-people", "06M-RCX-planned", "06M-RCX"
# Numbers that stand nowhere else in the example: spells and excess days of few people, and what they are worth.
FEW, MANY, ODD, PRICE = 3, 613, 4, 2371
WORTH = ("7,113", "7113")
PLANTED = (
    f"{LINE},2017-05-01,XX01A,elective,{MANY},0",
    f"{LINE},2017-05-01,XX02B,elective,{FEW},0",
    f"{LINE},2017-06-01,XX01A,elective,{MANY},0",
    f"{LINE},2017-05-01,XX03C,elective,{ODD},0",
)
PRICES = (
    "2017/18,XX01A,Common,elective,211,,,,made for a test",
    f"2017/18,XX02B,Rare,elective,{PRICE},,,,made for a test",
)
COUNT = re.compile(rf"(?<![\w.,])(?:(?:{FEW}|{ODD}) spells|(?:{'|'.join(WORTH)})(?:\.00)?(?![\w,.]\w))")
PAGES = ("due", f"due/{CONTRACT}", f"contracts/{CONTRACT}", "compare/RCX")


@pytest.fixture
def few(db: None, norfolk: Path, tmp_path: Path) -> ServedSystem:
    """The example with a group of few people, and one of few people without a price."""
    folder = shutil.copytree(norfolk, tmp_path / SLUG)
    activity = folder / "pay" / "activity.csv"
    kept = [line for line in activity.read_text("utf-8").splitlines() if not line.startswith(f"{LINE},")]
    activity.write_text("\n".join((*kept, *PLANTED)) + "\n", "utf-8")
    prices = folder / "pay" / "prices.csv"
    prices.write_text(prices.read_text("utf-8") + "\n".join(PRICES) + "\n", "utf-8")
    row = load(folder, SLUG)
    account = Account.objects.get(email=email_of("analyst"))
    RoleHeld.objects.create(account=account, system=row, body="06M", role="analyst")
    return row


def told(client: Client, path: str) -> str:
    """Return what a page says in every form: itself, its reasons for people and for programs, JSON, CSV and workbook."""
    base = f"/{SLUG}/{path}"
    html, shown = text(client, base), text(client, f"{base}.json")
    words, page = [html, shown, sheets(client, f"{base}.xlsx")], json.loads(shown)
    words += [text(client, f"{base}.csv?table={quote(table['name'])}") for table in page["tables"]]
    reasons = [one["href"] for table in page["tables"] for one in table["why"]]
    reasons = [*(one["why"] for one in page["figures"]), *(one for one in reasons if asked(one))]
    for href in dict.fromkeys(reasons):
        words += with_parts(client, href, set())
    return "\n".join(words)


def asked(href: str) -> bool:
    """Say whether a cell is of the contract with few people, or of the activity without a price."""
    return LINE in href or CONTRACT in href or "months_due" in href or "exceptions" in href


def with_parts(client: Client, href: str, known: set[str]) -> list[str]:
    """Return a page of reasons with those of its parts."""
    known.add(href)
    html = text(client, href)
    found = [one.replace("&amp;", "&") for one in re.findall(r'href="([^"]*part=[^"]*)"', html)]
    parts = [part for one in dict.fromkeys(found) if one not in known for part in with_parts(client, one, known)]
    return [html, *parts]


def text(client: Client, address: str) -> str:
    """Return what an address gives."""
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def sheets(client: Client, address: str) -> str:
    """Return every cell of a workbook, one a line."""
    book = openpyxl.load_workbook(io.BytesIO(client.get(address).content), read_only=True)
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


@pytest.mark.parametrize("path", PAGES)
def test_a_small_count_is_in_no_public_form_of_a_page(few: ServedSystem, public: Client, path: str) -> None:
    found = COUNT.search(told(public, path))
    assert found is None, (found, found.string[found.start() - 200 : found.end() + 50])


def test_those_who_work_for_a_body_are_told(few: ServedSystem, as_analyst: Client) -> None:
    said = told(as_analyst, f"due/{CONTRACT}") + told(as_analyst, "due")
    assert f"Rare, elective: {FEW} spells" in said
    assert WORTH[0] in said
    assert f">{ODD}<" in said


def test_a_small_count_is_no_cell_of_a_public_table(few: ServedSystem, public: Client) -> None:
    odd = list(csv.DictReader(io.StringIO(text(public, f"/{SLUG}/due.csv?table=exceptions").lstrip("\ufeff"))))
    assert [one["hrg"] for one in odd] == ["XX03C"]
    assert odd[0]["spells"] == odd[0]["days"] == "not shown"
    rows = json.loads(text(public, f"/{SLUG}/rows/activity.json?line={LINE}"))["tables"][0]
    at = [one["name"] for one in rows["columns"]].index("spells")
    assert sorted(str(row[at]) for row in rows["rows"]) == [str(MANY)] * 2 + ["not shown"] * 2


def test_activity_without_a_price_is_told_beside_its_own_bodies_alone(few: ServedSystem, public: Client) -> None:
    def tables(provider: str) -> set[str]:
        return {one["name"] for one in json.loads(text(public, f"/{SLUG}/due.json?provider={provider}"))["tables"]}

    assert "exceptions" in tables("RCX")
    assert "exceptions" not in tables("RM1")


def test_reasons_for_programs_tell_no_small_count(few: ServedSystem, public: Client, as_analyst: Client) -> None:
    name = quote(f"pay.lines_due.{LINE}.due")
    address = f"/api/v1/{SLUG}/why/pay.statement/{CONTRACT}?figure={name}"
    assert COUNT.search(text(public, address)) is None
    assert f"{FEW} spells" in text(as_analyst, address)


def test_a_public_pack_tells_no_small_count(few: ServedSystem, public: Client) -> None:
    base = f"/{SLUG}/meetings/board-06M-2017-09/pack"
    whole = text(public, base) + words_of(public.get(f"{base}.pdf").content)
    assert "is due" in whole
    assert COUNT.search(whole) is None


@pytest.fixture
def as_analyst(few: ServedSystem) -> Client:
    """One who works for a body of that system."""
    client = Client()
    client.force_login(Account.objects.get(email=email_of("analyst")), "django.contrib.auth.backends.ModelBackend")
    return client
