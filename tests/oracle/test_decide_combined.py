"""The combined status worked out by brute force: every way in which the bodies still out may decide."""

from fractions import Fraction
from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc


def slow_met(rule: tuple, bodies: list[tuple[str, int]], carried: set[str]) -> bool:
    """Hold at least so many bodies, and at least a share of the people, against who carried."""
    number, share = rule
    people = sum(weight for name, weight in bodies if name in carried)
    everyone = sum(weight for _, weight in bodies)
    return len(carried) >= number and everyone > 0 and Fraction(people, everyone) >= share


def subsets(names: list[str]) -> list[set[str]]:
    return [set(chosen) for chosen in chain.from_iterable(combinations(names, size) for size in range(len(names) + 1))]


@st.composite
def cases(draw):
    number = draw(st.integers(1, 6))
    bodies = [(f"B{place}", draw(st.integers(0, 5))) for place in range(number)]
    statuses = draw(
        st.lists(
            st.sampled_from(
                ("CARRIED", "LOST", "INQUORATE", "NOT YET MET", "CARRIED ON A VARIANT", "TIE", "WITHDRAWN")
            ),
            min_size=number,
            max_size=number,
        )
    )
    denominator = draw(st.integers(1, 5))
    rule = (draw(st.integers(1, number)), Fraction(draw(st.integers(1, denominator)), denominator))
    return bodies, statuses, rule


@settings(max_examples=250, deadline=None)
@given(cases())
def test_the_combined_status_is_that_of_every_way_the_bodies_may_decide(case):
    bodies, statuses, rule = case
    names = [name for name, _ in bodies]
    if not slow_met(rule, bodies, set(names)):
        return
    carried = {name for name, status in zip(names, statuses, strict=True) if status == "CARRIED"}
    refused = {name for name, status in zip(names, statuses, strict=True) if status in ("LOST", "WITHDRAWN")}
    left = [name for name in names if name not in carried | refused]
    ends = {slow_met(rule, bodies, carried | chosen) for chosen in subsets(left)}
    winning = [chosen for chosen in subsets(left) if slow_met(rule, bodies, carried | chosen)]
    losing = [chosen for chosen in subsets(left) if not slow_met(rule, bodies, carried | set(left) - chosen)]

    given_bodies = [
        {"body": name, "status": status, "weights": {"population": people}}
        for (name, people), status in zip(bodies, statuses, strict=True)
    ]
    words = f"at least {rule[0]} of the bodies and at least {rule[1].numerator}/{rule[1].denominator} of population"
    found = calc("decide.combined", rule=words, bodies=given_bodies).value

    assert found.status == ("CARRIED" if ends == {True} else "LOST" if ends == {False} else "OPEN")
    if found.status == "OPEN":
        smallest = [chosen for chosen in winning if not any(other < chosen for other in winning)]
        assert sorted(map(sorted, found.still_needed)) == sorted(map(sorted, smallest))
        blocking = [chosen for chosen in losing if not any(other < chosen for other in losing)]
        assert sorted(map(sorted, found.blocking)) == sorted(map(sorted, blocking))
        assert found.bodies_needed == min(map(len, smallest))
    needed = {name for name in names if not slow_met(rule, bodies, set(names) - {name})}
    assert set(found.veto_holders) == needed


KINDS = ("CARRIED", "LOST", "NOT YET MET", "CARRIED-SUBJECT", "CARRIED ON A VARIANT", "CARRIED ON ANOTHER")


@st.composite
def approvals(draw):
    """Bodies that carried as it stands, on conditions, or one of two other texts, and who declared what compatible."""
    names = [f"B{place}" for place in range(draw(st.integers(1, 5)))]
    bodies = {}
    for name in names:
        others = [other for other in names if other != name]
        kind = draw(st.sampled_from(KINDS))
        conditions = draw(st.sets(st.sampled_from("ab"), min_size=1)) if kind == "CARRIED-SUBJECT" else set()
        if kind.startswith("CARRIED ON"):
            conditions = draw(st.sets(st.sampled_from("ab"), max_size=1))
        bodies[name] = {
            "kind": kind,
            "conditions": conditions,
            "discharged": {one for one in sorted(conditions) if draw(st.booleans())},
            "declared": draw(st.sets(st.sampled_from(others)))
            if others and kind not in ("CARRIED", "LOST", "NOT YET MET")
            else set(),
        }
    return bodies, draw(st.integers(1, len(names)))


def slow_counts(name: str, bodies: dict) -> str:
    """Say how one body counts, by the words of the rule, taken one after the other."""
    own = bodies[name]
    left = own["conditions"] - own["discharged"]
    if own["kind"] == "CARRIED" or (own["kind"] == "CARRIED-SUBJECT" and not left):
        return "for"
    if own["kind"] == "LOST":
        return "against"
    if own["kind"] == "NOT YET MET":
        return "outstanding"
    variant = own["kind"].startswith("CARRIED ON")
    for other in bodies:
        if other == name or other in own["declared"]:
            continue
        same = variant and bodies[other]["kind"] == own["kind"] and not left
        if not (same and own["declared"]) and not (same and any(bodies[one]["kind"] != own["kind"] for one in bodies)):
            return "outstanding"
    if variant and not own["declared"]:
        return "outstanding"
    return "subject" if left else "for"


@settings(max_examples=400, deadline=None)
@given(approvals())
def test_variants_and_conditions_count_as_the_words_say(case):
    bodies, number = case
    counts = {name: slow_counts(name, bodies) for name in bodies}
    plain = sum(one == "for" for one in counts.values())
    subject = sum(one == "subject" for one in counts.values())
    left = sum(one == "outstanding" for one in counts.values())
    if plain >= number:
        expected = "CARRIED"
    elif plain + subject >= number:
        expected = "CARRIED-SUBJECT"
    else:
        expected = "OPEN" if plain + subject + left >= number else "LOST"
    found = calc(
        "decide.combined",
        rule=f"at least {number} of the bodies",
        bodies=[
            {
                "body": name,
                "status": "CARRIED ON A VARIANT" if own["kind"].startswith("CARRIED ON") else own["kind"],
                "texts": [own["kind"]] if own["kind"].startswith("CARRIED ON") else [],
                "conditions": sorted(own["conditions"]),
                "discharged": sorted(own["discharged"]),
                "declared_compatible": sorted(own["declared"]),
            }
            for name, own in bodies.items()
        ],
    ).value
    assert found.status == expected
    assert set(found.outstanding) == {name for name, one in counts.items() if one == "outstanding"}
    assert set(found.in_favour) == {name for name, one in counts.items() if one in ("for", "subject")}
