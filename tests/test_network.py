"""Is the port free, and what is typed to get here."""

from __future__ import annotations

import errno
import ipaddress
import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from quiz import network
from quiz.network import PortRefused, check_free

EVERYWHERE = "0.0.0.0"  # noqa: S104 - only looked up


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server.getsockname()[1]


def test_a_free_port_passes_and_stays_free() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    check_free("127.0.0.1", port)
    check_free("localhost", port)
    check_free(EVERYWHERE, port)


def test_a_taken_port_is_named_with_another(taken: int) -> None:
    with pytest.raises(PortRefused, match=rf"Port {taken} is taken.*PORT={taken + 1}\."):
        check_free("127.0.0.1", taken)


def test_after_the_highest_port_comes_a_lower_one() -> None:
    error = OSError(errno.EADDRINUSE, "in use")
    assert "PORT=65534" in network._why("127.0.0.1", 65535, error)


def test_a_reserved_port_is_said_to_be() -> None:
    assert "above 1023" in network._why("127.0.0.1", 80, OSError(errno.EACCES, "denied"))


def test_an_address_of_another_computer() -> None:
    with pytest.raises(PortRefused, match=r"Cannot listen on 192\.0\.2\.77"):
        check_free("192.0.2.77", 8000)


def test_a_name_that_means_nothing() -> None:
    with pytest.raises(PortRefused, match="no address of this computer"):
        check_free("nowhere.invalid", 8000)


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("localhost", "http://localhost:80"),
        (EVERYWHERE, "http://127.0.0.1:80"),
        ("::", "http://[::1]:80"),
        ("::1", "http://[::1]:80"),
        ("192.168.1.7", "http://192.168.1.7:80"),
    ],
)
def test_what_to_type_on_this_computer(host: str, url: str) -> None:
    assert network.address(host, 80) == url


@pytest.mark.parametrize(
    ("host", "is_open"),
    [
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("::1", False),
        ("localhost", False),
        (EVERYWHERE, True),
        ("::", True),
        ("192.168.1.7", True),
        ("quiz.example", True),
    ],
)
def test_who_can_come_in(host: str, is_open: bool) -> None:
    assert network.is_open_to_others(host) is is_open


def test_phones_get_addresses_that_lead_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def known(_name: str, _port: None) -> list[tuple[object, ...]]:
        found = ("127.0.1.1", "10.0.0.9", "192.168.1.7", "fe80::1%eth0", "10.0.0.9")
        return [(0, 0, 0, "", (each, 0)) for each in found]

    monkeypatch.setattr(network, "_outgoing", lambda: "192.168.1.7")
    monkeypatch.setattr(socket, "getaddrinfo", known)
    assert network.lan_addresses(EVERYWHERE, 80) == ("http://192.168.1.7:80", "http://10.0.0.9:80")


def test_without_a_network_there_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_name: str, _port: None) -> list[tuple[object, ...]]:
        raise socket.gaierror

    monkeypatch.setattr(network, "_outgoing", lambda: "")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert network.lan_addresses(EVERYWHERE, 80) == ()


def test_one_address_that_was_chosen_is_the_one() -> None:
    assert network.lan_addresses("192.168.1.7", 80) == ("http://192.168.1.7:80",)


def test_the_qr_code_is_small_enough_for_a_terminal() -> None:
    lines = network.qr("http://192.168.100.100:8000").splitlines()
    assert len(lines) < 24
    assert all(len(line) < 60 for line in lines)


def test_the_address_it_sends_from_is_one_or_none() -> None:
    found = network._outgoing()
    assert found == "" or ipaddress.ip_address(found).version == 4


def test_an_address_it_cannot_send_to_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_ELSEWHERE", "255.255.255.255")  # needs a permission to ask
    assert network._outgoing() == ""
