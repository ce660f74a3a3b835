"""The words of a rule sentence, one after another: takes text, gives words, names and numbers, and says where reading stopped."""

import re
from collections.abc import Collection
from fractions import Fraction

from concordat.kernel.finding import Finding, Place, Refused

_WORD = re.compile(r'"(?:[^"]|"")*"|[();:]|[^\s();:"]+|"')
_DEEPEST = 50


class Words:
    """Reads one sentence from left to right; keywords are taken in any case, names as they are written."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = _WORD.findall(text)
        self._at = 0
        if text.count("(") > _DEEPEST:
            raise self.stopped(f"at most {_DEEPEST} brackets")

    @property
    def done(self) -> bool:
        """Whether every word has been read."""
        return self._at >= len(self._words)

    @property
    def peek(self) -> str:
        """The next word in lower case, empty at the end; a quoted name is never a keyword."""
        return "" if self.done or self.quoted else self._words[self._at].lower()

    @property
    def quoted(self) -> bool:
        """Whether a name in quotation marks comes next."""
        return not self.done and self._words[self._at].startswith('"')

    def first_of(self, words: Collection[str]) -> str:
        """Return the first of `words` that the sentence holds outside quotation marks, or nothing."""
        return next((word for word in self._words if word.lower() in words), "")

    def take(self) -> str:
        """Return the next word in lower case."""
        if not self.peek:
            raise self.stopped("a word")
        word = self.peek
        self._at += 1
        return word

    def accept(self, word: str) -> bool:
        """Pass over `word` where it comes next, and say whether it did."""
        if self.peek != word:
            return False
        self._at += 1
        return True

    def expect(self, word: str) -> None:
        """Pass over `word`; raises Refused where something else comes."""
        if not self.accept(word):
            raise self.stopped(f"“{word}”")

    def name(self) -> str:
        """Return the next name as written, without its quotation marks."""
        if self.done or self._words[self._at] in ("(", ")", ":", ";", '"'):
            raise self.stopped("a name")
        word: str = self._words[self._at]
        self._at += 1
        return word[1:-1].replace('""', '"') if word.startswith('"') else word

    def number(self, text: str) -> Fraction:
        """Return an exact number: whole, with a decimal point, or a fraction."""
        if not re.fullmatch(r"[0-9]{1,18}(\.[0-9]{1,18}|/[1-9][0-9]{0,17})?", text):
            raise self.stopped(f"a number instead of “{text}”")
        return Fraction(text)

    def stopped(self, wanted: str) -> Refused:
        """Return the refusal that names the word where reading stopped."""
        here = "its end" if self.done else f"“{self._words[self._at]}”"
        return Refused(
            Finding(
                "unreadable-rule",
                f"the rule “{self.text}” cannot be read at {here}: expected {wanted}.",
                "A rule is a sentence such as “more than 1/2 of cast”, “at least 2/3 of present”, “all of the bodies”, "
                "“at least 4 of the bodies” or “at least 3 of the bodies and at least 3/5 of population”.",
                "Write the rule in one of these forms; a name that is also a word of the rule goes in quotation marks.",
                Place(field="rule"),
            )
        )
