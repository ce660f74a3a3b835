"""The room's calculations worked out again by slow and obvious Python over a made-up register."""

import random
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from concordat.calculations import calc

CUT = date(2018, 4, 1)


def made_up(seed: int) -> dict[str, Any]:
    """A register as JSON values: six commissioners, three providers, contracts between most of them."""
    chance = random.Random(seed)
    given: dict[str, Any] = {"contracts": [], "parties": [], "lines": [], "terms": []}
    given["clauses"] = [
        {"key": "wait", "title": "Wait", "kind": "days", "better_for_patients": "lower"},
        {"key": "rate", "title": "Rate", "kind": "share"},
        {"key": "price", "title": "Price", "kind": "money"},
    ]
    for i in range(1, 7):
        for j in range(1, 4):
            if chance.random() < 0.2:
                continue
            contract = f"k{i}{j}"
            given["contracts"].append({"id": contract, "title": contract, "starts": "2017-04-01", "ends": "2018-04-01"})
            given["parties"].append({"contract": contract, "body": f"c{i}", "role": "commissioner"})
            given["parties"].append({"contract": contract, "body": f"t{j}", "role": "provider"})
            for number in range(chance.randint(1, 4)):
                given["lines"].append(
                    {
                        "id": f"{contract}-{number}",
                        "contract": contract,
                        "commissioner": f"c{i}",
                        "provider": f"t{j}",
                        "service": f"s{number}",
                        "form": "block",
                        "plan_activity": str(chance.randint(1, 999)),
                        "value": str(Decimal(chance.randint(1, 10**9)) / 100),
                        "starts": "2017-04-01",
                    }
                )
            for key, text in (
                ("wait", str(chance.randint(1, 90))),
                ("rate", f"0.{chance.randint(1, 9)}"),
                ("price", str(Decimal(chance.randint(1, 10**5)) / 100)),
            ):
                if chance.random() < 0.9:
                    given["terms"].append({"contract": contract, "clause": key, "value": text})
    return given


@pytest.mark.parametrize("seed", range(5))
def test_matrix(seed: int) -> None:
    given = made_up(seed)
    found = calc("contract.matrix", given, on="2017-10-01").value
    values: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for line in given["lines"]:
        values[line["commissioner"], line["provider"]] += Decimal(line["value"])
    assert {(p.commissioner, p.provider): p.value for p in found.pairs} == dict(values)
    sets = {
        (
            contract["id"][-1],
            tuple((t["clause"], Fraction(t["value"])) for t in given["terms"] if t["contract"] == contract["id"]),
        )
        for contract in given["contracts"]
    }
    assert found.conversations == len(sets)
    assert found.value == sum(values.values())


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("provider", ["t1", "t2", "t3"])
def test_compare(seed: int, provider: str) -> None:
    given = made_up(seed)
    found = calc("contract.compare", given, on="2017-10-01", provider=provider).value
    contracts = [party["contract"] for party in given["parties"] if party["body"] == provider]
    assert sorted(found.contracts) == sorted(contracts)
    for row in found.clauses:
        said = [t["value"] for t in given["terms"] if t["clause"] == row.clause and t["contract"] in contracts]
        if len({Fraction(text) for text in said}) > 1:
            expected = "differs"
        else:
            expected = "same" if len(said) == len(contracts) else "missing"
        assert row.state == expected


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("rule", ["keep own", "lowest", "highest", "best for patients", "value-neutral average"])
def test_consolidate(seed: int, rule: str) -> None:
    given = made_up(seed)
    commissioners = sorted({line["commissioner"] for line in given["lines"] if line["provider"] == "t1"})
    proposal = {
        "id": "one",
        "title": "One",
        "providers": ["t1"],
        "commissioners": commissioners,
        "co_ordinator": commissioners[0],
        "starts": CUT,
        "rule": rule,
    }
    found = calc("contract.consolidate", given, consolidation=proposal).value
    lines = [line for line in given["lines"] if line["provider"] == "t1"]
    assert found.old_value == found.new_value == sum(Decimal(line["value"]) for line in lines)
    for line in lines:
        assert [link.new_line for link in found.lineage if link.old_line == line["id"]] == [f"one/{line['id']}"]
    for account in found.accounts:
        mine = [x for x in lines if (x["commissioner"], x["service"]) == (account.commissioner, account.service)]
        assert account.old == account.new == sum(Decimal(line["value"]) for line in mine)
    for clause in ("wait", "rate", "price"):
        check_terms(clause, rule, given, [term for term in found.terms if term.clause == clause])


def check_terms(clause: str, rule: str, given: dict[str, Any], chosen: list[Any]) -> None:
    said = {t.contract: Fraction(t.old) for t in chosen if t.old is not None}
    if rule == "keep own" or (rule == "best for patients" and clause != "wait"):
        assert all(term.new == term.old for term in chosen)
        return
    if rule == "value-neutral average":
        weights: dict[str, Fraction] = defaultdict(Fraction)
        for line in given["lines"]:
            weights[line["contract"]] += Fraction(line["plan_activity"] if clause == "price" else line["value"])
        mean = sum(weights[c] * v for c, v in said.items()) / sum(weights[c] for c in said)
        step = {"wait": 1, "rate": Fraction(1, 10**6), "price": Fraction(1, 100)}[clause]
        for term in chosen:
            assert (term.new is None) == (term.old is None)
            assert term.new is None or abs(Fraction(term.new) - mean) <= step / 2
        return
    best = max(said.values()) if rule == "highest" else min(said.values())
    assert all(Fraction(term.new) == best for term in chosen)


@pytest.mark.parametrize("seed", range(8))
def test_price_effects(seed: int) -> None:
    chance = random.Random(seed)
    start = date(2017, 4, 1)
    lines = [
        {
            "id": f"l{number}",
            "value": str(Decimal(chance.randint(1, 10**8)) / 100),
            "activity": str(chance.randint(1, 5000)),
            "people": chance.randint(1000, 300_000),
            "starts": start,
            "ends": date(2018, 4, 1) if chance.random() < 0.7 else date(2017, 10, 1),
            **({"market_forces_factor": "1.0496"} if chance.random() < 0.5 else {}),
        }
        for number in range(chance.randint(2, 6))
    ]
    window = date(2017, 6, 30)
    found = calc(
        "contract.price_effects", lines=lines, window_starts=start, window_ends=window, without_factor=True
    ).value
    value, activity = {}, {}
    for line in lines:
        inside = sum(1 for day in range(400) if start + timedelta(day) < min(window, line["ends"]))
        days = (line["ends"] - start).days
        value[line["id"]] = Fraction(line["value"]) * inside / days / Fraction(line.get("market_forces_factor", "1"))
        activity[line["id"]] = Fraction(line["activity"]) * inside / days
    mean = sum(value.values()) / sum(activity.values())
    heads = sum(line["people"] for line in lines)
    assert found.mean_price == mean
    assert found.spread == max(value[key] / activity[key] for key in value) / min(
        value[key] / activity[key] for key in value
    )
    for one, line in zip(found.lines, lines, strict=True):
        key = line["id"]
        each_head = sum(activity.values()) / heads
        penny = Fraction(1, 100)
        assert abs(Fraction(one.price_effect) - (value[key] - activity[key] * mean)) < penny
        assert abs(Fraction(one.volume_effect) - mean * (activity[key] - line["people"] * each_head)) < penny
        assert one.value == one.by_people + one.price_effect + one.volume_effect
    assert sum(one.price_effect for one in found.lines) == sum(one.volume_effect for one in found.lines) == 0


@pytest.mark.parametrize("seed", range(5))
def test_how_far_terms_are_apart(seed: int) -> None:
    given = made_up(seed)
    found = calc("contract.compare", given, on="2017-10-01", provider="t1").value
    for row in found.clauses:
        said = {contract: text for contract, text in row.values.items() if text is not None}
        assert set(row.apart) == (
            {contract for contract in row.values if contract not in said}
            | {contract for contract, text in said.items() if Fraction(text) != Fraction(said[row.usual])}
            if row.usual
            else set()
        )
        for contract, words in row.apart.items():
            if contract in said:
                size = Fraction(said[contract]) - Fraction(said[row.usual or ""])
                assert words.endswith("more" if size > 0 else "less")


@pytest.mark.parametrize("seed", range(5))
def test_shares(seed: int) -> None:
    chance = random.Random(seed)
    fields = ("population", "need", "past_value", "activity")
    bodies = [
        {"body": f"b{number}", **{field: str(chance.randint(1, 10**6)) for field in fields}}
        for number in range(chance.randint(1, 7))
    ]
    pennies = chance.randint(0, 10**10)
    found = calc("contract.shares", bodies=bodies, whole=str(Decimal(pennies) / 100)).value
    for one, field in zip(found.by_basis, fields, strict=True):
        total = sum(int(body[field]) for body in bodies)
        for body in bodies:
            share = Fraction(int(body[field]), total)
            assert one.shares[body["body"]] == share
            assert abs(Fraction(one.pounds[body["body"]]) - share * pennies / 100) < Fraction(1, 100)
        assert sum(one.shares.values()) == 1
        assert sum(one.pounds.values()) * 100 == pennies
