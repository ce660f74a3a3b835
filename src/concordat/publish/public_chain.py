"""The chain of a proposal as anyone may read it: takes its steps, leaves out drafts and private papers, and what private items came to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from concordat.decide import ChainStep, ProposalChain
from concordat.decide.records import AgendaItem
from concordat.kernel.system import System
from concordat.publish.items import find, joined
from concordat.publish.openness import is_public, public_fields


def public_steps(system: System, chain: ProposalChain, day: date) -> tuple[ChainStep, ...]:
    """Return the steps that are public on a day, in order; a private item keeps its title and loses its outcome."""
    return tuple(_public(system, chain.steps, day))


def _public(system: System, steps: tuple[ChainStep, ...], day: date) -> Iterator[ChainStep]:
    for step in steps:
        reference = step.because.record
        if reference is None:
            yield step
            continue
        item = find(system, reference.kind, joined(reference.key))
        if item is None or not is_public(system, item.record, day):
            continue
        if isinstance(item.record, AgendaItem) and "outcome" not in public_fields(item.record):
            says = f"Item {item.record.number}, {item.record.title}: taken in private"
            yield replace(step, says=says, because=replace(step.because, says=says))
        else:
            yield step
