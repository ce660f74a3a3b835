"""The page on running the service is true: its settings are settings, and what it names is there."""

import re
from pathlib import Path

import pytest

from concordat.store.service_settings import read_service_settings

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "run-the-service.md").read_text("utf-8")
EXAMPLES = [re.sub(r"(?m)^   ", "", text) for text in re.findall(r"(?s)```toml\n(.*?)```", PAGE)]


@pytest.mark.parametrize("place", range(len(EXAMPLES)))
def test_every_example_of_settings_is_read_as_it_stands(place: int, tmp_path: Path) -> None:
    text = EXAMPLES[place].replace("/etc/concordat/", f"{tmp_path}/")
    for name in re.findall(rf"{tmp_path}/(\w+(?:\.pem)?)", text):
        (tmp_path / name).write_text("secret", "utf-8")
    path = tmp_path / "concordat.toml"
    path.write_text(text, "utf-8")
    settings = read_service_settings(path)
    if "[[openid]]" in text:
        (provider,) = settings.openid
        assert provider.issuer.startswith("https://")
    else:
        assert settings.behind_proxy
        assert not settings.embedded


def test_there_are_examples_of_both_ways_and_both_providers() -> None:
    assert len(EXAMPLES) == 4


def test_every_file_of_the_project_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"(?:/opt/concordat/|-f )(deploy/[\w.-]+)", PAGE))
    assert len(named) == 4
    assert [name for name in named if not (ROOT / name).is_file()] == []
