"""The demonstration tells the first example in full, and of the others what is decided and which bodies become others."""

from pathlib import Path

import pytest

from concordat.cli import main
from concordat.store.examples import examples


def test_the_demonstration_tells_each_example_and_leaves_its_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["demo", "--out", str(tmp_path)])
    told = capsys.readouterr().out
    parts = told.split("Report: ")
    first, *others = examples()
    assert len(parts) == len(others) + 2
    assert all(room in parts[0] for room in ("Who is there?", "What it costs", "Who must agree, and how it stands"))
    assert all("Who must agree, and how it stands" in part and "What it costs" not in part for part in parts[1:-1])
    becoming = [part for part in parts[1:-1] if "Bodies that become others" in part]
    assert any("From four integrated care boards to three: 4 bodies before, 3 bodies after" in one for one in becoming)
    assert all((tmp_path / folder.name / "index.html").is_file() for folder in (first, *others))
    assert f"examples/{first.name} balance.system_position" in parts[-1]
