"""Each harmonising rule, and what a rule does where it cannot answer."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from concordat import contract
from concordat.contract.question import DoesNotFit, Question
from concordat.contract.records import Choice, Clause, Term
from concordat.kernel.finding import Refused
from concordat.kernel.registry import names_in, plugin

HOME = "concordat.contract.harmonising"


def ask(rule: str, texts: dict[str, str | None], kind: Any = "number", better: Any = "neither", **changes: Any) -> Any:
    question = Question(
        clause=Clause(key="k", title="K", kind=kind, better_for_patients=better),
        texts=texts,
        everyone=changes.pop("everyone", texts),
        commissioner_of={key: f"c-{key[0]}" for key in changes.get("everyone", texts)},
        provider_of=dict.fromkeys(texts, "t") | changes.pop("providers", {}),
        **changes,
    )
    return plugin(HOME, rule).choose(question)


def test_every_rule_of_the_records_is_there() -> None:
    assert set(names_in(HOME)) == {
        "keep_own",
        "one_commissioners",
        "best_for_patients",
        "value_neutral_average",
        "lowest",
        "highest",
    }


def test_lowest_and_highest_take_the_text_as_it_was_written() -> None:
    texts = {"a": "9", "b": "10.0", "c": None}
    assert ask("lowest", texts).texts == {"a": "9", "b": "9", "c": "9"}
    assert ask("highest", texts).texts == {"a": "10.0", "b": "10.0", "c": "10.0"}
    days = {"a": "2017-04-30", "b": "2017-10-01"}
    assert ask("lowest", days, "date").texts["b"] == "2017-04-30"


def test_best_for_patients_follows_the_clause() -> None:
    assert ask("best_for_patients", {"a": "9", "b": "10"}, better="lower").texts["b"] == "9"
    assert ask("best_for_patients", {"a": "9", "b": "10"}, better="higher").texts["a"] == "10"
    assert ask("best_for_patients", {"a": "no", "b": "yes"}, "yes/no", "higher").texts["a"] == "yes"
    with pytest.raises(DoesNotFit, match="neither direction"):
        ask("best_for_patients", {"a": "9", "b": "10"})


def test_one_commissioners_takes_its_own_and_needs_to_be_one_thing() -> None:
    texts = {"a": "9", "b": "10"}
    assert ask("one_commissioners", texts, rule_body="c-b").texts == {"a": "10", "b": "10"}
    with pytest.raises(DoesNotFit, match="names no commissioner"):
        ask("one_commissioners", texts)
    with pytest.raises(DoesNotFit, match="has no such term"):
        ask("one_commissioners", {"a": "9", "b": None}, rule_body="c-b")
    with pytest.raises(DoesNotFit, match="two different ones"):
        ask("one_commissioners", {"a": "9", "b1": "10", "b2": "11"}, rule_body="c-b")


def test_one_commissioners_of_a_group_goes_provider_by_provider() -> None:
    texts = {"a1": "9", "a2": "8", "b1": "10", "b2": "11"}
    providers = {"a1": "t", "b1": "t", "a2": "u", "b2": "u"}
    assert ask("one_commissioners", texts, rule_body="c-b", providers=providers).texts == {
        "a1": "10",
        "a2": "11",
        "b1": "10",
        "b2": "11",
    }


@pytest.mark.parametrize("rule", ["lowest", "highest", "value_neutral_average"])
@pytest.mark.parametrize(("kind", "text"), [("text", "here"), ("list", "a;b"), ("number", "many"), ("number", None)])
def test_what_has_no_order_or_number_is_not_forced(rule: str, kind: Any, text: str | None) -> None:
    with pytest.raises(DoesNotFit):
        ask(rule, {"a": text, "b": text}, kind)


def test_an_average_is_exact_rounded_once_and_shows_what_is_left() -> None:
    weights = {"a": Fraction(1), "b": Fraction(2)}
    made = ask("value_neutral_average", {"a": "10", "b": "20"}, "days", value_of=weights).averaged
    assert made.exact == Fraction(50, 3)
    assert made.rounded == 17
    assert made.residual == Fraction(3) * (17 - Fraction(50, 3)) == 1
    assert made.effects == {"a": Fraction(20, 3), "b": Fraction(-20, 3)}
    assert "exactly 50/3, rounded to the nearest 1; rounding leaves 1 over" in made.says()


def test_a_price_is_weighed_by_activity_and_by_value_only_where_activity_is_unknown() -> None:
    texts = {"a": "10", "b": "20"}
    value = {"a": Fraction(1), "b": Fraction(1)}
    known = ask(
        "value_neutral_average", texts, "money", value_of=value, activity_of={"a": Fraction(3), "b": Fraction(1)}
    )
    assert (known.texts["a"], known.averaged.basis) == ("12.50", "activity")
    unknown = ask("value_neutral_average", texts, "money", value_of=value, activity_of={"a": Fraction(3), "b": None})
    assert (unknown.texts["a"], unknown.averaged.basis) == ("15.00", "value")
    with pytest.raises(DoesNotFit, match="weigh"):
        ask("value_neutral_average", texts, "money", value_of=dict.fromkeys(texts, Fraction(0)))


def test_a_contract_without_the_term_stays_without_under_an_average() -> None:
    weights = dict.fromkeys("abc", Fraction(1))
    assert ask("value_neutral_average", {"a": "1", "b": "2", "c": None}, value_of=weights).texts["c"] is None


def test_a_payment_rules_own_average_goes_first(build: Any, web_records: list[Any], propose: Any) -> None:
    choice = Choice(consolidation="one-t1", about="clause", key="rate", choice="value-neutral average", reason="fair")
    system = build([*web_records, propose(), choice])

    def average(clause: Clause, values: Any) -> Fraction | None:
        return Fraction(1, 3) if clause.payment_parameter == "marginal_rate" else None

    made = contract.consolidate(system, "one-t1", average=average)
    assert {term.new for term in made.terms if term.clause.key == "rate"} == {"0.333333"}
    assert [(one.basis, one.residual) for one in made.averages] == [("the payment rule", None)]


def test_a_choice_for_one_body_goes_before_one_for_all_and_that_before_the_default(
    build: Any, web_records: list[Any], propose: Any
) -> None:
    common = {"consolidation": "one-t1", "about": "clause", "key": "notice", "reason": "so decided"}
    choices = [Choice(choice="lowest", **common), Choice(choice="keep own", body="c5", **common)]
    made = contract.consolidate(build([*web_records, propose(rule="highest"), *choices]), "one-t1")
    notice = {term.commissioner: (term.new, term.status) for term in made.terms if term.clause.key == "notice"}
    assert notice["c1"] == ("21", "unchanged")
    assert notice["c4"] == ("21", "changed")
    assert notice["c5"] == ("25", "kept own")
    assert {term.new for term in made.terms if term.clause.key == "wait"} == {"99"}
    assert {term.status for term in made.terms if term.clause.key == "place"} == {"same"}


def test_terms_all_agreed_need_no_rule(build: Any, web_records: list[Any], propose: Any) -> None:
    agreed = [
        replace(one, value="20") if isinstance(one, Term) and one.clause == "notice" else one for one in web_records
    ]
    made = contract.consolidate(build([*agreed, propose(rule="value-neutral average")]), "one-t1")
    assert {term.status for term in made.terms if term.clause.key == "notice"} == {"same"}
    undecided = {term.clause.key for term in made.terms if term.status == "undecided"}
    assert undecided == {"open-books"}
    assert [finding.kind for finding in made.findings] == ["rule-does-not-fit"]


def test_an_unknown_consolidation_is_refused(build: Any, web_records: list[Any]) -> None:
    with pytest.raises(Refused) as refused:
        contract.consolidate(build(web_records), "nope")
    assert refused.value.findings[0].kind == "unknown-consolidation"


def test_the_average_of_the_web_is_neutral_in_pounds(build: Any, web_records: list[Any], propose: Any) -> None:
    choice = Choice(consolidation="one-t1", about="clause", key="price", choice="value-neutral average", reason="fair")
    made = contract.consolidate(build([*web_records, propose(), choice]), "one-t1")
    (averaged,) = made.averages
    assert sum(averaged.effects.values()) == 0
    activity = {f"c{i}-t1": Decimal(2 * (100 * i + 10) + 1) for i in range(1, 6)}
    assert averaged.weights == {key: Fraction(value) for key, value in activity.items()}
    old = sum(activity[f"c{i}-t1"] * (100 + 7 * i + 1) for i in range(1, 6))
    assert averaged.residual == Fraction(averaged.rounded) * Fraction(sum(activity.values())) - Fraction(old)
