import type { RunningMedusa } from "../shop/start-medusa"
import type { Staff } from "../shop/seed/staff"

/** Medusa's admin API, as the admin itself uses it: logged in, over HTTP. */
export interface AdminApi {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: object): Promise<T>
}

export async function logIn(
  { url }: Pick<RunningMedusa, "url">,
  { email, password }: Pick<Staff, "email" | "password">
): Promise<AdminApi> {
  const { token } = await ask<{ token: string }>(`${url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  return asking(url, { authorization: `Bearer ${token}` })
}

/** Medusa's store API, as a storefront uses it. */
export type StoreApi = AdminApi

export const visitStorefront = (
  url: string,
  publishableKey: string
): StoreApi => asking(url, { "x-publishable-api-key": publishableKey })

function asking(url: string, identity: Record<string, string>): AdminApi {
  const headers = { ...identity, "content-type": "application/json" }
  return {
    get: (path) => ask(`${url}${path}`, { headers }),
    post: (path, body = {}) =>
      ask(`${url}${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      }),
  }
}

async function ask<T>(url: string, request: RequestInit): Promise<T> {
  const response = await fetch(url, request)
  if (!response.ok) {
    throw new Error(
      `Failed to ${request.method ?? "GET"} ${url}: ` +
        `${response.status} ${await response.text()}`
    )
  }
  return (await response.json()) as T
}
