"""How a vote stands, in words: takes text as rooms write it, gives standings in plain type and days in words."""

import re
from typing import get_args

from concordat.decide.voting_body import BodyStatus
from concordat.publish.words import days_in_words, sentence

_STANDING = re.compile(rf"\b({'|'.join(sorted(get_args(BodyStatus), key=len, reverse=True))})\b")
# A standing whose own letters are no words.
_SAID = {"CARRIED-SUBJECT": "carried subject to conditions"}


def standings_in_words(text: str) -> str:
    """Return a text with its standings as words: `together OPEN` gives “together open”; a new sentence keeps its capital."""
    return _STANDING.sub(lambda found: _word(found[0], text[: found.start()]), text)


def for_people(text: str) -> str:
    """Return a sentence with its days and standings in words: `Settled, CARRIED on 2017-09-27` gives “Settled, carried on 27 September 2017”."""
    return standings_in_words(days_in_words(text))


def _word(standing: str, before: str) -> str:
    word = _SAID.get(standing, standing.lower())
    return sentence(word) if before.endswith(". ") else word


def alone(text: str) -> str:
    """Return what stands alone in a cell or beside a label: a standing with a capital at its start, all else as it is."""
    return sentence(standings_in_words(text)) if _STANDING.fullmatch(text) else text
