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
