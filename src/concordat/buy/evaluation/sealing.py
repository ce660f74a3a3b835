"""Seals what one evaluator gave: takes a key, the place it belongs to and words, gives them sealed; and opens them again with the same key.

What is sealed for one place opens for no other, so that nobody can put one person's score in the place of another's. Chance
comes from outside, so that the room stays pure.
"""

import hashlib
import json

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEALED = "sealed:"
NONCE_BYTES = 12


def seal_of(key: bytes) -> str:
    """Return what commits to a key without telling it: its SHA-256."""
    return hashlib.sha256(key).hexdigest()


def sealed(key: bytes, place: tuple[str, ...], score: str, comment: str, chance: bytes) -> str:
    """Return a score with its comment, sealed for one place; `chance` must never be used twice with one key."""
    nonce = chance[:NONCE_BYTES]
    # Padded to whole blocks of 256 characters, so that the length of a comment says next to nothing.
    words = json.dumps([score, comment])
    words += " " * (-len(words) % 256)
    return SEALED + (nonce + AESGCM(key).encrypt(nonce, words.encode(), _place(place))).hex()


def opened(key: bytes, place: tuple[str, ...], text: str) -> tuple[str, str] | None:
    """Return score and comment; None where the key or the place is another, or the text was changed."""
    try:
        raw = bytes.fromhex(text.removeprefix(SEALED))
        score, comment = json.loads(AESGCM(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], _place(place)))
    except (ValueError, InvalidTag):
        return None
    return str(score), str(comment)


def _place(place: tuple[str, ...]) -> bytes:
    return json.dumps(place).encode()
