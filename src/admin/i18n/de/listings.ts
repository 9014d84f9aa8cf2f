import type { listings as en } from "../en/listings"

export const listings: typeof en = {}
