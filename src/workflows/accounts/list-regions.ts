// Where a seller can sell at Amazon, for whoever connects one.

import { marketplaces, type Region } from "../../sp-api"

export interface KnownRegion {
  region: Region
  marketplaces: { id: string; country_code: string; name: string }[]
}

const regions: Region[] = ["eu", "na", "fe"]

export const listRegions = (): KnownRegion[] =>
  regions.map((region) => ({
    region,
    marketplaces: marketplaces
      .filter((one) => one.region === region && one.channel === "amazon")
      .map(({ id, country, name }) => ({ id, country_code: country, name })),
  }))
