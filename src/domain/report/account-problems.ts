// What the owner reads about accounts and readings that do not go well.

import { post, type ByKind, type Words } from "./found-problem"

export const ofAccount = (
  id: string,
  { name, state, error }: ByKind["account"]
): Words => ({
  sentence:
    state === "refused"
      ? `Amazon refuses the account "${name}", so nothing is read or sent. ${error ?? ""}`.trim()
      : `The account "${name}" has had trouble. ${error ?? ""}`.trim(),
  advice:
    state === "refused"
      ? "Authorise the app again in Seller Central, or replace the credentials; then test the connection."
      : "It is tried again by itself. Test the connection to see whether it is over.",
  retry: post(`accounts/${id}/test`),
  path: `/settings/amazon/accounts/${id}`,
})

const readings: Record<
  ByKind["sync"]["what"],
  { noun: string; act: string; retry: string | null; path: string | null }
> = {
  orders: { noun: "orders", act: "read", retry: "sync/run", path: null },
  listings: {
    noun: "listings",
    act: "read",
    retry: "listings/read",
    path: "/amazon/listings",
  },
  quantities: {
    noun: "quantities",
    act: "sent",
    retry: null,
    path: "/amazon/listings",
  },
  returns: {
    noun: "returns",
    act: "read",
    retry: "returns/read",
    path: "/amazon/returns",
  },
  fba_stock: {
    noun: "goods in Amazon's warehouses",
    act: "read",
    retry: "fba-stock/read",
    path: "/amazon/fba-stock",
  },
}

export function ofReading(
  accountId: string,
  { name, what, error, last_success_at: last }: ByKind["sync"]
): Words {
  const { noun, act, retry, path } = readings[what]
  return {
    sentence:
      error === null
        ? `The ${noun} of "${name}" have not been read ${last ? `since ${last}` : "yet"}, which is too long ago.`
        : `The ${noun} of "${name}" could not be ${act}. ${error}`,
    advice:
      error === null
        ? "Check that Medusa's scheduled jobs run, and read now."
        : "It is tried again by itself.",
    retry: retry === null ? null : post(retry, { account_id: accountId }),
    path: path ?? `/settings/amazon/accounts/${accountId}`,
  }
}
