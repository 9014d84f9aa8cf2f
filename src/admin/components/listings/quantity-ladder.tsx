// How the number of a SKU comes about, drawn as a ladder: what there is, what each step takes
// away, and what is left for Amazon.

import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Step } from "../../../domain/offer/offer"
import { useFormat } from "../../hooks/use-format"

interface QuantityLadderProps {
  steps: Step[]
  /** What Amazon is to show then. */
  quantity: number
}

export function QuantityLadder({ steps, quantity }: QuantityLadderProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const most = Math.max(1, ...steps.map(({ leaves }) => leaves))
  return (
    <div className="flex flex-col divide-y">
      <ol className="flex flex-col divide-y">
        {steps.map((step, index) => (
          <Rung
            key={step.name}
            step={step}
            before={steps[index - 1]?.leaves ?? 0}
            most={most}
          />
        ))}
      </ol>
      <div className="bg-ui-bg-subtle flex items-baseline justify-between gap-x-4 px-6 py-4">
        <Text size="small" weight="plus">
          {t("listings.explainer.total")}
        </Text>
        <Heading level="h2" className="tabular-nums">
          {format.number(quantity)}
        </Heading>
      </div>
    </div>
  )
}

interface RungProps {
  step: Step
  before: number
  most: number
}

function Rung({ step, before, most }: RungProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_3.5rem] items-center gap-x-4 gap-y-2 px-6 py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_5rem_3.5rem]">
      <div className="flex min-w-0 flex-col">
        <Text size="small" leading="compact" weight="plus">
          {t(`listings.explainer.steps.${step.name}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`listings.explainer.stepHints.${step.name}`)}
        </Text>
      </div>
      <Bar step={step} before={before} most={most} />
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-subtle whitespace-nowrap text-right tabular-nums"
      >
        {operationOf(step, format.number)}
      </Text>
      <Text
        size="small"
        leading="compact"
        weight="plus"
        className="text-right tabular-nums"
      >
        {format.number(step.leaves)}
      </Text>
    </li>
  )
}

/** What is left, and pale beside it what the step took. The numbers say the same. */
function Bar({ step, before, most }: RungProps) {
  const left = Math.max(step.leaves, 0)
  const taken = Math.max(before - left, 0)
  const width = (units: number) => ({ width: `${(100 * units) / most}%` })
  return (
    <div
      aria-hidden
      className="bg-ui-bg-component order-last col-span-3 flex h-2 overflow-hidden rounded-full md:order-none md:col-span-1"
    >
      <span
        className="bg-ui-tag-blue-icon h-full transition-[width]"
        style={width(left)}
      />
      <span
        className="bg-ui-tag-orange-icon h-full opacity-60 transition-[width]"
        style={width(taken)}
      />
    </div>
  )
}

function operationOf(
  { name, by }: Step,
  format: (value: number) => string
): string {
  switch (name) {
    case "stocked":
      return ""
    case "kit":
      return `÷ ${format(by)}`
    case "share":
      return `× ${format(by)} %`
    case "cap":
      return `≤ ${format(by)}`
    case "floor":
      return "≥ 0"
    default:
      return `− ${format(by)}`
  }
}
