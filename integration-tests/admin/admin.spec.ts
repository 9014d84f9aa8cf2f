import { playScenario, type Scenario } from "../../scripts/screens/scenario"
import { hasBrowser } from "./browser"
import { tellDailyWork } from "./daily-work"
import { drawersOf } from "./drawers"
import { tellEveryScreen, type Looked } from "./every-screen"
import { findPlaces } from "./find-places"
import { tellFirstSteps } from "./first-steps"
import { tellPuttingRight } from "./putting-right"
import { screensOf } from "./screens"
import { onStage } from "./stage"

jest.setTimeout(300_000)

// In this order: each goes on where the one before has led the shop.
onStage((stage) => {
  tellFirstSteps(stage)
  tellDailyWork(stage)

  describe("once everything has happened that a screen can show", () => {
    let orders: Scenario
    let looked: Looked

    beforeAll(async () => {
      if (hasBrowser) {
        orders = await playScenario(stage)
        const places = await findPlaces(stage.admin, orders)
        looked = { screens: screensOf(places), drawers: drawersOf(places) }
      }
    })

    tellEveryScreen(stage, () => looked)
    tellPuttingRight(stage, () => orders)
  })
})
