/** The values of an address behind its question mark, without those that are not given. */
export const toSearch = (query: object): string =>
  new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [name, String(value)])
  ).toString()
