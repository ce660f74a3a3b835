"""The rulebook: the value of a rule on a day, its layers, its refusals, and every fault of a rule file at once."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import LAYERS, Rulebook, rule_from


def entry(starts: date, value: str = "0.30", **other) -> dict:
    return {"from": starts, "is": value, "source": "a source", "status": "confirmed", **other}


def content(*entries: dict) -> dict:
    return {"title": "Marginal rate", "unit": "share", "value": list(entries)}


def rule(*entries: dict, layer="national", name="payment.marginal_rate"):
    return rule_from(name, content(*entries), file=f"{layer}/{name}.toml", edition="2026.11", layer=layer)


def book(*rules, **layers) -> Rulebook:
    return Rulebook({"national": {one.id: one for one in rules}, **layers}, "2026.11")


FIRST, SECOND, END = date(2010, 4, 1), date(2015, 4, 1), date(2019, 4, 1)
MARGINAL = rule(entry(FIRST), entry(SECOND, "0.70"), {"from": END, "ends": "rule ended nationally"})


@pytest.mark.parametrize(
    ("day", "value"),
    [(FIRST, "0.30"), (date(2015, 3, 31), "0.30"), (SECOND, "0.70"), (date(2019, 3, 31), "0.70")],
)
def test_a_value_holds_from_its_first_day_to_the_day_before_the_next(day, value):
    found = book(MARGINAL).on("payment.marginal_rate", day)
    assert found.decimal == Decimal(value)
    assert (found.unit, found.source, found.status, found.edition) == ("share", "a source", "confirmed", "2026.11")


def test_asking_before_the_first_date_says_so_and_names_first_date_and_file():
    with pytest.raises(Refused) as refused:
        book(MARGINAL).on("payment.marginal_rate", date(2009, 6, 1))
    finding = refused.value.findings[0]
    assert finding.kind == "no-rule-value"
    assert finding.what == (
        "“Marginal rate” (payment.marginal_rate) has no value on 2009-06-01; the first is from 2010-04-01."
    )
    assert finding.where.file == "national/payment.marginal_rate.toml"


def test_asking_after_the_end_says_why_it_ended():
    with pytest.raises(Refused, match="rule ended nationally"):
        book(MARGINAL).on("payment.marginal_rate", END)


def test_an_unknown_rule_is_named():
    with pytest.raises(Refused, match=r"no rule named payment\.nothing") as refused:
        book(MARGINAL).on("payment.nothing", FIRST)
    assert refused.value.findings[0].kind == "unknown-rule"


def test_the_last_layer_that_has_a_value_wins():
    local = rule(entry(SECOND, "0.50", decision="jc-7"), layer="local")
    layered = book(MARGINAL).overlay("local", {local.id: local})
    assert layered.on(local.id, date(2014, 1, 1)).layer == "national"
    found = layered.on(local.id, SECOND)
    assert (found.decimal, found.layer, found.decision) == (Decimal("0.50"), "local", "jc-7")
    what_if = rule(entry(FIRST, "1"), layer="what-if")
    assert layered.overlay("what-if", {what_if.id: what_if}).on(local.id, SECOND).layer == "what-if"


def test_a_layer_that_ends_a_rule_ends_it_for_the_layers_below():
    local = rule(
        entry(FIRST, "0.50", decision="d"),
        {"from": SECOND, "ends": "ended by decision d", "decision": "d"},
        layer="local",
    )
    layered = book(MARGINAL).overlay("local", {local.id: local})
    with pytest.raises(Refused, match="ended by decision d"):
        layered.on(local.id, date(2016, 1, 1))


def test_an_overlay_leaves_the_rulebook_below_as_it_was():
    before = book(MARGINAL)
    before.overlay("what-if", {MARGINAL.id: rule(entry(FIRST, "1"), layer="what-if")})
    assert before.on(MARGINAL.id, FIRST).decimal == Decimal("0.30")
    assert before.layer("what-if") == {}


def test_an_overlay_adds_to_its_layer():
    one, two = rule(entry(FIRST), name="a.one"), rule(entry(FIRST), name="a.two")
    layered = book().overlay("what-if", {one.id: one}).overlay("what-if", {two.id: two})
    assert layered.ids == ("a.one", "a.two")


def test_history_is_every_value_of_every_layer_oldest_first():
    local = rule(entry(date(2012, 4, 1), "0.50", decision="d"), layer="local")
    layered = book(MARGINAL).overlay("local", {local.id: local})
    assert [(value.starts.year, value.layer) for value in layered.history(local.id)] == [
        (2010, "national"),
        (2012, "local"),
        (2015, "national"),
        (2019, "national"),
    ]
    assert layered.history("payment.nothing") == ()


@given(
    st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=1, max_size=8, unique=True),
    st.dates(date(1999, 1, 1), date(2031, 1, 1)),
)
def test_the_value_on_a_day_is_the_last_that_started_by_then(starts, day):
    one = rule(*(entry(start, str(number)) for number, start in enumerate(starts)))
    begun = [start for start in starts if start <= day]
    if not begun:
        assert one.on(day) is None
        return
    found = one.on(day)
    assert found is not None
    assert found.starts == max(begun)
    assert found.value == str(starts.index(max(begun)))
    assert all(value.ends is None or value.starts < value.ends for value in one.values)


@pytest.mark.parametrize(
    ("faulty", "says"),
    [
        ({"title": "t", "unit": "u"}, "no [[value]]"),
        ({"title": "t", "unit": "u", "value": []}, "no [[value]]"),
        ({"unit": "u", "value": [entry(FIRST)]}, "no title"),
        ({"title": "t", "value": [entry(FIRST)]}, "no unit"),
        (content({**entry(FIRST), "from": "2010-04-01"}), "“from” is not a date"),
        (content({**entry(FIRST), "ends": "both"}), "either “is” or “ends”"),
        (content({"from": FIRST, "source": "s", "status": "confirmed"}), "either “is” or “ends”"),
        (content({**entry(FIRST), "is": 0.3}), "write the number as text"),
        (content({**entry(FIRST), "source": ""}), "no source"),
        (content({**entry(FIRST), "status": "perhaps"}), "status must be"),
        (content(entry(FIRST), entry(FIRST, "2")), "two values start on one day"),
        (content("not a table"), "is not a table"),
    ],
)
def test_each_fault_of_a_rule_file_is_told(faulty, says):
    with pytest.raises(Refused) as refused:
        rule_from("payment.marginal_rate", faulty, file="f.toml", edition="test")
    assert any(says in finding.what for finding in refused.value.findings)
    assert all(finding.where.file == "f.toml" for finding in refused.value.findings)


def test_all_faults_are_told_at_once():
    with pytest.raises(Refused) as refused:
        rule_from("a.b", {"value": [{"is": 0.3}, {"from": FIRST}]}, file="f.toml", edition="test")
    assert len(refused.value.findings) >= 7


def test_a_local_variation_must_cite_its_decision():
    with pytest.raises(Refused, match="must cite the decision"):
        rule(entry(FIRST), layer="local")


def test_a_value_may_be_text_a_list_or_a_table_and_is_only_a_number_when_read_as_one():
    listed = rule(entry(FIRST, ["a", "b"]))
    assert listed.values[0].value == ["a", "b"]
    with pytest.raises(ValueError, match="not a plain decimal number"):
        assert listed.values[0].decimal
    assert {listed.values[0]: "usable as a key"}


def test_the_shipped_rulebook_is_dated_sourced_and_marked(rules):
    assert rules.ids
    for name in rules.ids:
        history = rules.history(name)
        assert history
        for value in history:
            assert value.source
            assert value.status in ("confirmed", "to check")
            assert value.file.startswith("rulebook/")
            assert value.layer in LAYERS
            assert value.value is None or rules.on(name, value.starts).value == value.value
            if value.ends is not None:
                assert value.value is None or rules.on(name, value.ends - timedelta(days=1)) == value
