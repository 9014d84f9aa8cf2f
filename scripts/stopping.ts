/**
 * Calls `stop` once, at Ctrl-C or when asked to end. A terminal sends Ctrl-C
 * to us and to npm, which sends it to us again: repeats are ignored.
 */
export function whenAskedToStop(stop: () => unknown): void {
  let isStopping = false
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!isStopping) {
        isStopping = true
        void stop()
      }
    })
  }
}
