"""The log by program: entries as anyone may read them, proofs that hold, and the whole as a file that verifies."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from concordat.log import canonical, consistent, included, leaf_hash, read_bundle, verify
from concordat.web.core.log import logbook

LOG = "/api/v1/log"
Kinds = Callable[[Any, int], list[str]]


@pytest.fixture
def some(served: Any) -> int:
    """A log of eleven entries, the last of which the newest head does not cover."""
    from datetime import date

    for number in range(11):
        logbook.append(
            actor="Person A",
            system=served.slug,
            for_body="06V",
            act="decide.vote",
            effective_on=date(2017, 9, 1),
            rulebook="1",
            fields={"given note": f"open {number}", "given secret": "closed"},
            public=("given note",),
        )
        if number == 9:
            logbook.sign_head()
    return 11


def read(client: Client, address: str) -> Any:
    answer = client.get(f"{LOG}/{address}")
    assert answer.status_code == 200, answer.content[:300]
    return json.loads(answer.content)


def test_entries_come_in_order_each_once_with_what_is_open(public: Client, some: int) -> None:
    first, found = 1, []
    while first is not None:
        page = read(public, f"entries?first={first}&most=4")
        found += page["entries"]
        first = page["next"]
    assert [json.loads(one["text"])["sequence"] for one in found] == list(range(1, some + 1))
    assert [one["opened"][0][1] for one in found] == [canonical(f"open {number}") for number in range(some)]
    assert "closed" not in json.dumps(found)
    assert read(public, "entries/3") == found[2]


@pytest.mark.parametrize("size", [7, 10, 11])
def test_every_proof_of_inclusion_holds(size: int, public: Client, some: int) -> None:
    for sequence in range(1, size + 1):
        proof = read(public, f"inclusion?sequence={sequence}&size={size}")
        leaf = leaf_hash(read(public, f"entries/{sequence}")["text"].encode())
        steps = [bytes.fromhex(step) for step in proof["proof"]]
        assert proof["leaf"] == leaf.hex()
        assert included(leaf, sequence - 1, size, steps, bytes.fromhex(proof["root"]))


def test_every_proof_of_consistency_holds_and_names_the_signed_root(public: Client, some: int) -> None:
    head = read(public, "heads")["heads"][0]
    for earlier in range(some + 1):
        proof = read(public, f"consistency?earlier={earlier}")
        roots = [bytes.fromhex(proof[name]) for name in ("earlier_root", "later_root")]
        assert consistent(earlier, some, *roots, [bytes.fromhex(step) for step in proof["proof"]])
        assert earlier != head["size"] or proof["earlier_root"] == head["root"]


def test_the_whole_log_verifies_from_its_file(public: Client, some: int) -> None:
    answer = public.get(f"{LOG}/bundle")
    text = b"".join(answer.streaming_content).decode()
    bundle = read_bundle(text.splitlines())
    assert verify(bundle.rows, bundle.heads, bundle.keys, complete=bundle.complete).verified
    assert "closed" not in text


@pytest.mark.parametrize(
    "query",
    ["inclusion", "inclusion?sequence=12", "inclusion?sequence=3&size=2", "consistency?earlier=12", "consistency"],
)
def test_a_proof_that_cannot_be_is_refused(query: str, public: Client, some: int, refused: Kinds) -> None:
    assert refused(public.get(f"{LOG}/{query}"), 422)[0] in ("missing-value", "number-out-of-range")


def test_an_empty_log_is_told_as_that(public: Client) -> None:
    assert read(public, "entries") == {"entries": [], "next": None}
    assert read(public, "heads") == {"heads": [], "keys": {}}
    assert read(public, "consistency?earlier=0")["proof"] == []
