// Corrects what Amazon is told of one parcel; saving sends it.

import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer, Input, InlineTip } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CloseName } from "../close-name"
import { z } from "zod"
import { useShipmentActs, type Shipment } from "../../hooks/shipments"
import { useSaid } from "../../hooks/use-said"
import { KeyboardForm } from "../keyboard-form"
import { hasNameIfNeeded } from "../../lib/carrier-name"

interface EditShipmentProps {
  shipment: Shipment
  onClose: () => void
}

const fields = [
  "tracking_number",
  "carrier_code",
  "carrier_name",
  "shipping_method",
] as const

export const EditShipment = ({ shipment, onClose }: EditShipmentProps) => {
  const { t } = useTranslation("amazon")
  const { edit } = useShipmentActs(shipment.id)
  const { quote } = useSaid()
  const said =
    edit.error?.message ?? (shipment.last_error && quote(shipment.last_error))
  const needed = z.string().trim().min(1, t("shipping.parcels.required"))
  const form = useForm({
    resolver: zodResolver(
      z
        .object({
          tracking_number: needed,
          carrier_code: needed,
          carrier_name: z.string().trim(),
          shipping_method: z.string().trim(),
        })
        .refine(hasNameIfNeeded, {
          path: ["carrier_name"],
          message: t("settings.carriers.nameNeeded"),
        })
    ),
    defaultValues: {
      tracking_number: shipment.tracking_number ?? "",
      carrier_code: shipment.carrier_code ?? "",
      carrier_name: shipment.carrier_name ?? "",
      shipping_method: shipment.shipping_method ?? "",
    },
  })
  const submit = form.handleSubmit((values) =>
    edit.mutate(
      {
        tracking_number: values.tracking_number,
        carrier_code: values.carrier_code,
        carrier_name: values.carrier_name || null,
        shipping_method: values.shipping_method || null,
      },
      { onSuccess: onClose }
    )
  )
  const words = {
    tracking_number: [t("shipping.parcels.trackingNumber"), null],
    carrier_code: [
      t("settings.carriers.code"),
      t("settings.carriers.codeHint"),
    ],
    carrier_name: [
      t("settings.carriers.name"),
      t("settings.carriers.nameHint"),
    ],
    shipping_method: [
      t("shipping.parcels.shippingMethod"),
      t("shipping.parcels.shippingMethodHint"),
    ],
  } as const
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <CloseName />
          <Drawer.Title>{t("shipping.parcels.editTitle")}</Drawer.Title>
          <Drawer.Description>
            {t("shipping.parcels.editText")}
          </Drawer.Description>
        </Drawer.Header>
        <Form {...form}>
          <KeyboardForm
            onSubmit={(event) => void submit(event)}
            className="flex flex-1 flex-col overflow-hidden"
          >
            <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
              {said && (
                <InlineTip
                  variant={edit.error ? "error" : "warning"}
                  label={shipment.amazon_order_id}
                >
                  {said}
                </InlineTip>
              )}
              {fields.map((name) => (
                <Form.Field
                  key={name}
                  control={form.control}
                  name={name}
                  render={({ field }) => (
                    <Form.Item>
                      <Form.Label>{words[name][0]}</Form.Label>
                      <Form.Control>
                        <Input {...field} autoComplete="off" />
                      </Form.Control>
                      {words[name][1] && (
                        <Form.Hint>{words[name][1]}</Form.Hint>
                      )}
                      <Form.ErrorMessage />
                    </Form.Item>
                  )}
                />
              ))}
            </Drawer.Body>
            <Drawer.Footer>
              <Drawer.Close asChild>
                <Button size="small" variant="secondary" type="button">
                  {t("common.cancel")}
                </Button>
              </Drawer.Close>
              <Button size="small" type="submit" isLoading={edit.isPending}>
                {t("common.save")}
              </Button>
            </Drawer.Footer>
          </KeyboardForm>
        </Form>
      </Drawer.Content>
    </Drawer>
  )
}
