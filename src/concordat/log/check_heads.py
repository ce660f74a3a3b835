"""Takes signed tree heads and public keys, gives what is wrong with them, then compares each with the growing tree."""

from collections.abc import Iterable, Mapping

from concordat.kernel.finding import Finding
from concordat.log import faults
from concordat.log.heads import TreeHead, key_id, signature_holds


class Heads:
    """The heads whose signature holds, in order of size, met one by one as the tree grows."""

    def __init__(self, heads: Iterable[TreeHead], keys: Mapping[str, bytes]):
        self.findings: list[Finding] = [faults.key_changed(name) for name in keys if key_id(keys[name]) != name]
        held = [(number, head) for number, head in enumerate(heads, 1) if self._holds(number, head, keys)]
        self._waiting = sorted(held, key=lambda item: item[1].size, reverse=True)
        self.matched: list[TreeHead] = []
        self._differing: list[tuple[int, TreeHead]] = []
        self._matched_before_fault = 0

    @property
    def next_size(self) -> int:
        """The size at which the tree has to be compared next; -1 for none."""
        return self._waiting[-1][1].size if self._waiting else -1

    def meet(self, size: int, root: str) -> None:
        """Compare every head of this size."""
        while self._waiting and self._waiting[-1][1].size == size:
            number, head = self._waiting.pop()
            if head.root == root:
                self.matched.append(head)
                if not self._differing:
                    self._matched_before_fault = size
            else:
                self._differing.append((number, head))

    def finish(self, last_sequence: int) -> list[Finding]:
        """Return what is wrong once the log has ended with the event of this number."""
        found = list(self.findings)
        if self._differing:
            number, head = self._differing[0]
            later = len(self._differing) - 1
            found.append(faults.head_differs(number, head.size, head.at, self._matched_before_fault, later))
        last = self._waiting[0][1] if self._waiting else None
        # Where later events are there, those between are missing, and were named already.
        if last and last.size > last_sequence:
            found.append(
                faults.missing(last_sequence + 1, last.size, f"The tree head signed at {last.at} covers them.")
            )
        return found

    def _holds(self, number: int, head: TreeHead, keys: Mapping[str, bytes]) -> bool:
        if head.key_id not in keys:
            self.findings.append(faults.key_unknown(number, head.key_id))
            return False
        if signature_holds(head, keys[head.key_id]) and head.size >= 0:
            return True
        if key_id(keys[head.key_id]) == head.key_id:
            self.findings.append(faults.signature_broken(number, head.size))
        return False
