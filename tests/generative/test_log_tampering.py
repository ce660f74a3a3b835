"""Any single change of any stored row is found, and the finding names the event and the field."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.finding import Finding
from concordat.log import Opened, Stored, canonical, event_from, verify
from made_log import KEYS, heads, stored

ROWS = list(stored(9))
HEADS = heads(ROWS, 0, 4, 9)
LETTERS = st.sampled_from('abcxyzABCXYZ0189 {}[]",:\\-_é\x00')


def fields_at(text: str) -> list[set[str]]:
    """Which field each character of an event's text belongs to; a mark between two fields belongs to both."""
    event = event_from(text)
    owners: list[set[str]] = [set()]
    names = sorted(type(event).__dataclass_fields__)
    for name in names:
        owners += [{name}] * len(f"{canonical(name)}:{canonical(getattr(event, name))}") + [{name}]
    for place in range(1, len(owners) - 1):
        owners[place] = owners[place] | owners[place + 1] if text[place] == "," else owners[place]
    owners[0] = owners[1]
    assert len(owners) == len(text)
    return owners


def with_letter(text: str, place: int, letter: str) -> str:
    return text[:place] + letter + text[place + 1 :]


def placed(findings: tuple[Finding, ...], sequence: int) -> Iterator[Finding]:
    return (finding for finding in findings if finding.where.file == "log" and finding.where.line == sequence)


def test_the_log_verifies_as_it_is() -> None:
    found = verify(ROWS, HEADS, KEYS)
    assert found.verified, found.findings
    assert (found.events, found.fields_open, found.fields_closed, len(found.heads)) == (9, 36, 0, 3)
    assert found.last_hash == ROWS[-1].hash


@pytest.mark.parametrize("number", [0, 4, 8])
def test_every_character_of_a_text_is_looked_at(number: int) -> None:
    for place in range(len(ROWS[number].text)):
        was = ROWS[number].text[place]
        changed = replace(ROWS[number], text=with_letter(ROWS[number].text, place, "7" if was != "7" else "8"))
        found = verify([*ROWS[:number], changed, *ROWS[number + 1 :]], HEADS, KEYS, searches=0)
        assert [finding.kind for finding in placed(found.findings, number + 1)] == ["text-changed"], place
        assert not [finding for finding in found.findings if finding.where.file == "log"][1:], place


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 8), st.data())
def test_a_changed_character_of_a_text_is_placed_in_its_field(number: int, data: st.DataObject) -> None:
    row = ROWS[number]
    place = data.draw(st.integers(0, len(row.text) - 1))
    letter = data.draw(st.sampled_from('abcxyzABCXYZ0189 {}[]",:\\-_\x00').filter(lambda one: one != row.text[place]))
    changed = replace(row, text=with_letter(row.text, place, letter))
    found = verify([*ROWS[:number], changed, *ROWS[number + 1 :]], HEADS, KEYS)
    (finding,) = placed(found.findings, number + 1)
    assert finding.kind == "text-changed"
    assert finding.where.field.partition(".")[0] in fields_at(row.text)[place]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 8), st.integers(0, 63), st.sampled_from("0123456789abcdefABCDEF g"))
def test_a_changed_character_of_a_hash_is_told_from_a_changed_text(number: int, place: int, letter: str) -> None:
    row = ROWS[number]
    if row.hash[place] == letter:
        return
    changed = replace(row, hash=with_letter(row.hash, place, letter))
    found = verify([*ROWS[:number], changed, *ROWS[number + 1 :]], HEADS, KEYS)
    assert [(one.kind, one.where.line) for one in found.findings] == [("hash-changed", number + 1)]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 8), st.integers(0, 3), st.sampled_from(["name", "value", "salt"]), st.data())
def test_a_changed_character_of_an_open_field_is_placed(number: int, spot: int, part: str, data: st.DataObject) -> None:
    row = ROWS[number]
    text = getattr(row.opened[spot], part)
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(LETTERS.filter(lambda one: one != text[place]))
    field: Opened = replace(row.opened[spot], **{part: with_letter(text, place, letter)})
    changed = replace(row, opened=(*row.opened[:spot], field, *row.opened[spot + 1 :]))
    found = verify([*ROWS[:number], changed, *ROWS[number + 1 :]], HEADS, KEYS)
    told = {(one.kind, one.where.line, one.where.field) for one in found.findings}
    if part == "name":
        assert ("field-inserted", number + 1, field.name) in told
    else:
        assert told == {("field-changed", number + 1, field.name)}


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 8), st.integers(1, 3))
def test_events_taken_away_are_named(first: int, count: int) -> None:
    left = ROWS[:first] + ROWS[first + count :]
    found = verify(left, HEADS, KEYS)
    told = [one for one in found.findings if one.kind == "event-missing"]
    assert told
    assert told[0].where.line == first + 1


@settings(max_examples=100, deadline=None)
@given(st.permutations(range(9)))
def test_events_in_another_order_are_named(order: list[int]) -> None:
    found = verify([ROWS[number] for number in order], HEADS, KEYS)
    moved = {one.where.line for one in found.findings if one.kind == "event-moved"}
    highest, behind = -1, set()
    for number in order:
        if number < highest:
            behind.add(number + 1)
        highest = max(highest, number)
    assert moved == behind
    assert not [one for one in found.findings if one.kind in {"event-missing", "event-inserted", "event-replaced"}]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 9), st.integers(0, 8))
def test_an_event_put_in_again_is_named(place: int, number: int) -> None:
    found = verify([*ROWS[:place], ROWS[number], *ROWS[place:]], HEADS, KEYS)
    told = {(one.kind, one.where.line) for one in found.findings if one.where.file == "log"}
    assert told <= {("event-inserted", number + 1), ("event-moved", number + 1)} | {
        ("event-moved", between) for between in range(place + 1, number + 1)
    }
    assert told


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 7))
def test_an_event_made_anew_with_its_hash_is_named(number: int) -> None:
    event = replace(event_from(ROWS[number].text), actor="Person Z")
    forged = Stored(event.text, event.hash, ROWS[number].opened)
    found = verify([*ROWS[:number], forged, *ROWS[number + 1 :]], HEADS, KEYS)
    told = [(one.kind, one.where.line, one.where.field) for one in found.findings if one.where.file == "log"]
    assert told == [("event-replaced", number + 1, "actor")]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 8))
def test_a_log_written_anew_from_some_event_on_is_told_by_the_heads(start: int) -> None:
    """Whoever can write everything can make all hashes fit; only a head that somebody kept tells."""
    forged, last = list(ROWS[:start]), ROWS[start - 1].hash if start else "0" * 64
    for row in ROWS[start:]:
        event = replace(event_from(row.text), actor="Person Z", previous_hash=last)
        forged.append(Stored(event.text, event.hash, row.opened))
        last = event.hash
    assert verify(forged).verified
    found = verify(forged, HEADS, KEYS)
    (told,) = found.findings
    assert told.kind == "head-differs"
    assert (told.where.file, told.where.line) == ("heads", 2 if start < 4 else 3)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["root", "at", "key_id", "signature"]), st.integers(0, 127), LETTERS)
def test_a_changed_head_is_named(part: str, place: int, letter: str) -> None:
    text = getattr(HEADS[1], part)
    changed = replace(HEADS[1], **{part: with_letter(text, place % len(text), letter)})
    if changed == HEADS[1]:
        return
    found = verify(ROWS, [HEADS[0], changed, HEADS[2]], KEYS)
    kind = "key-unknown" if part == "key_id" else "signature-broken"
    assert [(one.kind, one.where.file, one.where.line) for one in found.findings] == [(kind, "heads", 2)]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 31), st.integers(1, 255))
def test_a_changed_key_is_named(place: int, by: int) -> None:
    ((name, key),) = KEYS.items()
    changed = bytes(byte ^ by if spot == place else byte for spot, byte in enumerate(key))
    found = verify(ROWS, HEADS, {name: changed})
    assert [one.kind for one in found.findings] == ["key-changed"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.builds(Stored, st.text(max_size=40) | st.sampled_from([row.text for row in ROWS]), st.text(max_size=5)))
)
def test_rubbish_is_never_verified_and_never_a_crash(rows: list[Stored]) -> None:
    found = verify(rows, searches=0)
    assert found.verified == (not rows)
