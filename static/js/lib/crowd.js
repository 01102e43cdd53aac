// The counters of a room in words. Pure.

/**
 * @param {{ seats: number, answered: number }} count
 * @returns {Record<string, string>} by the names that `data-count` uses
 */
export function crowd(count) {
  return {
    seats: String(count.seats),
    answered: String(count.answered),
    players: count.seats === 1 ? "player" : "players",
  };
}

/** What a host's counters change that the list of seats would show. */
export function isOtherCrowd(one, other) {
  return one.seats !== other.seats || one.names.join("\n") !== other.names.join("\n");
}
