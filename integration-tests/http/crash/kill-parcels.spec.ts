import { startSimulator, type Simulator } from "../../../simulator"
import { createDatabase } from "../../helpers/databases"
import { copyShop } from "../../helpers/shop-database"
import { tellShipperStory } from "./shipper-story"
import { startShop } from "./start-shop"

jest.setTimeout(600_000)

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({
    databaseUrl: await createDatabase("simulator"),
  })
})

afterAll(async () => {
  await simulator.stop()
})

// `npm run kill-test` does the same with many more kills.
it("ships every order once and tells Amazon of every parcel once, wherever it is killed meanwhile", async () => {
  const environment = {
    databaseUrl: await copyShop(),
    amazonUrl: simulator.url,
    lwaUrl: simulator.lwaUrl,
  }
  const firstLife = await startShop(environment)
  await firstLife.tell({ act: "seed" })

  const {
    figures,
    kills,
    refusals: _,
    ...verdict
  } = await tellShipperStory(
    { environment, amazon: simulator.control, firstLife },
    { kills: 4, ordersPerLife: 3, seed: 1 }
  )

  expect(kills).toHaveLength(4)
  expect(verdict).toEqual({
    lost: [],
    doubled: [],
    shelves: [],
    drift: [],
    left: [],
    unknownRoutes: [],
    invalidAnswers: 0,
  })
  expect(figures.packages).toBeGreaterThan(12)
  expect(figures.outboundOrders).toBeGreaterThanOrEqual(12)
})
