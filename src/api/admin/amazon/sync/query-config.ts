export const runFields = [
  "id",
  "account_id",
  "kind",
  "started_at",
  "ended_at",
  "pages",
  "seen",
  "changed",
  "rejected",
  "error",
]

export const listRunsConfig = {
  defaults: runFields,
  allowed: runFields,
  defaultLimit: 20,
  isList: true,
}
