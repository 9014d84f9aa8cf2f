// The two answers of Login with Amazon: a token, or why not (RFC 6749, sections 5.1 and 5.2).

import { z } from "@medusajs/framework/zod"
import { parseJson } from "./json"

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  // An hour is what Amazon documents.
  expires_in: z.coerce.number().positive().catch(3_600),
})

const exchangeAnswer = z.object({ refresh_token: z.string().min(1) })

const tokenError = z.object({
  error: z.string(),
  error_description: z.string().catch("no description"),
})

export function readToken(
  body: string
): { accessToken: string; expiresInSeconds: number } | null {
  const parsed = tokenAnswer.safeParse(parseJson(body))
  return parsed.success
    ? {
        accessToken: parsed.data.access_token,
        expiresInSeconds: parsed.data.expires_in,
      }
    : null
}

/** Of an exchanged code. Its access token is left: the first call gets one of its own. */
export function readRefreshToken(body: string): string | null {
  const parsed = exchangeAnswer.safeParse(parseJson(body))
  return parsed.success ? parsed.data.refresh_token : null
}

export function readTokenError(body: string): {
  code: string | null
  description: string
} {
  const parsed = tokenError.safeParse(parseJson(body))
  return parsed.success
    ? { code: parsed.data.error, description: parsed.data.error_description }
    : { code: null, description: "" }
}
