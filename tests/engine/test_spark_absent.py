"""Where Spark cannot run, the reason is told: no package, no Java, an old one, one that does not say its version."""

from pathlib import Path

import pytest

from concordat.engine import spark
from concordat.kernel.finding import Refused


def java(folder: Path, says: str) -> str:
    """Write a program that says a version as Java does, and return its path."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho '{says}' >&2\n", "utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize(
    ("says", "version"),
    [('openjdk version "17.0.15" 2025-04-15', 17), ('java version "1.8.0_402"', 8), ("openjdk 21-ea", 0)],
)
def test_the_version_of_java_is_read(says: str, version: int, tmp_path: Path) -> None:
    assert spark.java_version(java(tmp_path, says)) == version


def test_a_java_that_is_not_there_has_no_version(tmp_path: Path) -> None:
    assert spark.java_version(str(tmp_path / "absent")) == 0


@pytest.mark.parametrize(
    ("says", "why"),
    [
        (None, "Java is not installed."),
        ('openjdk version "11.0.2"', "Java 11 is installed, and Spark needs 17 or newer."),
        ("?", "Java of an unknown version is installed, and Spark needs 17 or newer."),
    ],
)
def test_without_a_java_that_is_new_enough_the_finding_says_so(
    says: str | None, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyspark", reason="no Spark: the package pyspark is not installed")
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path if says else tmp_path / "absent"))
    if says:
        java(tmp_path, says)
    assert spark.why_not() == why
    with pytest.raises(Refused) as refused:
        spark.spark("local[1]")
    (finding,) = refused.value.findings
    assert (finding.kind, finding.why) == ("no-engine", why)
    assert "--engine duckdb" in finding.next
