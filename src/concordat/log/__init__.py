"""Public names of `log`: the record of acts that shows when it was tampered with.

An event names the hash of the event before and commits to its fields; signed tree heads fix the whole. The log is
tamper-evident, not tamper-proof: nothing here keeps anybody from writing, everything here shows that somebody did.
"""

from concordat.log.bundle import Bundle, bundle_lines, read_bundle
from concordat.log.canonical import canonical, canonical_bytes, moment_text
from concordat.log.commitments import Opened, checked, commit, without
from concordat.log.event import BEGINNING, Event, Stored, event_from, next_event
from concordat.log.heads import TreeHead, key_id, public_key_of, sign, signature_holds
from concordat.log.proofs import Parts, consistency, consistent, included, inclusion, parts_of, tree_root
from concordat.log.tree import Builder, leaf_hash, node_hash, root
from concordat.log.verifier import verifier_page
from concordat.log.verify import Verification, verify

__all__ = [
    "BEGINNING",
    "Builder",
    "Bundle",
    "Event",
    "Opened",
    "Parts",
    "Stored",
    "TreeHead",
    "Verification",
    "bundle_lines",
    "canonical",
    "canonical_bytes",
    "checked",
    "commit",
    "consistency",
    "consistent",
    "event_from",
    "included",
    "inclusion",
    "key_id",
    "leaf_hash",
    "moment_text",
    "next_event",
    "node_hash",
    "parts_of",
    "public_key_of",
    "read_bundle",
    "root",
    "sign",
    "signature_holds",
    "tree_root",
    "verifier_page",
    "verify",
    "without",
]
