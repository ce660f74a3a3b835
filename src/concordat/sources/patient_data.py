"""Refuses patients: takes the columns and first rows of a table, gives a finding for each sign that it is about named patients."""

import re
from collections.abc import Iterable, Iterator, Sequence

from concordat.kernel.finding import Finding, Place

KIND = "patient-data"
# How many values of a column must be NHS numbers before a heading that says nothing of them is not believed.
FEWEST, MOST_OTHER = 3, 5
_NHS_NUMBER = re.compile(r"(?<![\w.,-])(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?![\w-]|[.,]\d)")
_NUMBER_HEADING = re.compile(r"\bnhs ?(number|no|num)\b|^nhs$|\bpseudo ?nhs\b")
_BIRTH_HEADING = re.compile(r"\b(date of birth|birth ?date|dob|born on|year of birth)\b")
_NAME_HEADING = re.compile(r"\b(fore ?name|sur ?name|first ?name|last ?name|given ?name|family ?name|patient ?name)\b")
_PLACE_HEADING = re.compile(r"\b(post ?code|address)\b")
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}", re.IGNORECASE)
_APART = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")


def is_nhs_number(text: str) -> bool:
    """Say whether ten digits are an NHS number: the last one checks the others, modulus 11."""
    digits = re.sub(r"[ -]", "", text)
    if len(digits) != 10 or not (digits.isascii() and digits.isdigit()) or len(set(digits)) == 1:
        return False
    check = 11 - sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), digits, strict=False)) % 11
    return check != 10 and int(digits[9]) == check % 11


def nhs_numbers_in(text: str) -> tuple[str, ...]:
    """Return what stands in a text and is an NHS number."""
    return tuple(found[0] for found in _NHS_NUMBER.finditer(text) if is_nhs_number(found[0]))


def looks_like_patient_data(
    columns: Sequence[str], rows: Iterable[Sequence[str]], file: str = ""
) -> tuple[Finding, ...]:
    """Return every sign of named patients: NHS numbers, days of birth, names of people with postcodes or addresses."""
    headings = [_plain(column) for column in columns]
    table = [tuple(row) for row in rows]
    return tuple(_signs(headings, columns, table, file))


def refused_number(where: Place) -> Finding:
    """Return the finding that a cell holds an NHS number; the number itself is not repeated."""
    return Finding(
        KIND,
        "It holds an NHS number.",
        "No data about single patients is kept here, whatever it is used for.",
        "Take it out, and tell whoever looks after information in your organisation that it was there.",
        where,
    )


def _signs(headings: list[str], columns: Sequence[str], table: list[tuple[str, ...]], file: str) -> Iterator[Finding]:
    for at, heading in enumerate(headings):
        cells = [row[at].strip() for row in table if at < len(row) and row[at].strip()]
        numbers = sum(map(is_nhs_number, cells))
        if _NUMBER_HEADING.search(heading) or (
            numbers >= FEWEST and numbers * MOST_OTHER >= len(cells) * (MOST_OTHER - 1)
        ):
            yield _sign(f"“{columns[at]}” holds NHS numbers.", file, columns[at])
        if _BIRTH_HEADING.search(heading):
            yield _sign(f"“{columns[at]}” holds days of birth.", file, columns[at])
    named = [at for at, heading in enumerate(headings) if _NAME_HEADING.search(heading)]
    placed = [at for at in range(len(headings)) if _PLACE_HEADING.search(headings[at]) or _all_postcodes(table, at)]
    if named and placed:
        what = f"“{columns[named[0]]}” and “{columns[placed[0]]}” together tell who lives where."
        yield _sign(what, file, columns[named[0]])


def _all_postcodes(table: list[tuple[str, ...]], at: int) -> bool:
    cells = [row[at].strip() for row in table if at < len(row) and row[at].strip()]
    return bool(cells) and all(_POSTCODE.fullmatch(cell) for cell in cells)


def _sign(what: str, file: str, column: str) -> Finding:
    return Finding(
        KIND,
        what,
        "No data about single patients is kept here, whatever it is used for.",
        "Bring counts instead, with small numbers hidden; keep this file where such data belongs.",
        Place(file, field=column),
    )


def _plain(heading: str) -> str:
    return _APART.sub(" ", heading).strip().lower()
