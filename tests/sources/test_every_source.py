"""What holds for every source: it reads its own valid file, recognises it, and names a column that is missing."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.finding import Refused, stops
from concordat.kernel.registry import names_in
from concordat.sources import kinds, read, recognise
from concordat.sources.recognition import sources

Write = Callable[[str, str | bytes], Path]
Valid = dict[str, tuple[str, str]]
KINDS = names_in("concordat.sources.files")
TABLES = [kind for kind in KINDS if kind not in ("boundaries", "ods_organisations", "open_contracting")]
# How many single columns cannot be taken away without a finding that names them; the others are optional.
NEEDED = {
    "ods_successors": 3, "ons_lookups": 1, "resident_populations": 6, "gp_list_sizes": 22, "stp_partners": 6,
    "stp_changes": 5, "waiting_times_full": 13, "waiting_times_incomplete": 9, "admitted_care_tariff": 6,
    "market_forces_factors": 2, "payments_ledger": 6, "national_price_workbook": 9,
    "contract_register": 7, "atamis_register": 9, "weighted_populations": 5, "estates_return": 8, "provider_loans": 9,
    "criteria_to_reside": 3, "daily_discharges": 3, "bed_availability": 4,
}  # fmt: skip


def test_every_source_has_a_valid_file_here(valid: Valid) -> None:
    assert set(valid) == set(kinds())


def test_every_source_declares_licence_cadence_grain_and_traps() -> None:
    for name, source in sources().items():
        for declared in (source.LICENCE, source.CADENCE, source.GRAIN, *source.TRAPS):
            assert isinstance(declared, str), name
            assert declared, name


@pytest.mark.parametrize("kind", KINDS)
def test_a_valid_file_is_recognised_and_read_whole(
    kind: str, valid: Valid, valid_rows: dict[str, int], write: Write
) -> None:
    name, text = valid[kind]
    path = write(name, text)
    assert recognise(path) == kind
    result = read(path)
    assert result.source == kind
    assert stops(result.findings) == ()
    assert len(result.rows) == valid_rows[kind]
    assert result.file == name
    assert len(result.sha256) == 64
    assert result.or_refuse() is result


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
def test_encodings_give_the_same_rows(kind: str, codec: str, valid: Valid, write: Write) -> None:
    name, text = valid[kind]
    source = sources()[kind]
    expected = source.read(write(name, text)).rows
    assert source.read(write(name, text.encode(codec))).rows == expected


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("boundaries", "open_contracting")])
def test_line_ends_and_separators_give_the_same_rows(kind: str, valid: Valid, write: Write) -> None:
    name, text = valid[kind]
    source = sources()[kind]
    expected = source.read(write(name, text)).rows
    records = list(csv.reader(io.StringIO(text, newline="")))
    for separator in (",", ";", "$", "\t", "|"):
        for end in ("\r\n", "\n", "\r"):
            out = io.StringIO()
            csv.writer(out, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(records)
            rows = source.read(write(name, out.getvalue())).rows
            assert rows == expected, (separator, end)


@pytest.mark.parametrize("kind", TABLES)
def test_each_missing_column_is_named_and_no_row_is_given(kind: str, valid: Valid, write: Write) -> None:
    name, text = valid[kind]
    records = list(csv.reader(io.StringIO(text, newline="")))
    named = 0
    for position, heading in enumerate(records[0]):
        out = io.StringIO()
        csv.writer(out).writerows([cell for at, cell in enumerate(row) if at != position] for row in records)
        result = sources()[kind].read(write(name, out.getvalue()))
        if not result.ok:
            named += 1
            assert {finding.kind for finding in result.findings} & {"missing-column", "unknown-layout"}, heading
            assert result.rows == (), heading
    assert named == NEEDED[kind]


@pytest.mark.parametrize("kind", TABLES)
def test_a_renamed_column_is_named_in_a_finding(kind: str, valid: Valid, write: Write) -> None:
    name, text = valid[kind]
    records = list(csv.reader(io.StringIO(text, newline="")))
    for position, heading in enumerate(records[0]):
        if heading == "FID":
            continue
        out = io.StringIO()
        header = [*records[0][:position], "Something Else", *records[0][position + 1 :]]
        csv.writer(out).writerows([header, *records[1:]])
        result = sources()[kind].read(write(name, out.getvalue()))
        named = " ".join(f"{finding.what} {finding.where.field}" for finding in result.findings)
        assert "Something Else" in named or not result.ok, heading
        assert result.findings, heading


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_file_a_folder_and_an_empty_file_are_findings(kind: str, write: Write, tmp_path: Path) -> None:
    source = sources()[kind]
    assert [finding.kind for finding in source.read(tmp_path / "absent.csv").findings] == ["missing-file"]
    assert [finding.kind for finding in source.read(tmp_path).findings] == ["not-a-file"]
    empty = source.read(write("empty.csv", ""))
    assert not empty.ok
    assert empty.rows == ()


def test_a_file_like_none_is_refused_with_all_that_is_known(write: Write) -> None:
    path = write("shopping.csv", "milk,eggs\n1,2\n")
    with pytest.raises(Refused) as refused:
        recognise(path)
    (finding,) = refused.value.findings
    assert finding.kind == "unknown-source"
    assert all(kind in finding.why for kind in kinds())
    assert read(path).findings == (finding,)


@given(junk=st.text(max_size=200))
@settings(max_examples=30, deadline=None)
def test_any_text_is_read_without_failing(junk: str, write: Write) -> None:
    result = read(write("junk.csv", junk.encode("utf-8", "surrogatepass")))
    assert result.source in ("", *kinds())
    assert result.source or not result.ok
