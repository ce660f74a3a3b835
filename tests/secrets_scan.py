"""Finds what looks like a secret: takes the text of a file, gives each line that holds one and why it looks like it."""

import math
import re
from collections import Counter
from collections.abc import Iterator

# Written in two halves, so that this file does not find itself.
SHAPES = {
    "a private key": re.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE " + "KEY-----"),
    "a cloud access key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "an access token": re.compile(r"\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk-|npm_|pypi-)[\w-]{16,}"),
    "a signed token": re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
    "a password in an address": re.compile(r"\b[a-z][a-z0-9+]*://[^\s:/@\"'<>{}]+:[^\s:/@\"'<>{}]{6,}@"),
}
NAMED = re.compile(
    r"(?i)(?:secret|passw(?:or)?d|passphrase|token|api_?key|private_?key|credential)s?\w*[\"']?\s*[:=]\s*[\"']([^\"'\s{}]{12,})[\"']"
)
LONG = re.compile(r"(?<![\w/+=.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w/+=.-])")
WORD = re.compile(r"[A-Z]?[a-z]{1,20}|[0-9]{1,5}|[A-Z0-9]{1,5}")
# Bits a character: words and code stay below, 32 random characters of base 64 hardly ever do.
RANDOM_NAMED, RANDOM_LONG = 3.3, 4.4


def entropy(text: str) -> float:
    """Return how many bits each character of a text carries, judged by the text alone."""
    return -sum(times / len(text) * math.log2(times / len(text)) for times in Counter(text).values())


def secrets_in(text: str) -> Iterator[tuple[int, str]]:
    """Give the number of each line that holds what looks like a secret, and what it looks like."""
    for number, line in enumerate(text.splitlines(), 1):
        for what, shape in SHAPES.items():
            if shape.search(line):
                yield number, what
        if any(_random(match[1], RANDOM_NAMED) for match in NAMED.finditer(line)):
            yield number, "a secret by its name"
        elif any(_random(match[0], RANDOM_LONG) for match in LONG.finditer(line)):
            yield number, "a long random text"


def _random(text: str, bits: float) -> bool:
    # An address of a page is words between dashes and slashes; chance makes no such words.
    if "/" in text and all(WORD.fullmatch(part) for part in re.split("[-_/]", text) if part):
        return False
    kinds = sum(bool(re.search(kind, text)) for kind in ("[a-z]", "[A-Z]", "[0-9]"))
    return kinds >= 2 and entropy(text) >= bits
