import type { Measure } from "../measured"
export const backlog: Measure = () => { throw new Error("later") }
