"""Consultations: takes their days and a day, gives which are to come, running, closed or decided, and how long is left."""

from datetime import date, timedelta

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.publish.records.consultations import Consultation
from concordat.publish.tracked import Tracked, day_of

TITLE = "Consultations"
KIND = Consultation


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every consultation, those to come as well."""
    return tuple(row(system, one, day) for one in system.all(Consultation))


def row(system: System, consultation: Consultation, day: date) -> Answer[Tracked]:
    """Return where one consultation stands on a day; `due` is the last day on which people can answer."""
    last = consultation.ends - timedelta(days=1)
    decided = day_of(consultation.decision_on, day)
    value = Tracked(
        kind="Consultation",
        key=consultation.id,
        title=consultation.title,
        body=consultation.by,
        to="; ".join(consultation.bodies),
        state=_state(consultation, day),
        starts=consultation.starts,
        due=last,
        ended=decided,
        days=max(0, ((decided or day) - consultation.starts).days),
        left=(last - day).days if decided is None else None,
        signal="closed" if day >= consultation.ends else "on time",
    )
    says = f"open from {consultation.starts} to {last}, {value.state} on {day}"
    record = because_record(consultation.title, "Consultation", consultation.id)
    return Answer(value, Because(says, value.state, parts=(record,)), f"publish.consultation.{consultation.id}")


def _state(consultation: Consultation, day: date) -> str:
    if day_of(consultation.decision_on, day):
        return "decided"
    if day < consultation.starts:
        return "to come"
    return "open" if day < consultation.ends else "closed"
