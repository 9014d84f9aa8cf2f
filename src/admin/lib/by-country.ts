/** In the order in which a reader looks for a country: by its name in his language. */
export const byCountry = <Row extends { country_code: string }>(
  rows: readonly Row[],
  nameOf: (code: string) => string
): Row[] =>
  [...rows].sort((a, b) =>
    nameOf(a.country_code).localeCompare(nameOf(b.country_code))
  )
