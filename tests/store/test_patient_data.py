"""No patients: files with NHS numbers, days of birth or people's addresses are refused; published files are not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.finding import stops
from concordat.sources import read as read_source
from concordat.sources.patient_data import KIND, is_nhs_number, looks_like_patient_data, nhs_numbers_in
from concordat.store import read

# Made up, from the range that is kept for tests.
NUMBERS = ("9990000018", "999 000 0026", "999-000-0034")


def slow_check(digits: str) -> int | None:
    """The check digit by the published steps, one at a time."""
    total = 0
    for position in range(9):
        total += int(digits[position]) * (10 - position)
    rest = 11 - total % 11
    return 0 if rest == 11 else None if rest == 10 else rest


@given(st.text("0123456789", min_size=9, max_size=9), st.integers(0, 9))
def test_the_check_digit_is_that_of_the_published_steps(nine: str, last: int) -> None:
    right = slow_check(nine) == last and len(set(f"{nine}{last}")) > 1
    assert is_nhs_number(f"{nine}{last}") == right


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_known_however_it_is_spaced(number: str) -> None:
    assert nhs_numbers_in(f"see {number}.") == (number,)


@pytest.mark.parametrize(
    "text", ["1234567890", "0000000000", "99900000181", "£9990000018.50", "x9990000018", "2017-04-01"]
)
def test_other_numbers_are_not(text: str) -> None:
    assert nhs_numbers_in(text) == ()


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (["NHS Number", "Ward"], [["1", "a"]]),
        (["nhs_no"], []),
        (["PatientDOB"], []),
        (["id", "Date of birth"], [["1", "1950-01-01"]]),
        (["code"], [[number] for number in NUMBERS]),
        (["Surname", "Postcode"], []),
        (["first_name", "where"], [["x", "NR1 1AA"], ["y", "PE30 4ET"]]),
    ],
)
def test_signs_of_named_patients_are_found(columns: list[str], rows: list[list[str]]) -> None:
    assert {finding.kind for finding in looks_like_patient_data(columns, rows)} == {KIND}


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (["Organisation code", "Name", "Postcode"], [["RM1", "Norfolk and Norwich", "NR4 7UY"]]),
        (["Payment reference"], [["9990000018"], ["4123456789"], ["4123456788"]]),
        (["NHS trust", "Admissions"], [["RM1", "5"]]),
        ([], []),
    ],
)
def test_published_tables_are_not_taken_for_them(columns: list[str], rows: list[list[str]]) -> None:
    assert looks_like_patient_data(columns, rows) == ()


def test_a_file_about_patients_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("A list\nNHS number,Code\n9990000018,RM1\n")
    for source in ("", "ods_organisations"):
        assert {finding.kind for finding in stops(read_source(file, source).findings)} == {KIND}


def test_a_folder_with_an_nhs_number_is_refused_and_the_number_not_repeated(folder: Path) -> None:
    bodies = folder / "who" / "bodies.csv"
    header, first, *others = bodies.read_text("utf-8").splitlines()
    code, kind, *rest = first.split(",")
    bodies.write_text("\n".join((header, ",".join((code, f"{kind} 999 000 0018", *rest)), *others)) + "\n", "utf-8")
    (found,) = stops(read(folder).findings)
    assert (found.kind, found.where.file, found.where.line, found.where.field) == (KIND, "who/bodies.csv", 2, "kind")
    assert "999" not in str(found)
