import { useEffect } from "react"

/**
 * For pages whose address carries what Amazon sent along: the next page that is asked for is not
 * told of it. Amazon demands it of an app's login and redirect addresses.
 */
export function useNoReferrer(): void {
  useEffect(() => {
    const tag = document.createElement("meta")
    tag.name = "referrer"
    tag.content = "no-referrer"
    document.head.append(tag)
    return () => {
      tag.remove()
    }
  }, [])
}
