"""Properties of the rule algebra: any rule prints and reads back to itself, and one more vote in favour never harms."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.decide.polls import Poll
from concordat.decide.rules import (
    All,
    AnyOf,
    AtLeast,
    Count,
    Has,
    InBody,
    OfClass,
    Share,
    Voter,
    Weight,
    met,
    read_rule,
    rule_data,
    rule_of,
    sentence,
)
from concordat.decide.rules.algebra import BASES, COUNTED
from concordat.decide.verdict import verdict
from concordat.kernel.finding import Refused

NAMES = st.one_of(
    st.sampled_from(
        ["NEL", "06W", "South Norfolk", "cast", "not", 'the "north"', "in", "a;b", "class", "(x", "Ålesund"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8),
)


@st.composite
def shares(draw, bases=BASES):
    denominator = draw(st.integers(1, 12))
    sign = draw(st.sampled_from((">", ">=")))
    low, high = (0, denominator - 1) if sign == ">" else (1, denominator)
    by = draw(st.sampled_from(["", "", "weight", "population"]))
    return Share(Fraction(draw(st.integers(low, high)), denominator), sign, draw(st.sampled_from(bases)), by)


def rules(names=NAMES, inside=True):
    atoms = st.one_of(
        st.builds(Count, st.integers(1, 9), st.sampled_from(COUNTED)),
        st.builds(
            Weight, st.fractions(Fraction(1, 9), 900, max_denominator=9), st.sampled_from(["weight", "population"])
        ),
        st.builds(OfClass, names, st.integers(1, 4)),
        st.builds(Has, names),
        shares(),
    )

    def joined(parts):
        several = st.lists(parts, min_size=1, max_size=3).map(tuple)
        forms = [st.builds(All, several), st.builds(AnyOf, several)]
        forms.append(several.flatmap(lambda own: st.builds(AtLeast, st.integers(1, len(own)), st.just(own))))
        if inside:
            forms.append(st.builds(InBody, names, parts))
        return st.one_of(forms)

    return st.recursive(atoms, joined, max_leaves=6)


WORDS = """at least more than all any of the these : ( ) ; and or in 1 2/3 60% 66.6% cast present bodies population
    class lay NEL favour by votes seats half"""


def read_or_told(text):
    """Return the rule, or None where reading stopped with findings; anything else fails the test."""
    try:
        return read_rule(text)
    except Refused as refused:
        if not refused.findings:
            raise
        return None


@settings(max_examples=300, deadline=None)
@given(rules())
def test_a_rule_prints_and_reads_back_to_itself(rule):
    assert read_rule(sentence(rule)) == rule


@settings(max_examples=200, deadline=None)
@given(rules())
def test_a_rule_as_data_reads_back_to_itself(rule):
    assert rule_of(rule_data(rule)) == rule


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_a_finding(text):
    rule = read_or_told(text)
    assert rule is None or read_rule(sentence(rule)) == rule


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS.split()),
        max_size=14,
    )
)
def test_any_words_of_the_language_are_a_rule_or_a_finding(words):
    rule = read_or_told(" ".join(words))
    assert rule is None or read_rule(sentence(rule)) == rule


IDS = ("A", "B", "C", "D", "E")


@st.composite
def voters(draw):
    def one(name):
        return Voter(
            name,
            1,
            {"weight": draw(st.integers(0, 4)), "population": draw(st.integers(0, 4))},
            frozenset(draw(st.sets(st.sampled_from(("lay", "GP"))))),
            draw(st.sampled_from(("", "north", "south"))),
        )

    return tuple(one(name) for name in IDS)


VACANT = Voter(weights={"population": 0})
WAYS = ("for", "against", "abstained", "outstanding", "absent")


def poll_of(everyone, ways) -> Poll:
    sets = {way: tuple(voter for voter, own in zip(everyone, ways, strict=True) if own == way) for way in WAYS}
    return Poll(
        all_seats=(*everyone, VACANT),
        seated=everyone,
        eligible=everyone,
        present=tuple(voter for voter in everyone if voter not in sets["absent"]),
        in_favour=sets["for"],
        against=sets["against"],
        abstained=sets["abstained"],
        outstanding=sets["outstanding"],
    )


SIMPLE = rules(st.sampled_from(("A", "B", "lay", "GP")), inside=False)


def result(poll: Poll, rule) -> bool:
    return met(rule, poll.ending((), ()))


@settings(max_examples=300, deadline=None)
@given(
    voters(),
    SIMPLE,
    st.lists(st.sampled_from(("for", "against", "abstained", "absent")), min_size=5, max_size=5),
    st.integers(0, 4),
)
def test_one_more_vote_in_favour_never_turns_carried_into_not_carried(everyone, rule, ways, place):
    before = result(poll_of(everyone, ways), rule)
    after = result(poll_of(everyone, [*ways[:place], "for", *ways[place + 1 :]]), rule)
    assert after >= before


@settings(max_examples=300, deadline=None)
@given(
    voters(),
    SIMPLE,
    st.lists(st.sampled_from(("for", "against", "abstained", "outstanding", "outstanding")), min_size=5, max_size=5),
    st.permutations(range(5)),
    st.lists(st.sampled_from(("for", "against", "abstained")), min_size=5, max_size=5),
)
def test_an_early_status_is_final_and_open_never_follows_it(everyone, rule, ways, order, votes):
    statuses = [verdict(poll_of(everyone, ways), rule)]
    for place in order:
        if ways[place] == "outstanding":
            ways = [*ways[:place], votes[place], *ways[place + 1 :]]
            statuses.append(verdict(poll_of(everyone, ways), rule))
    settled = [status for status in statuses if status != "OPEN"]
    assert statuses[len(statuses) - len(settled) :] == settled
    assert len(set(settled)) == 1


@settings(max_examples=200, deadline=None)
@given(voters(), shares(), st.lists(st.sampled_from(WAYS), min_size=5, max_size=5), st.integers(2, 1000))
def test_a_share_does_not_change_when_every_weight_is_scaled(everyone, rule, ways, factor):
    scaled = tuple(
        Voter(one.id, 1, {name: own * Fraction(factor, 7) for name, own in one.weights.items()}, one.classes)
        for one in everyone
    )
    if rule.by == "weight" and rule.base in ("all seats", "bodies"):
        return  # the vacant seat keeps its own weight of one
    assert verdict(poll_of(everyone, ways), rule) == verdict(poll_of(scaled, ways), rule)
