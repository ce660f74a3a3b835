"""Whatever bodies resolve, in whatever order: a result once settled stays, and every step is what that day alone would tell."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordat.decide import status

BODIES = ("NN", "NR", "SN", "WN", "GY")
RULES = (
    "all of the bodies",
    "at least 3 of the bodies",
    "at least 3 of the bodies and at least 3/5 of population",
    "NN in favour or at least 2/3 of population",
    "more than 1/2 of cast",
)
ACTS = st.tuples(
    st.sampled_from(BODIES),
    st.integers(0, 27),
    st.integers(4, 9),
    st.integers(0, 9),
    st.booleans(),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=9, unique_by=lambda one: one[:2]), st.sampled_from(RULES))
def test_open_never_follows_a_settled_result(build, act, acts, rule):
    extra = tuple(
        act(
            body,
            present,
            min(in_favour, present),
            present - min(in_favour, present),
            met_on=date(2017, 9, 3) + timedelta(days=after),
            **({"text_sha256": "ab" * 32} if amended else {}),
        )
        for body, after, present, in_favour, amended in acts
    )
    system = build(extra=extra, rule=rule, ballot={"seats": 9, "quorum": 5})
    told = status(system, "jc")
    results = [moment.combined.value.status for moment in told.timeline]
    settled = [result for result in results if result in ("CARRIED", "LOST")]
    assert results[len(results) - len(settled) :] == settled
    assert len(set(settled)) <= 1
    for moment in told.timeline:
        last_of_day = [other for other in told.timeline if other.on == moment.on][-1]
        on_the_day = status(system, "jc", moment.on).combined.value
        assert on_the_day.status == last_of_day.combined.value.status
        assert on_the_day.still_needed == last_of_day.combined.value.still_needed
