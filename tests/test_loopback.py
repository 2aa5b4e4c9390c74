import socket

import pytest


@pytest.mark.parametrize("host", ["203.0.113.7", "school.example"])
def test_no_test_can_reach_another_machine(host):
    with socket.socket() as outgoing, pytest.raises(ConnectionRefusedError, match="may not leave"):
        outgoing.connect((host, 443))


def test_tests_can_reach_this_machine():
    server = socket.create_server(("127.0.0.1", 0))
    with server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
