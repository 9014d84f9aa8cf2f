// Which of our orders changed? The same question in both versions of the API.

import { assertInvariant } from "../../../domain/errors"
import type { OutboundGateway } from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { toMoment } from "../../wire/values"

export type ChangedQuery = Parameters<
  OutboundGateway["listChangedOutbounds"]
>[0]
export type ChangedPage = Awaited<
  ReturnType<OutboundGateway["listChangedOutbounds"]>
>

export const changedOutbounds = {
  operation: "listChangedOutbounds",
  what: "list the outbound orders that changed",
} as const satisfies Subject

export const assertSince = ({ since }: ChangedQuery): void =>
  assertInvariant(
    toMoment(since) !== null,
    `Failed to ${changedOutbounds.what}: ${JSON.stringify(since.slice(0, 60))} is not a time in ISO 8601.`
  )

export const toChangedPage = (
  outboundIds: (string | null)[],
  nextToken: string | null | undefined
): ChangedPage => ({
  // An order without an id could not be read; the others go on.
  outboundIds: outboundIds.filter((id): id is string => id !== null),
  nextPageToken: nextToken || null,
})
