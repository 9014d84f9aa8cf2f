import { startSimulator, type Simulator } from "../../../simulator"
import { createDatabase } from "../../helpers/databases"
import { copyShop } from "../../helpers/shop-database"
import { brokenOff, tellPublisherStory } from "./publisher-story"
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
it("tells Amazon every number, none twice in a feed and none after a newer one, wherever it is killed while it tells them", async () => {
  const environment = {
    databaseUrl: await copyShop(),
    amazonUrl: simulator.url,
    lwaUrl: simulator.lwaUrl,
  }
  const firstLife = await startShop(environment)
  await firstLife.tell({ act: "seed" })

  const { figures, kills, cautious, ...verdict } = await tellPublisherStory(
    { environment, amazon: simulator.control, firstLife },
    { articles: 150, kills: 7, seed: 1 }
  )

  expect(kills).toHaveLength(7)
  expect(verdict).toEqual({
    wrong: [],
    outOfOrder: [],
    unwanted: [],
    doubledFeeds: [],
    left: {},
    unknownRoutes: [],
    invalidAnswers: 0,
  })
  expect(cautious.length).toBeLessThanOrEqual(brokenOff * kills.length)
  expect(figures.patches).toBeGreaterThan(200)
  expect(figures.feeds).toBeGreaterThan(1)
})
