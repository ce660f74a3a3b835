"""What stands in the form of an act narrows what its other fields offer; where nothing stands there, they offer everything."""

import html
import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client

from concordat.web.core.models import RoleHeld
from forms_read import boxes, offered

AsRole = Callable[[str], Client]
KENT, NORFOLK = "/kent-and-medway-2018", "/norfolk-and-waveney-2017"
POOL = {"pool": "contracts-and-finance"}
PERSON = POOL | {"person": "P-F224"}
ASHFORD = {"reorganisation": "one-ccg", "sender": "09C"}


def form(client: Client, name: str, system: str = KENT, **given: str) -> str:
    """Return the form of an act that a link with these fields opens."""
    answer = client.get(f"{system}/acts/{name}?{urlencode(given)}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def secretary(as_role: AsRole) -> Client:
    """A board secretary."""
    return as_role("board secretary")


@pytest.fixture
def manager(as_role: AsRole) -> Client:
    """A contract manager."""
    return as_role("contract manager")


def test_options_and_criteria_are_those_of_the_round(manager: Client) -> None:
    page = form(manager, "plan.score_option", round="local-care-2018")
    # What must be done is outside the order, and nobody scores it.
    assert set(offered(page, "option")) == {"frailty", "pharmacists", "smoking", "accountable-care", "record"}
    assert set(offered(page, "post")) == {"accountable-officer", "managing-director"}
    assert "reviews" in offered(form(manager, "plan.score_option"), "option")
    kept = form(manager, "plan.score_option", round="local-care-2018", option="reviews")
    assert offered(kept, "option")["reviews"] == "Reviews of continuing care within 28 days"


def test_what_was_put_to_a_plan_is_answered_with_its_own_items(secretary: Client) -> None:
    page = form(secretary, "plan.answer_proposal", NORFOLK, plan="in-good-health")
    assert set(offered(page, "proposal")) == {"walking-groups"}
    assert set(boxes(page, "taken_up_in")) == {"at-home", "fewer-falls", "home-teams"}
    assert not boxes(form(secretary, "plan.answer_proposal", NORFOLK), "taken_up_in")


def test_only_posts_that_the_rules_let_a_person_be_offered_are_listed(secretary: Client) -> None:
    page = form(secretary, "merge.offer_post", **PERSON)
    posts = offered(page, "post")
    assert posts["new-contracts-north"].startswith("Contracts lead, north Kent")
    assert "interim-accountable-officer" not in posts
    assert "P-F224" in offered(page, "person")
    everything = offered(form(secretary, "merge.offer_post"), "post")
    assert set(posts) < set(everything)
    # One that does not fit is refused, and the form that comes back still has it.
    refused = secretary.post(
        f"{KENT}/acts/merge.offer_post", {**PERSON, "post": "interim-accountable-officer", "step": "check"}
    )
    assert refused.status_code == 422
    assert set(offered(refused.content.decode(), "post")) == {*posts, "interim-accountable-officer"}


def test_people_are_listed_by_what_can_be_recorded_of_them(secretary: Client) -> None:
    pool = {"pool": "quality-and-safeguarding"}
    # One is on trial and one has not replied yet: both have an offer, and what comes of it is still open.
    have_offers = {"P-A02E", "P-NRP4"}
    assert have_offers <= set(offered(form(secretary, "merge.record_outcome", **pool), "person"))
    others = set(offered(form(secretary, "merge.offer_post", **pool), "person"))
    assert others
    assert others.isdisjoint(have_offers)
    assert not offered(form(secretary, "merge.record_outcome"), "person")


def test_of_a_pool_that_one_does_not_look_after_a_link_tells_nothing(secretary: Client) -> None:
    held = RoleHeld.objects.filter(system__slug="kent-and-medway-2018", role="board secretary")
    held.exclude(body="joint-committee").delete()
    held.update(body="09C")
    alone, linked = form(secretary, "merge.offer_post"), form(secretary, "merge.offer_post", **PERSON)
    assert offered(linked, "post") == offered(alone, "post")
    assert not offered(linked, "person")
    assert "Contracts and finance (" not in linked


def test_a_thing_is_chosen_by_its_words_once_its_register_stands_in_the_form(secretary: Client) -> None:
    assert not offered(form(secretary, "merge.name_receiver"), "register")
    page = form(secretary, "merge.name_receiver", **ASHFORD)
    assert offered(page, "register")["Grant"] == "Grant (9 things)"
    assert not offered(page, "item")
    things = offered(form(secretary, "merge.name_receiver", **ASHFORD, register="Grant"), "item")
    assert things["09C-3"] == "Power to decide: strategy and priorities, clause 3 (09C-3)"
    none = form(secretary, "merge.name_receiver", **ASHFORD, register="Mandate")
    assert "None fits what stands in the form already" in none


def test_what_a_body_is_the_next_to_agree_to_is_listed(secretary: Client) -> None:
    given = {"reorganisation": "one-ccg", "body": "09E"}
    assert set(offered(form(secretary, "merge.agree_transfer", **given), "sender")) == {"09E"}
    divided = {"sender": "09E", "register": "TransferItem", "item": "lease-shared"}
    page = form(secretary, "merge.agree_transfer", **given, **divided)
    assert offered(page, "item")["lease-shared"].endswith("(lease-shared)")
    assert set(offered(page, "part")) == {"third floor", "ground floor"}


def test_from_the_things_one_by_one_a_form_opens_with_the_thing_in_it(secretary: Client, as_role: AsRole) -> None:
    address = f"{KENT}/reorganisations/one-ccg/transfers/things?kind=lease"
    page = secretary.get(address).content.decode()
    link = next(one for one in re.findall(r'href="([^"]*agree_transfer\?[^"]*)"', page) if "lease-medway" in one)
    assert '<option value="lease-medway" selected>' in secretary.get(html.unescape(link)).content.decode()
    page = secretary.get(f"{KENT}/reorganisations/one-ccg/transfers/things?kind=grant&sender=09C").content.decode()
    link = next(one for one in re.findall(r'href="([^"]*name_receiver\?[^"]*)"', page) if "award-09C" in one)
    assert '<option value="award-09C" selected>' in secretary.get(html.unescape(link)).content.decode()
    assert "agree_transfer" not in as_role("finance officer").get(address).content.decode()
