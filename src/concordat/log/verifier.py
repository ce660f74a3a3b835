"""Takes nothing, gives one HTML page that verifies an exported log on the reader's own computer, without any network.

The page carries its script and style, and a policy that lets it run these two alone and reach no address at all.
"""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from concordat.log.bundle import FILE

SCRIPTS = ("hashing", "one_byte", "rows", "chain", "heads", "verifier")


def verifier_page() -> str:
    """Return the page; a shell offers it as a file to keep, next to the exported log."""
    parts = files("concordat.log") / "page"
    page, style = (_text(parts, name) for name in ("verifier.html", "verifier.css"))
    script = "\n".join(['"use strict";', *(_text(parts, f"{name}.js") for name in SCRIPTS)])
    policy = f"default-src 'none'; script-src {_allowed(script)}; style-src {_allowed(style)}; form-action 'none'"
    for name, text in {"policy": policy, "file": FILE, "style": style, "script": script}.items():
        page = page.replace(f"{{{name}}}", text, 1)
    return page


def _text(parts: Traversable, name: str) -> str:
    return (parts / name).read_text(encoding="utf-8")


def _allowed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
