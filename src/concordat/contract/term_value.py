"""Reads terms: takes a clause and the text a contract has under it, gives a value that can be compared and ordered."""

from datetime import date
from fractions import Fraction

from concordat.contract.records import Clause
from concordat.kernel.money import as_fraction, decimal_from
from concordat.kernel.text import amount

Value = Fraction | date | bool | tuple[str, ...] | str
MEASURED = ("number", "share", "money", "days")
ORDERED = (*MEASURED, "date")
_YES_NO = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def read_value(clause: Clause, text: str) -> Value:
    """Return what `text` says under `clause`: an exact number, a day, yes or no, a list without order, or plain words.

    `70%` is 7/10 and `£1,200.00` is 1200. Raises ValueError where the text is not of the clause's kind.
    """
    words = " ".join(text.split())
    if clause.kind in MEASURED:
        return _number(clause, words)
    if clause.kind == "date":
        return date.fromisoformat(words)
    if clause.kind == "yes/no":
        if words.casefold() not in _YES_NO:
            raise ValueError(f"“{text}” is neither yes nor no")
        return _YES_NO[words.casefold()]
    if clause.kind == "list":
        parts = words.split(";" if ";" in words else ",")
        return tuple(sorted({part.strip().casefold() for part in parts if part.strip()}))
    return words


def comparable(clause: Clause, text: str) -> Value:
    """Return the value to compare by; a text that is not of the clause's kind is compared word for word."""
    try:
        return read_value(clause, text)
    except ValueError:
        return " ".join(text.split())


def term_words(clause: Clause, text: str) -> str:
    """Return what a term says as people read it: pounds with their sign and thousands separated, all else as it is written."""
    if clause.kind != "money":
        return text
    try:
        return amount(decimal_from(text.strip().replace("£", "", 1)), "£")
    except ValueError:
        return text


def measured(clause: Clause, text: str) -> Fraction:
    """Return the exact number under a clause that measures something; raises ValueError for any other."""
    value = read_value(clause, text)
    if clause.kind not in MEASURED or not isinstance(value, Fraction):
        raise ValueError(f"“{clause.title}” is of the kind {clause.kind}, which cannot be averaged")
    return value


def _number(clause: Clause, words: str) -> Fraction:
    if clause.kind == "money":
        words = words.replace("£", "", 1)
    if clause.kind == "days":
        words = words.removesuffix("days").removesuffix("day")
    if clause.kind in ("share", "number") and words.endswith("%"):
        return as_fraction(decimal_from(words[:-1])) / 100
    return as_fraction(decimal_from(words))
