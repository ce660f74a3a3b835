"""Where reasons end: any record, the rulebook, rows of tables; each with file and line, as far as it may be seen."""

import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client

from concordat.kernel.system import key_of
from concordat.publish import is_public
from concordat.publish.words import bare
from concordat.web.core.models import ServedSystem
from concordat.web.core.registry import record_address, record_pages
from concordat.web.records.opening import opened

HOME = "/norfolk-and-waveney-2017/"


def test_every_kind_of_record_has_a_page_with_what_it_says_and_where_it_stands(
    public: Client, served: ServedSystem
) -> None:
    system = opened(served, served.as_at)
    for kind in system.records:
        for record in [one for one in system.records[kind] if is_public(system, one, served.as_at)][:2]:
            key = key_of(record)
            address = "/".join(["records", kind.__name__, *(record_address("-", key).split("/")[2:])])
            answer = public.get(f"{HOME}{address}")
            assert answer.status_code == 200, address
            assert f"{kind.FILE}, line" in answer.content.decode(), address


def test_a_record_with_a_page_of_its_own_leads_to_it(public: Client) -> None:
    assert record_pages()["Contract"] == "contracts/"
    text = public.get(f"{HOME}records/Contract/06W-RM1").content.decode()
    assert f'href="{HOME}contracts/06W-RM1"' in text


def test_a_draft_is_not_shown_to_the_public_and_is_to_those_who_share_it(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    address = f"{HOME}records/SharedDraft/joint-executive-committee/1"
    assert public.get(address).status_code == 403
    assert public.get(f"{HOME}records/SharedDraft/joint-executive-committee/1.json").status_code == 403
    assert as_role("scrutiny officer").get(address).status_code == 403
    assert as_role("board secretary").get(address).status_code == 200


@pytest.mark.parametrize("path", ["records/Nonsense/1", "records/Line/nonsense", "rows/nonsense", "rules/nonsense"])
def test_what_is_not_there_is_a_page_that_helps(public: Client, path: str) -> None:
    answer = public.get(f"{HOME}{path}")
    assert answer.status_code == 404
    assert "You may be looking for" in answer.content.decode()


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    base, _, query = path.partition("?")
    return json.loads(client.get(f"{HOME}{base}.json{f'?{query}' if query else ''}").content)


def test_rows_are_those_that_the_address_selects_each_with_its_line(public: Client) -> None:
    table = page(public, "rows/activity?line=06W-RM1-emergency&month=2017-04-01")["tables"][0]
    names = [one["name"] for one in table["columns"]]
    assert {row[names.index("line")] for row in table["rows"]} == {"06W-RM1-emergency"}
    assert all(row[names.index("stands_in")].startswith("pay/activity.csv, line ") for row in table["rows"])
    text = public.get(f"{HOME}rows/activity?nonsense=1").content.decode()
    assert "Not narrowed by nonsense" in text


def test_rows_of_records_hold_nothing_that_is_not_public(public: Client) -> None:
    assert page(public, "rows/shared_drafts")["tables"] == []
    shown = page(public, "rows/papers")["tables"][0]
    private = [one["name"] for one in shown["columns"]].index("private")
    assert all(row[private] == "no" for row in shown["rows"])


def test_a_rule_stands_with_every_value_it_has_had(public: Client) -> None:
    assert len(page(public, "rules")["tables"][0]["rows"]) > 10
    shown = page(public, "rules/payment.marginal_rate?on=2012-04-01")
    assert shown["figures"][0]["value"] == "0.30"
    assert len(shown["tables"][0]["rows"]) >= 3
    unconfirmed = page(public, "rules?status=to+check")["tables"][0]
    assert 0 < len(unconfirmed["rows"]) < len(page(public, "rules")["tables"][0]["rows"])


def test_a_rule_in_a_reason_leads_to_its_page_on_the_day_it_was_used(public: Client) -> None:
    text = public.get(f"{HOME}due/06W-RM1.why?figure=pay.due_under.06W-RM1").content.decode()
    parts = [unescape(one) for one in re.findall(r'href="([^"]*part=[^"]*)"', text)]
    text += "".join(public.get(part).content.decode() for part in parts[:3])
    found = dict(re.findall(rf'href="({HOME}rules/([\w.]+)\?on=[\d-]+)"', text))
    assert "payment.rounding" in found.values()
    for address, rule in found.items():
        answer = public.get(address).content.decode()
        assert rule in answer
        assert f"from {bare(date.fromisoformat(address.partition('on=')[2]))}" in answer
