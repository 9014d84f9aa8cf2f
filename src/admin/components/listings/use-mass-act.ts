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

/** Does something with all listings that a filter finds now, be they shown or not. */
export function useMassAct({ act, filters, success }: MassAct) {
  const queryClient = useQueryClient()
  return useMutation<number>({
    mutationFn: async () => {
      const { amazon_listings: listings } = await sdk.client.fetch<{
        amazon_listings: { id: string }[]
      }>("/admin/amazon/listings", {
        query: { ...filters, fields: "id", limit: most },
      })
      if (listings.length === 0) {
        return 0
      }
      const { count } = await sdk.client.fetch<{ count: number }>(
        `/admin/amazon/offers/${act}`,
        { method: "POST", body: { ids: listings.map(({ id }) => id) } }
      )
      return count
    },
    onSuccess: async (count) => {
      await queryClient.invalidateQueries({ queryKey: ["amazon"] })
      toast.success(success(count))
    },
    onError: (error) => toast.error(error.message),
  })
}
