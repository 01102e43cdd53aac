"""Where phones find this server: the address its host uses, unless only this computer knows it."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request

from quiz import network
from quiz.web.wiring import wired


def base_url() -> str:
    """The address for phones, without a path; empty where no other device can reach the server.

    A host who opened the quiz as "localhost" is given the computer's address in the local network,
    if the server listens there. Behind a proxy the address is the proxy's.
    """
    asked = urlsplit(request.url_root)
    settings = wired().settings
    if settings.trusted_proxies or network.is_open_to_others(asked.hostname or ""):
        return request.url_root.rstrip("/")
    if not network.is_open_to_others(settings.host):
        return ""
    found = network.lan_addresses(settings.host, settings.port)
    return found[0] if found else ""
