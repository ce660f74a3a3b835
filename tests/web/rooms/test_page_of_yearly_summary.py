"""The yearly summary as a page: nothing typed twice, what is not known counted, and no summary before the regime."""

import json

from django.test import Client

AT = "/norfolk-and-waveney-2017/yearly-summary"


def test_before_the_regime_the_page_says_so_and_where_to_look(public: Client) -> None:
    page = json.loads(public.get(f"{AT}.json").content)
    assert not page["figures"]
    assert not page["findings"]
    assert "the duty to publish one began on 1 January 2024" in public.get(AT).content.decode().replace("\xa0", " ")


def test_a_later_period_is_told_from_the_register_with_every_route(public: Client) -> None:
    page = json.loads(public.get(f"{AT}.json?on=2024-06-01").content)
    figures = {figure["name"]: figure["value"] for figure in page["figures"]}
    assert figures["buy.summary_due"] == "2025-09-30"
    (awards,) = (one for one in page["tables"] if one["name"] == "awards")
    routes = [row[0] for row in awards["rows"]]
    assert routes[0] == "direct award A"
    assert {"framework", "call-off", "urgent award", "urgent change", "not known"} <= set(routes)
