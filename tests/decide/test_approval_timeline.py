"""Whatever bodies carry, declare and discharge, in whatever order: what was carried stays so, and every step is what that day alone would tell."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordat.decide import Compatibility, Discharge, Proposal, status

BODIES = ("NN", "NR", "SN", "WN", "GY")
RULES = (
    "all of the bodies",
    "at least 3 of the bodies",
    "at least 2 of the bodies",
    "NN in favour or at least 4 of the bodies",
)
RANK = {"OPEN": 0, "CARRIED-SUBJECT": 1, "CARRIED": 2}
# Often all others declare something, else hardly any approval would ever count.
WHO = st.one_of(st.just(BODIES), st.lists(st.sampled_from(BODIES), unique=True))
DAYS = st.integers(0, 26)
TEXTS = ("", "ab" * 32, "cd" * 32)
VOTES = st.tuples(
    st.sampled_from(BODIES),
    DAYS,
    st.sampled_from([9, 9, 9, 9, 3]),
    st.sampled_from(TEXTS),
    st.lists(st.sampled_from("xy"), unique=True),
)


def day_after(days):
    return date(2017, 9, 3) + timedelta(days=days)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(VOTES, min_size=3, max_size=8, unique_by=lambda one: one[:2]),
    st.lists(st.tuples(WHO, st.integers(0, 7), st.integers(8, 26)), min_size=2, max_size=10),
    st.lists(st.tuples(st.integers(0, 7), st.integers(1, 2), DAYS), max_size=6),
    st.sampled_from(RULES),
)
def test_what_was_carried_stays_so_and_every_day_tells_the_same(build, act, votes, declared, discharged, rule):
    text = build().one(Proposal, "jc").text.sha256
    made = [
        act(body, 9, in_favour, 9 - in_favour, met_on=day_after(on), text_sha256=other or text, conditions=tuple(own))
        for body, on, in_favour, other, own in votes
    ]
    said, met = {}, {}
    for bodies, number, on in declared:
        one = made[number] if number < len(made) else None
        for body in bodies if one else ():
            key = (body, one.body, one.met_on)
            said[key] = Compatibility(
                proposal="jc",
                body=body,
                approved_by=one.body,
                met_on=one.met_on,
                text_sha256=one.text_sha256,
                declared=day_after(on),
            )
    for number, condition, on in discharged:
        if number < len(made):
            one = made[number]
            met[one.body, one.met_on, condition] = Discharge(
                proposal="jc",
                body=one.body,
                met_on=one.met_on,
                condition=condition,
                discharged=day_after(on),
                evidence="As published",
            )
    extra = (*made, *said.values(), *met.values())
    system = build(extra=extra, rule=rule, ballot={"seats": 9, "quorum": 5})
    told = status(system, "jc")
    results = [moment.combined.value.status for moment in told.timeline]
    first = next((number for number, one in enumerate(results) if one != "OPEN"), len(results))
    settled = results[first:]
    assert "OPEN" not in settled
    if "LOST" in settled:
        assert set(settled) == {"LOST"}
    else:
        assert [RANK[one] for one in settled] == sorted(RANK[one] for one in settled)
    for moment in told.timeline:
        last_of_day = [other for other in told.timeline if other.on == moment.on][-1]
        on_the_day = status(system, "jc", moment.on).combined.value
        assert on_the_day == last_of_day.combined.value
    # The combined vote and each body's own standing tell the same.
    combined = told.combined.value
    waits = {vote.body: vote.approval.waits_for for vote in told.bodies if vote.approval and vote.approval.waits_for}
    assert combined.yet_to_declare == waits
    left = {vote.body: vote.approval.left for vote in told.bodies if vote.approval and vote.approval.left}
    assert combined.subject_to == left
    counted = {vote.body for vote in told.bodies if vote.approval and vote.approval.settled}
    assert counted <= set(combined.in_favour)
