import type { SimulatorControl } from "../../simulator"
import { application } from "../../simulator/world/marketplaces"

/**
 * What a developer does once in Amazon's Solution Provider Portal: registers where a seller who
 * has consented comes back to. The plugin's option `oauth`, as JSON.
 */
export async function registerApplication(
  amazon: SimulatorControl,
  medusaPort: number
): Promise<string> {
  await amazon.setApplication({
    redirectUrls: [
      `http://localhost:${medusaPort}/app/settings/amazon/callback`,
    ],
  })
  return JSON.stringify(application)
}
