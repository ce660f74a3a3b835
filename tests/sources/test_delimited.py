"""Delimited text: encodings, line ends, separators, quotation marks and the line every record starts on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.sources.reading import read_delimited
from concordat.sources.reading.separator import SEPARATORS

Write = Callable[[str, str | bytes], Path]


def test_lines_are_those_of_the_file_although_records_contain_line_breaks(write: Write) -> None:
    read = read_delimited(write("breaks.csv", 'a,b\r\n"one\r\ntwo\nthree",1\r\n\r\n , \r\nx,2\r\n'))
    assert [(line.number, line.cells) for line in read.lines] == [
        (1, ["a", "b"]),
        (2, ["one\r\ntwo\nthree", "1"]),
        (7, ["x", "2"]),
    ]
    assert read.findings == ()


@pytest.mark.parametrize(
    ("content", "codec", "found"),
    [
        (b"a,b\n\xe2\x80\x99,1\n", "utf-8", []),
        (b"\xef\xbb\xbfa,b\n1,2\n", "utf-8-sig", []),
        (b"a,b\nKing\x92s,1\n", "cp1252", ["encoding-guessed"]),
        ("a,b\n’,1\n".encode("utf-16"), "utf-16", []),
        ("a,b\n1,2\n".encode("utf-16-le"), "utf-16-le", ["encoding-guessed"]),
        ("a,b\n1,2\n".encode("utf-16-be"), "utf-16-be", ["encoding-guessed"]),
    ],
)
def test_encodings(content: bytes, codec: str, found: list[str], write: Write) -> None:
    read = read_delimited(write("encoded.csv", content))
    assert read.encoding == codec
    assert [finding.kind for finding in read.findings] == found
    assert len(read.lines) == 2
    assert read.lines[0].cells == ["a", "b"]
    if codec == "cp1252":
        assert read.lines[1].cells[0] == "King’s"


@pytest.mark.parametrize(
    "content", [b"a,b\n\x81\xff,1\n", b"\xff\xfea", b"a,b\n1,\x00\n", bytes(range(256)), b"\xef\xbb\xbf\xff\n"]
)
def test_what_is_no_text_is_refused(content: bytes, write: Write) -> None:
    read = read_delimited(write("binary.csv", content))
    assert [finding.kind for finding in read.findings] == ["wrong-encoding"]
    assert read.lines == ()


def test_line_ends_of_old_macs(write: Write) -> None:
    read = read_delimited(write("mac.csv", "a,b\r1,2\r3,4\r"))
    assert [line.number for line in read.lines] == [1, 2, 3]


def test_a_quoted_cell_that_never_closes_is_a_cut_off_file(write: Write) -> None:
    read = read_delimited(write("cut.csv", 'a,b\n1,2\n"half,3\n4,5\n'))
    assert [(finding.kind, finding.where.line) for finding in read.findings] == [("cut-off-file", 3)]
    assert [line.cells for line in read.lines] == [["a", "b"], ["1", "2"]]


def test_marks_that_do_not_match_are_named_by_line_and_the_rest_is_read(write: Write) -> None:
    read = read_delimited(write("marks.csv", 'a,b\n"bad"x,2\n3,4\n'))
    assert [(finding.kind, finding.where.line) for finding in read.findings] == [("bad-quotes", 2)]
    assert read.lines[-1].cells == ["3", "4"]


def test_a_last_line_without_end_is_a_warning(write: Write) -> None:
    read = read_delimited(write("end.csv", "a,b\n1,2"))
    assert [(finding.kind, finding.severity) for finding in read.findings] == [("no-final-line-end", "warning")]


@given(
    rows=st.lists(
        st.lists(st.text("abc$;,|\t\"'\n 1", min_size=1, max_size=8).filter(str.strip), min_size=3, max_size=3),
        min_size=1,
        max_size=6,
    ),
    separator=st.sampled_from(SEPARATORS),
)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_back(rows: list[list[str]], separator: str, write: Write) -> None:
    text = "".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)
    read = read_delimited(write("round.csv", text), separator=separator)
    assert [line.cells for line in read.lines] == rows
    assert read.findings == ()


def test_repeated_findings_are_counted_not_poured_out(write: Write) -> None:
    read = read_delimited(write("poured.csv", "a,b\n" + '"bad"x,2\n' * 80))
    assert len(read.findings) == 51
    assert read.findings[-1].what.startswith("30 more findings")
