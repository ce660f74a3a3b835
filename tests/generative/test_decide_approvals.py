"""Properties of variants and conditional approvals: one more vote for, declaration or discharge never takes away what was carried."""

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

NAMES = ("A", "B", "C", "D")
STATUSES = ("NOT YET MET", "INQUORATE", "LOST", "CARRIED", "CARRIED-SUBJECT", "CARRIED ON A VARIANT")
RULES = (
    "all of the bodies",
    "at least 2 of the bodies",
    "A in favour or at least 3 of the bodies",
    "more than 1/2 of cast",
)
RANK = {"LOST": 0, "OPEN": 1, "CARRIED-SUBJECT": 2, "CARRIED": 3}


@st.composite
def votes(draw):
    bodies = []
    for name in NAMES:
        status = draw(st.sampled_from(STATUSES))
        conditions = draw(st.lists(st.sampled_from(["one", "two"]), unique=True))
        if status == "CARRIED-SUBJECT":
            conditions = conditions or ["one"]
        elif status != "CARRIED ON A VARIANT":
            conditions = []
        texts = draw(st.lists(st.sampled_from(["x", "y"]), unique=True))
        if status == "CARRIED ON A VARIANT":
            texts = texts or ["x"]
        others = [other for other in NAMES if other != name]
        declared = draw(st.lists(st.sampled_from(others), unique=True)) if conditions or texts else []
        bodies.append(
            {
                "body": name,
                "status": status,
                "texts": texts,
                "conditions": conditions,
                "discharged": [one for one in conditions if draw(st.booleans())],
                "declared_compatible": declared,
            }
        )
    return bodies


def combined(bodies, rule):
    return calc("decide.combined", rule=rule, bodies=bodies).value


def one_step(draw, bodies):
    """Return the bodies after one more declaration, discharge or vote for, or none where there is nothing left to do."""
    steps = []
    for place, body in enumerate(bodies):
        if body["conditions"] or body["texts"]:
            steps += [(place, "declared_compatible", other) for other in NAMES if other != body["body"]]
        steps += [(place, "discharged", one) for one in body["conditions"]]
        steps.append((place, "status", "CARRIED"))
    place, field, value = draw(st.sampled_from(steps))
    body = dict(bodies[place])
    if field == "status":
        body |= {"status": "CARRIED", "conditions": [], "discharged": []}
        if not body["texts"]:
            body["declared_compatible"] = []
    elif value not in body[field]:
        body[field] = [*body[field], value]
    return [*bodies[:place], body, *bodies[place + 1 :]]


@settings(max_examples=400, deadline=None)
@given(st.data(), votes(), st.sampled_from(RULES))
def test_one_step_more_never_takes_away_what_was_carried(data, bodies, rule):
    before = combined(bodies, rule)
    after = combined(one_step(data.draw, bodies), rule)
    assert RANK[after.status] >= RANK[before.status]


@settings(max_examples=150, deadline=None)
@given(votes(), st.sampled_from(RULES))
def test_every_status_follows_from_how_each_body_counts(bodies, rule):
    told = combined(bodies, rule)
    assert {*told.in_favour, *told.against, *told.outstanding} == set(NAMES)
    # Nobody waits for itself, for one that has declared, or for somebody who does not vote.
    declared = {body["body"]: set(body["declared_compatible"]) for body in bodies}
    for body, others in told.yet_to_declare.items():
        assert body in told.outstanding
        assert set(others) <= set(NAMES) - {body} - declared[body]
    if told.status == "CARRIED-SUBJECT":
        counted = {body for body in told.subject_to if body in told.in_favour}
        assert counted
        # Without them it is not carried: as if they had not met.
        without = [{"body": one["body"]} if one["body"] in counted else one for one in bodies]
        assert combined(without, rule).status != "CARRIED"
