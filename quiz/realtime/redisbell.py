"""The bell between workers, through Redis, which may vanish and come back at any time.

Redis forgets what nobody heard, so it is never believed: whoever was cut off compares versions with
the database, at once when it is cut off and when it is back, every `POLL_AWAY_S` in between, and
now and then even while all is well. The only module that needs the extra `redis`.
"""

from __future__ import annotations

import logging
import secrets
from threading import Condition, Event, Thread
from time import monotonic

from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.client import PubSub
from redis.retry import Retry

from quiz.realtime.bell import Heard, Versions, tell

POLL_AWAY_S = 0.5
POLL_S = 5.0
SILENT_S = 1.0
"""A Redis that does not answer for so long is away: stopped, paused, or behind a dead network."""
FIRST_RETRY_S, LAST_RETRY_S = 0.1, 2.0

LOGGER = logging.getLogger("quiz.bell")


class RedisBell:
    """Rings and listens on one channel of a Redis."""

    def __init__(
        self, url: str, heard: Heard, *, versions: Versions, channel: str = "pubproof:bell"
    ) -> None:
        """`versions` answers, from the database, where the sessions watched here stand.

        Installations that share a Redis need a `channel` each.
        """
        self._url = url
        self._channel = channel
        self._heard = heard
        self._versions = versions
        self._me = secrets.token_hex(8)
        self._known: dict[str, int] = {}
        self._unsent: dict[str, int] = {}
        self._rung = Condition()
        self._ended = Event()
        self._is_connected = False
        self._threads = [
            Thread(target=self._send, name="bell out", daemon=True),
            Thread(target=self._listen, name="bell in", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def is_connected(self) -> bool:
        """Whether Redis answers; the quiz goes on without, a little later."""
        return self._is_connected

    def ring(self, session: str, version: int) -> None:
        """Say that `session` has reached `version`: here at once, elsewhere as soon as may be."""
        self._tell(session, version)
        with self._rung:
            self._unsent[session] = max(version, self._unsent.get(session, version))
            self._rung.notify()

    def close(self) -> None:
        """Be silent from now on."""
        self._ended.set()
        with self._rung:
            self._rung.notify()
        for thread in self._threads:
            thread.join()

    def _client(self) -> Redis:
        return Redis.from_url(
            self._url,
            socket_timeout=SILENT_S,
            socket_connect_timeout=SILENT_S,
            retry=Retry(NoBackoff(), 0),  # the loops below do it
        )

    # Outwards.

    def _send(self) -> None:
        wait = FIRST_RETRY_S
        with self._client() as client:
            while not self._ended.is_set():
                with self._rung:
                    if not self._unsent:
                        self._rung.wait()
                    rings, self._unsent = self._unsent, {}
                try:
                    for session, version in rings.items():
                        client.publish(self._channel, f"{self._me} {version} {session}")
                    wait = FIRST_RETRY_S
                except RedisError:
                    with self._rung:  # sent twice does no harm, and what rang since is newer
                        self._unsent = {**rings, **self._unsent}
                    self._ended.wait(wait)
                    wait = min(2 * wait, LAST_RETRY_S)

    # Inwards.

    def _listen(self) -> None:
        wait = FIRST_RETRY_S
        while not self._ended.is_set():
            began = monotonic()
            try:
                with self._client() as client, client.pubsub() as pubsub:
                    pubsub.subscribe(self._channel)
                    self._follow(pubsub)
            except RedisError as error:
                if self._is_connected:
                    LOGGER.warning("Redis is away (%s); versions are polled", error)
                self._is_connected = False
            if monotonic() - began > LAST_RETRY_S:
                wait = FIRST_RETRY_S
            self._poll_for(wait)
            wait = min(2 * wait, LAST_RETRY_S)

    def _poll_for(self, seconds: float) -> None:
        """Do without Redis for so long."""
        until = monotonic() + seconds
        while not self._ended.is_set():
            self._poll()
            left = until - monotonic()
            if left <= 0:
                return
            self._ended.wait(min(left, POLL_AWAY_S))

    def _follow(self, pubsub: PubSub) -> None:
        """Hear rings until Redis falls silent.

        Raises: RedisError.
        """
        heard_at = asked_at = monotonic()
        polled_at = 0.0
        while not self._ended.is_set():
            message = pubsub.get_message(timeout=SILENT_S / 4)
            now = monotonic()
            if message is not None:
                heard_at = now
                if not self._is_connected:
                    self._is_connected = True
                    LOGGER.info("Redis answers")
                if message["type"] == "message":
                    self._hear(message["data"])
            if now - heard_at > 2 * SILENT_S:
                raise RedisError("it does not answer")
            if now - asked_at > SILENT_S:
                asked_at = now
                pubsub.ping()
            if self._is_connected and now - polled_at > POLL_S:
                polled_at = now
                self._poll()

    def _hear(self, data: bytes) -> None:
        sender, _, rest = data.decode().partition(" ")
        version, _, session = rest.partition(" ")
        if sender != self._me and version.isdigit() and session:
            self._tell(session, int(version))

    def _tell(self, session: str, version: int) -> None:
        self._known[session] = version
        if not tell(self._heard, session, version):
            self._known.pop(session, None)  # the next poll tries again

    def _poll(self) -> None:
        """Ask the database; what moved without a ring is as good as rung."""
        try:
            versions = dict(self._versions())
        except Exception:
            LOGGER.exception("the versions could not be read")
            return
        moved = [item for item in versions.items() if self._known.get(item[0]) != item[1]]
        self._known = versions
        for session, version in moved:
            self._tell(session, version)
