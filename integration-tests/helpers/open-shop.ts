// A process that migrates the database it is given and opens the shop in it. Started by
// shop-database.ts.

import { seedShop } from "../../scripts/shop/seed-shop"
import { startMedusa } from "../../scripts/shop/start-medusa"

void main()

async function main(): Promise<void> {
  const { container } = await startMedusa({
    databaseUrl: process.env.DATABASE_URL ?? "",
    port: 0,
  })
  await seedShop(container)
  process.exit(0)
}
