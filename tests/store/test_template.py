"""A new folder: takes a name, gives a folder that passes its own check, explains every column and is never half there."""

from dataclasses import fields
from pathlib import Path

import pytest

from concordat.kernel.finding import Refused
from concordat.kernel.registry import plugins
from concordat.store import new, read
from concordat.store.column_says import COLUMN_SAYS
from concordat.store.columns import columns_of
from concordat.store.kinds import record_classes


def test_a_new_folder_has_no_findings_and_says_that_it_is_a_sample(folder: Path) -> None:
    loaded = read(folder)
    assert loaded.findings == ()
    assert loaded.system is not None
    assert loaded.system.settings.name == "Test system"
    assert "made up" in loaded.system.settings.generated


def test_every_file_is_there_with_every_column(folder: Path) -> None:
    for kind in record_classes():
        header = (folder / kind.FILE).read_text("utf-8").splitlines()[0]
        assert header == ",".join(field.name.rstrip("_") for field in fields(kind))


def test_the_guide_explains_every_file_and_column(folder: Path) -> None:
    guide = (folder / "README.md").read_text("utf-8")
    for kind in record_classes():
        section = guide.split(f"\n## {kind.FILE}\n")[1].split("\n## ")[0]
        assert " ".join((kind.__doc__ or "").split()) in section
        for column in columns_of(kind):
            assert f"| `{column.header}` |" in section


def test_every_column_has_words_of_its_own() -> None:
    headers = {column.header for kind in record_classes() for column in columns_of(kind)}
    assert headers <= COLUMN_SAYS.keys()


def test_every_setting_has_a_comment(folder: Path) -> None:
    lines = (folder / "system.toml").read_text("utf-8").splitlines()
    settings = [at for at, line in enumerate(lines) if line and not line.startswith("#")]
    assert len(settings) == 6
    assert all(lines[at - 1].startswith("# ") for at in settings)


@pytest.mark.parametrize("filled", ["file in it", "is a file"])
def test_a_folder_that_is_there_is_left_alone(tmp_path: Path, filled: str) -> None:
    target = tmp_path / "mine"
    if filled == "is a file":
        target.write_text("mine")
    else:
        target.mkdir()
        (target / "mine.txt").write_text("mine")
    with pytest.raises(Refused) as refused:
        new(target, "Other")
    assert [finding.kind for finding in refused.value.findings] == ["not-empty"]
    assert target.is_file() or [path.name for path in target.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_and_a_blank_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    new(tmp_path / "empty", 'A "name" with quotation marks')
    assert read(tmp_path / "empty").findings == ()
    with pytest.raises(Refused):
        new(tmp_path / "blank", "")
    assert not (tmp_path / "blank").exists()


def test_words_of_a_column_stand_in_one_file() -> None:
    files = plugins("concordat.store.column_says")
    assert sum(len(file.SAYS) for file in files.values()) == len(COLUMN_SAYS)
    # A file is named by its room, or holds what several rooms share.
    assert files.keys() <= {kind.__module__.split(".")[1] for kind in record_classes()} | {"shared"}
