// How the pages read and change what the server has: one key for each address, and whatever
// is changed, all of ours is read anew. Amazon's news arrive on their own, so lists look again.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"
import { sdk } from "../lib/sdk"

export type Query = Record<string, unknown>

interface ReadOptions<T> {
  query?: Query
  /** False: not yet, something that the address is made of is missing. */
  enabled?: boolean
  /** Looks again so often, by what was read last if that matters. */
  refetchInterval?: number | false | ((answer: T | undefined) => number | false)
}

/** `path` below `/admin/amazon`, such as "/orders/summary". */
export const useAmazonRead = <T>(
  path: string,
  { query, enabled, refetchInterval }: ReadOptions<T> = {}
) =>
  useQuery<T>({
    queryKey: ["amazon", path, query ?? {}],
    queryFn: () => sdk.client.fetch<T>(`/admin/amazon${path}`, { query }),
    // Of the same list with another filter or page; what is known of one order is not of the next.
    placeholderData: (previous, before) =>
      before?.queryKey[1] === path ? previous : undefined,
    staleTime: 5_000,
    ...(enabled !== undefined && { enabled }),
    ...(refetchInterval !== undefined && {
      refetchInterval: (reading) =>
        typeof refetchInterval === "function"
          ? refetchInterval(reading.state.data)
          : refetchInterval,
    }),
  })

interface ChangeOptions<Answer> {
  /** Said when it is done. */
  success?: string | ((answer: Answer) => string)
  /** A form shows the error itself. @default false */
  isQuiet?: boolean
  method?: "POST" | "DELETE"
  onSuccess?: (answer: Answer) => void
}

/** `path` is fixed, or made of what is sent. The body goes as it is. */
export function useAmazonChange<Body extends object | void, Answer = unknown>(
  path: string | ((body: Body) => string),
  {
    success,
    isQuiet = false,
    method = "POST",
    onSuccess,
  }: ChangeOptions<Answer> = {}
) {
  const queryClient = useQueryClient()
  return useMutation<Answer, Error, Body>({
    mutationFn: (body) =>
      sdk.client.fetch<Answer>(
        `/admin/amazon${typeof path === "string" ? path : path(body)}`,
        { method, ...(method === "POST" && { body: body ?? {} }) }
      ),
    onSuccess: async (answer) => {
      await queryClient.invalidateQueries({ queryKey: ["amazon"] })
      if (success) {
        toast.success(typeof success === "string" ? success : success(answer))
      }
      onSuccess?.(answer)
    },
    onError: (error) => {
      if (!isQuiet) {
        toast.error(error.message)
      }
    },
  })
}
