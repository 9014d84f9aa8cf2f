import type { ReactNode } from "react"
import { ErrorNotice, LoadingRows } from "./notices"

interface Reading<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

interface LoadedProps<T> {
  reading: Reading<T>
  rows?: number
  children: (answer: T) => ReactNode
}

/** What was read, or why it is not there. An answer that we have outlives a failed second look. */
export function Loaded<T>({ reading, rows, children }: LoadedProps<T>) {
  const { data, error, refetch } = reading
  if (data !== undefined) {
    return <>{children(data)}</>
  }
  return error ? (
    <ErrorNotice error={error} retry={refetch} />
  ) : (
    <LoadingRows rows={rows} />
  )
}
