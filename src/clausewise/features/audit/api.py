"""What others may call of the audit record."""

from clausewise.features.audit.actions import Actor, Cites, Subject, record, record_in_each
from clausewise.features.audit.checking import Checked, check
from clausewise.features.audit.handed import Place
from clausewise.features.audit.heads import DailyHead, Head, daily_head
from clausewise.features.audit.keys import add_key
from clausewise.features.audit.origin import address_of, coming_from, done_for
from clausewise.features.audit.row_policies import SeenBelow, Wall
from clausewise.features.audit.spreadsheets import csv_lines
from clausewise.features.audit.walls import streamed, within, without_walls
from clausewise.features.audit.words import Act

__all__ = [
    "Act",
    "Actor",
    "Checked",
    "Cites",
    "DailyHead",
    "Head",
    "Place",
    "SeenBelow",
    "Subject",
    "Wall",
    "add_key",
    "address_of",
    "check",
    "coming_from",
    "csv_lines",
    "daily_head",
    "done_for",
    "record",
    "record_in_each",
    "streamed",
    "within",
    "without_walls",
]
