/** Looks again and again until it is so, or fails with what it last saw. */
export async function until<T>(
  read: () => Promise<T>,
  wanted: T,
  patienceMs = 60_000
): Promise<void> {
  const end = Date.now() + patienceMs
  let seen = await read()
  while (seen !== wanted && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    seen = await read()
  }
  expect(seen).toEqual(wanted)
}
