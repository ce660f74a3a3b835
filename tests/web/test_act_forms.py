"""The forms of acts: only what can be done is offered, records are called by their names, long forms are grouped."""

import html
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlencode

import pytest
from django.test import Client

from concordat.kernel.act import act, acts
from concordat.web.core.act_form import field_says
from forms_read import boxes, offered

ACTS = "/norfolk-and-waveney-2017/acts"


@pytest.fixture
def secretary(as_role: Callable[[str], Client]) -> Client:
    """A board secretary."""
    return as_role("board secretary")


@pytest.fixture
def manager(as_role: Callable[[str], Client]) -> Client:
    """A contract manager."""
    return as_role("contract manager")


def test_the_body_it_is_done_for_is_one_for_which_the_role_is_held(secretary: Client, manager: Client) -> None:
    groups = {"06M", "06V", "06W", "06Y", "07J"}
    assert set(offered(secretary.get(f"{ACTS}/decide.call_meeting").content.decode(), "body")) >= groups
    bodies = offered(manager.get(f"{ACTS}/buy.award").content.decode(), "body")
    assert set(bodies) == groups
    assert set(offered(secretary.get(f"{ACTS}/decide.add_grant").content.decode(), "grantor")).isdisjoint(
        {"26A", "RM1"}
    )


@pytest.mark.parametrize("name", sorted(acts()))
def test_the_form_of_every_act_opens_for_those_who_may_do_it(name: str, as_role: Callable[[str], Client]) -> None:
    for role in act(name).roles:
        if role != "public":
            assert as_role(role).get(f"{ACTS}/{name}").status_code == 200, role


def test_a_body_that_does_not_exist_that_day_or_cannot_contract_is_not_offered(manager: Client) -> None:
    providers = offered(manager.get(f"{ACTS}/buy.award").content.decode(), "providers")
    assert "RM1" in providers
    assert set(providers).isdisjoint({"26A", "QMM", "26A-location", "norfolk-and-waveney", "norfolk-scrutiny"})


def test_a_clause_may_name_a_committee_that_is_still_to_come(secretary: Client) -> None:
    page = secretary.get(f"{ACTS}/decide.add_grant").content.decode()
    assert offered(page, "holder")["joint-executive-committee"].endswith(", from 1\xa0October\xa02017")


def test_what_a_link_or_a_draft_names_is_kept_though_it_is_not_offered(manager: Client) -> None:
    page = manager.get(f"{ACTS}/buy.award?body=26A").content.decode()
    assert '<option value="26A" selected>' in page


def test_records_are_called_by_their_names(secretary: Client, manager: Client) -> None:
    lines = offered(manager.get(f"{ACTS}/contract.vary").content.decode(), "line")
    assert (
        lines["06M-RM1-daycase"]
        == "day case care, Great Yarmouth and Waveney with Norfolk and Norwich (06M-RM1-daycase)"
    )
    meetings = offered(secretary.get(f"{ACTS}/decide.add_item").content.decode(), "meeting")
    assert meetings["board-06M-2017-09"].startswith("Great Yarmouth and Waveney, 28\xa0September\xa02017")
    assert "scrutiny-2017-05" not in meetings
    clauses = offered(secretary.get(f"{ACTS}/decide.replace_grant").content.decode(), "grant")
    assert clauses["06V-2.1"].startswith("Clause 2.1 of North Norfolk, reserved: contract variation")


def test_a_type_of_decision_is_chosen_from_the_list_of_the_rules(secretary: Client) -> None:
    types = offered(secretary.get(f"{ACTS}/decide.add_grant").content.decode(), "decision_type")
    assert types["contract variation"] == "Contract variation"
    assert types["any decision"] == "Any decision"
    effects = offered(secretary.get(f"{ACTS}/decide.add_grant").content.decode(), "effect")
    assert effects["RESERVED"] == "Reserved"


def test_a_route_is_written_as_the_law_writes_it(manager: Client) -> None:
    assert offered(manager.get(f"{ACTS}/buy.award").content.decode(), "route")["direct award A"] == "Direct award A"


def test_a_long_form_has_headings_and_what_is_seldom_used_is_folded(secretary: Client) -> None:
    page = secretary.get(f"{ACTS}/decide.add_grant").content.decode()
    assert "For which values" in page
    assert re.search(r'<details class="nhsuk-details">\s*<summary[^>]*>.*?More: ', page, re.DOTALL)
    filled = secretary.get(f"{ACTS}/decide.add_grant?care_group=stroke").content.decode()
    assert '<details class="nhsuk-details" open>' in filled
    refused = secretary.post(f"{ACTS}/decide.add_grant", {"step": "check", "area": "nowhere"})
    assert refused.status_code == 422
    assert '<details class="nhsuk-details" open>' in refused.content.decode()


@pytest.mark.parametrize("name", acts())
def test_groups_and_bodies_name_fields_of_the_act(name: str) -> None:
    one = act(name)
    grouped = [field for names in one.groups.values() for field in names]
    assert len(grouped) == len(set(grouped))
    assert {*grouped, *one.bodies} <= set(field_says(one.given))
    assert set(one.bodies) <= {field for field, kinds in one.refers.items() if "Body" in kinds}
    assert set(one.bodies.values()) <= {"legal person", "any day"}


@pytest.mark.parametrize("written", ["data age; ending", "data age\nending", "data age\r\nending"])
def test_a_link_that_names_several_ticks_each_of_them_and_no_other(manager: Client, written: str) -> None:
    assert _ticked(manager, f"{ACTS}/contract.override_readiness?{urlencode({'questions': written})}", "questions") == {
        "data age",
        "ending",
    }


def test_the_link_of_a_contract_to_override_what_stops_it_ticks_all_that_stops_it(manager: Client) -> None:
    page = manager.get(f"{ACTS.removesuffix('/acts')}/readiness/one-RM1").content.decode()
    [link] = re.findall(r'href="([^"]*contract\.override_readiness\?[^"]*)"', page)
    link = html.unescape(link)
    stops = parse_qs(link.partition("?")[2])["questions"][0].split("\n")
    assert len(stops) > 1
    assert _ticked(manager, link, "questions") == set(stops)


def _ticked(manager: Client, address: str, name: str) -> set[str]:
    """Return what is ticked of the choices of a field, each of which the field offers by itself too."""
    offered_alone = boxes(manager.get(address.partition("?")[0]).content.decode(), name)
    found = boxes(manager.get(address).content.decode(), name)
    assert set(found) == set(offered_alone)
    return {value for value, more in found.items() if "checked" in more}
