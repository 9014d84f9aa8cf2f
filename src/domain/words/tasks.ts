// What is said of work that goes on for a while: how far it is, and how it ended.

export const task = {
  account_paused:
    'The account "{{name}}" is paused: it goes on when somebody resumes it.',
  account_refused:
    'Amazon refuses the account "{{name}}": it goes on when Amazon lets it in again.',
  first_awaited:
    "The open orders are about to be read for the first time: it begins within a minute.",
  first_failed:
    "The open orders could not be read for the first time yet; it is tried again by itself.",
  first_reading:
    "Reading the open orders for the first time: {{pages}} so far, with {{orders}}. After 20 pages Amazon gives out one in three minutes.",
  first_applying: "{{open_orders}} read; still to be taken over: {{left}}.",
  first_done: "The first reading is done: {{open_orders}}.",
  not_applied:
    "Not applied: {{orders}}. It is tried again by itself; more about it under Needs attention.",
  switch_going:
    "The settings of Amazon {{marketplace}} have changed: {{done}} of {{orders}} follow them already.",
  switch_done:
    "The new settings of Amazon {{marketplace}} are in force: {{orders}} followed.",
  backlog: "Taking over what is new at Amazon: {{orders}} to go.",
  parcels: "Amazon is being told of {{parcels}}.",
  catalogue_reading: "Reading the listings: {{listings}} so far.",
  catalogue_reading_of:
    "Reading the listings: {{read}} of {{listings}} so far.",
  catalogue_waiting:
    "Amazon is writing its report of the listings, which may take minutes.",
  catalogue_done: "The listings have been read: {{listings}}.",
  catalogue_rejected: "Not understood: {{listings}}.",
  push_going:
    "Comparing all numbers with Amazon's: {{left}} left, {{sent}} sent, {{accepted}} accepted.",
  push_done:
    "All numbers have been compared with Amazon's: {{sent}} sent, {{accepted}} accepted.",
  push_waits: "Waiting for Amazon or for you: {{numbers}}.",
  push_failed: "Failed: {{numbers}}.",
  fba_reading: "Reading what lies in Amazon's warehouses.",
  fba_failed:
    "What lies in Amazon's warehouses could not be read; it is tried again by itself.",
  fba_done: "Amazon's warehouses have been read: {{skus}}.",
  returns_reading:
    "Reading what buyers send back: {{reports}} left. Amazon takes minutes to write one.",
  returns_done: "The last reports have been read: {{returns}}.",
  audit_going:
    "Comparing orders, reservations and counters: {{orders}} so far.",
  audit_going_of:
    "Comparing orders, reservations and counters: {{done}} of {{orders}}.",
  audit_done: "The audit has looked at {{orders}} and found {{differences}}.",
  audit_failed: "The audit was broken off.",
  repair_going: "Putting right what the audit has found.",
  repair_done: "{{orders}} looked at again, {{failed}} failed.",
  repair_failed: "The repair was broken off.",
} as const
