import type { ProgressTask } from "../progress"
import { withWait } from "../waiting-task"

const task: ProgressTask = {
  id: "amzacc_1/push",
  kind: "push",
  account_id: "amzacc_1",
  marketplace_id: null,
  state: "running",
  done: 3,
  total: 10,
  unit: "listings",
  started_at: "2026-11-01T12:00:00Z",
  ended_at: null,
  sentence: "Comparing all numbers with Amazon's.",
  messages: [],
  last_error: null,
  path: "/amazon/listings",
}
const account = (state: string) => ({ name: "Tea", state })

describe("Work that needs Amazon", () => {
  it.each([
    ["paused", "account_paused", "resumes it"],
    ["refused", "account_refused", "lets it in again"],
  ])(
    "waits while its account is %s, says so, and leads to the account",
    (state, wait, words) => {
      const shown = withWait(task, account(state))

      expect(shown).toMatchObject({
        state: "waiting",
        waits_for: wait,
        done: 3,
        sentence: expect.stringContaining(words),
        path: "/settings/amazon/accounts/amzacc_1",
      })
    }
  )

  it("goes on while Amazon lets the account in", () => {
    expect(withWait(task, account("connected"))).toEqual({
      ...task,
      waits_for: null,
    })
  })

  it.each<[string, Partial<ProgressTask>]>([
    ["what is over", { state: "done" }],
    ["what failed, which has a reason of its own", { state: "failed" }],
    ["a switch of settings", { kind: "mode_switch", unit: "orders" }],
    [
      "a first import whose orders have been read",
      { kind: "first_import", unit: "orders" },
    ],
  ])("is not %s", (_, changes) => {
    const other = { ...task, ...changes }

    expect(withWait(other, account("paused"))).toEqual({
      ...other,
      waits_for: null,
    })
  })
})
