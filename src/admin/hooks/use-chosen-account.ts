// One account that a page speaks of, or all: it stands in the address, so that a reload and a
// link show the same.

import { useSearchParams } from "react-router-dom"

/** `accounts`: undefined until they are known. */
export function useChosenAccount(
  accounts: { account_id: string }[] | undefined
) {
  const [params, setParams] = useSearchParams()
  const wanted = params.get("account") ?? undefined
  return {
    accountId:
      accounts && !accounts.some(({ account_id: id }) => id === wanted)
        ? undefined
        : wanted,
    choose: (id: string | undefined) =>
      setParams(
        (before) => {
          before.delete("offset")
          if (id === undefined) {
            before.delete("account")
          } else {
            before.set("account", id)
          }
          return before
        },
        { replace: true }
      ),
  }
}
