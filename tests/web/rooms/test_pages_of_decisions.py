"""Pages of decisions: one text through many bodies, meetings and papers as each may read them, drafts and statements."""

import json
import re
from collections.abc import Callable
from datetime import date

import icalendar
import pikepdf
import pytest
from django.test import Client

from concordat.web.core.models import Seen
from concordat.web.records.models import MODELS

AT = "/norfolk-and-waveney-2017/"
PROPOSAL = f"{AT}proposals/joint-executive-committee"
TEXT = "b6c433105929b8841325b724e56ac376f3be29f8fe12784ece0f2fc9f2cf02e7"
WITHHELD = "cost-of-change-06W"
Role = Callable[[str], Client]


def text_of(client: Client, address: str) -> str:
    """Return a page that must be there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def rows_of(client: Client, address: str, table: str) -> list[dict[str, object]]:
    """Return a table of a page by its columns."""
    page = json.loads(client.get(f"{address}.json").content)
    found = next(one for one in page["tables"] if one["name"] == table)
    return [dict(zip([column["name"] for column in found["columns"]], row, strict=True)) for row in found["rows"]]


@pytest.mark.story("A3")
def test_one_text_before_five_bodies_shows_each_of_them_and_what_is_still_needed(public: Client) -> None:
    page = text_of(public, PROPOSAL)
    assert TEXT in page
    bodies = rows_of(public, PROPOSAL, "bodies")
    assert [(one["status"], one["in_favour"]) for one in bodies] == [
        ("CARRIED", 9),
        ("CARRIED", 6),
        ("CARRIED", 9),
        ("CARRIED", 10),
        ("NOT YET MET", None),
    ]
    settling = rows_of(public, PROPOSAL, "settling")
    assert {(one["bodies"], one["what"]) for one in settling} == {
        ("Great Yarmouth and Waveney", "would carry it"),
        ("Great Yarmouth and Waveney", "would stop it"),
    }
    assert "30 September 2017" in text_of(public, f"{AT}proposals").replace("\xa0", " ")


@pytest.mark.story("A3")
def test_the_last_vote_carries_it_on_every_page_at_once_and_leads_to_its_entry_in_the_log(
    public: Client, as_role: Role
) -> None:
    assert ">open<" in text_of(public, PROPOSAL)
    secretary = as_role("board secretary")
    given = {"proposal": "joint-executive-committee", "body": "06M", "text_sha256": TEXT, "present": "14"}
    given |= {"in_favour": "12", "against": "2", "note": "Met a day early"}
    given |= {"met_on__day": "27", "met_on__month": "9", "met_on__year": "2017"}
    confirm = secretary.post(f"{AT}acts/decide.vote", given | {"step": "check"}).content.decode()
    hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)">', confirm))
    done = secretary.post(f"{AT}acts/decide.vote", given | hidden | {"step": "do"})
    receipt = text_of(public, done["Location"])
    assert "Done: Record a vote" in receipt
    assert "The entry stands in the log" in receipt
    assert rows_of(public, f"{AT}proposals", "proposals")[0]["status"] == "CARRIED"
    decision = text_of(public, f"{AT}decisions/joint-executive-committee/06M/2017-09-27")
    assert "carried" in decision
    assert done["Location"].partition("?")[0] in decision
    challenge = [
        one for one in json.loads(public.get(f"{PROPOSAL}.json").content)["figures"] if "challenge" in one["name"]
    ]
    assert challenge[0]["value"] == "2017-12-27"


@pytest.mark.story("A2")
def test_a_joint_committee_does_not_exist_before_every_parent_adopted_its_terms(public: Client) -> None:
    page = json.loads(public.get(f"{AT}instruments.json").content)
    exists = next(one for one in page["figures"] if one["name"].startswith("decide.exists"))
    assert exists["value"] is False
    assert public.get(exists["why"]).status_code == 200
    rows = rows_of(public, f"{AT}instruments", "instruments") if page["tables"] else []
    # The bodies' schemes of reservation and delegation are adopted; no terms of a joint committee are.
    assert all("scheme" in str(row).lower() for row in rows), rows
    assert not any("joint" in str(row).lower() for row in rows), rows


@pytest.mark.story("C5")
def test_drafts_are_seen_by_the_bodies_that_share_them_alone_with_version_and_hash(
    public: Client, as_role: Role
) -> None:
    secretary = as_role("board secretary")
    drafts = rows_of(secretary, PROPOSAL, "drafts")
    assert [one["version"] for one in drafts] == ["Version 1", "Version 2"]
    assert all(re.fullmatch("[0-9a-f]{64}", str(one["sha256"])) for one in drafts)
    page = text_of(secretary, f"{AT}shared-drafts/joint-executive-committee/2")
    assert "What changed since the version before" in page
    assert Seen.objects.filter(about__startswith="SharedDraft joint-executive-committee 2").exists()
    assert public.get(f"{AT}shared-drafts/joint-executive-committee/2").status_code == 302
    assert as_role("scrutiny officer").get(f"{AT}shared-drafts/joint-executive-committee/2").status_code == 403
    hidden = text_of(public, PROPOSAL) + text_of(as_role("scrutiny officer"), PROPOSAL)
    assert str(drafts[0]["sha256"]) not in hidden
    assert "Draft 1" not in hidden


@pytest.mark.story("C6")
def test_a_joint_statement_has_its_text_and_everyone_who_signed_it(public: Client) -> None:
    code = MODELS["JointStatement"].objects.values_list("f_id", flat=True)[0]
    page = text_of(public, f"{AT}statements/{code}")
    assert "SHA-256" in page
    signed = rows_of(public, f"{AT}statements/{code}", "signatories")
    assert len(signed) == 5
    assert all(one["signed"] for one in signed)


@pytest.mark.story("C19")
def test_a_decision_leads_to_the_papers_that_were_before_the_meeting(public: Client) -> None:
    page = text_of(public, f"{AT}decisions/joint-executive-committee/06V/2017-09-19")
    assert f"{AT}papers/single-contracts-06V" in page
    assert "One conversation with our hospitals" in page


@pytest.mark.story("E6")
def test_the_chain_runs_from_the_workshop_through_papers_to_every_vote(public: Client) -> None:
    kinds = [one["kind"] for one in rows_of(public, PROPOSAL, "chain")]
    assert kinds[0] == "workshop"
    assert kinds.index("workshop") < kinds.index("paper") < kinds.index("vote")
    assert kinds.count("vote") == 4
    assert "draft" not in kinds


@pytest.mark.story("E31")
def test_an_item_that_was_noted_leaves_its_questions_open(public: Client) -> None:
    page = text_of(public, f"{AT}meetings/scrutiny-2017-09")
    assert "Outcome: noted." in page
    assert "what was asked stays open" in page
    states = {one["state"] for one in rows_of(public, f"{AT}scrutiny", "scrutiny_requests")}
    assert states & {"open", "overdue", "answered"}


def test_a_meeting_lists_its_papers_with_supplements_and_what_changed(public: Client) -> None:
    page = text_of(public, f"{AT}meetings/board-06M-2017-09")
    assert "Supplement:" in page
    assert "What changed: Three of the other governing bodies" in page


def test_a_calendar_file_holds_the_meeting(public: Client) -> None:
    made = icalendar.Calendar.from_ical(public.get(f"{AT}meetings/board-06M-2017-09.ics").content)
    (event,) = made.walk("VEVENT")
    assert event.decoded("dtstart").date() == date(2017, 9, 28)


def exempt_words() -> str:
    """Return words of the block that the example's paper withholds."""
    text = MODELS["Paper"].objects.get(f_id=WITHHELD).f_text.text
    block = text.split("::: exempt", 1)[1].split("\n", 1)[1].split(":::", 1)[0]
    return " ".join(block.split())[:40]


def test_an_exempt_block_is_marked_and_kept_from_the_public_in_every_form(public: Client, as_role: Role) -> None:
    words = exempt_words()
    for address in (
        f"papers/{WITHHELD}",
        f"papers/{WITHHELD}.json",
        "meetings/board-06W-2017-09/pack",
        "meetings/board-06W-2017-09",
    ):
        page = " ".join(public.get(f"{AT}{address}").content.decode().split())
        assert words not in page, address
    assert "Withheld here" in text_of(public, f"{AT}papers/{WITHHELD}")
    assert words in " ".join(text_of(as_role("board secretary"), f"{AT}papers/{WITHHELD}").split())
    assert Seen.objects.filter(about=f"Paper {WITHHELD}", body="06W").exists()


def test_the_pack_is_a_tagged_document_without_what_is_private(public: Client) -> None:
    answer = public.get(f"{AT}meetings/board-06W-2017-09/pack.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert exempt_words()[:20].encode() not in answer.content
    import io

    with pikepdf.open(io.BytesIO(answer.content)) as document:
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang).startswith("en")


def test_a_paper_shows_live_figures_that_lead_to_their_reasons(public: Client) -> None:
    page = text_of(public, f"{AT}papers/single-contracts-06V")
    why = re.findall(r'href="(/norfolk-and-waveney-2017/figures\.why\?figure=[^"]+)"', page)
    assert len(why) >= 3
    assert "{{" not in page
    assert all(public.get(address.replace("&amp;", "&")).status_code == 200 for address in why)


@pytest.mark.parametrize(
    "address",
    ["proposals/nothing", "decisions/a/b/2017-01-01", "meetings/nothing", "papers/nothing", "statements/nothing"],
)
def test_an_address_that_names_nothing_is_a_page_that_helps(public: Client, address: str) -> None:
    answer = public.get(f"{AT}{address}")
    assert answer.status_code == 404
    assert "You may be looking for" in answer.content.decode()


@pytest.mark.story("B4")
def test_a_proposal_shows_how_long_it_lay_with_each_body_and_who_can_block_it(public: Client) -> None:
    page = public.get("/kent-and-medway-2018/proposals/joining-later.json").json()
    (told,) = [one for one in page["tables"] if one["name"] == "inertia"]
    names = [column["name"] for column in told["columns"]]
    rows = {row[0]: tuple(row[1:4]) for row in told["rows"]}
    assert names[:4] == ["body", "days", "missed", "blocks"]
    assert rows["Dartford, Gravesham and Swanley"] == (72, 1, "no")
    assert rows["Thanet"] == (72, 0, "yes")
    assert rows["West Kent"] == (57, 0, "no")
