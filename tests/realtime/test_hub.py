"""The hub carries the present state to everyone who watches, in order, and waits for nobody."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Callable, Iterator
from random import Random
from time import monotonic, sleep

import pytest

from quiz.realtime import carrier
from quiz.realtime import hub as module
from quiz.realtime.hub import Hub, HubClosed
from quiz.realtime.rooms import Room, State, Topic
from tests.realtime.conftest import Reader, until

PLAYERS = Topic("s1", "player")
SCREEN = Topic("s1", "screen")
ELSEWHERE = Topic("s2", "player")

Watch = Callable[..., Reader]


def state(version: int, data: bytes = b"x") -> State:
    return State(version=version, data=data)


@pytest.fixture
def watch(hub: Hub) -> Iterator[Watch]:
    """Opens streams of the hub; their other ends are closed with the test."""
    readers: list[Reader] = []

    def opened(
        topic: Topic = PLAYERS,
        seat: str = "",
        first: State = State(version=0, data=b"x"),  # noqa: B008 - frozen
        own: bytes | None = None,
        seen: int | None = None,
    ) -> Reader:
        here, there = socket.socketpair()
        there.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        reader = Reader(here)
        readers.append(reader)
        alone = seat or f"seat {len(readers)}"
        hub.watch(there.detach(), topic, seat=alone, state=first, own=own, seen=seen)
        return reader

    yield opened
    for reader in readers:
        reader.connection.close()


def test_a_newcomer_gets_the_present_state_at_once(watch: Watch) -> None:
    first = watch(first=state(3, b"here\nand there"), own=b"mine").read_until(b"mine\n\n")
    assert re.fullmatch(
        rb"retry: \d+\n\nevent: state\nid: 3\ndata: here\ndata: and there\n\n"
        rb"event: own\ndata: mine\n\n",
        first,
    )


def test_browsers_come_back_at_different_times(watch: Watch) -> None:
    waits = {int(watch().read_until(b"\n\n")[7:]) for _ in range(20)}
    assert len(waits) > 10
    assert all(100 <= wait <= module.LONGEST_RETRY_MS for wait in waits)


def test_everyone_of_the_topic_gets_a_state_and_nobody_else(hub: Hub, watch: Watch) -> None:
    players = [watch() for _ in range(5)]
    others = [watch(SCREEN), watch(ELSEWHERE)]
    hub.publish(PLAYERS, state(1, b"open"))
    for player in players:
        player.read_until(b"data: open\n\n")
    hub.publish(SCREEN, state(1, b"end"))
    hub.publish(ELSEWHERE, state(1, b"end"))
    for other in others:
        assert b"open" not in other.read_until(b"data: end\n\n")


def test_each_seat_gets_what_is_its_own_and_nobody_elses(hub: Hub, watch: Watch) -> None:
    ada, bob = watch(seat="ada"), watch(seat="bob")
    hub.publish(PLAYERS, state(1), {"ada": b"rank 1", "bob": b"rank 2"})
    assert b"rank 2" not in ada.read_until(b"rank 1\n\n")
    assert b"rank 1" not in bob.read_until(b"rank 2\n\n")
    hub.tell(PLAYERS, "ada", b"locked in")
    hub.publish(PLAYERS, state(2, b"end"))
    assert b"locked in" in ada.read_until(b"end\n\n")
    assert b"locked in" not in bob.read_until(b"end\n\n")


def test_an_older_state_never_follows_a_newer_one(hub: Hub, watch: Watch) -> None:
    reader = watch()
    for version in (1, 3, 2, 3, 4):
        hub.publish(PLAYERS, state(version, b"v%d" % version))
    reader.got += reader.read_until(b"v4\n\n")
    assert reader.versions() == [0, 1, 3, 4]


def test_a_newcomer_with_an_old_state_gets_the_newer_one(hub: Hub, watch: Watch) -> None:
    watch(seat="ada").read_until(b"id: 0")
    hub.publish(PLAYERS, state(5, b"new"), {"bob": b"rank 1"})
    bob = watch(seat="bob", first=state(4, b"old"), own=b"rank 2")
    got = bob.read_until(b"rank 1\n\n")
    assert b"new" in got
    assert b"old" not in got


def test_a_newcomer_with_a_newer_state_brings_it_to_all(watch: Watch) -> None:
    early = watch()
    watch(first=state(7, b"missed bell"))
    early.read_until(b"missed bell\n\n")


def test_who_reconnects_gets_only_what_was_missed(hub: Hub, watch: Watch) -> None:
    reader = watch(first=state(4, b"known"), seen=4)
    hub.publish(PLAYERS, state(5, b"end"))
    assert b"known" not in reader.read_until(b"end\n\n")
    assert b"end" in watch(first=state(5, b"end"), seen=4).read_until(b"end\n\n")


def test_the_state_waits_for_who_is_on_the_way(hub: Hub, watch: Watch) -> None:
    hub.publish(PLAYERS, state(2, b"newer"))
    assert b"older" not in watch(first=state(1, b"older")).read_until(b"newer\n\n")


def test_who_reads_slowly_gets_whole_events_and_then_the_latest(hub: Hub, watch: Watch) -> None:
    slow, quick = watch(seat="slow"), watch(seat="quick")
    last = 60
    for version in range(1, last + 1):
        hub.publish(PLAYERS, state(version, b"%d " % version * 5000), {"slow": b"at %d" % version})
        quick.read_until(b"id: %d\n" % version)
    slow.got += slow.read_until(b"at %d\n\n" % last)
    versions = slow.versions()
    assert versions == sorted(set(versions))
    assert versions[-1] == last
    assert len(versions) < 10, "it was not made to catch up on the past"
    for version, data in re.findall(rb"id: (\d+)\ndata: (.*)\n\n", slow.got):
        assert version == b"0" or data == version + b" " + (version + b" ") * 4999


def test_counters_are_merged_to_four_a_second(hub: Hub, watch: Watch) -> None:
    screen = watch(SCREEN)
    began = monotonic()
    for number in range(1, 201):
        hub.count(SCREEN, b"answers %d" % number)
        sleep(0.004)
    screen.got += screen.read_until(b"answers 200\n\n")
    took = monotonic() - began
    counts = [int(n) for n in re.findall(rb"answers (\d+)", screen.got)]
    assert counts == sorted(counts)
    assert len(counts) <= took / module.COUNTS_APART_S + 2


def test_who_leaves_is_noticed(hub: Hub, watch: Watch) -> None:
    readers = [watch() for _ in range(3)]
    for reader in readers:
        reader.read_until(b"id: 0")
    assert hub.watching(PLAYERS) == 3
    readers[0].connection.close()
    until(lambda: hub.streams == hub.watching(PLAYERS) == 2, "the leaver is still counted")


def test_a_seat_has_a_bounded_number_of_streams(hub: Hub, watch: Watch) -> None:
    readers = [watch(seat="ada") for _ in range(module.STREAMS_A_SEAT + 1)]
    eldest, *younger = readers
    assert eldest.read_to_the_end().endswith(b"event: superseded\ndata: \n\n")
    hub.publish(PLAYERS, state(1, b"end"))
    for reader in younger:
        reader.read_until(b"end\n\n")
    assert hub.streams == module.STREAMS_A_SEAT


def test_a_quiet_stream_has_a_heartbeat(
    hub: Hub, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "HEARTBEAT_S", 1)
    reader = watch()
    reader.read_until(b"x\n\n")
    assert reader.read_until(b":\n\n") == b":\n\n"


def test_who_takes_nothing_is_dropped(
    hub: Hub, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "BLOCKED_S", 0.2)
    watch(seat="stuck")
    reading = watch(seat="reading")
    hub.publish(PLAYERS, state(1, b"x" * 500_000))
    reading.read_until(b"xx\n\n")
    until(lambda: hub.streams == 1, "the stuck stream is still open")
    hub.publish(PLAYERS, state(2, b"end"))
    reading.read_until(b"end\n\n")


def test_a_room_is_forgotten_when_nobody_comes(
    hub: Hub, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FORGET_S", 0.1)
    hub.publish(ELSEWHERE, state(1))
    reader = watch()
    until(lambda: ELSEWHERE not in hub._rooms, "the room is still kept")
    hub.publish(PLAYERS, state(1, b"end"))
    reader.read_until(b"end\n\n")


def test_a_full_hub_says_so() -> None:
    full = Hub(rng=Random(7), most=1)
    here, there = socket.socketpair()
    with here:
        full.watch(there.detach(), PLAYERS, seat="", state=state(0))
        Reader(here).read_until(b"id: 0")
        invites = full.has_room
        full.close()
    assert not invites


def test_closing_ends_every_stream_and_the_thread(hub: Hub, watch: Watch) -> None:
    readers = [watch() for _ in range(3)]
    for reader in readers:
        reader.read_until(b"id: 0")
    hub.close()
    for reader in readers:
        reader.read_to_the_end()
    assert not hub.has_room
    with pytest.raises(HubClosed):
        hub.publish(PLAYERS, state(1))
    here, there = socket.socketpair()
    with here:
        fd = there.detach()
        with pytest.raises(HubClosed):
            hub.watch(fd, PLAYERS, seat="", state=state(0))
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(fd)


def test_a_hub_that_was_never_used_closes(hub: Hub) -> None:
    hub.close()
    hub.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_if_the_thread_dies_nobody_is_left_waiting(
    hub: Hub, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = watch()
    reader.read_until(b"id: 0")

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Room, "keep_state", fail)
    hub.publish(PLAYERS, state(1))
    reader.read_to_the_end()
    until(lambda: not hub.has_room, "the dead hub still invites")
    with pytest.raises(HubClosed):
        hub.publish(PLAYERS, state(2))
