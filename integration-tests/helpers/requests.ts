// Requests as people and programs outside send them: members of staff to the admin routes,
// customers to the store routes.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Shop } from "../../scripts/shop/seed-shop"

/** The HTTP client of Medusa's test runner. */
export interface Api {
  get<T>(path: string, config?: object): Promise<{ data: T; status: number }>
  post<T>(
    path: string,
    body?: unknown,
    config?: object
  ): Promise<{ data: T; status: number }>
  delete<T>(path: string, config?: object): Promise<{ data: T; status: number }>
}

/** A refusal is an answer, not an exception. */
export interface Answer<T> {
  status: number
  data: T
}

/** What a refusal says. */
export interface Refusal {
  message: string
}

export interface State {
  shop?: Shop
  container?: MedusaContainer
}

export type Requests = ReturnType<typeof createRequests>

export function createRequests(api: Api, state: State) {
  let token = ""
  const asStaff = () => ({ headers: { authorization: `Bearer ${token}` } })
  const asCustomer = (key = state.shop?.publishableKey) => ({
    headers: { "x-publishable-api-key": key },
  })

  return {
    async logIn() {
      const { email, password } = state.shop?.staff ?? {}
      const { data } = await api.post<{ token: string }>(
        "/auth/user/emailpass",
        { email, password }
      )
      token = data.token
    },

    /** Requests of a member of staff. */
    get: <T>(path: string) => answered<T>(api.get(path, asStaff())),
    post: <T>(path: string, body: unknown = {}) =>
      answered<T>(api.post(path, body, asStaff())),
    delete: <T>(path: string) => answered<T>(api.delete(path, asStaff())),

    /** Requests of a customer in the storefront, or with the key of another channel. */
    store: {
      get: <T>(path: string, key?: string) =>
        answered<T>(api.get(path, asCustomer(key))),
      post: <T>(path: string, body: unknown = {}) =>
        answered<T>(api.post(path, body, asCustomer())),
    },
  }
}

async function answered<T>(
  request: Promise<{ data: unknown; status: number }>
): Promise<Answer<T>> {
  try {
    const { data, status } = await request
    return { data: data as T, status }
  } catch (error) {
    const { response } = error as {
      response?: { data: unknown; status: number }
    }
    if (!response) {
      throw error
    }
    return { data: response.data as T, status: response.status }
  }
}
