"""Pages load nothing from outside, and set-up names no registry: no template, asset or file of pins holds an address."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KINDS = {".html", ".css", ".scss", ".js", ".mjs", ".svg"}
FILES = [path for folder in ("src", "assets") for path in sorted((ROOT / folder).rglob("*")) if path.suffix in KINDS]
# A name that an XML vocabulary goes by; nothing is loaded from there.
VOCABULARY = re.compile(r"http://www\.w3\.org/(2000/svg|1999/xlink|1999/xhtml|1998/Math/MathML|XML/1998/namespace)\b")
# A link that people may follow loads nothing by itself.
LINK = re.compile(r"<a\s[^>]*>", re.IGNORECASE)
ADDRESS = re.compile(
    r"\b(?:https?|wss?|ftp)://[^\s\"'`<>)]+|(?<=[\"'`(=])//[\w-]+(?:\.[\w-]+)+[^\s\"'`<>)]*", re.IGNORECASE
)
COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->|\{#.*?#\}", re.DOTALL)


def loaded_from(text: str) -> list[str]:
    """Every address in a page or asset, but for links to follow, vocabularies and comments."""
    return ADDRESS.findall(VOCABULARY.sub("", LINK.sub("", COMMENT.sub("", text))))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_template_or_asset_names_no_outside_host(path: Path) -> None:
    assert loaded_from(path.read_text("utf-8")) == []


def test_there_are_templates_and_assets_to_look_at() -> None:
    assert {path.suffix for path in FILES} >= {".html", ".scss"}


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://cdn.example.org/x.js"></script>',
        '<img src="//cdn.example.org/x.png">',
        "@import url(https://fonts.example.org/css);",
        "fetch(`//api.example.org/x`)",
        '<form action="http://example.org/">',
        'new WebSocket("wss://example.org")',
    ],
)
def test_what_would_be_loaded_from_outside_is_found(text: str) -> None:
    assert len(loaded_from(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<a class="x" href="https://www.example.org/licence">licence</a>',
        '<svg xmlns="http://www.w3.org/2000/svg">',
        "/* from https://example.org */ a { color: red }",
        "// a remark about this//that.",
        '<a href="{{ address }}">',
    ],
)
def test_links_vocabularies_and_remarks_are_let_be(text: str) -> None:
    assert loaded_from(text) == []


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").iterdir()), ids=named)
def test_a_file_of_requirements_holds_no_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|--trusted-host|\bgit\+", text)
    if path.suffix == ".txt":
        pinned = [line for line in text.splitlines() if re.match(r"[\w.-]+(\[[\w,-]+\])?==", line)]
        assert pinned
        assert text.count("--hash=sha256:") >= len(pinned)


def test_the_pins_of_page_assets_hold_no_address_of_a_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert len(packages) > 1
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert "://" not in (ROOT / "package.json").read_text("utf-8") + (ROOT / ".npmrc").read_text("utf-8")
