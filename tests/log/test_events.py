"""Canonical text, commitments, events and heads: what is taken, what is refused, what erasing leaves."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.log import (
    BEGINNING,
    Opened,
    TreeHead,
    canonical,
    canonical_bytes,
    checked,
    commit,
    event_from,
    key_id,
    moment_text,
    next_event,
    sign,
    signature_holds,
    verify,
    without,
)
from made_log import KEYS, PRIVATE, PUBLIC, heads, stored

NAIVE = datetime(2018, 1, 1, tzinfo=UTC).replace(tzinfo=None)


class Colour(Enum):
    RED = "red"


GIVEN: dict[str, Any] = {
    "recorded_at": "2018-09-05T14:00:00.000000Z",
    "actor": "Person A",
    "system": "made-up",
    "for_body": "north",
    "act": "decide.vote",
    "effective_on": date(2018, 9, 5),
    "rulebook": "2026.11",
    "fields": {"vote": "for"},
    "salts": {"vote": "0" * 32},
}


def test_the_example_of_the_standard_sorts_names_by_utf_16() -> None:
    """RFC 8785, section 3.2.3: the order of the names of its example."""
    names = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    assert list(json.loads(canonical(names))) == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


def test_control_characters_are_written_as_the_standard_says() -> None:
    assert canonical('\u20ac$\x0f\nA\'B"\\\\"/') == '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'


def test_exact_values_become_text() -> None:
    value = {"b": [Decimal("1.50"), Fraction(7, 30), date(2018, 9, 5)], "a": (None, True, 3, Colour.RED)}
    assert canonical_bytes(value) == b'{"a":[null,true,3,"red"],"b":["1.50","7/30","2018-09-05"]}'


@pytest.mark.parametrize(
    "value", [1.5, {1: 2}, 2**53, -(2**53), Decimal("NaN"), {3}, "\ud800", NAIVE, b"x", [{"a": 0.0}]]
)
def test_what_two_readers_could_write_differently_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        canonical(value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_canonical_text_reads_back_and_is_its_own_canonical_text(value: Any) -> None:
    assert json.loads(canonical(value)) == value
    assert canonical(json.loads(canonical(value))) == canonical(value)


def test_a_moment_is_told_in_utc() -> None:
    summer = datetime(2018, 9, 5, 15, tzinfo=timezone(timedelta(hours=1)))
    assert moment_text(summer) == canonical(summer).strip('"') == "2018-09-05T14:00:00.000000Z"
    assert moment_text(datetime(2018, 9, 5, 14, 0, 0, 7, tzinfo=UTC)) == "2018-09-05T14:00:00.000007Z"


def test_a_commitment_can_be_worked_out_by_hand() -> None:
    (field,) = commit({"vote": "für"}, {"vote": "ab" * 16})
    by_hand = sha256('["abababababababababababababababab","vote","für"]'.encode()).hexdigest()
    assert field == Opened("vote", '"für"', "ab" * 16)
    assert field.commitment == by_hand
    assert field.read() == "für"
    assert checked("vote", '"für"', "ab" * 16, by_hand)
    assert not checked("vote", '"fur"', "ab" * 16, by_hand)


@given(st.tuples(*[st.text(max_size=6)] * 3), st.tuples(*[st.text(max_size=6)] * 3))
def test_two_different_triples_never_have_one_commitment(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert (one == other) == (Opened(*one).commitment == Opened(*other).commitment)


@pytest.mark.parametrize(
    ("salts", "says"),
    [
        ({"a": "0" * 32}, "no salt for b"),
        ({"a": "0" * 32, "b": "xyz"}, "the salt of b"),
        ({"a": "0" * 32, "b": "0" * 32}, "a salt of its own"),
    ],
)
def test_each_field_needs_a_strong_salt_of_its_own(salts: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        commit({"a": 1, "b": 2}, salts)


def test_an_event_holds_commitments_and_no_value() -> None:
    event, opened = next_event(0, BEGINNING, **{**GIVEN, "fields": {"vote": "in favour"}})
    assert "in favour" not in event.text
    assert event.commitments == (("vote", opened[0].commitment),)
    assert (event.sequence, event.previous_hash) == (1, BEGINNING)
    assert event_from(event.text) == event
    assert event.hash == sha256(event.text.encode()).hexdigest()
    second, _ = next_event(event.sequence, event.hash, supersedes=1, **GIVEN)
    assert (second.sequence, second.previous_hash, second.supersedes) == (2, event.hash, 1)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"personal": ["name"]}, "called personal"),
        ({"recorded_at": "2018-09-05 14:00"}, "is not a moment"),
        ({"supersedes": 4}, "is not in the log yet"),
        ({"last_sequence": 0}, "the event before"),
        ({"last_hash": "xyz"}, "the event before"),
        ({"fields": {"vote": 0.5}}, "no canonical form"),
    ],
)
def test_what_cannot_follow_is_refused(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        next_event(**{"last_sequence": 3, "last_hash": "a" * 64, **GIVEN, **changes})


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sequence":1}', "null"])
def test_a_text_that_is_no_event_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        event_from(text)


def test_another_way_of_writing_an_event_is_refused() -> None:
    (row,) = stored(1)
    with pytest.raises(ValueError, match="canonical"):
        event_from(row.text.replace(":", ": ", 1))
    with pytest.raises(ValueError, match="event"):
        event_from(row.text.replace('"effective_on":"2018-09-05"', '"effective_on":7'))


def test_a_signed_head_is_found_wrong_in_any_part() -> None:
    head = sign(TreeHead(3, "ab" * 32, "2018-09-05T23:00:00.000000Z"), PRIVATE)
    assert head.key_id == key_id(PUBLIC)
    assert signature_holds(head, PUBLIC)
    for change in ({"size": 4}, {"root": "ab" * 31 + "ac"}, {"at": ""}, {"signature": head.signature.upper()}):
        assert not signature_holds(replace(head, **change), PUBLIC)
    assert not signature_holds(head, bytes(31))
    assert not signature_holds(replace(head, signature="zz"), PUBLIC)


def test_personal_data_is_erased_and_everything_still_verifies() -> None:
    rows = list(stored(30))
    signed = heads(rows, 10, 30)
    erased = [replace(row, opened=without(row.opened, ["person"])) for row in rows]
    assert not any("Person Ö" in str(row) for row in erased)
    found = verify(erased, signed, KEYS)
    assert (found.verified, found.fields_closed) == (True, 30)
    assert found.root == verify(rows).root


def test_a_public_copy_may_hide_any_field_and_a_complete_log_only_personal_ones() -> None:
    rows = [replace(row, opened=without(row.opened, ["note"])) for row in stored(3)]
    assert verify(rows, complete=False).verified
    told = [(one.kind, one.where.line, one.where.field) for one in verify(rows).findings]
    assert told == [("field-missing", number, "note") for number in (1, 2, 3)]


def test_an_end_cut_off_is_told_by_the_head() -> None:
    rows = list(stored(9))
    signed = heads(rows, 4, 9)
    (told,) = verify(rows[:7], signed, KEYS).findings
    assert (told.kind, told.where.line) == ("event-missing", 8)
    assert "Events 8 to 9 are missing." in told.what


def test_a_finding_says_which_character_was_changed() -> None:
    rows = list(stored(3))
    rows[1] = replace(rows[1], text=rows[1].text.replace("Person A", "Person E"))
    (told,) = verify(rows).findings
    place = rows[1].text.index("Person E") + len("Person E")
    assert told.what == (f"Event 2 was changed: its field actor: the character at place {place} was “A” and is “E”.")
    assert str(told.where) == "log:2 (actor)"


def test_larger_changes_are_placed_as_far_as_can_be_told() -> None:
    rows = list(stored(3))
    event = event_from(rows[1].text)
    for changed, field in (
        (replace(event, sequence=77), "sequence"),
        (replace(event, previous_hash="f" * 64), "previous_hash"),
        (replace(event, commitments=(*event.commitments[:3], ("vote", "0" * 64))), "commitments.vote"),
        (replace(event, actor="Somebody else", act="decide.other"), "text"),
    ):
        found = verify([rows[0], replace(rows[1], text=changed.text), rows[2]])
        assert [(one.kind, one.where.line, one.where.field) for one in found.findings] == [("text-changed", 2, field)]


def test_a_column_beside_the_text_says_what_the_text_says() -> None:
    rows = list(stored(3))
    columns = (("actor", "Person A"), ("act", "decide.vote"))
    rows = [replace(row, columns=columns) for row in rows]
    assert verify(rows).verified
    forged = replace(rows[1], columns=(("actor", "Person A"), ("act", "decide.adopt")))
    told = [(one.kind, one.where.line, one.where.field) for one in verify([rows[0], forged, rows[2]]).findings]
    assert told == [("column-changed", 2, "act")]


def test_a_column_tells_what_a_changed_text_said() -> None:
    rows = [replace(row, columns=(("actor", "Person A"),)) for row in stored(3)]
    forged = replace(rows[1], text=rows[1].text.replace("Person A", "Somebody else"))
    (told,) = verify([rows[0], forged, rows[2]]).findings
    assert (told.kind, told.where.line, told.where.field) == ("text-changed", 2, "actor")
    assert told.what == 'Event 2 was changed: its field actor: its column says "Person A".'


def test_findings_beyond_a_hundred_are_counted() -> None:
    rows = [replace(row, opened=()) for row in stored(100)]
    found = verify(rows)
    assert (len(found.findings), found.more_findings) == (100, 200)
