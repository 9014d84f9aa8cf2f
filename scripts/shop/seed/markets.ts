import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"

const markets = {
  germany: { name: "Germany", country: "de", currency: "eur", vat: 19 },
  france: { name: "France", country: "fr", currency: "eur", vat: 20 },
  unitedKingdom: {
    name: "United Kingdom",
    country: "gb",
    currency: "gbp",
    vat: 20,
  },
  // Sales tax is the marketplace's business there, and is added to the price.
  usa: { name: "USA", country: "us", currency: "usd", vat: null },
  japan: { name: "Japan", country: "jp", currency: "jpy", vat: 10 },
} as const

export type Market = keyof typeof markets

export const countries = Object.values(markets).map((m) => m.country)

/** One region for each Amazon marketplace we sell on; ids by name. */
export async function seedMarkets(
  container: MedusaContainer
): Promise<Record<Market, string>> {
  const known = await container
    .resolve(Modules.REGION)
    .listRegions({}, { select: ["id", "name"] })
  const ids = new Map(known.map((region) => [region.name, region.id]))
  const missing = Object.values(markets).filter((m) => !ids.has(m.name))

  if (missing.length) {
    const { result } = await createRegionsWorkflow(container).run({
      input: {
        regions: missing.map((market) => ({
          name: market.name,
          currency_code: market.currency,
          countries: [market.country],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: market.vat !== null,
        })),
      },
    })
    result.forEach((region) => ids.set(region.name, region.id))
  }
  await seedTaxes(container)

  const byName = Object.entries(markets).map(([key, { name }]) => [
    key,
    ids.get(name),
  ])
  return Object.fromEntries(byName) as Record<Market, string>
}

async function seedTaxes(container: MedusaContainer): Promise<void> {
  const known = await container.resolve(Modules.TAX).listTaxRegions()
  const taxed = new Set(known.map((region) => region.country_code))
  const missing = Object.values(markets).filter((m) => !taxed.has(m.country))

  if (missing.length) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map(({ country, vat }) => ({
        country_code: country,
        provider_id: "tp_system",
        ...(vat !== null && {
          default_tax_rate: { name: "VAT", code: "vat", rate: vat },
        }),
      })),
    })
  }
}
