import { model } from "@medusajs/framework/utils"

/** How many units Amazon may show. The listing's word counts before the marketplace's, and that before the account's; null: as the one above says. */
export const offerSettings = () => ({
  /** `stock`: what is left. `zero`: nothing, for a while. `none`: we send no number at all. */
  offering: model.enum(["stock", "zero", "none"]).nullable(),
  /** Units that are never offered on Amazon. */
  buffer: model.number().nullable(),
  /** Percent of what is left then, 1 to 100. */
  share: model.number().nullable(),
  /** The most that is ever offered. */
  cap: model.number().nullable(),
})
