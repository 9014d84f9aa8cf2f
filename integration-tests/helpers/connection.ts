// The shop's side of Amazon: accounts, the settings of their marketplaces, and readings.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Shop } from "../../scripts/shop/seed-shop"
import { application, sellers } from "../../simulator"
import confirmShipments from "../../src/jobs/confirm-shipments"
import pollOrders from "../../src/jobs/poll-orders"
import sweepOrders from "../../src/jobs/sweep-orders"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { run } from "../../src/modules/amazon/store/sql"
import { mirrorOrdersWorkflow } from "../../src/workflows/mirror-orders"
import { reconcileOrdersWorkflow } from "../../src/workflows/reconcile-orders"
import { publisherIdle } from "../../src/workflows/offers/wake-publisher"
import { senderIdle } from "../../src/workflows/shipments/wake-sender"
import { subscribersIdle } from "./events"
import type { Refusal, Requests } from "./requests"
import type { ShownAccount, ShownMarketplace, ShownReading } from "./shown"

export type Region = "eu" | "na" | "fe"

export interface Place {
  shop: () => Shop
  container: () => MedusaContainer
  service: () => AmazonModuleService
}

export const refreshTokenOf = (region: Region): string =>
  `Atzr|simulated-refresh-token${region === "eu" ? "" : `-${region}`}`

export function createConnection(
  requests: Requests,
  { shop, container, service }: Place
) {
  const connection = {
    /** Connects the simulated seller of a region, as the settings page does. */
    async connect(region: Region, mode: string): Promise<string> {
      const id = await connection.addAccount(region)
      await connection.setUp(id, { pending_mode: mode })
      return id
    },

    /** The account alone, as Amazon and the defaults make it. */
    async addAccount(region: Region): Promise<string> {
      const refreshToken = refreshTokenOf(region)
      const seller = sellers.find((one) => one.refreshToken === refreshToken)
      const { data } = await requests.post<{ amazon_account: ShownAccount }>(
        "/admin/amazon/accounts",
        {
          name: `Amazon ${region}`,
          region,
          seller_id: seller?.sellerId,
          client_id: application.clientId,
          client_secret: application.clientSecret,
          refresh_token: refreshToken,
        }
      )
      return data.amazon_account.id
    },

    async accounts(): Promise<ShownAccount[]> {
      const { data } = await requests.get<{ amazon_accounts: ShownAccount[] }>(
        "/admin/amazon/accounts"
      )
      return data.amazon_accounts
    },

    async marketplaces(accountId?: string): Promise<ShownMarketplace[]> {
      const { data } = await requests.get<{
        amazon_marketplaces: ShownMarketplace[]
      }>(
        `/admin/amazon/marketplaces?limit=100${accountId ? `&account_id=${accountId}` : ""}`
      )
      return data.amazon_marketplaces
    },

    async marketplace(country: string): Promise<ShownMarketplace> {
      const found = (await connection.marketplaces()).find(
        ({ country_code }) => country_code === country
      )
      if (!found) {
        throw new Error(`No marketplace of ${country} is connected.`)
      }
      return found
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
      for (const one of await connection.marketplaces(accountId)) {
        await change(one, {
          sales_channel_id: channels.amazon,
          location_ids: [warehouses.berlin, warehouses.hamburg],
          shipping_option_id: shipping.optionId,
          region_id: byCountry[one.country_code] ?? null,
          ...settings,
        })
      }
    },

    /** Changes a setting everywhere, and lets the orders follow. */
    async choose(settings: Record<string, unknown>) {
      for (const one of await connection.marketplaces()) {
        await change(one, settings)
      }
      await connection.settle()
    },

    switchMode: (mode: string) => connection.choose({ pending_mode: mode }),

    /** One reading of Amazon, and everything that follows from it. */
    async sync(): Promise<ShownReading[]> {
      const { status, data } = await requests.post<
        Refusal & { readings: ShownReading[] }
      >("/admin/amazon/sync/run")
      if (status !== 200) {
        throw new Error(`Failed to sync: ${data.message}`)
      }
      await connection.settle()
      return data.readings
    },

    /** The clock strikes: our jobs run, each once. */
    async tick() {
      await pollOrders(container())
      await connection.settle()
      await sweepOrders(container())
      await connection.settle()
      await confirmShipments(container())
      await connection.settle()
    },

    /** The only reading of a sync with one account. */
    async read(): Promise<ShownReading> {
      const [reading, ...others] = await connection.sync()
      if (!reading || others.length > 0) {
        throw new Error(`Expected one reading, found ${others.length + 1}.`)
      }
      return reading
    },

    /** Waits until nothing is left to do: events arrive in their own time. */
    async settle() {
      for (let quiet = 0; quiet < 2;) {
        await subscribersIdle()
        const { leased, hasWork } = await lookForWork()
        const done = hasWork ? await applyAll() : 0
        await publisherIdle(container())
        await senderIdle(container())
        quiet = done + leased === 0 ? quiet + 1 : 0
        if (quiet < 2) {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
    },
  }

  /** One statement: a story settles after each of its steps, and mostly there is nothing to do. */
  const lookForWork = () =>
    service().inTransaction(async (manager) => {
      const [row] = await run<{ leased: number; hasWork: boolean }>(
        manager,
        `SELECT (SELECT count(*)::int FROM amazon_order WHERE lease IS NOT NULL) AS leased,
                EXISTS (SELECT 1 FROM amazon_order
                         WHERE deleted_at IS NULL
                           AND (applied_revision < revision OR mirror_plan IS NOT NULL
                                OR phase = 'completed' AND mirrored_revision < applied_revision
                                   AND status IN ('partially_shipped', 'shipped')))
             OR EXISTS (SELECT 1 FROM amazon_order_event
                         WHERE told_at IS NULL AND deleted_at IS NULL) AS "hasWork"`
      )
      return row ?? { leased: 0, hasWork: false }
    })

  async function applyAll(): Promise<number> {
    const { result } = await reconcileOrdersWorkflow(container()).run({
      input: {},
    })
    const { result: mirrored } = await mirrorOrdersWorkflow(container()).run({
      input: {},
    })
    return result.applied + mirrored.booked.length
  }

  async function change(
    { id, country_code }: ShownMarketplace,
    settings: Record<string, unknown>
  ) {
    const { status, data } = await requests.post<Refusal>(
      `/admin/amazon/marketplaces/${id}`,
      settings
    )
    if (status !== 200) {
      throw new Error(`Failed to set up ${country_code}: ${data.message}`)
    }
  }

  return connection
}

export type Connection = ReturnType<typeof createConnection>
