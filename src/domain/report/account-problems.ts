// What the owner reads about accounts and readings that do not go well.

import { message, quoted, say, type Message } from "../words/say"
import { advise, post, type ByKind, type Words } from "./found-problem"

export const ofAccount = (
  id: string,
  { name, state, error }: ByKind["account"]
): Words => ({
  ...say(
    message(state === "refused" ? "account.refused" : "account.troubled", {
      name,
    }),
    ...quoted(error)
  ),
  ...advise(state === "refused" ? "authorise" : "test"),
  retry: post(`accounts/${id}/test`),
  path: `/settings/amazon/accounts/${id}`,
})

const readings: Record<
  ByKind["sync"]["what"],
  { retry: string | null; path: string | null }
> = {
  orders: { retry: "sync/run", path: null },
  listings: { retry: "listings/read", path: "/amazon/listings" },
  quantities: { retry: null, path: "/amazon/listings" },
  returns: { retry: "returns/read", path: "/amazon/returns" },
  fba_stock: { retry: "fba-stock/read", path: "/amazon/fba-stock" },
}

export function ofReading(accountId: string, found: ByKind["sync"]): Words {
  const { retry, path } = readings[found.what]
  return {
    ...say(whatFailed(found), ...quoted(found.error)),
    ...advise(isSilent(found) ? "read_now" : "by_itself"),
    retry: retry === null ? null : post(retry, { account_id: accountId }),
    path: path ?? `/settings/amazon/accounts/${accountId}`,
  }
}

/** Only the readings of orders are missed: they have to come every few minutes. */
const isSilent = ({ what, error }: ByKind["sync"]): boolean =>
  what === "orders" && error === null

function whatFailed(found: ByKind["sync"]): Message {
  const { what, name, last_success_at: last } = found
  if (!isSilent(found)) {
    return message(`reading.${what}`, { name })
  }
  return last
    ? message("reading.orders_since", { name, last })
    : message("reading.orders_never", { name })
}
