import { MedusaContextType, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { lockIntake } from "../../../modules/amazon/store/observations"
import { noteSwitch } from "../../../modules/amazon/store/follow-ups"
import { markOffers } from "../../../modules/amazon/store/offers/mark"
import { touchOrders } from "../../../modules/amazon/store/touch"
import { loadFacts } from "../load-facts"
import { findMistakes, type Settings, type SettingsChanges } from "../settings"

export type ChangeSettingsInput = SettingsChanges & { id: string }

export type MarketplaceRow = Awaited<
  ReturnType<AmazonModuleService["listAmazonMarketplaces"]>
>[number]

// The column is jsonb; Medusa types it as an object, and stores a list as well.
const toRow = ({ location_ids, ...settings }: SettingsChanges) => ({
  ...settings,
  ...(location_ids && {
    location_ids: location_ids as unknown as Record<string, unknown>,
  }),
})

export const settingsOf = (row: MarketplaceRow): Settings => ({
  pending_mode: row.pending_mode,
  preorders: row.preorders,
  fba_orders: row.fba_orders,
  sales_channel_id: row.sales_channel_id,
  region_id: row.region_id,
  location_ids: row.location_ids as unknown as string[],
  shipping_option_id: row.shipping_option_id,
  is_tax_inclusive: row.is_tax_inclusive,
  carrier_code: row.carrier_code,
  carrier_name: row.carrier_name,
  restock: row.restock,
  shipped_elsewhere: row.shipped_elsewhere,
  offering: row.offering,
  buffer: row.buffer,
  share: row.share,
  cap: row.cap,
})

/** `act` says what cannot be done without it: "change", "preview". */
export async function retrieveMarketplace(
  amazon: AmazonModuleService,
  id: string,
  act: string
): Promise<MarketplaceRow> {
  const [row] = await amazon.listAmazonMarketplaces({ id })
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to ${act} the marketplace ${id}: there is none. GET /admin/amazon/marketplaces lists them.`
    )
  }
  return row
}

/**
 * The settings as a whole are checked, also what was chosen earlier and may be gone now. The
 * ids (ours) of the orders that follow.
 */
export const changeSettingsStep = createStep(
  "amazon-change-settings",
  async ({ id, ...changes }: ChangeSettingsInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const row = await retrieveMarketplace(amazon, id, "change")
    const before = settingsOf(row)
    const after = { ...before, ...changes }
    const mistakes = findMistakes(after, await loadFacts(container, after))
    if (mistakes.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Failed to change the marketplace ${row.country_code}: ${mistakes.map(({ sentence }) => sentence).join(" ")} Nothing was changed.`
      )
    }
    const { account_id, marketplace_id, set_up_at } = row
    const place = { id, account_id, marketplace_id }
    const touched = await save(amazon, place, {
      ...toRow(changes),
      set_up_at: set_up_at ?? amazon.now(),
    })
    if (set_up_at === null) {
      await amazon.readSoon(account_id)
    }
    return new StepResponse(touched, { place, set_up_at, before })
  },
  async (change, { container }) => {
    if (change) {
      const { place, set_up_at, before } = change
      await save(container.resolve<AmazonModuleService>(AMAZON_MODULE), place, {
        ...toRow(before),
        set_up_at,
      })
    }
  }
)

interface Place {
  id: string
  account_id: string
  marketplace_id: string
}

/**
 * The settings and the marks on the orders that they concern are one transaction: a crash
 * leaves both or neither, and what is marked is applied by the next sweep (decision 0013).
 * The account's intake waits meanwhile (it takes the same lock, store/observations.ts): an
 * order that came in unmarked could otherwise still be applied by the old settings.
 */
const save = (
  amazon: AmazonModuleService,
  { id, account_id, marketplace_id }: Place,
  settings: ReturnType<typeof toRow> & { set_up_at: Date | null }
): Promise<string[]> =>
  amazon.inTransaction(async (manager) => {
    await lockIntake(manager, account_id)
    await amazon.updateAmazonMarketplaces(
      { id, ...settings },
      // Within a workflow Medusa replaces a context that is not marked as one, and with it
      // the transaction.
      { __type: MedusaContextType, transactionManager: manager }
    )
    // Listings before orders, as everybody locks them; locations, too, are what an offer is made of.
    await markOffers(manager, { account_id })
    const marketplace = { account_id, marketplace_id }
    const touched = await touchOrders(manager, { marketplace })
    if (touched.length > 0) {
      const total = touched.length
      await noteSwitch(manager, marketplace, { total, now: amazon.now() })
    }
    return touched
  })
