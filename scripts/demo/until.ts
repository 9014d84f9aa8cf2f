const patienceMs = 90_000

/** Looks again three times a second. @param what it waits for, in words */
export async function until(
  isThere: () => Promise<boolean>,
  what: string
): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await isThere())) {
    if (Date.now() > end) {
      throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
