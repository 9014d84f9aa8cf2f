import { sdk } from "./sdk"

interface Download {
  /** Below `/admin/amazon`. */
  path: string
  query?: Record<string, string>
  fileName: string
}

/** Brings a file of the server to the reader's disk, with the login that the page has. */
export async function download({ path, query, fileName }: Download) {
  const answer: Response = await sdk.client.fetch(`/admin/amazon${path}`, {
    headers: { accept: "text/csv" },
    ...(query && { query }),
  })
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
