"""No secret is committed: every file of the project is scanned, and the scan finds secrets of each sort."""

import base64
import random
import subprocess
from pathlib import Path

import pytest

from secrets_scan import secrets_in

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".parquet", ".xlsx", ".ods", ".xls", ".zip", ".gz", ".png", ".jpg", ".pdf", ".woff2", ".ico"}
# Files of pins hold hashes, which are public.
PINS = {"package-lock.json", *(f"requirements/{name}.txt" for name in ("assets", "bootstrap", "dev", "run"))}


def files() -> list[Path]:
    """Every file that is committed, or would be by the next commit of everything."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this is not a checkout of git, so that nothing tells which files belong to it")
    names = done.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and name not in PINS and Path(name).suffix not in BINARY]


def test_no_file_of_the_project_holds_what_looks_like_a_secret() -> None:
    looked_at = [path for path in files() if path.is_file()]
    assert len(looked_at) > 100
    found = [
        f"{path.relative_to(ROOT)}:{number}: {what}"
        for path in looked_at
        for number, what in secrets_in(path.read_text("utf-8", errors="replace"))
    ]
    assert not found


def random_text(length: int) -> str:
    return base64.urlsafe_b64encode(random.Random(length).randbytes(length)).decode().rstrip("=")


@pytest.mark.parametrize(
    "line",
    [
        "-----BEGIN " + "PRIVATE KEY-----",
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "AKIA" + "ABCDEFGHIJ234567",
        "ghp_" + "a1B2" * 9,
        ".".join(("eyJ" + "abcdefghij12", "eyJ" + "abcdefghij12", "abcdefghij12")),
        "postgresql://someone:" + "not-so-secret" + "@db/x",
        f'client_secret = "{random_text(18)}"',
        f"PASSWORD: '{random_text(12)}'",
        f"'{random_text(48)}'",
    ],
)
def test_a_secret_of_each_sort_is_found(line: str) -> None:
    assert next(secrets_in(f"first line\n{line}\n"))[0] == 2


@pytest.mark.parametrize(
    "line",
    [
        'password_file = "/etc/concordat/mail_password"',
        'secret_key = secret_key_of(settings, "a folder")',
        "def test_a_person_signs_in_and_the_claims_say_who_and_how(discovered)",
        "sha256 = e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "postgresql://concordat@/concordat?host=/run/postgresql",
        'token: "a-token-of-the-tests"',
    ],
)
def test_what_is_no_secret_is_let_be(line: str) -> None:
    assert list(secrets_in(line)) == []
