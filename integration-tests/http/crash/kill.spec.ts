import { Client } from "pg"
import { startSimulator, type Simulator } from "../../../simulator"
import { createDatabase } from "../../helpers/databases"
import { copyShop } from "../../helpers/shop-database"
import { brokenInvariants, orderedUnits, reservedUnits } from "./inspect-shop"
import {
  makeEmptyShop,
  tellKillStory,
  type Amazon,
  type Verdict,
} from "./kill-story"
import { placeVaried } from "./place-varied"
import { startShop, type Work } from "./start-shop"

// `npx tsx scripts/kill-test.ts` does the same with more orders and many more kills.
const plan = {
  orders: 60,
  cancelled: { pending: 20, paid: 8 },
  kills: { import: 4, cancel: 1, pay: 2, cancelPaid: 1 },
  batchSizes: [15, 6, 40],
  seed: 7,
}

jest.setTimeout(600_000)

let simulator: Simulator
let amazon: Amazon
let emptyShopUrl: string
const verdicts = new Map<string, Verdict>()

beforeAll(async () => {
  simulator = await startSimulator({
    databaseUrl: await createDatabase("simulator"),
  })
  amazon = { amazonUrl: simulator.url, lwaUrl: simulator.lwaUrl }
  emptyShopUrl = await copyShop()
  await makeEmptyShop(amazon, emptyShopUrl, { withMigrations: false })
  const told = await tellKillStory(
    {
      environment: amazon,
      amazon: simulator.control,
      emptyShopUrl,
      copyDatabase,
    },
    plan
  )
  told.forEach((verdict) => verdicts.set(verdict.stage, verdict))
})

afterAll(async () => {
  await simulator.stop()
})

it.each([
  ["importing pending orders", "import", plan.kills.import],
  ["giving back what was cancelled", "cancel", plan.kills.cancel],
  ["completing what was paid", "pay", plan.kills.pay],
  ["cancelling what was paid", "cancel paid", plan.kills.cancelPaid],
])(
  "loses, doubles and mixes up nothing when it is killed while %s",
  (_, stage, kills) => {
    const verdict = verdicts.get(stage)

    expect(verdict).toMatchObject({
      orders: plan.orders,
      broken: {},
      drift: [],
      differentRows: [],
    })
    expect(verdict?.reserved).toEqual(verdict?.expected)
    expect(verdict?.kills).toHaveLength(kills)
  }
)

it("imports each order once when two processes share the work", async () => {
  const databaseUrl = await copyDatabase(emptyShopUrl, "shared")
  await simulator.control.reset()
  await simulator.control.setLimits({ enabled: false })
  await placeVaried(simulator.control, 90, 3)
  const shops = await Promise.all([
    startShop({ ...amazon, databaseUrl }),
    startShop({ ...amazon, databaseUrl }),
  ])

  await Promise.all(shops.map((shop) => shop.tell(importing(90))))

  const [audit] = await Promise.all(
    shops.map((shop) => shop.tell({ act: "audit" }))
  )
  await Promise.all(shops.map((shop) => shop.stop()))
  expect(audit).toMatchObject({ done: { differences: [] } })
  expect(await brokenInvariants(databaseUrl)).toEqual({})
  expect(await reservedUnits(databaseUrl)).toEqual(
    await orderedUnits(simulator.control)
  )
})

const importing = (orders: number): Work => ({
  act: "work",
  goal: { phase: "placeholder", orders },
  batchSize: 10,
  aheadMs: 0,
  death: null,
})

async function copyDatabase(url: string, name: string): Promise<string> {
  const at = url.lastIndexOf("/")
  const original = url.slice(at + 1)
  const copy = `${original}_${name}`
  const client = new Client({
    connectionString: `${url.slice(0, at)}/postgres`,
  })
  await client.connect()
  await client.query(`CREATE DATABASE "${copy}" TEMPLATE "${original}"`)
  await client.end()
  return `${url.slice(0, at)}/${copy}`
}
