/**
 * Holds up the next call of a method, and no other one: whoever makes it stands still, as in
 * a process that has lost its breath, until it may go on; before the call is made, or with
 * the answer in his hands.
 */
export function pauseOnce(
  target: object,
  method: string,
  when: "before" | "after" = "before"
): { reached: Promise<void>; goOn: () => void } {
  const methods = target as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >
  const original = methods[method]
  if (!original) {
    throw new Error(`Failed to pause ${method}: there is no such method.`)
  }
  let arrive: () => void = () => undefined
  let goOn: () => void = () => undefined
  const reached = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const allowed = new Promise<void>((resolve) => {
    goOn = resolve
  })
  methods[method] = async (...args) => {
    methods[method] = original
    const answer = when === "after" ? await original.apply(target, args) : null
    arrive()
    await allowed
    return when === "after" ? answer : original.apply(target, args)
  }
  return { reached, goOn: () => goOn() }
}
