import type { shipping as en } from "../en/shipping"

export const shipping: typeof en = {}
