"""Every reader survives anything: it gives rows or findings, raises nothing, and never keeps quiet about what it lost."""

import csv
import gzip
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordat.kernel.finding import Finding
from concordat.kernel.registry import names_in
from concordat.sources.reading import Limits, Read
from concordat.sources.recognition import sources

Write = Callable[[str, str | bytes], Path]
Valid = dict[str, tuple[str, str]]
KINDS = names_in("concordat.sources.files")
SMALL = Limits(file_bytes=1 << 20, unpacked_bytes=1 << 20, json_bytes=1 << 20, workbook_bytes=1 << 20)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

pytestmark = pytest.mark.slow


def whole(result: Read[Any]) -> bool:
    """Check the shape of what a reader gave and say whether it may be used."""
    assert isinstance(result.rows, tuple)
    assert all(
        isinstance(finding, Finding) and finding.what and finding.why and finding.next for finding in result.findings
    )
    assert all(finding.where.file == result.file for finding in result.findings)
    return result.ok


@pytest.mark.parametrize("kind", KINDS)
@given(content=st.binary(max_size=400))
@QUICK
def test_any_bytes(kind: str, content: bytes, write: Write) -> None:
    result = sources()[kind].read(write(f"{kind}.bytes", content), SMALL)
    assert not whole(result) or not result.rows


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@QUICK
def test_bytes_after_the_first_bytes_of_packed_files(kind: str, data: st.DataObject, write: Write) -> None:
    start = data.draw(
        st.sampled_from(
            [b"\x1f\x8b\x08\x00", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf"]
        )
    )
    result = sources()[kind].read(write(f"{kind}.packed", start + data.draw(st.binary(max_size=200))), SMALL)
    assert not whole(result) or not result.rows


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@QUICK
def test_a_file_cut_off_anywhere_loses_nothing_silently(
    kind: str, data: st.DataObject, valid: Valid, write: Write
) -> None:
    name, text = valid[kind]
    content = text.encode()
    source = sources()[kind]
    expected = source.read(write(f"whole-{name}", content)).rows
    cut = content[: data.draw(st.integers(0, len(content) - 1))]
    result = source.read(write(name, cut), SMALL)
    whole(result)
    complete = result.rows == expected[: len(result.rows)]
    assert result.findings or complete, "a cut-off file gave other rows without a finding"


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@QUICK
def test_a_cut_off_packed_file_is_a_finding(kind: str, data: st.DataObject, valid: Valid, write: Write) -> None:
    name, text = valid[kind]
    packed = gzip.compress(text.encode())
    assert sources()[kind].read(write(f"{name}.gz", packed), SMALL).ok
    cut = packed[: data.draw(st.integers(2, len(packed) - 1))]
    result = sources()[kind].read(write(f"{name}.gz", cut), SMALL)
    assert not whole(result)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "boundaries"])
@given(data=st.data())
@QUICK
def test_changed_cells_rows_and_columns(kind: str, data: st.DataObject, valid: Valid, write: Write) -> None:
    name, text = valid[kind]
    records = [list(row) for row in csv.reader(io.StringIO(text, newline=""))]
    junk = st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            [
                "",
                "-",
                "=1+1",
                "@x",
                "-5",
                "1e9",
                "NaN",
                "9" * 30,
                "１２",
                "Total",
                "E38000063",
                "\0",
                "0.5",
                "31/02/2019",
            ]
        ),
    )
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.integers(0, len(records) - 1))
        match data.draw(
            st.sampled_from(["cell", "drop row", "repeat row", "drop column", "swap columns", "extra cell"])
        ):
            case "cell" if records[row]:
                records[row][data.draw(st.integers(0, len(records[row]) - 1))] = data.draw(junk)
            case "drop row" if len(records) > 1:
                del records[row]
            case "repeat row":
                records.insert(row, list(records[row]))
            case "drop column" if len(records[0]) > 1:
                at = data.draw(st.integers(0, len(records[0]) - 1))
                records = [cells[:at] + cells[at + 1 :] for cells in records]
            case "swap columns" if len(records[0]) > 1:
                at = data.draw(st.integers(1, len(records[0]) - 1))
                records = [[*cells[at:], *cells[:at]] for cells in records]
            case _:
                records[row].append(data.draw(junk))
    out = io.StringIO()
    csv.writer(out).writerows(records)
    content = out.getvalue().encode("utf-8", "surrogatepass")
    whole(sources()[kind].read(write(f"changed-{name}", content), SMALL))


@given(data=st.data())
@QUICK
def test_changed_outlines(data: st.DataObject, valid: Valid, write: Write) -> None:
    _, text = valid["boundaries"]
    old = data.draw(
        st.sampled_from(
            ['"Polygon"', "[1.0, 52.0]", '"E38000063"', "52.5", '"properties"', "[[", '"features": [', "1.5"]
        )
    )
    new = data.draw(
        st.sampled_from(["null", "[]", "{}", "1e999", "NaN", '"x"', "[[[[[[", "-7", "true", "[1]", "9" * 5000, ""])
    )
    whole(
        sources()["boundaries"].read(
            write("changed.geojson", text.replace(old, new, data.draw(st.integers(1, 3)))), SMALL
        )
    )
