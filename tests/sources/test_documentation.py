"""The page about sources lists every source exactly as it declares itself."""

from pathlib import Path
from typing import Any

import pytest

from concordat.sources import kinds
from concordat.sources.catalogue import catalogue

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sources.md"


def test_the_page_is_what_the_sources_declare() -> None:
    assert PAGE.read_text("utf-8") == catalogue(), (
        "write the page anew: python -m concordat.sources.catalogue > docs/sources.md"
    )


def test_every_source_stands_on_the_page() -> None:
    page = PAGE.read_text("utf-8")
    assert all(f"| `{kind}` |" in page for kind in kinds())


def test_the_example_on_the_page_runs(
    valid: dict[str, tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ccg-to-stp-2017-04.csv").write_text(valid["ons_lookups"][1])
    monkeypatch.chdir(tmp_path)
    example = PAGE.read_text("utf-8").partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {}
    exec(example, names)
    assert len(names["result"].rows) == 2
