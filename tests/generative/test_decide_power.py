"""Properties that hold for every rule: the indices add up, and do not change where the vote does not."""

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.decide.power import by_weight, every_coalition, voters_alike
from concordat.decide.power.game import Game, names_of
from concordat.decide.power.indices import indices
from concordat.decide.power.minimal_sets import minimal_blocking, minimal_of_alike, minimal_winning
from concordat.decide.power.one_body import CARRIED, as_weighted
from concordat.decide.power.truth import game_truth
from concordat.decide.rules import All, AnyOf, AtLeast, Count, Has, OfClass, Share, Voter, Weight

NAMES = ("A", "B", "C", "D", "E")


@st.composite
def voters(draw):
    """Five voters, some of whom a rule may not tell apart."""
    return tuple(
        Voter(
            name,
            1,
            {"weight": draw(st.integers(0, 2)), "population": draw(st.integers(0, 3))},
            frozenset(draw(st.sets(st.sampled_from(("lay", "GP"))))),
            draw(st.sampled_from(("", "north", "south"))),
        )
        for name in NAMES
    )


@st.composite
def shares(draw):
    sign, denominator = draw(st.sampled_from((">", ">="))), draw(st.integers(1, 6))
    numerator = draw(st.integers(0, denominator - 1)) + (sign == ">=")
    base = draw(st.sampled_from(("cast", "present", "seated", "all seats", "bodies")))
    return Share(Fraction(numerator, denominator), sign, base, draw(st.sampled_from(("", "weight", "population"))))


ATOMS = st.one_of(
    st.builds(Count, st.integers(1, 6), st.sampled_from(("votes", "persons", "bodies", "organisations"))),
    st.builds(Weight, st.fractions(Fraction(1, 3), 9, max_denominator=3), st.sampled_from(("weight", "population"))),
    st.builds(OfClass, st.sampled_from(("lay", "GP")), st.integers(1, 4)),
    st.builds(Has, st.sampled_from(NAMES)),
    shares(),
)


def several(parts):
    own = st.lists(parts, min_size=1, max_size=3).map(tuple)
    some = own.flatmap(lambda rules: st.builds(AtLeast, st.integers(1, len(rules)), st.just(rules)))
    return st.one_of(st.builds(All, own), st.builds(AnyOf, own), some)


RULES = st.recursive(ATOMS, several, max_leaves=6)


@st.composite
def games(draw):
    """A quota and weights with which it can be met."""
    weights = draw(st.lists(st.integers(0, 9), min_size=1, max_size=8))
    assume(sum(weights) > 0)
    return draw(st.integers(1, sum(weights))), weights


def power(quota, weights):
    return calc("decide.power", quota=quota, weights=weights).value


def both(found):
    return [(one.normalised, one.shapley) for one in found.voters]


@settings(max_examples=200, deadline=None)
@given(games())
def test_the_identities_hold(game):
    found = power(*game)
    assert sum(one.shapley for one in found.voters) == 1
    assert sum(one.normalised for one in found.voters) == 1
    assert found.act == Fraction(found.omega, found.coalitions)
    for one in found.voters:
        assert one.dummy == (one.swings == 0)
        if one.swings:
            assert 1 / one.prevent + 1 / one.initiate == 2 / one.absolute_banzhaf
        assert one.veto == (one.prevent == 1)
        assert one.veto == all(one.id in own for own in found.minimal_winning)
        assert one.dummy == (not any(one.id in own for own in found.minimal_winning))


@settings(max_examples=200, deadline=None)
@given(games(), st.fractions(Fraction(1, 7), 40, max_denominator=7))
def test_scaling_weights_and_quota_changes_nothing(game, factor):
    quota, weights = game
    assert power(str(quota * factor), [str(weight * factor) for weight in weights]).voters == power(*game).voters


@settings(max_examples=200, deadline=None)
@given(games())
def test_the_dual_quota_gives_the_same_power(game):
    quota, weights = game
    assert both(power(sum(weights) - quota + 1, weights)) == both(power(quota, weights))


@settings(max_examples=200, deadline=None)
@given(games())
def test_adding_a_dummy_changes_no_one_else(game):
    quota, weights = game
    found = power(quota, [*weights, 0])
    assert found.voters[-1].dummy
    assert both(found)[:-1] == both(power(quota, weights))


@settings(max_examples=200, deadline=None)
@given(games(), st.integers(0, 7))
def test_a_declared_veto_gives_full_power_to_prevent(game, place):
    quota, weights = game
    holder = str(1 + place % len(weights))
    found = calc("decide.power", quota=quota, weights=weights, veto_holders=[holder]).value
    own = next(one for one in found.voters if one.id == holder)
    assert own.veto
    assert own.prevent == 1


@settings(max_examples=300, deadline=None)
@given(voters(), RULES, st.booleans(), st.integers(0, 2))
def test_counting_one_by_one_and_counting_voters_alike_agree_for_any_rule(everyone, rule, casting, vacant):
    game = Game(everyone, rule, 0 if _weighs_population(rule) else vacant, everyone[1].id if casting else "")
    names = names_of(everyone)
    table = game_truth(game, everyone)
    for number in range(1 << len(everyone)):
        chosen = tuple(voter for place, voter in enumerate(everyone) if number >> place & 1)
        assert game.carries(chosen) == bool(table >> number & 1)
    alike = voters_alike.counted((game,)).get((0, CARRIED))
    one_by_one = every_coalition.counted(table, names)
    if alike is None:
        assert sum(one_by_one.by_size) == 0
    else:
        assert alike == one_by_one
        sets = (minimal_winning(table, names), minimal_blocking(table, names))
        assert minimal_of_alike(game) == sets


def _weighs_population(rule):
    return "population" in repr(rule)


@settings(max_examples=300, deadline=None)
@given(games(), st.integers(1, 5), st.booleans(), st.sampled_from(("plain", "count", "share")))
def test_counting_by_weight_agrees_with_counting_one_by_one(game, least, strictly, form):
    quota, weights = game
    own = tuple(Voter(str(place), 1, {"weight": weight}) for place, weight in enumerate(weights))
    share = Share(Fraction(quota, sum(weights) + strictly), ">" if strictly else ">=", "cast", "weight")
    rule = {"plain": Weight(Fraction(quota)), "share": share, "count": All((Weight(Fraction(quota)), Count(least)))}[
        form
    ]
    vote = Game(own, rule)
    assume(vote.carries(own))
    weighted = as_weighted(vote)
    assert weighted is not None
    names = names_of(own)
    found = by_weight.counted(weighted, names)
    assert found == every_coalition.counted(game_truth(vote, own), names)
    assert sum(one.shapley for one in indices(found).values()) == 1


@st.composite
def disjoint_boards(draw):
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    return [(size, draw(st.integers(1, size))) for size in sizes], draw(st.integers(1, len(sizes)))


@settings(max_examples=150, deadline=None)
@given(disjoint_boards())
def test_on_boards_apart_a_member_decides_as_often_as_its_board_turns_on_it_and_the_result_on_its_board(case):
    boards, joint = case
    found = calc(
        "decide.power",
        rule=f"at least {joint} of the bodies",
        boards=[
            {"body": f"B{place}", "seats": seats, "rule": f"at least {needed} votes"}
            for place, (seats, needed) in enumerate(boards)
        ],
    ).value
    for place, (seats, needed) in enumerate(boards):
        inner = calc("decide.power", rule=f"at least {needed} votes", voters=[{"id": "m", "number": seats}]).value
        board = found.boards[place]
        assert board.carries == inner.act
        members = [one for one in found.voters if board.body in one.boards]
        assert {one.absolute_banzhaf for one in members} == {inner.voters[0].absolute_banzhaf * board.decides}
    assert sum(one.shapley for one in found.voters) == 1
