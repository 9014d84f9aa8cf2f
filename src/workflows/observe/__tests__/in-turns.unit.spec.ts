import { inTurns } from "../in-turns"

/** Work that ends when the test says so. */
function manualWork() {
  const runs: { ids: string[]; end: () => void; fail: () => void }[] = []
  const turn = inTurns(
    (ids) =>
      new Promise<string[]>((resolve, reject) => {
        runs.push({
          ids,
          end: () => resolve(ids),
          fail: () => reject(new Error("failed")),
        })
      })
  )
  return { runs, turn }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

describe("work in turns", () => {
  it("starts at once when nothing is under way", async () => {
    const { runs, turn } = manualWork()
    const result = turn(["a"])
    await soon()
    runs[0]?.end()
    await expect(result).resolves.toEqual(["a"])
  })

  it("leaves everything asked for meanwhile to one next run, each id once", async () => {
    const { runs, turn } = manualWork()
    void turn(["a"])
    await soon()
    const second = turn(["b", "c"])
    const third = turn(["c", "d"])
    await soon()
    expect(runs).toHaveLength(1)
    runs[0]?.end()
    await soon()
    expect(runs.map(({ ids }) => ids)).toEqual([["a"], ["b", "c", "d"]])
    runs[1]?.end()
    await expect(Promise.all([second, third])).resolves.toEqual([
      ["b", "c", "d"],
      ["b", "c", "d"],
    ])
  })

  it("does what is asked for again during its own run once more", async () => {
    const { runs, turn } = manualWork()
    void turn(["a"])
    await soon()
    void turn(["a"])
    runs[0]?.end()
    await soon()
    expect(runs.map(({ ids }) => ids)).toEqual([["a"], ["a"]])
    runs[1]?.end()
  })

  it("tells a failure to those who asked for that run, and goes on", async () => {
    const { runs, turn } = manualWork()
    const first = turn(["a"])
    await soon()
    const second = turn(["b"])
    runs[0]?.fail()
    await expect(first).rejects.toThrow("failed")
    await soon()
    runs[1]?.end()
    await expect(second).resolves.toEqual(["b"])
  })
})
