// The word that Amazon carries through the consent and brings back: that it comes from the browser
// that we sent there. Only its hash is kept, so that our table alone lets nobody finish.

import { createHash, randomBytes } from "node:crypto"

export const newState = (): string => randomBytes(32).toString("base64url")

export const hashOfState = (state: string): string =>
  createHash("sha256").update(state).digest("hex")
