import type { Measure } from "../measured"
export const completeVsPlain: Measure = () => { throw new Error("later") }
