/**
 * Asks for what a browser asks for first. The admin is bundled at that moment:
 * without this, the first page would stay white for a quarter of a minute.
 */
export async function warmUpAdmin(medusaUrl: string): Promise<void> {
  const page = await read(`${medusaUrl}/app/`)
  const [entry] = [...page.matchAll(/src="([^"]+entry[^"]*)"/g)]
  if (!entry?.[1]) {
    return
  }

  const entryUrl = new URL(entry[1], medusaUrl).toString()
  const script = await read(entryUrl)
  const imports = [...script.matchAll(/from "([^"]+)"|import "([^"]+)"/g)]
  await Promise.all(
    imports.map(([, named, bare]) =>
      read(new URL(named ?? bare ?? "", entryUrl).toString())
    )
  )
}

async function read(url: string): Promise<string> {
  const response = await fetch(url, { headers: { accept: "text/html,*/*" } })
  return response.text()
}
