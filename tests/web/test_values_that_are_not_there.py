"""A filter given a value that is not there: every page of every example says so or shows itself without it, and never fails."""

import re
import typing
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.test import Client

from addresses_for_tests import addresses
from concordat.store.examples import examples
from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.core.registry import page_files

# Values that can be read and yet name nothing, or are as far out as a filter takes them.
TEXTS = ("Set-Cookie", "2099-00")
TRIED = {Decimal: ("-1", "999999999999", "0.0000001"), int: ("-1", "999999999999"), date: ("1900-01-01", "2199-12-31")}
SYSTEMS = [folder.name for folder in examples()]
NORFOLK = "/norfolk-and-waveney-2017"
FINDING = re.compile(r"cannot be “([^”]*)”")


def values(hint: object) -> tuple[str, ...]:
    """Return what to try for a filter of one type; nothing where the type lists what it may be."""
    kinds = {hint, *typing.get_args(hint)}
    found = next((tried for kind, tried in TRIED.items() if kind in kinds), ())
    return found or (TEXTS if str in kinds else ())


def asked(found: dict[str, list[str]]) -> Iterator[str]:
    """Give one address of each page that has filters, with each value of each filter."""
    for name, page in page_files().items():
        hints = typing.get_type_hints(page.filters) if page.filters else {}
        for at in found.get(name, ())[:1]:
            for field in fields(page.filters) if page.filters else ():
                for value in values(hints[field.name]):
                    yield f"{at}?{urlencode({field.name: value})}"


def unspaced(texts: list[str]) -> list[str]:
    """Return texts with plain spaces."""
    return [one.replace("\N{NO-BREAK SPACE}", " ") for one in texts]


@pytest.fixture
def everybody(request: pytest.FixtureRequest, db: None) -> Client:
    """Somebody with every role at every body of a system that has a sign-in."""
    row = ServedSystem.objects.get(slug=request.node.callspec.params["system"])
    account = Account.objects.create_user("everybody@example.org", "Everybody at once")
    for held in RoleHeld.objects.filter(system=row).values("body", "role").distinct():
        RoleHeld.objects.create(account=account, system=row, **held)
    client = Client(raise_request_exception=False)
    client.force_login(account, "django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["strength"] = "two factors"
    session.save()
    return client


@pytest.mark.slow
@pytest.mark.parametrize("system", SYSTEMS)
def test_no_page_fails_on_a_value_that_is_not_there(system: str, everybody: Client) -> None:
    tried = {at: everybody.get(at).status_code for at in asked(addresses(everybody, system, ()))}
    assert [at for at, status in tried.items() if status >= 500] == []
    assert len(tried) > 100


@pytest.mark.parametrize(
    ("day", "told"),
    {"0001-01-01": "1 January 1", "9999-12-31": "31 December 9999", "tomorrow": "tomorrow"}.items(),
    ids=["too early", "too late", "no day"],
)
def test_a_day_that_nobody_means_is_said_and_passed_over(day: str, told: str, public: Client) -> None:
    answer = public.get(f"{NORFOLK}/contracts?on={day}")
    assert answer.status_code == 200
    assert unspaced(FINDING.findall(answer.content.decode())) == [told]


@pytest.mark.parametrize(("tried", "told"), [("999999999999", 1), ("10.5", 1), ("10", 0)])
def test_further_than_can_be_tried_is_said_and_left_out(tried: str, told: int, public: Client) -> None:
    text = public.get(f"{NORFOLK}/control-total?activity={tried}").content.decode()
    assert text.count("Further than 10 % is another plan") == told
    assert ("What would come of it, body by body" in text) == (told == 0)


@pytest.mark.parametrize("form", [".json", ".csv", ".xlsx"])
def test_rows_are_not_given_whole_where_a_filter_cannot_be_read(form: str, public: Client) -> None:
    answer = public.get(f"{NORFOLK}/contracts{form}?on=9999-12-31")
    assert answer.status_code == 422
    assert unspaced(FINDING.findall(answer.content.decode())) == ["31 December 9999"]
    assert public.get(f"{NORFOLK}/contracts{form}?on=2017-12-31").status_code == 200


def test_a_year_without_a_return_is_said_and_the_last_one_shown(public: Client) -> None:
    shown, last = (public.get(f"{NORFOLK}/estates{query}").content.decode() for query in ("?year=1999-00", ""))
    assert "No estates return is on record for “1999-00”." in shown
    assert re.findall(r"<caption.*?</caption>", shown) == re.findall(r"<caption.*?</caption>", last) != []


def test_a_day_before_the_rules_is_told_where_choices_stand_on_a_rule(public: Client) -> None:
    answer = public.get(f"{NORFOLK}/who-may-decide?on=1950-01-01")
    assert answer.status_code == 200
    assert "rulebook/governance/decision_types.toml" in answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("decisions?body=ZZZ", "Nothing is on record here for Body “ZZZ”. On record: "),
        ("decisions?since=2030-01-01", "Nothing is on record here for what was asked: Since “1 January 2030”."),
        ("estates?year=1999-00", "Nothing is on record here for Year “1999-00”. On record: 2014/15."),
    ],
    ids=["a body that is not there", "days without rows", "a year that is not there"],
)
def test_what_is_asked_for_and_not_on_record_is_said_with_what_is(asked: str, told: str, public: Client) -> None:
    page, _, _ = asked.partition("?")
    text = public.get(f"{NORFOLK}/{asked}").content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert told in text
    assert f'<a href="{NORFOLK}/{page}">See the page without what was asked for</a>' in text
    assert "Nothing is on record here" not in public.get(f"{NORFOLK}/{page}").content.decode()
