"""Reading never breaks: takes a system folder with any bytes in any of its files, gives findings and no error."""

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordat.store import new, read

pytestmark = pytest.mark.slow
FILES = ("system.toml", "who/bodies.csv", "contract/lines.csv", "decide/proposals.csv", "texts/single-contract.md", "pay/activity.csv", "pay/activity.parquet", "pay/activity.csv.gz", "rules/pay/any.toml")  # fmt: skip
PIECES = st.sampled_from([b",", b'"', b"\n", b"\r", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"=", b"'", b"-", b"PAR1", b"\x1f\x8b", b"PK\x03\x04", b"[[", b"]", b"{", "é".encode(), b"2017-04-31", b"99999999999999999999999"])  # fmt: skip
BYTES = st.binary(max_size=300) | st.lists(PIECES | st.binary(max_size=6), max_size=60).map(b"".join)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(FILES),
    BYTES,
    st.sampled_from(["replace", "append", "prepend", "cut", "splice"]),
    st.integers(0, 10**6),
)
def test_any_bytes_give_findings_and_never_an_error(file: str, content: bytes, how: str, at: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "system"
        new(folder, "Fuzzed")
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        was = path.read_bytes() if path.exists() else b""
        at %= len(was) + 1
        path.write_bytes(
            {
                "replace": content,
                "append": was + content,
                "prepend": content + was,
                "cut": was[:at],
                "splice": was[:at] + content + was[at + len(content) :],
            }[how]
        )
        told(folder)


@pytest.mark.parametrize("nested", [b"x = " + b"[" * 5000, b"a" + b".a" * 5000 + b" = 1", b"x = " + b"9" * 10_000])
def test_deep_and_long_toml_gives_findings(tmp_path: Path, nested: bytes) -> None:
    folder = tmp_path / "system"
    new(folder, "Nested")
    (folder / "rules/pay").mkdir(parents=True)
    for file in ("system.toml", "rules/pay/deep.toml"):
        (folder / file).write_bytes(nested)
    assert {finding.where.file for finding in told(folder)} == {"system.toml", "rules/pay/deep.toml"}


def test_flipped_bytes_of_a_parquet_file_give_findings(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    folder = tmp_path / "system"
    new(folder, "Flipped")
    (folder / "pay/activity.csv").unlink()
    rows = {
        "line": ["north-day-cases"] * 50,
        "month": ["2017-04-01"] * 50,
        "hrg": ["a"] * 50,
        "setting": ["day case"] * 50,
        "spells": list(range(50)),
    }
    pyarrow.parquet.write_table(pyarrow.table(rows), folder / "pay/activity.parquet")
    good = (folder / "pay/activity.parquet").read_bytes()
    chance = random.Random(1)
    for _ in range(60):
        bad = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            bad[chance.randrange(len(bad))] = chance.randrange(256)
        (folder / "pay/activity.parquet").write_bytes(bytes(bad))
        told(folder)


def told(folder: Path) -> tuple:
    """Read the folder and check that what it gives is whole: a system, or findings that stop and say what to do."""
    loaded = read(folder)
    assert loaded.system is not None or any(finding.severity == "stop" for finding in loaded.findings)
    for finding in loaded.findings:
        assert finding.kind
        assert finding.what
        assert finding.next
        assert finding.where.file
        assert not finding.where.file.startswith("/")
    return loaded.findings
