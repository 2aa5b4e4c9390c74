"""Real servers on this machine that take what Clausewise sends: one for HTTP, one for mail."""

import socketserver
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Taken:
    """What came in, and how the server answers."""

    def __init__(self):
        self.got = []
        self.status = 200
        self.refuse = None
        self.silent = threading.Event()
        self.location = None
        self.delay = 0


@contextmanager
def serving(server):
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.taken.silent.clear()
        server.shutdown()
        thread.join()
        server.server_close()


class _Http(BaseHTTPRequestHandler):
    def do_POST(self):
        taken = self.server.taken
        body = self.rfile.read(int(self.headers["Content-Length"]))
        taken.got.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        while taken.silent.is_set():
            time.sleep(0.01)
        time.sleep(taken.delay)
        self.send_response(taken.status)
        if taken.location:
            self.send_header("Location", taken.location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class HttpReceiver(ThreadingHTTPServer):
    """Takes posts; `url` is where."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Http)
        self.taken = Taken()
        self.url = f"http://127.0.0.1:{self.server_port}/hook?sig=s3cret"


class _Smtp(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 school.example")
        for line in iter(self.rfile.readline, b""):
            command = line.decode().split(maxsplit=1)[0].upper()
            if command == "DATA":
                self.take()
            elif command == "RCPT" and self.server.taken.refuse:
                self.say(self.server.taken.refuse)
            else:
                self.say("221 bye" if command == "QUIT" else "250 ok")

    def take(self):
        self.say("354 go on")
        lines = list(iter(self.rfile.readline, b".\r\n"))
        taken = self.server.taken
        taken.got.append(b"".join(lines).decode())
        if taken.silent.is_set():
            self.connection.close()
        else:
            time.sleep(taken.delay)
            self.say("250 ok" if taken.status == 200 else f"{taken.status} no")

    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode())

    def finish(self):
        if not self.server.taken.silent.is_set():
            super().finish()


class SmtpReceiver(socketserver.ThreadingTCPServer):
    """Takes mail."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Smtp)
        self.taken = Taken()
        self.port = self.server_address[1]
