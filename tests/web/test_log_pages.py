"""The log for people: entries, receipts and proofs, what is withheld from whom, heads that are signed, and verifying it all."""

import json
from collections.abc import Callable
from datetime import date

from defusedxml.ElementTree import fromstring
from django.test import Client

from acts_for_tests import AT, SECRET, do, plan, share
from concordat.log import included, leaf_hash, read_bundle, verify
from concordat.web.core.log import logbook
from concordat.web.core.models import EventField, LogEvent, Seen

ATOM = "{http://www.w3.org/2005/Atom}"
Role = Callable[[str], Client]


def test_a_receipt_says_what_was_done_and_proves_it(public: Client, as_role: Role) -> None:
    receipt = plan(as_role("board secretary"))
    page = public.get(receipt).content.decode()
    assert "Done: Plan a decision" in page
    assert "What it is" in page
    entry = json.loads(public.get(receipt.partition("?")[0] + ".json").content)
    event = LogEvent.objects.get()
    proof = entry["proof"]
    steps = [bytes.fromhex(step) for step in proof["inclusion"]]
    assert included(leaf_hash(event.text.encode()), 0, proof["size"], steps, bytes.fromhex(proof["root"]))
    assert proof["signed"] is None


def test_a_proof_leads_to_the_newest_signed_head(public: Client, as_role: Role) -> None:
    secretary = as_role("board secretary")
    receipts = [plan(secretary, f"plan-{number}") for number in range(5)]
    logbook.sign_head()
    for receipt in receipts:
        proof = json.loads(public.get(receipt.partition("?")[0] + ".json").content)["proof"]
        assert proof["holds"]
        assert proof["size"] == 5
        assert proof["signed"]["signature"] == logbook.heads()[0].signature


def test_what_a_working_paper_says_is_in_the_log_for_its_bodies_alone(public: Client, as_role: Role) -> None:
    secretary = as_role("board secretary")
    receipt = share(secretary).partition("?")[0]
    assert SECRET in secretary.get(receipt).content.decode()
    assert Seen.objects.filter(about__startswith="log entry").exists()
    for client in (public, as_role("scrutiny officer")):
        page = client.get(receipt).content.decode()
        assert SECRET not in page
        assert "Withheld: part of a working paper" in page
        assert SECRET not in client.get(f"{receipt}.json").content.decode()
    listed = public.get(f"{AT}log").content.decode()
    assert "a working paper" in listed
    bundle = b"".join(public.get("/log/bundle.jsonl").streaming_content).decode()
    assert SECRET not in bundle


def test_the_public_copy_of_the_log_verifies(public: Client, as_role: Role) -> None:
    secretary = as_role("board secretary")
    plan(secretary)
    share(secretary)
    logbook.sign_head()
    lines = b"".join(public.get("/log/bundle.jsonl").streaming_content).decode().splitlines()
    bundle = read_bundle(lines)
    found = verify(bundle.rows, bundle.heads, bundle.keys, complete=bundle.complete)
    assert found.verified
    assert found.events == 2
    assert found.fields_open > 0
    assert found.fields_closed > 0


def test_an_auditor_has_a_copy_in_which_the_entries_of_their_bodies_are_open(public: Client, as_role: Role) -> None:
    secretary, auditor = as_role("board secretary"), as_role("auditor")
    receipt = share(secretary).partition("?")[0]
    logbook.append(
        actor="public",
        system=AT.strip("/"),
        for_body="06V",
        act="publish.ask_question",
        effective_on=date(2017, 9, 27),
        rulebook="",
        fields={"given name": "of another body"},
        personal=("given name",),
    )
    address = f"{AT}log/bundle.jsonl"
    assert address in auditor.get(f"{AT}log").content.decode()
    assert address not in secretary.get(f"{AT}log").content.decode()
    for client, status in ((public, 302), (secretary, 403), (as_role("administrator"), 403)):
        assert client.get(address).status_code == status
    text = b"".join(auditor.get(address).streaming_content).decode()
    assert SECRET in text
    assert "of another body" not in text
    bundle = read_bundle(text.splitlines())
    assert verify(bundle.rows, bundle.heads, bundle.keys, complete=bundle.complete).verified
    assert Seen.objects.filter(about="the log with its working papers", body="06W").count() == 1
    assert SECRET in auditor.get(f"{receipt}.json").content.decode()
    assert SECRET in auditor.get("/api/v1/log/entries").content.decode()
    assert SECRET not in public.get("/api/v1/log/entries").content.decode()
    assert SECRET not in b"".join(public.get("/log/bundle.jsonl").streaming_content).decode()


def test_verifying_here_says_what_was_found(public: Client, as_role: Role) -> None:
    plan(as_role("board secretary"))
    assert "Check the whole log now" in public.get("/log/verify").content.decode()
    assert "Verified." in public.post("/log/verify").content.decode()
    assert "verify-log.html" in public.get("/log/verify-log.html")["Content-Disposition"]


def test_heads_are_a_page_and_a_feed(public: Client, as_role: Role) -> None:
    assert "No head is signed yet" in public.get("/log/heads").content.decode()
    plan(as_role("board secretary"))
    head = logbook.sign_head()
    assert head.root in public.get("/log/heads").content.decode()
    feed = fromstring(public.get("/log/heads.atom").content)
    assert head.signature in feed.find(f"{ATOM}entry/{ATOM}summary").text


def test_entries_are_listed_newest_first_and_narrowed(public: Client, as_role: Role) -> None:
    secretary = as_role("board secretary")
    plan(secretary, "first")
    plan(secretary, "second")
    page = public.get(f"{AT}log").content.decode()
    assert page.index("Entry 2") < page.index("Entry 1")
    assert "Entry 2" not in public.get(f"{AT}log?before=2").content.decode()
    assert "Nothing stands in the log" in public.get(f"{AT}log?act=decide.vote").content.decode()
    assert public.get(f"{AT}log/99").status_code == 404


def test_a_personal_field_is_withheld_from_the_public_and_erased_for_good(public: Client, as_role: Role) -> None:
    given = {"body": "06W", "text": "Which meeting decides on this then?", "email": "person.q@example.org"}
    receipt = do(public, "publish.ask_question", given).partition("?")[0]
    assert "person.q@example.org" not in public.get(receipt).content.decode()
    assert "person.q@example.org" in as_role("board secretary").get(receipt).content.decode()
    EventField.objects.filter(personal=True).update(value=None, salt=None)
    assert "Erased" in as_role("board secretary").get(receipt).content.decode()
    assert verify(logbook.rows(), (), {}).verified
