import { useMutation, useQueryClient } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"
import type { Query } from "../../hooks/use-amazon-api"
import { sdk } from "../../lib/sdk"

/** As many as one request may name. */
const most = 1000

interface MassAct {
  act: "confirm" | "retry"
  /** Which listings: the filters of the list. */
  filters: Query
  success: (count: number) => string
}

/** All of them first: what is done with a page may take its listings off the next one. */
async function findAll(filters: Query): Promise<string[]> {
  const ids: string[] = []
  let total = 1
  while (ids.length < total) {
    const { amazon_listings: page, count } = await sdk.client.fetch<{
      amazon_listings: { id: string }[]
      count: number
    }>("/admin/amazon/listings", {
      query: { ...filters, fields: "id", limit: most, offset: ids.length },
    })
    if (page.length === 0) {
      break
    }
    ids.push(...page.map(({ id }) => id))
    total = count
  }
  return ids
}

/** Does something with all listings that a filter finds now, be they shown or not. */
export function useMassAct({ act, filters, success }: MassAct) {
  const queryClient = useQueryClient()
  return useMutation<number>({
    mutationFn: async () => {
      const ids = await findAll(filters)
      let done = 0
      for (let from = 0; from < ids.length; from += most) {
        const { count } = await sdk.client.fetch<{ count: number }>(
          `/admin/amazon/offers/${act}`,
          { method: "POST", body: { ids: ids.slice(from, from + most) } }
        )
        done += count
      }
      return done
    },
    onSuccess: async (count) => {
      await queryClient.invalidateQueries({ queryKey: ["amazon"] })
      toast.success(success(count))
    },
    onError: (error) => toast.error(error.message),
  })
}
