// What a table's search, filters, order and page are, as its address says, and as a list of the
// API takes it.

import { useQueryParams } from "@medusajs/dashboard/hooks"
import type { Query } from "./use-amazon-api"

interface TableQuery {
  pageSize: number
  /** Names of filters: in the address and at the API alike. */
  filters?: string[]
  /** For two tables on one page. */
  prefix?: string
}

export function useTableQuery({
  pageSize,
  filters = [],
  prefix,
}: TableQuery): Query {
  const { q, order, offset, ...chosen } = useQueryParams(
    ["q", "order", "offset", ...filters],
    prefix
  )
  const set = filters.flatMap((name): [string, unknown][] => {
    const value = parse((chosen as Record<string, string | undefined>)[name])
    return value === undefined ? [] : [[name, value]]
  })
  return {
    limit: pageSize,
    offset: Number(offset) || 0,
    ...(q && { q }),
    ...(order && { order }),
    ...Object.fromEntries(set),
  }
}

/** The table writes JSON, and an empty text or list for a filter that is open but not chosen yet. */
function parse(written: string | undefined): unknown {
  if (!written) {
    return undefined
  }
  const value = readJson(written)
  const isEmpty =
    value === "" ||
    value === null ||
    (Array.isArray(value) && value.length === 0)
  return isEmpty ? undefined : value
}

/** Somebody may have written the address by hand. */
function readJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return written
  }
}
