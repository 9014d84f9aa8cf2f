// Amazon's words for how far a feed or a report has come, and ours.

import type { FeedState } from "../listings-gateway"

const stateOfWord: Readonly<Record<string, FeedState>> = {
  IN_QUEUE: "waiting",
  IN_PROGRESS: "running",
  DONE: "done",
  FATAL: "fatal",
  CANCELLED: "canceled",
}

/** A word that Amazon added after this version was written is "unknown": look again later. */
export const toFeedState = (word: string | null): FeedState =>
  stateOfWord[word?.toUpperCase() ?? ""] ?? "unknown"
