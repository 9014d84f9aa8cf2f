// Marks orders as having work to do again, because something other than Amazon's word has
// changed: a mapping, a kit, a setting, a fulfilment.

import { json, run, type Manager } from "./sql"

/** Orders that can still change: they hold units, or wait for something. */
const isOpen = "status NOT IN ('canceled', 'unfulfillable')"

const touch = async (
  manager: Manager,
  where: string,
  parameters: unknown[]
): Promise<string[]> => {
  const rows = await run<{ id: string }>(
    manager,
    `UPDATE amazon_order SET revision = revision + 1, next_try_at = NULL, updated_at = now()
      WHERE id IN (SELECT id FROM amazon_order WHERE deleted_at IS NULL AND ${where}
                    ORDER BY id FOR UPDATE) RETURNING id`,
    parameters
  )
  return rows.map(({ id }) => id)
}

export const touchOrders = (manager: Manager, ids: string[]) =>
  touch(manager, "id IN (SELECT jsonb_array_elements_text(?::jsonb))", [
    json(ids),
  ])

export const touchMedusaOrders = (manager: Manager, medusaOrderIds: string[]) =>
  touch(
    manager,
    "medusa_order_id IN (SELECT jsonb_array_elements_text(?::jsonb))",
    [json(medusaOrderIds)]
  )

/** Orders of a marketplace that a change of its settings can concern. */
export const touchMarketplace = (
  manager: Manager,
  accountId: string,
  marketplaceId: string
) =>
  touch(
    manager,
    `account_id = ? AND marketplace_id = ? AND ${isOpen} AND phase <> 'completed'`,
    [accountId, marketplaceId]
  )

/** Every order that holds units and is not complete. */
export const touchHolding = (manager: Manager) =>
  touch(manager, "phase IN ('held', 'placeholder')", [])

/** Orders that wait for something of this kind to be put right. */
export const touchProblem = (manager: Manager, code: string) =>
  touch(manager, `${isOpen} AND problems @> ?::jsonb`, [json([{ code }])])

/** Orders of a SKU, except those that are done. */
export const touchSku = (manager: Manager, accountId: string, sku: string) =>
  touch(
    manager,
    `account_id = ? AND ${isOpen} AND id IN
       (SELECT order_id FROM amazon_order_line WHERE sku = ?)`,
    [accountId, sku]
  )

/** Orders that wait for a variant's stock to be counted, or hold it. */
export const touchVariants = (manager: Manager, variantIds: string[]) =>
  touch(
    manager,
    `${isOpen} AND status <> 'shipped' AND id IN
       (SELECT order_id FROM amazon_order_line
         WHERE variant_id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    [json(variantIds)]
  )
