"""Properties of schemes: what a further clause can and cannot do, and that no chain comes back to where it was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.decide.authority.chains import follow
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.scheme import Scheme
from concordat.decide.records.grants import Grant

ON = date(2018, 3, 3)
CODES = ("A", "B", "C", "D", "E", "F")
EFFECTS = ("DELEGATED", "DELEGATED", "DELEGATED", "JOINT", "RESERVED", "RECOMMEND", "CONSULT", "CALL-IN")


@st.composite
def grants(draw, grantors=CODES, effects=EFFECTS) -> Grant:
    high = draw(st.sampled_from((None, 5, 10)))
    return Grant(
        id=draw(st.uuids()).hex[:8],
        instrument="s",
        grantor=draw(st.sampled_from(grantors)),
        effect=draw(st.sampled_from(effects)),
        holder=draw(st.sampled_from(CODES)),
        decision_type=draw(st.sampled_from(("payment", "payment", "policy", "any decision"))),
        care_group=draw(st.sampled_from(("", "", "eyes"))),
        high=None if high is None else Decimal(high),
        basis="" if high is None else "annual",
        onward_delegation=draw(st.sampled_from(("none", "any"))),
        starts=date(2017, 4, 1),
        revoked=draw(st.sampled_from((None, None, None, ON))),
        evidence=tuple(draw(st.lists(st.sampled_from(("business case", "legal advice")), max_size=2, unique=True))),
    )


SCHEMES = st.lists(grants(), max_size=12)


def asked(scheme, value=3, by=""):
    affected = [{"body": body, "annual": value} for body in ("A", "B")]
    given_ = {"decision_type": "payment", "care_group": "eyes", "on": ON, "affected": affected, "by": by}
    return calc("decide.route", **given_, grants=tuple(scheme)).value


def holders(ruling) -> set[tuple[str, str]]:
    return {(own.body, holder) for own in ruling.holders for holder in own.holders}


def ways(ruling) -> list[set[tuple[str, str]]]:
    return [{(decider.holder, decider.at) for decider in one.deciders} for one in ruling.routes]


@settings(deadline=None)
@given(SCHEMES)
def test_no_chain_comes_back_and_each_link_begins_where_the_one_before_ended(scheme):
    decision = Decision(decision_type="payment", affected=(BodyShare(body="A", annual=Decimal(3)),), care_group="eyes")
    for holding in follow(Scheme(tuple(scheme)), decision, decision.affected[0], ON).holdings:
        places = ["A", *(link.holder for link in holding.chain)]
        assert len(places) == len(set(places))
        assert all(link.grantor == place for link, place in zip(holding.chain, places, strict=False))
        assert all(link.revoked is None for link in holding.chain)


@settings(deadline=None)
@given(SCHEMES, grants(effects=("DELEGATED",)))
def test_a_further_delegation_never_takes_the_body_s_own_power_or_leaves_nobody(scheme, more):
    before, after = asked(scheme), asked([*scheme, more])
    assert after.answer != "NONE" or before.answer == "NONE"
    own = {(body, body) for body in ("A", "B")}
    assert own & holders(before) <= holders(after)


@settings(deadline=None)
@given(st.lists(grants(grantors=CODES[:-1]), max_size=10), grants(grantors=("F",), effects=("DELEGATED",)))
def test_a_delegation_by_one_who_gave_nothing_yet_takes_no_way_away(scheme, more):
    """Each way that there was still is one, unless fewer of the same deciders are now enough for it."""
    before, after = asked(scheme), asked([*scheme, more])
    assert holders(before) <= holders(after)
    assert all(any(now <= then for now in ways(after)) for then in ways(before))


@settings(deadline=None)
@given(SCHEMES)
def test_a_reservation_of_everything_leaves_the_body_alone(scheme):
    kept = [
        Grant(
            id=f"kept-{body}", instrument="s", grantor=body, effect="RESERVED", decision_type="any decision", starts=ON
        )
        for body in ("A", "B")
    ]
    delegations = [one for one in scheme if one.effect != "RESERVED"]
    assert holders(asked([*delegations, *kept])) == {("A", "A"), ("B", "B")}


@settings(deadline=None)
@given(st.lists(grants(effects=("DELEGATED",)), max_size=1), st.integers(0, 12), st.integers(0, 12))
def test_a_higher_value_gains_no_holder_where_clauses_only_set_upper_limits(scheme, one, other):
    low, high = sorted((one, other))
    assert holders(asked(scheme, high)) <= holders(asked(scheme, low))


@settings(deadline=None)
@given(SCHEMES, st.randoms(use_true_random=False))
def test_the_order_of_clauses_changes_neither_answer_nor_routes(scheme, chance):
    mixed = list(scheme)
    chance.shuffle(mixed)
    one, other = asked(scheme), asked(mixed)
    assert (one.answer, holders(one)) == (other.answer, holders(other))
    assert [[(each.holder, each.bodies) for each in route.deciders] for route in one.routes] == [
        [(each.holder, each.bodies) for each in route.deciders] for route in other.routes
    ]


@settings(deadline=None)
@given(SCHEMES, st.sampled_from(CODES))
def test_one_asked_about_may_decide_exactly_where_it_holds_the_decision_for_every_body(scheme, by):
    ruling = asked(scheme, by=by)
    everywhere = all((body, by) in holders(ruling) for body in ("A", "B"))
    assert bool(ruling.routes) == everywhere
    if ruling.answer == "NONE":
        assert {one.body for one in ruling.nearest} == {
            body for body in ("A", "B") if (body, by) not in holders(ruling)
        }
        assert all(one.failed for one in ruling.nearest)


@settings(deadline=None)
@given(SCHEMES)
def test_leaving_out_what_is_revoked_changes_no_holder(scheme):
    assert holders(asked(scheme)) == holders(asked([one for one in scheme if one.revoked is None]))


@settings(deadline=None)
@given(SCHEMES)
def test_a_scheme_that_lint_finds_no_dispute_in_is_never_ambiguous(scheme):
    told = calc("decide.lint", grants=tuple(scheme), on=ON)
    kinds = {one.kind for one in told.findings}
    if not kinds & {"clauses-disagree", "overlapping-value-bands"}:
        assert asked(scheme).answer != "AMBIGUOUS"


@settings(deadline=None)
@given(SCHEMES)
def test_an_overlay_is_the_scheme_written_out(scheme):
    again = [replace(one, holder="F") for one in scheme[:2]]
    written = calc(
        "decide.route",
        decision_type="payment",
        on=ON,
        affected=[{"body": "A"}],
        grants=tuple(scheme),
        what_if=tuple(again),
        without=tuple(one.id for one in scheme[2:3]),
    ).value
    out = (*scheme[3:], *again)
    assert holders(written) == holders(
        calc("decide.route", decision_type="payment", on=ON, affected=[{"body": "A"}], grants=out).value
    )
