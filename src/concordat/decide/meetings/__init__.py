"""Meetings: their agendas, papers and clocks, whether they will have a quorum, what is private and why, and their minutes."""

from concordat.decide.meetings.agenda import AgendaEntry, PaperEntry, agenda
from concordat.decide.meetings.book import Book, book_of
from concordat.decide.meetings.clock import MeetingClock, meeting_clock, papers_day
from concordat.decide.meetings.forecast import ItemForecast, quorum_forecast
from concordat.decide.meetings.minutes import minutes_draft
from concordat.decide.meetings.private import PrivateItem, private_items
from concordat.decide.meetings.registered import InItem, interests_in
from concordat.decide.meetings.touched import Touch, Touched

__all__ = [
    "AgendaEntry",
    "Book",
    "InItem",
    "ItemForecast",
    "MeetingClock",
    "PaperEntry",
    "PrivateItem",
    "Touch",
    "Touched",
    "agenda",
    "book_of",
    "interests_in",
    "meeting_clock",
    "minutes_draft",
    "papers_day",
    "private_items",
    "quorum_forecast",
]
