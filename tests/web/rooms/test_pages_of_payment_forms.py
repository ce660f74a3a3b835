"""Pages on which payment forms are tried: what they show, what they keep in the address alone, and what they say is missing."""

import json
from decimal import Decimal
from typing import Any

from django.test import Client

from concordat import pay

HOME = "/norfolk-and-waveney-2017/"


def shown(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    base, _, query = path.partition("?")
    answer = client.get(f"{HOME}{base}.json?{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def column(page: Any, table: str, name: str) -> list[Any]:
    """Return one column of one table."""
    one = next(each for each in page["tables"] if each["name"] == table)
    at = [each["name"] for each in one["columns"]].index(name)
    return [row[at] for row in one["rows"]]


def test_a_form_is_tried_live_and_without_script_and_the_address_keeps_it(public: Client) -> None:
    address = f"{HOME}payment-form/06W-RM1?form=cost_and_volume&corridor_share=5%25"
    text = public.get(address).content.decode()
    assert 'hx-get="/norfolk-and-waveney-2017/payment-form/06W-RM1" hx-trigger="change"' in text
    assert 'value="5%"' in text
    assert 'name="outside_rate"' in text
    assert 'name="blended_rate"' not in text
    assert "stroke-dasharray" in text
    assert 'method="get"' in text


def asked_for(client: Client, path: str) -> set[str]:
    """Return the names of the payment terms that the form of a page asks for."""
    text = client.get(f"{HOME}{path}").content.decode()
    return {name for name in pay.priced_parameters() if f'name="{name}"' in text}


def terms(*forms: str) -> set[str]:
    return {one.name for form in forms for one in pay.parameters_of_form(form)}


def test_until_a_form_is_chosen_the_terms_are_those_of_the_contract_s_own_forms(public: Client) -> None:
    page = shown(public, "payment-form/06W-RM1")
    own = [one["name"].removeprefix("form_terms_") for one in page["tables"] if one["name"].startswith("form_terms_")]
    assert "capitation" not in own
    assert asked_for(public, "payment-form/06W-RM1") == terms(*own) < set(pay.priced_parameters())
    assert "Choose a form first" in " ".join(page["says"])
    for form in ("capitation", "cost_and_volume"):
        assert asked_for(public, f"payment-form/06W-RM1?form={form}") == terms(form)


def test_a_term_that_the_form_tried_does_not_have_changes_nothing(public: Client) -> None:
    path = "payment-form/06W-RM1?form=cost_and_volume"
    left_over = "&capitation_rate=100&marginal_rate=10%25"
    assert {"capitation_rate", "marginal_rate"}.isdisjoint(terms("cost_and_volume"))
    found, plain = (shown(public, one)["figures"] for one in (path + left_over, path))
    assert [one["value"] for one in found] == [one["value"] for one in plain]


def test_what_each_party_would_get_adds_up(public: Client) -> None:
    page = shown(public, "payment-form/06W-RM1?form=block")
    own, then, more = (list(map(Decimal, column(page, "form_trial", name))) for name in ("due", "way_1", "difference"))
    assert all(abs(b - a - c) <= Decimal("0.01") for a, b, c in zip(own, then, more, strict=True))
    assert len(set(then)) == 1
    figures = {one["name"]: one["value"] for one in page["figures"]}
    apart = Decimal(figures["pay.trial.tried"]) - Decimal(figures["pay.trial.as_it_is"])
    assert Decimal(figures["pay.trial.more"]) == apart
    assert figures["pay.trial.same_at"].endswith("%")


def test_as_it_is_it_pays_what_the_statement_says(public: Client) -> None:
    page = shown(public, "payment-form/06W-RM1")
    figures = {one["name"]: one["value"] for one in page["figures"]}
    assert figures["pay.trial.as_it_is"] == shown(public, "due/06W-RM1")["figures"][0]["value"]
    assert Decimal(figures["pay.trial.more"]) == 0


def test_what_is_missing_is_said_and_the_rest_is_shown(public: Client) -> None:
    text = public.get(f"{HOME}payment-form/06W-RM1?form=blended").content.decode()
    assert "what is missing" in text
    assert "The terms of payment by blended" in text
    every = public.get(f"{HOME}replay").content.decode()
    assert "what is missing" in every
    assert "Gain by block" in every
    assert public.get(f"{HOME}payment-form/none-such").status_code == 404


def test_gains_of_a_replay_sum_to_nought_and_one_body_has_its_own_curve(public: Client) -> None:
    page = shown(public, "replay?form=activity&body=RM1")
    assert sum(map(Decimal, column(page, "replay_parties", "way_1"))) == 0
    middle = column(page, "replay_curve", "change").index("±0 %")
    due = Decimal(column(page, "replay_curve", "due")[middle])
    statements = shown(public, "due?provider=RM1")
    assert abs(sum(map(Decimal, column(statements, "statements", "due"))) - due) < Decimal("0.2")


def test_another_year_brings_its_own_national_rules(public: Client) -> None:
    assert "Some ways cannot be worked out" in public.get(f"{HOME}replay?form=blended").content.decode()
    page = shown(public, "replay?form=blended&year=2019/20")
    assert page["tables"][0]["name"] == "replay_parties"
    assert page["tables"][0]["columns"][3]["title"] == "Gain by blended, rules of 2019/20"


def test_the_forms_in_force_have_their_curves(public: Client) -> None:
    page = shown(public, "payment-forms")
    forms = column(page, "forms_in_force", "form")
    assert forms == sorted(forms, key=lambda form: -Decimal(column(page, "forms_in_force", "due")[forms.index(form)]))
    whole = sum(map(Decimal, column(page, "forms_in_force", "due")))
    assert whole == Decimal(page["figures"][0]["value"])
    text = public.get(f"{HOME}payment-forms").content.decode()
    assert text.count("<svg") >= len(forms)
