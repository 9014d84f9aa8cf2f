// What a story can do and see: through Amazon's buyers on one side, and through the shop's
// public routes on the other.

import type { HttpTypes, MedusaContainer } from "@medusajs/framework/types"
import type { Sku } from "../../scripts/shop/seed/assortment"
import type { Shop } from "../../scripts/shop/seed-shop"
import { application, sellers, type SimulatorControl } from "../../simulator"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { reconcileOrdersWorkflow } from "../../src/workflows/reconcile-orders"
import { createClock } from "./clock"

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

export interface Answer<T> {
  status: number
  data: T
}

export interface Movement {
  at: string
  name: string
  detail: Record<string, unknown> | null
}

/** An Amazon order as our admin route shows it. */
export interface ShownOrder {
  id: string
  amazon_order_id: string
  medusa_order_id: string | null
  status: string
  phase: string
  is_complete: boolean
  last_error: string | null
  problems: { code: string; sentence: string; order_item_id?: string }[]
  lines: {
    order_item_id: string
    sku: string | null
    quantity: number
    held_quantity: number
    held_in: string | null
  }[]
  timeline: Movement[]
}

interface State {
  shop?: Shop
  container?: MedusaContainer
}

export type World = ReturnType<typeof createWorld>

export function createWorld(
  api: Api,
  state: State,
  control: () => SimulatorControl
) {
  let token = ""
  const shop = () => state.shop as Shop
  const container = () => state.container as MedusaContainer
  const service = () => container().resolve<AmazonModuleService>(AMAZON_MODULE)
  const asStaff = () => ({ headers: { authorization: `Bearer ${token}` } })
  const asCustomer = () => ({
    headers: { "x-publishable-api-key": shop().publishableKey },
  })
  const clock = createClock(service, control)

  const world = {
    clock,
    get amazon() {
      return control()
    },
    get shop() {
      return shop()
    },
    get container() {
      return container()
    },
    get service() {
      return service()
    },

    async logIn() {
      const { email, password } = shop().staff
      const { data } = await api.post<{ token: string }>(
        "/auth/user/emailpass",
        { email, password }
      )
      token = data.token
    },

    /** Requests of a member of staff; a refusal is an answer, not an exception. */
    get: <T>(path: string) => answered<T>(api.get(path, asStaff())),
    post: <T>(path: string, body: unknown = {}) =>
      answered<T>(api.post(path, body, asStaff())),
    delete: <T>(path: string) => answered<T>(api.delete(path, asStaff())),

    /** Connects the simulated seller of a region, as the settings page does. */
    async connect(region: "eu" | "na" | "fe", mode: string) {
      const seller = sellers.find(
        ({ refreshToken }) =>
          refreshToken ===
          `Atzr|simulated-refresh-token${region === "eu" ? "" : `-${region}`}`
      )
      const { data } = await world.post<{ amazon_account: { id: string } }>(
        "/admin/amazon/accounts",
        {
          name: `Amazon ${region}`,
          region,
          seller_id: seller?.sellerId,
          client_id: application.clientId,
          client_secret: application.clientSecret,
          refresh_token: seller?.refreshToken,
        }
      )
      await world.setUp(data.amazon_account.id, { pending_mode: mode })
      return data.amazon_account.id
    },

    async marketplaces(accountId?: string) {
      const { data } = await world.get<{
        amazon_marketplaces: { id: string; country_code: string }[]
      }>(
        `/admin/amazon/marketplaces?limit=100${accountId ? `&account_id=${accountId}` : ""}`
      )
      return data.amazon_marketplaces
    },

    /** Settings for all marketplaces of an account. */
    async setUp(accountId: string, settings: Record<string, unknown>) {
      const { channels, warehouses, shipping, regions } = shop()
      const byCountry: Record<string, string> = {
        DE: regions.germany,
        FR: regions.france,
        GB: regions.unitedKingdom,
        US: regions.usa,
        JP: regions.japan,
      }
      for (const { id, country_code } of await world.marketplaces(accountId)) {
        const { status, data } = await world.post<{ message?: string }>(
          `/admin/amazon/marketplaces/${id}`,
          {
            sales_channel_id: channels.amazon,
            location_ids: [warehouses.berlin, warehouses.hamburg],
            shipping_option_id: shipping.optionId,
            region_id: byCountry[country_code] ?? null,
            ...settings,
          }
        )
        if (status !== 200) {
          throw new Error(`Failed to set up ${country_code}: ${data.message}`)
        }
      }
    },

    async switchMode(mode: string) {
      for (const { id } of await world.marketplaces()) {
        await world.post(`/admin/amazon/marketplaces/${id}`, {
          pending_mode: mode,
        })
      }
      await world.settle()
    },

    /** One reading of Amazon, and everything that follows from it. */
    async sync() {
      const answer = await world.post<{ message?: string }>(
        "/admin/amazon/sync/run"
      )
      if (answer.status !== 200) {
        throw new Error(`Failed to sync: ${answer.data.message}`)
      }
      await world.settle()
    },

    /** Waits until nothing is left to do: events arrive in their own time. */
    async settle() {
      for (let quiet = 0; quiet < 2;) {
        const { result } = await reconcileOrdersWorkflow(container()).run({
          input: {},
        })
        const leased = await service().listAmazonOrders(
          { lease: { $ne: null } },
          { select: ["id"], take: 1 }
        )
        quiet = result.applied + leased.length === 0 ? quiet + 1 : 0
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },

    async order(amazonOrderId: string): Promise<ShownOrder> {
      const { data } = await world.get<{ amazon_order: ShownOrder }>(
        `/admin/amazon/orders/${amazonOrderId}`
      )
      return data.amazon_order
    },

    /** The order as Medusa's own admin shows it; null when there is none. */
    async medusaOrder(
      amazonOrderId: string
    ): Promise<HttpTypes.AdminOrder | null> {
      const known = await world.order(amazonOrderId)
      if (!known?.medusa_order_id) {
        return null
      }
      const { data } = await world.get<{ order: HttpTypes.AdminOrder }>(
        `/admin/orders/${known.medusa_order_id}`
      )
      return data.order
    },

    async medusaOrders(query = ""): Promise<HttpTypes.AdminOrder[]> {
      const { data } = await world.get<{ orders: HttpTypes.AdminOrder[] }>(
        `/admin/orders?limit=100${query}`
      )
      return data.orders
    },

    /** What the storefront offers of a SKU. */
    async available(sku: Sku): Promise<number> {
      const { data } = await api.get<{
        products: { variants: { sku: string; inventory_quantity: number }[] }[]
      }>(
        "/store/products?limit=100&fields=*variants,+variants.inventory_quantity",
        asCustomer()
      )
      const variant = data.products
        .flatMap(({ variants }) => variants)
        .find((v) => v.sku === sku)
      if (!variant) {
        throw new Error(`The storefront does not show ${sku}.`)
      }
      return variant.inventory_quantity
    },

    store: {
      get: <T>(path: string) => answered<T>(api.get(path, asCustomer())),
      post: <T>(path: string, body: unknown = {}) =>
        answered<T>(api.post(path, body, asCustomer())),
    },

    /** Units held for an order, by the ledger. */
    async held(amazonOrderId: string): Promise<number> {
      const { lines } = await world.order(amazonOrderId)
      return lines.reduce((sum, line) => sum + line.held_quantity, 0)
    },
  }
  return world
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
