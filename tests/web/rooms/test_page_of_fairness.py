"""Existing and new providers as a page: what was examined, what was not, every number with its reasons, and no bid by who made it."""

import json

import pytest
from django.test import Client

AT = "/norfolk-and-waveney-2017/existing-and-new-providers"


@pytest.mark.story("E21")
def test_the_page_says_what_was_examined_and_what_was_not(public: Client) -> None:
    text = public.get(AT).content.decode()
    assert "Nothing to compare" in text
    page = json.loads(public.get(f"{AT}.json").content)
    tables = {one["name"]: one for one in page["tables"]}
    states = {row[0] for row in tables["examined"]["rows"]}
    assert states == {"examined", "not examined"}
    assert len(tables["existing_and_new"]["rows"]) == 4


@pytest.mark.story("E14")
def test_every_number_leads_to_the_rule(public: Client) -> None:
    page = json.loads(public.get(f"{AT}.json?on=2024-06-01").content)
    (groups,) = (one for one in page["tables"] if one["name"] == "existing_and_new")
    whys = [one["href"] for one in groups["why"]]
    assert len(whys) == 16
    for why in whys:
        assert "Whether existing providers are at a disadvantage" in public.get(why).content.decode()
