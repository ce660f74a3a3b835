"""Opens files of unknown size: takes a path, gives a stream of its bytes, unpacked, that never exceeds the limits."""

import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading.folder import regular
from concordat.sources.reading.limits import LIMITS, Limits

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UNPACKING_FAULTS = (EOFError, OSError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)


def digest(path: Path, limits: Limits = LIMITS) -> str:
    """Return the SHA-256 of the file as it lies on disk; raises Refused where it is missing, not a file or too large."""
    size = regular(path).stat().st_size
    if size > limits.file_bytes:
        raise Refused(too_large(path.name, limits.file_bytes, "on disk"))
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Refused(unreadable(path.name, error.strerror or "")) from None


def first_bytes(path: Path, number: int = 8) -> bytes:
    """Return the first bytes of the file as it lies on disk."""
    with path.open("rb") as file:
        return file.read(number)


@contextmanager
def unpacked(path: Path, limits: Limits = LIMITS, most: int | None = None) -> Iterator[IO[bytes]]:
    """Give the bytes of a plain file, a gzip file or a zip file with one member, unpacked while they are read.

    Raises Refused while reading where more than `most` (or `limits.unpacked_bytes`) bytes come out, or where the packed
    file is cut off or damaged.
    """
    most = limits.unpacked_bytes if most is None else most
    regular(path)
    magic = first_bytes(path)
    with path.open("rb") as file:
        if magic.startswith(GZIP):
            with gzip.GzipFile(fileobj=file) as inner:
                yield io.BufferedReader(_Bounded(inner, path.name, most))
        elif magic.startswith(ZIP):
            with _only_member(file, path.name) as inner:
                yield io.BufferedReader(_Bounded(inner, path.name, most))
        else:
            yield io.BufferedReader(_Bounded(file, path.name, most))


@contextmanager
def _only_member(file: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    try:
        archive = zipfile.ZipFile(file)
        members = [member for member in archive.infolist() if not member.is_dir()]
        inner = archive.open(members[0]) if len(members) == 1 else None
    except UNPACKING_FAULTS as error:
        raise Refused(damaged(name, str(error))) from None
    if inner is None:
        raise Refused(
            Finding(
                "many-files-in-zip",
                f"“{name}” holds {len(members)} files.",
                "A packed source must hold exactly one file.",
                "Unpack it and name the file that is meant.",
                Place(name),
            )
        )
    with archive, inner:
        yield inner


class _Bounded(io.RawIOBase):
    """A stream that refuses to give more than `most` bytes and turns faults of unpacking into findings."""

    def __init__(self, inner: IO[bytes] | gzip.GzipFile, name: str, most: int):
        self._inner, self._name, self._most, self._given = inner, name, most, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the stub asks for a wider buffer type
        try:
            piece = self._inner.read(len(buffer))
        except UNPACKING_FAULTS as error:
            raise Refused(damaged(self._name, str(error))) from None
        self._given += len(piece)
        if self._given > self._most:
            raise Refused(too_large(self._name, self._most, "when unpacked"))
        buffer[: len(piece)] = piece
        return len(piece)


def too_large(name: str, most: int, when: str) -> Finding:
    """Return the finding for a file over a limit."""
    return Finding(
        "file-too-large",
        f"“{name}” is larger than {most:,} bytes {when}.",
        "It would fill the memory, or it is packed to look small.",
        "Check that it is the file you mean; cut it to the rows you need or raise the limit.",
        Place(name),
    )


def damaged(name: str, why: str) -> Finding:
    """Return the finding for a packed file that cannot be unpacked to its end."""
    return Finding(
        "cut-off-file",
        f"“{name}” cannot be unpacked to its end.",
        f"It is cut off or damaged ({why or 'no detail'}).",
        "Fetch it again from the publisher.",
        Place(name),
    )


def unreadable(name: str, why: str) -> Finding:
    """Return the finding for a file that the system will not open."""
    return Finding("missing-file", f"“{name}” cannot be opened.", f"{why}.", "Check its permissions.", Place(name))
