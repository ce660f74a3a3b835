"""Offers of a case: what was declined, trials with their day, who leaves by which way, and what is told of it to whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat import merge
from concordat.kernel.rulebook import Rule
from concordat.kernel.system import System
from concordat.merge.case_findings import findings as findings_of
from concordat.merge.declined import RULE, declined_rule, what_follows
from concordat.merge.people_of import offer_on
from concordat.merge.records import PoolPerson, PostOffer, Reorganisation
from concordat.merge.register_evidence import register_evidence
from concordat.store import read


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    return read(examples / "kent-and-medway-2018").system


def with_records(system: System, kind: type, rows: tuple[Any, ...]) -> System:
    return replace(system, records={**system.records, kind: rows})


def case(system: System) -> Reorganisation:
    return system.one(Reorganisation, "one-ccg")


def tried(system: System) -> PostOffer:
    return next(one for one in system.all(PostOffer) if one.person == "P-2R53")


CASES: tuple[tuple[Callable[[PostOffer], PostOffer], str, str, str], ...] = (
    (lambda one: replace(one, trial=""), "contradiction", "trial_ended", "stop"),
    (lambda one: replace(one, trial_ended=date(2018, 8, 14)), "dates-cross", "trial_ended", "stop"),
    (lambda one: replace(one, trial_ended=date(2018, 9, 11)), "after-trial", "trial_ended", "warning"),
    (lambda one: replace(one, declined_because="hours"), "contradiction", "declined_because", "stop"),
    (
        lambda one: replace(one, reply="declined", trial="", trial_ended=None),
        "missing-value",
        "declined_because",
        "warning",
    ),
    (lambda one: replace(one, declined_because="health"), "unknown-code", "declined_because", "stop"),
)


@pytest.mark.parametrize(("wrong", "kind", "field", "severity"), CASES)
def test_a_reason_or_day_that_cannot_be_is_found_without_a_name(
    kent: System, wrong: Any, kind: str, field: str, severity: str
) -> None:
    own = tried(kent)
    assert not [one for one in findings_of(kent) if one.where.file == PostOffer.FILE]
    offers = tuple(wrong(one) if one == own else one for one in kent.all(PostOffer))
    (found,) = [one for one in findings_of(with_records(kent, PostOffer, offers)) if one.where.file == PostOffer.FILE]
    assert (found.kind, found.where.field, found.severity) == (kind, field, severity)
    told = f"{found.what} {found.why} {found.next}"
    assert not any(word in told for word in (own.person, own.pool, own.post))


def test_a_result_is_not_known_before_its_day(kent: System) -> None:
    own = tried(kent)
    assert offer_on(own, date(2018, 8, 30)) == own
    on_trial = offer_on(own, date(2018, 8, 29))
    assert (on_trial.trial, on_trial.trial_ended, on_trial.trial_ends) == ("", None, own.trial_ends)
    still_open = offer_on(own, date(2018, 8, 14))
    assert (still_open.reply, still_open.trial_ends, still_open.trial) == ("", None, "")


def test_whoever_accepted_a_post_is_placed_in_the_readiness_statement(kent: System) -> None:
    own, on = case(kent), kent.settings.as_at
    people = tuple(replace(one, status="leaving") for one in kent.all(PoolPerson))

    def stands(persons: tuple[PoolPerson, ...], offers: tuple[PostOffer, ...]) -> str:
        system = with_records(with_records(kent, PoolPerson, persons), PostOffer, offers)
        return next(one.stands for one in register_evidence(system, own, on) if one.sentence == "people")

    assert stands(people, ()) == "for"
    waiting = (replace(people[0], status="displaced"), *people[1:])
    offer = PostOffer(pool=people[0].pool, person=people[0].id, post="new-contracts-place", offered=date(2018, 9, 3))
    assert stands(waiting, (offer,)) == "against"
    assert stands(waiting, (replace(offer, reply="accepted", replied=date(2018, 9, 5)),)) == "for"
    assert stands(waiting, (replace(offer, reply="accepted", replied=date(2018, 9, 30)),)) == "against"


@pytest.mark.story("C16")
def test_by_which_way_few_people_leave_is_told_to_the_owner_of_the_pool_alone(kent: System) -> None:
    on, pools = kent.settings.as_at, merge.pools_of(kent, "one-ccg")

    def told(reader: str) -> dict[str, str]:
        shown = merge.pools_table(merge.matching(system, case(system), on, reader).value, pools, {})
        place = shown.column("pool").index("Quality and safeguarding")
        return {one.name: str(shown.column(one.name)[place]) for one in shown.columns}

    people = tuple(
        replace(one, status="leaving", leaves_by="redundancy") if one.id == "P-ZF0P" else one
        for one in kent.all(PoolPerson)
    )
    system = with_records(kent, PoolPerson, people)
    ways = ("leaving", "redundancy", "voluntary")
    assert [told("09W")[one] for one in ways] == ["1", "1", "0"]
    assert [told("99J")[one] for one in ways] == ["1", "not shown", "not shown"]
    assert told("99J")["not_shown"] == "too few leave by one of the ways"


def test_somebody_who_works_for_two_owners_reads_the_pools_of_both_whole(kent: System) -> None:
    found = merge.matching(kent, case(kent), kent.settings.as_at, "99J", "09C").value
    assert {one.pool: one.people for one in found.pools if not one.hidden}["medicines"] == 3
    alone = merge.matching(kent, case(kent), kent.settings.as_at, "99J").value
    assert {one.pool for one in alone.pools if one.hidden} == {"medicines", "corporate-office"}


def test_whoever_changes_the_rule_changes_what_is_said_of_redundancy_pay(kent: System) -> None:
    day = kent.settings.as_at
    own = declined_rule(kent.rules, day)
    said = what_follows(kent.rules, day)
    assert own.source in said
    assert f"declined as “{own.value['unreasonable']['title']}” ends the right to it ({own.status})" in said
    other = {"travel": {"title": "More than an hour away", "redundancy_pay": "lost"}}
    changed = replace(own, value=other, source="A ruling of a tribunal", status="confirmed")
    rules = kent.rules.overlay("local", {RULE: Rule(RULE, own.title, own.unit, (changed,))})
    assert what_follows(rules, day) == (
        "What it means for redundancy pay: an offer declined as “More than an hour away” ends the right to it (confirmed). "
        "A ruling of a tribunal."
    )
