"""Reads the texts that cells name: takes the folder, gives each text with its path and hash, and remembers which were named."""

from pathlib import Path

from concordat.kernel.finding import Refused
from concordat.kernel.system import Document
from concordat.sources.reading import LIMITS, digest, inside
from concordat.store.cells import BadCell

LONGEST_TEXT = 8 * 1024 * 1024


class DocumentReader:
    """Gives the document at a path of the folder; raises BadCell where there is none that can be read."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._known: dict[str, Document] = {}
        self.tried: set[str] = set()

    def __call__(self, path: str) -> Document:
        self.tried.add(path)
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    @property
    def hashes(self) -> dict[str, str]:
        """The SHA-256 of every document read, by path."""
        return {path: document.sha256 for path, document in self._known.items()}

    def _read(self, path: str) -> Document:
        if not is_document_path(path):
            raise BadCell(
                "path-outside-folder",
                "It is not a plain path inside the folder.",
                "Name a text file by its path from the folder, such as texts/proposal.md.",
            )
        try:
            place = inside(self._folder, path)
            if place.stat().st_size > LONGEST_TEXT:
                raise BadCell(
                    "file-too-large", "The text is too long to be voted on.", "Check that it is the right file."
                )
            sha256 = digest(place, LIMITS)
            return Document(path, place.read_bytes().decode("utf-8"), sha256)
        except Refused as refused:
            first = refused.findings[0]
            raise BadCell(first.kind, f"{first.what} {first.why}", first.next) from None
        except UnicodeDecodeError:
            raise BadCell("wrong-encoding", "The text is not UTF-8.", "Save it as UTF-8.") from None
        except OSError as error:
            raise BadCell("missing-file", f"It cannot be opened: {error.strerror}.", "Check its permissions.") from None


def is_document_path(path: str) -> bool:
    """Say whether a path is plain: relative, forward slashes, no `..`, no hidden part, ending in .md or .txt."""
    parts = path.split("/")
    plain = all(part and not part.startswith(".") and part == part.strip() for part in parts)
    return plain and path.endswith((".md", ".txt")) and path.isprintable() and not set(path) & set('\\:*?"<>|')
