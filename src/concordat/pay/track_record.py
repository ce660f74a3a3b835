"""The track record of a system: takes it and a day, gives what was promised, added and paid under every contract signed by then."""

from datetime import date

from concordat.contract import Paid, TrackRecord, track_record
from concordat.contract.records import Contract, Line, Variation
from concordat.kernel.system import System
from concordat.pay.records import Payment


def track_record_of(system: System, on: date) -> TrackRecord:
    """Return the records with the payments of the system."""
    paid = (Paid(contract=one.contract, amount=one.amount, on=one.paid_on, id=one.id) for one in system.all(Payment))
    return track_record(system.all(Contract), system.all(Line), system.all(Variation), paid, on)
