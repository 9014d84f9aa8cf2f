// One step of the wizard: its fields in the middle, its buttons below.

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface StepProps {
  title: string
  text: string
  children: ReactNode
  buttons: ReactNode
}

export const Step = ({ title, text, children, buttons }: StepProps) => (
  <>
    <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
      <div className="flex w-full max-w-[720px] flex-col gap-y-8 px-4 py-8 sm:px-8 sm:py-16">
        <div className="flex flex-col gap-y-1">
          <Heading level="h1">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {text}
          </Text>
        </div>
        {children}
      </div>
    </RouteFocusModal.Body>
    <RouteFocusModal.Footer>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {buttons}
      </div>
    </RouteFocusModal.Footer>
  </>
)
