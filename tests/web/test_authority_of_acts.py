"""By whose authority: the page before an act shows the route clause by clause, the receipt keeps it, and without one the act is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db.models import F
from django.test import Client

from acts_for_tests import AT, do
from concordat.decide import Grant
from concordat.store import read
from concordat.web.core.models import EventField, KindState, LogEvent, ServedSystem
from concordat.web.records.rows import amend

VARY = {"line": "06V-RM1-outpatient", "reason": "A clinic moved to the trust", "value": "7800000.00"}


@pytest.fixture
def manager(as_role: Callable[[str], Client]) -> Client:
    """A contract manager."""
    return as_role("contract manager")


def _grants(served: ServedSystem, examples: Path, *keys: str, **otherwise: Any) -> None:
    """Put clauses of the example in the database as they would be otherwise; all of them where none is named."""
    system = read(examples / served.slug).system
    assert system is not None
    for one in system.all(Grant):
        if not keys or one.id in keys:
            amend(replace(one, **otherwise), served.pk, 1)
    states = KindState.objects.filter(system=served, kind="Grant")
    if not states.exists():
        KindState.objects.create(system=served, kind="Grant", revision=1)
    states.update(revision=F("revision") + 1)


def test_the_route_stands_clause_by_clause_before_it_is_done(manager: Client) -> None:
    page = manager.post(f"{AT}acts/contract.vary", VARY | {"step": "check"}).content.decode()
    assert "By whose authority" in page
    assert "Chief officer" in page or "chief officer" in page
    assert f'href="{AT}scheme/' in page or "06V-2.2" in page
    assert "to check" in page.lower()


def test_the_receipt_and_the_log_keep_the_grants_and_the_edition_of_the_rules(manager: Client, public: Client) -> None:
    receipt = do(manager, "contract.vary", VARY)
    kept = EventField.objects.get(event=LogEvent.objects.get(), name="authority")
    assert '"clauses":["06V-2.2"]' in kept.value
    assert kept.open
    for client in (manager, public):
        page = client.get(receipt).content.decode()
        assert "By whose authority" in page
        assert "By the clauses" in page
        assert "Read by the rulebook of edition" in page
    assert '"authority"' in public.get(f"{receipt.partition('?')[0]}.json").content.decode()


def test_an_act_that_decides_nothing_asks_for_no_authority(as_role: Callable[[str], Client]) -> None:
    given = {"id": "a-plan", "body": "06W", "title": "A plan", "summary": "What", "contact": "the secretary"}
    given |= {"on__day": "20", "on__month": "12", "on__year": "2017"}
    receipt = do(as_role("board secretary"), "publish.plan_decision", given)
    assert "By whose authority" not in as_role("board secretary").get(receipt).content.decode()


def test_without_a_route_nothing_is_recorded(manager: Client, served: ServedSystem, examples: Path) -> None:
    _grants(served, examples, "06V-2.2", effect="RESERVED", holder="joint-executive-committee")
    answer = manager.post(f"{AT}acts/contract.vary", VARY | {"step": "do", "once": "x"})
    assert answer.status_code == 422
    assert "Nobody may decide for North Norfolk" in answer.content.decode()
    assert "does not exist yet" in answer.content.decode()
    assert LogEvent.objects.count() == 0


def test_without_a_scheme_the_page_and_the_receipt_say_so(
    manager: Client, served: ServedSystem, examples: Path
) -> None:
    _grants(served, examples, ends=date(2017, 5, 1))
    said = "No scheme of reservation and delegation is in force"
    assert said in manager.post(f"{AT}acts/contract.vary", VARY | {"step": "check"}).content.decode()
    assert said in manager.get(do(manager, "contract.vary", VARY)).content.decode()


def test_a_program_is_told_the_authority_before_it_acts(as_role: Callable[[str], Client]) -> None:
    answer = as_role("contract manager").post(
        "/api/v1/norfolk-and-waveney-2017/acts/contract.vary?dry_run=true", VARY, content_type="application/json"
    )
    assert answer.status_code == 200, answer.content
    assert answer.json()["authority"]["answer"] == "ROUTES"
