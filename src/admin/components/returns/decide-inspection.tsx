// What somebody found on the shelf decides what becomes of the units.

import {
  Button,
  Drawer,
  InlineTip,
  Input,
  Label,
  RadioGroup,
} from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { CloseName } from "../close-name"
import {
  useDecideInspection,
  type Decision,
  type Inspection,
} from "../../hooks/returns"
import { useFormat } from "../../hooks/use-format"

interface DecideInspectionProps {
  inspection: Inspection
  onClose: () => void
}

export const DecideInspection = ({
  inspection,
  onClose,
}: DecideInspectionProps) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const quantityId = useId()
  const open =
    inspection.quantity -
    inspection.restocked_quantity -
    inspection.written_off_quantity
  const [outcome, setOutcome] = useState<Decision["outcome"]>("restock")
  // As it is typed: an emptied field is no number.
  const [quantity, setQuantity] = useState(String(open))
  const decide = useDecideInspection(inspection.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate(
      { outcome, quantity: Number(quantity) },
      { onSuccess: onClose }
    )
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <CloseName />
          <Drawer.Title>
            {t("shipping.inspections.decideTitle", {
              sku: inspection.sku ?? inspection.amazon_order_id,
            })}
          </Drawer.Title>
          <Drawer.Description>
            {t("shipping.inspections.decideText", {
              count: open,
              formatted: format.number(open),
            })}
          </Drawer.Description>
        </Drawer.Header>
        <form
          onSubmit={submit}
          className="flex flex-1 flex-col overflow-hidden"
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            {decide.error && (
              <InlineTip variant="error" label={inspection.amazon_order_id}>
                {decide.error.message}
              </InlineTip>
            )}
            <RadioGroup
              value={outcome}
              onValueChange={(value) => setOutcome(value as typeof outcome)}
              aria-label={t("shipping.inspections.decide")}
            >
              <RadioGroup.ChoiceBox
                value="restock"
                label={t("shipping.inspections.restock")}
                description={t("shipping.inspections.restockText")}
              />
              <RadioGroup.ChoiceBox
                value="write_off"
                label={t("shipping.inspections.writeOff")}
                description={t("shipping.inspections.writeOffText")}
              />
            </RadioGroup>
            <div className="flex flex-col gap-y-2">
              <Label size="small" weight="plus" htmlFor={quantityId}>
                {t("shipping.inspections.quantity")}
              </Label>
              <Input
                id={quantityId}
                type="number"
                min={1}
                max={open}
                step={1}
                required
                value={quantity}
                onChange={(event) => setQuantity(event.target.value)}
              />
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("common.cancel")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" isLoading={decide.isPending}>
              {t("common.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
