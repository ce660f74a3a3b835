"""Seals what one evaluator gave: takes a key, the place it belongs to and words, gives them sealed; and opens them again with the same key.

What is sealed for one place opens for no other, so that nobody can put one person's score in the place of another's. The same
words in the same place are sealed alike (AES-SIV), so that a form sent twice does the same and nothing rests on chance.
"""

import hashlib
import json

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

SEALED = "sealed:"
BLOCK, SCORE_WIDTH = 256, 12


def seal_of(key: bytes) -> str:
    """Return what commits to a key without telling it: its SHA-256."""
    return hashlib.sha256(key).hexdigest()


def sealed(key: bytes, place: tuple[str, ...], score: str, comment: str) -> str:
    """Return a score with its comment, sealed for one place."""
    words = json.dumps([score.ljust(SCORE_WIDTH), comment])
    # Padded to whole blocks, so that the length says next to nothing of the comment, and nothing of the score.
    words += " " * (-len(words) % BLOCK)
    return SEALED + _cipher(key).encrypt(words.encode(), _place(place)).hex()


def opened(key: bytes, place: tuple[str, ...], text: str) -> tuple[str, str] | None:
    """Return score and comment; None where the key or the place is another, or the text was changed."""
    try:
        words = _cipher(key).decrypt(bytes.fromhex(text.removeprefix(SEALED)), _place(place))
        score, comment = json.loads(words)
    except (ValueError, InvalidTag):
        return None
    return str(score).rstrip(), str(comment)


def _cipher(key: bytes) -> AESSIV:
    # Two keys of 256 bits from the one that is kept; the commitment is made by another hash of it.
    return AESSIV(hashlib.sha512(b"sealed scores" + key).digest())


def _place(place: tuple[str, ...]) -> list[bytes]:
    return [json.dumps(place).encode()]
