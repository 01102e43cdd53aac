"""Tell addresses of the public internet from all others. Pure.

A server that fetches what it is told can be told to fetch from its own network (SSRF); so an
address is refused unless it is known to be public, rather than the other way round.
"""

from __future__ import annotations

from ipaddress import IPv6Network, ip_address

# What is assigned to hosts of the internet. Outside lie loopback, link-local and private networks,
# IPv4 mapped into IPv6 and NAT64 (which would reach the private IPv4 behind the translator).
_UNICAST = IPv6Network("2000::/3")
# Within it, other tunnels to IPv4, and documentation that Python 3.11 does not know of.
_NOT_HOSTS = (IPv6Network("2002::/16"), IPv6Network("2001::/32"), IPv6Network("3fff::/20"))


def is_public(text: str) -> bool:
    """Whether `text` is an address that anybody on the internet may speak to."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if address.version == 6 and (  # noqa: PLR2004 - IPv6
        address not in _UNICAST or any(address in network for network in _NOT_HOSTS)
    ):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)
