import { tellEveryScreen } from "./every-screen"
import { tellFirstSteps } from "./first-steps"
import { onStage } from "./stage"

jest.setTimeout(300_000)

// In this order: each goes on where the one before has led the shop.
onStage((stage) => {
  tellFirstSteps(stage)
  tellEveryScreen(stage)
})
