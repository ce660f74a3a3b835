"""The page that verifies an exported log, opened from disk in a real browser: good, tampered with, and accessible."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from concordat.log import Stored, TreeHead, bundle_lines, event_from, verifier_page, verify, without
from made_log import KEYS, heads, stored

pytestmark = pytest.mark.slow

ROWS = list(stored(1203))
HEADS = heads(ROWS, 0, 400, 1203)
Rows = list[Stored]
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


def opened(page: Page, folder: Path) -> Page:
    address = folder / "verify.html"
    address.write_text(verifier_page(), encoding="utf-8")
    page.goto(address.as_uri())
    return page


def load(page: Page, folder: Path, lines: list[str]) -> None:
    file = folder / "log.jsonl"
    file.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass"))
    page.get_by_label("Exported log").set_input_files(file)
    expect(page.locator("#verdict")).to_be_visible(timeout=30_000)


def told(page: Page) -> list[tuple[str, str]]:
    return [(item.get_attribute("data-kind") or "", item.inner_text()) for item in page.locator("#details li").all()]


def test_a_good_log_is_verified_alone(page: Page, tmp_path: Path, requests_made: list[str]) -> None:
    load(opened(page, tmp_path), tmp_path, list(bundle_lines(ROWS, HEADS, KEYS, complete=True)))
    found = verify(ROWS, HEADS, KEYS)
    expect(page.locator("#verdict")).to_have_text(f"Verified: 1,203 events, root {found.root[:16]}…")
    expect(page.locator("#details")).to_contain_text(found.root)
    expect(page.locator("#details")).to_contain_text("3 of 3")
    assert page.evaluate("document.activeElement.id") == "verdict"
    expect(page.get_by_role("status")).to_contain_text("Verified: 1,203 events")
    assert len(requests_made) == 1


def test_a_public_copy_with_closed_fields_is_verified(page: Page, tmp_path: Path) -> None:
    public = [replace(row, opened=without(row.opened, ["person", "note"])) for row in ROWS]
    load(opened(page, tmp_path), tmp_path, list(bundle_lines(public, HEADS, KEYS, complete=False)))
    expect(page.locator("#verdict")).to_contain_text("Verified")
    expect(page.locator("#details")).to_contain_text("2,406 closed")


def field_changed(rows: Rows) -> Rows:
    fields = tuple(replace(field, value='"for"') if field.name == "vote" else field for field in rows[7].opened)
    return [*rows[:7], replace(rows[7], opened=fields), *rows[8:]]


def text_changed(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], text=rows[7].text.replace("Person A", "Person E")), *rows[8:]]


def words_changed(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], text=rows[7].text.replace("Person A", "Somebody")), *rows[8:]]


def number_changed(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], text=rows[7].text.replace('"sequence":8', '"sequence":9')), *rows[8:]]


def text_ruined(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], text=rows[7].text.replace("{", "(")), *rows[8:]]


def hash_changed(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], hash="x" + rows[7].hash[1:]), *rows[8:]]


def replaced(rows: Rows) -> Rows:
    event = replace(event_from(rows[7].text), actor="Person Z")
    return [*rows[:7], Stored(event.text, event.hash, rows[7].opened), *rows[8:]]


def taken_away(rows: Rows) -> Rows:
    return [*rows[:7], *rows[9:]]


def cut_off(rows: Rows) -> Rows:
    return rows[:1200]


def put_in_again(rows: Rows) -> Rows:
    return [*rows[:9], rows[7], *rows[9:]]


def moved(rows: Rows) -> Rows:
    return [*rows[:7], rows[8], rows[7], *rows[9:]]


def field_missing(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], opened=without(rows[7].opened, ["vote"])), *rows[8:]]


def field_inserted(rows: Rows) -> Rows:
    return [*rows[:7], replace(rows[7], opened=(*rows[7].opened, rows[7].opened[0])), *rows[8:]]


@pytest.mark.parametrize(
    ("tampered", "kind", "says"),
    [
        (field_changed, "field-changed", "The field vote of event 8 was changed."),
        (text_changed, "text-changed", "Event 8 was changed: its field actor: the character at place"),
        (words_changed, "text-changed", "Event 8 was changed: one of its fields act, actor"),
        (number_changed, "text-changed", "Event 8 was changed: its field sequence: the character"),
        (
            text_ruined,
            "text-changed",
            "Event 8 was changed: its field act: the character at place 1 was “{” and is “(”.",
        ),
        (hash_changed, "hash-changed", "The stored hash of event 8 was changed."),
        (replaced, "event-replaced", "Event 8 was changed in its field actor: the character"),
        (taken_away, "event-missing", "Events 8 to 9 are missing."),
        (cut_off, "event-missing", "Events 1201 to 1203 are missing: the tree head signed at"),
        (put_in_again, "event-inserted", "Event 8 is there a second time, in row 10."),
        (moved, "event-moved", "Event 8 stands out of order, in row 9."),
        (field_missing, "field-missing", "The field vote of event 8 is missing."),
        (field_inserted, "field-inserted", "Event 8 has no field body, or has it twice."),
    ],
)
def test_what_was_tampered_with_is_named(
    page: Page, tmp_path: Path, tampered: Callable[[Rows], Rows], kind: str, says: str
) -> None:
    rows = tampered(ROWS)
    load(opened(page, tmp_path), tmp_path, list(bundle_lines(rows, HEADS, KEYS, complete=True)))
    expect(page.locator("#verdict")).to_contain_text("Not verified")
    found = told(page)
    assert says in dict(found)[kind]
    # The page and the program find the same kinds of fault.
    wanted = sorted(finding.kind for finding in verify(rows, HEADS, KEYS).findings)
    assert sorted(one for one, _ in found) == wanted


@pytest.mark.parametrize("change", [{"at": "2018-10-01T23:00:00.000000Z"}, {"size": 401}, {"signature": "0" * 128}])
def test_a_changed_head_is_named(page: Page, tmp_path: Path, change: dict[str, Any]) -> None:
    changed: list[TreeHead] = [HEADS[0], replace(HEADS[1], **change), HEADS[2]]
    load(opened(page, tmp_path), tmp_path, list(bundle_lines(ROWS, changed, KEYS, complete=True)))
    ((kind, says),) = told(page)
    assert kind == "signature-broken"
    assert f"size {changed[1].size} does not hold" in says


def test_a_changed_key_is_named(page: Page, tmp_path: Path) -> None:
    ((name, key),) = KEYS.items()
    load(opened(page, tmp_path), tmp_path, list(bundle_lines(ROWS, HEADS, {name: key[::-1]}, complete=True)))
    assert told(page) == [("key-changed", f"The public key {name} was changed.")]


@pytest.mark.parametrize("first", ["", "some other file", '{"format": "another"}'])
def test_another_file_says_so(page: Page, tmp_path: Path, first: str) -> None:
    load(opened(page, tmp_path), tmp_path, [first, "x"])
    expect(page.locator("#verdict")).to_have_text("This is not an exported log")


def test_lines_of_rubbish_are_told_and_not_verified(page: Page, tmp_path: Path) -> None:
    lines = list(bundle_lines(ROWS, HEADS, KEYS, complete=True))
    rubbish = [
        "null",
        "7",
        '{"text": "null", "hash": "", "opened": [[]]}',
        '{"text": "[]", "hash": 1, "opened": {}}',
        "\ud800",
    ]
    load(opened(page, tmp_path), tmp_path, [*lines[:5], *rubbish, *lines[5:]])
    expect(page.locator("#verdict")).to_contain_text("Not verified")


def test_the_page_is_accessible_in_every_state(page: Page, narrow_page: Page, tmp_path: Path) -> None:
    faults = []
    for view in (page, narrow_page):
        opened(view, tmp_path)
        for rows in (None, ROWS, text_changed(ROWS)):
            if rows:
                load(view, tmp_path, list(bundle_lines(rows, HEADS, KEYS, complete=True)))
            found = Axe().run(view, options=RULES).response
            assert found["passes"]
            faults += [f"{fault['id']}: {node['html']}" for fault in found["violations"] for node in fault["nodes"]]
            view.reload()
        load(view, tmp_path, list(bundle_lines(field_changed(ROWS), HEADS, KEYS, complete=True)))
        assert view.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert not faults, "\n".join(faults)


def test_without_script_the_page_says_what_to_do(plain_page: Page, tmp_path: Path) -> None:
    assert "This page needs script" in opened(plain_page, tmp_path).locator("main").inner_text()
