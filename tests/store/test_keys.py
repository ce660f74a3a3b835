"""The signing key: made once, kept from others, refused where it is broken; salts are random and one for each field."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from concordat.kernel.finding import Refused
from concordat.log import commit, public_key_of
from concordat.store.keys import new_salts, signing_key


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "signing"
    key = signing_key(path)
    assert signing_key(path) == key
    assert len(public_key_of(key)) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["signing"]


def test_many_at_once_get_one_key(tmp_path: Path) -> None:
    path = tmp_path / "signing"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: signing_key(path), range(32)))
    assert len(keys) == 1


@pytest.mark.parametrize("content", [b"", b"ab", b"zz" * 32, b"\xff" * 64, b"AB" * 32])
def test_a_broken_key_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "signing"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(Refused, match="does not hold a signing key"):
        signing_key(path)


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "signing"
    signing_key(path)
    path.chmod(0o644)
    with pytest.raises(Refused, match="can be read by others"):
        signing_key(path)


def test_salts_are_random_and_good_enough(tmp_path: Path) -> None:
    salts = new_salts(["a", "b"])
    assert salts != new_salts(["a", "b"])
    assert [field.name for field in commit({"a": 1, "b": 2}, salts)] == ["a", "b"]
