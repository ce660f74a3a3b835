"""Things to choose from, of the registers of an old body: takes what a form lists and what stands in it, gives registers and things by their words."""

from collections import Counter
from collections.abc import Iterable, Mapping

from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.merge.records import Reorganisation, TransferLine
from concordat.merge.registers import SERIES, Held, register_words, registers
from concordat.merge.transfers_of import lines_of, next_to_agree

ByWords = Mapping[str, str]


def without_receiver(system: System, case: Reorganisation, sender: str) -> tuple[Held, ...]:
    """Return what an old body holds that stands on no line of the schedule, whole or in part."""
    told = {(one.register, one.item) for one in lines_of(system, case.id) if one.sender == sender}
    return tuple(
        one for one in registers(system, case) if one.item.body == sender and (one.register, one.code) not in told
    )


def waiting_for(system: System, case: Reorganisation, body: str) -> tuple[TransferLine, ...]:
    """Return the lines of the schedule that a body is the next to agree to: the sender first, then the receiver."""
    return tuple(one for one in lines_of(system, case.id) if next_to_agree(one) == body)


def things_to_choose(held: Iterable[Held], register: str) -> dict[str, ByWords]:
    """Return the registers of things with how many there are, and where a register is named its things; codes with their words."""
    own = tuple(held)
    numbers = Counter(one.register for one in own)
    kinds = {code: f"{register_words(code)} ({counted(number, 'thing')})" for code, number in numbers.items()}
    if not register:
        return {"register": kinds}
    return {"register": kinds, "item": {one.code: _words(one) for one in own if one.register == register}}


def _words(one: Held) -> str:
    title = one.item.title or one.code
    return title if one.code in (SERIES, title) else f"{title} ({one.code})"
