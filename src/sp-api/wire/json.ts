// Is a body JSON at all? Undefined says no: no JSON text means undefined.

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
