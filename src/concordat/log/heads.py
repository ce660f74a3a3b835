"""Takes the size and root of the log at a moment, gives a tree head signed with Ed25519, and checks one.

A head is published each day; whoever kept one can prove later that nothing before it was changed. The key's short name is
made from the key itself, so that one key cannot be put in the place of another unseen.
"""

import re
from dataclasses import dataclass, replace
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from concordat.log.canonical import canonical_bytes

PURPOSE = "concordat tree head 1"
SIGNATURE = re.compile(r"[0-9a-f]{128}")


@dataclass(frozen=True, slots=True)
class TreeHead:
    """The log at a moment: how many events, the root and the signature as hexadecimal text, the moment as UTC text."""

    size: int
    root: str
    at: str
    key_id: str = ""
    signature: str = ""

    @property
    def signed_bytes(self) -> bytes:
        """What is signed; the purpose keeps a signature from standing for anything else."""
        return canonical_bytes(
            {"at": self.at, "key_id": self.key_id, "purpose": PURPOSE, "root": self.root, "size": self.size}
        )


def key_id(public_key: bytes) -> str:
    """Return the short name of a public key (its 32 raw bytes): the first sixteen characters of its SHA-256."""
    return sha256(public_key).hexdigest()[:16]


def public_key_of(private_key: bytes) -> bytes:
    """Return the public key, 32 raw bytes, of a private key of 32 raw bytes."""
    return Ed25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw()


def sign(head: TreeHead, private_key: bytes) -> TreeHead:
    """Return the head signed; raises ValueError for a key that is not 32 bytes."""
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    named = replace(head, key_id=key_id(key.public_key().public_bytes_raw()))
    return replace(named, signature=key.sign(named.signed_bytes).hex())


def signature_holds(head: TreeHead, public_key: bytes) -> bool:
    """Say whether the head was signed with this key; anything malformed does not hold."""
    try:
        # One spelling only: upper-case digits or spaces between would be read as the same bytes.
        if head.key_id != key_id(public_key) or not SIGNATURE.fullmatch(head.signature):
            return False
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(bytes.fromhex(head.signature), head.signed_bytes)
    except (ValueError, InvalidSignature):
        return False
    return True
