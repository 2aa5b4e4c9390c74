"""A server on loopback that answers as Wonde's documents say, in pages of two."""

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

SENT = "f00d"
SCHOOL = "A1234567890"


def day(text):
    return {"date": f"{text} 00:00:00.000000", "timezone_type": 3, "timezone": "Europe/London"}


def contact(number, forename, surname, **given):
    details = {
        "phones": {"phone": None, "primary": None, "mobile": given.get("mobile")},
        "emails": {"email": given.get("email"), "primary": None, "home": None, "work": None},
    }
    return {
        "id": number,
        "forename": forename,
        "surname": surname,
        "relationship": {
            "relationship": "Mother",
            "parental_responsibility": True,
            "priority": given.get("priority", 1),
        },
        "contact_details": {"data": details},
    }


def student(number, forename, surname, *contacts, **education):
    return {
        "id": f"A{number}",
        "mis_id": number,
        "forename": forename,
        "surname": surname,
        "legal_forename": education.pop("legal_forename", forename),
        "legal_surname": surname,
        "date_of_birth": day("2015-09-01"),
        "education_details": {
            "data": {"admission_number": number, "upn": None, "current_nc_year": "6", **education}
        },
        "year": {"data": {"id": "A6", "name": "Year 6", "code": "6"}},
        "contacts": {"data": list(contacts)},
    }


def employee(number, forename, surname, email, ends=None):
    return {
        "id": number,
        "forename": forename,
        "surname": surname,
        "legal_forename": forename,
        "contact_details": {"data": {"emails": {"email": email, "primary": None, "work": None}}},
        "employment_details": {
            "data": {
                "current": ends is None,
                "employment_start_date": day("2020-09-01"),
                "employment_end_date": day(ends) if ends else None,
            }
        },
    }


ANN = contact("A900", "Ann", "Moss", email="ann@home.example", mobile="01632 960001")
BEN = contact("A901", "Ben", "Moss", priority=2)
SAID = {
    "students": [
        student(
            "001", "Freya", "Moss", ANN, BEN, upn="B801200005001", admission_date=day("2020-09-01")
        ),
        student("002", "Tom", "Moss", ANN, legal_forename="Thomas"),
        student("003", "Ada", "Lee"),
    ],
    "employees": [
        employee("A800", "Una", "Lee", "una.lee@school.example"),
        employee("A801", "Kofi", "Eze", "kofi.eze@school.example"),
        employee("A802", "Rosa", "Khan", "rosa.khan@school.example"),
    ],
    "deletions": [{"id": "A7", "type": "student", "deleted_at": day("2026-09-01")}],
}


class Wonde(ThreadingHTTPServer):
    """What it says, what it was asked, and what goes wrong first."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.said = dict(SAID)
        self.asked = []
        self.troubles = []
        self.last_page = True

    def handle_error(self, request, client_address):
        """Say nothing of whoever hung up."""

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        """Say nothing."""

    def do_GET(self):
        parts, asked = urlsplit(self.path), parse_qs(urlsplit(self.path).query)
        self.server.asked.append((parts.path, asked))
        if self.server.troubles:
            self.trouble(**self.server.troubles.pop(0))
        elif self.headers["Authorization"] != f"Bearer {SENT}":
            self.reply(401, {"error": "invalid_token"})
        elif not parts.path.startswith(f"/v1.0/schools/{SCHOOL}/"):
            self.reply(404, {"error": "not_found"})
        else:
            self.page(parts.path.rpartition("/")[2], int(asked["page"][0]))

    def page(self, kind, number):
        said = self.server.said[kind]
        more = number * 2 < len(said) or not self.server.last_page
        meta = {"pagination": {"next": "http://192.0.2.1/", "more": more, "current_page": number}}
        self.reply(200, {"data": said[number * 2 - 2 : number * 2], "meta": meta})

    def trouble(self, status=200, body=b"", wait=0, **headers):
        time.sleep(wait)
        self.reply(status, body, **headers)

    def reply(self, status, body, **headers):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**headers, "Content-Length": len(content)}.items():
            self.send_header(name.replace("_", "-"), f"{value}")
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def wonde():
    """Serve until the end of the block."""
    server = Wonde()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
