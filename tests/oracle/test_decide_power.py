"""Power worked out the slow way: every coalition as a set of names, every order of voting, every board by hand."""

from fractions import Fraction
from itertools import chain, combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc


def subsets(names):
    return [frozenset(own) for own in chain.from_iterable(combinations(names, size) for size in range(len(names) + 1))]


def slow(names, wins):
    """Every index by its definition; orders of voting are gone through one by one."""
    winning = {own for own in subsets(names) if wins(own)}
    swings = {name: sum(own not in winning and own | {name} in winning for own in subsets(names)) for name in names}
    orders = list(permutations(names))
    turned = dict.fromkeys(names, 0)
    for order in orders:
        place = next(place for place in range(len(order)) if frozenset(order[: place + 1]) in winning)
        turned[order[place]] += 1
    smallest = {own for own in winning if not any(other < own for other in winning)}
    blocking = {own for own in subsets(names) if frozenset(names) - own not in winning}
    return {
        "omega": len(winning),
        "swings": swings,
        "shapley": {name: Fraction(turned[name], len(orders)) for name in names},
        "minimal": {tuple(sorted(own)) for own in smallest},
        "blocking": {tuple(sorted(own)) for own in blocking if not any(other < own for other in blocking)},
        "veto": {name for name in names if all(name in own for own in winning)},
    }


def the_same(found, expected, *, sets=True):
    power = {one.id: one for one in found.voters}
    assert found.omega == expected["omega"]
    assert {name: one.swings for name, one in power.items()} == expected["swings"]
    assert {name: one.shapley for name, one in power.items()} == expected["shapley"]
    others = 2 ** (len(power) - 1)
    every = sum(expected["swings"].values())
    for name, own in expected["swings"].items():
        assert power[name].absolute_banzhaf == Fraction(own, others)
        assert power[name].normalised == Fraction(own, every)
        assert power[name].prevent == Fraction(own, found.omega)
        assert power[name].initiate == Fraction(own, 2 * others - found.omega)
    assert set(found.veto_players) == expected["veto"]
    assert set(found.dummies) == {name for name, own in expected["swings"].items() if not own}
    if sets:
        assert set(found.minimal_winning) == expected["minimal"]
        assert set(found.minimal_blocking) == expected["blocking"]
        assert found.minimal_winning_number == len(expected["minimal"])
        assert found.minimal_blocking_number == len(expected["blocking"])


@st.composite
def weighted_with_classes(draw):
    number = draw(st.integers(1, 5))
    voters = [
        (f"v{place}", draw(st.sampled_from(("GP", "lay"))), draw(st.integers(0, 4)), draw(st.sampled_from("ab")))
        for place in range(number)
    ]
    quota = draw(st.integers(1, 12))
    of_class = draw(st.integers(1, 2))
    share = Fraction(draw(st.integers(1, 4)), 4)
    both = draw(st.booleans())
    return voters, quota, of_class, share, both


@settings(max_examples=200, deadline=None)
@given(weighted_with_classes())
def test_power_is_what_every_coalition_and_every_order_say(case):
    voters, quota, of_class, share, both = case
    names = [name for name, *_ in voters]
    weight = {name: own for name, _, own, _ in voters}
    kind = {name: own for name, own, *_ in voters}

    def wins(own):
        heavy = sum(weight[name] for name in own) >= quota
        lay = sum(kind[name] == "lay" for name in own) >= of_class
        most = Fraction(len(own), len(names)) >= share
        return (heavy and (lay or most)) if both else (heavy or lay) and most

    if not wins(frozenset(names)):
        return
    first, lay, most = (
        f"at least {quota} by weight",
        f"at least {of_class} of class lay",
        f"at least {share.numerator}/{share.denominator} of cast",
    )
    rule = f"{first} and ({lay} or {most})" if both else f"({first} or {lay}) and {most}"
    found = calc(
        "decide.power",
        rule=rule,
        voters=[
            {"id": name, "classes": [own], "organisation": where, "weights": {"weight": heavy}}
            for name, own, heavy, where in voters
        ],
    ).value
    the_same(found, slow(names, wins))


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 6), st.integers(0, 5), st.booleans())
def test_a_casting_vote_breaks_ties_and_nothing_else(number, chair, held):
    names = [f"m{place}" for place in range(number)]
    presiding = names[chair % number]

    def wins(own):
        tie = 2 * len(own) == number
        return 2 * len(own) > number or (held and tie and presiding in own)

    found = calc(
        "decide.power",
        rule="more than 1/2 of cast",
        voters=[{"id": name} for name in names],
        chair=presiding,
        chair_has_casting_vote=held,
    ).value
    the_same(found, slow(names, wins))


@st.composite
def boards_of_people(draw):
    """Boards of one to three people out of six, whoever is on several of them shared; at most six people, so that all orders can be tried."""
    people = [f"p{number}" for number in range(draw(st.integers(2, 6)))]
    boards = draw(
        st.lists(st.lists(st.sampled_from(people), min_size=1, max_size=3, unique=True), min_size=1, max_size=4)
    )
    needed = [draw(st.integers(1, len(members))) for members in boards]
    joint = draw(st.integers(1, len(boards)))
    return boards, needed, joint


@settings(max_examples=200, deadline=None)
@given(boards_of_people(), st.booleans())
def test_boards_with_shared_people_are_what_every_vote_of_every_person_says(case, inside):
    boards, needed, joint = case
    names = sorted({name for members in boards for name in members})
    shared = [name for name in names if sum(name in members for members in boards) > 1]

    def carries(own):
        return [sum(name in own for name in members) >= least for members, least in zip(boards, needed, strict=True)]

    def wins(own):
        first_alone = not inside or boards[0][0] in own
        return sum(carries(own)) >= joint and first_alone

    rule = f"at least {joint} of the bodies"
    if inside:
        rule += f" and in B0: ({boards[0][0]} in favour)"
    found = calc(
        "decide.power",
        rule=rule,
        shared_people=shared,
        boards=[
            {"body": f"B{place}", "rule": f"at least {least} votes", "members": [{"id": name} for name in members]}
            for place, (members, least) in enumerate(zip(boards, needed, strict=True))
        ],
    ).value
    the_same(found, slow(names, wins), sets=False)
    ways = subsets(names)
    for place, board in enumerate(found.boards):
        assert board.carries == Fraction(sum(carries(own)[place] for own in ways), len(ways))
        if not inside:
            turns = sum(sum(carries(own)) - carries(own)[place] == joint - 1 for own in ways)
            alone = [name for name in boards[place] if name not in shared]
            # Whether the others leave it to this board does not depend on those who sit on it alone.
            assert board.decides == Fraction(turns, len(ways)), alone
