// What the shop's customers choose from, and which of Amazon's speeds that is.

export const speeds = ["standard", "expedited", "priority"] as const
export type Speed = (typeof speeds)[number]

export const optionIdOf = (speed: Speed): string => `amazon-${speed}`

export const returnOptionId = "amazon-return"

/** Null: no option of ours, or the one for returns. */
export const speedOf = (optionId: unknown): Speed | null =>
  speeds.find((speed) => optionIdOf(speed) === optionId) ?? null
