"""Whatever stands in the settings file of the service, it is read or refused with findings; nothing else comes out."""

import tempfile
from dataclasses import fields
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.finding import Finding, Refused
from concordat.store.service_settings import Mail, OpenIdProvider, ServiceSettings, read_service_settings
from concordat.store.toml_text import toml_key, toml_value

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
ADDRESSES = st.sampled_from(["https://", "http://[", "postgresql://", "postgresql://h?passfile=", "https://a.example"])
WORDS = st.one_of(TEXT, st.builds(str.__add__, ADDRESSES, TEXT), st.sampled_from(["private_key_jwt", "tls", "."]))
VALUES = st.one_of(WORDS, st.integers(-3, 70_000), st.booleans(), st.lists(WORDS, max_size=3))


def table_of(shape: Any) -> st.SearchStrategy[dict[str, Any]]:
    names = [field.name for field in fields(shape) if field.name not in ("mail", "openid")]
    return st.dictionaries(st.one_of(st.sampled_from(names), TEXT), VALUES, max_size=8)


def toml_of(table: dict[str, Any]) -> str:
    return "".join(f"{toml_key(key)} = {toml_value(value)}\n" for key, value in table.items())


@given(table_of(ServiceSettings), table_of(Mail), st.lists(table_of(OpenIdProvider), max_size=2))
@settings(max_examples=150, deadline=None)
def test_settings_are_read_or_refused(
    top: dict[str, Any], mail: dict[str, Any], providers: list[dict[str, Any]]
) -> None:
    text = toml_of(top) + "[mail]\n" + toml_of(mail) + "".join("[[openid]]\n" + toml_of(one) for one in providers)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "concordat.toml")
        path.write_text(text, "utf-8", newline="")
        found: tuple[Finding, ...] = ()
        try:
            settings_read = read_service_settings(path)
        except Refused as refused:
            settings_read, found = None, refused.findings
    assert (settings_read is None) == bool(found)
    assert all(0 <= finding.where.line <= len(text.split("\n")) for finding in found)
