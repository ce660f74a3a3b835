"""Who may decide, worked out by brute force: every sequence of clauses is tried as a chain, and every set of holders as a route."""

from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.decide.records.grants import Grant

ON = date(2018, 3, 3)
BODIES, HOLDERS = ("A", "B"), ("A", "B", "C", "D")
# Most clauses are about what is asked, so that chains come about.
TYPES = ("payment", "payment", "payment", "policy", "any decision")


@st.composite
def grants(draw) -> Grant:
    low = draw(st.sampled_from((None, None, None, 0, 5)))
    high = draw(st.sampled_from((None, None, None, 5, 10)))
    effect = draw(st.sampled_from(("DELEGATED", "DELEGATED", "DELEGATED", "JOINT", "JOINT", "RESERVED")))
    grantor = draw(st.sampled_from(("A", "A", "B", "C")))
    return Grant(
        id=draw(st.sampled_from([f"g{number}" for number in range(20)])),
        instrument="s",
        grantor=grantor,
        effect=effect,
        holder=draw(st.sampled_from(("", grantor))) if effect == "RESERVED" else draw(st.sampled_from(HOLDERS)),
        decision_type=draw(st.sampled_from(TYPES)),
        care_group=draw(st.sampled_from(("", "", "", "eyes", "hips"))),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        basis="" if low is None and high is None else draw(st.sampled_from(("annual", "variation"))),
        onward_delegation=draw(st.sampled_from(("none", "any", "named"))),
        onward_to=tuple(draw(st.lists(st.sampled_from(HOLDERS), max_size=2, unique=True))),
        starts=date(2017, 4, 1),
        ends=draw(st.sampled_from((None, None, None, None, date(2018, 1, 1)))),
        revoked=draw(st.sampled_from((None, None, None, None, date(2018, 2, 1)))),
        replaces=tuple(draw(st.lists(st.sampled_from([f"g{number}" for number in range(20)]), max_size=1))),
    )


@st.composite
def schemes(draw) -> list[Grant]:
    """A way down from A or B of up to three clauses, which clauses of all sorts may cut, widen, dispute or replace."""
    places = draw(st.permutations(HOLDERS))
    effect = st.sampled_from(("DELEGATED", "DELEGATED", "JOINT"))
    way = [
        Grant(
            id=f"way{number}",
            instrument="s",
            grantor=grantor,
            effect=draw(effect),
            holder=holder,
            decision_type="payment",
            high=draw(st.sampled_from((None, None, Decimal(5)))),
            basis="annual",
            onward_delegation=draw(st.sampled_from(("any", "none", "named", "any"))),
            onward_to=(draw(st.sampled_from(HOLDERS)),),
            starts=date(2017, 4, 1),
        )
        for number, (grantor, holder) in enumerate(pairwise(places))
    ]
    more = draw(st.lists(grants(), max_size=3, unique_by=lambda one: one.id))
    return [*way[: draw(st.integers(1, 3))], *more]


SCHEMES = schemes()
SHARES = st.fixed_dictionaries({"annual": st.sampled_from((None, 3, 5)), "variation": st.sampled_from((None, 3, 10))})


def covers(one: Grant, share: dict, group: str) -> bool:
    """Whether a clause by itself covers a payment on the day."""
    if one.decision_type not in ("payment", "any decision") or one.care_group not in ("", group):
        return False
    if (one.ends and one.ends <= ON) or (one.revoked and one.revoked <= ON):
        return False
    if one.low is None and one.high is None:
        return True
    value = share[one.basis]
    if value is None:
        return one.effect not in ("DELEGATED", "JOINT")
    return (one.low is None or value >= one.low) and (one.high is None or value < one.high)


def scope(one: Grant) -> set:
    """Every decision in the scope of a clause, written out."""
    types = {"payment", "policy", "other"} if one.decision_type == "any decision" else {one.decision_type}
    groups = {"eyes", "hips", "none"} if not one.care_group else {one.care_group}
    return {(kind, group) for kind in types for group in groups}


def holding(scheme: list[Grant], grantor: str, share: dict, group: str) -> tuple[list[Grant], bool]:
    """The clauses of a grantor by which others decide, and whether any disagree."""
    own = [one for one in scheme if one.grantor == grantor and covers(one, share, group)]

    def gone(one: Grant) -> bool:
        return any(other.id != one.id and one.id in other.replaces and other.id not in one.replaces for other in own)

    own = [one for one in own if not gone(one)]
    if any(one.effect == "RESERVED" for one in own):
        return [], False
    given_away = [one for one in own if one.effect in ("DELEGATED", "JOINT")]
    narrow = [one for one in given_away if not any(scope(other) < scope(one) for other in given_away)]
    ways = {(one.holder, one.effect) for one in narrow}
    return ([], True) if len(ways) > 1 else (narrow, False)


def chain_holds(scheme: list[Grant], chain: tuple[Grant, ...], body: str, share: dict, group: str) -> bool:
    at, path = body, [body]
    for number, link in enumerate(chain):
        if link.grantor != at or link not in holding(scheme, at, share, group)[0] or link.holder in path:
            return False
        if number:
            parent = chain[number - 1]
            if parent.onward_delegation == "none":
                return False
            if parent.onward_delegation == "named" and link.holder not in parent.onward_to:
                return False
        if link.effect == "JOINT" and not any(
            other.effect == "JOINT"
            and (other.grantor != link.grantor and other.holder == link.holder)
            and other.decision_type in ("payment", "any decision")
            and not ((other.ends and other.ends <= ON) or (other.revoked and other.revoked <= ON))
            for other in scheme
        ):
            return False
        at = link.holder
        path.append(at)
    return True


def slow_holders(scheme: list[Grant], body: str, share: dict, group: str) -> tuple[set[str], bool]:
    """Everyone to whom some sequence of clauses leads, and whether clauses disagree at the body or at any of them."""
    chains = [chain for size in range(len(scheme) + 1) for chain in permutations(scheme, size)]
    holders = {
        (chain[-1].holder if chain else body) for chain in chains if chain_holds(scheme, chain, body, share, group)
    }
    return holders, any(holding(scheme, one, share, group)[1] for one in holders)


def slow_routes(holders: list[set[str]]) -> set[frozenset[str]]:
    """Every set of holders that covers all bodies and from which none can be left out."""
    everyone = sorted(set().union(*holders))
    sets = [frozenset(some) for size in range(1, len(everyone) + 1) for some in combinations(everyone, size)]
    covering = [some for some in sets if all(some & own for own in holders)]
    return {some for some in covering if not any(other < some for other in covering)}


@settings(max_examples=250, deadline=None)
@given(SCHEMES, SHARES, SHARES, st.sampled_from(("", "eyes")))
def test_holders_routes_and_answer_are_those_of_brute_force(scheme, first, second, group):
    shares = dict(zip(BODIES, (first, second), strict=True))
    answer = calc(
        "decide.route",
        decision_type="payment",
        care_group=group,
        on=ON,
        affected=[{"body": body, **{k: v for k, v in own.items() if v is not None}} for body, own in shares.items()],
        grants=scheme,
    ).value
    slow = [slow_holders(scheme, body, own, group) for body, own in shares.items()]
    assert [set(one.holders) for one in answer.holders] == [holders for holders, _ in slow]
    disputed = any(clash for _, clash in slow)
    expected = slow_routes([holders for holders, _ in slow])
    told = [frozenset(one.holder for one in route.deciders) for route in answer.routes]
    assert set(told) == expected
    assert len(told) == len(set(told))
    fewest = min(map(len, expected))
    assert len(told[0]) == fewest
    assert answer.answer == ("AMBIGUOUS" if disputed else "PARALLEL" if fewest > 1 else "ROUTES")
