"""What the start needs to know of the network: is the port free, and where do phones find us."""

from __future__ import annotations

import errno
import io
import ipaddress
import socket
from contextlib import closing, suppress

import segno

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - recognised, not bound
_ELSEWHERE = "192.0.2.1"  # documentation address (RFC 5737): connecting UDP to it sends nothing


class PortRefused(Exception):
    """Nothing can listen there; the words say why."""


def check_free(host: str, port: int) -> None:
    """Pass when this program could listen on `host` and `port` now.

    Raises:
        PortRefused: it could not.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with closing(socket.socket(family, kind, protocol)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror as error:
        raise PortRefused(f"HOST {host} is no address of this computer.") from error
    except OSError as error:
        raise PortRefused(_why(host, port, error)) from error


def is_open_to_others(host: str) -> bool:
    """Whether other computers can reach what listens on `host`."""
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


def address(host: str, port: int) -> str:
    """What to type on this computer to reach a server that listens on `host`."""
    name = _EVERYWHERE.get(host, host)
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def lan_addresses(host: str, port: int) -> tuple[str, ...]:
    """What to type on another device of the local network, the likeliest first."""
    if host not in _EVERYWHERE:
        return (address(host, port),)
    found = [_outgoing()]
    with suppress(socket.gaierror):  # a computer may not know its own name
        found += [str(each[4][0]) for each in socket.getaddrinfo(socket.gethostname(), None)]
    usable = [each for each in found if each and _is_shared(each)]
    return tuple(address(each, port) for each in dict.fromkeys(usable))


def qr(url: str) -> str:
    """The address as a QR code in block characters."""
    drawn = io.StringIO()
    segno.make(url, error="m", micro=False).terminal(out=drawn, compact=True)
    return drawn.getvalue()


def _outgoing() -> str:
    """The address this computer sends from."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect((_ELSEWHERE, 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def _is_shared(text: str) -> bool:
    found = ipaddress.ip_address(text.partition("%")[0])
    return found.version == 4 and not (found.is_loopback or found.is_unspecified)  # noqa: PLR2004


def _why(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else port - 1  # noqa: PLR2004 - the highest there is
        return (
            f"Port {port} is taken by another program. Choose another, for instance PORT={other}."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is reserved for the administrator. Choose one above 1023."
    return f"Cannot listen on {host}, port {port}: {error.strerror}."
