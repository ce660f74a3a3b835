"""Codes on pages: people read titles that lead on; the codes stand in the files for programs."""

import re
from html import unescape

import pytest
from django.test import Client

NORFOLK = "/norfolk-and-waveney-2017"
LINE = re.compile(r"\b0[67]\w-R(?:M1|GP|CX)-[a-z]+")
CLAUSE = re.compile(r"\b0[67]\w-\d")


def read(page: str) -> str:
    """Return what a reader sees of the page."""
    main = page[page.index("<main") : page.index("</main>")]
    return unescape(re.sub(r"<[^>]+>", " ", main))


@pytest.mark.parametrize(
    "page", ["contracts/06V-RM1", "due/06V-RM1", "position/06V", "position/RM1", "consolidations/one-RM1"]
)
def test_a_line_of_a_contract_is_called_by_its_service(public: Client, page: str) -> None:
    shown = public.get(f"{NORFOLK}/{page}").content.decode()
    assert "emergency admissions" in read(shown)
    assert not LINE.findall(read(shown))
    assert any(LINE.search(table.content.decode()) for table in _files(public, shown))


def test_the_service_leads_to_the_line(public: Client) -> None:
    shown = public.get(f"{NORFOLK}/contracts/06V-RM1").content.decode()
    assert f'<a href="{NORFOLK}/records/Line/06V-RM1-emergency">emergency admissions</a>' in shown


def test_a_clause_of_a_scheme_is_called_by_its_number_and_leads_to_its_page(public: Client) -> None:
    address = f"{NORFOLK}/who-may-decide?decision=contract+variation&value=4000000"
    shown = public.get(address).content.decode()
    assert not CLAUSE.findall(read(shown))
    assert f'<a href="{NORFOLK}/scheme/clauses/06V-2.1">2.1 of North Norfolk</a>' in shown
    assert f'<a href="{NORFOLK}/scheme/clauses/06V-2.2">2.2 of North Norfolk</a>' in shown


def test_the_text_of_a_clause_leads_to_its_page(public: Client) -> None:
    shown = public.get(f"{NORFOLK}/scheme?body=06V").content.decode()
    assert f'<a href="{NORFOLK}/instruments/scheme-06V">' in shown


def _files(public: Client, shown: str) -> list:  # type: ignore[type-arg]  # of answers of a test client
    return [public.get(unescape(href)) for href in re.findall(r'<a href="([^"]+\.csv[^"]*)">CSV<', shown)]
