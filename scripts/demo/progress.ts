/** Does the work and says how long it took: "Starting Postgres … 0.6 s". */
export async function progress<T>(
  what: string,
  work: () => Promise<T>
): Promise<T> {
  const startedAt = performance.now()
  process.stdout.write(`${what} … `)
  const loud = { log: console.log, info: console.info }
  // Migrations talk on the console, which would tear the line apart.
  console.log = console.info = () => undefined
  try {
    const result = await work()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    process.stdout.write(`${seconds} s\n`)
    return result
  } catch (error) {
    process.stdout.write("failed\n")
    throw error
  } finally {
    Object.assign(console, loud)
  }
}
