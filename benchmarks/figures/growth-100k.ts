import type { Measure } from "../measured"
export const growth100k: Measure = () => { throw new Error("later") }
