"""Legal advice in the service: its conclusion on the pages of what it is about, its text on no page, in no draft, and in no entry of the log."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from acts_for_tests import AT, do

As = Callable[[str], Client]
TEXT = "an opinion of five hundred unspeakable words"
GIVEN = {
    "id": "counsel",
    "body": "06W",
    "about": "joint-executive-committee",
    "on__day": "20",
    "on__month": "9",
    "on__year": "2017",
    "given_by": "the head of legal services",
    "conclusion": "Each body must vote on the same text.",
    "text": TEXT,
    "privileged": "yes",
}
SHOWN = {"published__day": "27", "published__month": "9", "published__year": "2017"}
PAGE = "proposals/joint-executive-committee"


def shown(client: Client, path: str) -> str:
    return client.get(f"{AT}{path}").content.decode().replace("\xa0", " ")


def kept_anywhere(words: str) -> list[str]:
    """Return the tables of the database in which these words stand."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # names of our own tables
            if any(words in str(cell) for row in cursor.fetchall() for cell in row):
                found.append(table)
    return found


@pytest.mark.story("E20")
def test_everyone_reads_that_advice_was_taken_and_its_conclusion(as_role: As, public: Client) -> None:
    receipt = do(as_role("contract manager"), "buy.record_advice", GIVEN | SHOWN)
    for client in (public, as_role("board secretary")):
        page = shown(client, PAGE)
        assert "took legal advice on 20 September 2017 from the head of legal services" in page
        assert "Each body must vote on the same text." in page
        assert TEXT not in page
    assert TEXT not in as_role("contract manager").get(receipt).content.decode()
    for path in ("records/LegalAdvice/counsel", "rows/legal_advice", "log/1"):
        assert TEXT not in shown(as_role("contract manager"), path), path
    assert kept_anywhere(TEXT) == []


def test_advice_that_is_not_published_is_the_bodys_own(as_role: As, public: Client) -> None:
    do(as_role("contract manager"), "buy.record_advice", GIVEN)
    assert "took legal advice" in shown(as_role("contract manager"), PAGE)
    for path in (PAGE, "records/LegalAdvice/counsel", "rows/legal_advice", "log/1", "search?q=counsel"):
        page = shown(public, path)
        assert "Each body must vote" not in page, path
        assert "head of legal services" not in page, path
