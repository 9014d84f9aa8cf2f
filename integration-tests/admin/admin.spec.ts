import { playScenario, type Scenario } from "../../scripts/screens/scenario"
import { hasBrowser } from "./browser"
import { tellDailyWork } from "./daily-work"
import { tellEveryScreen } from "./every-screen"
import { findPlaces } from "./find-places"
import { tellFirstSteps } from "./first-steps"
import { tellPuttingRight } from "./putting-right"
import { screensOf, type Screen } from "./screens"
import { onStage } from "./stage"

jest.setTimeout(300_000)

// In this order: each goes on where the one before has led the shop.
onStage((stage) => {
  tellFirstSteps(stage)
  tellDailyWork(stage)

  describe("once everything has happened that a screen can show", () => {
    let orders: Scenario
    let screens: Screen[]

    beforeAll(async () => {
      if (hasBrowser) {
        orders = await playScenario(stage)
        screens = screensOf(await findPlaces(stage.admin, orders))
      }
    })

    tellEveryScreen(stage, () => screens)
    tellPuttingRight(stage, () => orders)
  })
})
