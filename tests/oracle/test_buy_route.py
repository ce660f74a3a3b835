"""The route worked out as the law is read aloud, and an unanswered question by trying every answer it could have."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

QUESTIONS = (
    "existing_provider",
    "only_that_provider_capable",
    "framework",
    "patient_choice",
    "number_of_providers_restricted",
    "offered_to_all_who_qualify",
    "interest_arrangements",
    "existing_contract_about_to_expire",
    "replaced_by_new_contract",
    "considerable_change",
    "provider_satisfies_current_and_likely_new",
    "likely_able_to_identify_most_suitable",
)
FULL = st.fixed_dictionaries({name: st.booleans() for name in QUESTIONS})
PARTLY = st.fixed_dictionaries({name: st.sampled_from((True, False, None)) for name in QUESTIONS})


def read_aloud(said: dict[str, bool]) -> tuple[str, tuple[str, ...]]:
    """The route of a full set of answers, written out as the regulation reads."""
    if said["existing_provider"] and said["only_that_provider_capable"] and not said["framework"]:
        return "must", ("direct award A",)
    everyone = said["offered_to_all_who_qualify"] and said["interest_arrangements"]
    if said["patient_choice"] and not said["number_of_providers_restricted"] and everyone and not said["framework"]:
        return "must", ("direct award B",)
    if said["framework"]:
        return "may", ("competitive",)
    choice = []
    replaced = said["existing_contract_about_to_expire"] and said["replaced_by_new_contract"]
    if replaced and not said["considerable_change"] and said["provider_satisfies_current_and_likely_new"]:
        choice.append("direct award C")
    if said["likely_able_to_identify_most_suitable"]:
        choice.append("most suitable provider")
    return "may", (*choice, "competitive")


@settings(max_examples=200, deadline=None)
@given(FULL)
def test_every_full_set_of_answers_leads_where_the_law_says(answers):
    found = calc("buy.route", answers).value
    assert (found.status, found.permitted) == read_aloud(answers)
    assert found.unanswered == ()


@settings(max_examples=150, deadline=None)
@given(PARTLY)
def test_something_is_said_exactly_where_every_missing_answer_would_lead_to_it(answers):
    missing = [name for name, answer in answers.items() if answer is None]
    possible = {
        read_aloud({**answers, **dict(zip(missing, filled, strict=True))})
        for filled in product((True, False), repeat=len(missing))
    }
    found = calc("buy.route", answers).value
    if len(possible) == 1:
        assert (found.status, found.permitted) == possible.pop()
    else:
        assert (found.status, found.permitted) == ("cannot say yet", ())
        assert found.unanswered
        assert set(found.unanswered) <= set(missing)


@settings(max_examples=100, deadline=None)
@given(FULL)
def test_what_would_change_is_what_changes(answers):
    found = calc("buy.route", answers).value
    told = {(one.question, one.answer): one.permitted for one in found.would_change}
    for name in QUESTIONS:
        status, permitted = read_aloud({**answers, name: not answers[name]})
        same = (status, permitted) == (found.status, found.permitted)
        assert told.get((name, not answers[name])) == (None if same else permitted)
