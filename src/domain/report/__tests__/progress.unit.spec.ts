import { isWorthShowing } from "../progress"

const now = new Date("2026-11-01T12:00:00Z")

describe("What is shown of work that goes on", () => {
  it.each([
    ["runs", "11:00:00", null, true],
    ["ended a minute ago", "11:58:00", "11:59:00", true],
    ["ended six minutes ago", "11:50:00", "11:54:00", false],
    ["was over in a second", "11:59:00", "11:59:01", false],
  ])("what %s", (_, startedAt, endedAt, isShown) => {
    const at = (time: string | null) => time && `2026-11-01T${time}Z`

    expect(
      isWorthShowing({ started_at: at(startedAt), ended_at: at(endedAt) }, now)
    ).toBe(isShown)
  })
})
