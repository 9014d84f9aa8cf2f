import type { Measure } from "../measured"
export const cancelVsPlain: Measure = () => { throw new Error("later") }
