"""Acts by program: what would follow, done once under a key, by those who may, with its entry in the log."""

import json
from collections.abc import Callable
from typing import Any

from django.test import Client

from concordat.log import verify
from concordat.web.core.log import logbook
from concordat.web.core.models import Account, LogEvent, Seen
from concordat.web.records.models import MODELS
from concordat.web.running.demonstration import email_of

VOTE = "/api/v1/norfolk-and-waveney-2017/acts/decide.vote"
GIVEN = {
    "proposal": "joint-executive-committee",
    "body": "06M",
    "met_on": "2017-09-27",
    "text_sha256": "b6c433105929b8841325b724e56ac376f3be29f8fe12784ece0f2fc9f2cf02e7",
    "present": 12,
    "in_favour": 10,
    "against": 2,
    "note": "Met a day early",
}
Kinds = Callable[[Any, int], list[str]]


def send(client: Client, given: Any, query: str = "", once: str = "", **headers: str) -> Any:
    extra = {"Idempotency-Key": once} if once else {}
    return client.post(f"{VOTE}{query}", json.dumps(given), "application/json", headers={**extra, **headers})


def test_a_dry_run_says_what_follows_and_does_nothing(with_key: Callable[..., Client]) -> None:
    answer = send(with_key("board secretary", "06M"), GIVEN, "?dry_run=true")
    assert answer.status_code == 200
    told = json.loads(answer.content)
    assert "The combined status changes from OPEN to CARRIED." in told["follows"]
    assert told["body"] == "06M"
    assert not LogEvent.objects.exists()
    assert MODELS["Resolution"].objects.filter(row_system__slug="norfolk-and-waveney-2017").count() == 4


def test_an_act_is_done_once_however_often_it_is_sent(with_key: Callable[..., Client]) -> None:
    client = with_key("board secretary", "06M", may_act=True)
    seen = json.loads(send(client, GIVEN, "?dry_run=true").content)["seen"]
    first, again = send(client, GIVEN, f"?seen={seen}", "one"), send(client, GIVEN, "", "one")
    assert first.status_code == again.status_code == 200, first.content
    assert json.loads(first.content) == json.loads(again.content)
    assert json.loads(first.content)["entry"] == LogEvent.objects.get().sequence
    assert MODELS["Resolution"].objects.filter(row_system__slug="norfolk-and-waveney-2017").count() == 5
    assert verify(logbook.rows(), (), {}).verified


def test_the_same_key_for_something_else_is_refused(with_key: Callable[..., Client], refused: Kinds) -> None:
    client = with_key("board secretary", "06M", may_act=True)
    send(client, GIVEN, "", "one")
    assert refused(send(client, GIVEN | {"in_favour": 9, "against": 3}, "", "one"), 409) == ["key-used-before"]
    assert LogEvent.objects.count() == 1


def test_what_changed_meanwhile_is_not_overwritten_unseen(with_key: Callable[..., Client], refused: Kinds) -> None:
    client = with_key("board secretary", "06M", may_act=True)
    assert refused(send(client, GIVEN, "?seen=another", "one"), 409) == ["changed-meanwhile"]
    assert not LogEvent.objects.exists()


def test_an_act_without_a_text_of_its_own_is_refused(with_key: Callable[..., Client], refused: Kinds) -> None:
    assert refused(send(with_key("board secretary", "06M", may_act=True), GIVEN), 422) == ["missing-value"]
    assert not LogEvent.objects.exists()


def test_all_that_is_wrong_is_told_at_once(with_key: Callable[..., Client], refused: Kinds) -> None:
    client = with_key("board secretary", "06M", may_act=True)
    found = refused(send(client, {"note": "half\u0000", "prposal": "x", "present": 10**20}, "", "one"), 422)
    assert {"missing-value", "unknown-field", "bad-value"} <= set(found)
    assert refused(send(client, GIVEN | {"present": 10**20}, "", "one"), 422) == ["number-out-of-range"]
    assert not LogEvent.objects.exists()


def test_a_key_that_only_reads_does_nothing(with_key: Callable[..., Client], refused: Kinds) -> None:
    assert refused(send(with_key("board secretary", "06M"), GIVEN, "", "one"), 403) == ["not-allowed"]
    assert not LogEvent.objects.exists()


def test_a_key_for_one_body_does_nothing_for_another(with_key: Callable[..., Client], refused: Kinds) -> None:
    client = with_key("board secretary", "06V", may_act=True)
    assert refused(send(client, GIVEN, "", "one"), 403) == ["not-allowed"]
    assert not LogEvent.objects.exists()
    assert Seen.objects.filter(what="refused", about=VOTE).exists()


def test_a_key_of_a_role_that_changes_nothing_does_nothing(with_key: Callable[..., Client], refused: Kinds) -> None:
    assert refused(send(with_key("analyst", "06W", may_act=True), GIVEN, "", "one"), 403) == ["not-allowed"]


def test_the_public_does_nothing_and_is_told_that_it_needs_a_key(public: Client, refused: Kinds) -> None:
    assert refused(send(public, GIVEN, "", "one"), 401) == ["no-key"]


def test_a_session_alone_does_no_act_so_that_no_other_site_can_use_it(served: Any, refused: Kinds) -> None:
    client = Client(enforce_csrf_checks=True)
    account = Account.objects.get(email=email_of("board secretary"))
    client.force_login(account, "django.contrib.auth.backends.ModelBackend")
    assert refused(send(client, GIVEN, "", "one"), 401) == ["no-key"]
    assert send(client, GIVEN, "?dry_run=true").status_code == 200
    assert not LogEvent.objects.exists()


def test_a_key_acts_as_its_role_and_not_as_the_session_beside_it(
    key_of: Callable[..., str], as_role: Callable[[str], Client], refused: Kinds
) -> None:
    client, key = as_role("board secretary"), key_of("analyst", "06W", may_act=True)
    assert refused(send(client, GIVEN, "", "one", Authorization=f"Bearer {key}"), 403) == ["not-allowed"]
