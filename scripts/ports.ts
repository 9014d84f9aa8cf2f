import { createServer } from "node:net"
import type { AddressInfo } from "node:net"

/** `wanted` if nobody has it, else any that is free. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await canListen(wanted)) !== undefined) {
    return wanted
  }
  const port = await canListen(0)
  if (port === undefined) {
    throw new Error("Failed to find a free port.")
  }
  return port
}

async function canListen(port: number): Promise<number | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once("error", () => resolve(undefined))
    server.listen(port, () => {
      const { port: given } = server.address() as AddressInfo
      server.close(() => resolve(given))
    })
  })
}
