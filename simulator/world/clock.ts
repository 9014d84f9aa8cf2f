// The simulator's own time. It starts as real time, can be pushed forward, and can run faster.

export type ClockSettings = {
  speed: number
  /** Where the simulated and the real clock last agreed on a rate. */
  simulatedAnchor: number
  realAnchor: number
}

export class Clock {
  private settings: ClockSettings

  constructor(
    private readonly realNow: () => number = Date.now,
    settings?: ClockSettings
  ) {
    this.settings = settings ?? {
      speed: 1,
      simulatedAnchor: realNow(),
      realAnchor: realNow(),
    }
  }

  now(): number {
    const { simulatedAnchor, realAnchor, speed } = this.settings
    return Math.floor(simulatedAnchor + (this.realNow() - realAnchor) * speed)
  }

  iso(): string {
    return new Date(this.now()).toISOString()
  }

  get speed(): number {
    return this.settings.speed
  }

  /** Forward only: order times must never run backwards. */
  advance(ms: number): void {
    this.anchorAt(this.now() + ms, this.settings.speed)
  }

  /** Backwards too: for a world in which nothing has happened yet. */
  startAt(moment: number): void {
    this.anchorAt(moment, this.settings.speed)
  }

  setSpeed(speed: number): void {
    this.anchorAt(this.now(), speed)
  }

  toSettings(): ClockSettings {
    return { ...this.settings }
  }

  restore(settings: ClockSettings): void {
    this.settings = { ...settings }
  }

  reset(): void {
    this.restore({
      speed: 1,
      simulatedAnchor: this.realNow(),
      realAnchor: this.realNow(),
    })
  }

  private anchorAt(simulated: number, speed: number): void {
    this.settings = {
      speed,
      simulatedAnchor: simulated,
      realAnchor: this.realNow(),
    }
  }
}
