// How an act of the control API becomes a route: JSON in, JSON out, errors to whoever answers them.

import type { Request, Response, Router } from "express"

type Act = (request: Request) => Promise<unknown>

export function acts(router: Router): {
  get: (path: string, act: Act) => void
  post: (path: string, act: Act) => void
} {
  const answer =
    (act: Act) =>
    (request: Request, response: Response, next: (error: unknown) => void) => {
      act(request).then(
        (result) => response.json(result ?? { done: true }),
        next
      )
    }
  return {
    get: (path, act) => void router.get(path, answer(act)),
    post: (path, act) => void router.post(path, answer(act)),
  }
}

export const body = <T>(request: Request): T => (request.body ?? {}) as T
