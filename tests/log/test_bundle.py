"""The exported log: it reads back as it was, and a file that is none says so."""

import json
from dataclasses import replace

import pytest

from concordat.kernel.finding import Refused
from concordat.log import bundle_lines, read_bundle, verifier_page, verify, without
from made_log import KEYS, heads, stored

ROWS = list(stored(12))
HEADS = heads(ROWS, 5, 12)


def test_a_log_exported_and_read_again_is_the_same() -> None:
    lines = list(bundle_lines(ROWS, HEADS, KEYS, complete=True))
    bundle = read_bundle(f"{line}\n" for line in lines)
    assert (bundle.heads, bundle.keys, bundle.complete) == (HEADS, KEYS, True)
    assert list(bundle.rows) == ROWS


def test_a_public_copy_verifies() -> None:
    public = [replace(row, opened=without(row.opened, ["person", "note"])) for row in ROWS]
    bundle = read_bundle(bundle_lines(public, HEADS, KEYS, complete=False))
    found = verify(bundle.rows, bundle.heads, bundle.keys, complete=bundle.complete)
    assert (found.verified, found.events, found.fields_closed, len(found.heads)) == (True, 12, 24, 2)


@pytest.mark.parametrize("line", ["not json", "[]", '{"text": 1, "hash": "", "opened": []}', '{"text": "x"}'])
def test_a_line_that_is_no_event_is_found(line: str) -> None:
    lines = list(bundle_lines(ROWS, HEADS, KEYS, complete=True))
    lines[3] = line
    bundle = read_bundle(lines)
    found = verify(bundle.rows, bundle.heads, bundle.keys, searches=0)
    assert ("text-changed", 3) in [(one.kind, one.where.line) for one in found.findings]


@pytest.mark.parametrize(
    "first",
    [
        "",
        "not json",
        "[]",
        '{"format": "another", "version": 1, "complete": true, "keys": {}, "heads": []}',
        '{"format": "concordat log", "version": 2, "complete": true, "keys": {}, "heads": []}',
        '{"format": "concordat log", "version": 1, "complete": "yes", "keys": {}, "heads": []}',
        '{"format": "concordat log", "version": 1, "complete": true, "keys": {"a": "xyz"}, "heads": []}',
        '{"format": "concordat log", "version": 1, "complete": true, "keys": [], "heads": []}',
        '{"format": "concordat log", "version": 1, "complete": true, "keys": {}, "heads": [{"size": "1"}]}',
    ],
)
def test_a_file_that_is_no_exported_log_is_refused(first: str) -> None:
    with pytest.raises(Refused) as refused:
        read_bundle([first])
    (finding,) = refused.value.findings
    assert (finding.kind, str(finding.where)) == ("not-a-log", "log.jsonl:1")


def test_every_line_is_one_json_object() -> None:
    for line in bundle_lines(ROWS, HEADS, KEYS, complete=True):
        assert "\n" not in line
        assert isinstance(json.loads(line), dict)


def test_the_page_is_whole_and_reaches_nothing() -> None:
    page = verifier_page()
    assert "default-src 'none'; script-src 'sha256-" in page
    for left in ("{policy}", "{style}", "{script}", "{file}", "http://", "https://", "src=", "href="):
        assert left not in page
