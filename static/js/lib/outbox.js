// A move on its way: sent until the server has stored or refused it, however often that takes. The
// server takes the same move twice for one, so sending again never counts twice.

import { isPassing, waitMs } from "./retry.js";

/**
 * @typedef {{ status: number, retryAfter: string | null, told: object }} Reply
 * @typedef {object} Post
 * @property {(move: object) => Promise<Reply | null>} send null when no answer came
 * @property {(move: object, told: object) => void} stored
 * @property {(move: object, words: string, status: number) => void} refused
 * @property {(move: object) => void} waiting it will be sent again
 * @property {(ms: number) => Promise<void>} pause
 * @property {() => number} chance
 */

export class Outbox {
  #post;
  #move = null;
  #hurry = () => {};

  /** @param {Post} post */
  constructor(post) {
    this.#post = post;
  }

  /** What is on its way, or null. */
  get move() {
    return this.#move;
  }

  /**
   * Send `move`; a second one while the first is on its way is left out.
   * @param {object} move
   * @returns {Promise<boolean>} whether it was taken on
   */
  async send(move) {
    if (this.#move) return false;
    this.#move = move;
    for (let attempt = 0; this.#move === move; attempt += 1) {
      const reply = await this.#post.send(move);
      if (this.#move !== move) break;
      if (reply && !isPassing(reply.status)) {
        this.#move = null;
        const isStored = reply.status >= 200 && reply.status < 300;
        if (isStored) this.#post.stored(move, reply.told);
        else this.#post.refused(move, reply.told?.error ?? "", reply.status);
        break;
      }
      this.#post.waiting(move);
      const hurried = new Promise((resolve) => {
        this.#hurry = resolve;
      });
      const wait = waitMs(attempt, this.#post.chance(), reply?.retryAfter ?? null);
      await Promise.race([this.#post.pause(wait), hurried]);
    }
    return true;
  }

  /** Try again now: the network is back. */
  hurry() {
    this.#hurry();
  }

  /** Give up what is on its way. */
  drop() {
    this.#move = null;
    this.#hurry();
  }
}
