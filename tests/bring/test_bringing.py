"""What is brought is added and nothing else changes: all or nothing, byte for byte, and twice is once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.bring import Choices, bring
from concordat.bring.appending import widened
from concordat.kernel.finding import Refused
from concordat.store import read

Published = Callable[[str, str], Path]
MFF = "provider_code,mff\nRGP,1.024563\nRM1,1.03\n"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def factors(system: Path, text: bytes) -> Path:
    path = system / "pay" / "market_forces_factors.csv"
    path.parent.mkdir()
    path.write_bytes(text)
    return path


def test_a_dry_run_says_the_same_and_writes_nothing(system: Path, published: Published) -> None:
    file, before = published("mff-2026-27.csv", MFF), bytes_of(system)
    tried = bring(file, system, dry_run=True)
    assert bytes_of(system) == before
    assert not tried.written
    done = bring(file, system)
    assert done.written
    assert (tried.added, tried.there) == (done.added, done.there)


def test_bringing_a_file_twice_adds_it_once(system: Path, published: Published) -> None:
    file = published("mff-2026-27.csv", MFF)
    bring(file, system)
    before = bytes_of(system)
    again = bring(file, system)
    assert (len(again.added), len(again.there), again.written) == (0, 2, False)
    assert bytes_of(system) == before


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_the_rest_of_the_file_stays_byte_for_byte(system: Path, published: Published, end: bytes, last: bool) -> None:
    # Columns in another order, quotation marks that are not needed, an empty last line or none.
    rows = [b"provider,price_year,factor,source,status", b'"RCX",2026/27,1.0,"mine, by hand",confirmed']
    text = end.join(rows) + (end if last else b"")
    path = factors(system, text)
    others = {name: content for name, content in bytes_of(system).items() if "market" not in name}
    (system / "README.md").write_text("ours")
    bring(published("mff-2026-27.csv", MFF), system)
    after = path.read_bytes()
    assert after.startswith(text)
    assert after.count(end) == 4
    assert after.count(b"\n") == 4
    assert {name: content for name, content in bytes_of(system).items() if "market" not in name} == {
        **others,
        "README.md": b"ours",
    }


def test_a_contradiction_names_both_places_and_nothing_at_all_is_written(system: Path, published: Published) -> None:
    factors(system, b"price_year,provider,factor,status,source\n2026/27,RM1,1.5,confirmed,by hand\n")
    before = bytes_of(system)
    file = published("mff-2026-27.csv", MFF)
    with pytest.raises(Refused) as refused:
        bring(file, system)
    (finding,) = refused.value.findings
    assert finding.kind == "contradicts"
    assert str(finding.where) == "pay/market_forces_factors.csv:2"
    assert "mff-2026-27.csv, line 3" in finding.what
    assert "1.03" in finding.what
    assert "1.5" in finding.what
    assert bytes_of(system) == before
    done = bring(file, system, Choices(keep=True))
    assert [one.what for one in done.left_out] == ["2026/27 · RM1"]
    assert [record.provider for record in done.added] == ["RGP"]


def test_a_column_that_is_missing_is_added_at_the_right(system: Path, published: Published) -> None:
    path = factors(system, b'price_year,provider,factor\n2026/27,"R\nCX",1.0\n')
    bring(published("mff-2026-27.csv", MFF), system)
    lines = path.read_bytes().splitlines()
    assert lines[:3] == [b"price_year,provider,factor,source", b'2026/27,"R', b'CX",1.0,']
    assert read(system).system is not None


def test_what_would_break_the_folder_is_refused_as_a_whole(system: Path, published: Published) -> None:
    # The folder knows 26A until today, so that a second body with the code on one day cannot stand.
    cells = ["26A", "NHS NORFOLK AND WAVENEY ICB - 26A", "Y61", "", *[""] * 6, "20200401", *[""] * 16]
    before = bytes_of(system)
    done = bring(published("ods-2025.csv", ",".join(f'"{cell}"' for cell in cells) + "\n"), system, dry_run=True)
    assert {record.purpose for record in done.added if hasattr(record, "purpose")} == {"reporting location"}
    loop = published("successors.csv", "old_code,new_code,date\n06M,06V,2015-01-01\n06V,06M,2016-01-01\n")
    with pytest.raises(Refused) as refused:
        bring(loop, system)
    assert {finding.kind for finding in refused.value.findings} == {"succession-cycle"}
    assert bytes_of(system) == before


def test_a_file_that_becomes_no_records_says_which_do(system: Path, published: Published) -> None:
    file = published("changes.csv", "date,stp_code,stp_name,type,details\n2018-06-07,QVP,North,Region update,Updated\n")
    with pytest.raises(Refused) as refused:
        bring(file, system)
    assert "payments_ledger" in refused.value.findings[0].why
    assert "concordat source" in refused.value.findings[0].next


def test_a_folder_that_does_not_hold_together_is_not_added_to(system: Path, published: Published) -> None:
    (system / "who" / "bodies.csv").write_text("id,kind\n", "utf-8")
    with pytest.raises(Refused) as refused:
        bring(published("mff-2026-27.csv", MFF), system)
    assert refused.value.findings[0].where.file == "who/bodies.csv"


CELL = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00\r"), max_size=8)


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=6))
def test_widening_keeps_every_cell(rows: list[list[str]]) -> None:
    import csv
    import io

    def quoted(cells: list[str]) -> str:
        return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"

    wide = widened("".join(map(quoted, rows)).encode(), ("new",)).decode()
    back = list(csv.reader(io.StringIO(wide, newline="")))
    assert back == [[*cells, "new" if number == 0 else ""] for number, cells in enumerate(rows)]
